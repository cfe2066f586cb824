// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnStatistics
import ShequnTables

/// A fitted sBG model, and how well it foretold what it had not seen.
struct SBGText {
  let held: HoldOut
  /// What a period is called.
  var unit = Bilingual("period", "期")

  var text: Bilingual {
    let model = held.fit.model
    let (alpha, beta) = (NumberText.short(model.alpha), NumberText.short(model.beta))
    let first = NumberText.percent(model.retention(1))
    let next = held.fitted + held.periods.count + 1
    let later = NumberText.percent(model.retention(next))
    let fitted = Bilingual(
      "sBG fitted to \(unit.en)s 1–\(held.fitted)", "按第 1–\(held.fitted) \(unit.zh)拟合 sBG")
    if let misfit {
      return Bilingual("\(fitted.en): \(misfit.en)", "\(fitted.zh)：\(misfit.zh)")
    }
    let found =
      held.fit.isHomogeneous
      ? Bilingual(
        "\(fitted.en): everybody leaves with about the same probability, retention \(first) a \(unit.en); α and β have "
          + "no values of their own.",
        "\(fitted.zh)：人人离开的概率几乎相同，每\(unit.zh)留存 \(first)；α 与 β 无法分别确定。")
      : Bilingual(
        "\(fitted.en): α = \(alpha), β = \(beta); retention is \(first) in the first \(unit.en) and \(later) in "
          + "\(unit.en) \(next), because those who leave easily go first.",
        "\(fitted.zh)：α = \(alpha)，β = \(beta)；第 1 \(unit.zh)留存 \(first)，第 \(next) \(unit.zh)"
          + "留存 \(later)，因为易走的人先走。")
    guard let score else { return found }
    return Bilingual(found.en + " " + score.en, found.zh + score.zh)
  }

  /// How well it foretold what it had not seen; nil: nothing was held out.
  private var score: Bilingual? {
    guard let mean = held.meanError, let largest = held.largestError,
      let period = held.periods.first, let last = held.periods.last
    else { return nil }
    let span = period.number == last.number ? "\(last.number)" : "\(period.number)–\(last.number)"
    let plural = period.number == last.number ? "" : "s"
    let errors = (NumberText.percent(mean), NumberText.percent(largest))
    let shares = (NumberText.percent(last.foretold), NumberText.percent(last.seen))
    return Bilingual(
      "Held-out \(unit.en)\(plural) \(span): error \(errors.0) on average, at most \(errors.1); foretold for "
        + "\(unit.en) \(last.number) \(shares.0), seen \(shares.1).",
      "留出的第 \(span) \(unit.zh)：平均误差 \(errors.0)，最大 \(errors.1)；"
        + "第 \(last.number) \(unit.zh)预测 \(shares.0)，实际 \(shares.1)。")
  }

  /// Why the model does not fit; nil: it does.
  private var misfit: Bilingual? {
    switch held.fit.misfit {
    case nil: return nil
    case .rising(let first, let last):
      let shares = (NumberText.percent(first), NumberText.percent(last))
      return Bilingual(
        "it does not fit. The share that leaves rises from \(unit.en) to \(unit.en), \(shares.0) in the first and "
          + "\(shares.1) in the last, beyond luck; in this model those who leave easily go first, so that it can only "
          + "fall. There is no forecast.",
        "不适用。各\(unit.zh)的离开比例在上升（第一\(unit.zh) \(shares.0)，最后一\(unit.zh) \(shares.1)），"
          + "超出运气能解释的范围；而该模型中易走的人先走，离开比例只会下降。因此不给出预测。")
    case .far(let gap, let period):
      let gap = NumberText.percent(gap)
      return Bilingual(
        "it does not fit. After \(unit.en) \(period) it is off by \(gap) of all members, beyond luck: people here do not "
          + "leave with unchanging probabilities of their own. There is no forecast.",
        "不适用。到第 \(period) \(unit.zh)时与实际相差全部成员的 \(gap)，超出运气能解释的范围："
          + "这里的人并非各以不变的概率离开。因此不给出预测。")
    }
  }

  var json: JSONValue {
    var entries: [String: JSONValue] = [
      "is_homogeneous": .flag(held.fit.isHomogeneous),
      "periods_fitted": .number(Double(held.fitted)),
      "periods_held_out": .number(Double(held.periods.count)),
      "fits": .flag(misfit == nil),
      // what does not fit foretells nothing
      "held_out": .list(
        misfit != nil
          ? []
          : held.periods.map { period in
            var entries: [String: JSONValue] = ["period": .number(Double(period.number))]
            entries["seen"] = JSONValue(period.seen)
            entries["foretold"] = JSONValue(period.foretold)
            return .object(entries)
          }),
    ]
    entries["alpha"] = JSONValue(held.fit.model.alpha)
    entries["beta"] = JSONValue(held.fit.model.beta)
    entries["log_likelihood"] = JSONValue(held.fit.logLikelihood)
    if let misfit {
      entries["misfit"] = .words(misfit)
    } else {
      entries["mean_error"] = JSONValue(held.meanError)
      entries["largest_error"] = JSONValue(held.largestError)
    }
    return .object(entries)
  }
}
