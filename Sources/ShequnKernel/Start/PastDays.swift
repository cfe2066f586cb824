// SPDX-License-Identifier: GPL-3.0-or-later

/// The days of a member from joining to the evening before day 1, as far as their record and the equations of
/// attendance, habit and enthusiasm tell, for a member as the mean is: bands of days alike.
///
/// Visits are spread over the days up to the last one as the logit of coming varies there (by enthusiasm, habit
/// and forgetting), so that as many are expected as there were; habit follows the mean of these.
struct PastDays {
  /// Days alike: how many, and what is added to logit a on them.
  struct Band {
    var days: Float = 0
    var offset: Float = 0
  }

  /// Bands in use.
  private(set) var count = 0
  private(set) var bands = InlineArray<16, Band>(repeating: Band())
  /// H and W on the evening before day 1.
  private(set) var habit: Float
  private(set) var enthusiasm: Float
  /// Hazard of leaving that a member of frailty 1 has lived through: what is there every day, without the
  /// natural hazard; the days by which that counts; and what was felt on visits.
  private(set) var hazard: Float = 0
  private(set) var hazardDays: Float = 0

  /// Last days of bands after joining, and of silence.
  private static let ends = [2, 6, 14, 30, 62, 126, 254, Int.max]

  init(_ standing: Standing, _ mood: Mood, _ terms: PastTerms) {
    let (age, silence) = (standing.joined, standing.lastSeen)
    let seen = age - silence
    (habit, enthusiasm) = (terms.habitStart, terms.enthusiasm(age: Float(age)))
    var rates = InlineArray<8, Float>(repeating: Float(standing.activeDays) / Float(max(1, seen)))
    if seen > 0 {
      // more or fewer than these would make a rate of 0 or 1
      let visits = max(0.3, min(Float(seen) - 0.3, Float(standing.activeDays)))
      for _ in 0..<2 {
        live(until: seen, rates, mood, terms)
        rates = spread(visits, near: rates[0])
      }
    }
    live(until: seen, rates, mood, terms)
    if seen > 0 { feel(rates, standing, mood, terms) }
    fallSilent(age, silence, mood, terms)
    hazard *= mood.hazard
    hazardDays *= mood.hazard
  }

  /// The bands up to the last visit, when so many come in each.
  private mutating func live(
    until seen: Int, _ rates: InlineArray<8, Float>, _ mood: Mood, _ terms: PastTerms
  ) {
    (count, habit) = (0, terms.habitStart)
    var first = 1
    while first <= seen {
      let last = min(seen, Self.ends[count])
      let (days, rate) = (Float(last - first + 1), rates[count])
      let middle = terms.habit(after: days / 2, from: habit, rate: rate)
      bands[count] = Band(
        days: days,
        offset: mood.attendance + terms.offset(age: Float(first + last) / 2, habit: middle)
          - terms.forgetting * terms.forgotten(rate: rate))
      habit = terms.habit(after: days, from: habit, rate: rate)
      (first, count) = (last + 1, count + 1)
    }
  }

  /// The rates of the bands by which so many visits are expected, whatever a is.
  private func spread(_ visits: Float, near first: Float) -> InlineArray<8, Float> {
    let start = max(0.001, min(0.999, first))
    var logit = logarithm(start / (1 - start)) - bands[0].offset
    for _ in 0..<12 {
      var (expected, slope): (Float, Float) = (0, 0)
      for band in 0..<count {
        let p = logistic(logit + bands[band].offset)
        expected += bands[band].days * p
        slope += bands[band].days * p * (1 - p)
      }
      let step = (visits - expected) / max(1e-6, slope)
      logit += max(-2, min(2, step))
      if abs(step) < 1e-3 { break }
    }
    var rates = InlineArray<8, Float>(repeating: 0)
    for band in 0..<count { rates[band] = logistic(logit + bands[band].offset) }
    return rates
  }

  /// Hazards up to the last visit: on each visit a/p times what is felt, which grows with the visits.
  private mutating func feel(
    _ rates: InlineArray<8, Float>, _ standing: Standing, _ mood: Mood, _ terms: PastTerms
  ) {
    var (first, visits): (Int, Float) = (1, 0)
    for band in 0..<count {
      let last = first + Int(bands[band].days) - 1
      let exposure = terms.exposure(first...last)
      hazardDays += exposure
      hazard += exposure * terms.fading * terms.forgotten(rate: rates[band])
      let coming = rates[band] * bands[band].days
      let pace = terms.pace(rate: rates[band], offset: bands[band].offset)
      let experienced = terms.experienced(visits: visits + coming / 2)
      hazard += mood.felt * experienced * pace * coming * exposure / bands[band].days
      visits += coming
      first = last + 1
    }
  }

  /// The days since the last visit.
  private mutating func fallSilent(
    _ age: Int, _ silence: Int, _ mood: Mood, _ terms: PastTerms
  ) {
    var first = 1
    for end in Self.ends where first <= silence {
      let last = min(silence, end)
      let (days, middle) = (Float(last - first + 1), Float(first + last) / 2)
      let since = age - silence
      let forgotten = terms.forgotten(days: middle)
      bands[count] = Band(
        days: days,
        offset: mood.attendance
          + terms.offset(
            age: Float(since) + middle, habit: terms.habit(after: days / 2, from: habit, rate: 0))
          - terms.forgetting * forgotten)
      habit = terms.habit(after: days, from: habit, rate: 0)
      let exposure = terms.exposure(since + first...since + last)
      hazardDays += exposure
      hazard += exposure * terms.fading * forgotten
      (first, count) = (last + 1, count + 1)
    }
  }

  /// Σ ln(1 + e^(logit + offset)) over all days: what these take from the logarithm of a likelihood.
  func softplusSum(_ logit: Float) -> Double {
    var sum = 0.0
    for band in 0..<count {
      sum += Double(bands[band].days) * softplus(logit + bands[band].offset)
    }
    return sum
  }
}

/// What a rehearsal says of a member beside the record.
struct Mood: Sendable {
  /// Added to the logit of coming: satisfaction and trust.
  var attendance: Float = 0
  /// Factor on all hazards.
  var hazard: Float = 1
  /// Hazard a day of what is felt on visits, as it has become.
  var felt: Float = 0
  /// Factor on the posting rate.
  var posting: Float = 1
}
