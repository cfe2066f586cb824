// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// A way to go wrong, with what is to be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let words: String
  let status: Int32
  let message: String

  init(
    _ name: String, _ files: [String: String] = teaScenario(), run words: String = "compare tea",
    status: Int32 = 65, says message: String
  ) {
    self.name = name
    self.files = files
    self.words = words
    self.status = status
    self.message = message
  }

  var testDescription: String { name }
}

private let bomb: String = {
  var text = "a0: &a0 [x, x]\n"
  for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
  return text
}()

private let faults = [
  Fault(
    "an unknown key", teaScenario(community: "members: 9\n  topic: [a]"),
    says: "tea/community.yaml:4:3: error: there is no key 'topic' in 'community'; did you mean '"),
  Fault(
    "an unknown lever", teaScenario(lever: "wellfare: {value: 3 yuan}"),
    says: "tea/plans/posts.yaml:4:5: error: there is no lever 'wellfare'; did you mean 'welfare'?"),
  Fault(
    "a wrong unit", teaScenario(lever: "welfare: {value: 3 days}"),
    says: "tea/plans/posts.yaml:4:22: error: "),
  Fault(
    "a negative share", teaScenario(lever: "content: {quality: -20%}"),
    says: "tea/plans/posts.yaml:4:24: error: 'quality' must be from 0% to 100%, not '-20%'"),
  Fault(
    "shares that do not add up",
    teaScenario(
      community: "members: 9\n  segments: [{name: a, share: 50%}, {name: b, share: 40%}]"),
    says: "tea/community.yaml:4:13: error: the shares of the segments add up to 90%, not 100%"),
  Fault(
    "no members", teaScenario(community: "members: 0"),
    says: "tea/community.yaml:3:12: error: 'members' must be from 1 to 10000000, not '0'"),
  Fault(
    "days past the limit", teaScenario(days: "3651"),
    says: "tea/community.yaml:4:7: error: 'days' must be from 1 day to 3650 days, not '3651'"),
  Fault(
    "more than a machine can bear", teaScenario(community: "members: 10000000", days: "3650"),
    says: "tea/community.yaml:3:12: error: 10000000 members for 3650 days are more than"),
  Fault(
    "a bomb of aliases", ["tea/community.yaml": bomb],
    says: "tea/community.yaml:1:5: error: anchors and aliases ('&', '*') are not allowed"),
  Fault(
    "broken YAML", ["tea/community.yaml": "community: {members: 5\n"],
    says: "tea/community.yaml:1:12: error: this { is not closed"),
  Fault(
    "no members by an option", teaScenario(), run: "compare tea --members 0",
    says: "--members: error: 'members' must be from 1 to 10000000, not '0'"),
  Fault(
    "days past the limit by an option", teaScenario(), run: "run tea --days 99999",
    says: "--days: error: 'days' must be from 1 day to 3650 days, not '99999'"),
  Fault(
    "a setting that is not there", teaScenario(), run: "compare tea --set community.colour=red",
    says: "--set community.colour: error: "),
  Fault(
    "a missing scenario", teaScenario(), run: "compare coffee", status: 66,
    says: "coffee: error: there is no such file or folder; check the spelling"),
  Fault(
    "a folder without a scenario", ["tea/notes.txt": ""], status: 66,
    says: "tea: error: there is no community.yaml in this folder"),
  Fault(
    "a missing file to extend",
    ["tea/community.yaml": "days: 3\n", "tea/p.yaml": "extends: gone.yaml\n"],
    run: "compare tea/p.yaml", status: 66,
    says: "tea/p.yaml:1:10: error: there is no file 'gone.yaml' to extend"),
  Fault(
    "a folder of something else for the results", teaScenario(), run: "compare tea --out tea",
    status: 73, says: "exists and holds no results of shequn; name another folder with --out"),
  Fault(
    "a file in place of the results' folder", teaScenario(),
    run: "compare tea --out tea/community.yaml", status: 73,
    says: "exists and holds no results of shequn"),
  Fault(
    "a file in the way of the results' folder", teaScenario(),
    run: "compare tea --replications 2 --out tea/community.yaml/results", status: 73,
    says: "error: cannot write '"),
  Fault(
    "a new scenario where one is", teaScenario(), run: "new tea", status: 73,
    says: "error: 'tea' exists; name a new folder"),
  Fault(
    "a new scenario below a file", teaScenario(), run: "new tea/community.yaml/x", status: 73,
    says: "community.yaml' is a file"),
  Fault("an unknown command", teaScenario(), run: "compete tea", status: 64, says: "compete"),
  Fault(
    "an unknown option", teaScenario(), run: "compare tea --thread 2", status: 64, says: "--thread"),
  Fault("no scenario", teaScenario(), run: "compare", status: 64, says: "<path>"),
  Fault(
    "no replications", teaScenario(), run: "compare tea --replications 0", status: 64,
    says: "--replications takes a whole number from 1 to 100,000"),
  Fault(
    "no threads", teaScenario(), run: "compare tea --threads 0", status: 64,
    says: "--threads takes a whole number from 1 to 1024"),
  Fault(
    "a seed that is no number", teaScenario(), run: "compare tea --seed lucky", status: 64,
    says: "'lucky'"),
  Fault(
    "a plan that is not there", teaScenario(), run: "run tea --plan post", status: 64,
    says: "there is no plan 'post'; there are: do-nothing, posts"),
]

