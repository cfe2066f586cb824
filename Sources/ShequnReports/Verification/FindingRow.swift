// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables
import ShequnVerification

/// One comparison of a verification, as a row.
struct FindingRow: Sendable {
  let check: String
  let quantity: Bilingual
  let finding: Finding
  /// Assignments under which it was made, other than the check's own.
  var point: [String] = []

  /// What people read: the check's own findings, and the worst of the others.
  static func shown(_ outcome: CheckOutcome) -> [FindingRow] {
    let own = outcome.findings.map {
      FindingRow(check: outcome.check.name, quantity: $0.quantity, finding: $0)
    }
    guard let (point, finding) = outcome.worst else { return own }
    let values = point.map(assignment).joined(separator: ", ")
    let count = outcome.elsewhere.count
    return own + [
      FindingRow(
        check: outcome.check.name,
        quantity: Bilingual(
          "worst of \(count) others: \(values)", "其他 \(count) 组中最差：\(values)"),
        finding: finding, point: point)
    ]
  }

  /// All that was compared.
  static func all(_ outcome: CheckOutcome) -> [FindingRow] {
    func rows(_ findings: [Finding], _ point: [String]) -> [FindingRow] {
      findings.map {
        FindingRow(check: outcome.check.name, quantity: $0.quantity, finding: $0, point: point)
      }
    }
    return rows(outcome.findings, [])
      + zip(outcome.check.points, outcome.elsewhere).flatMap { rows($1, $0) }
  }

  /// - Parameter isFull: with what only other programs want to know.
  @Columns<FindingRow> static func columns(isFull: Bool) -> [Column<FindingRow>] {
    Column.words("check", Bilingual("check", "检验")) { Bilingual($0.check, $0.check) }
    Column.words("quantity", Bilingual("quantity", "数量")) { $0.quantity }.rank(1)
    Column("expected", Bilingual("expected", "预期"), .number) { row in
      guard let range = row.range, !isFull else {
        return .number(row.finding.expected, .significant)
      }
      return .written(text(range))
    }
    Column.number("simulated", Bilingual("simulated", "模拟"), .significant) { $0.finding.simulated }
    Column("standard_error", Bilingual("std. error", "标准误"), .number) { row in
      switch row.finding.measure {
      case .sampled(let error, _), .interval(let error, _): .number(Optional(error), .significant)
      case .exact: isFull ? .blank : .words(Bilingual("exact", "精确"))
      case .band: isFull ? .blank : .words(Bilingual("band", "区间"))
      case .open: .blank
      }
    }.rank(3)
    Column("z", Bilingual("z", "z"), .number) { row in
      guard case .sampled(_, let z) = row.finding.measure else { return .blank }
      return .number(Optional(z), z.isFinite ? .difference : .short)
    }.rank(2)
    Column.words("verdict", Bilingual("verdict", "结论"), key: { "\($0.finding.passes)" }) {
      $0.verdict
    }
    if isFull {
      Column.words("point", "point") { Bilingual(stringLiteral: $0.point.joined(separator: " ")) }
      Column.number("band_low", "band_low") { $0.range?.lowerBound }
      Column.number("band_high", "band_high") { $0.range?.upperBound }
      Column.number("tolerance", "tolerance") { row in
        guard case .exact(let tolerance) = row.finding.measure else { return nil }
        return tolerance
      }
      Column.words("note", "note") { $0.finding.note ?? "" }
    }
  }

  private var range: ClosedRange<Double>? {
    switch finding.measure {
    case .interval(_, let range), .band(let range): range
    case .sampled, .exact, .open: nil
    }
  }

  private var verdict: Bilingual {
    if finding.passes { return Bilingual("holds", "成立") }
    return finding.measure == .open ? Bilingual("not yet", "尚无") : Bilingual("FAILS", "不成立")
  }

  /// Of what operators expect: what must come out where, and what did, in words.
  @Columns<FindingRow> static var expectations: [Column<FindingRow>] {
    Column.words("quantity", Bilingual("must come out", "应当如此")) { $0.quantity }
    Column.words("note", Bilingual("came out [95 %]", "结果 [95%]")) { $0.finding.note ?? "" }
    Column.words("verdict", Bilingual("verdict", "结论")) { $0.verdict }
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    if range.upperBound.isInfinite { return "> \(NumberText.short(range.lowerBound))" }
    if range.lowerBound.isInfinite { return "< \(NumberText.short(range.upperBound))" }
    return "\(NumberText.short(range.lowerBound)) … \(NumberText.short(range.upperBound))"
  }

  /// An assignment without the path to its key.
  private static func assignment(_ text: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0) }
    let key = parts.first?.split(separator: ".").last.map { String($0) } ?? text
    return parts.count > 1 ? "\(key)=\(parts[1])" : key
  }
}
