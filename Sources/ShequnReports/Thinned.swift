// SPDX-License-Identifier: GPL-3.0-or-later

extension Array {
  /// At most so many elements (at least two), evenly spaced, the first and the last among them: a curve
  /// of millions of steps looks the same with thousands.
  func thinned(to limit: Int) -> [Element] {
    guard count > limit else { return self }
    return (0..<limit).map { self[$0 * (count - 1) / (limit - 1)] }
  }
}
