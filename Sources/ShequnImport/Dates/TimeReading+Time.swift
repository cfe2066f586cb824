// SPDX-License-Identifier: GPL-3.0-or-later

extension TimeReading {
  /// What was read comes to; nil where that is no time.
  var time: WrittenTime? {
    var time = WrittenTime()
    if !numbers.isEmpty || year != nil || month != nil || day != nil || monthName != nil {
      guard let date else { return nil }
      time.date = date
    }
    if !hours.isEmpty {
      guard hours.count >= 2 || period != nil || year != nil || signsOfHours == "h",
        let second = secondOfDay
      else { return nil }
      time.secondOfDay = second
      time.offset = offset
    }
    return time.date == nil && time.secondOfDay == nil ? nil : time
  }

  private var secondOfDay: Int? {
    let (minute, second) = (hours.count > 1 ? hours[1] : 0, hours.count > 2 ? hours[2] : 0)
    let hour = period?.hour(hours[0]) ?? hours[0]
    // 24:00 ends a day; 60 is a leap second
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second <= 60 else {
      return nil
    }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  private var date: WrittenTime.Date? {
    func sure(_ year: Int, _ month: Int, _ day: Int) -> WrittenTime.Date? {
      WrittenTime.day(year, month, day).map { .day($0) }
    }
    if year != nil || month != nil || day != nil {
      guard let year, let month, let day, numbers.isEmpty else { return nil }
      return sure(year, month, day)
    }
    // a year of four figures is a whole one
    if numbers.contains(where: { $0.digits == 4 && $0.value < 1000 }) { return nil }
    if let (month, after) = monthName {
      guard numbers.count == 2 else { return nil }
      let isYearFirst = numbers[0].digits == 4
      guard isYearFirst || after <= 1 else { return nil }
      return isYearFirst
        ? sure(numbers[0].value, month, numbers[1].value)
        : sure(numbers[1].value, month, numbers[0].value)
    }
    if numbers.count == 1, numbers[0].digits == 8 {
      let value = numbers[0].value
      return sure(value / 10_000, value / 100 % 100, value % 100)
    }
    guard numbers.count == 3, numbers[1].digits <= 2 else { return nil }
    let (a, b, c) = (numbers[0].value, numbers[1].value, numbers[2].value)
    if numbers[0].digits == 4 { return numbers[2].digits <= 2 ? sure(a, b, c) : nil }
    // with points the day stands first wherever the year does not
    if hasPoints && !hasOthers { return sure(c, b, a) }
    return .parts(a, b, c)
  }
}
