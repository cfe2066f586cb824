// SPDX-License-Identifier: GPL-3.0-or-later

/// What the readers of exports hand on, while it is read: acts lose their names here, and clocks get a zone.
struct Gathering: ExportSink {
  private(set) var acts = ActStore()
  private(set) var report = ImportReport()
  private(set) var accounts = KeyNumbers()
  private(set) var channels = KeyNumbers()
  /// Of each account: its key and its name, and whether it is a machine.
  private(set) var known: [(key: String, name: String?, isMachine: Bool)] = []

  private var zone: Zone?
  private let people: PeopleList
  private var spaces: [String: Int] = [:]
  private var space = 0
  /// Where what follows stands.
  private var place = ImportReport.Place()

  init(_ options: ImportOptions) {
    zone = options.zone
    people = options.people
    report.zone = options.zone?.name
  }

  /// What follows stands in a file of this kind.
  mutating func begin(_ format: any ExportFormat.Type, export: Int, file: Int) {
    space = spaces[format.space] ?? spaces.count
    spaces[format.space] = space
    place = ImportReport.Place(export: export, file: file)
    report.count(format)
  }

  /// What follows is what a reader of this kind held back.
  mutating func resume(_ format: any ExportFormat.Type) { space = spaces[format.space] ?? space }

  mutating func passOver(links: Int, unknown: Int) {
    report.links += links
    report.unknownFiles += unknown
  }

  var isOverfull: Bool {
    max(accounts.count, channels.count) > ArchiveLimits.accounts || acts.count >= Int(UInt32.max)
  }

  // MARK: - From readers

  mutating func leaveOut(_ reason: LeftOut, line: Int?) {
    report.leaveOut(reason, at: place.on(line: line))
  }

  mutating func take(_ act: ExportedAct) {
    guard let (seconds, offset) = dated(act.time) else { return leaveOut(.time, line: nil) }
    var kept = ActStore.Act(
      seconds: seconds, account: number(of: act.account), offset: offset, kind: act.kind)
    let channel = act.channel ?? ""
    if let name = act.channel { kept.channel = channels.number(of: name, in: space) + 1 }
    if let id = act.id { kept.id = TextHash("\(space)", channel, id).value }
    switch act.answers {
    case .account(let key):
      kept.answered = UInt64(number(of: Account(key: key)))
      kept.answersAccount = true
    case .message(let id): kept.answered = TextHash("\(space)", channel, id).value
    case nil: break
    }
    acts.add(kept, amount: act.amount.flatMap { $0.isFinite ? $0 : nil })
  }

  private mutating func number(of account: Account) -> UInt32 {
    let number = accounts.number(of: account.key, in: space)
    if number == known.count {
      let said = people.isMachine(key: account.key, name: account.name)
      known.append((account.key, account.name, said ?? account.isMachine))
    } else {
      let index = Int(number)
      if account.isMachine, !known[index].isMachine {
        known[index].isMachine =
          people.isMachine(key: account.key, name: account.name ?? known[index].name) ?? true
      }
      if known[index].name == nil, let name = account.name {
        known[index].name = name
        known[index].isMachine =
          people.isMachine(key: account.key, name: name) ?? known[index].isMachine
      }
    }
    return number
  }

  /// Nil where it is outside of the calendar.
  private mutating func dated(_ time: ExportedTime) -> (seconds: Int64, offset: Int16)? {
    switch time {
    case .moment(let seconds, let exported):
      guard EventTime(seconds: seconds, offset: 0) != nil else { return nil }
      if exported == nil { report.moments += 1 } else { report.offsets += 1 }
      let offset = zone?.offset(at: seconds).minutes ?? exported ?? 0
      return EventTime(seconds: seconds, offset: offset).map { _ in (seconds, offset) }
    case .clock(let clock):
      guard EventTime(seconds: clock, offset: 0) != nil else { return nil }
      report.clocks += 1
      guard let (seconds, showings) = zone?.moment(clock: clock) else { return (clock, 0) }
      if showings == .never { report.missingHours += 1 }
      if showings == .twice { report.doubleHours += 1 }
      let offset = zone?.offset(at: seconds).minutes ?? 0
      return EventTime(seconds: seconds, offset: offset).map { _ in (seconds, offset) }
    case .day(let day):
      report.days += 1
      return (Int64(day.number) * 86_400, .min)
    }
  }
}

extension Int {
  /// Seconds in minutes.
  fileprivate var minutes: Int16 { Int16(clamping: self / 60) }
}
