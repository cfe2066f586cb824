// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnScenario
import ShequnTables

/// The model of a study in the seven elements of the ODD protocol (Grimm et al. 2020), made from the
/// declarations of what was run.
struct ModelSection: Sendable {
  let community: Community
  let plans: [Plan]
  let replications: Int
  let seed: UInt64

  var section: ReportSection {
    ReportSection(
      "model", Bilingual("The model (ODD protocol)", "模型说明（ODD 规程）"),
      [
        .paragraph(
          Bilingual(
            "What was simulated, in the order of the ODD protocol for agent-based models (Grimm et al. 2020). It is "
              + "written from the declarations of the model and of this scenario. A number whose evidence is 'assumed' "
              + "is a labelled guess, not a finding.",
            "按基于主体模型的 ODD 规程（Grimm 等 2020）说明所模拟的内容，由模型与本场景的声明生成。依据为“假设”的数字是标明的猜测，并非研究结论。"))
      ] + purpose + entities + common(ODD.process) + common(ODD.concepts) + start + input
        + submodels)
  }

  /// What holds of every study.
  private func common(_ element: ODD.Element) -> [ReportBlock] {
    [.heading(element.title), .prose(element.text)]
  }

  private var purpose: [ReportBlock] {
    let metric = GoalText(community.goal).title
    let isMore = community.goal.want == .high
    return common(ODD.purpose) + [
      .paragraph(
        Bilingual(
          "In this study plans are ranked by '\(metric.en)', \(isMore ? "the higher the better" : "the lower the better").",
          "本研究按“\(metric.zh)”给方案排名，\(isMore ? "越高越好" : "越低越好")。"))
    ]
  }

  private var topics: [Bilingual] {
    community.topicTitles.isEmpty
      ? community.topics.map { Bilingual($0, $0) } : community.topicTitles
  }

  private var entities: [ReportBlock] {
    var blocks: [ReportBlock] =
      common(ODD.entities) + [
        .paragraph(
          Bilingual(
            "This run has \(community.days) days. Topics: \(list(topics.map(\.en), ", ")).",
            "本次运行 \(community.days) 天。话题：\(list(topics.map(\.zh), "、"))。")),
        .folded(
          Bilingual("Segments (\(community.segments.count))", "分群（\(community.segments.count)）"),
          [.table(segments)]),
        .folded(
          Bilingual("Platform: \(community.platform.name)", "平台：\(community.platform.name)"),
          [.table(Settings.table(Settings.all(community.platform)))]),
      ]
    for (title, settings) in [
      (Bilingual("Market", "市场"), Settings.changed(community.market)),
      (Bilingual("Groups", "群"), Settings.changed(community.groups)),
      (Bilingual("Shop", "商店"), Settings.changed(community.shop)),
    ] where !settings.isEmpty {
      blocks.append(
        .folded(
          Bilingual("\(title.en): what differs from the defaults", "\(title.zh)：与默认值不同之处"),
          [.table(Settings.table(settings))]))
    }
    return blocks
  }

  private var segments: DataTable {
    DataTable(
      [
        Bilingual("segment", "分群"), Bilingual("share", "占比"),
        Bilingual("what differs from the defaults", "与默认值不同之处"),
      ],
      community.segments.map { segment in
        let others = Settings.changed(segment).filter {
          $0.declaration.name != "name" && $0.declaration.name != "share"
        }
        let words = others.map {
          "\($0.declaration.name): \(ParameterText.text($0.value, $0.declaration.unit))"
        }
        return [
          .words(segment.title), .percent(segment.share, digits: 0),
          .words(Bilingual(stringLiteral: words.isEmpty ? "–" : list(words, "; "))),
        ]
      })
  }

  private var start: [ReportBlock] {
    let (members, market) = (
      NumberText.grouped(Double(community.members)),
      NumberText.grouped(Double(community.marketSize))
    )
    return common(ODD.start) + [
      .paragraph(
        Bilingual(
          "\(members) starting members of a market of \(market) people; seed \(seed), \(replications) "
            + "replications, each with people and luck of its own.",
          "初始成员 \(members) 人，市场 \(market) 人；种子 \(seed)，重复 \(replications) 次，每次有各自的人与运气。"))
    ]
  }

