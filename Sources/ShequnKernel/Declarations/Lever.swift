// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A type of action an operator can take. A lever sees what an operator sees (the dashboard) and
/// acts by putting stimuli on the day's board and costs on the ledger; it never touches a member.
package protocol Lever: Parameterized {
  /// The word in a scenario, kebab-case.
  static var name: String { get }
  static var title: Bilingual { get }
  /// What it is for: lists of levers are grouped by it.
  static var area: LeverArea { get }
  /// What it is, in a few words of a list.
  static var brief: Bilingual { get }
  /// One or two sentences: what pulling it does.
  static var summary: Bilingual { get }
  /// The parameter that says how hard the lever is pulled, and the value at which the community
  /// is bit for bit as if the lever were not there.
  static var neutral: (parameter: String, value: ParameterValue?) { get }

  /// When the lever acts.
  var window: Window { get set }
  /// The parameters of the window that mean something to it.
  static var windowParameters: [String] { get }
  /// Parameters without which the lever makes no sense.
  static var required: [String] { get }
  /// Whether its money goes into winning members: what a new member has cost is counted by it.
  static var winsMembers: Bool { get }
  /// Whether it shares out something scarce among a plan's levers, in their order.
  static var servesInOrder: Bool { get }
  /// Days below which nobody repeats it; 0: any rhythm makes sense.
  static var shortestRhythm: Int { get }
  /// Whether it notifies everybody or sells in what it posts: effects that may turn after a year only.
  var turnsLate: Bool { get }
  /// The levers that stand in it.
  var inner: [any Lever] { get }
  /// Whether it is an A/B test that runs.
  var isTest: Bool { get }
  /// What the lever's random draws and ledger account go by; independent of its place in the plan.
  var account: String { get }

  /// An A/B test decided: the lever with its levers for everybody, or nil where they are for nobody.
  /// All other levers are as they are.
  func settled(forEverybody isForAll: Bool) -> (any Lever)?
  /// What is right and yet has no effect. `given`: names of the parameters that are set.
  func remarks(given: Set<String>, in community: Community) -> [LeverRemark]

  /// Before the first day: caps and other standing orders.
  mutating func prepare(_ desk: inout Desk)
  /// One day's work. Called every day, also outside the window (something may have to end).
  mutating func act(_ desk: inout Desk)
}

extension Lever {
  package var account: String { Self.name }
  package static var windowParameters: [String] { Window.parameters.map(\.name) }
  package static var required: [String] { [] }
  package static var winsMembers: Bool { false }
  package static var servesInOrder: Bool { false }
  package static var shortestRhythm: Int { 0 }
  package var turnsLate: Bool { false }
  package var inner: [any Lever] { [] }
  package var isTest: Bool { false }
  package func settled(forEverybody isForAll: Bool) -> (any Lever)? { self }
  package func remarks(given: Set<String>, in community: Community) -> [LeverRemark] { [] }
  package mutating func prepare(_ desk: inout Desk) {}

  /// Name, declaration and all, without the type.
  package static var description: LeverDescription {
    LeverDescription(
      name: name, title: title, area: area, brief: brief, summary: summary, neutral: neutral,
      parameters: parameters.map(\.declaration),
      window: Window.parameters.map(\.declaration).filter { windowParameters.contains($0.name) },
      required: required)
  }
}
