// SPDX-License-Identifier: GPL-3.0-or-later

/// A mix of topics as vectors, with its length.
struct Mix {
  /// Weights, four topics a lane.
  let lanes: [SIMD4<Float>]
  /// √Σφ².
  let length: Float

  init(_ shares: [Float], lanes count: Int) {
    var lanes = [SIMD4<Float>](repeating: SIMD4(), count: count)
    for (topic, share) in shares.enumerated() { lanes[topic >> 2][topic & 3] = share }
    self.lanes = lanes
    length = dot(lanes, lanes).squareRoot()
  }

  /// A person's interests as a mix.
  init(interests: [SIMD4<Float>]) {
    lanes = interests
    length = dot(interests, interests).squareRoot()
  }

  /// cos(θ, φ).
  func match(_ interests: [SIMD4<Float>]) -> Float {
    dot(interests, lanes) / max(1e-9, length * dot(interests, interests).squareRoot())
  }
}

/// Σ θφ over lanes.
func dot(_ one: [SIMD4<Float>], _ other: [SIMD4<Float>]) -> Float {
  var sum = SIMD4<Float>()
  for lane in one.indices { sum += one[lane] * other[lane] }
  return sum.sum()
}
