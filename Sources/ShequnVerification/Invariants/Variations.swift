// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario

/// Levers set to something else, for invariants.
extension Lever {
  /// At the value at which it does nothing; nil: it has none of its own.
  var atNeutral: (any Lever)? {
    Self.neutral.value.flatMap { set(Self.neutral.parameter, $0) }
  }

  /// Not before a day; nil: it holds for the whole run.
  func beginning(on day: Int) -> (any Lever)? {
    set("from", .number(Double(max(day, window.firstDay))))
  }

  /// At twice the price.
  var dear: any Lever {
    var lever = self
    for parameter in Self.parameters {
      switch parameter.read(lever) {
      case .number(let yuan) where [.yuan, .yuanPerHour].contains(parameter.declaration.unit):
        _ = parameter.assign(&lever, .number(2 * yuan))
      case .weights(let yuan) where parameter.declaration.kind == .weights(over: .levers):
        _ = parameter.assign(&lever, .weights(yuan.mapValues { 2 * $0 }))
      case .levers(let inner):
        _ = parameter.assign(&lever, .levers(LeverList(inner.levers.map(\.dear))))
      default: break
      }
    }
    return lever
  }

  private func set(_ parameter: String, _ value: ParameterValue) -> (any Lever)? {
    var lever: any Lever = self
    let entry = PlaybookCatalog.named(Self.name)
    return entry?.assign(&lever, parameter, value) == true ? lever : nil
  }
}

extension Community {
  /// With everything at twice the price, and a yuan felt as half as much.
  var dear: Community {
    var dear = self
    dear.hourlyWage *= 2
    dear.platform.fee *= 2
    dear.shop.price *= 2
    dear.shop.usualPrice = dear.shop.usualPrice.map { $0 * 2 }
    dear.priceLevel *= 2
    return dear
  }
}

extension DayRecord {
  /// What may differ between two days that are the same otherwise.
  enum Aside {
    case money
    /// How A/B tests split members is nothing that happens to them.
    case tests
  }

  func aside(from parts: [Aside]) -> DayRecord {
    var day = self
    for part in parts {
      switch part {
      case .tests: day.arms = []
      case .money:
        (day.cost, day.totalCost, day.growthCost) = (0, 0, 0)
        (day.revenue, day.goodsCost, day.totalGoodsCost, day.depositsHeld) = (0, 0, 0, 0)
      }
    }
    return day
  }
}

extension Verification {
  /// The first replication of a community with some levers.
  func record(_ community: Community, _ levers: [any Lever]) throws -> RunRecord {
    try record(
      Plan(id: "varied", title: Bilingual("varied", "变动"), community: community, levers: levers),
      replication: 0, threads: 1)
  }
}
