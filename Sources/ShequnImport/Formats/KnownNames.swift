// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is meant by a name: exports tell joins and leaves by names, and writers by ids.
package struct KnownNames: Sendable {
  /// Keys that were seen with a name, in this order.
  private var keys: [String: [(key: String, since: Int)]] = [:]
  private var seen = 0
  /// Acts of people of whom only the name is known.
  private var waiting: [(name: String, act: ExportedAct, seen: Int)] = []

  package init() {}

  package mutating func note(_ name: String?, _ key: String) {
    guard let name, !name.isEmpty else { return }
    seen += 1
    // the last one again: the usual case
    if keys[name]?.last?.key == key { return }
    keys[name, default: []].append((key, seen))
  }

  /// - Parameter act: its account has the name as its key.
  package mutating func hold(_ act: ExportedAct) { waiting.append((act.account.key, act, seen)) }

  /// Hands on what was held, when all names are known. Of two people with the same name it is the one who was
  /// seen last before, else who was seen first after it.
  package mutating func release(into sink: inout some ExportSink) {
    for (name, act, seen) in waiting {
      let keys = keys[name] ?? []
      let key = keys.last { $0.since <= seen }?.key ?? keys.first?.key
      var act = act
      act.account = Account(key: key ?? "name:" + name, name: name)
      sink.take(act)
    }
    waiting = []
  }
}
