// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// 社群复制/分群.
struct ReplicateLeverTests {
  private let community = village(members: 400, days: 40, market: 6000) {
    $0.platform.groupCap = 500
  }

  private func replicate(above: Double?, way: Splitting.Way = .random) -> ReplicateLever {
    var lever = ReplicateLever.standard()
    (lever.above, lever.way) = (above, way)
    return lever
  }

  @Test(arguments: Splitting.Way.allCases)
  func `a group that is too full is split, at a price, and looked after`(way: Splitting.Way) {
    let run = Paired.run([replicate(above: 300, way: way)], in: community)
    #expect(run.days.map(\.groups) == Array(repeating: 2, count: 40))
    #expect(run.total(\.splits) == 1)
    #expect(run.days[0].cost == 4 * 5000)
    #expect(run.days[1].cost == Int((20.0 / 30 * 5000).rounded()))
  }

  @Test func `groups go on being split until none is too full`() {
    let run = Paired.run([replicate(above: 90)], in: community)
    #expect(run.days.last?.groups ?? 0 >= 5)
    #expect(run.days[0].groups == 2 && run.days[1].groups == 4)
  }

  @Test func `members of a split group have fewer messages to cope with`() {
    var busy = community
    busy.mechanisms.contribute.level *= 3
    #expect(
      Paired.difference([replicate(above: 150)], in: busy) { run in
        run.days.suffix(20).reduce(0) { $0 + $1.overload / Double(max(1, $1.dau)) }
      }.upperBound < 0)
  }

  @Test func `split by topic, members find more that suits them than split at random`() {
    var (one, other) = (Segment.standard(), Segment.standard())
    (one.title, one.share, one.interests) = ("one", 0.5, ["a": 0.1, "b": 20, "c": 0.1])
    (other.title, other.share, other.interests) = ("other", 0.5, ["a": 0.1, "b": 0.1, "c": 20])
    var divided = community
    divided.segments = [one, other]
    #expect(
      Paired.difference(
        [replicate(above: 300, way: .topic)], [replicate(above: 300)], in: divided
      ) { run in run.days.reduce(0) { $0 + $1.needMet / Double(max(1, $1.dau)) } }.lowerBound > 0)
  }

  @Test func `never is never, and without hours nothing is split`() {
    #expect(
      Paired.run([replicate(above: nil)], in: community).digest
        == Paired.run([], in: community).digest)
    var staff = StaffLever.standard()
    staff.hoursPerDay = 1
    #expect(Paired.run([staff, replicate(above: 300)], in: community).total(\.splits) == 0)
  }
}
