// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario
import ShequnStatistics
import ShequnTables
import Testing

@Suite struct SurvivalDataDocumentTests {
  /// Eight stays by hand. In group "old customers of the tea house": left at 2 (bored) and 5 (shortage),
  /// there at 4 and 7; S(2) = 3/4, S(5) = 3/4 · 1/2 = .375. In "new": left at 1 and 3 (bored), there at
  /// 6 and 6; S(1) = 3/4, S(3) = 1/2.
  private static let stays = """
    duration,event,group,cause
    2,1,old customers of the tea house,bored
    4,0,old customers of the tea house,
    5,1,old customers of the tea house,shortage
    7,0,old customers of the tea house,
    1,1,new,bored
    3,1,new,bored
    6,0,new,
    6,0,new,
    """

  private func told(
    _ text: String = stays, times: [Double] = [], holdOut: Int? = nil
  ) throws -> Document {
    let folder = try TemporaryFolder()
    try folder.write("stays.csv", text)
    let file = try StayFile.read(path: folder.path("stays.csv"))
    return SurvivalDataDocument(SurvivalData(file, holdOut: holdOut), of: file, times: times)
      .document
  }

  private func table(_ name: String, of document: Document) throws -> CSV {
    try CSV(try #require(document.files.first { $0.name == name }).text)
  }

  @Test("What was read comes first, then each group and the groups against each other")
  func order() throws {
    for language in Language.allCases {
      let text = try told().terminal(language, width: 10_000)
      var rest = text[...]
      let parts = [
        Bilingual("Read 8 rows, UTF-8", "已读 8 行，UTF-8"),
        "── old customers of the tea house ──", Bilingual("4 members, 2 of whom", "4 名成员，其中 2 名"),
        "75.00 %", "37.50 %", Bilingual("why they left", "离开原因"),
        "── new ──", "50.00 %", Bilingual("left if alike", "若相同应离开"),
        Bilingual("Log-rank", "对数秩检验"),
      ]
      for part in parts {
        let range = try #require(rest.firstRange(of: part[language]), "\(part[language])")
        rest = rest[range.upperBound...]
      }
    }
  }

  @Test("No line is wider than the terminal", arguments: Language.allCases, [80, 100, 140])
  func width(language: Language, width: Int) throws {
    let long = Self.stays.replacing(
      "old customers of the tea house", with: String(repeating: "很长的组名 ", count: 9))
    for text in [Self.stays, long] {
      for details in [false, true] {
        let lines = try told(text, holdOut: 0).lines(language, width: width, details: details)
        for line in lines { #expect(TextTable.width(line) <= width, "\(line)") }
      }
    }
  }

  @Test("Both languages tell the same shares, and neither speaks the other") func languages() throws
  {
    let document = try told()
    func shares(_ language: Language) -> [String] {
      document.terminal(language, width: 10_000).matches(of: /\d+\.\d+ %/).map { String($0.0) }
    }
    #expect(shares(.en) == shares(.zh) && shares(.en).count > 12)
    #expect(
      !document.terminal(.en, width: 10_000).unicodeScalars
        .contains { (0x4E00...0x9FFF).contains($0.value) })
    for word in ["members", "interval", "share"] {
      #expect(!document.terminal(.zh, width: 10_000).contains(word))
    }
  }

  @Test("The files and JSON hold every step, cause and group") func files() throws {
    let document = try told()
    let survival = try table("survival.csv", of: document)
    #expect(try survival.numbers("time") == [2, 5, 1, 3])
    #expect(try survival.numbers("survival") == [0.75, 0.375, 0.75, 0.5])
    #expect(try survival.numbers("at_risk") == [4, 2, 4, 3])
    let causes = try table("causes.csv", of: document).filtered(["group": "new"])
    #expect(try causes.column("cause") == ["bored"] && causes.numbers("incidence") == [0.5])
    let groups = try table("groups.csv", of: document)
    #expect(try groups.numbers("members") == [4, 4] && groups.numbers("left") == [2, 2])
    // up to 6: 2 · 1 + 3 · 3/4 + 1 · 3/8 and 1 · 1 + 2 · 3/4 + 3 · 1/2
    let stays = try groups.numbers("common_stay")
    #expect(agree(stays[0], 4.625) && agree(stays[1], 4))
    #expect(try agree(groups.numbers("difference")[1], -0.625))
    // the shared curve: who leaves is shared out by who is there, 4:4 at 1, 4:3 at 2,
    // 3:3 at 3 and 2:2 at 5
    let expected = try groups.numbers("left_if_alike")
    #expect(agree(expected[0] + expected[1], 4))
    #expect(agree(expected[0], 0.5 + 4 / 7.0 + 3 / 6.0 + 2 / 4.0))
    let json = try document.parsed()
    #expect((json["survival"] as? [Any])?.count == 4 && (json["groups"] as? [Any])?.count == 2)
    #expect((json["read"] as? [String: Any])?["rows"] as? Int == 8)
    #expect((json["log_rank"] as? [String: Any])?["degrees_of_freedom"] as? Int == 1)
    #expect(json["common_horizon"] as? Double == 6)
  }

  @Test("Beyond the last watch nothing is told, unless everybody has left") func horizon() throws {
    let open = try told("duration,event\n2,1\n4,0\n", times: [1, 2, 4, 5])
    let lines = open.lines(.en).filter { $0.firstMatch(of: #/^ *\d  /#) != nil }
    #expect(lines.count == 4 && lines[0].contains("100.00 %") && lines[1].contains("50.00 %"))
    #expect(lines[3].contains("–") && !lines[3].contains("%"))
    let closed = try told("duration,event\n2,1\n4,1\n", times: [5])
    #expect(closed.terminal(.en, width: 100).contains(" 0.00 %"))
  }

  @Test("The page draws a curve for every group, and has one even of a single group")
  func page() throws {
    for text in [Self.stays, "duration,event\n2,1\n4,0\n"] {
      let html = try told(text).page(.en, charts: nil)
      #expect(html.contains("data-chart=\"survival-chart\""))
      #expect(html.contains("Kaplan–Meier curves"))
    }
    let nobody = try told("duration,event\n2,0\n4,0\n").page(.en, charts: nil)
    #expect(!nobody.contains("data-chart=\"survival-chart\""))
  }

  @Test("Why there is no sBG model is told", arguments: Language.allCases)
  func forecast(language: Language) throws {
    func told(_ rows: String) throws -> String {
      try self.told("duration,event\n" + rows, holdOut: 0).terminal(language, width: 10_000)
    }
    #expect(try told("1.5,1\n4,0\n").contains(Bilingual("whole periods", "整期计数")[language]))
    #expect(try told("4,0\n4,0\n").contains(Bilingual("needs two periods", "至少需要两期")[language]))
  }
}
