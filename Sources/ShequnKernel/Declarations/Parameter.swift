// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// How well a number is founded; travels with every parameter.
package enum Evidence: String, Sendable, CaseIterable {
  /// A published experiment.
  case experimental
  /// A published study without manipulation.
  case observational
  /// Fitted to, or derived from, a published table.
  case computed
  /// A labelled default that a sensitivity study must sweep.
  case assumed
  /// A choice of the user, not a claim about the world.
  case choice

  package var title: Bilingual {
    switch self {
    case .experimental: Bilingual("experimental", "实验")
    case .observational: Bilingual("observational", "观察研究")
    case .computed: Bilingual("computed", "由数据推算")
    case .assumed: Bilingual("assumed", "假设")
    case .choice: Bilingual("choice", "由使用者决定")
    }
  }
}

/// What a number is measured in, and therefore how it may be written in a scenario.
package enum Unit: String, Sendable, CaseIterable {
  case none = ""
  /// Written `30%` or `0.3`.
  case share
  /// Written `14 days`, `2 weeks`; a length of time.
  case days
  /// Written `day 30`: a day of the run.
  case day
  case hours
  /// Written `20:00`.
  case clock = "o'clock"
  case yuan
  case yuanPerHour = "yuan per hour"
  case perDay = "per day"
  case perWeek = "per week"
  case perYear = "per year"
  case members
  case items
  /// Written `2x`.
  case times = "x"

  /// Whether it counts money: such a threshold moves with the price level.
  var isMoney: Bool { self == .yuan || self == .yuanPerHour }
}

/// A value as it is written in a scenario.
package enum ParameterValue: Sendable, Equatable {
  case number(Double)
  case word(String)
  /// A name in both languages, written as one word for both or as `{en: …, zh: …}`.
  case title(Bilingual)
  case weights([String: Double])
  case flag(Bool)
  case words([String])
  /// The two shapes of a Beta distribution, written `{beta: [a, b]}`.
  case beta(Double, Double)
  /// Written `{metric: dau, below: 100, for: 7 days}`.
  case condition(Condition)
  case levers(LeverList)
}

/// What a parameter accepts.
package enum ParameterKind: Sendable, Equatable {
  case number(ClosedRange<Double>)
  case choice([String])
  case text
  /// A name in both languages.
  case title
  /// Weights over the community's topics, over the lever's own names (formats), or over levers.
  case weights(over: WeightDomain)
  case flag
  /// Any of these words.
  case words([String])
  /// A Beta distribution.
  case beta
  /// A comparison on the dashboard.
  case condition
  /// A list of levers, as in a plan.
  case levers
}

/// The names over which weights are given.
package enum WeightDomain: Sendable, Equatable {
  case topics
  case levers
  case names([String])
}

/// All there is to know about a parameter, said once: name, unit, default, range, meaning in two
/// languages, source and evidence. Reader, `describe`, schema, sweeps and sliders all read it.
package struct ParameterDeclaration: Sendable {
  /// Kebab-case, as in a scenario file.
  package let name: String
  package let unit: Unit
  package let kind: ParameterKind
  /// The value when nothing is said; nil where the value depends on others (said in `meaning`).
  package let standard: ParameterValue?
  /// The value that switches its mechanism off, if it takes part in that.
  package let off: Double?
  package let meaning: Bilingual
  /// Author and year, or empty.
  package let source: String
  package let evidence: Evidence
  /// Where the truth may lie, if more is known or said than the rule of the unit (see `plausible`).
  var ownRange: PlausibleRange?
  /// Chinese words for the name, parted by blanks: each may stand in a scenario, the first is shown.
  package var chinese = ""
  /// Likewise for the words that it accepts.
  package var chineseWords: [String: String] = [:]
  /// Whether a community of twice the size is given twice as much of it: budgets, hours, agents, audiences,
  /// numbers of prizes. `--scale` multiplies it.
  package var growsWithSize = false
}

/// A declared parameter of an `Owner` (a mechanism, a lever, a segment …) and the property it sets.
package struct Parameter<Owner>: Sendable {
  package private(set) var declaration: ParameterDeclaration
  /// Puts a value in its place; false if the value is of the wrong kind.
  package let assign: @Sendable (inout Owner, ParameterValue) -> Bool
  /// The value now.
  package let read: @Sendable (Owner) -> ParameterValue

  package var name: String { declaration.name }

  /// The same of which a larger community is given more.
  package var growing: Parameter {
    var own = self
    own.declaration.growsWithSize = true
    return own
  }
}

