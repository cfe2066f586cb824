// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

extension Shape {
  /// As an operator would say it: `rises: 0 → 0.3 → 0.6`.
  func words(_ labels: [Bilingual], isSigned: Bool) -> Bilingual {
    func list(_ places: [Int], _ joint: String = " → ") -> Bilingual {
      Bilingual(
        places.map { labels[$0].en }.joined(separator: joint),
        places.map { labels[$0].zh }.joined(separator: joint))
    }
    func size(_ x: Double) -> String {
      if isSigned { return NumberText.short(x) }
      return abs(x) < 1e-6 ? "0 %" : "\(NumberText.short(x * 100)) %"
    }
    switch self {
    case .steps(let places, let range):
      let (names, how) = (list(places), Self.steps(range, size))
      return Bilingual("\(how.en): \(names.en)", "\(how.zh)：\(names.zh)")
    case .change(let a, let b, let range, let errors):
      let how = Self.change(range, size)
      let luck =
        errors.map {
          Bilingual(
            " or below \(NumberText.short($0)) standard errors", "，或不足 \(NumberText.short($0)) 个标准误"
          )
        } ?? ""
      return Bilingual(
        "\(labels[a].en) \(how.en) \(labels[b].en)\(luck.en)",
        "\(labels[a].zh) \(how.zh)（对照：\(labels[b].zh)）\(luck.zh)")
    case .level(let place, let range):
      let text = Self.span(range) { NumberText.short($0) }
      return Bilingual("\(labels[place].en): \(text)", "\(labels[place].zh)：\(text)")
    case .peak(let places, let inside):
      let (names, top) = (list(places, ", "), list(Array(inside), ", "))
      return Bilingual("one peak of \(names.en) at \(top.en)", "\(names.zh) 中只有一个高点，在 \(top.zh)")
    case .diminishing(let places, _):
      let names = list(places)
      return Bilingual("diminishing gains: \(names.en)", "增益递减：\(names.zh)")
    case .together(let both, let apart, _, let most):
      let parts = list(apart, " + ")
      return Bilingual(
        "\(labels[both].en) brings at most \(NumberText.short(most)) × \(parts.en)",
        "\(labels[both].zh) 的增益至多为 \(parts.zh) 的 \(NumberText.short(most)) 倍")
    case .widening(let pairs):
      let names = pairs.map { list($0, " ÷ ") }
      return Bilingual(
        "falls: " + names.map(\.en).joined(separator: " → "),
        "下降：" + names.map(\.zh).joined(separator: " → "))
    case .best(let places, let other):
      let names = list(places, ", ")
      return Bilingual(
        "the best of \(names.en) above \(labels[other].en)",
        "\(names.zh) 中最好的高于 \(labels[other].zh)")
    }
  }

  private static func steps(_ range: ClosedRange<Double>, _ size: (Double) -> String) -> Bilingual {
    switch (range.lowerBound, range.upperBound) {
    case (0, .infinity): Bilingual("rises at every step", "逐级上升")
    case (-.infinity, 0): Bilingual("falls at every step", "逐级下降")
    case (let low, .infinity) where low > 0:
      Bilingual("rises by more than \(size(low)) at every step", "每级上升 \(size(low)) 以上")
    case (let low, .infinity):
      Bilingual("never falls (by \(size(-low)))", "从不下降（\(size(-low)) 之内）")
    case (-.infinity, let high) where high < 0:
      Bilingual("falls by more than \(size(-high)) at every step", "每级下降 \(size(-high)) 以上")
    case (-.infinity, let high):
      Bilingual("never rises (by \(size(high)))", "从不上升（\(size(high)) 之内）")
    case (let low, let high):
      Bilingual(
        "changes by \(size(low)) … \(size(high)) a step", "每级变化 \(size(low)) … \(size(high))")
    }
  }

  private static func change(_ range: ClosedRange<Double>, _ size: (Double) -> String) -> Bilingual
  {
    switch (range.lowerBound, range.upperBound) {
    case (0, .infinity): return Bilingual("above", "高于对照")
    case (-.infinity, 0): return Bilingual("below", "低于对照")
    case (let low, .infinity) where low > 0:
      return Bilingual("by more than \(size(low)) above", "高出 \(size(low)) 以上")
    case (let low, .infinity):
      return Bilingual("not by \(size(-low)) below", "至多低 \(size(-low))")
    case (-.infinity, let high) where high < 0:
      return Bilingual("by more than \(size(-high)) below", "低出 \(size(-high)) 以上")
    case (-.infinity, let high):
      return Bilingual("not by \(size(high)) above", "至多高 \(size(high))")
    case (let low, let high) where low == -high:
      return Bilingual("within ± \(size(high)) of", "相差在 ± \(size(high)) 之内")
    case (let low, let high):
      return Bilingual("by \(size(low)) … \(size(high)) off", "变化 \(size(low)) … \(size(high))")
    }
  }

  private static func span(_ range: ClosedRange<Double>, _ size: (Double) -> String) -> String {
    if range.upperBound.isInfinite { return "> \(size(range.lowerBound))" }
    if range.lowerBound.isInfinite { return "< \(size(range.upperBound))" }
    return "\(size(range.lowerBound)) … \(size(range.upperBound))"
  }
}
