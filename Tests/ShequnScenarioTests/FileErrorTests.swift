// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct FileErrorTests {
  private func problems(_ text: String) throws -> [String] {
    try ScenarioFolder(["community.yaml": text]).problems()
  }

  @Test(
    "Broken YAML is explained in plain words at its place",
    arguments: [
      Case("", "1:1: error: the file is empty"),
      Case("# nothing\n", "1:1: error: the file is empty"),
      Case(
        "- a\n", "1:1: error: the file must hold keys and values; write one of: community, days"),
      Case(
        "community:\n  members: 5\n topics: [a]\n",
        "3:2: error: this line does not fit what is above it; keys of one level begin in the same column"
      ),
      Case(
        "community:\n  name: a: b\n",
        "2:10: error: a ':' stands where no key can be; "
          + "check the indentation, or put quotes around a text that contains ': '"
      ),
      Case(
        "community:\n\tname: a\n",
        "2:1: error: a tab stands where spaces are needed; indent with spaces"
      ),
      Case(
        "a: {b: 1\n",
        "1:4: error: this { is not closed; add the } that belongs to it"
      ),
      Case("a: \"b\n", "1:4: error: this \" is not closed; add the \" that belongs to it"),
      Case(
        "a: {b: 1 c: 2}\n",
        "1:11: error: '{' is not closed, or a comma is missing; write {key: value, key: value}"),
      Case(
        "a: [b}\n",
        "1:6: error: '[' is not closed, or a comma is missing; write [value, value]"),
      Case(
        "a: \"\\q\"\n",
        "1:5: error: a '\\' in double quotes begins something unknown; "
          + "write '\\\\', or use single quotes"),
      Case(
        "a: [1, , 2]\n",
        "1:8: error: a value is missing here; check the brackets and commas around it"),
      Case(
        "a: @b\n",
        "1:4: error: a value cannot begin with this character; put quotes around the text"
      ),
      Case(
        "days\nx: 1\n",
        "2:2: error: a ':' stands where no key can be; "
          + "check the indentation, or put quotes around a text that contains ': '"
      ),
      Case(
        "days: 3\n---\na: 1\n",
        "2:1: error: a second document begins here; a file holds one; take out the '---'"
      ),
      Case("? [a]\n: 1\n", "1:3: error: a key must be a word"),
      Case(
        "a: &x [1]\nb: *x\n",
        "1:4: error: anchors and aliases ('&', '*') are not allowed; "
          + "write the value out; a text that begins with '&' or '*' needs quotes"
      ),
      Case(
        "a: !!int 5\n",
        "1:4: error: tags ('!') are not allowed; "
          + "write the value plainly; a text that begins with '!' needs quotes"
      ),
      Case("a: b\u{7}\n", "1:5: error: the character U+0007 is not allowed; take it out"),
    ] as [Case])
  func broken(given: Case) throws {
    let found = try problems(given.text)
    #expect(found.first == given.expected(in: "community.yaml").first)
  }

  @Test(
    "A key given twice is an error where it stands again",
    arguments: [
      Case("days: 3\ncommunity: {}\ndays: 4\n", "3:1: error: the key 'days' is given twice"),
      Case("a:\n  - b: 1\n    c: 2\n    b: 3\n", "4:5: error: the key 'b' is given twice"),
      Case("a: {b: 1, c: 2, b: 3}\n", "1:17: error: the key 'b' is given twice"),
      Case("\"a\": 1\n'a': 2\n", "2:1: error: the key 'a' is given twice"),
    ] as [Case])
  func duplicate(given: Case) throws {
    let expected = given.expected(in: "community.yaml").map { $0 + "; keep one of them" }
    #expect(try problems(given.text) == expected)
  }

  @Test("A bomb of aliases is stopped at its anchors before it is parsed") func bomb() throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let found = try problems(text)
    #expect(found.count == 20)
    #expect(found[0].hasPrefix("community.yaml:1:5: error: anchors and aliases"))
    #expect(found[1].hasPrefix("community.yaml:2:5: error: anchors and aliases"))
  }

  @Test("A hundred thousand brackets are stopped before they are parsed") func nesting() throws {
    let text = "community: " + String(repeating: "[", count: 100_000)
    #expect(try problems(text) == ["community.yaml:1:43: error: nested more than 32 levels deep"])
  }

  @Test("A file of too many values or bytes is refused") func tooMuch() throws {
    let values = "a: [" + String(repeating: "1,", count: 30_000) + "1]\n"
    let found = try problems(values)
    #expect(
      found == [
        "community.yaml:1:40001: error: the file holds more than 20000 values; "
          + "a scenario takes a few KiB; is this the right file?"
      ])
    let bytes = "a: " + String(repeating: "b", count: 256 * 1024)
    let foundOfBytes = try problems(bytes)
    #expect(
      foundOfBytes == [
        "community.yaml: error: the file is larger than 256 KiB; "
          + "a scenario takes a few KiB; is this the right file?"
      ])
  }

  @Test("The first byte that is not UTF-8 is named with its place") func notUTF8() throws {
    let folder = try ScenarioFolder()
    // 茶 in GBK
    try folder.write("community.yaml", Array("days: 3\nname: 茶 ".utf8) + [0xB2, 0xE8, 0x0A])
    let found = try folder.problems()
    #expect(
      found == [
        "community.yaml:2:9: error: the byte 0xB2 is not UTF-8; "
          + "save the file as UTF-8 (not GBK or UTF-16)"
      ])
    #expect(try folder.failure()?.exitCode == 65)
  }

  @Test("Input that is not there has an exit code of its own") func missing() throws {
    let empty = try ScenarioFolder()
    #expect(
      try empty.problems() == [
        "tea: error: there is no community.yaml in this folder; a scenario is a folder with "
          + "community.yaml and plans/*.yaml; 'shequn new' makes one"
      ])
    #expect(try empty.failure()?.exitCode == 66)
    #expect(
      try empty.problems("nowhere") == [
        "nowhere: error: there is no such file or folder; check the spelling"
      ])
    #expect(
      try empty.problems("nowhere", in: .zh) == ["nowhere: 错误：没有这个文件或文件夹；请检查写法"])
    #expect(try empty.failure("nowhere/at/all")?.exitCode == 66)
    // bytes that are no UTF-8 reach the tool as U+FFFD
    #expect(
      try empty.problems("\u{FFFD}\u{FFFD}.yaml") == [
        "\u{FFFD}\u{FFFD}.yaml: error: this name is not UTF-8; rename it; archives packed on Windows "
          + "unpack with 'unzip -O GBK'"
      ])
    #expect(try empty.failure("\u{FFFD}")?.exitCode == 66)
    try empty.write("community.yaml", teaCommunity())
    try empty.write("plans/a.yaml", "extends: b.yaml\n")
    #expect(try empty.failure()?.exitCode == 66)
    try empty.write("plans/c.yaml", "extends: ../community.yaml\nlevel: 3\n")
    #expect(try empty.failure()?.exitCode == 65)
  }

  @Test("Links that lead back to themselves, and folders in place of files, are told so")
  func oddFiles() throws {
    let folder = try ScenarioFolder(["plans/b.yaml/x": ""])
    try folder.link("community.yaml", to: "community.yaml")
    #expect(
      try folder.problems("community.yaml") == [
        "community.yaml: error: this link leads back to itself"
      ])
    #expect(try folder.failure()?.exitCode == 66)
    try FileManager.default.removeItem(atPath: folder.path + "/community.yaml")
    try folder.write("community.yaml", teaCommunity())
    try folder.link("plans/a.yaml", to: "a.yaml")
    try folder.link("plans/c.yaml", to: "/dev/null")
    let found = try folder.problems()
    #expect(
      found == [
        "plans/a.yaml: error: this link leads back to itself",
        "plans/b.yaml: error: this is a folder, not a file",
        "plans/c.yaml: error: this is not an ordinary file",
      ])
  }

  @Test("A folder without plans, or with a file in their place, has none") func noPlans() throws {
    let folder = try ScenarioFolder(["community.yaml": teaCommunity()])
    #expect(try folder.read().plans.isEmpty)
    try folder.write("plans", "not a folder")
    #expect(try folder.read().plans.isEmpty)
  }

  @Test("Text of a file is shown on one line and shortened in a message") func shownText() throws {
    let long = String(repeating: "x", count: 500)
    let found = try problems(teaCommunity("type: \"\\e[31m\(long)\""))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("community.yaml:4:9: error: 'type' cannot be '\u{FFFD}[31mxxx"))
    #expect(found[0].count < 200)
  }
}
