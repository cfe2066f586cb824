// SPDX-License-Identifier: GPL-3.0-or-later

/// The languages of everything a user reads.
package enum Language: String, CaseIterable, Sendable {
  case en
  case zh
}

/// A phrase in English and in Simplified Chinese, side by side, so that neither can be forgotten.
package struct Bilingual: Sendable, Hashable {
  package let en: String
  package let zh: String

  package init(_ en: String, _ zh: String) {
    self.en = en
    self.zh = zh
  }

  package subscript(language: Language) -> String { language == .en ? en : zh }
}

/// A name that is the same in both languages, as a user's own mostly is.
extension Bilingual: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self.init(name, name) }
}
