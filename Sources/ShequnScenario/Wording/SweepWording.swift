// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What can be wrong with a sweep.
extension Bilingual {
  static func noScenario(_ path: String) -> Bilingual {
    Bilingual("there is no scenario '\(shown(path))'", "没有场景“\(shown(path))”")
  }
  static func notForThisDesign(_ key: String, _ design: String) -> Bilingual {
    Bilingual("'\(key)' has no meaning for the design '\(design)'", "“\(key)”对设计“\(design)”没有意义")
  }
  static func writeInstead(_ key: String) -> Bilingual {
    Bilingual("write '\(key)'", "请写“\(key)”")
  }
  static func givenTwice(_ list: String) -> Bilingual {
    Bilingual("'\(list)' names something twice", "“\(list)”中有重复的名称")
  }
  static func valueTwice(_ value: String) -> Bilingual {
    Bilingual("the value '\(shown(value))' is given twice", "值“\(shown(value))”重复")
  }
  static func sameValues(_ one: String, _ other: String) -> Bilingual {
    Bilingual(
      "the values '\(shown(one))' and '\(shown(other))' are the same",
      "值“\(shown(one))”与“\(shown(other))”相同")
  }
  static func logOfNothing(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' cannot have a log scale from zero or below", "“\(shown(name))”从零或负数起不能用对数尺度"
    )
  }
  static let positiveOrLinear = Bilingual(
    "begin above 0, or leave out 'scale: log'", "请从大于 0 的数开始，或去掉 scale: log")
  static func notAPowerOfTwo(_ size: Int, _ design: String) -> Bilingual {
    Bilingual(
      "a size of \(size) is no power of two: the points of the design '\(design)' are even only "
        + "at 2, 4, 8, "
        + "16 …", "size 为 \(size)，不是 2 的幂：设计“\(design)”的点只有在 2、4、8、16…… 个时才均匀")
  }
  static func takePower(_ below: Int, _ above: Int) -> Bilingual {
    Bilingual("take \(below) or \(above)", "请取 \(below) 或 \(above)")
  }
  static func notAFactor(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' needs a range or at least two values", "“\(shown(name))”需要一个范围或至少两个值")
  }
  static let factorExample = Bilingual(
    "write {from: 10%, to: 30%} or [a, b, c]", "请写 {from: 10%, to: 30%} 或 [a, b, c]")
  static func nothingPlausible(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' has no plausible range of its own: say from where to where",
      "“\(shown(name))”没有自带的合理范围：请写明从多少到多少")
  }
  static func rangeAndValues(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' has both a range and a list of values", "“\(shown(name))”同时有范围和取值列表")
  }
  static func unlikeEnds(_ name: String) -> Bilingual {
    Bilingual(
      "the two ends of '\(shown(name))' are not written in the same unit",
      "“\(shown(name))”两端的单位写法不同")
  }
  static let sameUnit = Bilingual(
    "write both alike, for example {from: 2 yuan, to: 8 yuan}",
    "请用相同写法，例如 {from: 2 yuan, to: 8 yuan}")
  static func emptyRange(_ name: String) -> Bilingual {
    Bilingual(
      "'\(shown(name))' must go from a lower to a higher number", "“\(shown(name))”应从较小的数到较大的数")
  }
  static let lowFirst = Bilingual("put the lower number first", "请把较小的数写在前面")
  static func unsoundAt(_ path: String, _ value: String, _ problem: Problem) -> Bilingual {
    Bilingual(
      "with '\(shown(path))' at \(shown(value)), \(problem.place.text) is wrong: "
        + "\(problem.message.en)",
      "“\(shown(path))”取 \(shown(value)) 时，\(problem.place.text) 有错：\(problem.message.zh)")
  }
  static func tooManyRuns(_ runs: Double, _ limit: Double) -> Bilingual {
    Bilingual(
      "\(shown(runs)) runs are more than \(shown(limit))",
      "共 \(shown(runs)) 次运行，超过上限 \(shown(limit)) 次")
  }
  static func tooManyPoints(_ points: Double, _ limit: Double) -> Bilingual {
    Bilingual(
      "\(shown(points)) points are more than \(shown(limit))",
      "共 \(shown(points)) 个设计点，超过上限 \(shown(limit)) 个")
  }
  static let fewerRuns = Bilingual(
    "take fewer points, plans or replications", "请减少设计点、方案或重复次数")
}