@Suite struct BadInputTests {
  @Test(
    "What is wrong is told on stderr with its place; nothing is printed or written",
    arguments: faults)
  func told(fault: Fault) throws {
    let folder = try WorkingFolder(fault.files)
    let before = try folder.everything()
    let isForLanguage = fault.status != 64
    let outcome = try folder.shequn(fault.words + (isForLanguage ? " --lang en" : ""))
    #expect(outcome.status == fault.status)
    #expect(outcome.stderr.contains(fault.message), "\(outcome.stderr)")
    if fault.message.hasPrefix("tea") { #expect(outcome.stderr.hasPrefix(fault.message)) }
    #expect(outcome.stdout.isEmpty)
    #expect(try folder.everything() == before)
    #expect(!outcome.stderr.contains("Fatal") && !outcome.stderr.contains("Error Domain"))
  }

  @Test(
    "Every command that reads a scenario says the same",
    arguments: ["validate tea", "compare tea", "run tea", "run tea/plans/posts.yaml"])
  func commands(words: String) throws {
    let folder = try WorkingFolder(teaScenario(lever: "content: {posts: 2}"))
    let before = try folder.everything()
    let outcome = try folder.shequn(words + " --lang zh")
    #expect(outcome.status == 65 && outcome.stdout.isEmpty)
    #expect(
      outcome.stderr.hasPrefix("tea/plans/posts.yaml:4:15: 错误：“content”中没有键“posts”"),
      "\(outcome.stderr)")
    #expect(try folder.everything() == before)
  }

  @Test("All that is wrong is told at once") func atOnce() throws {
    let files = teaScenario(
      community: "members: 0\n  type: club", days: "0", lever: "content: {quality: 2}")
    let outcome = try WorkingFolder(files).shequn("validate tea --lang en")
    let places = outcome.stderr.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(
      places == [
        "tea/community.yaml:3:12:", "tea/community.yaml:4:9:", "tea/community.yaml:5:7:",
        "tea/plans/posts.yaml:4:24:",
      ])
  }

  @Test("A file that is not UTF-8 is told with the place of the byte") func notUTF8() throws {
    let folder = try WorkingFolder()
    // 茶 in GBK
    try folder.write("tea/community.yaml", Array("days: 3\ncommunity: ".utf8) + [0xB2, 0xE8, 0x0A])
    let before = try folder.everything()
    let outcome = try folder.shequn("compare tea --lang en")
    #expect(outcome.status == 65 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.hasPrefix("tea/community.yaml:2:12: error: the byte 0xB2 is not UTF-8"))
    #expect(try folder.everything() == before)
  }

  @Test("Old results outlive a bad scenario") func oldResults() throws {
    let folder = try WorkingFolder(teaScenario())
    #expect(try folder.shequn("compare tea --replications 2").status == 0)
    let manifest = try folder.text("Results/tea/manifest.json")
    try folder.write("tea/plans/bad.yaml", Array("extends: ../community.yaml\nlevers: 3\n".utf8))
    #expect(try folder.shequn("compare tea --replications 2").status == 65)
    #expect(try folder.text("Results/tea/manifest.json") == manifest)
  }
}
