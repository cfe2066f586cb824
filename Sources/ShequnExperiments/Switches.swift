// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel

/// One way in which a member can fare otherwise under a plan than under the first plan, on the same
/// draws.
package struct Switch: Sendable, Hashable, Comparable {
  /// Stayed under the plan and left under the first plan; else the other way round.
  package let stays: Bool
  /// Why, in the world in which the member left.
  package let cause: Cause
  /// Index of the member's segment.
  package let segment: UInt8
  /// How the member came, in the world in which they left.
  package let channel: Channel

  private var order: (Int, UInt8, UInt8, UInt8) {
    (stays ? 0 : 1, cause.rawValue, segment, channel.rawValue)
  }

  package static func < (one: Switch, other: Switch) -> Bool { one.order < other.order }
}

/// Members of one replication who left under one plan and stayed under the other, of those who were
/// members under both.
package struct Switches: Sendable, Equatable {
  package private(set) var counts: [Switch: Int] = [:]

  package init() {}

  /// How members fared under a plan against how they fared under the first one.
  init(_ fates: Fates, against first: Fates) {
    var (one, other) = (fates.list[...], first.list[...])
    while let own = one.first, let before = other.first {
      if own.id < before.id {
        one.removeFirst()
      } else if own.id > before.id {
        other.removeFirst()
      } else {
        note(own, against: before)
        one.removeFirst()
        other.removeFirst()
      }
    }
  }

  private mutating func note(_ own: Fates.Fate, against before: Fates.Fate) {
    if own.cause == nil, let cause = before.cause {
      let kind = Switch(
        stays: true, cause: cause, segment: before.segment, channel: before.channel)
      counts[kind, default: 0] += 1
    } else if before.cause == nil, let cause = own.cause {
      let kind = Switch(stays: false, cause: cause, segment: own.segment, channel: own.channel)
      counts[kind, default: 0] += 1
    }
  }

  package mutating func merge(_ other: Switches) {
    for (kind, count) in other.counts { counts[kind, default: 0] += count }
  }

  /// How many stayed under the plan and left under the first one.
  package var stayed: Int { counts.reduce(0) { $0 + ($1.key.stays ? $1.value : 0) } }
  /// How many left under the plan and stayed under the first one.
  package var left: Int { counts.reduce(0) { $0 + ($1.key.stays ? 0 : $1.value) } }
}

/// What became of everybody who was a member in one run, in order of id.
struct Fates: Sendable {
  struct Fate: Sendable {
    let id: UInt32
    let segment: UInt8
    let channel: Channel
    /// nil: still there.
    let cause: Cause?
  }

  let list: [Fate]

  /// From a record that lists those still there too. Nobody who left comes back.
  init(_ record: RunRecord) {
    list = record.departures.map {
      Fate(id: $0.id, segment: $0.segment, channel: $0.channel, cause: $0.cause)
    }.sorted { $0.id < $1.id }
  }
}

extension PlanRuns {
  /// The switches of all replications together.
  package var allSwitches: Switches {
    var all = Switches()
    for replication in switches { all.merge(replication) }
    return all
  }
}
