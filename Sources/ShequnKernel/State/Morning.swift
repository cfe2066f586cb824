// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

/// What today's board means to members, by cell: laid out once in the morning, so that the phases
/// only look up.
struct Morning: Sendable {
  /// Arm of each cell.
  let armOfCell: CellTable<UInt8>
  /// Logit effect on attendance of rewards open to all and of today's events.
  let pull: CellTable<Float>
  /// What makes members contribute more; nil: nothing.
  let incited: CellTable<Incited>?
  /// Share of members who read the pinned rules; nil: there are none.
  let rules: CellTable<Float>?
  /// Strength of the feed's ranking, the platform's own included; nil: by time.
  let ranking: CellTable<Float>?
  /// Strength of a good trust event that greets every visitor; nil: none.
  let warmth: CellTable<Float>?
  /// Chances that staff answer a message, and a question, that no member answered.
  let staffAnswers: CellTable<Float>
  let staffQuestions: CellTable<Float>
  /// Enthusiasm lift of a welcome.
  let welcomeLift: CellTable<Float>
  /// Points, badges and leaderboards; empty: none.
  let scoring: [ScoringTable]
  /// Most that the chance of a violation can be; nil: nobody offends.
  let violationBound: CellTable<Float>?
  /// Bad trust event of today's shocks, and the competitor's utility.
  let shock: Float
  let competitor: Float

  init(
    _ board: Board, rewards: RewardField, cells: Cells, community: Community,
    novelty: [Float], shock: Float, competitor: Float
  ) {
    let mechanisms = community.mechanisms
    let presences = board.presences.sorted {
      ($0.answers, $0.questions, $0.messages) < ($1.answers, $1.questions, $1.messages)
    }
    self.shock = shock
    self.competitor = competitor
    armOfCell = cells.table(0) { arm, _ in UInt8(arm) }
    let events = cells.table(Float(0)) { arm, _ in
      board.gatherings.contains { $0.audience.includes(arm: arm) }
        ? Float(mechanisms.gatherings.pull) * novelty[arm] : 0
    }
    let isOpen = rewards.isByCell
    pull = CellTable((0..<Cells.limit).map { events[$0] + (isOpen ? rewards.pull[$0] : 0) })
    // summed in an order of their own, so that the order of levers does not matter
    let incitements = board.incitements.sorted {
      ($0.posting, $0.answering, $0.quality) < ($1.posting, $1.answering, $1.quality)
    }
    incited =
      incitements.isEmpty
      ? nil
      : cells.table(Incited()) { arm, _ in
        incitements.filter { $0.audience.includes(arm: arm) }
          .reduce(into: Incited()) { sum, one in
            sum.posting += one.posting
            sum.answering += one.answering
            sum.quality += one.quality
          }
      }
    rules =
      board.rules.isEmpty
      ? nil
      : cells.table(Float(0)) { arm, _ in
        board.rules.filter { $0.audience.includes(arm: arm) }.map(\.readers).max() ?? 0
      }
    let own = Float(community.platform.ranking)
    let isOn = mechanisms.personalisation.sharpness > 0
    ranking =
      !isOn || (own == 0 && board.rankings.isEmpty)
      ? nil
      : cells.table(Float(0)) { arm, _ in
        let meant = board.rankings.filter { $0.audience.includes(arm: arm) }.map(\.strength)
        return max(own, meant.max() ?? 0)
      }
    warmth =
      board.presences.isEmpty
      ? nil
      : cells.table(Float(0)) { arm, _ in
        board.presences.filter { $0.audience.includes(arm: arm) }.map(\.warmth).max() ?? 0
      }
    func staff(_ share: KeyPath<Presence, Float>) -> CellTable<Float> {
      cells.table(Float(0)) { arm, _ in
        1
          - presences.filter { $0.audience.includes(arm: arm) }
          .reduce(1) { $0 * (1 - $1[keyPath: share]) }
      }
    }
    staffAnswers = staff(\.answers)
    staffQuestions = staff(\.questions)
    let moderation = mechanisms.moderation
    violationBound =
      moderation.base > -50
      ? cells.table(Float(0)) { _, segment in
        logistic(
          Float(
            moderation.base + segment.trollness + moderation.mood + moderation.saw
              + moderation.both))
      } : nil
    welcomeLift = cells.table(Float(0)) { arm, _ in
      let hours = board.welcomes.filter { $0.audience.includes(arm: arm) }.map(\.hours).min()
      return hours.map { Float(mechanisms.belonging.welcomeLift) * exponential(-$0 / 24) } ?? 0
    }
    scoring =
      board.schemes.isEmpty
      ? []
      : (0..<cells.count).map { cell in
        ScoringTable(
          board.schemes.filter { $0.audience.includes(arm: cells.arm(of: cell)) },
          mechanism: mechanisms.scoring, spread: Float(mechanisms.contribute.logSD))
      }
  }
}
