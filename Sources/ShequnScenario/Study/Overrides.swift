// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// What the command line puts in place of what the files say. Applied to the tree before it is
/// read, so that every check of a file applies to it too.
package struct Overrides: Sendable {
  /// Members on day 0; the market's size is scaled by the same factor.
  package var members: Int?
  /// Days of the run.
  package var days: Int?
  /// Factor of size: of members, market and all of which a larger community is given more.
  package var scale: Double?
  /// `key.path=value`, where the value is YAML: `community.topics=[tea, coffee]`.
  package var set: [String]

  package init(
    members: Int? = nil, days: Int? = nil, scale: Double? = nil, set: [String] = []
  ) {
    self.members = members
    self.scale = scale
    self.days = days
    self.set = set
  }
}

/// The overrides, parsed once.
struct OverrideList {
  struct Assignment: Sendable {
    /// Begins with one of `heads`.
    let path: [String]
    let value: YAMLNode
  }

  /// Where a path may begin.
  static let heads = ScenarioDraft.communityKeys + ["plans"]

  private(set) var assignments: [Assignment] = []
  private let members: Int?
  private let days: Int?
  /// Whether they were typed, and stand in no file.
  private var isTyped = false

  /// Overrides that stand in a file: later ones are laid over earlier ones.
  init(_ assignments: [Assignment], members: Int? = nil, days: Int? = nil) {
    self.assignments = assignments
    self.members = members
    self.days = days
  }

  /// The keys of a path written with dots; nil when a problem was added.
  static func path(_ text: String, at place: Place, problems: ProblemCollector) -> [String]? {
    let keys = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { String($0.trimmed) }
    let path = KeyScope.overrides.names(along: keys).path
    if path.count <= YAMLGuard.depthLimit, !path.contains(""), heads.contains(path[0]) {
      return path
    }
    problems.error(
      .noSuchPath(path.joined(separator: ".")), at: place,
      advice: Nearest.advice(for: path[0], among: heads))
    return nil
  }

  init(_ overrides: Overrides, problems: ProblemCollector) {
    members = overrides.members
    days = overrides.days
    isTyped = true
    for text in overrides.set {
      guard let sign = text.unicodeScalars.firstIndex(of: "=") else {
        problems.error(
          .notAnAssignment, at: Place(file: "--set \(shown(text))"),
          advice: .forExample("--set community.members=500"))
        continue
      }
      let place = Place(file: "--set \(shown(String(text[..<sign])))")
      guard let path = Self.path(String(text[..<sign]), at: place, problems: problems) else {
        continue
      }
      let value = Array(text.unicodeScalars[sign...].dropFirst())
      guard value.contains(where: { !["=", " ", "\t"].contains($0) }) else {
        problems.error(.noValue(path[path.count - 1]), at: place)
        continue
      }
      if let node = YAMLDocument.read(value, file: place.file, isWhole: false, problems: problems) {
        let scope = KeyScope.overrides.names(along: path).end
        assignments.append(Assignment(path: path, value: scope?.named(node, problems) ?? node))
      }
    }
  }

  /// Adds a problem for every assignment to a plan that is not among `plans`.
  func checkPlans(_ plans: [String], problems: ProblemCollector) {
    for assignment in assignments where assignment.path[0] == "plans" {
      let path = assignment.path
      let heads = ScenarioDraft.communityKeys + ["levers"]
      let name = path.count > 1 ? path[1] : ""
      if !plans.contains(name) {
        problems.error(
          .noPlan(name), at: assignment.value.place, advice: Nearest.advice(for: name, among: plans)
        )
      } else if path.count < 3 || !heads.contains(path[2]) {
        problems.error(
          .noSuchPath(path.joined(separator: ".")), at: assignment.value.place,
          advice: Nearest.advice(for: path.count < 3 ? "" : path[2], among: heads))
      }
    }
  }

