// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import Testing

@Suite struct ArchiveTests {
  private static let day = """
    [{"type":"message","user":"U1","text":"MARKER","ts":"1709283600.000100"},
    {"type":"message","user":"U2","text":"MARKER","ts":"1709283601.000100"}]
    """

  private func report(_ entries: [ZipMaker.Entry]) throws -> ImportReport {
    try Exported.report(bytes: ZipMaker.of(entries))
  }

  private func refused(_ bytes: [UInt8], name: String = "export") -> ImportError.Fault? {
    do {
      _ = try Exported.report(bytes: bytes, name: name)
      return nil
    } catch { return (error as? ImportError)?.fault }
  }

  @Test(
    "An archive gives what its folder gives: packed or not, on a Mac, with sizes behind the data, 64-bit"
  )
  func forms() throws {
    let plain = ZipMaker.Entry("general/2024-03-01.json", Self.day)
    var stored = plain
    stored.isPacked = false
    var mac = plain
    mac.name = "club export/general/2024-03-01.json"
    var behind = plain
    behind.hasDescriptor = true
    var large = plain
    large.isLarge = true
    var windows = plain
    windows.name = "general\\2024-03-01.json"
    for entry in [plain, stored, mac, behind, large, windows] {
      let leftover = ZipMaker.Entry("__MACOSX/general/._2024-03-01.json", Self.day)
      let report = try report([entry, leftover])
      #expect(report.rows == 2)
      #expect(report.channels == 1)
    }
    var zip = ZipMaker()
    zip.add(plain)
    #expect(try Exported.report(bytes: zip.finished(isLarge: true)).rows == 2)
    #expect(try Exported.report(bytes: zip.finished(before: [0x50, 0x4B, 3, 4])).rows == 2)
  }

  @Test("gzip is read as what it holds, alone and in an archive, one member after the other")
  func gzip() throws {
    let packed = ZipMaker.gzipped(Array(Self.day.utf8))
    #expect(try Exported.report(bytes: packed, name: "2024-03-01.json.gz").rows == 2)
    var entry = ZipMaker.Entry("general/2024-03-01.json.gz", "")
    entry.content = packed
    #expect(try report([entry]).rows == 2)
    let half = Self.day.utf8.count / 2
    let parts =
      ZipMaker.gzipped(Array(Self.day.utf8.prefix(half)))
      + ZipMaker.gzipped(Array(Self.day.utf8.dropFirst(half)))
    #expect(try Exported.report(bytes: parts, name: "2024-03-01.json.gz").rows == 2)
    #expect(refused(Array(packed.dropLast(12))) == .damagedArchive)
  }

  @Test("An archive in an archive is looked into once, and only where there is nothing else")
  func nested() throws {
    let day = ZipMaker.Entry("general/2024-03-01.json", Self.day)
    var inner = ZipMaker.Entry("inner.zip", "")
    inner.content = ZipMaker.of([day])
    #expect(try report([inner]).rows == 2)
    var other = ZipMaker.Entry("random/2024-03-02.json", Self.day)
    other.content = Array(Self.day.replacing("U1", with: "U3").utf8)
    let both = try report([inner, other])
    #expect(both.rows == 2)
    #expect(both.unknownFiles == 1)
    var outer = ZipMaker.Entry("outer.zip", "")
    outer.content = ZipMaker.of([inner])
    #expect(refused(ZipMaker.of([outer])) == .unknownKind)
  }

  @Test(
    "Entries that lead elsewhere, and links, are not followed, and counted",
    arguments: [
      "../general/2024-03-01.json", "/general/2024-03-01.json", "C:/g/2024-03-01.json",
      "a/../../2024-03-01.json",
    ])
  func elsewhere(name: String) throws {
    let day = ZipMaker.Entry("general/2024-03-01.json", Self.day)
    let bad = ZipMaker.Entry(name, Self.day)
    var link = ZipMaker.Entry("general/2024-03-02.json", "/etc/passwd")
    link.attributes = 0xA1FF << 16
    let report = try report([day, bad, link])
    #expect(report.rows == 2)
    #expect(report.links == 2)
  }

