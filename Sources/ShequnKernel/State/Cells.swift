// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

/// Members who are the same to every lever form a cell: one segment in one arm of the A/B tests.
/// What a lever does to a member is a look-up by cell (0…255).
struct Cells: Sendable {
  /// At most this many.
  static let limit = 256

  /// Segments as declared.
  let segments: [Segment]
  /// The tests that run; arm bit t says whether test t treats a member.
  let tests: [ABTest]
  private let source: RandomSource

  init(segments: [Segment], tests: [ABTest], source: RandomSource) {
    self.segments = segments
    self.tests = tests
    self.source = source
    precondition(count <= Self.limit, "too many segments for so many tests")
  }

  /// Arms that exist: 1 without a test.
  var arms: Int { 1 << tests.count }
  /// Cells in use, 1…256.
  var count: Int { segments.count * arms }

  /// The arm of a cell, 0…7.
  func arm(of cell: Int) -> Int { cell / segments.count }
  /// The segment of a cell.
  func segment(of cell: Int) -> Segment { segments[cell % segments.count] }

  /// The cell of a person in a group.
  func cell(of person: UInt64, segment: Int, group: UInt32) -> UInt8 {
    var arm = 0
    for (index, test) in tests.enumerated() {
      let unit = test.unit == .members ? person : UInt64(group)
      let block = source.block(.arm, entity: unit ^ key(named: test.account), tick: 0)
      if block.double(0) < test.share { arm |= 1 << index }
    }
    return UInt8(arm * segments.count + segment)
  }

  /// A value for each cell (and for the codes beyond them, so that any byte can be looked up).
  func table<Value>(_ empty: Value, _ value: (_ arm: Int, _ segment: Segment) -> Value)
    -> CellTable<Value>
  {
    CellTable(
      (0..<count).map { value(arm(of: $0), segment(of: $0)) }
        + Array(repeating: empty, count: Self.limit - count))
  }
}

/// A value for each cell, for the hot loops: a bare address, made once and never changed.
final class CellTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let values: UnsafeMutablePointer<Value>

  init(_ values: [Value]) {
    precondition(values.count == Cells.limit)
    self.values = .allocate(capacity: Cells.limit)
    for (cell, value) in values.enumerated() { (self.values + cell).initialize(to: value) }
  }

  deinit { values.deallocate() }

  /// The value of a cell, 0…255.
  subscript(cell: Int) -> Value {
    @inline(__always) get { values[cell & (Cells.limit - 1)] }
  }
}
