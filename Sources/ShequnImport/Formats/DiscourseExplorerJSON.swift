// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Results of Discourse's Data Explorer as JSON: the names of the columns, then rows of values. They are read as the
/// table is that it gives as CSV.
package struct DiscourseExplorerJSON: JSONFormat {
  package static let title = Bilingual(
    "Discourse, Data Explorer, JSON", "Discourse Data Explorer（JSON）")
  package static let space = DiscoursePosts.space
  package static let remarks = DiscoursePosts.remarks

  package enum Place: String, CaseIterable, Sendable { case columns, rows = "rows[]" }

  private var table: DiscoursePosts?

  package init() {}

  package static func recognises(name: String, beginning: String) -> Bool {
    beginning.isJSONObject && beginning.contains("\"columns\"") && beginning.contains("\"rows\"")
      && beginning.contains("\"created_at\"")
  }

  package mutating func begin(_ name: String) { table = nil }

  package mutating func read<Sink: ExportSink>(
    _ value: JSONNode, at place: Place, line: Int, into sink: inout Sink
  ) {
    if place == .columns {
      table = DiscoursePosts(TableHead(value.items.map { $0.text ?? "" }), sample: [])
      return
    }
    let fields = value.items.map { $0.id ?? "" }
    // numbers of JSON are not rounded as those of a spreadsheet are
    guard table != nil, (try? table?.read(fields, line: line, into: &sink)) != nil else {
      return sink.leaveOut(.unreadable, line: line)
    }
  }
}
