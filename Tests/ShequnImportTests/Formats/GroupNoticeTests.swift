// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import Testing

@Suite struct GroupNoticeTests {
  @Test(
    "Sentences of WeChat and QQ say who came and went",
    arguments: [
      ("\"小梅\"邀请\"阿山、Lucy\"加入了群聊", .join, [.named("阿山"), .named("Lucy")]),
      ("“小梅”邀请你和“阿山”加入了群聊", .join, [.oneself, .named("阿山")]),
      ("你邀请\"Lucy\"加入了群聊", .join, [.named("Lucy")]),
      ("\"$username$\"邀请\"$names$\"加入了群聊", .join, [.unnamed]),
      ("\"新人\"通过扫描\"小梅\"分享的二维码加入群聊", .join, [.named("新人")]),
      ("你通过扫描\"小梅\"分享的二维码加入群聊", .join, [.oneself]),
      ("\"邀请\"通过扫描你分享的二维码加入群聊", .join, [.named("邀请")]),
      ("你将\"Lucy\"移出了群聊", .removed, [.named("Lucy")]),
      ("\"将军\"将\"Lucy、加入群聊\"移出了群聊", .removed, [.named("Lucy"), .named("加入群聊")]),
      ("你被\"小梅\"移出群聊", .removed, [.oneself]),
      ("小梅加入本群。", .join, [.named("小梅")]), ("200000003 退出本群。", .leave, [.named("200000003")]),
      ("新人加入了群聊", .join, [.named("新人")]), ("小梅邀请阿山加入了群聊", .join, [.named("阿山")]),
      ("阿山被管理员移出本群。", .removed, [.named("阿山")]), ("阿山退出了群聊", .leave, [.named("阿山")]),
      ("\"小梅\"邀請\"阿山\"加入了群組", .join, [.named("阿山")]),
      ("\"A\" invited \"B\" to the group chat", .join, [.named("B")]),
      ("You removed \"B\" from the group chat", .removed, [.named("B")]),
      ("\"B\" joined the group chat via the QR Code shared by \"A\"", .join, [.named("B")]),
    ] as [(String, EventKind, [GroupNotice.Person])])
  func told(sentence: String, kind: EventKind, people: [GroupNotice.Person]) throws {
    let notice = try #require(GroupNotice(sentence))
    #expect(notice.kind == kind)
    #expect(notice.people == people)
  }

  @Test(
    "Other sentences say nothing of that",
    arguments: [
      "\"Lucy\" 撤回了一条消息", "", "加入群聊", "\"\"邀请\"\"加入了群聊", "你修改群名为“加入了群聊”", "大家好",
      "\"\"\"\"", "移出群聊", "收到红包",
    ])
  func other(sentence: String) { #expect(GroupNotice(sentence) == nil) }
}
