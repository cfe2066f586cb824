// SPDX-License-Identifier: GPL-3.0-or-later

/// The half or part of a day that stands beside an hour of a clock of twelve.
enum DayPeriod {
  case morning, afternoon
  /// Around twelve: 11, 12, 1 and 2.
  case noon
  /// From six to midnight; its twelve is midnight.
  case evening
  /// Around midnight: from nine on it is late, before that early.
  case night

  /// Of the words that stand beside hours, in small letters; Chinese ones as phones and Windows show them (CLDR,
  /// zh, dayPeriods).
  static let words: [String: DayPeriod] = [
    "am": .morning, "上午": .morning, "早上": .morning, "早晨": .morning, "清晨": .morning,
    "凌晨": .morning, "오전": .morning, "새벽": .morning, "아침": .morning, "午前": .morning,
    "sa": .morning, "ص": .morning, "πμ": .morning, "öö": .morning, "de": .morning,
    "pm": .afternoon, "下午": .afternoon, "午后": .afternoon, "午後": .afternoon,
    "오후": .afternoon, "ch": .afternoon, "م": .afternoon, "μμ": .afternoon, "ös": .afternoon,
    "du": .afternoon, "傍晚": .afternoon,
    "中午": .noon, "正午": .noon, "낮": .noon,
    "晚上": .evening, "저녁": .evening, "夜里": .night, "半夜": .night, "午夜": .night, "深夜": .night,
    "밤": .night, "夜晚": .evening,
  ]

  /// Of a clock of 24. What stands there in spite of such a clock says nothing.
  func hour(_ hour: Int) -> Int {
    guard hour <= 12 else { return hour }
    switch self {
    case .morning: return hour == 12 ? 0 : hour
    case .afternoon: return hour < 12 ? hour + 12 : 12
    case .noon: return hour < 9 ? hour + 12 : hour
    case .evening: return hour == 12 ? 0 : hour + 12
    case .night: return hour == 12 ? 0 : hour < 8 ? hour : hour + 12
    }
  }
}
