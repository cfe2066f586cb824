// SPDX-License-Identifier: GPL-3.0-or-later

/// How a member came. The raw value is part of the digest.
package enum Channel: UInt8, CaseIterable, Sendable, BitwiseCopyable, Recorded {
  case start, organic, kol, referral, ads, partner, offline

  package var name: String { "\(self)" }

  package var title: Bilingual {
    switch self {
    case .start: Bilingual("there from the start", "初始成员")
    case .organic: Bilingual("joined by themselves", "自然加入")
    case .kol: Bilingual("joined by a KOL", "KOL 带来")
    case .referral: Bilingual("invited by a member", "老带新")
    case .ads: Bilingual("joined by an advertisement", "付费推广")
    case .partner: Bilingual("came from a partner", "跨界互推")
    case .offline: Bilingual("recruited offline", "线下引流")
    }
  }
}
