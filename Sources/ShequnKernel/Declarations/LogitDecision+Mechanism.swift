// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

extension LogitDecision {
  /// The name of the mechanism.
  package var mechanism: String {
    switch self {
    case .attend: Attend.name
    case .notify: Notifications.name
    case .reply: Ties.name
    case .enrol, .checkIn: CheckIn.name
    case .event: Gatherings.name
    case .offend: Moderation.name
    case .kol: KOLInfluence.name
    case .recruit: Acquisition.name
    }
  }
}
