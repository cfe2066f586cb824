// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A document of shuakami/qq-chat-exporter.
package struct QQChatExporterJSON: JSONFormat {
  package static let title = Bilingual(
    "QQ by qq-chat-exporter, JSON", "QQ（qq-chat-exporter 导出的 JSON）")
  package static let space = "QQ"

  package enum Place: String, CaseIterable, Sendable {
    case chatInfo, messages = "messages[]"
  }

  private var messages = QQMessages()
  private var channel: String?
  private var isPrivate = false

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"chatInfo\"")
      && (beginning.contains("\"metadata\"") || beginning.contains("QQChatExporter"))
  }

  package mutating func begin(_ name: String) { (channel, isPrivate) = (nil, false) }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    switch place {
    case .chatInfo:
      channel = (value["peerUid"] ?? value["groupCode"] ?? value["name"])?.id
      isPrivate = ["private", "friend"].contains(value["type"]?.text)
    case .messages:
      if isPrivate { return sink.leaveOut(.confidential, line: line) }
      messages.read(value, channel: channel, line: line, into: &sink)
    }
  }

  package mutating func finish<Sink: ExportSink>(into sink: inout Sink) {
    messages.finish(into: &sink)
  }
}
