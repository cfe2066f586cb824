// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a member leaves. The raw value orders reports and is part of the digest.
package enum Cause: UInt8, CaseIterable, Sendable, BitwiseCopyable, Recorded {
  case natural = 0
  case shortage = 1
  case homogeneity = 2
  case incentive = 3
  case overload = 4
  case distrust = 5
  case farewell = 6
  case isolation = 7
  case service = 8
  case competitor = 9
  case eliminated = 10
  case banned = 11
  case culled = 12
  case fading = 13

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
    case .isolation: Bilingual("isolation", "互动不足")
    case .service: Bilingual("poor service", "服务差")
    case .competitor: Bilingual("competitor", "竞品")
    case .eliminated: Bilingual("eliminated by rule", "规则淘汰")
    case .banned: Bilingual("banned", "踢出")
    case .culled: Bilingual("culled", "清理")
    case .fading: Bilingual("forgotten", "淡忘")
    }
  }

  /// Causes that a rule decides, not the member.
  package var isByRule: Bool { self == .eliminated || self == .banned || self == .culled }
}
