// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
import ShequnRecords

/// A lever type as readers need it: its declaration, and how to make one and set it.
package struct LeverEntry: Sendable {
  /// The word in a scenario.
  package let name: String
  private let describe: @Sendable () -> LeverDescription
  /// A lever at its defaults.
  package let make: @Sendable () -> any Lever
  /// Sets a parameter, of the lever itself or of its window; false if there is none of that name or
  /// the value is of the wrong kind.
  package let assign: @Sendable (inout any Lever, String, ParameterValue) -> Bool
  /// Multiplies all of which a larger community is given more.
  package let scale: @Sendable (inout any Lever, Double) -> Void

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  init<L: Lever>(_ type: L.Type) {
    name = L.name
    describe = { L.description }
    make = { L.standard() }
    assign = { lever, name, value in
      guard var own = lever as? L else { return false }
      let isSet: Bool
      if let parameter = L.parameters.first(where: { $0.name == name }) {
        isSet = parameter.assign(&own, value)
      } else if L.windowParameters.contains(name),
        let parameter = Window.parameters.first(where: { $0.name == name })
      {
        isSet = parameter.assign(&own.window, value)
      } else {
        isSet = false
      }
      lever = own
      return isSet
    }
    scale = { lever, factor in
      guard var own = lever as? L else { return }
      for parameter in L.parameters {
        switch parameter.read(own) {
        case .levers(let list):
          _ = parameter.assign(
            &own, .levers(LeverList(PlaybookCatalog.scaled(list.levers, by: factor))))
        case let value:
          guard let value = parameter.declaration.scaled(value, by: factor) else { continue }
          _ = parameter.assign(&own, value)
        }
      }
      for parameter in Window.parameters where L.windowParameters.contains(parameter.name) {
        let value = parameter.declaration.scaled(parameter.read(own.window), by: factor)
        if let value { _ = parameter.assign(&own.window, value) }
      }
      lever = own
    }
  }

  /// Made anew each time: a declaration may name the other levers, which are not known while the
  /// catalog is being made.
  package var description: LeverDescription { describe() }
}

/// Every lever there is. To add one: a file, a line here, a test, a line in the documentation.
package enum PlaybookCatalog {
  package static let entries: [LeverEntry] = [
    LeverEntry(ContentLever.self),
    LeverEntry(ExclusiveLever.self),
    LeverEntry(PersonalizeLever.self),
    LeverEntry(SurveyLever.self),
    LeverEntry(UGCCampaignLever.self),
    LeverEntry(LiveSessionLever.self),
    LeverEntry(PromptLever.self),
    LeverEntry(RaffleLever.self),
    LeverEntry(ContestLever.self),
    LeverEntry(TeamContestLever.self),
    LeverEntry(ThankYouLever.self),
    LeverEntry(BountyLever.self),
    LeverEntry(PointsLever.self),
    LeverEntry(WelfareLever.self),
    LeverEntry(KOLLever.self),
    LeverEntry(BudgetLever.self),
    LeverEntry(StaffLever.self),
    LeverEntry(ServiceLever.self),
    LeverEntry(DiscountLever.self),
    LeverEntry(RuleLever.self),
    LeverEntry(OnboardingLever.self),
    LeverEntry(RolesLever.self),
    LeverEntry(EventLever.self),
    LeverEntry(CheckInLever.self),
    LeverEntry(ReferralLever.self),
    LeverEntry(AdsLever.self),
    LeverEntry(CrossPromotionLever.self),
    LeverEntry(OfflineRecruitLever.self),
    LeverEntry(WinBackLever.self),
    LeverEntry(BrandLever.self),
    LeverEntry(ModerationLever.self),
    LeverEntry(PinnedRulesLever.self),
    LeverEntry(CrisisResponseLever.self),
    LeverEntry(CullLever.self),
    LeverEntry(ReplicateLever.self),
    LeverEntry(ABTestLever.self),
  ]

  /// The same levers for a community that is `factor` times as large.
  package static func scaled(_ levers: [any Lever], by factor: Double) -> [any Lever] {
    levers.map { lever in
      var own = lever
      named(type(of: lever).name)?.scale(&own, factor)
      return own
    }
  }

  package static func named(_ name: String) -> LeverEntry? {
    entries.first { $0.name == name }
  }

  /// Parameters of a lever, its own and those of its window.
  package static func parameters(of entry: LeverEntry) -> [ParameterDeclaration] {
    let description = entry.description
    return description.parameters + description.window
  }
}
