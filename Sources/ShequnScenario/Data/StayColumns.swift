// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport

/// What a column of a table of stays can be, and the names it goes by.
package enum StayColumn: CaseIterable, Sendable {
  case duration, entry, event, cause, group, count, period, survivors, lost
  /// Of a table of dates.
  case member, joined, seen, left, entered

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
    case .member: ["member", "成员"] + TableHead.memberNames
    case .joined:
      [
        "joined", "加入日期", "joined_at", "join_date", "date_joined", "joined_on", "join_time",
        "joining_date", "created_at", "created", "created_on", "date_created", "signup",
        "signup_date", "signed_up", "signed_up_at", "sign_up_date", "registered", "registered_at",
        "registration_date", "member_since", "start_date", "started_at", "subscribed_at",
        "first_seen", "first_seen_at", "加入", "加入时间", "入群", "入群时间", "入群日期", "进群时间", "进群日期",
        "注册时间", "注册日期", "入会时间", "入会日期", "开通时间", "关注时间", "首次来访", "首次登录",
      ]
    case .seen:
      [
        "last_seen", "最后来访", "last_seen_at", "last_active", "last_active_at", "last_activity",
        "last_activity_at", "last_activity_date", "last_visit", "last_visit_at", "last_visited",
        "last_login", "last_login_at", "last_login_date", "last_post", "last_post_at",
        "last_posted_at", "last_message", "last_message_at", "last_event", "last_date",
        "last_online",
        "last_order_date", "last_purchase", "最后来访时间", "最近来访", "最后活跃", "最后活跃时间", "最后活跃日期",
        "最近活跃", "最近活跃时间", "最后登录", "最后登录时间", "最近登录", "最近登录时间", "最后发言", "最后发言时间",
        "最近发言", "最近发言时间", "最后上线", "最后上线时间", "最后访问", "最后访问时间", "最近访问时间", "最近消费时间",
      ]
    case .left:
      [
        "left", "离开日期", "left_at", "left_on", "date_left", "leave_date", "leaving_date",
        "leave_time", "end_date", "ended_at", "churn_date", "churned_at", "cancelled_at",
        "canceled_at", "cancel_date", "cancellation_date", "unsubscribed_at", "exit_date",
        "exited_at", "removed_at", "deleted_at", "离开", "离开时间", "退群时间", "退群日期", "退出时间", "退出日期",
        "流失时间", "流失日期", "退会时间", "注销时间", "注销日期", "离群时间", "取关时间",
      ]
    case .entered:
      [
        "entered", "观察起始日期", "entered_at", "entry_date", "observed_from", "observed_since",
        "watched_from", "tracked_from", "开始观察日期", "观察开始", "观察起始",
      ]
    }
  }

  /// Those of a table of dates.
  static let ofDates: [StayColumn] = [.member, .joined, .seen, .left, .entered, .cause, .group]

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
