// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// How content is announced. What else content does is in `LeverTests`, what it makes of a survey in
/// `SurveyLeverTests`.
struct ContentLeverTests {
  @Test func `a mention draws more people than a post without notification, and mutes more`() {
    var quiet = posts(2)
    quiet.announcement = .none
    var loud = quiet
    loud.announcement = .mention
    let days = village(days: 60)
    let visits = Paired.difference([loud], [quiet], in: village()) {
      $0.sum(1...5, \.dau)
    }
    #expect(visits.isPositive, "\(visits)")
    let muted = Paired.difference([loud], [quiet], in: days) {
      Double($0.days.last?.muted ?? 0)
    }
    #expect(muted.isPositive, "\(muted)")
  }

  @Test func `content that is announced as usual is what it was before it could be announced`() {
    var usual = posts(2)
    usual.announcement = .post
    #expect(
      Paired.run([usual], in: village()).digest == Paired.run([posts(2)], in: village()).digest)
  }
}
