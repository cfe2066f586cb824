// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Signs of a Chinese keyboard where YAML has others: each is named where it stands.
@Suite struct InputMarkTests {
  /// Line, column and message of what is wrong with a community file.
  private func problems(_ text: String, file: String = "community.yaml") throws -> [String] {
    var files = ["community.yaml": teaCommunity()]
    files[file] = text
    return try ScenarioFolder(files).problems(file).map { line in
      #expect(line.hasPrefix("\(file):"))
      let text = line.dropFirst(file.count + 1).prefix { $0 != ";" }
      return String(text).replacing(" error: ", with: " ")
    }
  }

  private func isBlamed(_ text: String, _ mark: Unicode.Scalar, line: Int, column: Int) throws {
    let found = try problems(text)
    let code = String(mark.value, radix: 16, uppercase: true)
    let isNamed = found.contains {
      $0.hasPrefix("\(line):\(column):")
        && ($0.contains("'\(mark)' stands where YAML")
          || $0.contains("(U+\(String(repeating: "0", count: 4 - code.count))\(code))"))
    }
    #expect(isNamed, "\(text.debugDescription): \(found)")
  }

  @Test("A name may stand in Chinese quotes") func quotedNames() throws {
    let text = "community:\n  name: “Tea club”\n  topics: [tea]\n  members: 200\ndays: 30\n"
    #expect(try problems(text) == [])
  }

  @Test(
    "A mark is named at its own line and column wherever it stands for YAML's",
    arguments: [
      ("community:\n  topics: [tea, cups]\n  members：200\ndays: 30\n", "：", 3, 10),
      ("community:\n  topics: [tea, cups]\n  members： 200\n  type: brand\ndays: 30\n", "：", 3, 10),
      ("community:\n  topics: [tea, cups]\n  成员：200\ndays: 30\n", "：", 3, 5),
      ("community:\n  topics: [tea, cups]\n  members: 200\ndays：30\n", "：", 4, 5),
      ("community：\n  topics: [tea, cups]\n  members: 200\ndays: 30\n", "：", 1, 10),
      ("community:\n  topics: [tea，cups]\n  members: 200\ndays: 30\n", "，", 2, 15),
      ("community:\n  topics: [新闻、教程、优惠]\n  members: 200\ndays: 30\n", "、", 2, 14),
      ("community:\n  topics: ［tea, cups］\n  members: 200\ndays: 30\n", "［", 2, 11),
      ("community:\n  topics: [tea, cups］\n  members: 200\ndays: 30\n", "］", 2, 21),
      ("community:\n  topics: 【tea, cups】\n  members: 200\ndays: 30\n", "【", 2, 11),
      ("community:\n  topics: [tea｜cups]\n  members: 200\ndays: 30\n", "｜", 2, 15),
      ("community:\n  topics: [“tea”, “cups”]\n  members: 200\ndays: 30\n", "“", 2, 12),
      ("community:\n  topics: [tea, cups]\n  type: ‘brand’\n  members: 200\ndays: 30\n", "‘", 3, 9),
      ("community:\n  topics: [tea]\n  members: 200\n  market: 「size: 2000」\n", "「", 4, 11),
      ("community: ｛topics: [tea], members: 200}\ndays: 30\n", "｛", 1, 12),
      ("community: {topics: [tea], members: 200｝\ndays: 30\n", "｝", 1, 40),
      ("community: {topics: [tea]，members: 200}\ndays: 30\n", "，", 1, 26),
      ("community: {members: 200，topics: [tea]}\ndays: 30\n", "，", 1, 25),
      ("community: {members：200, topics: [tea]}\ndays: 30\n", "：", 1, 20),
      ("community:\n  topics: [tea]\n  members: 200 ＃ 人数\ndays: 30\n", "＃", 3, 16),
      ("community:\n＃ note\n  topics: [tea]\n  members: 200\ndays: 30\n", "＃", 2, 1),
      ("community:\n  topics: [tea]\n\u{3000}\u{3000}members: 200\ndays: 30\n", "\u{3000}", 3, 1),
      ("community:\n  topics: [tea]\n  members:\u{3000}200\ndays: 30\n", "\u{3000}", 3, 11),
      ("community:\n  topics: [tea]\n  members: \u{A0}200\ndays: 30\n", "\u{A0}", 3, 12),
      ("community:\n  topics: [tea]\n  members\u{A0}: 200\ndays: 30\n", "\u{A0}", 3, 10),
      ("community:\n  topics: [tea,\u{3000}cups]\n  members: 200\ndays: 30\n", "\u{3000}", 2, 16),
      (
        "community:\n  topics: [tea]\n  members: 200\u{3000}# so many\ndays: 30\n", "\u{3000}", 3,
        15
      ),
      ("community:\n  topics:\n    － tea\n    － cups\n  members: 200\ndays: 30\n", "－", 3, 5),
      ("community:\n  topics:\n    — tea\n  members: 200\ndays: 30\n", "—", 3, 5),
      ("community:\n  topics:\n    -\u{3000}tea\n  members: 200\ndays: 30\n", "\u{3000}", 3, 6),
      ("community:\n  topics: [“tea, cups”]\n  members: 200\ndays: 30\n", "“", 2, 12),
      ("community:\n  name: “tea: cups”\n  topics: [tea]\n  members: 200\ndays: 30\n", "“", 2, 9),
      (
        "community:\n  topics: [tea]\n  members: 200\n  segments:\n    - {name：fans, share：100%}\n"
          + "days: 30\n", "：", 5, 12
      ),
      ("community:\n  \"topics\"：[tea]\n  members: 200\ndays: 30\n", "：", 2, 11),
    ])
  func named(text: String, mark: Unicode.Scalar, line: Int, column: Int) throws {
    try isBlamed(text, mark, line: line, column: column)
  }

