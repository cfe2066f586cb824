// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// What is right but has no effect.
extension Bilingual {
  static func changesNothing(_ name: String) -> Bilingual {
    Bilingual("'\(name)' has this value anyway", "“\(name)”本来就是这个值")
  }

  static func startsAfterTheEnd(_ lever: String, _ from: Int, _ days: Int) -> Bilingual {
    Bilingual(
      "'\(lever)' starts on day \(from), after the last day (\(days))",
      "“\(lever)”从第 \(from) 天开始，晚于最后一天（第 \(days) 天）")
  }

  static func neverKnown(_ name: String, _ days: Int, _ length: Int) -> Bilingual {
    Bilingual(
      "'\(name)' cannot hold for \(days) days before the last of \(length)",
      "运行共 \(length) 天，“\(name)”不可能在最后一天之前连续 \(days) 天满足")
  }

  static func doesNothing(_ lever: String) -> Bilingual {
    Bilingual("'\(lever)' does nothing like this", "“\(lever)”如此设置不起作用")
  }
  static func setParameter(_ name: String) -> Bilingual {
    Bilingual("set '\(name)'", "请设置“\(name)”")
  }
}
