// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport
import ShequnKernel
import ShequnRecords

/// Reads a table of events, as `import` and `run --events` write it, and makes stays of it. It is read as a stream.
struct StayEvents {
  private let path: String
  private let options: StayOptions
  private let reader: EventReader

  /// nil: it is none, or no file.
  init?(_ path: String, _ options: StayOptions) {
    let url = URL(fileURLWithPath: path)
    guard path != "-",
      (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true,
      let reader = try? EventReader(url)
    else { return nil }
    (self.path, self.options, self.reader) = (path, options, reader)
  }

  func read(_ problems: ProblemCollector) throws(ProblemError) -> StayFile? {
    var (rows, found) = (reader, EventStays(asOf: options.asOf?.number))
    do throws(EventTableError) {
      while let event = try rows.event() { found.add(event) }
    } catch {
      throw ProblemError(
        Problem(
          at: Place(file: path, line: error.line, column: error.line > 0 ? 1 : 0), error.plain))
    }
    guard let days = found.days else {
      problems.error(
        found.rows == 0 ? .noRows : .allAfter, at: Place(file: path),
        advice: found.rows == 0 ? nil : .laterAsOf)
      return nil
    }
    guard options.goneAfter != nil || found.leavers > 0 else {
      problems.error(
        .nobodyLeaves, at: Place(file: path),
        advice: .type(.recipe(path, options, goneAfter: "30d")))
      return nil
    }
    let rule = StayRule(
      asOf: options.asOf?.number ?? days.upperBound, goneAfter: options.goneAfter,
      observedFrom: options.observedFrom?.number)
    var tally = StayTally(rule)
    for (dates, how) in found.stays { tally.add(dates, how: how == .removed ? .removed : .left) }
    guard !tally.counts.isEmpty else {
      problems.error(.nobodyKnown(rule), at: Place(file: path), advice: .otherDays)
      return nil
    }
    return StayFile(
      path: path, groups: [""], causes: tally.causes, stays: StayFile.ordered(tally.counts),
      isByPeriod: false,
      reading: StayReading(
        columns: [("time", .joined), ("member", .member)], unused: [], separator: ",",
        encoding: "UTF-8", rows: found.rows, blankRows: 0, hasDecimalComma: false, grouped: nil,
        unit: .days, remarks: tally.remarks + remarks(found)),
      isSimulated: reader.isSimulated)
  }

  private func remarks(_ found: EventStays) -> [Bilingual] {
    var remarks: [Bilingual] = []
    if options.goneAfter == nil { remarks.append(.onlyLeavers) }
    if found.withoutJoin > 0 { remarks.append(.withoutJoin) }
    if found.returned > 0 { remarks.append(.returned) }
    if found.later > 0 { remarks.append(.laterEvents(found.later)) }
    return remarks
  }
}