  @Test("All marks of a file are told at once") func all() throws {
    let found = try problems(
      "community:\n  topics: [新闻、教程]\n  members：200\n  segments:\n    - {name：fans，share：100%}\ndays：30\n"
    )
    #expect(
      found.map { $0.split(separator: " ")[0] } == ["2:14:", "3:10:", "5:12:", "5:17:", "6:5:"],
      "\(found)")
  }

  @Test(
    "In titles, names and quoted text they stand for themselves",
    arguments: [
      "plan: 涨价，但送券", "plan: 涨价：送券、送水", "plan: “大促”，第一波", "plan: 【新】方案（试行）",
      "plan: 方案 ＃1", "plan: \"［草稿］：涨价， 送券 ＃ 备注\"", "plan: 一\u{3000}二", "plan: '　缩进'",
      "plan: {en: a，b, zh: 涨价，但送券}", "plan: |\n  ＃ 一：二，三\n  － 四\n", "plan: 早—晚", "plan: 说“好”",
      "# ＃ ：，、［］\nplan: 一", "plan: 9:00–18:00 在线",
    ])
  func titles(line: String) throws {
    let plan = line + "\nextends: ../community.yaml\nlevers: []\n"
    let found = try ScenarioFolder([
      "community.yaml": teaCommunity(), "plans/a.yaml": plan,
    ]).problems("plans/a.yaml")
    #expect(found.filter { $0.contains("stands where YAML") } == [], "\(found)")
  }

  @Test("The cure is said in both languages") func cures() throws {
    let folder = try ScenarioFolder(["community.yaml": "community:\n  members：2\ndays: 3\n"])
    #expect(
      try folder.problems() == [
        "community.yaml:2:10: error: '：' stands where YAML takes it for text; write ':' with a space "
          + "after it, or put quotes around the text if it belongs to it"
      ])
    #expect(
      try folder.problems(in: .zh) == [
        "community.yaml:2:10: 错误：此处的“：”会被当作文字；请改用半角“:”（后面有空格）；若属于文字本身，请给文字加引号"
      ])
  }

  @Test("A list that is written as a text is an error, unless it stands in quotes") func lists()
    throws
  {
    #expect(
      try problems("community:\n  topics:\n    - 手冲、豆子\n    - 茶\n  members: 200\ndays: 30\n") == [
        "3:7: 'topics' is a list, and '手冲、豆子' is a single text in it"
      ])
    #expect(
      try problems("community:\n  topics: 手冲、豆子\n  members: 200\ndays: 30\n") == [
        "2:11: 'topics' is a list, and '手冲、豆子' is a single text in it"
      ])
    #expect(
      try ScenarioFolder([
        "community.yaml": "community:\n  topics: [\"手冲、豆子\", 茶]\n  members: 200\ndays: 30\n"
      ]).read().community.topics == ["手冲、豆子", "茶"])
    #expect(
      try ScenarioFolder([
        "community.yaml": teaCommunity(),
        "plans/a.yaml": teaPlan("  - content: {posts-per-day: 2, weekdays: 周一、周五}"),
      ]).problems("plans/a.yaml") == [
        "plans/a.yaml:5:43: error: 'weekdays' is a list, and '周一、周五' is a single text in it; write "
          + "[周一, 周五], or put quotes around the text if it is one name"
      ])
  }
}
