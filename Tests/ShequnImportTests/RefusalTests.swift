// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnRecords
import Testing

/// What is refused is refused with the cure, and takes nothing else with it.
@Suite struct RefusalTests {
  private func fault(
    _ files: [String: String], _ options: ImportOptions = ImportOptions()
  ) throws -> ImportError {
    try #require(throws: ImportError.self) { try Exported.log(files: files, options) }
  }

  private let hours = "[10:00:00] <MARKER> MARKER\n[10:01:00] <ann> hi\n"

  @Test func aLogWithoutADayIsLeftOutAndTheOthersAreRead() throws {
    let log = try Exported.log(files: ["2024-03-01.log": hours, "MARKER.log": hours])
    #expect(log.report.rows == 2 && log.report.leftOut[.undated]?.count == 2)
    #expect(log.report.leftOut[.undated]?.first.file == 2)
    #expect(log.report.markdown(.en).contains("name each by its day"))
    #expect(try fault(["a.log": hours, "b.log": hours]).fault == .undated)
  }

  @Test func aDayThatIsSaidIsThatOfOneFile() throws {
    var options = ImportOptions()
    options.day = CalendarDate(year: 2024, month: 3, day: 2)
    let log = try Exported.log(files: ["2024-03-01.log": hours, "b.log": hours], options)
    #expect(log.report.rows == 4 && log.report.leftOut[.undated] == nil)
    #expect(try fault(["a.log": hours, "b.log": hours], options).fault == .twoUndated)
  }

  @Test(arguments: ["uid", "User ID"]) func aColumnThatIsThereIsFound(_ name: String) throws {
    var options = ImportOptions()
    options.columns.member = name
    let table = "User ID,uid,when\n1,1,2024-03-01 10:00\n"
    #expect(try Exported.log(files: ["a.csv": table], options).report.rows == 1)
  }

  @Test func aColumnThatIsNotThereIsNamedWithThoseThatAre() throws {
    var options = ImportOptions()
    options.columns.member = "mebmer"
    let error = try fault(["MARKER.csv": "member,time,text\n1,2024-03-01 10:00,MARKER\n"], options)
    #expect(error.fault == .missingColumn && error.file == 1)
    #expect(
      error.message.en == "export 1, file 1 in it: no such column: --member mebmer; there are: "
        + "member, time, text")
    #expect(error.message.zh.contains("没有这样的列：--member mebmer；现有：member、time、text"))
    options.columns = TableColumns()
    options.columns.kind = "typ"
    let kind = try fault(["a.csv": "member,time,what\n1,2024-03-01 10:00,post\n"], options)
    #expect(kind.columns?.wanted == ["--kind typ"])
    options.columns = TableColumns()
    options.columns.member = "who is it"
    let time = try fault(["a.csv": "who is it,moment,amount\n1,2024-03-01 10:00,2\n"], options)
    #expect(time.columns?.wanted == ["--time"])
  }

  @Test func aFirstRowOfSomebodysDataIsNotTold() throws {
    var options = ImportOptions()
    options.columns.member = "user"
    let error = try fault(
      ["a.csv": "MARKER,2024-03-01 10:00,MARKER\n1,2024-03-01 10:00,x\n"], options)
    #expect(error.columns?.there == [] && !error.message.en.contains("MARKER"))
  }

  /// A tar archive of one empty file, by the rules of POSIX; with the mark of POSIX or without.
  private func tar(mark: String) -> [UInt8] {
    var head = Array("MARKER".utf8) + Array(repeating: UInt8(0), count: 94)
    head += Array("0000644\0".utf8) + Array("0000000\0".utf8) + Array("0000000\0".utf8)
    head += Array("00000000000\0".utf8) + Array("14570000000\0".utf8) + Array("        ".utf8)
    head += Array("0".utf8) + Array(repeating: 0, count: 100) + Array(mark.utf8)
    head += Array(repeating: 0, count: 512 - head.count)
    let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
    let field = String(repeating: "0", count: 6 - sum.count) + sum + "\0 "
    head.replaceSubrange(148..<156, with: Array(field.utf8))
    return head + Array(repeating: 0, count: 1024)
  }

  @Test(arguments: ["ustar\u{0}00", "ustar  \u{0}", ""], [true, false])
  func aTarArchiveIsRefusedAsSuch(mark: String, isPacked: Bool) throws {
    let bytes = isPacked ? ZipMaker.gzipped(tar(mark: mark)) : tar(mark: mark)
    for files in [["MARKER.tar.gz": bytes], ["MARKER.tar.gz": bytes, "notes.txt": [0x61]]] {
      let error = try #require(throws: ImportError.self) { try Exported.log(bytes: files) }
      #expect(error.fault == .tar && error.message.en.contains("tar -xf"))
      #expect(!error.message.en.contains("MARKER"))
    }
    let alone = try #require(throws: ImportError.self) {
      try Exported.report(bytes: bytes, name: "MARKER.tar.gz")
    }
    #expect(alone.fault == .tar && alone.file == 0)
  }
}
