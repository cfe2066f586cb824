// SPDX-License-Identifier: GPL-3.0-or-later

extension KaplanMeier {
  /// The same curve, told at fewer times, so that it says nothing of a handful of people: from one of them to the
  /// next either nobody or at least `least` had the event, and the same holds for those whose watch ended without it
  /// and for those whose watch began, and for all of them after the last.
  ///
  /// The shares are those of this curve. `events` are those since the time before, and `atRisk` is who was watched just
  /// after it.
  ///
  /// - Parameters:
  ///   - lifetimes: those of this curve.
  ///   - times: at which it should be told if it can; others come between them.
  package func coarse(_ lifetimes: [Lifetime], least: Int, at times: [Double] = []) -> KaplanMeier {
    let flows = WatchFlows(lifetimes)
    func isEnough(_ count: Int) -> Bool { count == 0 || count >= least }
    func isEnough(_ from: Double, _ to: Double) -> Bool {
      let (left, ended, began) = flows.counts(from: from, to: to)
      return isEnough(left) && isEnough(ended) && isEnough(began)
    }
    func chosen(_ candidates: [Double], from: Double, to: Double) -> [Double] {
      var chosen: [Double] = []
      for time in candidates where time > from && time < to {
        if isEnough(chosen.last ?? from, time) && isEnough(time, to) { chosen.append(time) }
      }
      return chosen
    }
    let wanted = chosen(times.sorted(), from: -1, to: .infinity)
    var (ends, start) = ([Double](), -1.0)
    for end in wanted + [.infinity] {
      ends += chosen(steps.map(\.time), from: start, to: end) + (end.isFinite ? [end] : [])
      start = end
    }
    var (told, last) = ([Step](), -1.0)
    for end in ends {
      let events = flows.counts(from: last, to: end).left
      if events > 0, let step = step(at: end) {
        told.append(
          Step(
            time: end, atRisk: flows.watched(after: last), events: events, survival: step.survival,
            standardError: step.standardError, logVariance: step.logVariance))
      }
      last = end
    }
    return KaplanMeier(steps: told)
  }
}

/// How many had the event, ended their watch without it, and began it later than with joining, up to any time.
private struct WatchFlows {
  private struct Sums {
    var (times, sums) = ([Double](), [0])

    init(_ counts: [(time: Double, count: Int)]) {
      for (time, count) in counts.sorted(by: { $0.time < $1.time }) {
        if times.last == time {
          sums[sums.count - 1] += count
        } else {
          times.append(time)
          sums.append(sums[sums.count - 1] + count)
        }
      }
    }

    /// Of times before this one, or up to it.
    func sum(until time: Double, isIncluded: Bool) -> Int {
      var (low, high) = (0, times.count)
      while low < high {
        let middle = (low + high) / 2
        if times[middle] < time || isIncluded && times[middle] == time {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return sums[low]
    }
  }

  private let left, ended, began: Sums
  private let atFirst: Int

  init(_ lifetimes: [Lifetime]) {
    // a watch that ends as it begins saw nothing
    let watches = lifetimes.filter { $0.entry == 0 || $0.entry < $0.duration }
    left = Sums(watches.filter(\.event).map { ($0.duration, $0.count) })
    ended = Sums(watches.filter { !$0.event }.map { ($0.duration, $0.count) })
    began = Sums(watches.filter { $0.entry > 0 }.map { ($0.entry, $0.count) })
    atFirst = watches.filter { $0.entry == 0 }.reduce(0) { $0 + $1.count }
  }

  /// After one time and up to another; who is censored or enters at a time does so after it.
  func counts(from: Double, to: Double) -> (left: Int, ended: Int, began: Int) {
    (
      left.sum(until: to, isIncluded: true) - left.sum(until: from, isIncluded: true),
      ended.sum(until: to, isIncluded: false) - ended.sum(until: from, isIncluded: false),
      began.sum(until: to, isIncluded: false) - began.sum(until: from, isIncluded: false)
    )
  }

  /// Who was watched right after a time, censored at it or not.
  func watched(after time: Double) -> Int {
    atFirst + began.sum(until: time, isIncluded: false) - left.sum(until: time, isIncluded: true)
      - ended.sum(until: time, isIncluded: false)
  }
}
