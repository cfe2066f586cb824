// SPDX-License-Identifier: GPL-3.0-or-later

/// Goes through the pieces of a written time, one after the other.
struct TimeReading {
  private let tokens: [DateToken]
  private var index = 0

  /// Numbers of the date as they stand, and whether points part them, and nothing else.
  private(set) var numbers: [(value: Int, digits: Int)] = []
  private(set) var (hasPoints, hasOthers) = (false, false)
  private(set) var (year, month, day): (Int?, Int?, Int?)
  /// How many numbers stood before the name of the month.
  private(set) var monthName: (month: Int, after: Int)?

  private(set) var hours: [Int] = []
  private var isInHours = false
  private(set) var period: DayPeriod?
  private(set) var offset: Int?
  private var depth = 0

  init(_ tokens: [DateToken]) { self.tokens = tokens }

  private subscript(_ place: Int) -> DateToken? {
    tokens.indices.contains(place) ? tokens[place] : nil
  }

  private func isNumber(_ place: Int) -> Bool {
    if case .number = self[place] { true } else { false }
  }

  /// Whether all of it may stand in a time.
  mutating func readAll() -> Bool {
    while let token = self[index] {
      let isRead =
        switch token {
        case .number(let value, let digits): read(value, digits)
        case .word(let word): read(word)
        case .sign(let sign): read(sign)
        case .blank: true
        }
      guard isRead else { return false }
      index += 1
    }
    return depth == 0
  }

  // MARK: - Numbers

  private var hasDate: Bool {
    numbers.count == 3 || (numbers.count == 1 && numbers[0].digits == 8)
      || (monthName != nil && numbers.count == 2) || (year != nil && month != nil && day != nil)
  }

  private mutating func read(_ value: Int, _ digits: Int) -> Bool {
    if depth > 0 { return true }
    if let label = label() { return read(value, as: label) }
    let before = self[index - 1]
    let prior = before == .blank ? self[index - 2] : before
    if isInHours {
      switch before {
      case _ where before == .sign(":") || prior == .word("h"):
        hours.append(value)
        return hours.count <= 3
      case .sign("."), .sign(","):
        // hours and minutes parted by a point, or a fraction
        let isPointed = self[index - 2] != .blank && signsOfHours == "."
        if before == .sign("."), hours.count < 3, isPointed {
          hours.append(value)
        } else if hours.count < 3 {
          return false
        }
        return true
      default: isInHours = false
      }
    }
    if let minutes = offsetMinutes(value, digits, before) {
      offset = minutes
      return true
    }
    if hours.isEmpty, self[index + 1] == .sign(":"), isNumber(index + 2) {
      return begin(value, ":")
    }
    if hours.isEmpty, self[index + 1] == .word("h") || (hasDate && self[index + 2] == .word("h")) {
      return begin(value, "h")
    }
    if hours.isEmpty, hasDate {
      if digits == 6 || digits == 4 {
        hours = [value / (digits == 6 ? 10_000 : 100), value / (digits == 6 ? 100 : 1) % 100]
        if digits == 6 { hours.append(value % 100) }
        return true
      }
      guard digits <= 2, self[index + 1] == .sign(".") || period != nil || isHour(index + 1) else {
        return false
      }
      return begin(value, ".")
    }
    guard !hasDate, digits <= 2 || digits == 4 || (digits == 8 && numbers.isEmpty) else {
      return false
    }
    if case .sign(let sign) = prior, !numbers.isEmpty {
      if sign == "." { hasPoints = true } else { hasOthers = true }
    }
    numbers.append((value, digits))
    return true
  }

  /// Whether "9 PM" goes on here.
  private func isHour(_ place: Int) -> Bool {
    let next = self[place] == .blank ? self[place + 1] : self[place]
    if case .word(let word) = next { return DayPeriod.words[word] != nil || word == "uhr" }
    return false
  }

  private(set) var signsOfHours: Unicode.Scalar = ":"

  private mutating func begin(_ hour: Int, _ sign: Unicode.Scalar) -> Bool {
    hours = [hour]
    signsOfHours = sign
    isInHours = true
    return true
  }

  private enum Label { case year, month, day, hour, minute, second }

  /// Of the Chinese, Japanese or Korean word right behind.
  private func label() -> Label? {
    guard case .word(let word) = self[index + 1] else { return nil }
    switch word {
    case "年", "년": return .year
    case "月", "월": return .month
    case "日", "号", "號", "일": return .day
    case "时", "時", "点", "點", "시": return .hour
    case "分", "분": return .minute
    case "秒", "초": return .second
    default: return nil
    }
  }

  private mutating func read(_ value: Int, as label: Label) -> Bool {
    index += 1
    switch label {
    case .year: year = value
    case .month: month = value
    case .day: day = value
    case .hour:
      guard hours.isEmpty else { return false }
      hours = [value]
    case .minute, .second:
      guard hours.count == (label == .minute ? 1 : 2) else { return false }
      hours.append(value)
    }
    isInHours = false
    return true
  }

  /// `+08:00`, `-0500`, `+8`.
  private mutating func offsetMinutes(_ value: Int, _ digits: Int, _ before: DateToken?) -> Int? {
    guard !hours.isEmpty, hasDate, offset == nil || offset == 0,
      before == .sign("+") || before == .sign("-")
    else { return nil }
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, self[index + 1] == .sign(":"), case .number(let more, 2) = self[index + 2] {
      minutes += more
      index += 2
    }
    guard digits <= 4, minutes < 1440 else { return nil }
    return before == .sign("-") ? -minutes : minutes
  }

  // MARK: - Words and signs

  private mutating func read(_ word: String) -> Bool {
    if depth > 0 { return true }
    if ["a", "p", "π", "μ"].contains(word), let last = dotted() {
      period = DayPeriod.words[word + last.word]
      index = last.place
      return period != nil
    }
    // de is an hour's half in Hungarian only, and di a weekday
    if let found = DayPeriod.words[word], word != "de" && word != "sa" || !hours.isEmpty {
      period = found
      return true
    }
    if isInHours && word == "h" { return true }
    if !hours.isEmpty, let zone = DateWords.zones[word] {
      // what stands behind an offset names it: +0800 CST
      offset = offset ?? zone
      return true
    }
    if let found = DateWords.month(word), monthName == nil, !(word == "mar" && isWeekday) {
      monthName = (found, numbers.count)
      return true
    }
    return DateWords.isFiller(word)
  }

  /// Whether “mar” is Tuesday in Spanish: before anything else, and with a month to come.
  private var isWeekday: Bool {
    numbers.isEmpty
      && tokens[(index + 1)...].contains {
        if case .word(let word) = $0 { DateWords.month(word) != nil } else { false }
      }
  }

  /// The second letter of `a. m.`, and where its point or it itself stands.
  private func dotted() -> (word: String, place: Int)? {
    var place = index + 1
    while self[place] == .sign(".") || self[place] == .blank { place += 1 }
    guard place > index + 1, case .word(let word) = self[place], word == "m" || word == "μ" else {
      return nil
    }
    return (word, self[place + 1] == .sign(".") ? place + 1 : place)
  }

  private mutating func read(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "(", "[": depth += 1
    case ")", "]": depth -= 1
    case "+": return !hours.isEmpty && isNumber(index + 1)
    case ",", "/", "-", ".", ":", "'", "’": return true
    default: return false
    }
    return depth >= 0 && depth <= 1
  }
}
