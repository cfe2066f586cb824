// SPDX-License-Identifier: GPL-3.0-or-later

/// What the event of a stay may be called. One column keeps to one vocabulary: `1` beside `yes` may
/// mean something else.
enum EventWord: CaseIterable {
  case digits, truth, answers, chineseAnswers, marks, states, chineseStates

  /// In lower case.
  private var words: (left: Set<String>, stayed: Set<String>) {
    switch self {
    case .digits: (["1", "1.0", "1,0"], ["0", "0.0", "0,0"])
    case .truth: (["true", "t"], ["false", "f"])
    case .answers: (["yes", "y"], ["no", "n"])
    case .chineseAnswers: (["是", "有", "真", "对"], ["否", "无", "假", "错", "不是"])
    case .marks: (["✓", "✔", "√"], ["✗", "✘", "×"])
    case .states:
      (
        [
          "left", "churned", "churn", "lost", "gone", "quit", "cancelled", "canceled", "inactive",
          "exited", "dead", "died", "departed", "unsubscribed",
        ],
        [
          "stayed", "stay", "stays", "staying", "active", "censored", "retained", "current",
          "alive",
          "there", "still there", "still here", "present", "not churned", "existing", "remaining",
          "subscribed",
        ]
      )
    case .chineseStates:
      (
        ["流失", "已流失", "离开", "已离开", "退群", "已退群", "退出", "已退出", "注销", "走", "离群", "已离群", "退订"],
        ["在", "仍在", "在群", "在网", "留存", "未流失", "未离开", "未退群", "活跃", "删失", "留", "还在", "未离群"]
      )
    }
  }

  /// The vocabulary that a word is of, and whether it means leaving.
  static func read(_ text: String) -> (vocabulary: EventWord, hasLeft: Bool)? {
    if text == "1" { return (.digits, true) }
    if text == "0" { return (.digits, false) }
    return meanings[PlainText.of(text).lowercased()]
  }

  private static let meanings: [String: (vocabulary: EventWord, hasLeft: Bool)] = {
    var meanings: [String: (vocabulary: EventWord, hasLeft: Bool)] = [:]
    for vocabulary in allCases {
      for word in vocabulary.words.left { meanings[word] = (vocabulary, true) }
      for word in vocabulary.words.stayed { meanings[word] = (vocabulary, false) }
    }
    return meanings
  }()
}
