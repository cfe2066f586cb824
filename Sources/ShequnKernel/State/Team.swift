// SPDX-License-Identifier: GPL-3.0-or-later

/// People who work for the operator: so many hours a day, by stage.
package struct Team: Sendable {
  package struct Stage: Sendable {
    package let from: Int
    package let hours: Double

    package init(from: Int, hours: Double) {
      self.from = from
      self.hours = hours
    }
  }

  package let account: String
  /// Paid for all hours of every day, worked or not; else for those worked.
  package let isSalaried: Bool
  /// Of the stages that have begun, the one listed last counts.
  package let stages: [Stage]

  package init(account: String, isSalaried: Bool, stages: [Stage]) {
    self.account = account
    self.isSalaried = isSalaried
    self.stages = stages
  }

  package func hours(on day: Int) -> Double { stages.last { $0.from <= day }?.hours ?? 0 }
}
