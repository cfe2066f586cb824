// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

private let subjects = ["lever", "metric", "mechanism", "platform", "parameter"]

@Suite struct DescribeTests {
  private func describe(_ words: String, _ language: String) throws -> [String] {
    let outcome = try WorkingFolder().shequn("describe \(words) --lang \(language)")
    #expect(outcome.status == 0 && outcome.stderr.isEmpty, "\(words): \(outcome.stderr)")
    return outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// The first words of a listing's lines.
  private func names(_ subject: String) throws -> [String] {
    try describe(subject, "en").dropFirst(2).compactMap { $0.split(separator: " ").first }
      .map { String($0) }
  }

  /// The line above a rule.
  private func header(_ lines: [String]) -> String? {
    zip(lines, lines.dropFirst()).first { $0.1.hasPrefix("──") }?.0
  }

  @Test("Every subject is listed in both languages", arguments: subjects)
  func lists(subject: String) throws {
    let english = try describe(subject, "en")
    let chinese = try describe(subject, "zh")
    #expect(english.count > 5 && english.count == chinese.count)
    #expect(header(english)?.hasPrefix("name ") == true)
    #expect(header(chinese)?.hasPrefix("名称 ") == true)
    #expect(english.dropFirst(2).allSatisfy { !$0.contains(where: isHan) })
    #expect(chinese.dropFirst(2).dropLast().allSatisfy { $0.contains(where: isHan) })
  }

  @Test("Everything listed can be described in both languages", arguments: subjects.dropLast())
  func each(subject: String) throws {
    for name in try names(subject) {
      let english = try describe("\(subject) \(name)", "en")
      let chinese = try describe("\(subject) \(name)", "zh")
      #expect(english[0].hasPrefix("\(name) · ") && chinese[0].hasPrefix("\(name) · "))
      #expect(english.count == chinese.count && english.count >= 3)
      // headings of tables and names of fields are in the language asked for
      if let header = header(chinese) { #expect(!header.contains(where: isLatin), "\(header)") }
      #expect(english.allSatisfy { !$0.contains(where: isHan) }, "\(name)")
      #expect(chinese.joined().contains(where: isHan))
      for word in ["default", "allowed", "evidence", "meaning", "Switched off", "Without effect"] {
        #expect(!chinese.joined(separator: "\n").contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("A parameter is described with its default, range, evidence and source")
  func parameters() throws {
    let names = try names("parameter")
    #expect(names.count > 100)
    // every tenth will do
    for index in stride(from: 0, to: names.count, by: 10) {
      let english = try describe("parameter \(names[index])", "en")
      let chinese = try describe("parameter \(names[index])", "zh")
      #expect(english[0] == names[index] && chinese[0] == names[index])
      func fields(_ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("  ") }.compactMap { $0.split(separator: ":").first }
          .map { String($0.dropFirst(2)) }
      }
      #expect(fields(english) == ["default", "allowed", "switched off", "evidence", "source"])
      #expect(fields(chinese) == ["默认", "允许", "关闭值", "依据", "来源"])
    }
  }

  @Test("One of a unit is said in the singular") func singular() throws {
    for subject in ["lever", "mechanism", "platform"] {
      for name in try names(subject) {
        for line in try describe("\(subject) \(name)", "en") {
          #expect(
            line.firstMatch(of: /(^|[^0-9.])1 (days|hours|members|items)\b/) == nil, "\(line)")
        }
      }
    }
    #expect(try describe("parameter group-cap", "en").contains { $0.hasSuffix("1000000 members") })
  }

  @Test("A parameter's bare name shows it wherever it occurs") func bareName() throws {
    let lines = try describe("parameter quality", "en")
    #expect(lines.contains("content.quality") && lines.contains("kol.quality"))
  }

  @Test(
    "What is shown in Chinese is found by its Chinese name",
    arguments: [
      ("lever", "打卡", "check-in"), ("mechanism", "习惯", "habit"), ("metric", "黏性", "stickiness"),
      ("platform", "微信群", "wechat-group"), ("parameter", "押金", "check-in.deposit"),
    ])
  func chinese(subject: String, word: String, name: String) throws {
    #expect(try describe("\(subject) \(word)", "zh")[0].split(separator: " ")[0] == name)
  }

  @Test("An unknown name is answered with those there are", arguments: subjects)
  func unknown(subject: String) throws {
    let outcome = try WorkingFolder().shequn("describe \(subject) nonsense --lang en")
    #expect(outcome.status == 64 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("there is no \(subject) 'nonsense'; there are: "))
    #expect(outcome.stderr.contains(try names(subject)[0]))
  }

  private func isLatin(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
}
