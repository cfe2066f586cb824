// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnReports
import Testing

@Suite struct ResultFolderTests {
  private let manifest = (name: "manifest.json", text: "{\n  \"tool\" : \"shequn\"\n}\n")

  @Test("A folder is made with all that leads to it, and holds just the files") func fresh() throws
  {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.url.appendingPathComponent("a/b/c"))
    try folder.write([manifest, ("series.csv", "plan\n茶\n")])
    #expect(try temporary.names(in: "a/b") == ["c"])
    #expect(try temporary.names(in: "a/b/c") == ["manifest.json", "series.csv"])
    #expect(try temporary.text("a/b/c/series.csv") == "plan\n茶\n")
  }

  @Test("A folder of results is replaced as a whole") func replaced() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.url.appendingPathComponent("tea"))
    try folder.write([manifest, ("old.csv", "1"), ("both.csv", "1")])
    try folder.write([manifest, ("new.csv", "2"), ("both.csv", "2")])
    #expect(try temporary.names() == ["tea"])
    #expect(try temporary.names(in: "tea") == ["both.csv", "manifest.json", "new.csv"])
    #expect(try temporary.text("tea/both.csv") == "2")
  }

  @Test("An empty folder may be filled") func empty() throws {
    let temporary = try TemporaryFolder()
    try ResultFolder(temporary.url).write([manifest])
    #expect(try temporary.names() == ["manifest.json"])
  }

  @Test("A folder that holds anything else is refused and left as it was") func refused() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("thesis.txt", "years of work")
    try expectRefusal(temporary.url)
    #expect(try temporary.names() == ["thesis.txt"])
    #expect(try temporary.text("thesis.txt") == "years of work")
    // a file in place of a folder
    try expectRefusal(temporary.url.appendingPathComponent("thesis.txt"))
    #expect(try temporary.text("thesis.txt") == "years of work")
  }

  @Test("The manifest of another program does not make a folder one of results") func other() throws
  {
    let temporary = try TemporaryFolder()
    try temporary.write("manifest.json", "{\"name\": \"my web app\"}")
    try temporary.write("index.html", "years of work")
    try expectRefusal(temporary.url)
    #expect(try temporary.names() == ["index.html", "manifest.json"])
  }

  @Test("Where no folder can be made, that is told at once and nothing is left") func below() throws
  {
    let temporary = try TemporaryFolder()
    try temporary.write("file", "x")
    try expectRefusal(temporary.url.appendingPathComponent("file/results"))
    try expectRefusal(temporary.url.appendingPathComponent("file/deep/results"))
    #expect(try temporary.names() == ["file"])
    #expect(try temporary.text("file") == "x")
  }

  @Test("When writing fails half-way, the old results stay and nothing else is left")
  func halfWay() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.url.appendingPathComponent("tea"))
    try folder.write([manifest, ("old.csv", "1")])
    // the second file lies in a folder that is not there
    let error = try #require(throws: ResultFolderError.self) {
      try folder.write([manifest, ("no/such/folder.csv", "2")])
    }
    #expect(error.exitCode == 74)
    #expect(try temporary.names() == ["tea"])
    #expect(try temporary.names(in: "tea") == ["manifest.json", "old.csv"])
  }

  /// Neither checked nor written: exit code 73, in both languages, with the path.
  private func expectRefusal(_ url: URL) throws {
    let folder = ResultFolder(url)
    let attempts = [{ try folder.check() }, { try folder.write([manifest]) }]
    for attempt in attempts {
      let error = try #require(throws: ResultFolderError.self) { try attempt() }
      #expect(error.exitCode == 73)
      #expect(error.message.en.contains(folder.url.path))
      #expect(error.message.zh.contains(folder.url.path))
    }
  }
}