  @Test(
    "Bombs are refused: by their ratio, by sharing bytes, by the sum of their sizes, and as gzip")
  func bombs() {
    let zeros = [UInt8](repeating: 0x20, count: 20 << 20)
    var bomb = ZipMaker.Entry("general/2024-03-01.json", "")
    bomb.content = zeros
    #expect(refused(ZipMaker.of([bomb])) == .bomb)
    let begun = Array(#"[{"type":"message","ts":"#.utf8) + zeros
    #expect(refused(ZipMaker.gzipped(begun)) == .unknownKind)
    #expect(refused(ZipMaker.gzipped(begun), name: "2024-03-01.json.gz") == .bomb)
    var liar = bomb
    liar.saidSize = 1000
    #expect([.bomb, .damagedArchive].contains(refused(ZipMaker.of([liar]))))
    var shared = ZipMaker.Entry("general/2024-03-02.json", Self.day)
    shared.place = 0
    #expect(refused(ZipMaker.of([.init("general/2024-03-01.json", Self.day), shared])) == .bomb)
    let many = (1...30).map { number in
      var entry = bomb
      entry.name = "general/\(number).json"
      entry.content = Array(zeros.prefix(10 << 20))
      return entry
    }
    #expect(refused(ZipMaker.of(many)) == .bomb)
  }

  @Test("A password, a strange way of packing, damage and a workbook are told apart") func damage()
  {
    let day = ZipMaker.Entry("general/2024-03-01.json", Self.day)
    var secret = day
    secret.flags = 1
    #expect(refused(ZipMaker.of([secret])) == .encryptedArchive)
    var strange = day
    strange.method = 93
    #expect(refused(ZipMaker.of([strange])) == .packing)
    var wrong = day
    wrong.checksum = 1
    #expect(refused(ZipMaker.of([wrong])) == .damagedArchive)
    #expect(refused(Array(ZipMaker.of([day]).dropLast(30))) == .damagedArchive)
    #expect(refused(ZipMaker.of([.init("xl/workbook.xml", "<x/>")])) == .workbook)
    #expect(refused(ZipMaker.of([])) != nil)
    let tar = [UInt8](repeating: 0x61, count: 257) + Array("ustar\u{0}00".utf8)
    for packed in [tar, ZipMaker.gzipped(tar)] { #expect(refused(packed) == .tar) }
    for packed in [Array("BZh9x".utf8), [0x28, 0xB5, 0x2F, 0xFD, 0]] {
      #expect(refused(packed) == .packing)
    }
  }

  @Test("Links in a folder are not followed, one that was named is; pipes are no files")
  func links()
    throws
  {
    let folder = try Exported.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let day = folder.appending(path: "day.json")
    try Data(Self.day.utf8).write(to: day)
    let channel = folder.appending(path: "export/general")
    try FileManager.default.createDirectory(at: channel, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: channel.appending(path: "2024-03-02.json"), withDestinationURL: day)
    mkfifo(channel.appending(path: "2024-03-03.json").path, 0o600)
    try Data(Self.day.utf8).write(to: channel.appending(path: "2024-03-01.json"))
    var reading = Import()
    try reading.read(folder.appending(path: "export").path)
    let report = try reading.log().report
    #expect(report.rows == 2)
    #expect(report.links == 2)
    let named = folder.appending(path: "2024-03-05.json")
    try FileManager.default.createSymbolicLink(at: named, withDestinationURL: day)
    var other = Import()
    try other.read(named.path)
    #expect(try other.log().report.rows == 2)
    var pipe = Import()
    #expect(throws: ImportError.self) {
      try pipe.read(channel.appending(path: "2024-03-03.json").path)
    }
  }

  @Test("Damaged archives end plainly", arguments: 0..<40) func mutations(seed: UInt64) throws {
    var lucky = Lucky(seed: seed)
    let whole = ZipMaker.of([
      .init("general/2024-03-01.json", Self.day), .init("users.json", #"[{"id":"U1"}]"#),
    ])
    for _ in 0..<25 {
      let bytes = lucky.damaged(whole)
      do { _ = try Exported.report(bytes: bytes) } catch let error as ImportError {
        #expect(!error.message.en.contains("MARKER"))
      }
    }
  }
}
