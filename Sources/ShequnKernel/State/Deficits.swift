// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords

extension Cause {
  /// Causes that are felt as a deficit on visits and remembered, each in a lane of `Deficits`.
  /// `natural` is there every day; `competitor` compares with satisfaction, which is a memory itself.
  static let experienced: [Cause] = [
    .shortage, .homogeneity, .incentive, .overload, .distrust, .farewell, .isolation, .service,
  ]
}

/// One number for each experienced cause, in its lane of a vector.
typealias Deficits = SIMD8<Float>

extension SIMD8<Float> {
  subscript(cause: Cause) -> Float {
    @inline(__always) get { self[Int(cause.rawValue) & 7] }
    @inline(__always) set { self[Int(cause.rawValue) & 7] = newValue }
  }
}
