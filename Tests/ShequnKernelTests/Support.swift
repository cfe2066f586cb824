// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook

/// Small communities in which one mechanism works alone.
enum Alone {
  /// Everything off but what `change` switches on; one topic, no market beyond the members.
  static func community(
    members: Int = 2000, days: Int = 60, topics: Int = 1, activity: SIMD2<Double> = [0.5, 2],
    _ change: (inout Mechanisms) -> Void = { _ in }
  ) -> Community {
    var mechanisms = Mechanisms.allOff()
    change(&mechanisms)
    var segment = Segment.standard()
    segment.activity = activity
    return Community(
      name: "alone", topics: (0..<topics).map { "t\($0)" }, members: members,
      segments: [segment], mechanisms: mechanisms, days: days)
  }

  /// Members who are online (almost) every day.
  static let always = SIMD2(1e7, 1.0)
}

extension Purchase {
  /// Rates and prices alone: neither visits, recommendations nor stocks matter, and no price lasts.
  static var plain: Purchase {
    var plain = Purchase.standard()
    (plain.withoutVisit, plain.recommended, plain.saleInSight, plain.salePull) = (1, 0, 0, 0)
    (plain.liftMax, plain.longRun, plain.ahead) = (1e9, 0, 0)
    return plain
  }
}

/// Content of one make: so many posts a day of one topic.
func posts(_ perDay: Double, quality: Double = 0.6) -> ContentLever {
  var lever = ContentLever.standard()
  lever.postsPerDay = perDay
  lever.quality = quality
  return lever
}

/// The record of one run.
func record(
  _ community: Community, _ levers: [any Lever] = [], seed: UInt64 = 1, replication: Int = 0,
  threads: Int = 1
) -> RunRecord {
  Simulation(
    community: community, levers: levers, seed: seed, replication: replication, threads: threads
  ).run()
}

extension RunRecord {
  /// Mean over present members on a day (1…D).
  func mean(_ sum: (DayRecord) -> Double, day: Int) -> Double {
    sum(days[day - 1]) / Double(max(1, days[day - 1].members))
  }
}

/// Whether two numbers agree to a relative tolerance.
func agree(_ one: Double, _ other: Double, within tolerance: Double = 1e-4) -> Bool {
  abs(one - other) <= tolerance * max(abs(other), 1e-12)
}

/// A lever that does just this every day, to put any stimulus on the board.
struct Doing: Lever {
  static let name = "doing"
  static let title = Bilingual("Doing", "做")
  static let area = LeverArea.running
  static let brief = Bilingual("Doing", "做")
  static let summary = Bilingual("For tests.", "用于测试。")
  static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
  static let parameters: [Parameter<Doing>] = []

  var window = Window.standard()
  var deed: @Sendable (inout Desk) -> Void = { _ in }

  init() {}
  init(_ deed: @escaping @Sendable (inout Desk) -> Void) { self.deed = deed }

  mutating func act(_ desk: inout Desk) { deed(&desk) }
}
