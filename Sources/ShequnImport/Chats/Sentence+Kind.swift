// SPDX-License-Identifier: GPL-3.0-or-later

extension Sentence.Meaning {
  /// What the people of the sentence did; nil where it tells of no act.
  var kind: EventKind? {
    switch self {
    case .join: .join
    case .leave: .leave
    case .removed: .removed
    case .renamed, .notice: nil
    }
  }
}
