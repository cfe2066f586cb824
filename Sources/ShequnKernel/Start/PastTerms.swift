// SPDX-License-Identifier: GPL-3.0-or-later

/// The terms of the equations that past days take part in, as plain numbers and tables.
struct PastTerms: Sendable {
  let habitStart: Float
  /// Weight of M − 1 in the logit of coming, and of 1 − M in the hazard of clearing out.
  let forgetting: Float
  let fading: Float
  private let enthusiasmStart: Float
  private let keepEnthusiasm: Float
  private let enthusiasmWeight: Float
  private let habitWeight: Float
  private let neutralHabit: Float
  private let habitGrowth: Float
  private let habitDecay: Float
  /// Of a week's days on average.
  private let weekend: Float
  private let experience: Float
  private let adjustment: Float
  private let forgettingScale: Float
  /// Mean of 1 − M over the days between visits, by the chance of a visit in steps of 1/64.
  private let forgottenByRate: [Float]
  /// Σ of the hazard's modifier by age, up to each age.
  private let exposureTo: [Float]

  init(mechanisms: Mechanisms, tables: Tables) {
    let attend = mechanisms.attend
    (enthusiasmWeight, habitWeight) = (Float(attend.enthusiasm), Float(attend.habit))
    weekend = Float(attend.weekend) * 2 / 7
    enthusiasmStart = Float(mechanisms.enthusiasm.start)
    keepEnthusiasm = -0.693_147_18 / Float(mechanisms.enthusiasm.halfLife)
    habitStart = Float(mechanisms.habit.start)
    neutralHabit = Float(mechanisms.habit.neutral)
    (habitGrowth, habitDecay) = (Float(mechanisms.habit.growth), Float(mechanisms.habit.decay))
    forgetting = Float(mechanisms.forgetting.strength)
    fading = Float(mechanisms.leave.fading)
    experience = Float(mechanisms.leave.experience)
    adjustment = Float(mechanisms.satisfaction.adjustment)
    let equation = mechanisms.forgetting
    forgettingScale = Float(equation.scale)
    forgottenByRate = (0...64).map { part in
      let rate = max(0.5, Double(part)) / 64
      var (sum, chance, day) = (0.0, 1.0, 1)
      while chance > 1e-4 {
        sum += rate * chance * (1 - equation.memory(after: Double(day)))
        chance *= 1 - rate
        day += 1
      }
      return Float(sum / (1 - chance))
    }
    var sum = 0.0
    exposureTo =
      [0]
      + tables.age.map { modifier in
        sum += Double(modifier)
        return Float(sum)
      }
  }

  /// What enthusiasm and habit add to the logit of coming, so many days after joining.
  func offset(age: Float, habit: Float) -> Float {
    weekend + enthusiasmWeight * (enthusiasm(age: age - 1) - 0.5)
      + habitWeight * (habit - neutralHabit)
  }

  /// W on the evening of that age.
  func enthusiasm(age: Float) -> Float {
    enthusiasmStart * exponential(keepEnthusiasm * max(0, age))
  }

  /// H after so many days with a visit on each at a rate.
  func habit(after days: Float, from habit: Float, rate: Float) -> Float {
    let speed = rate * habitGrowth + (1 - rate) * habitDecay
    guard speed > 0 else { return habit }
    let rest = rate * habitGrowth / speed
    return rest + (habit - rest) * power(max(1e-6, 1 - speed), days)
  }

  /// 1 − M so many days after a visit, and on average between visits at a rate.
  func forgotten(days: Float) -> Float { 1 - 1 / (1 + days / forgettingScale).squareRoot() }

  func forgotten(rate: Float) -> Float {
    let place = max(0, min(63.999, rate * 64))
    let part = place - place.rounded(.down)
    let low = Int(place)
    return forgottenByRate[low] * (1 - part) + forgottenByRate[low + 1] * part
  }

  /// Days at risk, each times the hazard's modifier at its age (1 on the day after joining).
  func exposure(_ ages: ClosedRange<Int>) -> Float {
    exposureTo[ages.upperBound] - exposureTo[ages.lowerBound - 1]
  }

  /// a/p where p is a rate and logit p = logit a + offset.
  func pace(rate: Float, offset: Float) -> Float {
    let p = max(1e-4, min(0.9999, rate))
    return logistic(logarithm(p / (1 - p)) - offset) / p
  }

  /// How much of the deficits that visits bring is felt after so many of them.
  func experienced(visits: Float) -> Float { 1 - power(1 - experience, visits) }

  /// How far satisfaction has gone to where it rests.
  func adjusted(visits: Float) -> Float { 1 - power(1 - adjustment, visits) }
}
