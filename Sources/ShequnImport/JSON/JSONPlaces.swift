// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in a file of JSON the values stand that a format wants: `guild.id`, `messages[]` (each of an array),
/// `chats.list[].messages[]`; an empty path is the whole. All else is passed over unkept.
package struct JSONPlaces {
  private enum Step: Hashable {
    case key([UInt8])
    case item
  }

  private let paths: [[Step]]

  /// - Parameter paths: 32 at most; none is the beginning of another.
  package init(_ paths: [String]) {
    self.paths = paths.map { path in
      path.split(separator: ".").flatMap { part -> [Step] in
        let isList = part.hasSuffix("[]")
        let key = isList ? part.dropLast(2) : part
        return (key.isEmpty ? [] : [.key(Array(key.utf8))]) + (isList ? [.item] : [])
      }
    }
  }

  /// Hands over each wanted value of a file, with the number of its path, as it is read. There may be several
  /// values one after the other, as in a file of lines.
  package func read(
    _ source: any ByteSource,
    each: (JSONNode, Int, _ line: Int) throws(ImportError) -> Void
  ) throws(ImportError) {
    var reader = try JSONReader(source)
    let tape = JSONTape()
    while try reader.sign() != nil {
      try walk(&reader, Array(paths.indices), depth: 0, tape, each)
    }
  }

  /// - Parameter candidates: paths that lead here or further.
  private func walk(
    _ reader: inout JSONReader, _ candidates: [Int], depth: Int, _ tape: JSONTape,
    _ each: (JSONNode, Int, Int) throws(ImportError) -> Void
  ) throws(ImportError) {
    if let wanted = candidates.first(where: { paths[$0].count == depth }) {
      let line = reader.line
      tape.clear()
      try reader.value(onto: tape)
      // too large a value is handed over as nothing
      if tape.isOverfull {
        tape.clear()
        tape.add(.null)
      }
      return try each(JSONNode(tape), wanted, line)
    }
    guard !candidates.isEmpty, let sign = try reader.sign() else {
      return try reader.value(onto: nil)
    }
    switch sign {
    case UInt8(ascii: "{"):
      guard try reader.pass("{"), try !reader.pass("}") else { return }
      repeat {
        tape.clear()
        try reader.key(onto: tape)
        let key = Step.key(Array(JSONNode(tape).bytes))
        let further = candidates.filter { paths[$0][depth] == key }
        try walk(&reader, further, depth: depth + 1, tape, each)
      } while try reader.pass(",")
      guard try reader.pass("}") else { throw reader.fault(.brokenJSON) }
    case UInt8(ascii: "["):
      guard try reader.pass("["), try !reader.pass("]") else { return }
      let further = candidates.filter { paths[$0][depth] == .item }
      repeat {
        try walk(&reader, further, depth: depth + 1, tape, each)
      } while try reader.pass(",")
      guard try reader.pass("]") else { throw reader.fault(.brokenJSON) }
    default: try reader.value(onto: nil)
    }
  }
}
