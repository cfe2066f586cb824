// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnReports
import ShequnScenario
import ShequnStatistics
import Testing

@Suite struct ReportTests {
  private static let nasty = "</script><img src=x onerror=alert(1)>\"'&\u{202E}\u{2028}茶 شاي"

  /// A study whose every name is an attack.
  private static let hostile: StudyRuns = {
    var fans = Segment.standard()
    (fans.title, fans.share) = (Bilingual(stringLiteral: nasty), 0.5)
    var others = Segment.standard()
    (others.title, others.share) = ("<b>", 0.5)
    let community = Community(
      name: Bilingual(stringLiteral: nasty), topics: [nasty, "<i>"], members: 120,
      segments: [fans, others], days: 35)
    var content = ContentLever.standard()
    (content.postsPerDay, content.label) = (2, "<u>")
    let plans = [
      Plan(
        id: "do-nothing", title: Bilingual("do nothing", "什么都不做"), community: community, levers: []),
      Plan(
        id: "a", title: Bilingual(stringLiteral: nasty), community: community, levers: [content]),
    ]
    return StudyRunner(plans: plans, options: RunOptions(seed: 3, replications: 3, threads: 2))
      .run()
  }()

  private func report(
    _ runs: StudyRuns = Self.hostile, command: String = "compare", typed: String = "shequn <x>",
    language: Language = .en, charts: ChartLibrary? = nil, churn: ChurnStudy? = nil,
    wallSeconds: Double = 1
  ) -> String {
    let goal = runs.plans[0].plan.community.goal
    let manifest = Manifest(
      version: "9.8.7", command: command, name: "tea",
      sources: [SourceFile(path: "<p>.yaml", bytes: [1])], overrides: [],
      options: RunOptions(seed: 3, replications: 3), study: runs, wallSeconds: wallSeconds)
    let files = ResultFiles(runs, goal: goal)
    let document =
      if let churn {
        ChurnDocument(churn, files).document
      } else if command == "run" {
        runs.alone(0, by: goal)
      } else {
        runs.compared(by: goal)
      }
    return document.page(
      language, charts: charts,
      ending: StudySections.ending(files, manifest, typed: typed))
  }

  /// A stand-in for the library: what matters here is only that it is put in.
  private func library(_ text: String = "/*! Chart.js v3.9.1 */ var x = '</script><!--';") throws
    -> ChartLibrary?
  {
    let folder = try TemporaryFolder()
    try folder.write("chart.min.js", text)
    return ChartLibrary(path: folder.url.appendingPathComponent("chart.min.js").path)
  }

  private func sections(_ html: String) -> [String] {
    html.matches(of: /<section id="([a-z]+)">/).map { String($0.output.1) }
  }

  @Test("Names are text, wherever they stand: they open no tag and end no script")
  func hostileNames() throws {
    let html = report(charts: try library())
    #expect(html.contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"))
    let tags = Set(html.matches(of: /<([a-zA-Z]+)/).map { String($0.output.1) })
    #expect(tags.isDisjoint(with: ["img", "b", "i", "u", "p.yaml", "x"]))
    // three scripts that are ours, each with its one end
    #expect(html.matches(of: /<script/).count == 3)
    #expect(html.matches(of: /<\/script/).count == 3)
    #expect(!html.contains("<!--"))
    #expect(!html.unicodeScalars.contains("\u{202E}") && !html.unicodeScalars.contains("\u{2028}"))
    #expect(html.contains("<bdi>&lt;/script&gt;"))
  }

