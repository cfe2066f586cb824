// SPDX-License-Identifier: GPL-3.0-or-later

/// Acts that wait until it is known whether the day or the month stands first in their dates, and acts of people of whom
/// a sentence tells the name, who wait until all names are known. They go on in the order in which they came.
struct WaitingActs {
  private enum Content {
    case act(ExportedAct)
    /// Its account has a name for a key, which may be that of an account with another key.
    case byName(ExportedAct)
    case notice(GroupNotice, channel: String?, id: String?)
  }

  private struct Waiting {
    let content: Content
    let time: WrittenTime
    let line: Int
  }

  private var judge = DateOrderJudge()
  private var order: DateOrder?
  private var waiting: [Waiting] = []
  private var names = KnownNames()

  init(_ options: ImportOptions) { order = options.dateOrder }

  /// What follows stands in another file.
  mutating func begin() { judge.begin() }

  /// This is the account of who exported it.
  mutating func noteOneself(_ key: String) { names.noteOneself(key) }

  /// Another name under which an account is known.
  mutating func noteName(_ name: String?, _ key: String) { names.note(name, key) }

  /// - Parameters:
  ///   - act: its time counts for nothing.
  ///   - isByName: whether its account has a name for a key, which may be that of an account with another key.
  mutating func take(
    _ act: ExportedAct, at time: WrittenTime, line: Int, isByName: Bool = false,
    into sink: inout some ExportSink
  ) {
    let content = isByName ? Content.byName(act) : .act(act)
    take(Waiting(content: content, time: time, line: line), into: &sink)
  }

  /// - Parameter id: of the notice, unique within the channel.
  mutating func take(
    _ notice: GroupNotice, at time: WrittenTime, channel: String?, id: String?, line: Int,
    into sink: inout some ExportSink
  ) {
    let content = Content.notice(notice, channel: channel, id: id)
    take(Waiting(content: content, time: time, line: line), into: &sink)
  }

  private mutating func take(_ next: Waiting, into sink: inout some ExportSink) {
    if !next.time.isSure && order == nil {
      judge.note(next.time)
      order = judge.early
    }
    if order == nil, !waiting.isEmpty || !next.time.isSure { return waiting.append(next) }
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
    switch next.content {
    case .act(var act):
      act.time = time
      names.note(act.account.name, act.account.key)
      sink.take(act)
    case .byName(var act):
      act.time = time
      names.hold(act)
    case .notice(let notice, let channel, let id):
      names.hold(notice, at: time, channel: channel, id: id)
    }
  }
}
