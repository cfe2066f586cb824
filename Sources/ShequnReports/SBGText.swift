// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A fitted sBG model, and how well it foretold what it had not seen, in words.
struct SBGText {
  let held: HoldOut
  /// What a period is called.
  let unit: Bilingual
  let language: Language

  init(_ held: HoldOut, unit: Bilingual, language: Language) {
    self.held = held
    self.unit = unit
    self.language = language
  }

  var text: String {
    let model = held.fit.model
    let (alpha, beta) = (NumberText.short(model.alpha), NumberText.short(model.beta))
    let first = NumberText.percent(model.retention(1))
    let next = held.fitted + held.periods.count + 1
    let later = NumberText.percent(model.retention(next))
    let fitted = Bilingual(
      "sBG fitted to \(unit.en)s 1–\(held.fitted)", "按第 1–\(held.fitted) \(unit.zh)拟合 sBG")
    if let misfit = held.fit.misfit {
      let words = Self.words(misfit, unit: unit)
      return Bilingual("\(fitted.en): \(words.en)", "\(fitted.zh)：\(words.zh)")[language]
    }
    var text: Bilingual
    if held.fit.isHomogeneous {
      text = Bilingual(
        "\(fitted.en): everybody leaves with about the same probability, retention \(first) a "
          + "\(unit.en); α and β have no values of their own.",
        "\(fitted.zh)：人人离开的概率几乎相同，每\(unit.zh)留存 \(first)；α 与 β 无法分别确定。")
    } else {
      text = Bilingual(
        "\(fitted.en): α = \(alpha), β = \(beta); retention is \(first) in the first \(unit.en) and "
          + "\(later) in \(unit.en) \(next), because those who leave easily go first.",
        "\(fitted.zh)：α = \(alpha)，β = \(beta)；第 1 \(unit.zh)留存 \(first)，第 \(next) \(unit.zh)"
          + "留存 \(later)，因为易走的人先走。")
    }
    guard let mean = held.meanError, let largest = held.largestError,
      let period = held.periods.first,
      let last = held.periods.last
    else { return text[language] }
    let span = period.number == last.number ? "\(last.number)" : "\(period.number)–\(last.number)"
    let plural = period.number == last.number ? "" : "s"
    let errors = (NumberText.percent(mean), NumberText.percent(largest))
    let shares = (NumberText.percent(last.foretold), NumberText.percent(last.seen))
    return text[language]
      + Bilingual(
        " Held-out \(unit.en)\(plural) \(span): error \(errors.0) on average, at most \(errors.1); "
          + "foretold for \(unit.en) \(last.number) \(shares.0), seen \(shares.1).",
        "留出的第 \(span) \(unit.zh)：平均误差 \(errors.0)，最大 \(errors.1)；"
          + "第 \(last.number) \(unit.zh)预测 \(shares.0)，实际 \(shares.1)。")[language]
  }

  /// Why the model does not fit.
  static func words(_ misfit: ShiftedBetaGeometric.Misfit, unit: Bilingual) -> Bilingual {
    switch misfit {
    case .rising(let first, let last):
      let shares = (NumberText.percent(first), NumberText.percent(last))
      return Bilingual(
        "it does not fit. The share that leaves rises from \(unit.en) to \(unit.en), \(shares.0) in the "
          + "first and \(shares.1) in the last, beyond luck; in this model those who leave easily go "
          + "first, so that it can only fall. There is no forecast.",
        "不适用。各\(unit.zh)的离开比例在上升（第一\(unit.zh) \(shares.0)，最后一\(unit.zh) \(shares.1)），"
          + "超出运气能解释的范围；而该模型中易走的人先走，离开比例只会下降。因此不给出预测。")
    case .far(let gap, let period):
      let gap = NumberText.percent(gap)
      return Bilingual(
        "it does not fit. After \(unit.en) \(period) it is off by \(gap) of all members, beyond luck: "
          + "people here do not leave with unchanging probabilities of their own. There is no forecast.",
        "不适用。到第 \(period) \(unit.zh)时与实际相差全部成员的 \(gap)，超出运气能解释的范围："
          + "这里的人并非各以不变的概率离开。因此不给出预测。")
    }
  }
}
