// SPDX-License-Identifier: GPL-3.0-or-later

/// The days that are known of a member: numbers as in ``CalendarDate``.
package struct StayDates: Hashable, Sendable {
  package var joined: Int
  /// The last day on which there was any sign of them; nil: nothing is known of that.
  package var seen: Int?
  /// The day on which they left for good; nil: none is known.
  package var left: Int?
  /// The day from which on they were watched: before it nobody would have known of their leaving.
  package var entered: Int?

  package init(joined: Int, seen: Int? = nil, left: Int? = nil, entered: Int? = nil) {
    (self.joined, self.seen, self.left, self.entered) = (joined, seen, left, entered)
  }
}

/// How days become a watched stay: who is gone and until when that is known.
///
/// Somebody who was silent for `goneAfter` days before `asOf` is gone since they were last seen. Of who was seen later it is
/// not yet known whether they are, and that holds for everybody's last `goneAfter` days: whoever fell silent in them would be
/// taken for there. So all are watched up to ``horizon`` and no longer.
package struct StayRule: Hashable, Sendable {
  /// The last day of which the table knows.
  package var asOf: Int
  /// Days, at least 1; nil: only who is said to have left is gone.
  package var goneAfter: Int?
  /// The day on which watching began; nil: with the joining of each.
  package var observedFrom: Int?

  package init(asOf: Int, goneAfter: Int? = nil, observedFrom: Int? = nil) {
    (self.asOf, self.goneAfter, self.observedFrom) = (asOf, goneAfter, observedFrom)
  }

  /// The last day of which it is known who was gone.
  package var horizon: Int { asOf - (goneAfter ?? 0) }

  /// How a watch ended.
  package enum End: CaseIterable, Hashable, Sendable { case there, left, silent }

  package struct Watch: Hashable, Sendable {
    /// Days from joining to the end of the watch.
    package let duration: Int
    /// Days from joining to its beginning; 0: it began with joining.
    package let entry: Int
    package let end: End
  }

  /// Why nothing can be said of a member.
  package enum Obstacle: CaseIterable, Hashable, Sendable {
    /// Joined after the last day of which is known who was gone.
    case tooNew
    /// The stay ended before watching began.
    case goneBefore
  }

  package func watch(_ dates: StayDates) -> Result<Watch, ObstacleError> {
    guard dates.joined <= horizon else { return .failure(ObstacleError(obstacle: .tooNew)) }
    var (last, end) = (horizon, End.there)
    if let left = dates.left {
      if left <= horizon { (last, end) = (left, .left) }
    } else if goneAfter != nil, let seen = dates.seen, seen <= horizon {
      (last, end) = (seen, .silent)
    }
    let start = [dates.entered, observedFrom].compactMap(\.self).max() ?? dates.joined
    let entry = max(0, start - dates.joined)
    let duration = last - dates.joined
    // a watch that ends as it begins saw nothing
    guard entry == 0 || entry < duration else {
      return .failure(ObstacleError(obstacle: .goneBefore))
    }
    return .success(Watch(duration: duration, entry: entry, end: end))
  }

  package struct ObstacleError: Error, Hashable { package let obstacle: Obstacle }
}
