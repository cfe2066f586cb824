// SPDX-License-Identifier: GPL-3.0-or-later

/// What an A/B test has counted of the units that were drawn by lot – members or groups – in one arm,
/// added up so that a rate and its error by unit can be told without a list of them.
package struct UnitSums: Sendable, Equatable {
  /// Units that were ever in the test.
  package private(set) var units = 0
  /// Member-days, and what was counted on them.
  package private(set) var exposure = 0.0
  package private(set) var count = 0.0
  /// Sums over units of the squares of both, and of their product.
  package private(set) var exposureSquares = 0.0
  package private(set) var countSquares = 0.0
  package private(set) var products = 0.0

  package init() {}

  /// One unit with its member-days and what was counted on them.
  package mutating func add(exposure: Int, count: Int) {
    let (days, counted) = (Double(exposure), Double(count))
    units += 1
    self.exposure += days
    self.count += counted
    exposureSquares += days * days
    countSquares += counted * counted
    products += days * counted
  }
}

extension UnitSums: Recorded {
  package static var blank: UnitSums { UnitSums() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&units)
    packer.pass(&exposure)
    packer.pass(&count)
    packer.pass(&exposureSquares)
    packer.pass(&countSquares)
    packer.pass(&products)
  }
}
