// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// A sign of a Chinese keyboard or a word processor that looks like one of YAML's and is none.
struct InputMark {
  /// Offset within the text it was found in.
  let offset: Int
  let scalar: Unicode.Scalar

  /// Signs by what YAML has in their place.
  private static let counterparts: [Unicode.Scalar: Character] = [
    "：": ":", "，": ",", "、": ",", "；": ",", "［": "[", "］": "]", "｛": "{", "｝": "}", "－": "-",
    "—": "-", "–": "-", "−": "-", "•": "-", "·": "-", "・": "-", "＃": "#", "“": "\"", "”": "\"",
    "‘": "'", "’": "'", "【": "[", "】": "]", "「": "{", "」": "}", "『": "{", "』": "}", "｜": ",",
  ]

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
      && !" \t\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
  }

  var message: Bilingual {
    if Self.isBlank(scalar) {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return Bilingual(
        "a space of another kind (U+\(padded)) stands where YAML takes it for text",
        "此处的空格（U+\(padded)）不是普通空格，会被当作文字")
    }
    return Bilingual(
      "'\(scalar)' stands where YAML takes it for text", "此处的“\(scalar)”会被当作文字")
  }

  var advice: Bilingual {
    if Self.isBlank(scalar) {
      return Bilingual("type a plain space", "请改用半角空格")
    }
    let plain = Self.counterparts[scalar] ?? " "
    if plain == "\"" || plain == "'" {
      return Bilingual(
        "use plain quotes (\" or '), or put them around all of the text if these belong to it",
        "请改用半角引号（\" 或 '）；若属于文字本身，请用半角引号括起全部文字")
    }
    let spaced =
      switch plain {
      case ":", ",": "\(plain) "
      case "-", "#": "\(plain) "
      default: String(plain)
      }
    let space =
      spaced.hasSuffix(" ") ? Bilingual(" with a space after it", "（后面有空格）") : Bilingual("", "")
    return Bilingual(
      "write '\(plain)'\(space.en), or put quotes around the text if it belongs to it",
      "请改用半角“\(plain)”\(space.zh)；若属于文字本身，请给文字加引号")
  }
}
