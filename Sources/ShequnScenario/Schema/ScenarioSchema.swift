// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
package import ShequnTables

/// The JSON Schema (draft 2020-12) of scenario files and of platform profiles, made from the
/// declarations that the reader itself goes by: what is declared is in the schema, too.
package struct ScenarioSchema {
  let language: Language
  private let parameters: ParameterSchema

  package init(_ language: Language) {
    self.language = language
    parameters = ParameterSchema(language: language)
  }

  /// Of community files and plan files alike. A file that extends another may leave out everything.
  package var scenario: JSONValue {
    let keys = Set(ScenarioFiles.Role.community.keys + ScenarioFiles.Role.plan.keys)
    return document(
      Bilingual("A community or a plan of Shequn", "Shequn 社群或方案"),
      ParameterSchema.closed(table(keys) { top($0) }).adding([
        "if": ["required": ["extends"]],
        "then": true,
        "else": [
          "required": ["community", "days"],
          "properties": ["community": ["required": ["topics", "members"]]],
        ],
      ]),
      [
        "community": ParameterSchema.closed(table(CommunityReader.keys) { community($0) }),
        "lever": lever,
      ])
  }

  /// Of a file `platforms/<name>.yaml`.
  package var platform: JSONValue {
    let words = Bilingual("Name of the platform, as that of the file.", "平台名称，与文件名相同。")
    return document(
      Bilingual("A platform of Shequn", "Shequn 平台"),
      parameters.closed(
        Platform.parameters.map(\.declaration),
        [
          "platform": described(ParameterSchema.reference("text"), words),
          "title": described(
            ParameterSchema.reference("words"), Bilingual("For people to read.", "供人阅读的名称。")),
        ]
      ).adding(["required": ["platform"]]), [:])
  }

  // MARK: - Top keys

  func top(_ key: String) -> JSONValue? {
    switch key {
    case "plan":
      described(ParameterSchema.reference("words"), Bilingual("Title of the plan.", "方案标题。"))
    case "extends":
      described(
        ParameterSchema.reference("text"),
        Bilingual("The file that this one is laid over.", "本文件所基于的文件。"))
    case "community":
      described(
        ParameterSchema.reference("community"),
        Bilingual("Who is there before anything is done.", "采取任何行动之前的社群。"))
    case "levers":
      described(
        [
          "type": "array", "maxItems": .number(Double(Community.leverLimit)),
          "items": ParameterSchema.reference("lever"),
        ], Bilingual("What the operator does.", "运营方所做的事。"))
    default:
      ParameterSchema(language: language, isForLever: true)
        .schema(of: key, among: RunSettings.parameters.map(\.declaration))
    }
  }

  /// One lever and its parameters: `{content: {…}}`.
  private var lever: JSONValue {
    let parameters = ParameterSchema(language: language, isForLever: true)
    let levers = PlaybookCatalog.entries.map { entry in
      let about = entry.description
      return (
        about.name,
        described(
          parameters.closed(PlaybookCatalog.parameters(of: entry)), about.title, about.summary)
      )
    }
    return ParameterSchema.closed(Dictionary(levers) { _, last in last })
      .adding(["minProperties": 1, "maxProperties": 1])
  }

  // MARK: - The community

  func community(_ key: String) -> JSONValue? {
    switch key {
    case "name":
      described(ParameterSchema.reference("words"), Bilingual("Name of the community.", "社群名称。"))
    case "goal":
      described(
        ParameterSchema.closed(table(CommunityReader.goalKeys) { goal($0) }),
        Bilingual("The metric by which plans are ranked.", "给方案排名的指标。"))
    case "platform":
      described(
        ParameterSchema.reference("text").adding([
          "examples": .list(PlatformProfile.builtIn.map { .text($0.platform.name) })
        ]), Bilingual("Where the community lives.", "社群所在的平台。"))
    case "topics":
      described(
        [
          "anyOf": [
            [
              "type": "array", "minItems": 1, "maxItems": .number(Double(Community.topicLimit)),
              "uniqueItems": true,
              "items": ParameterSchema.reference("text").adding(["minLength": 1]),
            ],
            [
              "type": "object", "minProperties": 1,
              "maxProperties": .number(Double(Community.topicLimit)),
              "additionalProperties": ParameterSchema.reference("words"),
            ],
          ]
        ],
        Bilingual(
          "What people talk about: a list of names, or names with titles.",
          "大家谈论的话题：名称列表，或“名称: 标题”。"))
    case "segments": described(segments, Bilingual("Kinds of members.", "成员分群。"))
    case "market":
      described(
        parameters.closed(Market.parameters.map(\.declaration), ["organic": organic]),
        Bilingual("The people outside.", "社群之外的人。"))
    case "groups":
      described(
        parameters.closed(GroupSettings.parameters.map(\.declaration)),
        Bilingual("How members are placed into groups.", "成员如何分群。"))
    case "shop":
      described(
        parameters.closed(Shop.parameters.map(\.declaration)),
        Bilingual("What members can buy.", "成员可以购买什么。"))
    case "mechanisms":
      described(mechanisms, Bilingual("Parts of the model, off or set.", "模型的各部分：关闭或设置参数。"))
    default: parameters.schema(of: key, among: CommunitySettings.parameters.map(\.declaration))
    }
  }

  private func goal(_ key: String) -> JSONValue? {
    switch key {
    case "metric":
      return [
        "enum": .list(Self.metricNames.map { .text($0) }),
        "description": .text(Bilingual("A metric.", "指标。")[language]),
      ]
    case "over":
      let days = QuantityPattern(.days, onlyWhole: true)
      return [
        "type": "string",
        "pattern": .text(
          "^(?:\(CommunityReader.endWords.joined(separator: "|"))|"
            + "(?:\(CommunityReader.lastWords.joined(separator: "|")))\(days.inner))$"),
        "examples": ["last 30 days", "end"],
        "description": .text(
          Bilingual(
            "Mean of the last days, or the value at the end.", "最后若干天的均值，或期末值。")[language]),
      ]
    case "want":
      return [
        "enum": .list(Goal.Direction.allCases.map { .text($0.rawValue) }),
        "description": .text(Bilingual("Which is better.", "越高越好还是越低越好。")[language]),
      ]
    default: return nil
    }
  }

  /// Of several segments each has a share.
  private var segments: JSONValue {
    [
      "type": "array", "minItems": 1, "maxItems": .number(Double(Community.segmentLimit)),
      "items": parameters.closed(Segment.parameters.map(\.declaration)),
      "if": ["minItems": 2], "then": ["items": ["required": ["share"]]],
    ]
  }

  /// Rates are a year's unless `per` says otherwise, so their limits here are those of a year.
  private var organic: JSONValue {
    let rates = CommunityReader.organicRates.compactMap { key, name -> (String, JSONValue)? in
      guard
        let declaration = Mechanisms.named(Adoption.name)?.parameters
          .first(where: { $0.name == name }), case .number(let range) = declaration.kind
      else { return nil }
      return (key, described(ParameterSchema.number(.share, in: range), declaration.meaning))
    }
    let period: JSONValue = [
      "enum": .list(CommunityReader.periods.map { .text($0.name) }), "default": "year",
    ]
    return described(
      ParameterSchema.closed(Dictionary(rates + [("per", period)]) { _, last in last }),
      Bilingual("How fast people find the community by themselves.", "人们自发加入的快慢。"))
  }

  private var mechanisms: JSONValue {
    let all = Mechanisms.catalog.map { mechanism in
      (
        mechanism.name,
        described(
          [
            "anyOf": [
              ParameterSchema.reference("flag"), parameters.closed(mechanism.parameters),
            ]
          ], mechanism.title, mechanism.summary)
      )
    }
    return ParameterSchema.closed(Dictionary(all) { _, last in last })
  }

  // MARK: - Parts

  func document(
    _ title: Bilingual, _ schema: JSONValue, _ definitions: [String: JSONValue]
  ) -> JSONValue {
    let all = ParameterSchema.definitions(language).merging(definitions) { $1 }
    return schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      // one spelling, so that an editor completes one word for each key
      "$comment": .text(
        Bilingual(
          "Keys and words of lists may also be written in Chinese; the schema offers the English ones.",
          "键与可选词也可以写中文；为使编辑器补全时每个只有一种写法，本模式只列英文。")[language]),
      "title": .text(title[language]), "$defs": .object(all),
    ])
  }

  /// A schema for each key. One that the reader knows and this file does not takes anything.
  func table(
    _ keys: some Sequence<String>, _ schema: (String) -> JSONValue?
  ) -> [String: JSONValue] {
    Dictionary(keys.map { ($0, schema($0) ?? true) }) { _, last in last }
  }

  func described(_ schema: JSONValue, _ words: Bilingual...) -> JSONValue {
    let separator = language == .en ? ": " : "："
    return schema.adding([
      "description": .text(words.map { $0[language] }.joined(separator: separator))
    ])
  }
}

extension ParameterSchema {
  fileprivate func schema(
    of name: String, among declarations: [ParameterDeclaration]
  ) -> JSONValue? {
    declarations.first { $0.name == name }.map { schema($0) }
  }
}
