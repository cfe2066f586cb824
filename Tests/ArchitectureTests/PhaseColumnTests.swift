// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What a phase says of the columns of the table of members is what its file does, as far as its text
/// tells.
@Suite struct PhaseColumnTests {
  private static let folder = "Sources/ShequnKernel/Phases"

  private static var columns: [String] {
    get throws {
      try SourceTree.lines("Sources/ShequnKernel/State/MemberTable.swift").compactMap { line in
        line.firstMatch(of: /^  let (\w+)(?: =|:) Column</).map { String($0.1) }
      }
    }
  }

  /// The names after `Columns read:` or `Columns written:`, up to the full stop; nil: not said.
  private static func said(_ word: String, in lines: [String]) -> Set<String>? {
    guard let start = lines.firstIndex(where: { $0.contains("/// Columns \(word):") }) else {
      return nil
    }
    var text = ""
    for line in lines[start...] {
      text += line.replacing(/^\s*\/\/\//, with: " ")
      if line.hasSuffix(".") { break }
    }
    let names = text.matches(of: /\w+/).dropFirst(2).map { String($0.0) }
    return names == ["none"] ? [] : Set(names)
  }

  /// The file without its comments.
  private static func code(_ lines: [String]) -> String {
    lines.map { line in
      String(line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex))
    }.joined(separator: "\n")
  }

  /// Local names for columns: `let left = table.hazardLeft[rows]`, by itself or in a tuple.
  private static func aliases(_ code: String) -> [String: String] {
    var found: [String: String] = [:]
    for match in code.matches(
      of: /let (\w+) = (?:table|members)\.(\w+)(?:\[rows?\]|\.elements\()/)
    {
      found[String(match.1)] = String(match.2)
    }
    for match in code.matches(of: /let \(([\w, ]+)\) = \(([^()]+)\)/) {
      let (names, values) = (match.1.split(separator: ","), match.2.split(separator: ","))
      for (name, value) in zip(names, values) {
        guard let column = value.firstMatch(of: /(?:table|members)\.(\w+)\[rows\]/) else {
          continue
        }
        found[String(name.filter { $0 != " " })] = String(column.1)
      }
    }
    return found
  }

  /// Columns that are assigned to: at a row, through a local name, or by a method of the table.
  private static func written(_ code: String) -> Set<String> {
    var found: Set<String> = []
    let place = /(?:table|members)\.(\w+)(?:\.elements\(of: \w+\))?\[(?:[^\[\]]|\[[^\]]*\])*\]/
    let change =
      /(?:\.\w+)*(?:\[[^\]]*\])?(?:\s*(?:[-+*\/&|]|&\+)?=(?!=)|\.(?:insert|remove|earn)\()/
    for match in code.matches(of: place) where code[match.range.upperBound...].starts(with: change)
    {
      found.insert(String(match.1))
    }
    let names = aliases(code)
    for match in code.matches(
      of: /\b(\w+)\[(?:[^\[\]]|\[[^\]]*\])*\](?:\[[^\]]*\])*\s*[-+*\/&|]?=(?!=)/)
    {
      if let column = names[String(match.1)] { found.insert(column) }
    }
    for match in code.matches(of: /store\(to: (\w+)/) {
      if let column = names[String(match.1)] { found.insert(column) }
    }
    if code.contains(/(?:members|table)\.(?:strengthen|weaken|drop|freshenTies)\(/) {
      found.formUnion(["ties", "social"])
    }
    if code.contains(/\brule\(row/) { found.insert("hazardLeft") }
    return found
  }

  @Test("A phase names the columns that it reads and writes") func columns() throws {
    let columns = Set(try Self.columns)
    #expect(columns.count > 45)
    var described = 0
    for file in try SourceTree.files(in: Self.folder) {
      let lines = try SourceTree.lines(file)
      let code = Self.code(lines)
      let used = Set(
        code.matches(of: /\b(?:table|members|view)\.(\w+)\b/).map { String($0.1) }
      ).intersection(columns)
      guard let read = Self.said("read", in: lines), let written = Self.said("written", in: lines)
      else {
        #expect(used.isEmpty, "\(file) says nothing of \(used.sorted())")
        continue
      }
      described += 1
      #expect(written == Self.written(code).intersection(columns), "\(file): written")
      let missing = used.subtracting(written).subtracting(read)
      #expect(missing.isEmpty, "\(file): reads \(missing.sorted())")
      #expect(read.isDisjoint(with: written), "\(file): written is read as well, say it once")
      for name in read {
        let isUsed = columns.contains(name) && code.matches(of: /\w+/).contains { $0.0 == name }
        #expect(isUsed, "\(file): does not read \(name)")
      }
    }
    #expect(described > 15)
  }

  /// Columns that the digest may leave out: what follows from others on the same row.
  private static let derived: Set = [
    // of the cell; of the posting rate; of the person; of flags; of the purchases' own luck
    "segment", "postingRank", "naturalHazard", "bond", "buyingRate",
    // the posts so far follow from the record of posts
    "postCount",
  ]

  @Test("The digest of a run holds every column of members but those that follow from others")
  func digest() throws {
    let code = Self.code(
      try SourceTree.lines("\(Self.folder)/ConcludePhase.swift").drop {
        !$0.contains("func state(of row")
      }
      .prefix { !$0.contains("extension DayRecord") }.map { $0 })
    let fed = Set(code.matches(of: /members\.(\w+)(?:\[row\]|\.elements)/).map { String($0.1) })
    let missing = Set(try Self.columns).subtracting(fed).subtracting(Self.derived)
    #expect(missing.isEmpty, "not in the digest: \(missing.sorted())")
    #expect(Self.derived.isDisjoint(with: fed), "no longer left out")
  }
}
