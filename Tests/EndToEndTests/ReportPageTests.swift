// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The report as a reader sees it, in a real browser.
@Suite(.serialized) struct ReportPageTests {
  /// Names that are long, hostile, Chinese and written from right to left.
  static let files: [String: String] = [
    "tea/community.yaml": """
    community:
      name: {en: Tea, zh: 茶友会}
      topics: [茶, "</script><script>window.faults.push('taken in')</script>"]
      members: 150
      segments:
        - {name: "<img src=x onerror=window.faults.push(1)>", share: 50%}
        - {name: "شاي evil", share: 50%}
      shop: {price: 20 yuan}
    days: 40

    """,
    "tea/plans/a.yaml": """
    plan: "</script><img src=x onerror=window.faults.push(2)>\\"'& 一个非常非常长的方案名称一个非常非常长的方案名称"
    extends: ../community.yaml
    levers:
      - content: {posts-per-day: 3}

    """,
    "s.yaml": """
    sweep: {en: "<b>Tea</b>", zh: 茶友会的假设}
    scenario: tea
    plans: [a, b]
    factors:
      community.mechanisms.habit.decay: {from: 0.01, to: 0.02}
      community.mechanisms.satiation.sensitivity: {from: 0.005, to: 0.04}
    design: lhs
    size: 6
    replications: 2

    """,
    "les/community.yaml": """
    community:
      name: {en: Tea, zh: 茶友会}
      topics: [茶, "</script><script>window.faults.push('taken in')</script>"]
      members: 100
      segments: [{name: "<img src=x onerror=window.faults.push(1)>"}]
    days: 30

    """,
    "les/plans/a.yaml": """
    plan: "</script><img src=x onerror=window.faults.push(2)>\\"'&"
    extends: ../community.yaml
    levers:
      - content: {posts-per-day: 3}

    """,
    "les/expect.yaml": """
    claims:
      - claim: {en: "<img src=x onerror=window.faults.push(3)> more", zh: "<b>更多</b>"}
        plan: a
        metric: dau
        over: last 10 days
        against: do-nothing
        direction: higher

    """,
    "les/lesson.md": lesson(
      "<i>Tea</i>",
      [
        "The question", "What is in the model", "Predict", "Try", "Notice", "Why",
        "Where it comes from", "Exercises", "Answers", "Limits",
      ]),
    "les/lesson.zh.md": lesson(
      "茶友会一课",
      [
        "问题", "模型里有什么", "预测", "动手", "观察", "为什么", "出处", "练习", "参考答案", "局限",
      ]),
    "tea/plans/b.yaml": """
    plan: \(String(repeating: "Donaudampfschiff", count: 6))
    extends: ../community.yaml
    levers:
      - kol: {name: "</script>", audience: 500, from: day 5, until: day 20}

    """,
  ]

  /// Text that tries what Markdown allows elsewhere.
  private static func lesson(_ title: String, _ parts: [String]) -> String {
    let body = """
      <script>window.faults.push("prose")</script> *a **b* c** `<img src=x onerror=window.faults.push(4)>`
      ![x](https://example.com/x.png) [y](javascript:window.faults.push(5)) https://example.com

      1. <iframe src="https://example.com"></iframe>
      2. **bold *and* more** ` unclosed

      | <b>a</b> | b |
      |---|---|
      | \(String(repeating: "wide", count: 40)) | </td></table></section> |

      ```
      \(String(repeating: "code ", count: 40)) </code></pre><link rel=stylesheet href=x>
      ```
      """
    return "# \(title)\n\n" + parts.map { "## \($0)\n\n\(body)\n" }.joined(separator: "\n")
  }

  /// Goes through the page as a reader would: both languages, every metric, all that is folded.
  private static let reader = """
    found.width = innerWidth;
    found.drawn = []; found.blank = []; found.wide = []; found.titles = []; found.empty = [];
    // on a canvas of the test's own: something of colour, more than the grey of an axis
    const copy = Object.assign(document.createElement("canvas"), { width: 400, height: 200 });
    const eye = copy.getContext("2d", { willReadFrequently: true });
    const isDrawn = (canvas) => {
      if (canvas.width < 100 || canvas.height < 100) return false;
      eye.clearRect(0, 0, 400, 200);
      eye.drawImage(canvas, 0, 0, 400, 200);
      const pixels = eye.getImageData(0, 0, 400, 200).data;
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = pixels.slice(i, i + 3);
        if (pixels[i + 3] > 100 && Math.max(...colour) - Math.min(...colour) > 60) return true;
      }
      return false;
    };
    const look = (language) => {
      for (const figure of document.querySelectorAll("figure[data-chart]:not([hidden])")) {
        const name = language + " " + figure.id;
        const canvas = figure.querySelector("canvas");
        (isDrawn(canvas) ? found.drawn : found.blank).push(name);
        if (figure.querySelector("figcaption").innerText.length < 20) found.empty.push(name);
      }
      const page = document.documentElement;
      if (page.scrollWidth > innerWidth) found.wide.push(language + " " + page.scrollWidth);
    };
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const language of ["en", "zh"]) {
      document.querySelector(`[data-set-language=${language}]`).click();
      found.titles.push(document.title);
      look(language);
      for (const made of document.querySelectorAll("[data-show]")) { made.click(); look(language); }
    }
    for (const made of document.querySelectorAll(".legend button")) { made.click(); made.click(); }
    found.charts = document.querySelectorAll("figure[data-chart]").length;
    found.strangers = document.querySelectorAll("img, iframe, link, b, i").length;
    found.loaded = performance.getEntriesByType("resource").length;
    found.faults = faults;
    """