  /// A tree with the overrides in place.
  struct Applied {
    var tree: YAMLNode
    /// Numbers of the assignments that were made, and what kept others from being made.
    var made: Set<Int> = []
    var refused: [Int: Problem] = [:]
  }

  /// The tree with the overrides in place; `plan`: whose tree it is, nil for the bare community.
  func applied(to root: YAMLNode, plan: String?, problems: ProblemCollector) -> Applied {
    var applied = Applied(tree: root)
    for (number, assignment) in assignments.enumerated() {
      var path = assignment.path[...]
      if path[0] == "plans" {
        guard path.count > 2, path[1] == plan else { continue }
        path = path.dropFirst(2)
        if let other = Self.otherLever(path, applied.tree) {
          problems.error(.otherLever(path[path.startIndex + 1], other), at: assignment.value.place)
          continue
        }
      }
      do throws(ProblemError) {
        try applied.tree.set(path, to: assignment.value)
        applied.made.insert(number)
      } catch {
        applied.refused[number] = error.problem
      }
    }
    if let members { scale(&applied.tree, to: members, problems) }
    if let days { set(["days"], Self.node(days, "--days"), &applied.tree, problems) }
    return applied
  }

  /// Other members for the same plans are another question, which is told where it was asked.
  func warnOfScale(of trees: ScenarioTrees, _ plans: [Plan], _ problems: ProblemCollector) {
    let own = assignments.last { $0.path == ["community", "members"] }
    let place = members != nil ? Place(file: "--members") : own?.value.place
    guard isTyped, let place, plans.contains(where: { !$0.levers.isEmpty }),
      let before = Self.number(trees.community?["community"]?["members"]), before > 0,
      let now = plans.first?.community.members, now != Int(before)
    else { return }
    problems.warn(.otherScale(now, Int(before)), at: place, advice: .scaleAlike)
  }

  static func number(_ node: YAMLNode?) -> Double? {
    guard let text = node?.scalar, case .value(let number) = Quantity(text, in: .members) else {
      return nil
    }
    return number
  }

  /// Adds a problem for every assignment that none of the trees has taken: what is off in one of them
  /// may be on in another.
  func checkMade(in trees: [Applied], problems: ProblemCollector) {
    for number in assignments.indices where !trees.contains(where: { $0.made.contains(number) }) {
      if let problem = trees.lazy.compactMap({ $0.refused[number] }).first { problems.add(problem) }
    }
  }

  /// The name of the lever that `levers.<number>.<name>…` points to, if it is not that name.
  private static func otherLever(_ path: ArraySlice<String>, _ root: YAMLNode) -> String? {
    let path = Array(path)
    guard path.count > 2, path[0] == "levers", let index = Int(path[1]),
      case .sequence(let items)? = root["levers"]?.content, items.indices.contains(index),
      case .mapping(let entries) = items[index].content, let name = entries.first?.key
    else { return nil }
    return name == path[2] ? nil : name
  }

  /// A number as if it stood in a file.
  private static func node(_ number: Int, _ option: String) -> YAMLNode {
    YAMLNode(place: Place(file: option), content: .scalar(String(number)))
  }

  private func set(
    _ path: ArraySlice<String>, _ value: YAMLNode, _ root: inout YAMLNode,
    _ problems: ProblemCollector
  ) {
    do throws(ProblemError) {
      try root.set(path, to: value)
    } catch {
      problems.add(error.problem)
    }
  }

  private func scale(_ root: inout YAMLNode, to members: Int, _ problems: ProblemCollector) {
    let community = root["community"]
    if members > 0, let before = Self.number(community?["members"]), before > 0,
      let size = Self.number(community?["market"]?["size"])
    {
      // beyond the limit of numbers the reader complains
      let scaled = min(Quantity.limit, (size * Double(members) / before).rounded())
      set(["community", "market", "size"], Self.node(Int(scaled), "--members"), &root, problems)
    }
    set(["community", "members"], Self.node(members, "--members"), &root, problems)
  }
}
