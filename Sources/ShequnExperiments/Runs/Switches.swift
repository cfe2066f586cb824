// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

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
  /// How many fared in each way. A study keeps one of these for every run: they take little room.
  private var kinds: [Kind] = []

  private struct Kind: Sendable, Equatable {
    let way: Switch
    var count: UInt32
  }

  package init() {}

  package var counts: [Switch: Int] {
    Dictionary(uniqueKeysWithValues: kinds.map { ($0.way, Int($0.count)) })
  }

  /// How members fared under a plan against how they fared under the first one.
  init(_ fates: Fates, against first: Fates) {
    var counts: [Switch: UInt32] = [:]
    var (one, other) = (fates.list[...], first.list[...])
    while let own = one.first, let before = other.first {
      if own.id < before.id {
        one.removeFirst()
      } else if own.id > before.id {
        other.removeFirst()
      } else {
        if let way = Self.way(own, against: before) { counts[way, default: 0] += 1 }
        one.removeFirst()
        other.removeFirst()
      }
    }
    set(counts)
  }

  private mutating func set(_ counts: [Switch: UInt32]) {
    kinds = counts.map { Kind(way: $0.key, count: $0.value) }.sorted { $0.way < $1.way }
  }

  private static func way(_ own: Fates.Fate, against before: Fates.Fate) -> Switch? {
    if own.cause == nil, let cause = before.cause {
      return Switch(stays: true, cause: cause, segment: before.segment, channel: before.channel)
    }
    if before.cause == nil, let cause = own.cause {
      return Switch(stays: false, cause: cause, segment: own.segment, channel: own.channel)
    }
    return nil
  }

  /// Of several replications together.
  init(_ all: some Sequence<Switches>) {
    var counts: [Switch: UInt32] = [:]
    for switches in all {
      for kind in switches.kinds { counts[kind.way, default: 0] += kind.count }
    }
    set(counts)
  }

  /// How many stayed under the plan and left under the first one.
  package var stayed: Int { kinds.reduce(0) { $0 + ($1.way.stays ? Int($1.count) : 0) } }
  /// How many left under the plan and stayed under the first one.
  package var left: Int { kinds.reduce(0) { $0 + ($1.way.stays ? 0 : Int($1.count)) } }
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
  package var allSwitches: Switches { Switches(switches) }
}
