// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
package import ShequnImport
package import ShequnRecords
import Synchronization

/// The log of a run, written while it runs: beside the place where it will stand, and moved there when it is
/// whole. Day 1 is Monday, 1 January 2001, since the first day of a run is a Monday; clocks are UTC.
package final class SimulatedLog: Sendable {
  private struct State: Sendable {
    var writer: EventWriter?
    var fault: EventTableError?
  }

  private let url: URL
  private let state: Mutex<State>

  /// The file in which it is written.
  private var fresh: URL {
    url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).shequn-new")
  }

  /// - Parameter days: of the run.
  package init(_ path: String, days: Int) throws(EventTableError) {
    url = URL(fileURLWithPath: path)
    state = Mutex(State())
    // whoever was ended while he wrote left it
    try? FileManager.default.removeItem(at: fresh)
    let mark = SimulationMark(first: CalendarDate(number: Self.first), days: days)
    let writer = try EventWriter(fresh, mark: mark)
    state.withLock { $0.writer = writer }
  }

  /// Days since 1970 of 1 January 2001.
  package static let first = 11_323

  /// Whether there is something at the place that no simulation wrote, and that would be lost.
  package static func wouldReplace(_ path: String) -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    return (try? EventReader(URL(fileURLWithPath: path)))?.isSimulated != true
  }

  /// Writes what happened on a day. After a fault nothing is written any more, and `finish` tells of it.
  package func take(_ acts: [MemberAct]) {
    state.withLock { state in
      guard state.fault == nil else { return }
      do throws(EventTableError) {
        for act in acts {
          guard let event = Event(act, first: Self.first) else { continue }
          try state.writer?.write(event)
        }
      } catch { state.fault = error }
    }
  }

  /// Puts it in its place.
  package func finish() throws(EventTableError) {
    let fault = state.withLock { state -> EventTableError? in
      if let fault = state.fault { return fault }
      do throws(EventTableError) { try state.writer?.finish() } catch { return error }
      return nil
    }
    guard fault == nil, rename(fresh.path, url.path) == 0 else {
      discard()
      throw fault ?? EventTableError.cannotWrite
    }
  }

  /// Leaves nothing of it.
  package func discard() { try? FileManager.default.removeItem(at: fresh) }
}
