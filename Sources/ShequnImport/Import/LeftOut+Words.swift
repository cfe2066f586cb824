// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

extension LeftOut {
  /// What was left out, as a row of a table says it.
  package var words: Bilingual {
    switch self {
    case .machine:
      Bilingual("by bots, webhooks, bridges or the group itself", "机器人、webhook、桥接或群本身发出的")
    case .double: Bilingual("there twice, the second time", "重复出现的（第二次）")
    case .notice:
      Bilingual(
        "said by the program: pins, new names, calls, joins of further channels",
        "程序自身的提示：置顶、改名、通话、加入其他频道等")
    case .confidential: Bilingual("private conversations and whispers", "私聊与密语")
    case .nobody:
      Bilingual("by nobody who can be told: deleted accounts, empty names", "无法辨认是谁的：已注销账号、空名字")
    case .time: Bilingual("without a time that can be read", "没有可读的时间")
    case .undated:
      Bilingual(
        "in files of which nothing tells the day: name each by its day, such as 2024-03-01.log, or read one with "
          + "--day",
        "所在文件不知日期：请以日期命名各文件，例如 2024-03-01.log，或用 --day 单独读入")
    case .unreadable: Bilingual("not of the shape that such an export has", "不符合此类导出的格式")
    }
  }
}

extension EventKind {
  /// Its name in a table.
  package var title: Bilingual {
    switch self {
    case .join: Bilingual("joins", "加入")
    case .leave: Bilingual("leaves", "退出")
    case .removed: Bilingual("removals", "被移出")
    case .visit: Bilingual("visits", "来访")
    case .post: Bilingual("posts", "发言")
    case .reply: Bilingual("replies", "回复")
    case .reaction: Bilingual("reactions", "表情回应")
    case .purchase: Bilingual("purchases", "购买")
    case .invite: Bilingual("invitations", "邀请")
    }
  }
}