  private var input: [ReportBlock] {
    common(ODD.input) + [
      .paragraph(Bilingual("Settings that are not shown are at their defaults.", "未列出的设置为默认值。"))
    ]
      + plans.filter { !$0.levers.isEmpty }.map { plan in
        .folded(
          Bilingual("Plan '\(plan.title.en)'", "方案“\(plan.title.zh)”"), [.table(levers(of: plan))])
      }
  }

  private func levers(of plan: Plan) -> DataTable {
    var rows: [[Cell]] = []
    func add(_ levers: [any Lever], depth: Int) {
      for lever in levers {
        let own = LeverSettings(lever)
        let mark = String(repeating: "↳ ", count: depth)
        let words = own.settings.map {
          "\($0.declaration.name): \(ParameterText.text($0.value, $0.declaration.unit))"
        }
        rows.append([
          .words(Bilingual(mark + own.title.en, mark + own.title.zh)),
          .words(Bilingual(stringLiteral: words.isEmpty ? "–" : list(words, "; "))),
          .words(own.summary),
        ])
        add(own.nested, depth: depth + 1)
      }
    }
    add(plan.levers, depth: 0)
    return DataTable(
      [Bilingual("lever", "杠杆"), Bilingual("settings", "设置"), Bilingual("what it does", "作用")], rows
    )
  }

  private var submodels: [ReportBlock] {
    var blocks = common(ODD.submodels)
    let (on, off) = Self.sorted(community.mechanisms)
    let changed = on.flatMap { mechanism in
      mechanism.parameters.compactMap {
        declaration -> (String, ParameterDeclaration, ParameterValue)? in
        guard let value = mechanism.read(community.mechanisms, declaration.name),
          value != declaration.standard
        else { return nil }
        return (mechanism.name, declaration, value)
      }
    }
    if !off.isEmpty {
      blocks.append(
        .paragraph(
          Bilingual(
            "Switched off: \(list(off.map(\.title.en), ", ")).",
            "已关闭：\(list(off.map(\.title.zh), "、"))。")))
    }
    blocks.append(
      .folded(
        Bilingual("Mechanisms at work (\(on.count))", "起作用的机制（\(on.count)）"),
        [
          .table(
            DataTable(
              [Bilingual("mechanism", "机制"), Bilingual("what it does", "作用")],
              on.map { [.words($0.title), .words($0.summary)] }))
        ]))
    if changed.isEmpty {
      blocks.append(
        .paragraph(
          Bilingual(
            "All parameters of the mechanisms are at their defaults.", "机制的全部参数均为默认值。")))
    } else {
      blocks.append(.paragraph(Bilingual("What differs from the defaults:", "与默认值不同之处：")))
      blocks.append(
        .table(
          DataTable(
            [
              Bilingual("parameter", "参数"), Bilingual("value", "取值"), Bilingual("default", "默认"),
              Bilingual("meaning", "含义"),
            ],
            changed.map { owner, declaration, value in
              let standard = declaration.standard.map { ParameterText.text($0, declaration.unit) }
              return [
                .words(Bilingual(stringLiteral: "\(owner).\(declaration.name)")),
                .words(Bilingual(stringLiteral: ParameterText.text(value, declaration.unit))),
                .words(Bilingual(stringLiteral: standard ?? "–")), .words(declaration.meaning),
              ]
            })))
    }
    return blocks
  }

  /// A mechanism is off when every parameter that can switch it off does.
  private static func sorted(
    _ mechanisms: Mechanisms
  ) -> (on: [MechanismDescription], off: [MechanismDescription]) {
    func isOff(_ mechanism: MechanismDescription) -> Bool {
      let switches = mechanism.parameters.compactMap { declaration in
        declaration.off.map { (declaration.name, $0) }
      }
      return !switches.isEmpty
        && switches.allSatisfy { mechanism.read(mechanisms, $0.0) == .number($0.1) }
    }
    return (
      Mechanisms.catalog.filter { !isOff($0) }, Mechanisms.catalog.filter { isOff($0) }
    )
  }

  private func list(_ words: [String], _ separator: String) -> String {
    words.joined(separator: separator)
  }
}
