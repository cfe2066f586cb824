// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnReports
import Synchronization
import Testing

/// Ends a study before one of its steps: from there on it does nothing more.
private final class Death: Sendable {
  struct Killed: Error {}

  private let step: Int
  private let count = Mutex(0)
  var taken: Int { count.withLock { $0 } }

  init(at step: Int) { self.step = step }

  func steps(exchanges: Bool = true) -> FileSteps {
    FileSteps(exchanges: exchanges) { [self] _, _ in
      let now = count.withLock { count in
        count += 1
        return count
      }
      if now >= step { throw Killed() }
    }
  }
}

/// Results of a study, files of the user's, and the next study.
private struct Repeated {
  let temporary: TemporaryFolder
  let kind: String

  init(_ kind: String) throws {
    (temporary, self.kind) = (try TemporaryFolder(), kind)
    guard kind != "fresh" else { return }
    try ResultFolder(temporary.path("tea")).write(
      [("a.csv", "1"), ("b.csv", "1"), ("gone.csv", "1")],
      more: kind == "sweep" ? [store("old store")] : [],
      manifest: SmallManifest(command: command))
    guard kind != "plain" else { return }
    try temporary.write("tea/notes.txt", "thoughts")
    try temporary.write("tea/b.csv", "my own")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("tea/link"), withDestinationPath: "/nowhere")
  }

  private var command: String { kind == "sweep" ? "sweep" : "compare" }

  private func store(_ text: String) -> ResultFile {
    ResultFile("shequn.sqlite", .made { try Data(text.utf8).write(to: $0) }, grows: true)
  }

  /// The second study: of a sweep, --restart.
  func write(_ steps: FileSteps) throws {
    try ResultFolder(temporary.path("tea"), steps: steps).write(
      [("a.csv", "2"), ("b.csv", String(repeating: "2", count: 1 << 21)), ("c.csv", "2")],
      more: kind == "sweep" ? [store("new store")] : [], manifest: SmallManifest(command: command))
  }

  /// nil: there is no folder.
  func held() throws -> [String: String]? {
    FileManager.default.fileExists(atPath: temporary.path("tea"))
      ? try temporary.contents(of: "tea") : nil
  }
}

@Suite struct KilledStudyTests {
  static let kinds = ["fresh", "plain", "kept", "sweep"]

  @Test(
    "A study that is killed at any step leaves the old folder or the new one, and the next cleans up",
    arguments: kinds)
  func everyStep(kind: String) throws {
    let reference = try Repeated(kind)
    try reference.write(FileSteps())
    let new = try #require(try reference.held())
    #expect(new["a.csv"] == "2" && new["gone.csv"] == nil)
    if kind == "kept" { #expect(new["notes.txt"] == "thoughts" && new["b.kept.csv"] == "my own") }
    var (ends, killed): (Set<String>, Int) = ([], 0)
    for step in 1...200 {
      let study = try Repeated(kind)
      let old = try study.held()
      let death = Death(at: step)
      try? study.write(death.steps())
      let now = try study.held()
      #expect(now == old || now == new, "step \(step)")
      ends.insert(now == new ? "new" : "old")
      try study.write(FileSteps())
      #expect(try study.held() == new, "after step \(step)")
      #expect(try study.temporary.names() == ["tea"], "after step \(step)")
      if death.taken < step { break }
      killed += 1
    }
    #expect(killed > (kind == "fresh" ? 10 : 17) && killed < 200)
    #expect(ends == ["old", "new"])
  }

  @Test(
    "Where names cannot be exchanged, the next to look puts the folder back", arguments: kinds)
  func withoutExchange(kind: String) throws {
    let reference = try Repeated(kind)
    try reference.write(FileSteps())
    let new = try #require(try reference.held())
    for step in 1...200 {
      let study = try Repeated(kind)
      let old = try study.held()
      let death = Death(at: step)
      try? study.write(death.steps(exchanges: false))
      try ResultFolder(study.temporary.path("tea")).check()
      let now = try study.held()
      #expect(now == old || now == new, "step \(step)")
      // a lock that nobody holds is taken by the next to write
      let beside = try study.temporary.names().filter { $0 != ".tea.shequn-lock" }
      #expect(beside == (now == nil ? [] : ["tea"]), "step \(step)")
      if death.taken < step { break }
      #expect(step < 200)
    }
  }

  @Test("A study that the system kills is no different") func signal() async throws {
    let reference = try Repeated("kept")
    let death = Death(at: .max)
    try reference.write(death.steps())
    let new = try #require(try reference.held())
    for step in 1...death.taken {
      let study = try Repeated("kept")
      let old = try study.held()
      let path = study.temporary.path("tea")
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, step = step as Int] in
        let count = Mutex(0)
        let steps = FileSteps { _, _ in
          let now = count.withLock { count in
            count += 1
            return count
          }
          if now == step { kill(getpid(), SIGKILL) }
        }
        try ResultFolder(path, steps: steps).write(
          [("a.csv", "2"), ("b.csv", String(repeating: "2", count: 1 << 21)), ("c.csv", "2")],
          manifest: SmallManifest())
      }
      let now = try study.held()
      #expect(now == old || now == new, "step \(step)")
      try study.write(FileSteps())
      #expect(try study.held() == new && study.temporary.names() == ["tea"], "step \(step)")
    }
  }

  @Test("What is left of others is let alone: other folders, and files of like names")
  func others() throws {
    let temporary = try TemporaryFolder()
    for name in [".other.shequn-new", ".tea.shequn-new.mine", ".tea.4711.old"] {
      try temporary.makeFolder(name)
      try temporary.write(name + "/file", "x")
    }
    // a lock that nobody holds any more
    try temporary.write(".tea.shequn-lock", "")
    try ResultFolder(temporary.path("tea")).write([("a.csv", "1")], manifest: SmallManifest())
    #expect(
      try temporary.names() == [
        ".other.shequn-new", ".tea.4711.old", ".tea.shequn-new.mine", "tea",
      ])
  }
}
