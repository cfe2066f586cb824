// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import Testing

@Suite struct ResultFolderTests {
  private let table = (name: "series.csv", text: "plan\n茶\n")

  @Test("A folder is made with all that leads to it, and holds just the files") func fresh() throws
  {
    let temporary = try TemporaryFolder()
    try ResultFolder(temporary.path("a/b/c")).write([table], manifest: SmallManifest())
    #expect(try temporary.names(in: "a/b") == ["c"])
    #expect(try temporary.names(in: "a/b/c") == ["manifest.json", "series.csv"])
    #expect(try temporary.text("a/b/c/series.csv") == "plan\n茶\n")
  }

  @Test("The files of the last study make room, by its manifest") func replaced() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([("old.csv", "1"), ("both.csv", "1")], manifest: SmallManifest())
    let moved = try folder.write(
      [("new.csv", "2"), ("both.csv", "2")], manifest: SmallManifest())
    #expect(try temporary.names() == ["tea"])
    #expect(try temporary.names(in: "tea") == ["both.csv", "manifest.json", "new.csv"])
    #expect(try temporary.text("tea/both.csv") == "2" && moved.isEmpty)
  }

  @Test("What the user put beside results stays, and so does a result that he changed")
  func usersFiles() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([("summary.csv", "1"), ("ledger.csv", "1")], manifest: SmallManifest())
    for (name, text) in [
      ("notes.txt", "thoughts"), ("summary.csv", "my own"), (".DS_Store", "x"), ("我的.xlsx", "y"),
      ("new.csv", "mine"),
    ] { try temporary.write("tea/" + name, text) }
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("tea/link"), withDestinationPath: "/nowhere")
    for round in 2...4 {
      let moved = try folder.write(
        [("summary.csv", "\(round)"), ("new.csv", "\(round)")], manifest: SmallManifest())
      #expect(moved.map(\.name) == (round == 2 ? ["new.csv", "summary.csv"] : []))
      #expect(moved.map(\.now) == (round == 2 ? ["new.kept.csv", "summary.kept.csv"] : []))
      var held = try temporary.contents(of: "tea")
      held["manifest.json"] = nil
      #expect(
        held == [
          "notes.txt": "thoughts", "summary.csv": "\(round)", "new.csv": "\(round)",
          "summary.kept.csv": "my own", "new.kept.csv": "mine", ".DS_Store": "x", "我的.xlsx": "y",
          "link": "leads to /nowhere",
        ])
    }
    #expect(try temporary.names() == ["tea"])
    // changed a second time, to the same length
    try temporary.write("tea/summary.csv", "5")
    try folder.write([("summary.csv", "6")], manifest: SmallManifest())
    #expect(try temporary.text("tea/summary.kept-2.csv") == "5")
    #expect(try temporary.text("tea/summary.kept.csv") == "my own")
  }

  @Test("A file of the user's is the same file afterwards, with its times and permissions")
  func sameFile() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([table], manifest: SmallManifest())
    try temporary.write("tea/notes.txt", "thoughts")
    let manager = FileManager.default
    try manager.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: temporary.path("tea/notes.txt"))
    try manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: temporary.path("tea"))
    func number() throws -> [UInt64?] {
      let attributes = try manager.attributesOfItem(atPath: temporary.path("tea/notes.txt"))
      return [
        (attributes[.systemFileNumber] as? NSNumber)?.uint64Value,
        (attributes[.posixPermissions] as? NSNumber)?.uint64Value,
      ]
    }
    let before = try number()
    try folder.write([table], manifest: SmallManifest())
    #expect(try number() == before && before.first != nil)
    let mode = try manager.attributesOfItem(atPath: temporary.path("tea"))[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o750)
  }

  @Test("A folder of the user's among results is named, and everything stays") func usersFolder()
    throws
  {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([table], manifest: SmallManifest())
    try temporary.makeFolder("tea/charts")
    try temporary.write("tea/charts/one.svg", "x")
    let error = try #require(throws: ResultFolderError.self) { try folder.check() }
    #expect(error.exitCode == 73 && error.message.en.contains("'charts'; move that elsewhere"))
    // one that came while the study ran does not cost its results
    try folder.write([("new.csv", "2")], manifest: SmallManifest())
    #expect(try temporary.names(in: "tea") == ["charts", "manifest.json", "new.csv"])
    #expect(try temporary.text("tea/charts/one.svg") == "x")
    #expect(try temporary.names() == ["tea"])
  }

  @Test("Results of a version that did not name its files are known by their names") func earlier()
    throws
  {
    let temporary = try TemporaryFolder()
    try temporary.makeFolder("tea")
    try temporary.write("tea/manifest.json", "{\"tool\": \"shequn\", \"command\": \"compare\"}")
    for name in ["series.csv", "report.html", "switchers.csv", "shequn.sqlite", "mine.csv"] {
      try temporary.write("tea/" + name, "old")
    }
    try ResultFolder(temporary.path("tea")).write([table], manifest: SmallManifest())
    #expect(try temporary.names(in: "tea") == ["manifest.json", "mine.csv", "series.csv"])
  }

  @Test("A manifest that names what no study writes takes nothing with it") func liar() throws {
    let temporary = try TemporaryFolder()
    try temporary.makeFolder("tea")
    try temporary.write("precious", "1")
    try temporary.write(
      "tea/manifest.json",
      """
      {"tool": "shequn", "files": [{"name": "../precious"}, {"name": ""}, {"name": 7}, 3,
       {"name": "a.csv", "bytes": 1e300}, {"name": "b.csv", "digest": "00", "bytes": -1}]}
      """)
    try temporary.write("tea/b.csv", "b")
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([table], manifest: SmallManifest())
    #expect(try temporary.text("precious") == "1" && temporary.text("tea/b.csv") == "b")
  }

  @Test("An empty folder may be filled") func empty() throws {
    let temporary = try TemporaryFolder()
    try temporary.makeFolder("tea")
    try ResultFolder(temporary.path("tea")).write([], manifest: SmallManifest())
    #expect(try temporary.names(in: "tea") == ["manifest.json"])
  }

  @Test("A link to a folder is written through and stays") func link() throws {
    let temporary = try TemporaryFolder()
    try temporary.makeFolder("elsewhere/real")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("tea"), withDestinationPath: "elsewhere/real")
    for text in ["1", "2"] {
      try ResultFolder(temporary.path("tea")).write([("a.csv", text)], manifest: SmallManifest())
      #expect(try temporary.names() == ["elsewhere", "tea"])
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: temporary.path("tea"))
          == "elsewhere/real")
      #expect(try temporary.text("elsewhere/real/a.csv") == text)
      #expect(try temporary.names(in: "elsewhere") == ["real"])
    }
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("lost"), withDestinationPath: "nowhere")
    try expectRefusal(temporary.path("lost"))
  }

  @Test("A folder that holds anything else is refused and left as it was") func refused() throws {
    let temporary = try TemporaryFolder()
    try temporary.makeFolder("own")
    try temporary.write("own/thesis.txt", "years of work")
    try expectRefusal(temporary.path("own"))
    #expect(try temporary.names(in: "own") == ["thesis.txt"])
    // a file in place of a folder
    try expectRefusal(temporary.path("own/thesis.txt"))
    #expect(try temporary.text("own/thesis.txt") == "years of work")
    // the manifest of another program
    try temporary.write("own/manifest.json", "{\"name\": \"my web app\"}")
    try expectRefusal(temporary.path("own"))
    #expect(try temporary.names(in: "own") == ["manifest.json", "thesis.txt"])
    #expect(try temporary.names() == ["own"])
  }

  @Test("Where no folder can be made, that is told at once and nothing is left") func below() throws
  {
    let temporary = try TemporaryFolder()
    try temporary.write("file", "x")
    try expectRefusal(temporary.path("file/results"))
    try expectRefusal(temporary.path("file/deep/results"))
    #expect(try temporary.names() == ["file"])
    #expect(try temporary.text("file") == "x")
  }

  @Test(
    "A path at which nothing can be made is refused before the work begins",
    arguments: [
      "a", "茶", "a/", "deep/a",
    ])
  func tooLong(part: String) throws {
    let temporary = try TemporaryFolder()
    let path =
      switch part {
      // 255 bytes are a name; ours has twelve more around it
      case "a": String(repeating: "a", count: 250)
      case "茶": String(repeating: "茶", count: 82)
      // 4,096 bytes are a path
      case "a/": String(repeating: "a/", count: 2030) + "results"
      default: "deep/" + String(repeating: "a", count: 260) + "/results"
      }
    let folder = ResultFolder(temporary.path(path))
    let error = try #require(throws: ResultFolderError.self) { try folder.check() }
    #expect(error.exitCode == 73)
    #expect(error.message.en.hasSuffix("the name is too long"))
    #expect(error.message.zh.hasSuffix("名称过长"))
    #expect(try temporary.names() == [])
    try ResultFolder(temporary.path(String(repeating: "a", count: 240))).check()
    #expect(try temporary.names() == [])
  }

  @Test("A file of the user's whose name is no text is named before the work begins, and stays")
  func bytes() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([table], manifest: SmallManifest())
    // 测.txt as GBK writes it
    let bytes = Array((temporary.path("tea") + "/").utf8) + [0xB2, 0xE2] + Array(".txt".utf8) + [0]
    let name = bytes.map { CChar(bitPattern: $0) }
    let descriptor = open(name, O_WRONLY | O_CREAT, 0o666)
    // some file systems take no such name
    guard descriptor >= 0 else { return }
    close(descriptor)
    defer { unlink(name) }
    try expectRefusal(temporary.path("tea"))
    #expect(access(name, F_OK) == 0)
    #expect(try temporary.text("tea/series.csv") == table.text)
  }

  @Test("When writing fails half-way, the old results stay and nothing else is left")
  func halfWay() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([("old.csv", "1")], manifest: SmallManifest())
    let before = try temporary.contents(of: "tea")
    // the second file lies in a folder that is not there
    let error = try #require(throws: ResultFolderError.self) {
      try folder.write([table, ("no/such/folder.csv", "2")], manifest: SmallManifest())
    }
    #expect(error.exitCode == 74)
    #expect(try temporary.names() == ["tea"])
    #expect(try temporary.contents(of: "tea") == before)
  }

  /// Neither checked nor written: exit code 73, in both languages, with the path.
  private func expectRefusal(_ path: String) throws {
    let folder = ResultFolder(path)
    let attempts = [
      { try folder.check() }, { _ = try folder.write([table], manifest: SmallManifest()) },
      { _ = try folder.occupy(patience: .zero) },
    ]
    for attempt in attempts {
      let error = try #require(throws: ResultFolderError.self) { try attempt() }
      #expect(error.exitCode == 73)
      #expect(error.message.en.contains(folder.url.path))
      #expect(error.message.zh.contains(folder.url.path))
    }
  }
}