extension Parameter {
  /// A number in `range`, in `unit`.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func number(
    _ name: String, zh chinese: String = "", _ path: any WritableKeyPath<Owner, Double> & Sendable,
    _ unit: Unit,
    _ standard: Double, in range: ClosedRange<Double>, off: Double? = nil,
    evidence: Evidence = .assumed, source: String = "", _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: unit, kind: .number(range), standard: .number(standard), off: off,
        meaning: Bilingual(en, zh), source: source, evidence: evidence, chinese: chinese),
      assign: { owner, value in
        guard case .number(let number) = value else { return false }
        owner[keyPath: path] = number
        return true
      },
      read: { .number($0[keyPath: path]) })
  }

  /// A number that may be left open: nil has the meaning said in the text.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func optional(
    _ name: String, zh chinese: String = "", _ path: any WritableKeyPath<Owner, Double?> & Sendable,
    _ unit: Unit,
    in range: ClosedRange<Double>, evidence: Evidence = .choice, source: String = "",
    _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: unit, kind: .number(range), standard: nil, off: nil,
        meaning: Bilingual(en, zh), source: source, evidence: evidence, chinese: chinese),
      assign: { owner, value in
        guard case .number(let number) = value else { return false }
        owner[keyPath: path] = number
        return true
      },
      read: { $0[keyPath: path].map { .number($0) } ?? .word("") })
  }

  /// One word of an enumeration.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, zh chinese: String = "",
    words chineseWords: [String: String] = [:],
    _ path: any WritableKeyPath<Owner, Choice> & Sendable, _ standard: Choice,
    _ en: String, _ zh: String
  ) -> Parameter where Choice.RawValue == String {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .choice(Choice.allCases.map(\.rawValue)),
        standard: .word(standard.rawValue), off: nil, meaning: Bilingual(en, zh), source: "",
        evidence: .choice, chinese: chinese, chineseWords: chineseWords),
      assign: { owner, value in
        guard case .word(let word) = value, let choice = Choice(rawValue: word) else {
          return false
        }
        owner[keyPath: path] = choice
        return true
      },
      read: { .word($0[keyPath: path].rawValue) })
  }

  /// Free text.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func text(
    _ name: String, zh chinese: String = "", _ path: any WritableKeyPath<Owner, String> & Sendable,
    default standard: String = "",
    _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .text, standard: .word(standard), off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese),
      assign: { owner, value in
        guard case .word(let word) = value else { return false }
        owner[keyPath: path] = word
        return true
      },
      read: { .word($0[keyPath: path]) })
  }

  /// A name that a reader of either language meets.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func title(
    _ name: String, zh chinese: String = "",
    _ path: any WritableKeyPath<Owner, Bilingual> & Sendable,
    default standard: Bilingual, _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .title, standard: .title(standard), off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese),
      assign: { owner, value in
        guard case .title(let title) = value else { return false }
        owner[keyPath: path] = title
        return true
      },
      read: { .title($0[keyPath: path]) })
  }

  /// Yes or no.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func flag(
    _ name: String, zh chinese: String = "", _ path: any WritableKeyPath<Owner, Bool> & Sendable,
    _ standard: Bool,
    _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .flag, standard: .flag(standard), off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese),
      assign: { owner, value in
        guard case .flag(let flag) = value else { return false }
        owner[keyPath: path] = flag
        return true
      },
      read: { .flag($0[keyPath: path]) })
  }

  /// Weights by name; they need not add up to one.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func weights(
    _ name: String, zh chinese: String = "",
    words chineseWords: [String: String] = [:],
    _ path: any WritableKeyPath<Owner, [String: Double]> & Sendable,
    over domain: WeightDomain, default standard: [String: Double] = [:], _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .weights(over: domain), standard: .weights(standard),
        off: nil, meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese,
        chineseWords: chineseWords),
      assign: { owner, value in
        guard case .weights(let weights) = value else { return false }
        owner[keyPath: path] = weights
        return true
      },
      read: { .weights($0[keyPath: path]) })
  }

  /// A Beta distribution, as its two shapes.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func beta(
    _ name: String, zh chinese: String = "",
    _ path: any WritableKeyPath<Owner, SIMD2<Double>> & Sendable,
    _ standard: SIMD2<Double>, evidence: Evidence = .assumed, source: String = "", _ en: String,
    _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .beta, standard: .beta(standard.x, standard.y), off: nil,
        meaning: Bilingual(en, zh), source: source, evidence: evidence, chinese: chinese),
      assign: { owner, value in
        guard case .beta(let a, let b) = value else { return false }
        owner[keyPath: path] = SIMD2(a, b)
        return true
      },
      read: { .beta($0[keyPath: path].x, $0[keyPath: path].y) })
  }

  /// Any of the given words.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func words(
    _ name: String, zh chinese: String = "",
    words chineseWords: [String: String] = [:],
    _ path: any WritableKeyPath<Owner, [String]> & Sendable, of allowed: [String],
    _ en: String, _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .words(allowed), standard: .words([]), off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese,
        chineseWords: chineseWords),
      assign: { owner, value in
        guard case .words(let words) = value else { return false }
        owner[keyPath: path] = words
        return true
      },
      read: { .words($0[keyPath: path]) })
  }

  /// A condition; none if not given.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func condition(
    _ name: String, zh chinese: String = "",
    _ path: any WritableKeyPath<Owner, Condition?> & Sendable, _ en: String,
    _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .condition, standard: nil, off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese),
      assign: { owner, value in
        guard case .condition(let condition) = value else { return false }
        owner[keyPath: path] = condition
        return true
      },
      read: { $0[keyPath: path].map { .condition($0) } ?? .word("") })
  }

  /// Levers inside a lever.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func levers(
    _ name: String, zh chinese: String = "",
    _ path: any WritableKeyPath<Owner, LeverList> & Sendable, _ en: String,
    _ zh: String
  ) -> Parameter {
    Parameter(
      declaration: ParameterDeclaration(
        name: name, unit: .none, kind: .levers, standard: .levers(LeverList()), off: nil,
        meaning: Bilingual(en, zh), source: "", evidence: .choice, chinese: chinese),
      assign: { owner, value in
        guard case .levers(let levers) = value else { return false }
        owner[keyPath: path] = levers
        return true
      },
      read: { .levers($0[keyPath: path]) })
  }
}

/// Something whose settings are declared parameters.
package protocol Parameterized: Sendable {
  static var parameters: [Parameter<Self>] { get }
  /// Everything at nothing; `standard()` then fills in the declared defaults.
  init()
}

extension Parameterized {
  /// The defaults, each from its one declaration.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  package static func standard() -> Self {
    var made = Self()
    for parameter in parameters {
      if let value = parameter.declaration.standard { _ = parameter.assign(&made, value) }
    }
    return made
  }
}
