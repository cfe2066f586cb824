// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What a live session does.
struct LiveSessionLeverTests {
  private func sessions(_ perWeek: Double = 1) -> LiveSessionLever {
    var lever = LiveSessionLever.standard()
    lever.perWeek = perWeek
    return lever
  }

  private func days(_ lever: LiveSessionLever) -> [Int] {
    let found = boards([lever], village(days: 21)) {
      $0.posts.contains { $0.announcement == .mention }
    }
    return found.indices.filter { found[$0] }.map { $0 + 1 }
  }

  @Test func `sessions are spread over the week, on days on which the lever acts`() {
    #expect(days(sessions(1)) == [1, 8, 15])
    #expect(days(sessions(2)) == [1, 4, 8, 11, 15, 18])
    #expect(days(sessions(7)) == Array(1...21))
    var saturdays = sessions(1)
    saturdays.window.weekdays = ["sat"]
    #expect(days(saturdays) == [6, 13, 20])
    var late = sessions(1)
    late.window.from = 10
    #expect(days(late) == [10, 17])
  }

  @Test func `a session is announced to everybody and summed up the next day, also the last`() {
    var lever = sessions()
    lever.topics = ["b": 1]
    lever.window.until = 1
    let posts = boards([lever], village(days: 3), \.posts)
    #expect(posts.map(\.count) == [1, 1, 0])
    #expect(posts[0][0].announcement == .mention && posts[0][0].lift > 0)
    #expect(posts[1][0].announcement == .post && posts[1][0].lift == 0)
    #expect(posts[0][0].topic == 1 && posts[1][0].topic == 1)
    #expect(posts[0][0].worth == Float(0.7 * 1.5) && posts[1][0].worth == Float(0.35))
  }

  @Test func `it costs the fee and the hours, and unpaid it is not held`() {
    var lever = sessions()
    lever.window.until = 1
    let session = 5 * (1 + 2 * 0.49) * 5000 + 50_000
    let text = 0.5 * (1 + 2 * 0.35 * 0.35) * 5000
    let run = Paired.run([lever], in: village(days: 5))
    #expect(run.entries.map(\.cents) == [Int(session.rounded()), Int(text.rounded())])
    var budget = BudgetLever.standard()
    budget.caps = ["live-session": 500]
    #expect(boards([lever, budget], village(days: 3), \.posts.count) == [0, 0, 0])
  }

  @Test func `it lifts the enthusiasm of those who come, and too many mentions mute the community`()
  {
    let lift = Paired.difference([sessions()], in: village()) { run in
      run.days.reduce(0) { $0 + $1.enthusiasm / Double($1.members) }
    }
    #expect(lift.isPositive, "\(lift)")
    let muted = Paired.difference([sessions(7)], [sessions(1)], in: village(days: 60)) {
      Double($0.days.last?.muted ?? 0)
    }
    #expect(muted.isPositive, "\(muted)")
  }
}
