// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// Who stays under the best plan that would have left without it, in a sentence.
struct SwitchersText {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// The best plan that is one: doing nothing has nobody to tell apart.
  var text: Bilingual? {
    guard let best = comparison.ranking.first(where: { $0 != 0 }) else { return nil }
    let plan = comparison.runs.plans[best]
    let all = plan.allSwitches
    guard !plan.switches.isEmpty, !all.counts.isEmpty else { return nil }
    let runs = Double(plan.switches.count)
    func mean(_ count: Int) -> String { NumberText.short(Double(count) / runs) }
    let stayed = main(all, stays: true, runs)
    let left = main(all, stays: false, runs)
    return Bilingual(
      "The same people on the same luck, a replication: \(mean(all.stayed)) stay under '\(plan.plan.title.en)' who leave "
        + "if nothing is done\(stayed.en); \(mean(all.left)) leave under it who otherwise stay\(left.en). "
        + "switchers.csv has all of them by cause, segment and channel.",
      "同一批人、同样的运气，平均每次重复：\(mean(all.stayed)) 人在什么都不做时离开、在“\(plan.plan.title.zh)”下留下\(stayed.zh)；"
        + "\(mean(all.left)) 人本会留下却在该方案下离开\(left.zh)。switchers.csv 按原因、分群、渠道列出全部。")
  }

  /// The three most frequent causes, and the segment of most.
  private func main(_ all: Switches, stays: Bool, _ runs: Double) -> Bilingual {
    var causes: [Cause: Int] = [:]
    var segments: [UInt8: Int] = [:]
    for (kind, count) in all.counts where kind.stays == stays {
      causes[kind.cause, default: 0] += count
      segments[kind.segment, default: 0] += count
    }
    let first = causes.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(3)
    let most = segments.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
    guard let most else { return Bilingual("", "") }
    func list(_ language: Language, _ separator: String) -> String {
      first.map { "\($0.key.title[language]) \(NumberText.short(Double($0.value) / runs))" }
        .joined(separator: separator)
    }
    let total = segments.values.reduce(0, +)
    let share = NumberText.percent(Double(most.value) / Double(total), digits: 0)
    let known = comparison.runs.plans[0].plan.community.segments
    guard known.count > 1 else {
      return Bilingual(" (\(list(.en, ", ")))", "（\(list(.zh, "、"))）")
    }
    let title = known[Int(most.key)].title
    let name = Bilingual(title.en.onOneLine, title.zh.onOneLine)
    return Bilingual(
      " (\(list(.en, ", ")); \(share) are '\(name.en)')",
      "（\(list(.zh, "、"))；\(share) 是“\(name.zh)”）")
  }
}
