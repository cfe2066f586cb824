// SPDX-License-Identifier: GPL-3.0-or-later

/// Decisions that a logistic equation makes, for the share of them at which the effects (base rate
/// aside) go beyond ±4: there an equation has run into its limits and more does nothing any more.
package enum LogitDecision: Int, CaseIterable, Sendable {
  case attend, notify, reply, enrol, checkIn, event, offend, kol, recruit

  package var title: Bilingual {
    switch self {
    case .attend: Bilingual("attendance", "上线")
    case .notify: Bilingual("opening a notification", "点开通知")
    case .reply: Bilingual("answering", "回复")
    case .enrol: Bilingual("enrolling", "打卡报名")
    case .checkIn: Bilingual("checking in", "打卡")
    case .event: Bilingual("attending an event", "参加活动")
    case .offend: Bilingual("offending", "违规")
    case .kol: Bilingual("joining by a KOL", "经 KOL 加入")
    case .recruit: Bilingual("joining by a call", "经拉新加入")
    }
  }
}

/// Decisions with effects beyond ±4 logits, of decisions in all.
package struct Saturation: Sendable, Equatable {
  package var beyond = 0
  package var of = 0

  /// Counts one decision with this effect.
  package mutating func note(_ effect: Float) {
    of += 1
    if abs(effect) > 4 { beyond += 1 }
  }
}

/// Saturation by decision.
package struct Saturations: Sendable, Equatable {
  private var counts = Array(repeating: Saturation(), count: LogitDecision.allCases.count)

  package init() {}

  package subscript(decision: LogitDecision) -> Saturation {
    get { counts[decision.rawValue] }
    set { counts[decision.rawValue] = newValue }
  }
}

extension Saturation: Recorded {
  package static var blank: Saturation { Saturation() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&beyond)
    packer.pass(&of)
  }
}

extension Saturations: Recorded {
  package static var blank: Saturations { Saturations() }
  package mutating func pass(_ packer: inout Packer) { packer.pass(&counts) }
}
