// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a member leaves. The raw value orders reports and is part of the digest.
package enum Cause: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case natural = 0
  case shortage = 1
  case homogeneity = 2
  case incentive = 3
  case overload = 4
  case distrust = 5
  case farewell = 6

  package var name: String { "\(self)" }

  package var title: Bilingual {
    switch self {
    case .natural: Bilingual("natural", "自然")
    case .shortage: Bilingual("content shortage", "内容不足/不对口")
    case .homogeneity: Bilingual("sameness", "内容同质化")
    case .incentive: Bilingual("weak incentives", "激励不力/福利中断")
    case .overload: Bilingual("overload", "过载打扰")
    case .distrust: Bilingual("distrust", "不信任")
    case .farewell: Bilingual("KOL farewell", "KOL 离场")
    }
  }
}

/// One number for each experienced cause, in its lane of a vector; lane 0 (`natural`) stays 0.
typealias Deficits = SIMD8<Float>

extension SIMD8<Float> {
  subscript(cause: Cause) -> Float {
    @inline(__always) get { self[Int(cause.rawValue)] }
    @inline(__always) set { self[Int(cause.rawValue)] = newValue }
  }
}
