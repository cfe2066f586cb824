// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// What came of exports: the events in the order of time, with numbers instead of names.
package struct ImportedLog {
  package private(set) var report: ImportReport

  private let acts: ActStore
  private let known: [(key: String, name: String?, isMachine: Bool)]
  /// Places of the acts that are events, in the order of time.
  private var order: [UInt32]
  /// Of accounts and channels; 0: it has none.
  private var members: [UInt32]
  private var channels: [UInt32]
  /// Who wrote a message that may be answered.
  private var writers: [UInt64: UInt32] = [:]

  init(_ gathered: consuming Gathering) {
    (acts, known, report) = (gathered.acts, gathered.known, gathered.report)
    members = Array(repeating: 0, count: gathered.accounts.count)
    channels = Array(repeating: 0, count: gathered.channels.count + 1)
    order = acts.sorted
    dropMachinesAndDoubles()
    dropStrays()
    number()
  }

  private mutating func dropMachinesAndDoubles() {
    var ids: Set<UInt64> = []
    var (machines, doubles) = (0, 0)
    let hasAnswers = (0..<acts.count).contains { !acts[$0].answersAccount && acts[$0].answered > 0 }
    var kept = 0
    for place in order {
      let act = acts[Int(place)]
      if act.id != 0, !ids.insert(act.id).inserted {
        doubles += 1
        continue
      }
      if known[Int(act.account)].isMachine {
        machines += 1
        continue
      }
      if hasAnswers, act.id != 0 { writers[act.id] = act.account }
      order[kept] = place
      kept += 1
    }
    order.removeLast(order.count - kept)
    report.leaveOut(.machine, count: machines)
    report.leaveOut(.double, count: doubles)
  }

  /// A few events ten years or more away from all others are those of a clock that was wrong.
  private mutating func dropStrays() {
    let most = order.count / 100
    guard most > 0 else { return }
    let gap: Int64 = 10 * 365 * 86_400
    func seconds(_ place: Int) -> Int64 { acts[Int(order[place])].seconds }
    let early = (1...most).last { seconds($0) - seconds($0 - 1) >= gap } ?? 0
    let end = order.count
    let late = (1...most).last { seconds(end - $0) - seconds(end - $0 - 1) >= gap } ?? 0
    order.removeLast(late)
    order.removeFirst(early)
    report.strays = early + late
  }

  /// Members and channels are numbered in the order in which they appear.
  private mutating func number() {
    var isActive = Array(repeating: false, count: members.count)
    for place in order {
      let act = acts[Int(place)]
      let (account, channel) = (Int(act.account), Int(act.channel))
      if members[account] == 0 {
        report.members += 1
        members[account] = UInt32(report.members)
      }
      if channel > 0, channels[channel] == 0 {
        report.channels += 1
        channels[channel] = UInt32(report.channels)
      }
      report.events[act.kind, default: 0] += 1
      if ![.join, .leave, .removed].contains(act.kind) { isActive[account] = true }
    }
    report.active = isActive.count { $0 }
    report.machines = known.count { $0.isMachine }
    report.first = order.first.flatMap { acts[Int($0)].time }
    report.last = order.last.flatMap { acts[Int($0)].time }
  }

  // MARK: - What is written

  /// Writes the table of events. The file must not exist.
  package func write(to url: URL) throws(EventTableError) {
    var writer = try EventWriter(url)
    for place in order {
      guard let event = event(Int(place)) else { continue }
      try writer.write(event)
    }
    try writer.finish()
  }

  /// In the order of time.
  package var events: [Event] { order.compactMap { event(Int($0)) } }

  private func event(_ place: Int) -> Event? {
    let act = acts[place]
    guard let time = act.time else { return nil }
    let answered = act.answersAccount ? UInt32(act.answered) : writers[act.answered]
    let to = answered.map { members[Int($0)] } ?? 0
    let channel = channels[Int(act.channel)]
    return Event(
      time: time, member: members[Int(act.account)], kind: act.kind,
      channel: channel == 0 ? nil : channel, to: to == 0 ? nil : to, amount: acts.amounts[place])
  }

  /// Which member is who, in the order of the numbers: for a file that its owner asks for, and for nothing else.
  package var names: [(member: UInt32, key: String, name: String?)] {
    known.indices.filter { members[$0] > 0 }
      .map { (members[$0], known[$0].key, known[$0].name) }
      .sorted { $0.0 < $1.0 }
  }

  /// Names of accounts that were taken for machines: for the screen only.
  package var machines: [String] {
    known.filter(\.isMachine).map { $0.name ?? $0.key }.sorted()
  }
}
