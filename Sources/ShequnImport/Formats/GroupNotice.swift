// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence by which WeChat or QQ says that somebody came or went: 「"A"邀请"B、C"加入了群聊」, 「B 退出本群。」.
package struct GroupNotice: Equatable, Sendable {
  package enum Person: Hashable, Sendable {
    case named(String)
    /// Who exported it.
    case oneself
    /// Where the program left its placeholder.
    case unnamed
  }

  /// Join, leave or removed.
  package let kind: EventKind
  package let people: [Person]

  /// Nil where it says something else.
  package init?(_ sentence: String) {
    guard let told = WeChatNames.phrases.read(sentence) ?? QQPhrases.all.read(sentence),
      let kind = told.meaning.kind, !told.people.isEmpty
    else { return nil }
    self.kind = kind
    people = told.people.map { name in
      if name.isEmpty, WeChatNames.isOwn(sentence) { return .oneself }
      return WeChatNames.isBlank(name) ? .unnamed : .named(name)
    }
  }
}
