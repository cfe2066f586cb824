// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What was read of exports, what was left out and why, and what was taken for granted: numbers only.
package struct ImportReport: Sendable {
  /// Where something stands.
  package struct Place: Hashable, Sendable {
    package var export = 0
    package var file = 0
    package var line: Int?

    func on(line: Int?) -> Place {
      var place = self
      place.line = line
      return place
    }
  }

  /// Files by their kind, in the order in which these were met.
  package private(set) var kinds: [(title: Bilingual, remarks: [Bilingual], files: Int)] = []
  /// Files that are of no known kind, and links that were not followed.
  package internal(set) var unknownFiles = 0
  package internal(set) var links = 0
  package private(set) var leftOut: [LeftOut: (count: Int, first: Place)] = [:]

  /// Acts by what is known of their time: with an offset, as a moment of UTC, as a clock without a zone, as a day.
  package internal(set) var (offsets, moments, clocks, days) = (0, 0, 0, 0)
  /// The zone that was given.
  package internal(set) var zone: String?
  /// Clocks that showed a time which did not exist there, or twice.
  package internal(set) var (missingHours, doubleHours) = (0, 0)
  /// Acts years away from all others.
  package internal(set) var strays = 0

  package internal(set) var events: [EventKind: Int] = [:]
  /// People, those of them that did more than joining and leaving, and channels.
  package internal(set) var (members, active, channels) = (0, 0, 0)
  /// Accounts that were taken for machines.
  package internal(set) var machines = 0
  package internal(set) var first: EventTime?
  package internal(set) var last: EventTime?

  package var rows: Int { events.values.reduce(0, +) }

  mutating func count(_ format: any ExportFormat.Type) {
    if let place = kinds.firstIndex(where: { $0.title == format.title }) {
      kinds[place].files += 1
    } else {
      kinds.append((format.title, format.remarks, 1))
    }
  }

  mutating func leaveOut(_ reason: LeftOut, at place: Place = Place(), count: Int = 1) {
    guard count > 0 else { return }
    leftOut[reason, default: (0, place)].count += count
  }
}
