// SPDX-License-Identifier: GPL-3.0-or-later

/// Acts that wait until it is known whether the day or the month stands first in their dates, and acts of people of whom
/// a sentence tells the name, who wait until all names are known. They go on in the order in which they came.
struct WaitingActs {
  private struct Waiting {
    let act: ExportedAct
    let time: WrittenTime
    let line: Int
    let isByName: Bool
  }

  private var judge = DateOrderJudge()
  private var order: DateOrder?
  private var waiting: [Waiting] = []
  private var names = KnownNames()

  init(_ options: ImportOptions) { order = options.dateOrder }

  /// What follows stands in another file.
  mutating func begin() { judge.begin() }

  /// - Parameters:
  ///   - act: its time counts for nothing.
  ///   - isByName: whether its account has a name for a key, which may be that of an account with another key.
  mutating func take(
    _ act: ExportedAct, at time: WrittenTime, line: Int, isByName: Bool = false,
    into sink: inout some ExportSink
  ) {
    if !time.isSure && order == nil {
      judge.note(time)
      order = judge.early
    }
    let next = Waiting(act: act, time: time, line: line, isByName: isByName)
    if order == nil, !waiting.isEmpty || !time.isSure { return waiting.append(next) }
    release(into: &sink)
    pass(next, into: &sink)
  }

  /// - Throws: ``ImportError/Fault/dateOrder``.
  mutating func finish(into sink: inout some ExportSink) throws(ImportError) {
    if order == nil && !waiting.isEmpty {
      guard let told = judge.order else { throw ImportError(.dateOrder) }
      order = told
    }
    release(into: &sink)
    names.release(into: &sink)
  }

  private mutating func release(into sink: inout some ExportSink) {
    for next in waiting { pass(next, into: &sink) }
    waiting = []
  }

  private mutating func pass(_ next: Waiting, into sink: inout some ExportSink) {
    guard let time = next.time.time(order ?? .yearMonthDay) else {
      return sink.leaveOut(.time, line: next.line)
    }
    var act = next.act
    act.time = time
    if next.isByName { return names.hold(act) }
    names.note(act.account.name, act.account.key)
    sink.take(act)
  }
}
