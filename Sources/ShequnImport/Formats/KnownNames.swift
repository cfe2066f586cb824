// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is meant by a name: exports tell joins and leaves by names, and writers by ids.
package struct KnownNames: Sendable {
  /// Keys that were seen with a name, in this order.
  private var keys: [String: [(key: String, since: Int)]] = [:]
  private var seen = 0
  /// Acts of people of whom only the name is known.
  private var waiting: [(name: String, act: ExportedAct, seen: Int)] = []

  /// Stands for who exported it, whose name a notice does not tell. No name is like it.
  private static let oneself = "\u{0}"

  package init() {}

  package mutating func note(_ name: String?, _ key: String) {
    guard let name, !name.isEmpty else { return }
    seen += 1
    // the last one again: the usual case
    if keys[name]?.last?.key == key { return }
    keys[name, default: []].append((key, seen))
  }

  /// This is the account of who exported it.
  package mutating func noteOneself(_ key: String) { note(Self.oneself, key) }

  /// - Parameter act: its account has the name as its key.
  package mutating func hold(_ act: ExportedAct) { waiting.append((act.account.key, act, seen)) }

  /// Those of whom a notice speaks.
  package mutating func hold(
    _ notice: GroupNotice, at time: ExportedTime, channel: String?, id: String?
  ) {
    for (place, person) in notice.people.enumerated() {
      let mark = id.map { "\($0)/\(place)" }
      let name: String =
        switch person {
        case .named(let name): name
        case .oneself: Self.oneself
        case .unnamed: "\u{0}\(channel ?? "")/\(mark ?? "\(waiting.count)")"
        }
      hold(ExportedAct(Account(key: name), notice.kind, at: time, channel: channel, id: mark))
    }
  }

  /// Hands on what was held, when all names are known. Of two people with the same name it is the one who was
  /// seen last before, else who was seen first after it.
  package mutating func release(into sink: inout some ExportSink) {
    for (name, act, seen) in waiting {
      let keys = keys[name] ?? []
      let later = keys.firstIndex(after: seen)
      let key = later > 0 ? keys[later - 1].key : keys.first?.key
      var act = act
      let isHidden = name.hasPrefix(Self.oneself)
      act.account = Account(key: key ?? "name:" + name, name: isHidden ? nil : name)
      sink.take(act)
    }
    waiting = []
  }
}

extension [(key: String, since: Int)] {
  /// The place of the first one that was noted later, by halves: a name can be noted a million times.
  fileprivate func firstIndex(after seen: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].since <= seen { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
