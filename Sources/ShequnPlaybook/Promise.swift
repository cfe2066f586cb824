// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A reward that was announced: it is counted on from one payment to the next, until a due payment is
/// missed or held back.
struct Promise {
  /// A due payment was put off by the lever's condition or rule.
  private var isSuspended = false

  /// Whether members can count on it today, and whether it is due. Ask once on each day.
  mutating func today(of account: String, in window: Window, on desk: Desk)
    -> (stands: Bool, isDue: Bool)
  {
    guard desk.day >= window.firstDay else { return (false, false) }
    let isOpen = window.isOpen(desk)
    let isPayday = window.acts(on: desk.day, shift: desk.weekdayShift)
    if isPayday || desk.day == window.firstDay { isSuspended = !isOpen }
    let isDue = isPayday && isOpen
    let isOver = lastDue(in: window, desk.day) > window.lastDay
    let wasMissed = desk.board.unpaid.contains(account)
    return (isDue || !(isOver || wasMissed || isSuspended), isDue)
  }

  /// The latest day up to `day` on which a payment was due by the rhythm.
  private func lastDue(in window: Window, _ day: Int) -> Int {
    let every = max(1, Int(window.every))
    return window.firstDay + (day - window.firstDay) / every * every
  }
}

/// A stretch of days that begins on a day of the window and then runs to its end.
struct Round {
  private var firstDay: Int?

  /// Whether none is running, so that one may begin.
  func canBegin(on day: Int, length: Int) -> Bool {
    firstDay.map { day >= $0 + length } ?? true
  }

  mutating func begin(on day: Int) { firstDay = day }

  func isRunning(on day: Int, length: Int) -> Bool {
    firstDay.map { day < $0 + length } ?? false
  }

  func isLastDay(_ day: Int, length: Int) -> Bool {
    firstDay.map { day == $0 + length - 1 } ?? false
  }
}
