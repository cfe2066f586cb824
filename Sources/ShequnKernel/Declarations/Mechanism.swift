// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A named part of the model: its equation, its parameters, and values that switch it off.
package protocol Mechanism: Parameterized {
  /// The word in a scenario, kebab-case.
  static var name: String { get }
  /// Words that scenarios once used for it.
  static var formerNames: [String] { get }
  static var title: Bilingual { get }
  /// The equation in words.
  static var summary: Bilingual { get }
  /// What the community is like without it.
  static var whenOff: Bilingual { get }
}

extension Mechanism {
  package static var formerNames: [String] { [] }
}

/// A mechanism's declaration for those who list, describe, set and switch off.
package struct MechanismDescription: Sendable {
  package let name: String
  package let formerNames: [String]
  package let title: Bilingual
  package let summary: Bilingual
  package let whenOff: Bilingual
  package let parameters: [ParameterDeclaration]
  /// Sets a parameter by name; false if there is none such or the value is of the wrong kind.
  package let assign: @Sendable (inout Mechanisms, String, ParameterValue) -> Bool
  /// A parameter's value now.
  package let read: @Sendable (Mechanisms, String) -> ParameterValue?
  /// Sets every parameter that has an OFF value to it.
  package let turnOff: @Sendable (inout Mechanisms) -> Void

  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  init<M: Mechanism>(_ path: any WritableKeyPath<Mechanisms, M> & Sendable) {
    name = M.name
    formerNames = M.formerNames
    title = M.title
    summary = M.summary
    whenOff = M.whenOff
    parameters = M.parameters.map(\.declaration)
    assign = { mechanisms, name, value in
      guard let parameter = M.parameters.first(where: { $0.name == name }) else { return false }
      return parameter.assign(&mechanisms[keyPath: path], value)
    }
    read = { mechanisms, name in
      M.parameters.first { $0.name == name }.map { $0.read(mechanisms[keyPath: path]) }
    }
    turnOff = { mechanisms in
      for parameter in M.parameters {
        guard let off = parameter.declaration.off else { continue }
        _ = parameter.assign(&mechanisms[keyPath: path], .number(off))
      }
    }
  }
}

/// All mechanisms with their parameter values.
package struct Mechanisms: Sendable {
  package var interests = Interests.standard()
  package var satiation = Satiation.standard()
  package var formats = ContentForms.standard()
  package var attention = Attention.standard()
  package var reading = Reading.standard()
  package var worth = Worth.standard()
  package var notifications = Notifications.standard()
  package var personalisation = Personalisation.standard()
  package var enthusiasm = Enthusiasm.standard()
  package var habit = Habit.standard()
  package var forgetting = Forgetting.standard()
  package var attend = Attend.standard()
  package var contribute = Contribute.standard()
  package var ties = Ties.standard()
  package var firstReply = FirstReply.standard()
  package var belonging = Belonging.standard()
  package var scoring = Scoring.standard()
  package var satisfaction = Satisfaction.standard()
  package var trust = Trust.standard()
  package var overload = Overload.standard()
  package var motivation = WelfareMotivation.standard()
  package var checkIn = CheckIn.standard()
  package var gatherings = Gatherings.standard()
  package var service = Service.standard()
  package var moderation = Moderation.standard()
  package var purchase = Purchase.standard()
  package var shocks = Shocks.standard()
  package var leave = Leave.standard()
  package var frailty = Frailty.standard()
  package var kol = KOLInfluence.standard()
  package var referral = Referral.standard()
  package var acquisition = Acquisition.standard()
  package var adoption = Adoption.standard()
  package var splitting = GroupSplitting.standard()

  package init() {}

  /// Every mechanism, in the order of a tick.
  package static let catalog: [MechanismDescription] = [
    .init(\.interests),
    .init(\.satiation),
    .init(\.formats),
    .init(\.attention),
    .init(\.reading),
    .init(\.worth),
    .init(\.notifications),
    .init(\.personalisation),
    .init(\.enthusiasm),
    .init(\.habit),
    .init(\.forgetting),
    .init(\.attend),
    .init(\.contribute),
    .init(\.ties),
    .init(\.firstReply),
    .init(\.belonging),
    .init(\.scoring),
    .init(\.satisfaction),
    .init(\.trust),
    .init(\.overload),
    .init(\.motivation),
    .init(\.checkIn),
    .init(\.gatherings),
    .init(\.service),
    .init(\.moderation),
    .init(\.purchase),
    .init(\.shocks),
    .init(\.leave),
    .init(\.frailty),
    .init(\.kol),
    .init(\.referral),
    .init(\.acquisition),
    .init(\.adoption),
    .init(\.splitting),
  ]

  /// The mechanism that once had this name.
  package static func renamed(_ name: String) -> MechanismDescription? {
    catalog.first { $0.formerNames.contains(name) }
  }

  /// The mechanism of that name.
  package static func named(_ name: String) -> MechanismDescription? {
    catalog.first { $0.name == name }
  }

  /// The same with everything that is declared in yuan so many times as high.
  func priced(at level: Double) -> Mechanisms {
    var priced = self
    for mechanism in Self.catalog where level != 1 {
      for parameter in mechanism.parameters where parameter.unit.isMoney {
        guard case .number(let yuan)? = mechanism.read(self, parameter.name) else { continue }
        _ = mechanism.assign(&priced, parameter.name, .number(yuan * level))
      }
    }
    return priced
  }

  /// Everything switched off: members come and go by nothing at all, active with probability a.
  package static func allOff() -> Mechanisms {
    var mechanisms = Mechanisms()
    for mechanism in catalog { mechanism.turnOff(&mechanisms) }
    return mechanisms
  }
}
