// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

private let subjects = ["lever", "metric", "mechanism", "platform", "parameter"]

@Suite struct DescribeTests {
  /// - Parameter columns: so many that nothing is wrapped, if not asked otherwise.
  private func describe(_ words: String, _ language: String, columns: Int = 1000) throws -> [String]
  {
    let outcome = try Tool.run(
      ["describe"] + words.split(separator: " ").map { String($0) } + ["--lang", language],
      in: Tool.repository, columns: columns)
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
        lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
          $0.split(separator: ":").first
        }
        .map { String($0.dropFirst(2)) }
      }
      // a lever and a mechanism may share a name: both are told
      #expect(
        fields(english).prefix(5) == ["default", "allowed", "switched off", "evidence", "source"])
      #expect(fields(chinese).prefix(5) == ["默认", "允许", "关闭值", "依据", "来源"])
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

  @Test(
    "The beginning of a name lists what begins so",
    arguments: [
      ("parameter", "shop", ["shop.price", "shop.margin"]),
      ("parameter", "welfare.cash", ["welfare.cash-pull", "welfare.cash-crowding"]),
      ("lever", "co", ["content", "contest"]), ("metric", "churn", []),
    ])
  func beginnings(subject: String, start: String, names: [String]) throws {
    for language in ["en", "zh"] {
      let lines = try describe("\(subject) \(start)", language)
      let found = lines.dropFirst(2).compactMap { $0.split(separator: " ").first.map(String.init) }
      for name in names { #expect(found.contains(name), "\(name) in \(found)") }
      #expect(names.isEmpty || found.allSatisfy { $0.hasPrefix(start) })
    }
  }

  @Test("One that alone begins so is described at once") func only() throws {
    #expect(try describe("lever bount", "en")[0].hasPrefix("bounty · "))
    #expect(try describe("lever 打", "zh")[0].hasPrefix("check-in · "))
    // a name of parameters that is the name of an owner, too
    let lines = try describe("parameter satisfaction", "en")
    #expect(lines.contains("attend.satisfaction"))
    #expect(lines.contains { $0.hasPrefix("satisfaction.adaptation ") })
  }

  @Test(
    "The keys of the files that a user writes are explained",
    arguments: [
      ("scenario", "community.shop.price"), ("scenario", "community.groups.size"),
      ("scenario", "days"),
      ("segment", "community.segments[].activity"), ("sweep", "factors"), ("lesson", "claims"),
    ])
  func keys(subject: String, key: String) throws {
    let english = try describe(subject, "en")
    let chinese = try describe(subject, "zh")
    #expect(english.contains(key) && chinese.contains { $0.hasPrefix(key + " ") })
    #expect(english.count == chinese.count)
    #expect(english.allSatisfy { !$0.contains(where: isHan) || $0.contains("{en: ") })
    let one = try describe("\(subject) \(key)", "en")
    // also what ends so, such as a history's days
    #expect(one.contains(key) && one.count < english.count)
  }

  @Test("Keys are found by any part of their path") func parts() throws {
    let lines = try describe("scenario shop", "en")
    #expect(lines.filter { !$0.hasPrefix(" ") && !$0.isEmpty }.allSatisfy { $0.contains("shop") })
    #expect(lines.contains("community.shop.margin"))
    #expect(try describe("scenario segments", "en").contains("community.segments[].share"))
    let chinese = try describe("scenario 商店", "zh")
    #expect(chinese[0] == "community.shop 商店" && chinese.contains("community.shop.margin 毛利率"))
    #expect(try describe("sweep factors", "en").contains("factors.*.from"))
    #expect(try WorkingFolder().shequn("describe sweep nonsense").status == 64)
  }

  @Test("No line is wider than the terminal", arguments: [80, 100, 140], ["en", "zh"])
  func fits(columns: Int, language: String) throws {
    var calls = ["model", "evidence"] + subjects
    calls += ["scenario", "segment", "sweep", "lesson", "parameter quality", "parameter check-in"]
    // each name at one of the widths
    for subject in subjects {
      let all = try names(subject)
      let step = subject == "parameter" ? 30 : 3
      calls += stride(from: columns / 20 % 3, to: all.count, by: step).map {
        "\(subject) \(all[$0])"
      }
    }
    for call in calls {
      for line in try describe(call, language, columns: columns) {
        #expect(places(of: line) <= columns, "\(call): \(line)")
      }
    }
  }

  @Test("The pages are Markdown only where that is asked for") func markdown() throws {
    for page in ["model", "evidence"] {
      #expect(try describe("\(page) --markdown", "en")[0].hasPrefix("# "))
      let read = try describe(page, "en", columns: 80)
      #expect(read[1].hasPrefix("──"))
      for mark in ["**", "`", "|", "## "] {
        #expect(!read.contains { $0.contains(mark) }, "\(page): \(mark)")
      }
    }
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
