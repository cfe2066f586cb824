// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// How long those who post for the first time wait for an answer, as it is written down.
struct FirstPostTests {
  private static func community(
    _ change: (inout Mechanisms) -> Void = { _ in }
  ) -> Community {
    Alone.community(members: 2000, days: 20, activity: [2, 2]) {
      $0.contribute.level = 1
      $0.contribute.logMean = -3
      $0.ties = .standard()
      $0.ties.base = -60
      $0.firstReply = .standard()
      change(&$0)
    }
  }

  private func untilMidnight(_ post: FirstPost) -> Int { 24 * post.day - Int(post.posted) }

  @Test func `every first post is written down on its day`() {
    let run = record(Self.community())
    #expect(run.firstPosts.count > 500)
    for day in run.days {
      #expect(run.firstPosts.count { $0.day == day.day } == day.firstPosts)
    }
    // at any hour at which members look in
    #expect(Set(run.firstPosts.map { $0.posted % 24 }).count > 12)
  }

  @Test func `whom nobody answers waits to the end of the window, or until they leave`() {
    let waiting = record(Self.community()).firstPosts
    for post in waiting {
      #expect(!post.isAnswered && Int(post.hours) == untilMidnight(post) + 7 * 24)
    }
    let run = record(
      Self.community {
        $0.leave = .standard()
        $0.leave.natural = 0.1
      })
    let early = run.firstPosts.filter { Int($0.hours) < untilMidnight($0) + 7 * 24 }
    #expect(early.count > 100)
    // at the end of the day on which the author left
    #expect(run.firstPosts.allSatisfy { !$0.isAnswered })
    #expect(early.allSatisfy { Int($0.hours) % 24 == untilMidnight($0) % 24 })
  }

  @Test func `staff answer at the end of the day on which nobody else did`() {
    let run = record(Self.community(), [Doing { $0.board.attend(Presence(answers: 1)) }])
    #expect(run.firstPosts.count > 500)
    for post in run.firstPosts {
      #expect(post.isAnswered && Int(post.hours) == untilMidnight(post))
    }
  }

  @Test func `members answer when they look in, on the day itself or when the author writes again`()
  {
    let community = Self.community { $0.ties.base = 2 }
    let run = record(community)
    #expect(run.firstPosts == record(community, threads: 3).firstPosts)
    let answered = run.firstPosts.filter(\.isAnswered)
    let atOnce = answered.filter { Int($0.hours) <= untilMidnight($0) }
    // a day's count is of answers to the first post itself, the log's of answers to its author
    let counted = run.days.reduce(0) { $0 + $1.answeredFirst }
    #expect(counted > 300 && atOnce.count >= counted)
    #expect(run.firstPosts.count { $0.isAnsweredItself } == counted)
    #expect(atOnce.count { $0.isAnsweredItself } == counted)
    #expect(atOnce.count < answered.count)
    #expect(answered.allSatisfy { $0.hours > 0 && Int($0.hours) <= untilMidnight($0) + 7 * 24 })
    // nobody answers in the hours between midnight and the first answer of another day
    #expect(Set(atOnce.map(\.hours)).count > 12)
  }

  @Test func `the day of the second post is written down, and of no later one`() {
    let run =
      Simulation(community: Self.community(), levers: [], seed: 1, replication: 0, threads: 1)
      .run(survivors: true)
    let posts = run.departures.map { Int($0.posts) }
    let again = run.firstPosts.compactMap(\.daysToNext)
    #expect(again.count > 200)
    #expect(again.count == posts.count { $0 > 1 })
    #expect(run.firstPosts.count == posts.count { $0 > 0 })
    for post in run.firstPosts {
      if let days = post.daysToNext { #expect(post.day + Int(days) <= run.days.count) }
    }
    #expect(Set(again).count > 10)
  }
}