  private func words(_ found: [String: Any], _ key: String) throws -> [String] {
    try #require(found[key] as? [String])
  }

  private func look(
    at folder: String, of working: WorkingFolder, width: Int, charts: Int = 2,
    title: String = "茶友会"
  ) throws {
    let page = try Browser.open(
      working.url.appendingPathComponent(folder + "/report.html"), width: width, in: working,
      Self.reader)
    let found = page.found
    #expect(found["width"] as? Int == width)
    #expect(page.console == [])
    #expect(try #require(found["faults"] as? [Any]).isEmpty, "\(found["faults"] ?? "")")
    #expect(found["loaded"] as? Int == 0)
    #expect(found["strangers"] as? Int == 0)
    #expect(try words(found, "blank") == [])
    #expect(try words(found, "wide") == [])
    #expect(try words(found, "empty") == [])
    let drawn = Set(try words(found, "drawn"))
    #expect(drawn.count == 2 * (found["charts"] as? Int ?? 0))
    #expect(drawn.count >= 2 * charts)
    let titles = try words(found, "titles")
    #expect(titles.count == 2 && titles[0] != titles[1] && titles[1].hasPrefix(title))
  }

  @Test(
    "Every chart of a report is drawn, nothing is wider than the screen, nothing is loaded and nothing fails",
    arguments: [
      ("compare tea -r 3", "Results/tea", 1280), ("compare tea -r 3", "Results/tea", 390),
      ("churn tea -r 3", "Results/tea-churn", 390),
      ("run tea --plan b -r 3", "Results/tea-b", 1280),
      ("sweep s.yaml", "Results/s-sweep", 390),
      ("lesson ./les --predict lower", "Results/les-lesson", 1280),
      ("lesson ./les --no-input", "Results/les-lesson", 390),
    ])
  func page(command: String, folder: String, width: Int) throws {
    let working = try WorkingFolder(Self.files)
    let outcome = try working.shequn(command + " --lang en")
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("To show others: \(folder)/report.html\n"))
    try look(at: folder, of: working, width: width)
  }

  @Test("The page of a table of one's own is drawn, too, whatever its groups are called")
  func ownTable() throws {
    let rows = (1...40).map {
      "\($0),\($0 % 3 == 0 ? 0 : 1),\($0 % 2 == 0 ? "<b>茶" : "شاي\u{202E}")"
    }
    let working = try WorkingFolder([
      "stays.csv": "duration,event,group\n" + rows.joined(separator: "\n") + "\n"
    ])
    let outcome = try working.shequn("churn --data stays.csv --out page --lang en")
    #expect(outcome.status == 0)
    try look(at: "page", of: working, width: 390, charts: 1, title: "stays.csv：")
  }

  @Test(
    "Without Chart.js the page opens with its tables unfolded, and the terminal says what to do")
  func noCharts() throws {
    let working = try WorkingFolder(Self.files)
    let outcome = try Tool.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["SHEQUN_CHARTJS=/nowhere", Tool.url.path, "compare", "tea", "-r", "2", "--lang", "zh"],
      in: working.url)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("可展示的报告：Results/tea/report.html（只有表格：安装 libjs-chart.js 后才有图）"))
    let page = try Browser.open(
      working.url.appendingPathComponent("Results/tea/report.html"), width: 390, in: working,
      """
      found.open = [...document.querySelectorAll("details.data")].every((details) => details.open);
      found.plots = [...document.querySelectorAll(".plot")].filter((p) => p.offsetHeight > 0).length;
      found.wide = document.documentElement.scrollWidth > innerWidth;
      found.faults = faults;
      """)
    #expect(page.console == [])
    #expect(page.found["open"] as? Bool == true && page.found["plots"] as? Int == 0)
    #expect(page.found["wide"] as? Bool == false)
    #expect(try words(page.found, "faults") == [])
  }

  @Test("Threads and repetition change no byte of a report but its nonce") func sameBytes() throws {
    let working = try WorkingFolder(Self.files)
    var pages: Set<String> = []
    for (threads, out) in [(1, "x"), (2, "y"), (2, "x")] {
      let outcome = try working.shequn(
        "compare tea -r 3 --lang en --threads \(threads) --out \(out)")
      #expect(outcome.status == 0)
      // but for the number by which the page knows its own scripts, which nobody may know beforehand
      pages.insert(try working.text("\(out)/report.html").replacing(/[0-9a-f]{32}/, with: ""))
    }
    #expect(pages.count == 1)
  }
}
