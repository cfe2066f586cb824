// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct ImportCommandTests {
  private static let club = Tool.repository.appendingPathComponent("Scenarios/data/tea-club.json")
    .path

  @Test(
    "An export becomes a table for its owner only, and a page that tells of it",
    arguments: ["en", "zh"])
  func files(language: String) throws {
    let folder = try WorkingFolder()
    let outcome = try folder.shequn("import --out log --lang \(language)", [Self.club])
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    #expect(outcome.stdout.contains(where: isHan) == (language == "zh"))
    let files = try folder.everything().filter { $0.hasPrefix("log/") }
    #expect(Set(files) == ["log/events.csv", "log/import.md", "log/manifest.json"])
    let lines = try folder.text("log/events.csv").split(separator: "\n")
    #expect(lines.first == "time,member,kind,channel,to,amount")
    #expect(lines.count == 13)
    #expect(lines[1] == "2024-03-01T15:00+08:00,1,join,1,,")
    #expect(lines.last == "2024-03-04T15:00+08:00,4,leave,1,,")
    let table = folder.url.appendingPathComponent("log/events.csv").path
    let mode = try FileManager.default.attributesOfItem(atPath: table)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try folder.text("log/import.md").contains(where: isHan) == (language == "zh"))
    #expect(try folder.json("log/manifest.json")["command"] as? String == "import")
  }

  @Test("A folder makes room for the next import, but not for what is no log") func again() throws {
    let folder = try WorkingFolder(["mine/notes.txt": "mine"])
    #expect(try folder.shequn("import --out log", [Self.club]).status == 0)
    #expect(try folder.shequn("import --out log --zone Europe/Berlin", [Self.club]).status == 0)
    #expect(try folder.text("log/events.csv").contains("+01:00"))
    #expect(try folder.shequn("import --out mine", [Self.club]).status == 73)
  }

  @Test(
    "No name is written, printed as JSON or told in an error; the key stands where it was asked for"
  )
  func names() throws {
    let text = try String(contentsOfFile: Self.club, encoding: .utf8)
      .replacing("Lan", with: "MARKER").replacing("Tea club", with: "MARKER")
      .replacing("TeaBot", with: "MARKERBot")
    let folder = try WorkingFolder([
      "MARKER.json": text, "broken MARKER.json": String(text.dropLast(9)),
    ])
    let outcome = try folder.shequn("import MARKER.json --out log --names key.csv --json")
    #expect(outcome.status == 0)
    #expect(outcome.json?["members"] as? Int == 4)
    #expect(!outcome.stdout.contains("MARKER"))
    for name in try folder.everything() where name.hasPrefix("log/") {
      #expect(try !folder.text(name).contains("MARKER"), "\(name)")
    }
    #expect(try folder.text("key.csv").contains("2,2,MARKER\n"))
    // on the screen, and only there
    let shown = try folder.shequn("import MARKER.json --out log --lang en")
    #expect(shown.stdout.contains("MARKERBot"))
    let broken = try folder.shequn("import --out other --lang en", ["broken MARKER.json"])
    #expect(broken.status == 65)
    #expect(broken.stderr.hasPrefix("error: export 1, line "))
    #expect(!broken.stderr.contains("MARKER"))
    #expect(try folder.everything().allSatisfy { !$0.hasPrefix("other/") })
  }

  @Test("The key is not written into the log, nor over a file") func key() throws {
    let folder = try WorkingFolder(["key.csv": "mine"])
    #expect(try folder.shequn("import --out log --names log/key.csv", [Self.club]).status == 73)
    #expect(try folder.shequn("import --out log --names key.csv", [Self.club]).status == 73)
    #expect(try folder.text("key.csv") == "mine")
  }

  @Test("A column that is not there is named with those that are; a day can be said")
  func slips() throws {
    let folder = try WorkingFolder([
      "own.csv": "member,time\n1,2024-03-01 10:00\n", "chat.log": "[10:00:00] <ann> hi\n",
    ])
    let slip = try folder.shequn("import own.csv --member mebmer --out log --lang en")
    #expect(slip.status == 65)
    #expect(slip.stderr.contains("no such column: --member mebmer; there are: member, time"))
    #expect(
      try folder.shequn("import chat.log --out log --lang en").stderr.contains("--day 2024-03-01"))
    #expect(try folder.shequn("import chat.log --day 2024-05-06 --out log").status == 0)
    #expect(try folder.text("log/events.csv").contains("2024-05-06T10:00Z,1,post"))
    #expect(try folder.shequn("import chat.log --day soon --out log").status == 64)
  }

  @Test("The key is for its owner only, and outside of the log by any name") func keyMode() throws {
    let folder = try WorkingFolder()
    #expect(try folder.shequn("import --out log --names key.csv", [Self.club]).status == 0)
    let key = folder.url.appendingPathComponent("key.csv").path
    #expect(
      try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int == 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("link").path, withDestinationPath: "log")
    for place in ["log/../log/key.csv", "link/key.csv", "./log/key.csv"] {
      #expect(
        try folder.shequn("import --out log --names \(place)", [Self.club]).status == 73, "\(place)"
      )
    }
    #expect(try !folder.everything().contains("log/key.csv"))
  }

  @Test("What cannot be read is told with what to do", arguments: ["en", "zh"])
  func errors(language: String) throws {
    let folder = try WorkingFolder(["a.bin": "\u{1}\u{2}", "list.txt": "!"])
    for (words, status) in [
      ("import nothing.json", 66), ("import a.bin", 65), ("import . --not-people nowhere", 66),
    ] as [(String, Int32)] {
      let outcome = try folder.shequn("\(words) --out log --lang \(language)")
      #expect(outcome.status == status, "\(words)")
      #expect(outcome.stderr.contains(where: isHan) == (language == "zh"), "\(outcome.stderr)")
    }
    let list = try folder.shequn("import --out log --not-people list.txt", [Self.club])
    #expect(list.status == 0)
  }
}
