// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import Testing

/// Whatever a name holds, a page that shows it runs nothing, asks for nothing and leads nowhere.
@Suite(.serialized) struct HostileNameTests {
  /// Looks through the page as it stands after all that can be clicked was clicked.
  private static let look = """
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const made of document.querySelectorAll("button")) if (made.isConnected) made.click();
    document.body.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    const all = [...document.querySelectorAll("*")];
    found.tags = [...new Set(all.map((e) => e.localName))].sort();
    found.handlers = all.filter((e) => [...e.attributes].some((a) => /^(on|style$|srcdoc)/.test(a.name)
      && !e.matches("canvas, .plot, .swatch"))).length;
    found.metas = document.querySelectorAll("meta").length;
    found.links = [...document.links].filter((a) => !a.getAttribute("href").startsWith("#")).length;
    const text = document.body.textContent + document.title;
    found.seen = [...new Set([...text.matchAll(/faults\\.push\\((\\d+)\\)/g)].map((m) => m[1]))];
    found.loaded = performance.getEntriesByType("resource").length;
    found.address = location.href.endsWith("html");
    found.faults = faults;
    """

  /// Every element that a page of ours is made of.
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "header", "div", "button", "h1", "h2", "h3",
    "p", "nav", "a",
    "main", "section", "table", "thead", "tbody", "tr", "th", "td", "span", "bdi", "figure",
    "figcaption", "strong",
    "em", "code", "pre", "ul", "ol", "li", "canvas", "details", "summary", "script",
  ]

  private func expectHarmless(_ page: Browser.Page, showing count: Int) throws {
    let found = page.found
    let tags = Set(try #require(found["tags"] as? [String]))
    #expect(tags.isSubset(of: Self.tags), "\(tags.subtracting(Self.tags))")
    #expect(try #require(found["faults"] as? [Any]).isEmpty, "\(found["faults"] ?? "")")
    #expect(found["handlers"] as? Int == 0)
    #expect(found["metas"] as? Int == 4)
    #expect(found["links"] as? Int == 0)
    #expect(found["loaded"] as? Int == 0)
    #expect(found["address"] as? Bool == true)
    #expect(page.console == [])
    #expect(page.loads == 1)
    #expect(!page.asked("evil.example"))
    #expect(try #require(found["seen"] as? [String]).count == count)
  }

  // MARK: - Names that the reader takes

  private static let texts = HostileNames.texts(HostileNames.accepted, count: 32)

  /// As it stands in YAML.
  private static func quoted(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }

  /// Every name is a topic, a segment, a plan and a partner's name; some are the community's and titles.
  private static func files() throws -> [String: String] {
    let names = try texts.map(quoted)
    let segments = names.map { "    - {name: \($0), share: 3.125%}" }.joined(separator: "\n")
    let community = """
      community:
        name: {en: \(names[1]), zh: \(names[2])}
        topics: [\(names.joined(separator: ", "))]
        members: 96
        segments:
      \(segments)
        shop: {price: 20 yuan}
      days: 12

      """
    let plans = names.enumerated().map { index, name in
      (
        "plans/p\(100 + index).yaml",
        """
        plan: \(name)
        extends: ../community.yaml
        levers:
          - kol: {name: \(names[31 - index]), audience: 50, from: day 2, until: day 9}

        """
      )
    }
    let scenario = [("community.yaml", community)] + plans
    let prose = HostileNames.accepted.joined(separator: "\n\n")
    let claim = """
      claims:
        - claim: {en: \(names[3]), zh: \(names[4])}
          plan: p100
          metric: dau
          over: last 3 days
          against: do-nothing
          direction: higher

      """
    let english = [
      "The question", "What is in the model", "Predict", "Try", "Notice", "Why",
      "Where it comes from",
      "Exercises", "Answers", "Limits",
    ]
    let chinese = ["问题", "模型里有什么", "预测", "动手", "观察", "为什么", "出处", "练习", "参考答案", "局限"]
    func lesson(_ title: String, _ parts: [String]) -> String {
      "# \(title)\n" + parts.map { "\n## \($0)\n\n\(prose)\n" }.joined()
    }
    var files = [
      "s.yaml": """
      sweep: {en: \(names[5]), zh: \(names[6])}
      scenario: club
      plans: [p100, p101]
      factors:
        community.mechanisms.habit.decay: {from: 0.01, to: 0.02}
      design: lhs
      size: 4
      replications: 2

      """,
      "les/expect.yaml": claim,
      "les/lesson.md": lesson(texts[7], english),
      "les/lesson.zh.md": lesson(texts[8], chinese),
    ]
    for folder in ["club", "les"] {
      for (name, text) in scenario { files["\(folder)/\(name)"] = text }
    }
    return files
  }

  @Test(
    arguments: [
      ("compare club -r 2", "Results/club"), ("run club --plan p100 -r 2", "Results/club-p100"),
      ("churn club -r 2 --no-counterfactual", "Results/club-churn"),
      ("sweep s.yaml", "Results/s-sweep"),
      ("lesson ./les --no-input", "Results/les-lesson"),
    ])
  func `a hostile name that a scenario may have is text in every page`(
    command: String, folder: String
  )
    throws
  {
    #expect(HostileNames.accepted.count >= 51)
    let working = try WorkingFolder(try Self.files())
    let outcome = try working.shequn(command + " --lang en")
    try #require(
      outcome.status == 0 || (outcome.status == 1 && command.contains("lesson")),
      "\(outcome.stderr)")
    let page = try Browser.open(
      working.url.appendingPathComponent(folder + "/report.html"), width: 900, in: working,
      Self.look)
    try expectHarmless(page, showing: HostileNames.accepted.count)
  }

  // MARK: - Names that come past the reader

  /// A study in which one text of all names stands wherever a name may.
  private static func study() -> StudyRuns {
    let name = Bilingual(stringLiteral: HostileNames.all.joined(separator: " "))
    let backwards = HostileNames.all.reversed().joined(separator: " ")
    var fans = Segment.standard()
    (fans.title, fans.share) = (name, 1)
    let community = Community(
      name: name, topics: [backwards, name.en], members: 60, segments: [fans], days: 12)
    var partner = KOLLever.standard()
    (partner.label, partner.audience, partner.window.from) = (backwards, 500, 2)
    let plans = [
      Plan(id: "do-nothing", title: "do nothing", community: community, levers: []),
      Plan(id: "a", title: name, community: community, levers: [partner]),
    ]
    return StudyRunner(plans: plans, options: RunOptions(seed: 3, replications: 3)).run()
  }

  private func harmless(_ html: String) throws {
    let working = try WorkingFolder()
    try working.write("report.html", Array(html.utf8))
    let page = try Browser.open(
      working.url.appendingPathComponent("report.html"), width: 900, in: working, Self.look)
    try expectHarmless(page, showing: HostileNames.all.count)
  }

  @Test(arguments: ["compare", "run", "churn"])
  func `a hidden character that came past the reader does no more`(command: String) throws {
    let runs = Self.study()
    let manifest = Manifest(
      version: "9.8.7", command: command, name: "tea",
      sources: HostileNames.all.map { SourceFile(path: $0, bytes: [1]) }, overrides: [],
      options: RunOptions(seed: 3, replications: 3), study: runs, wallSeconds: 1)
    let files = ResultFiles(runs, goal: runs.plans[0].plan.community.goal)
    let document =
      switch command {
      case "churn": ChurnDocument(ChurnStudy(runs), files).document
      case "run": RunDocument(files).document
      default:
        ComparisonDocument(Comparison(runs, goal: runs.plans[0].plan.community.goal), files)
          .document
      }
    try harmless(
      document.page(
        .en, charts: ChartLibrary.find(),
        ending: StudySections.ending(
          files, manifest, typed: HostileNames.all.joined(separator: " "))))
  }

  @Test func `the names of what a sweep varies do no more`() throws {
    let title = Bilingual(stringLiteral: HostileNames.all.joined(separator: " "))
    let lines = HostileNames.all.map { AssumptionsSection.Line(name: $0, effect: 2) }
    let table = DataTable([title, title], HostileNames.all.map { [.plain($0), .written($0)] })
    let section = try #require(
      AssumptionsSection.section(
        "lead", title, title: title, reading: title, unit: title, lines, table))
    try harmless(
      ReportPage(title, summary: title, [section], language: .zh, charts: ChartLibrary.find()).html)
  }

  // MARK: - Whether the tests see anything

  @Test(
    arguments: [
      ("<img src=http://evil.example/x onerror=faults.push(1)>", true, false, 1),
      ("<meta http-equiv=refresh content='0;url=http://evil.example/'>", false, true, 1),
      ("<meta http-equiv=refresh content='0;url=about:blank'>", false, false, 2),
    ])
  func `markup in a page is seen by these tests`(
    markup: String, isForbidden: Bool, asks: Bool, loads: Int
  )
    throws
  {
    let title = Bilingual("x", "y")
    let html = ReportPage(title, summary: title, [], language: .en, charts: nil).html
      .replacing("</h1>", with: markup + "</h1>", maxReplacements: 1)
    let working = try WorkingFolder()
    try working.write("report.html", Array(html.utf8))
    let page = try Browser.open(
      working.url.appendingPathComponent("report.html"), width: 900, in: working, Self.look)
    let faults = try #require(page.found["faults"] as? [Any])
    #expect(faults.isEmpty != isForbidden)
    #expect(page.loads == loads)
    #expect(page.asked("evil.example") == asks)
    #expect((page.found["metas"] as? Int == 4) == isForbidden)
  }
}
