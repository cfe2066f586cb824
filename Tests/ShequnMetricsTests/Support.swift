// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Whether two numbers agree to `tolerance`, relative above 1; two blanks agree.
func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  if value.isNaN || expected.isNaN { return value.isNaN && expected.isNaN }
  return (value - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// A day on which only what `set` says is not zero.
func day(_ number: Int, _ set: (inout DayRecord) -> Void = { _ in }) -> DayRecord {
  var record = DayRecord()
  record.day = number
  set(&record)
  return record
}

func run(startingMembers: Int = 100, lastMessages: [Int] = [], _ days: [DayRecord]) -> RunRecord {
  var record = RunRecord()
  record.startingMembers = startingMembers
  record.lastMessages = lastMessages
  record.days = days
  return record
}

extension DayRecord {
  /// Leavers in the order of causes: natural, shortage, homogeneity, incentive, overload, distrust,
  /// farewell.
  mutating func leave(_ leavers: [Int]) {
    for (cause, count) in zip(Cause.allCases, leavers) { leftBy[Int(cause.rawValue)] = count }
    left = leavers.reduce(0, +)
  }

  mutating func join(organic: Int, kol: Int) {
    joinedBy[Int(Channel.organic.rawValue)] = organic
    joinedBy[Int(Channel.kol.rawValue)] = kol
    joined = organic + kol
  }
}

/// Three days of a community of 100 with round numbers, in three columns of every metric's table.
let threeDays = run(
  startingMembers: 100, lastMessages: [3, 1, 2, 0],
  [
    day(1) {
      $0.join(organic: 6, kol: 4)
      $0.leave([1, 2, 0, 0, 2, 1, 0])
      $0.members = 104
      ($0.dau, $0.wau, $0.mau, $0.dormant) = (25, 25, 25, 0)
      ($0.posts, $0.posters, $0.everPosted) = (8, 5, 26)
      ($0.comments, $0.likes, $0.shares, $0.operatorPosts) = (12, 40, 3, 2)
      ($0.trust, $0.satisfaction, $0.enthusiasm) = (52, 62.4, 31.2)
      ($0.habit, $0.motivation) = (10.4, 72.8)
      ($0.needMet, $0.overload, $0.homogeneity) = (20, 5, 2.5)
      $0.topicPosts = [5, 5, 0, 0]
      ($0.groups, $0.groupsSpeaking) = (4, 3)
      ($0.cost, $0.totalCost) = (12_345, 12_345)
      ($0.goodsCost, $0.totalGoodsCost) = (2_000, 2_000)
    },
    day(2) {
      $0.join(organic: 0, kol: 0)
      $0.leave([0, 1, 4, 10, 3, 2, 4])
      $0.members = 80
      ($0.dau, $0.wau, $0.mau, $0.dormant) = (26, 40, 40, 7)
      ($0.posts, $0.posters, $0.everPosted) = (0, 0, 16)
      ($0.comments, $0.likes, $0.shares, $0.operatorPosts) = (0, 1, 0, 0)
      ($0.trust, $0.satisfaction, $0.enthusiasm) = (20, 60, 8)
      ($0.habit, $0.motivation) = (4, 80)
      ($0.needMet, $0.overload, $0.homogeneity) = (0, 26, 13)
      $0.topicPosts = [0, 0, 0, 0]
      ($0.groups, $0.groupsSpeaking) = (4, 2)
      ($0.cost, $0.totalCost, $0.totalGoodsCost) = (0, 12_345, 2_000)
    },
    day(3) {
      $0.join(organic: 1, kol: 20)
      $0.returned = 2
      $0.leave([0, 0, 0, 0, 1, 0, 0])
      $0.members = 100
      ($0.dau, $0.wau, $0.mau, $0.dormant) = (50, 60, 60, 9)
      ($0.posts, $0.posters, $0.everPosted) = (5, 4, 25)
      ($0.comments, $0.likes, $0.shares, $0.operatorPosts) = (2, 5, 1, 15)
      ($0.trust, $0.satisfaction, $0.enthusiasm) = (90, 25, 100)
      ($0.habit, $0.motivation) = (12.5, 0)
      ($0.needMet, $0.overload, $0.homogeneity) = (50, 0, 5)
      $0.topicPosts = [5, 5, 5, 5]
      ($0.groups, $0.groupsSpeaking) = (5, 1)
      ($0.cost, $0.totalCost) = (7_655, 20_000)
      ($0.goodsCost, $0.totalGoodsCost) = (1_000, 3_000)
    },
  ])

/// Thirty-one days. Visits grow by one a day; 40 leave on the first day and 10 on each later one,
/// 10 join every day, so that 970 are there from the end of day 1 on.
let thirtyOneDays = run(
  startingMembers: 1000,
  (1...31).map { number in
    day(number) {
      $0.join(organic: 10, kol: 0)
      $0.leave([number == 1 ? 40 : 10])
      $0.members = 970
      ($0.dau, $0.wau, $0.mau) = (10 + number, 50 + number, 200 + number)
    }
  })
