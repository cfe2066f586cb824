// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A lever of tests: does each day what it is told.
struct OrderLever: Lever {
  var give: @Sendable (inout Desk) -> Void = { _ in }
  var window = Window.standard()

  init() {}
  init(_ give: @escaping @Sendable (inout Desk) -> Void) { self.give = give }

  static let name = "order"
  static let title = Bilingual("Order", "指令")
  static let area = LeverArea.running
  static let brief = Bilingual("Order", "指令")
  static let summary = Bilingual("Does what it is told.", "按指令行事。")
  static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
  static let parameters: [Parameter<OrderLever>] = []

  mutating func act(_ desk: inout Desk) { give(&desk) }
}
