// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Mailboxes (mbox), and the monthly archives of mailing lists by Pipermail and Mailman. A person is an address;
/// addresses under the same full name are one person.
package struct Mailbox: LineFormat {
  package static let title = Bilingual("mailbox (mbox)", "邮箱归档（mbox）")
  package static let remarks = [
    Bilingual(
      "Addresses under one full name are one member. Where a sender’s clock was more than a year away from the mails "
        + "around, the time of those was taken.",
      "同一全名的多个地址算一个成员；发件人时钟与前后邮件相差一年以上的，取前后邮件的时间。")
  ]

  private var head: MailHead?
  private var isInHead = false
  private var isAfterBlank = true
  private var channel: String?
  private var keys: [String: String] = [:]
  /// Of this file.
  private var mails: [(act: ExportedAct, line: Int)] = []
  private var clocks = MendedClocks()

  package init(_ options: ImportOptions) {}

  package static func recognises(name: String, beginning: String) -> Bool {
    let lines = beginning.split(maxSplits: 4, omittingEmptySubsequences: true) { $0.isNewline }
    guard let first = lines.first, MailHead(String(first), line: 1) != nil else { return false }
    return lines.dropFirst().contains { $0.contains(":") }
  }

  package mutating func begin(_ name: String) {
    (isInHead, isAfterBlank, channel) = (false, true, Self.list(name))
  }

  /// The folder of 2024-March.txt names the list; other files are one each.
  private static func list(_ name: String) -> String? {
    let isMonth = name.fileName.contains { $0.isNumber }
    return isMonth ? name.folderName.map(String.init) : String(name.fileName)
  }

  package mutating func read<Sink: ExportSink>(
    _ line: String, number: Int, into sink: inout Sink
  ) {
    defer { isAfterBlank = line.isEmpty }
    if isAfterBlank, line.hasPrefix("From "), let next = MailHead(line, line: number) {
      endMail(&sink)
      (head, isInHead) = (next, true)
      return
    }
    if isInHead {
      if line.isEmpty { isInHead = false } else { head?.read(line) }
    }
  }

  private mutating func endMail(_ sink: inout some ExportSink) {
    guard let head else { return }
    self.head = nil
    guard let (address, name) = head.sender else { return sink.leaveOut(.nobody, line: head.line) }
    if Self.isMachine(address) || head.subject.map(Self.isDigest) == true {
      return sink.leaveOut(.machine, line: head.line)
    }
    let time = (head.written ?? head.arrived)?.time(.dayMonthYear)
    guard let time else { return sink.leaveOut(.time, line: head.line) }
    clocks.note(time)
    let act = ExportedAct(
      Account(key: key(address, name), name: name.isEmpty ? address : name),
      head.isReply ? .reply : .post, at: time, channel: channel,
      answers: head.answered.map { .message($0) }, id: head.id)
    mails.append((act, head.line))
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) throws(ImportError) {
    endMail(&sink)
    for (place, (act, _)) in mails.enumerated() {
      var act = act
      act.time = clocks.mended(place)
      sink.take(act)
    }
    mails = []
  }

  // MARK: - People

  /// The address first seen under a full name: one of two words or more.
  private mutating func key(_ address: String, _ name: String) -> String {
    // lists that must not forge senders write “Nora N via list”
    let isVia = name.contains(" via ")
    let person =
      (isVia
      ? name.prefix(upTo: name.firstRange(of: " via ")?.lowerBound ?? name.endIndex) : name[...])
      .lowercased()
    let words = person.split { $0 == " " || $0 == "," }.sorted().joined(separator: " ")
    let isFull = words.contains(" ")
    if !isVia, let known = keys[address] { return known }
    let key = isFull ? keys["name:" + words] ?? (isVia ? "name:" + words : address) : address
    if isFull { keys["name:" + words] = key }
    if !isVia { keys[address] = key }
    return key
  }

  private static func isMachine(_ address: String) -> Bool {
    let user = address.prefix { $0 != "@" }
    return ["mailer-daemon", "postmaster", "noreply", "no-reply", "listserv", "majordomo"].contains(
      user)
      || user.hasSuffix("-request") || user.hasSuffix("-bounces") || user.hasSuffix("-owner")
  }

  private static func isDigest(_ subject: String) -> Bool {
    subject.contains(" Digest, Vol ") || subject.contains(" digest, Vol ")
  }
}
