// SPDX-License-Identifier: GPL-3.0-or-later

/// What the running, expected rewards come to for a member: value V, pull on attendance b·V,
/// crowding-out χfV and recognition ψV.
struct RewardFelt: BitwiseCopyable, Sendable {
  /// V, 0 or more: ½ for 8 yuan for sure; sums over several.
  var value: Float = 0
  /// b·V, added to the logit of coming.
  var pull: Float = 0
  /// χfV: motivation falls by e to the minus this a day.
  var crowding: Float = 0
  /// ψV: the way to the most that recognition can do shrinks by e to the minus this a day; less than 0 where
  /// honor is undeserved.
  var recognition: Float = 0
  /// What can be expected of it a week, yuan.
  var weekly: Float = 0
  /// The part of V that is worth money in the hand.
  var tangible: Float = 0

  @inline(__always)
  mutating func add(_ other: RewardFelt, times factor: Float) {
    value += other.value * factor
    pull += other.pull * max(0, factor)
    crowding += other.crowding * max(0, factor)
    recognition += other.recognition * factor
    weekly += other.weekly * max(0, factor)
    tangible += other.tangible * max(0, factor)
  }

  /// The same that comes with a chance only: what is felt goes with the weight of the chance, the money
  /// with the chance.
  @inline(__always)
  mutating func add(_ other: RewardFelt, chance: Float, weight: Float) {
    add(other, times: weight)
    weekly += other.weekly * (chance - weight)
  }

  /// A day of motivation as a straight line, I ← x·I + y: it is crowded out, returns to one half by the
  /// share `recovery`, and is fed up to `most`, one after the other, so that it cannot leave 0…1.
  @inline(__always)
  func motivationLine(recovery: Float, most: Float) -> SIMD2<Float> {
    let kept = exponential(-crowding + min(0, recognition))
    let fed = probability(ofHazard: max(0, recognition))
    return SIMD2(kept * (1 - recovery) * (1 - fed), recovery * 0.5 * (1 - fed) + most * fed)
  }
}
