// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
package import ShequnScenario

/// What an operator does to a community, or what the community is like.
package struct Setting: Sendable {
  /// Short: what tells it apart from the other settings of its row.
  package let label: Bilingual
  /// As in a plan: `content: {posts-per-day: 2}`.
  var levers: [String] = []
  /// Assignments as `--set` takes them, `community.shop.margin=70%`.
  var set: [String] = []
  /// Instead of levers: those of a plan of the scenario.
  var plan: String?
  /// nil: as many as the community has. The market grows alike.
  var members: Int?
  /// nil: as many as the row asks for.
  var replications: Int?

  init(
    _ label: Bilingual, _ levers: String..., set: [String] = [], plan: String? = nil,
    members: Int? = nil, replications: Int? = nil
  ) {
    self.label = label
    self.levers = levers
    self.set = set
    self.plan = plan
    self.members = members
    self.replications = replications
  }

  static let nothing = Setting(Bilingual("nothing", "什么都不做"))

  /// A lever at each of some values, which stand where `#` stands, beside others that stay.
  static func each(_ values: [String], _ lever: String, beside others: String...) -> [Setting] {
    values.map { value in
      var setting = Setting(Bilingual(value, value))
      setting.levers = [lever.replacing("#", with: value)] + others
      return setting
    }
  }

  /// The same levers in communities that differ.
  static func each(_ values: [String], set: String, _ levers: String...) -> [Setting] {
    values.map { value in
      var setting = Setting(Bilingual(value, value), set: [set.replacing("#", with: value)])
      setting.levers = levers
      return setting
    }
  }

  /// The plan on a community of some kind.
  ///
  /// - Parameters:
  ///   - asShipped: with the community's past, as its plans find it; otherwise it is new.
  ///   - further: assignments of the row and of the command line.
  /// - Throws: what is wrong with it.
  package func plan(
    on kind: CommunityKind, days: Int, asShipped: Bool, further: [String],
    _ verification: Verification
  ) throws(ScenarioFailure) -> Plan {
    let past = asShipped ? [] : ["community.history=0 days"]
    let own = plan == nil ? past + ["plans.\(kind.plan()).levers=[\(list)]"] : []
    let study = try verification.study(
      kind.path(plan: plan),
      Overrides(members: members, days: days, set: own + set + further))
    return study.plans.first ?? study.doNothing
  }

  /// In flow style.
  private var list: String { levers.map { "{\($0)}" }.joined(separator: ", ") }

  /// In words: everything that is set.
  var text: Bilingual {
    let parts =
      levers + set + (plan.map { ["plan \($0)"] } ?? [])
      + (members.map { ["members: \($0)"] } ?? [])
    return parts.isEmpty
      ? Self.nothing.label : Bilingual(stringLiteral: parts.joined(separator: ", "))
  }
}
