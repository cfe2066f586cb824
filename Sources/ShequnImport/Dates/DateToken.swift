// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a written time.
enum DateToken: Equatable {
  case number(Int, digits: Int)
  case word(String)
  case sign(Unicode.Scalar)
  case blank

  /// Nil where no time is that long, or holds what none holds.
  ///
  /// Figures of every script are read; marks that are not seen, such as U+200E, are passed over; blanks are one.
  static func all(in text: some StringProtocol) -> [DateToken]? {
    guard text.utf8.count <= 120 else { return nil }
    var tokens: [DateToken] = []
    var word = String.UnicodeScalarView()
    func end() -> [DateToken] { DateToken.words(String(word).lowercased()).map { .word($0) } }
    for scalar in text.unicodeScalars {
      if let figure = figure(scalar) {
        if !word.isEmpty { tokens += end() }
        word = .init()
        if case .number(let number, let digits) = tokens.last {
          guard digits < 18 else { return nil }
          tokens[tokens.count - 1] = .number(number * 10 + figure, digits: digits + 1)
        } else {
          tokens.append(.number(figure, digits: 1))
        }
        continue
      }
      if scalar.isASCII ? scalar.isLetter : scalar.properties.isAlphabetic {
        word.append(scalar)
        continue
      }
      if !scalar.isASCII, scalar.properties.generalCategory == .format { continue }
      if !word.isEmpty { tokens += end() }
      word = .init()
      if scalar == " " || scalar.properties.isWhitespace {
        if tokens.last != .blank { tokens.append(.blank) }
      } else {
        tokens.append(.sign(plain(scalar)))
      }
    }
    return word.isEmpty ? tokens : tokens + end()
  }

  private static func figure(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil
    }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    return switch scalar {
    case "：": ":"
    case "，", "、", "،": ","
    case "／": "/"
    case "－", "−", "‐", "‑": "-"
    case "．": "."
    case "（": "("
    case "）": ")"
    default: scalar
    }
  }

  /// Words that stand without a blank between them in Chinese, Japanese and Korean.
  private static func words(_ text: String) -> [String] {
    guard let first = text.unicodeScalars.first, first.value >= 0x1100 else { return [text] }
    var words: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      let found = joined.first { rest.hasPrefix($0) }
      // a weekday, with the letter that names it
      let isWeekday = found == "星期" || found == "周" || found == "週" || found == "礼拜"
      let length = (found?.count ?? 1) + (isWeekday ? 1 : 0)
      words.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return words
  }

  private static let joined =
    DayPeriod.words.keys.filter { ($0.unicodeScalars.first?.value ?? 0) >= 0x1100 }.sorted()
    + ["星期", "礼拜", "周", "週"]
    + ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"]
    + ["일요일", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일"]
}

extension Unicode.Scalar {
  /// Of ASCII.
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(value | 0x20) }
}
