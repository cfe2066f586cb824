// SPDX-License-Identifier: GPL-3.0-or-later

/// What is common to chats of which only shown names are known: messages of people, and sentences of the program.
struct NamedChat {
  var waiting: WaitingActs
  /// Of the file that is read.
  private(set) var channel: String?

  private let phrases: Phrasebook
  /// Tells these keys from ids in the same space.
  private let prefix: String
  private var firstNames = FirstNames()
  /// Who has written.
  private var writers: Set<String> = []

  init(_ phrases: Phrasebook, _ options: ImportOptions, prefix: String = "") {
    (self.phrases, self.prefix) = (phrases, prefix)
    waiting = WaitingActs(options)
  }

  /// What follows stands in another file, and is another chat.
  mutating func begin(_ name: String) {
    waiting.begin()
    (channel, firstNames, writers) = (name, FirstNames(), [])
  }

  /// - Parameter name: empty: somebody who is not named.
  mutating func take(
    _ name: String, _ kind: EventKind = .post, at time: WrittenTime, line: Int,
    into sink: inout some ExportSink
  ) {
    guard !name.isEmpty else { return sink.leaveOut(.nobody, line: line) }
    if kind == .post { writers.insert(name) }
    waiting.take(
      ExportedAct(
        Account(key: prefix + firstNames[name], name: name), kind, channel: channel), at: time,
      line: line, into: &sink)
  }

  /// - Parameter text: a sentence of the program.
  mutating func tell(
    _ text: String, at time: WrittenTime, line: Int, into sink: inout some ExportSink
  ) {
    guard let told = phrases.read(text) else { return sink.leaveOut(.notice, line: line) }
    if told.meaning == .renamed { firstNames.note(told.people) }
    guard let kind = told.meaning.kind else { return sink.leaveOut(.notice, line: line) }
    let people = writers.contains(told.whole) ? [told.whole] : told.people
    for name in people { take(name, kind, at: time, line: line, into: &sink) }
  }
}
