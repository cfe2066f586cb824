// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport

/// What the reader of a text or table hands on.
struct Gathered: ExportSink {
  private(set) var acts: [ExportedAct] = []
  private(set) var leftOut: [LeftOut: Int] = [:]
  private(set) var format: (any ExportFormat.Type)?
  private var ids: Set<[String]> = []

  mutating func take(_ act: ExportedAct) {
    if act.account.isMachine { return leaveOut(.machine, line: nil) }
    if let id = act.id, !ids.insert([act.channel ?? "", id]).inserted {
      return leaveOut(.double, line: nil)
    }
    acts.append(act)
  }

  mutating func leaveOut(_ reason: LeftOut, line: Int?) { leftOut[reason, default: 0] += 1 }

  var messages: [ExportedAct] { acts.filter { $0.kind == .post || $0.kind == .reply } }
  var joins: [ExportedAct] { acts.filter { $0.kind == .join } }
  var leaves: [ExportedAct] { acts.filter { $0.kind == .leave || $0.kind == .removed } }
  /// Who did more than join, leave or be removed.
  var members: Set<String> {
    Set(acts.filter { ![.join, .leave, .removed].contains($0.kind) }.map(\.account.key))
  }

  /// - Parameter size: of the blocks in which the bytes come.
  init(
    _ bytes: [UInt8], name: String = "export.txt", _ options: ImportOptions = ImportOptions(),
    blocks size: Int = 1 << 18
  ) throws {
    let beginning = ExportText.beginning(Array(bytes.prefix(1 << 16)))
    guard
      let format = ExportFormats.all.first(where: {
        $0.recognises(name: name, beginning: beginning)
      })
    else { throw ImportError(.unknownKind) }
    self.format = format
    let source = BytesInMemory(bytes, blocks: size)
    if let format = format as? any LineFormat.Type {
      try readLines(format, source, name, options)
    } else if let format = format as? any TableFormat.Type {
      try readRows(format, source, options)
    }
  }

  /// Nothing yet.
  static let empty = Gathered()

  private init() {}

  init(_ text: String, name: String = "export.txt", _ options: ImportOptions = ImportOptions())
    throws
  {
    try self.init(Array(text.utf8), name: name, options)
  }

  private mutating func readLines<Format: LineFormat>(
    _ format: Format.Type, _ source: BytesInMemory, _ name: String, _ options: ImportOptions
  ) throws {
    var reader = Format(options)
    try ExportText.read(source, name: name, with: &reader, into: &self)
    try reader.finish(into: &self)
  }

  private mutating func readRows<Format: TableFormat>(
    _ format: Format.Type, _ source: BytesInMemory, _ options: ImportOptions
  ) throws {
    try ExportTable.read(source, as: format, options, into: &self)
  }
}

extension ExportedTime {
  /// As ISO 8601; a clock without a zone has no Z.
  var text: String {
    switch self {
    case .moment(let seconds, _): Self.text(seconds) + "Z"
    case .clock(let seconds): Self.text(seconds)
    case .day(let day): String(format: "%04d-%02d-%02d", day.year, day.month, day.day)
    }
  }

  private static func text(_ seconds: Int64) -> String {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    return String(date.ISO8601Format().dropLast())
  }
}
