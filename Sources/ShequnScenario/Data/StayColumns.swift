// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of a table of stays, by any of the names they go by.
enum StayColumn: CaseIterable {
  case duration, event, cause, group, count, period, survivors, lost

  /// Names in lower case, words parted by `_`; the first is the one that messages use. Of two columns
  /// that fit, the name that comes first here is taken.
  var names: [String] {
    switch self {
    case .duration: ["duration", "time", "tenure", "stay", "days", "时长", "停留天数", "天数"]
    case .event: ["event", "status", "churned", "事件", "是否离开"]
    case .cause: ["cause", "reason", "原因", "离开原因"]
    case .group: ["group", "plan", "arm", "组", "分组", "方案"]
    case .count: ["count", "members", "n", "人数"]
    case .period: ["period", "year", "month", "week", "期", "年", "月"]
    case .survivors: ["survivors", "alive", "remaining", "仍在", "留存人数"]
    case .lost: ["lost", "left", "churned", "离开人数"]
    }
  }

  /// Where the columns stand in a header.
  static func positions(in header: [String]) -> [StayColumn: Int] {
    let given = header.map { name in
      name.lowercased().filter { !"'\"".contains($0) }
        .split { " _-\t\u{A0}".contains($0) }.joined(separator: "_")
    }
    var positions: [StayColumn: Int] = [:]
    for column in allCases {
      positions[column] = column.names.lazy.compactMap { given.firstIndex(of: $0) }.first
    }
    return positions
  }
}
