// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom

/// A column of the member table, whatever its element type.
protocol AnyColumn: AnyObject, Sendable {
  /// Makes room; `shift` says by how many lines of the cache the first row lies off a page's border.
  func reserve(_ rows: Int, shift: Int)
  /// Overwrites target rows with source rows, one after the other.
  func move(_ moves: [(source: Int, target: Int)])
  /// Takes over the first rows of a column of the same kind.
  func take(_ rows: Int, of other: any AnyColumn)
  /// Overwrites a row with one of a column of the same kind.
  func take(_ row: Int, of other: any AnyColumn, to target: Int)
  /// Bytes that a row takes.
  var bytesPerRow: Int { get }
}

/// One attribute of all members, `stride` elements a row, in one piece of memory.
///
/// Phases open `span` (to read) or `mutableSpan` (to write) on the rows of their block, and blocks
/// do not overlap: that is what makes sharing a column between threads sound.
final class Column<Element: BitwiseCopyable & Sendable>: AnyColumn, @unchecked Sendable {
  /// Elements a row.
  let stride: Int
  /// Where the elements are. Behind a constant pointer, so that the hot loops pay for no exclusivity
  /// check; only `reserve` moves it, between phases.
  private let place: UnsafeMutablePointer<UnsafeMutableBufferPointer<Element>>
  /// What new room is filled with.
  private let empty: Element
  private var allocation: UnsafeMutableRawPointer?

  init(stride: Int = 1, empty: Element) {
    self.stride = stride
    self.empty = empty
    place = .allocate(capacity: 1)
    place.initialize(to: UnsafeMutableBufferPointer(start: nil, count: 0))
  }

  deinit {
    allocation?.deallocate()
    place.deallocate()
  }

  fileprivate var memory: UnsafeMutableBufferPointer<Element> {
    @inline(__always) get { place.pointee }
  }

  var bytesPerRow: Int { stride * MemoryLayout<Element>.stride }

  func reserve(_ rows: Int, shift: Int = 0) {
    let room = (rows + 3) / 4 * 4 * stride  // whole vectors of four rows
    guard room > memory.count else { return }
    // whole lines of the cache, so that a row of half a line or of one lies in a single line; and the
    // same row of several columns in different places of a page, so that they do not push each other
    // out of a cache that tells lines by these places
    let line = 64
    let start = UnsafeMutableRawPointer.allocate(
      byteCount: shift * line + room * MemoryLayout<Element>.stride, alignment: 4096)
    let larger = UnsafeMutableBufferPointer(
      start: (start + shift * line).bindMemory(to: Element.self, capacity: room), count: room)
    let used = larger.update(fromContentsOf: memory)
    larger[used...].update(repeating: empty)
    allocation?.deallocate()
    (allocation, place.pointee) = (start, larger)
  }

  func take(_ rows: Int, of other: any AnyColumn) {
    guard let other = other as? Column<Element> else { return assertionFailure("another kind") }
    _ = memory.update(fromContentsOf: other[0..<rows])
  }

  func take(_ row: Int, of other: any AnyColumn, to target: Int) {
    guard let other = other as? Column<Element> else { return assertionFailure("another kind") }
    _ = elements(of: target).update(fromContentsOf: other.elements(of: row))
  }

  /// A column of its own with the same contents.
  func copy() -> Column {
    let copy = Column(stride: stride, empty: empty)
    copy.reserve(memory.count / stride)
    _ = copy.memory.update(fromContentsOf: memory)
    return copy
  }

  /// A column with so many rows that are all like the first one of this.
  func repeated(_ rows: Int) -> Column {
    let copy = Column(stride: stride, empty: empty)
    copy.reserve(rows)
    for row in 0..<rows { _ = copy.elements(of: row).update(fromContentsOf: elements(of: 0)) }
    return copy
  }

  func move(_ moves: [(source: Int, target: Int)]) {
    guard let base = UnsafeMutableRawPointer(memory.baseAddress) else { return }
    // by the size of a row: nothing is to be known of what is in it
    switch bytesPerRow {
    case 1: Self.move(moves, base.assumingMemoryBound(to: UInt8.self))
    case 2: Self.move(moves, base.assumingMemoryBound(to: UInt16.self))
    case 4: Self.move(moves, base.assumingMemoryBound(to: UInt32.self))
    case 32: Self.move(moves, base.assumingMemoryBound(to: SIMD8<UInt32>.self))
    case 64: Self.move(moves, base.assumingMemoryBound(to: SIMD16<UInt32>.self))
    case let size:
      for (source, target) in moves {
        (base + target * size).copyMemory(from: base + source * size, byteCount: size)
      }
    }
  }

  @inline(__always)
  private static func move<Row>(
    _ moves: [(source: Int, target: Int)], _ base: UnsafeMutablePointer<Row>
  ) {
    for (source, target) in moves { base[target] = base[source] }
  }

  /// The elements of a range of rows.
  @inline(__always)
  subscript(rows: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
    let memory = memory
    assert(rows.lowerBound >= 0 && rows.upperBound * stride <= memory.count)
    return UnsafeMutableBufferPointer(
      start: memory.baseAddress.map { $0 + rows.lowerBound * stride }, count: rows.count * stride)
  }

  /// The single element of a row (of a column with stride 1).
  subscript(row: Int) -> Element {
    @inline(__always) get { memory[row] }
    @inline(__always) set { memory[row] = newValue }
  }

  /// All elements of one row.
  @inline(__always)
  func elements(of row: Int) -> UnsafeMutableBufferPointer<Element> { self[row..<row + 1] }
}

/// A column as the hot loops see it for one day: a bare address. Valid until rows are added.
///
/// Debug builds know its length and check every access; release builds do not.
struct ColumnView<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  private let stride: Int
  #if DEBUG
    private let count: Int
  #endif

  fileprivate init(_ memory: UnsafeMutableBufferPointer<Element>, stride: Int) {
    guard let base = memory.baseAddress else { preconditionFailure("empty column") }
    self.base = base
    self.stride = stride
    #if DEBUG
      count = memory.count
    #endif
  }

  /// Stops a debug build where elements lie outside the column.
  @inline(__always)
  private func check(_ elements: @autoclosure () -> Range<Int>) {
    #if DEBUG
      let elements = elements()
      precondition(
        elements.lowerBound >= 0 && elements.upperBound <= count, "\(elements) of \(count)")
    #endif
  }

  /// The single element of a row (of a column with stride 1).
  subscript(row: Int) -> Element {
    @inline(__always) get {
      check(row..<row + 1)
      return base[row]
    }
    @inline(__always) nonmutating set {
      check(row..<row + 1)
      base[row] = newValue
    }
  }

  /// All elements of one row.
  @inline(__always)
  func elements(of row: Int) -> UnsafeMutableBufferPointer<Element> {
    check(row * stride..<(row + 1) * stride)
    return UnsafeMutableBufferPointer(start: base + row * stride, count: stride)
  }

  /// A range of rows (of a column with stride 1).
  subscript(rows: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
    @inline(__always) get {
      check(rows)
      return UnsafeMutableBufferPointer(start: base + rows.lowerBound, count: rows.count)
    }
  }

  /// Asks for the memory of a row ahead of its use.
  @inline(__always)
  func prefetch(row: Int) { ShequnRandom.prefetch(base + row * stride) }
}

extension Column {
  /// The column without the indirections of sharing it.
  var view: ColumnView<Element> { ColumnView(memory, stride: stride) }
}
