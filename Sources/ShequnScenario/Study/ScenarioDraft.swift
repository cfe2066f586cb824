// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnTables

/// What only a plan's own file says, before it is laid over another.
struct PlanHead {
  var title: Bilingual?
  /// The file that this one is laid over.
  var base: String?

  static let form = Form<PlanHead>([
    Key("plan", zh: "方案", \.title, .title, "Title of the plan.", "方案标题。"),
    Key(
      "extends", zh: "继承 基于", \.base, .text, "The file that this one is laid over.", "本文件所基于的文件。"),
  ])

  init() {}

  init(_ root: YAMLNode, _ problems: ProblemCollector) {
    Self.form.read(
      Self.form.keys.map(\.name), of: root, into: &self, ValueReader(problems: problems))
  }
}

/// What is read of a community or a plan, with all that it extends below it.
struct ScenarioDraft {
  private var head = PlanHead()
  private var run = RunSettings()
  private var draft: CommunityDraft
  /// nil when it could not be read.
  private(set) var community: Community?
  private(set) var levers: [any Lever] = []

  /// Keys in the order in which they are read.
  static let form = Form<ScenarioDraft>(
    PlanHead.form.keys.map { $0.at(\ScenarioDraft.head) } + [
      Key(
        "community", zh: "社群", communities, "Who is there before anything is done.", "采取任何行动之前的社群。"
      ) { draft, node, _, values in
        CommunityDraft.form.read(node, "community", into: &draft.draft, values)
      }.required()
    ]
      + RunSettings.parameters.map {
        Key($0, isForLever: true).required(.forExample("days: 180")).at(\ScenarioDraft.run)
      } + [
        Key("levers", zh: "杠杆", LeverReader.notation, "What the operator does.", "运营方所做的事。") {
          draft, node, _, values in
          let reader = LeverReader(problems: values.problems, community: draft.community)
          draft.levers = reader.levers(node)
        }
      ])

  /// What a community file holds, which no plan is.
  static let communityKeys = ["community"] + RunSettings.parameters.map(\.name)

  private static let communities = Notation<YAMLNode>.later(
    { CommunityDraft.form.schema($0, isWhole: false) }, { CommunityDraft.form.scope })

  /// A file that extends another may leave out everything.
  static func schema(_ writer: SchemaWriter) -> JSONValue {
    let community: JSONValue = .object(CommunityDraft.form.demands)
    return form.schema(writer, isWhole: false).adding([
      "if": ["required": ["extends"]], "then": true,
      "else": JSONValue.object(form.demands)
        .adding(["properties": ["community": community]]),
    ])
  }

  init(_ draft: CommunityDraft) { self.draft = draft }

  mutating func readCommunity(_ root: YAMLNode, _ values: ValueReader) {
    Self.form.read(Self.communityKeys, of: root, into: &self, values)
    guard let node = root["community"], case .mapping = node.content else { return }
    community = draft.finished(days: run.days, node, values.problems)
  }

  /// Levers are checked against the community, which is read before.
  mutating func readLevers(_ root: YAMLNode, _ values: ValueReader) {
    Self.form.read(["levers"], of: root, into: &self, values)
  }
}
