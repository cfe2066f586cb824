// SPDX-License-Identifier: GPL-3.0-or-later

/// The hour of a visit by inversion of a segment's hourly profile.
struct VisitingHours: Sendable {
  private static let steps = 64
  /// Cumulative probability, 24 a segment.
  private let cumulative: [Float]
  /// The first hour that a uniform number of each step can fall on, 64 a segment.
  private let guide: [UInt8]

  init(segments: [Segment]) {
    var cumulative: [Float] = []
    var guide: [UInt8] = []
    for segment in segments {
      let profile = segment.hours.profile
      let total = profile.reduce(0, +)
      var running = 0.0
      let own = profile.map { weight -> Float in
        running += weight
        return Float(running / total)
      }
      guide += (0..<Self.steps).map { step in
        UInt8(own.firstIndex { Float(step) / Float(Self.steps) <= $0 } ?? 23)
      }
      cumulative += own
    }
    self.cumulative = cumulative
    self.guide = guide
  }

  @inline(__always)
  func hour(_ u: Float, segment: Int) -> UInt8 {
    var hour = Int(guide[segment * Self.steps + Int(u * Float(Self.steps))])
    while hour < 23 && u > cumulative[segment * 24 + hour] { hour += 1 }
    return UInt8(truncatingIfNeeded: hour)
  }
}
