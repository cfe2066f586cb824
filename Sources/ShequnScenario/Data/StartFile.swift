// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A table of members as they stand, a row a member, as `shequn log --start` writes it.
struct StartFile {
  /// A row: what stands in it, and where.
  struct Row {
    let line: Int
    let standing: Standing
    /// An index of `segments`; nil: not said.
    let segment: Int?
  }

  static let byteLimit = 512 * 1024 * 1024

  let path: String
  let rows: [Row]
  /// Names of segments as they stand in the table, in order of appearance, and where each stands first.
  let segments: [(name: String, line: Int)]

  /// The start in a community of these segments; nil with problems added when the table has others.
  func start(_ known: [Segment], _ problems: ProblemCollector) -> Start? {
    var indices: [Int] = []
    for (name, line) in segments {
      let found = known.firstIndex { [$0.title.en, $0.title.zh].contains(name) }
      if let found {
        indices.append(found)
      } else {
        problems.error(
          .noSegment(name), at: Place(file: path, line: line, column: 1),
          advice: Nearest.advice(for: name, among: known.map(\.title.en)))
      }
    }
    guard indices.count == segments.count else { return nil }
    return Start(
      members: rows.map { row in
        var standing = row.standing
        standing.segment = row.segment.map { indices[$0] }
        return standing
      })
  }
}

extension StartColumn {
  /// Other names that are understood, as `ColumnName` folds them; the first is shown in Chinese.
  var chinese: [String] {
    switch self {
    case .member: ["成员", "成员编号", "编号"]
    case .joined: ["入群天数", "加入天数"]
    case .lastSeen: ["未见天数", "距上次天数"]
    case .activeDays: ["活跃天数"]
    case .posts: ["发言数", "发帖数"]
    case .segment: ["分群"]
    }
  }

  var shown: Bilingual { Bilingual(rawValue, chinese[0]) }

  /// Least and most of a column of numbers.
  var range: ClosedRange<Int> {
    switch self {
    case .member: 1...Int(UInt32.max)
    case .joined, .lastSeen: 0...Self.ageLimit
    // the day of joining may be counted
    case .activeDays: 0...Self.ageLimit + 1
    case .posts: 0...Start.postLimit
    case .segment: 0...0
    }
  }
}
