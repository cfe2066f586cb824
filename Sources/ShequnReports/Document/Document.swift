// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords
package import ShequnTables

/// What is told of a study: sentences, tables and charts. Renderers – terminal, page, JSON, files – know
/// how it looks; nothing else does.
package struct Document: Sendable {
  /// The title of the page.
  package let title: Bilingual
  /// What was run, in a line.
  package let heading: Bilingual
  /// Numbers about the study as a whole, for other programs.
  package var facts: [String: JSONValue]
  package var sections: [ReportSection]

  package init(
    _ title: Bilingual, heading: Bilingual, facts: [String: JSONValue] = [:],
    _ sections: [ReportSection]
  ) {
    (self.title, self.heading, self.facts, self.sections) = (title, heading, facts, sections)
  }

  /// All tables of all sections, in order.
  package var tables: [DataTable] { sections.flatMap { $0.blocks.flatMap(\.tables) } }

  // MARK: - Terminal

  /// As an operator reads it in a terminal of so many places: the verdict comes last, next to where the
  /// eye is.
  package func terminal(_ language: Language, width: Int, details: Bool = false) -> String {
    let terminal = Terminal(language: language, width: width, details: details)
    let verdict = sections.filter { $0.id == Self.verdictID }
    let others = sections.filter { $0.id != Self.verdictID && terminal.shows($0.place) }
    let parts =
      [Wrapping.text(heading[language], width: width)]
      + (others + verdict).flatMap { $0.blocks.flatMap(terminal.parts) }
    return parts.joined(separator: "\n\n")
  }

  static let verdictID = "verdict"

  // MARK: - Page

  /// One file for somebody who has neither the tool nor a network; `ending` follows what is told.
  ///
  /// - Parameter charts: nil: tables alone.
  package func page(
    _ language: Language, charts: ChartLibrary?, ending: [ReportSection] = []
  ) -> String {
    ReportPage(
      title, summary: heading, sections + ending, language: language, charts: charts
    ).html
  }

  // MARK: - JSON

  /// For other programs: the facts, every table that has a name, the verdict and what to beware of.
  package var json: String {
    get throws {
      var entries = facts
      for table in tables where !table.name.isEmpty { entries[table.name] = table.json }
      let blocks = sections.flatMap(\.blocks)
      for case .verdict(let sentence) in blocks { entries["verdict"] = .words(sentence) }
      entries["warnings"] = .list(
        blocks.compactMap { if case .warning(let text) = $0 { .words(text) } else { nil } })
      return try JSONValue.object(entries).written
    }
  }

  // MARK: - Files

  /// The tables that have files of their own.
  package var files: [FileTable] {
    tables.filter { !$0.name.isEmpty && $0.isFile }.map(\.file)
  }
}

/// Blocks as paragraphs of a terminal.
private struct Terminal {
  let language: Language
  let width: Int
  let details: Bool

  func parts(_ block: ReportBlock) -> [String] {
    switch block {
    case .paragraph(let text), .verdict(let text): [wrapped(text[language])]
    case .warning(let text):
      [wrapped(Bilingual("Beware: ", "注意：")[language] + text[language])]
    case .notes(let notes): [notes.map { wrapped($0[language]) }.joined(separator: "\n")]
    case .heading(let text): [wrapped("── \(text[language]) ──")]
    case .table(let data): [table(data)]
    case .only(let place, let blocks):
      shows(place) ? blocks.flatMap(parts) : []
    case .folded(let title, let blocks) where details:
      parts(.heading(title)) + blocks.flatMap(parts)
    case .cards, .prose, .chart, .choice, .folded: []
    }
  }

  func shows(_ place: Place) -> Bool {
    switch place {
    case .everywhere, .terminal: true
    case .details: details
    case .page, .files: false
    }
  }

  private func wrapped(_ text: String) -> String { Wrapping.text(text, width: width) }

  private func table(_ table: DataTable) -> String {
    let (text, notes) = table.terminal(language, width: width, details: details)
    return notes.isEmpty ? text : text + "\n\n" + notes.map(wrapped).joined(separator: "\n")
  }
}
