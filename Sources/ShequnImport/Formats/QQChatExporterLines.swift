// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Files of lines into which shuakami/qq-chat-exporter cuts a large group: a message a line.
package struct QQChatExporterLines: JSONFormat {
  package static let title = Bilingual(
    "QQ by qq-chat-exporter, JSON lines", "QQ（qq-chat-exporter 导出的 JSONL）")
  package static let space = "QQ"

  package enum Place: String, CaseIterable, Sendable { case line = "" }

  private var messages = QQMessages()

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    name.lowercased().hasSuffix(".jsonl") && beginning.isJSONObject
      && beginning.contains("\"sender\"") && beginning.contains("\"timestamp\"")
  }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    messages.read(value, channel: nil, line: line, into: &sink)
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    messages.finish(into: &sink)
  }
}
