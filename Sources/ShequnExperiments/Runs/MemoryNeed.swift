// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
package import ShequnScenario

/// About how much memory a study takes, told before it begins: communities that live at the same time,
/// and the records that are kept. A community that grows takes more.
package struct MemoryNeed: Sendable, Equatable {
  /// Bytes of memory, and of the disk where runs are put aside.
  package let bytes: Double
  package let disk: Double

  /// - Parameters:
  ///   - kept: how many records of whole runs are kept at the end.
  package init(_ plans: [Plan], kept: Int, _ options: RunOptions) {
    guard let largest = plans.map(\.community).max(by: { $0.members < $1.members }) else {
      (bytes, disk) = (0, 0)
      return
    }
    let members = Double(largest.members)
    let isLarge = largest.members >= RunPool.largeCommunity
    // a past is kept beside the plan that goes on from it
    let copies = plans.contains { $0.past != nil } ? 2.0 : 1
    let living = (isLarge ? 1 : Double(max(1, min(options.threads, kept)))) * copies
    let table = Double(Simulation.bytesPerMember(topics: largest.topics.count)) + Self.besides
    // who has joined and who is there, a bit each
    let community = members * table + Double(largest.marketSize) / 4
    let days = Double(largest.days)
    let whole = Self.bytes(of: kept, plans)
    // those that are too many are put aside on the disk
    let isPacked = whole > options.memory && options.room != nil
    let records = isPacked ? Double(kept) * (Self.bytesOfPackedRun + days * 8) : whole
    disk = isPacked ? Double(kept) * days * Self.bytesOfPackedDay : 0
    let lists = Double(
      options.departures == .all
        ? kept : options.departures == .first && kept > 0 ? plans.count : 0)
    bytes =
      Self.bytesOfProgram + living * community + records
      + (kept > 0 ? Double(plans.count) * days * Self.bytesOfTables : 0)
      + lists * members * Self.bytesOfDeparture
  }

  /// Of the records of so many runs, whole in memory.
  static func bytes(of runs: Int, _ plans: [Plan]) -> Double {
    let days = plans.map(\.community.days).max() ?? 0
    let members = plans.map(\.community.members).max() ?? 0
    return Double(runs) * (Double(days) * bytesOfDay + Double(members) * bytesOfAuthor)
  }

  // measured: what the program takes more when the study grows in one direction

  /// Of the program and small things.
  private static let bytesOfProgram = 64.0 * 1024 * 1024
  /// Per member besides the table: visits of a day, newcomers on the first, fates that are compared.
  private static let besides = 75.0
  /// Of the record of a day, the cohort that joined on it, and its metrics.
  private static let bytesOfDay = 3500.0
  /// Of a day that is put aside on the disk.
  private static let bytesOfPackedDay = 400.0
  /// Of what stays in memory of a run that is put aside on the disk; for each day its survival.
  private static let bytesOfPackedRun = 700.0
  /// Of the files, for each plan and day.
  private static let bytesOfTables = 31_000.0
  /// Of the record of first posts, for each member.
  private static let bytesOfAuthor = 16.0
  /// Of a member's line among the departures, in the record and in the file.
  private static let bytesOfDeparture = 150.0
}
