// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of JSON as it stands on a tape. It holds until the tape is used again: nobody may keep it.
package struct JSONNode {
  private let tape: JSONTape
  private let place: Int

  init(_ tape: JSONTape, at place: Int = 0) { (self.tape, self.place) = (tape, place) }

  private var node: JSONTape.Node { tape.nodes[place] }

  /// What an object holds under a key, null being nothing; nil where it is no object.
  package subscript(_ key: StaticString) -> JSONNode? {
    guard node.kind == .object else { return nil }
    let end = Int(node.next)
    var place = place + 1
    while place < end {
      let value = place + 1
      if text(place, is: key) {
        return tape.nodes[value].kind == .null ? nil : JSONNode(tape, at: value)
      }
      place = Int(tape.nodes[value].next)
    }
    return nil
  }

  /// What an array holds, null too; nothing where it is none.
  package var items: [JSONNode] {
    guard node.kind == .array else { return [] }
    let end = Int(node.next)
    var (items, place) = ([JSONNode](), place + 1)
    while place < end {
      items.append(JSONNode(tape, at: place))
      place = Int(tape.nodes[place].next)
    }
    return items
  }

  package var isNull: Bool { node.kind == .null }
  package var isTrue: Bool { node.kind == .yes }
  package var isObject: Bool { node.kind == .object }

  /// The text, nil where it is none.
  package var text: String? {
    node.kind == .string ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The text, nil where it is none or is empty.
  package var filled: String? { node.kind == .string && node.length > 0 ? text : nil }

  /// An id, which some tools write as a text and others as a number: as it stands there. Nil where it is empty.
  package var id: String? {
    guard node.kind == .string || node.kind == .number, node.length > 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number, also if it stands as a text.
  package var number: Double? {
    guard node.kind == .string || node.kind == .number, node.length <= 32,
      let number = Double(String(decoding: bytes, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }

  /// A whole number, also if it stands as a text.
  package var whole: Int64? {
    guard node.kind == .string || node.kind == .number, node.length <= 20 else { return nil }
    return Int64(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether it is this text.
  package func `is`(_ word: StaticString) -> Bool { node.kind == .string && text(place, is: word) }

  /// The bytes of its text; empty for an object, array or word.
  package var bytes: ArraySlice<UInt8> {
    let node = node
    return tape.bytes[Int(node.start)..<Int(node.start + node.length)]
  }

  private func text(_ place: Int, is word: StaticString) -> Bool {
    let node = tape.nodes[place]
    guard Int(node.length) == word.utf8CodeUnitCount else { return false }
    let start = Int(node.start)
    for index in 0..<word.utf8CodeUnitCount where tape.bytes[start + index] != word.utf8Start[index]
    {
      return false
    }
    return true
  }
}
