// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel

/// Text of a file as it may stand in a message: one line, no control characters, not too long.
func shown(_ text: String) -> String {
  var made = ""
  for scalar in text.unicodeScalars.prefix(61) {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: made += "\u{FFFD}"
    default: made.unicodeScalars.append(scalar)
    }
  }
  return text.unicodeScalars.count > 60 ? made.prefix(60) + "…" : made
}

extension Unicode.Scalar {
  /// Control characters, which a terminal obeys, and those that embed or override a direction of
  /// writing, which hide what stands there.
  var isTreacherous: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// A number as a person writes it: no needless decimals.
func shown(_ number: Double) -> String {
  if number.magnitude < 1e15 && number == number.rounded() { return String(Int(number)) }
  let rounded = (number * 1e9).rounded() / 1e9
  return rounded == 0 || !rounded.isFinite ? String(number) : String(rounded)
}

extension Bilingual {
  static func renamed(_ name: String) -> Bilingual {
    Bilingual("it is called '\(name)' now", "现在叫“\(name)”")
  }

  static func didYouMean(_ name: String) -> Bilingual {
    Bilingual("did you mean '\(shown(name))'?", "是不是“\(shown(name))”？")
  }

  static func oneOf(_ names: [String]) -> Bilingual {
    let limit = 20
    let listed = names.prefix(limit).map { shown($0) }
    let more = names.count - listed.count
    return Bilingual(
      "write one of: \(listed.joined(separator: ", "))" + (more > 0 ? " and \(more) more" : ""),
      "可写：\(listed.joined(separator: "、"))" + (more > 0 ? " 等 \(names.count) 个" : ""))
  }

  static func furtherProblems(_ number: Int) -> Bilingual {
    Bilingual("… and \(number) more", "……另有 \(number) 个问题")
  }
}
