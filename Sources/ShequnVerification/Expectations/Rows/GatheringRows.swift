// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension OperatorExpectation {
  /// Events and sessions.
  static let gatherings: [OperatorExpectation] = [
    OperatorExpectation(
      "event-rhythm", Bilingual("an event a quarter, a month, a week, a day", "活动：每季、每月、每周、每天"),
      on: [.brandChat, .ownApp, .fans], days: 168, replications: 12,
      [.nothing] + Setting.each(["84", "28", "7", "1"], "event: {every: # days, capacity: 1000}"),
      [
        Measure.run("event_attendance").falls(1...4),
        Measure.run("dau").diminishes(0...4, per: [0, 1 / 84, 1 / 28, 1 / 7, 1]),
        Measure.run("dau").change(4, 0, in: -0.3...0.6), Measure.margin.below(4, 0),
      ],
      because: Bilingual(
        "A feast every day is none: fewer come to each, and the work stays.",
        "天天过节就不是节：每次来的人少，活一点不少。")),
    OperatorExpectation(
      "live-rhythm", Bilingual("a live session a month, a week, a day", "直播：每月、每周、每天"),
      on: [.course, .brandChat], replications: 12,
      Setting.each(["0", "0.25", "1", "7"], "live-session: {sessions-per-week: #, fee: 300 yuan}"),
      [
        Measure.dau.above(2, 0), Measure.dau.diminishes(0...3, per: [0, 0.25, 1, 7]),
        Measure.dau.change(3, 0, in: -0.3...0.5), Measure.margin.below(3, 2),
      ],
      because: Bilingual("The first of a week is news, the seventh is noise.", "每周第一场是新闻，第七场是噪音。"),
      .study(
        Bilingual(
          "a session carries over for seven days (6,074 shops, 2023)",
          "一场直播的影响延续七天（6,074 家店，2023）"))),
    OperatorExpectation(
      "meeting-in-person", Bilingual("meeting in person", "线下见面"), on: [.brandChat, .fans],
      replications: 16,
      [
        .nothing,
        Setting(
          Bilingual("a meeting every 28 days", "每 28 天聚会"),
          "event: {place: offline, place-share: 30%, every: 28 days, capacity: 100, cost-per-head: 20 yuan}"
        ),
      ],
      [
        Measure.end("ties_per_member").above(1, 0),
        Measure.run("left_isolation").change(1, 0, in: -0.5...0.03),
        Measure.dau.change(1, 0, in: -0.03...0.2),
      ],
      because: Bilingual(
        "Who has met knows somebody; most live too far away.", "见过面就有熟人，只是多数人住得太远。"),
      .study(
        Bilingual(
          "meet-ups and those who stayed away (Sessions 2010)",
          "线下聚会与缺席者（Sessions 2010）"))),
    OperatorExpectation(
      "empty-hall", Bilingual("a hall that is too small", "场地太小"), on: [.brandChat, .ownApp],
      days: 60,
      replications: 12,
      Setting.each(["0", "10", "100", "10000"], "event: {every: 14 days, capacity: #}"),
      [Measure.dau.neverFalls(0...3), Measure.dau.alike(3, 2, within: 0.15)],
      because: Bilingual("Seats that nobody takes bring nobody.", "空座位不会多带来人。")),
  ]
}
