// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column of a table of stays can be, and the names it goes by.
package enum StayColumn: CaseIterable, Sendable {
  case duration, entry, event, cause, group, count, period, survivors, lost

  /// As `ColumnName` folds them. The first two, in English and Chinese, are the ones that messages use
  /// and that win where another of the names stands beside them.
  var names: [String] {
    switch self {
    case .duration:
      [
        "duration", "时长", "time", "t", "tenure", "stay", "days", "weeks", "months", "lifetime",
        "survival_time", "停留时长", "停留天数", "在群时长", "在群天数", "留存天数", "存续天数", "天数",
        "周数", "月数", "days_active", "tenure_days", "tenure_months", "lifespan", "留存时长", "存活天数",
        "入群天数",
      ]
    case .entry: ["entry", "起始时长", "start", "tstart", "entry_time", "进入", "进入时长", "开始观察"]
    case .event:
      [
        "event", "事件", "e", "status", "churned", "churn", "is_churned", "has_churned", "has_left",
        "event_observed", "left", "流失", "是否流失", "离开", "是否离开", "已离开", "退群", "是否退群",
        "状态", "exited", "dead", "died", "attrition", "是否离群", "离群", "退订",
      ]
    case .cause: ["cause", "原因", "reason", "churn_reason", "离开原因", "流失原因", "退群原因"]
    case .group: ["group", "分组", "plan", "arm", "组", "组别", "方案"]
    case .count: ["count", "人数", "members", "n", "freq", "数量", "成员数"]
    case .period: ["period", "期", "year", "month", "week", "期数", "年", "年份", "月", "月份", "周", "周期"]
    case .survivors:
      ["survivors", "仍在人数", "alive", "remaining", "仍在", "在群人数", "留存人数", "剩余人数"]
    case .lost:
      ["lost", "离开人数", "left", "churned", "流失人数", "退群人数", "流失", "离开"]
    }
  }

  /// What the end of a stay is called beside its `entry`.
  static let ends = ["stop", "end", "exit", "tstop", "结束", "终止时长"]

  /// A choice of columns that cannot be understood.
  package struct ChoiceError: Error {}

  /// Reads `duration=tenure,event=Churn`: columns in English or Chinese, and their names or numbers.
  package static func chosen(_ texts: [String]) throws(ChoiceError) -> [StayColumn: String] {
    var chosen: [StayColumn: String] = [:]
    for pair in texts.flatMap({ $0.split { ",，".contains($0) } }) {
      let sides = pair.split(maxSplits: 1) { "=＝".contains($0) }.map { $0.trimmed }
      guard sides.count == 2, !sides[1].isEmpty,
        let column = allCases.first(where: {
          $0.names.prefix(2).contains(ColumnName.folded(String(sides[0])))
        }), chosen.updateValue(String(sides[1]), forKey: column) == nil
      else { throw ChoiceError() }
    }
    return chosen
  }
}

/// The name of a column as names are compared.
enum ColumnName {
  /// Lower case, full-width signs as plain ones, words parted by `_`, without quotes and without a
  /// unit in brackets at the end.
  static func folded(_ name: String) -> String {
    var plain = PlainText.of(name).lowercased().filter { !"'\"`".contains($0) }
    for (open, close) in [("(", ")"), ("[", "]")] where plain.hasSuffix(close) {
      if let start = plain.firstIndex(of: Character(open)), start > plain.startIndex {
        plain = String(plain[..<start])
      }
    }
    return plain.split { " _-.\t".contains($0) }.joined(separator: "_")
  }
}
