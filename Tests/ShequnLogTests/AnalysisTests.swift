// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnLog
import ShequnMetrics
import ShequnRecords
import Testing

/// A small log against what pandas makes of it (`Tests/Independent/log.py`).
@Suite struct AnalysisTests {
  private static let table = """
    time,member,kind,to
    2024-01-29T07:00+08:00,6,join,
    2024-01-29T07:00+08:00,9,join,
    2024-01-29T07:00+08:00,12,join,
    2024-01-29T19:33+08:00,12,reaction,5
    2024-01-30T09:10+08:00,9,post,
    2024-01-30T10:12+08:00,9,reply,1
    2024-01-30T10:25+08:00,10,post,
    2024-01-31T07:00+08:00,3,join,
    2024-01-31T09:53+08:00,5,reply,12
    2024-01-31T22:24+08:00,5,post,
    2024-02-01T11:02+08:00,1,reaction,2
    2024-02-01T12:26+08:00,1,post,
    2024-02-03T12:22+08:00,9,post,
    2024-02-04T10:26+08:00,3,post,
    2024-02-04T12:18+08:00,3,post,
    2024-02-04T14:47+08:00,5,reaction,9
    2024-02-04T20:46+08:00,5,reply,2
    2024-02-05T12:29+08:00,12,post,
    2024-02-05T15:16+08:00,11,post,
    2024-02-05T15:30+08:00,4,reaction,9
    2024-02-05T15:51+08:00,11,post,
    2024-02-06T09:37+08:00,12,post,
    2024-02-06T14:13+08:00,12,reaction,5
    2024-02-06T16:30+08:00,9,post,
    2024-02-06T19:21+08:00,4,post,
    2024-02-07T10:37+08:00,5,post,
    2024-02-07T18:52+08:00,9,post,
    2024-02-10T16:35+08:00,5,post,
    2024-02-10T22:22+08:00,5,reaction,12
    2024-02-11T15:43+08:00,1,post,
    2024-02-11T16:47+08:00,5,post,
    2024-02-11T19:34+08:00,4,reply,3
    2024-02-11T20:33+08:00,4,post,
    2024-02-12T13:58+08:00,4,reply,10
    2024-02-12T19:54+08:00,4,post,
    2024-02-13T11:39+08:00,4,reply,12
    2024-02-23T10:03+08:00,9,reply,7
    2024-02-23T12:12+08:00,4,reply,9
    2024-02-23T18:53+08:00,9,post,
    2024-02-28T23:30+08:00,3,leave,
    2024-02-29T12:28+08:00,9,post,
    2024-03-01T13:15+08:00,9,reply,10
    2024-03-02T13:11+08:00,9,post,
    2024-03-03T15:17+08:00,9,post,
    2024-03-04T13:04+08:00,12,reply,5
    2024-03-04T21:37+08:00,12,reaction,7
    2024-03-05T17:00+08:00,5,post,
    2024-03-06T12:00+08:00,5,post,
    """

  private func analysis() throws -> LogAnalysis {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).csv")
    try Data(Self.table.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return LogAnalysis(try EventLog(url))
  }

  private func isClose(_ x: Double?, _ y: Double) -> Bool { abs((x ?? .nan) - y) < 1e-12 }

  @Test("Who was there, and how often") func activity() throws {
    let own = try analysis()
    let run = own.record.run
    #expect(own.log.days == 38 && own.log.date(1) == "2024-01-29" && own.log.weekday(1) == 0)
    #expect(own.record.peopleCount == 9 && own.gaps.activeMembers == 8)
    #expect(isClose(ActivityMetrics.dau.overRun(run), 0.8157894736842105))
    #expect(isClose(ActivityMetrics.mau.overRun(run), 6.888888888888889))
    #expect(isClose(ActivityMetrics.stickiness.overRun(run), 0.10941358024691358))
    #expect(own.weeks.map(\.active) == [6, 6, 1, 2, 1, 2])
    #expect(own.weeks.map(\.joined) == [7, 2, 0, 0, 0, 0])
    #expect(own.weeks.map(\.left) == [0, 0, 0, 0, 1, 0])
    // of nine, nine and seven who joined early enough: none, three and one
    for (age, came, of) in [(1, 0, 9), (7, 3, 9), (30, 1, 7)] {
      let cohorts = run.cohorts.filter { $0.visitors.count > age }
      #expect(cohorts.reduce(0) { $0 + $1.joined } == of)
      #expect(cohorts.reduce(0) { $0 + Int($1.visitors[age]) } == came)
    }
  }

  @Test("Who writes, and how unequally") func writing() throws {
    let own = try analysis()
    #expect(own.record.posters == 8 && own.record.writers == 8)
    let (posts, messages) = (own.record.run.postShares, own.record.messageShares)
    #expect(isClose(posts?.top1, 0.3076923076923077) && isClose(posts?.gini, 0.4188034188034188))
    #expect(isClose(messages?.top10, 0.3055555555555556))
    #expect(isClose(messages?.gini, 0.4691358024691358))
    #expect(own.weeks.map { $0.events[.post] } == [7, 12, 1, 1, 3, 2])
    #expect(own.weeks.map { $0.events[.reply] } == [3, 1, 2, 2, 1, 1])
  }

  @Test("Gaps between active days") func gaps() throws {
    let gaps = try analysis().gaps
    for (share, days) in [(0.1, 1.0), (0.25, 1), (0.5, 3), (0.75, 6.5), (0.9, 14.8), (0.95, 22.3)] {
      #expect(isClose(gaps.quantile(share), days), "\(share)")
    }
    #expect(isClose(gaps.mean, 5.695652173913044))
  }

  @Test("First posts, answers to them, and who came back") func firstPosts() throws {
    let own = try analysis()
    let members = own.firstPosts.authors.map { own.log.events.numbers[Int($0)] }
    #expect(Set(members) == [1, 3, 4, 5, 9, 10, 11, 12])
    #expect(own.firstPosts.knowsAnswers)
    let answered = own.firstPosts.posts.filter(\.isAnswered)
    #expect(answered.map(\.hours) == [178])
    // 1, 3, 5, 9, 10, 11 and 12 posted thirty days or more before the end; 1, 5, 9 and 12 came back
    #expect(own.fates.answered.people == 0)
    #expect(own.fates.unanswered == .init(people: 7, cameBack: 4))
  }

  @Test("Hours of the week are those of the place") func hours() throws {
    let hours = try analysis().hours
    #expect(hours.counts[0][15] == 3 && hours.people[0][15] == 2)
    #expect(hours.total == hours.counts.joined().reduce(0, +))
    #expect(hours.counts.joined().filter { $0 >= 3 }.count == 1)
  }
}