  @Test("The data of the charts are JSON without markup, and hold the numbers of the comparison")
  func data() throws {
    let runs = Self.hostile
    let html = report(charts: try library())
    let match = try #require(html.firstMatch(of: /id="plots">([^<]*)<\/script>/))
    let plots = try #require(
      try JSONSerialization.jsonObject(with: Data(match.output.1.utf8)) as? [String: Any])
    let shown = html.matches(of: /data-chart="([a-z0-9_-]+)"/).map { String($0.output.1) }
    #expect(shown.sorted() == plots.keys.sorted())
    #expect(Set(shown).count == shown.count)
    let forest = try #require(plots["forest"] as? [String: Any])
    let series = try #require((forest["series"] as? [[String: Any]])?.first)
    let name = try #require((series["name"] as? [String: String])?["en"])
    #expect(name.hasPrefix("</script><img src=x onerror=alert(1)>\"'&"))
    let line = Comparison(runs, goal: runs.plans[0].plan.community.goal).lines[1]
    let mean = try #require(series["mean"] as? Double)
    #expect(agree(mean / 10, try #require(line.difference?.mean) / 10))
    let low = try #require((series["low"] as? [Double])?.first)
    let interval = try #require(line.difference?.interval())
    #expect((low - interval.low).magnitude <= 1e-4 * interval.low.magnitude)
  }

  @Test("A page's policy forbids whatever is not its own, by a number that nobody knows beforehand")
  func policy() throws {
    let pages = [report(), report()]
    let nonces = try pages.map { html in
      let policy = try #require(html.firstMatch(of: /Security-Policy" content="([^"]*)"/)).output.1
      let nonce = try #require(policy.firstMatch(of: /script-src 'nonce-([0-9a-f]{32})'/)).output.1
      #expect(!policy.contains("unsafe") && policy.contains("default-src 'none'"))
      #expect(policy.contains("style-src 'nonce-\(nonce)'"))
      // every script that runs and every style bears it; no element has a style or handler of its own
      #expect(
        html.matches(of: /<style/).count == html.matches(of: /<style nonce="[0-9a-f]{32}">/).count)
      #expect(html.matches(of: /<script nonce="[0-9a-f]{32}">/).count == 2)
      #expect(html.matches(of: /<[a-z0-9]+ ([^>]* )?(style|on[a-z]+)=/).isEmpty)
      return nonce
    }
    #expect(nonces[0] != nonces[1])
  }

  @Test("Each command's report has its sections, each once, and a link to each")
  func sectionsOfCommands() {
    let html = report()
    #expect(
      sections(html) == [
        "verdict", "plans", "course", "outcomes", "members", "survival", "causes", "cohorts",
        "money", "model", "provenance",
      ])
    for id in sections(html) { #expect(html.contains("<a href=\"#\(id)\">")) }
    var alone = Self.hostile
    alone.plans.removeFirst()
    #expect(
      sections(report(alone, command: "run")) == [
        "verdict", "end", "course", "survival", "causes", "cohorts", "money", "model",
        "provenance",
      ])
    let churn = ChurnStudy(Self.hostile)
    #expect(
      sections(report(command: "churn", churn: churn)) == [
        "verdict", "plans", "points", "survival", "causes", "cohorts", "each", "model",
        "provenance",
      ])
  }

  @Test("A study of one day and one replication has a report too") func smallest() throws {
    let community = Community(name: "x", topics: ["t"], members: 1, days: 1)
    let plan = Plan(id: "a", title: "a", community: community, levers: [])
    let runs = StudyRunner(plans: [plan], options: RunOptions(replications: 1)).run()
    for command in ["run", "compare", "churn"] {
      let churn = command == "churn" ? ChurnStudy(runs) : nil
      let html = report(runs, command: command, charts: try library(), churn: churn)
      #expect(sections(html).contains("verdict") && sections(html).last == "provenance")
      #expect(!html.contains(/>[^<]*\b(nan|inf)\b[^<]*</))
    }
  }

  @Test("Every table has as many cells in each row as in its header") func tables() {
    let html = report()
    let pattern = /<thead><tr>(.*?)<\/tr><\/thead>\s*<tbody>(.*?)<\/tbody>/.dotMatchesNewlines()
    let tables = html.matches(of: pattern)
    #expect(tables.count > 20)
    for table in tables {
      let columns = table.output.1.matches(of: /<th[ ]/).count
      for row in table.output.2.split(separator: "</tr>") where row.contains("<tr") {
        #expect(row.matches(of: /<t[dh][ >]/).count == columns)
      }
    }
  }

  @Test("The same study gives the same bytes, however long it took") func deterministic() {
    let pages = [1, 2].map { seconds in
      report(wallSeconds: seconds).replacing(/'?nonce[-=]"?([0-9a-f]{32})['"]/) { _ in "" }
    }
    #expect(pages[0] == pages[1])
  }

  @Test("--lang says which language is shown at first; both are there") func languages() {
    let (en, zh) = (report(language: .en), report(language: .zh))
    #expect(en.contains("<html lang=\"en\" data-language=\"en\">"))
    #expect(zh.contains("<html lang=\"zh-Hans\" data-language=\"zh\">"))
    for html in [en, zh] {
      #expect(html.contains("<span lang=\"en\">Why members leave</span>"))
      #expect(html.contains("<span lang=\"zh\">成员为何离开</span>"))
    }
  }

  @Test("Where a phrase differs between the languages, both are said") func pairs() {
    let html = report()
    #expect(
      html.matches(of: /<span lang="en">/).count == html.matches(of: /<span lang="zh">/).count)
    #expect(html.matches(of: /<span lang="(en|zh)"><\/span>/).isEmpty)
  }

  @Test("Chart.js is put into the page so that it cannot end the script early") func embedded()
    throws
  {
    let charts = try #require(try library())
    #expect(charts.version == "3.9.1")
    let html = report(charts: charts)
    #expect(html.contains("var x = '<\\/script><\\!--';"))
    #expect(html.contains("<body>"))
  }

  @Test("Without Chart.js the report has its tables and says how to get charts") func noLibrary() {
    let html = report()
    #expect(html.contains("<body class=\"no-charts\">"))
    #expect(html.contains("libjs-chart.js") && html.contains("SHEQUN_CHARTJS"))
    #expect(html.contains("id=\"plots\">{}</script>"))
    #expect(html.matches(of: /<details class="data">/).count > 10)
  }

  @Test(
    "What is no Chart.js of version 3 or 4 is not taken for it",
    arguments: ["", "alert(1)", "/*! Chart.js v2.9.4 */", "/*! Chart.js v5.0.0 */"])
  func otherFiles(text: String) throws { #expect(try library(text) == nil) }

  @Test("SHEQUN_CHARTJS names the file and nothing else is looked at then") func named() throws {
    let folder = try TemporaryFolder()
    try folder.write("c.js", "/*!\n * Chart.js v4.4.0\n */")
    let path = folder.url.appendingPathComponent("c.js").path
    #expect(ChartLibrary.find(environment: [ChartLibrary.variable: path])?.version == "4.4.0")
    for other in ["/nowhere/chart.js", folder.url.path] {
      #expect(ChartLibrary.find(environment: [ChartLibrary.variable: other]) == nil)
    }
  }

  @Test("The model is described by what was run: levers, settings, what is switched off")
  func model() throws {
    var community = oddClub()
    community.mechanisms.satiation.sensitivity = 0.031
    let satiation = try #require(Mechanisms.named("frailty"))
    satiation.turnOff(&community.mechanisms)
    var content = ContentLever.standard()
    content.postsPerDay = 3.5
    var rule = RuleLever.standard()
    rule.then = LeverList([content])
    let plans = [
      Plan(id: "do-nothing", title: "n", community: community, levers: []),
      Plan(id: "a", title: "a", community: community, levers: [rule]),
    ]
    let runs = StudyRunner(plans: plans, options: RunOptions(replications: 2)).run()
    let html = report(runs)
    #expect(html.contains("posts-per-day: 3.5"))
    #expect(html.contains("<span lang=\"en\">↳ Content</span>"))
    #expect(html.contains("satiation.sensitivity") && html.contains("0.031"))
    let off = try #require(html.firstMatch(of: /Switched off: ([^<]*)</))
    #expect(off.output.1.contains(satiation.title.en))
    for element in 1...7 { #expect(html.contains("<h3><span lang=\"en\">\(element). ")) }
  }

  @Test("A sweep's table of assumptions becomes a section, and none without one") func assumptions()
    throws
  {
    let title = Bilingual("What moves the lead", "影响领先的因素")
    let table = DataTable([title, title], [[.plain("<b>"), .plain("−3 [−4, −2]")]])
    func made(_ lines: [AssumptionsSection.Line]) -> ReportSection? {
      AssumptionsSection.section(
        "lead", title, title: title, reading: title, unit: title, lines, table)
    }
    #expect(made([]) == nil)
    let line = AssumptionsSection.Line(
      name: "<b>", effect: -3, interval: Interval(low: -4, high: -2, level: 0.95))
    let section = try #require(made([line]))
    let html = ReportPage(
      title, summary: title, [section], language: .zh, charts: try library()
    ).html
    #expect(html.contains("&lt;b&gt;") && html.contains("−3 [−4, −2]"))
    #expect(html.contains("\"mean\":-3"))
  }
}
