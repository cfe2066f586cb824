// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
import ShequnReports
import Testing

@Suite struct FolderLockTests {
  @Test("Who occupies a folder has it alone until he lets go, and leaves nothing beside it")
  func alone() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    var lock: FolderLock? = try folder.occupy(patience: .zero)
    let error = try #require(throws: ResultFolderError.self) {
      try folder.occupy(patience: .milliseconds(30))
    }
    #expect(error.exitCode == 73 && error.message.en.contains("another study is writing"))
    #expect(error.message.zh.contains("--out"))
    // another folder is another matter
    _ = try ResultFolder(temporary.path("cups")).occupy(patience: .zero)
    try folder.write([("a.csv", "1")], manifest: SmallManifest(), lock: lock)
    withExtendedLifetime(lock) {}
    lock = nil
    _ = try folder.occupy(patience: .zero)
    #expect(try temporary.names() == ["tea"])
  }

  @Test("Studies that write a folder at once wait for each other; it is whole all the while")
  func atOnce() throws {
    let temporary = try TemporaryFolder()
    let folder = ResultFolder(temporary.path("tea"))
    try folder.write([], manifest: SmallManifest())
    try temporary.write("tea/notes.txt", "thoughts")
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for round in 0..<5 {
        let files = (0..<4).map { (name: "\($0).csv", text: "\(writer) \(round)") }
        do throws(ResultFolderError) {
          try folder.write(files, manifest: SmallManifest())
        } catch { Issue.record("\(error.message.en)") }
      }
    }
    #expect(try temporary.names() == ["tea"])
    let held = try temporary.contents(of: "tea")
    #expect(Set((0..<4).map { held["\($0).csv"] }).count == 1 && held.count == 6)
    #expect(held["notes.txt"] == "thoughts")
  }
}
