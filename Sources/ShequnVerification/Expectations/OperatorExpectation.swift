// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// What every operator knows, as something that can fail: settings of a community, numbers of its runs, and
/// how these must compare on the same people and luck.
package struct OperatorExpectation: Sendable {
  /// On what it rests.
  package enum Basis: Sendable {
    /// What those who run communities see again and again.
    case craft
    /// A published number, by its source.
    case study(Bilingual)

    var words: Bilingual {
      switch self {
      case .craft: Bilingual("operators' craft", "运营经验")
      case .study(let source): Bilingual("study: \(source.en)", "研究：\(source.zh)")
      }
    }
  }

  /// One thing that must come out.
  package struct Statement: Sendable {
    package let measure: Measure
    package let shape: Shape
    /// nil: on all kinds of the row.
    package var kinds: [CommunityKind]?

    /// On some kinds of the row only.
    func only(_ kinds: CommunityKind...) -> Statement {
      var own = self
      own.kinds = kinds
      return own
    }
  }

  /// In kebab-case.
  package let name: String
  package let title: Bilingual
  /// Why every operator knows it.
  package let reason: Bilingual
  package let basis: Basis
  /// The kinds of community on which it must hold; a quick verification takes the first.
  package let kinds: [CommunityKind]
  package let days: Int
  /// Of each setting, unless the setting has its own number.
  package let replications: Int
  package let settings: [Setting]
  /// Assignments for all settings.
  package let set: [String]
  package let statements: [Statement]
  /// What the model lacks so that the settings cannot even be read; nil once it has it.
  package let awaits: Bilingual?

  package init(
    _ name: String, _ title: Bilingual, on kinds: [CommunityKind], days: Int = 120,
    replications: Int = 10, set: [String] = [], awaits: Bilingual? = nil, _ settings: [Setting],
    _ statements: [Statement], because reason: Bilingual, _ basis: Basis = .craft
  ) {
    self.name = name
    self.title = title
    self.kinds = kinds
    self.days = days
    self.replications = replications
    self.set = set
    self.awaits = awaits
    self.settings = settings
    self.statements = statements
    self.reason = reason
    self.basis = basis
  }

  var labels: [Bilingual] { settings.map(\.label) }

  /// Places of settings that a kind needs.
  func statements(on kind: CommunityKind) -> [Statement] {
    statements.filter { $0.kinds?.contains(kind) ?? true }
  }
}

extension Measure {
  package typealias Statement = OperatorExpectation.Statement

  func rises(_ places: ClosedRange<Int>, by least: Double = 0) -> Statement {
    Statement(measure: self, shape: .steps(Array(places), in: least...(.infinity)))
  }
  func falls(_ places: ClosedRange<Int>, by least: Double = 0) -> Statement {
    Statement(measure: self, shape: .steps(Array(places), in: -.infinity...(-least)))
  }
  /// By no more than a little.
  func neverFalls(_ places: ClosedRange<Int>, by most: Double = 0.02) -> Statement {
    rises(places, by: -most)
  }
  func neverRises(_ places: ClosedRange<Int>, by most: Double = 0.02) -> Statement {
    falls(places, by: -most)
  }
  package func above(_ a: Int, _ b: Int, by least: Double = 0) -> Statement {
    change(a, b, in: least...(.infinity))
  }
  package func below(_ a: Int, _ b: Int, by least: Double = 0) -> Statement {
    change(a, b, in: -.infinity...(-least))
  }
  func alike(_ a: Int, _ b: Int, within most: Double, errors: Double? = nil) -> Statement {
    Statement(measure: self, shape: .change(a, against: b, in: -most...most, errors: errors))
  }
  func change(_ a: Int, _ b: Int, in range: ClosedRange<Double>) -> Statement {
    Statement(measure: self, shape: .change(a, against: b, in: range))
  }
  func level(_ place: Int, in range: ClosedRange<Double>) -> Statement {
    Statement(measure: self, shape: .level(place, in: range))
  }
  func peaks(_ inside: ClosedRange<Int>, of places: ClosedRange<Int>) -> Statement {
    Statement(measure: self, shape: .peak(Array(places), inside: inside))
  }
  func diminishes(_ places: ClosedRange<Int>, per units: [Double]) -> Statement {
    Statement(measure: self, shape: .diminishing(Array(places), per: units))
  }
  func together(_ both: Int, apart: [Int], without: Int, atMost most: Double) -> Statement {
    Statement(
      measure: self, shape: .together(both, apart: apart, without: without, atMost: most))
  }
  func widens(_ pairs: [Int]...) -> Statement {
    Statement(measure: self, shape: .widening(pairs))
  }
  func best(_ places: ClosedRange<Int>, over other: Int) -> Statement {
    Statement(measure: self, shape: .best(Array(places), over: other))
  }
}
