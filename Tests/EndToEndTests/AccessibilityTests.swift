// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What axe-core finds on pages, by the rules of WCAG 2.
@Suite(.serialized) struct AccessibilityTests {
  /// axe-core, as `make test-deps` puts it; nil: it is not there.
  private static let axe: URL? = {
    let part = "axe_selenium_python/node_modules/axe-core/axe.min.js"
    let file = Tool.repository.appendingPathComponent(".build/axe/\(part)")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()
  private static let isThere = axe != nil && Browser.program != nil

  private static let stays =
    "duration,event,group\n"
    + (1...40).map { "\($0),\($0 % 3 == 0 ? 0 : 1),\($0 % 2 == 0 ? "a" : "b")\n" }.joined()

  /// Both languages by night and by day, all that is folded open, on a phone, where most has to be scrolled.
  private static let reader = """
    found.faults = faults; found.rules = 0; found.violations = [];
    for (const details of document.querySelectorAll("details")) details.open = true;
    found.papers = [];
    for (const time of ["night", "day"]) {
      if (time === "day") {
        for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
          if (rule.media?.mediaText.includes("dark")) rule.media.mediaText = "not all";
        }
      }
      found.papers.push(getComputedStyle(document.body).backgroundColor);
      for (const language of ["en", "zh"]) {
        document.querySelector(`[data-set-language=${language}]`).click();
        const { passes, violations } = await axe.run(document);
        found.rules += passes.length;
        for (const { id, impact, nodes } of violations) {
          if (!["serious", "critical"].includes(impact)) continue;
          const [{ html, failureSummary }] = nodes;
          found.violations.push(
            `${time} ${language} ${impact} ${id} × ${nodes.length}: ${html.slice(0, 160)} ${failureSummary}`);
        }
      }
    }
    """

  @Test(
    "axe-core finds nothing serious on any page, in either language, by day or by night",
    .enabled(
      if: isThere, "skipped: it takes a browser and axe-core, which `make test-deps` fetches"),
    arguments: [
      ("compare tea -r 3", "tea"), ("run tea --plan b -r 3", "tea-b"),
      ("churn tea -r 3", "tea-churn"),
      ("churn --data stays.csv --out Results/own", "own"), ("sweep s.yaml", "s-sweep"),
      ("lesson ./les --predict lower", "les-lesson"),
    ])
  func pages(command: String, folder: String) throws {
    let working = try WorkingFolder(
      ReportPageTests.files.merging(["stays.csv": Self.stays]) { $1 })
    #expect(try working.shequn(command + " --lang en").status == 0)
    let script = try String(contentsOf: try #require(Self.axe), encoding: .utf8)
    let page = try Browser.open(
      working.url.appendingPathComponent("Results/\(folder)/report.html"), width: 390,
      isDark: true, in: working, script + "\n" + Self.reader)
    #expect(page.found["papers"] as? [String] == ["rgb(20, 25, 30)", "rgb(255, 255, 255)"])
    #expect(page.found["faults"] as? [String] == [])
    #expect(page.found["rules"] as? Int ?? 0 > 40)
    for violation in try #require(page.found["violations"] as? [String]) {
      Issue.record("\(folder): \(violation)")
    }
  }
}
