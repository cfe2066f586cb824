// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What levers are for: the areas of an operator's work.
package enum LeverArea: String, Sendable, CaseIterable {
  case content, interaction, commitment, growth, running

  package var title: Bilingual {
    switch self {
    case .content: Bilingual("Content", "内容")
    case .interaction: Bilingual("Interaction", "互动")
    case .commitment: Bilingual("Welfare and commitment", "福利与承诺")
    case .growth: Bilingual("Growth", "增长")
    case .running: Bilingual("Running", "运行")
    }
  }
}
