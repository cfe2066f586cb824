// SPDX-License-Identifier: GPL-3.0-or-later

/// Times by clocks of many senders, in the order in which an archive took them in. One that is more than a year away from
/// those around it was shown by a wrong clock.
struct MendedClocks {
  private var times: [ExportedTime] = []
  /// Seconds.
  private static let tolerance: Int64 = 366 * 86_400
  /// On either side.
  private static let neighbours = 3

  mutating func note(_ time: ExportedTime) { times.append(time) }

  /// What was noted at this place, or the middle one of those around it.
  func mended(_ place: Int) -> ExportedTime {
    let start = max(0, place - Self.neighbours)
    let end = min(times.count, place + Self.neighbours + 1)
    let around = (start..<end).filter { $0 != place }.map { times[$0] }
      .sorted { $0.roughSeconds < $1.roughSeconds }
    guard around.count > 1 else { return times[place] }
    let middle = around[(around.count - 1) / 2]
    // where those around differ as much, none of them is to be believed
    let spread = around[around.count * 3 / 4].roughSeconds - around[around.count / 4].roughSeconds
    let distance = abs(times[place].roughSeconds - middle.roughSeconds)
    return distance > Self.tolerance && spread < Self.tolerance ? middle : times[place]
  }
}

extension ExportedTime {
  /// Since 1970, whatever the zone.
  fileprivate var roughSeconds: Int64 {
    switch self {
    case .moment(let seconds, _), .clock(let seconds): seconds
    case .day(let day): Int64(day.number) * 86_400
    }
  }
}
