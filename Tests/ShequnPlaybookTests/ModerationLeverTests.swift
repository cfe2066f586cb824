// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 群规/治理.
struct ModerationLeverTests {
  private let community = village(members: 300, days: 10, market: 6000)

  private func moderation(_ change: (inout ModerationLever) -> Void = { _ in }) -> ModerationLever {
    var lever = ModerationLever.standard()
    change(&lever)
    return lever
  }

  @Test func `hours are paid every day, tools by the month`() {
    #expect(Paired.run([moderation()], in: community).days.allSatisfy { $0.cost == 5000 })
    let tools = moderation { ($0.tools, $0.toolCost) = (0.5, 300) }
    #expect(Paired.run([tools], in: community).days.allSatisfy { $0.cost == 6000 })
  }

  @Test func `the board shows who moderates, how, and with what`() throws {
    let tools = try #require(
      board(moderation { ($0.tools, $0.strictness) = (0.4, 0.9) }).moderators.first)
    #expect(tools.hours == 1 && tools.tools == 0.4 && tools.strictness == 0.9)
    #expect(tools.explains && tools.banAfter == 3)
    let personal = try #require(
      board(moderation { ($0.scope, $0.explains, $0.hoursPerDay) = (.personal, false, 2) })
        .moderators.first)
    #expect(personal.hours == 1 && personal.explains)
  }

  @Test func `without money for tools there are hours only, without hours nothing`() throws {
    let lever = moderation { $0.tools = 0.4 }
    let poor = try #require(board(lever) { $0.ledger.limit(5500) }.moderators.first)
    #expect(poor.tools == 0 && poor.hours == 1)
    #expect(board(lever) { $0.ledger.limit(100) }.moderators.isEmpty)
    #expect(board(moderation { ($0.hoursPerDay, $0.tools) = (0, 0.4) }).moderators.isEmpty)
  }

  @Test func `with moderators fewer violations are seen, and trust is better for it`() {
    let rough = village(members: 300, market: 6000) { $0.mechanisms.moderation.base = -4 }
    let lever = moderation { ($0.hoursPerDay, $0.strictness) = (4, 0.5) }
    #expect(
      Paired.difference([lever], in: rough) { Double($0.total(\.exposures)) }.upperBound < 0)
    #expect(Paired.difference([lever], in: rough) { $0.mean(\.trust) }.lowerBound > 0)
  }

  @Test func `strict moderation wrongs more of the harmless`() {
    var talkative = village(members: 300, market: 6000)
    talkative.mechanisms.contribute.level *= 3
    talkative.mechanisms.moderation.mistakes = 0.05
    let lenient = moderation { ($0.hoursPerDay, $0.strictness) = (4, 0.1) }
    let strict = moderation { ($0.hoursPerDay, $0.strictness) = (4, 1) }
    #expect(
      Paired.difference([strict], [lenient], in: talkative) {
        Double($0.total(\.wrongfulRemovals))
      }.lowerBound > 0)
  }

  private func board(
    _ lever: ModerationLever, _ before: @escaping @Sendable (inout Desk) -> Void = { _ in }
  ) -> Board { Orders.board(lever, in: community, before) }
}
