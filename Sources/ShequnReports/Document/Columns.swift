// SPDX-License-Identifier: GPL-3.0-or-later

/// A list of columns, one a line, with `if` and `for` between them.
@resultBuilder
enum Columns<Row> {
  static func buildExpression(_ column: Column<Row>) -> [Column<Row>] { [column] }
  static func buildExpression(_ columns: [Column<Row>]) -> [Column<Row>] { columns }
  static func buildBlock(_ parts: [Column<Row>]...) -> [Column<Row>] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Column<Row>]?) -> [Column<Row>] { part ?? [] }
  static func buildArray(_ parts: [[Column<Row>]]) -> [Column<Row>] { parts.flatMap { $0 } }
}
