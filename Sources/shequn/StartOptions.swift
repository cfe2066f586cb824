// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import ShequnImport
import ShequnLog
import ShequnRecords
import ShequnTables

/// Writing down the members of a log for a community that starts where it ends.
struct StartOptions: ParsableArguments {
  @Option(
    help: .words(
      "File to write the members into as they stand at the end, a row each, for 'start: FILE' in a community; "
        + "it must not exist.",
      "把日志结束时的成员现状写入此文件（每人一行），供社群的“start: 文件”使用；文件不得已存在。"),
    completion: .file(extensions: ["csv"]))
  var start: String?

  @Option(
    help: .words(
      "With --start: the last day that counts, such as 2024-03-31 (default: the last of the log).",
      "与 --start 同用：计入的最后一天，如 2024-03-31（默认：日志最后一天）。"))
  var asOf: String?

  /// Days since 1970.
  private var date: Int? {
    asOf.flatMap { EventTime(iso: ArraySlice($0.utf8)) }.flatMap {
      $0.offset == nil ? $0.localDay : nil
    }
  }

  func validate() throws {
    if asOf != nil, start == nil {
      throw ValidationError("--as-of goes with --start", "--as-of 须与 --start 同用")
    }
    if asOf != nil, date == nil {
      throw ValidationError(
        "--as-of takes a day such as 2024-03-31", "--as-of 取 2024-03-31 这样的日期")
    }
  }

  /// Before anything is read or written.
  func check() throws(StartRefusal) {
    guard let start, (try? FileManager.default.attributesOfItem(atPath: start)) != nil else {
      return
    }
    throw StartRefusal(
      Bilingual("--start: the file exists; name a new one", "--start：文件已存在；请换一个"), 73)
  }

  /// Writes the file, if there is to be one.
  /// - Returns: what to say of it, sentence by sentence.
  func write(_ log: EventLog) throws(StartRefusal) -> [Bilingual] {
    guard let start else { return [] }
    let day = date.map { $0 - log.first + 1 } ?? log.days
    guard (1 - log.before...log.days).contains(day) else {
      throw StartRefusal(
        Bilingual(
          "--as-of: the log covers \(log.date(1 - log.before)) to \(log.date(log.days))",
          "--as-of：日志覆盖 \(log.date(1 - log.before)) 至 \(log.date(log.days))"), 64)
    }
    let standings = MemberStandings(log, on: day)
    guard !standings.rows.isEmpty else {
      throw StartRefusal(
        Bilingual(
          "--start: nobody is a member on \(log.date(day))", "--start：\(log.date(day)) 没有成员"), 65)
    }
    do throws(EventTableError) { try OwnersFile.write(standings.text, to: start) } catch {
      throw StartRefusal(
        Bilingual("--start: \(error.message.en)", "--start：\(error.message.zh)"), 74)
    }
    return told(standings, log, on: day, path: start)
  }

  private func told(_ standings: MemberStandings, _ log: EventLog, on day: Int, path: String)
    -> [Bilingual]
  {
    let (count, date, path) = (standings.rows.count, log.date(day), path.onOneLine)
    var told = [
      Bilingual(
        "Written: \(path), \(count) members as of \(date). It is personal data: keep it as such.",
        "已写入：\(path)，截至 \(date) 的 \(count) 名成员。属个人数据，请妥善保管。")
    ]
    if standings.gone > 0 {
      told.append(
        Bilingual(
          "\(standings.gone) have left and are not in it.", "\(standings.gone) 人已离开，不在其中。"))
    }
    if standings.older > 0 {
      told.append(
        Bilingual(
          "\(standings.older) joined more than \(StartColumn.ageLimit) days ago and are taken to have joined then.",
          "\(standings.older) 人加入超过 \(StartColumn.ageLimit) 天，按 \(StartColumn.ageLimit) 天计。"))
    }
    if !log.active.contains(.visit) || log.events[.visit] == 0 {
      told.append(
        Bilingual(
          "The log has no visits: days with a post stand for them, and who only reads is not in it.",
          "日志没有来访记录：以发言的日子代替，只看不说的人不在其中。"))
    }
    return told
  }
}

/// Why the members were not written down.
struct StartRefusal: Error {
  let message: Bilingual
  let exitCode: Int32

  init(_ message: Bilingual, _ exitCode: Int32) {
    (self.message, self.exitCode) = (message, exitCode)
  }
}
