// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that stand in dates, in small letters.
enum DateWords {
  /// 1 to 12; nil: no month. In English, German, Spanish, French, Portuguese and Italian, whole or cut to three letters
  /// or four.
  static func month(_ word: String) -> Int? {
    guard let known = months[String(word.prefix(3))] ?? months[String(word.prefix(4))] else {
      return nil
    }
    // juin and juillet begin alike
    if word.hasPrefix("juil") { return 7 }
    return monthNames.contains { $0.hasPrefix(word) } ? known : nil
  }

  private static let months: [String: Int] = [
    "jan": 1, "ene": 1, "gen": 1, "jän": 1, "feb": 2, "fév": 2, "fev": 2, "mar": 3, "mär": 3,
    "mrz": 3, "apr": 4, "abr": 4, "avr": 4, "may": 5, "mai": 5, "mag": 5, "jun": 6, "jui": 6,
    "giu": 6, "jul": 7, "lug": 7, "aug": 8, "ago": 8, "aoû": 8, "aou": 8, "sep": 9, "set": 9,
    "oct": 10, "okt": 10, "out": 10, "ott": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12,
    "déc": 12,
  ]

  private static let monthNames = [
    "january", "janvier", "januar", "jänner", "janeiro", "enero", "gennaio",
    "february", "février", "fevrier", "februar", "fevereiro", "febrero", "febbraio",
    "march", "mars", "märz", "mrz", "março", "marco", "marzo", "april", "avril", "abril", "aprile",
    "may", "mai", "maio", "mayo", "maggio", "june", "juin", "juni", "junho", "junio", "giugno",
    "july", "juillet", "juli", "julho", "julio", "luglio", "august", "août", "aout", "agosto",
    "september", "sept", "septembre", "setembro", "septiembre", "settembre",
    "october", "octobre", "oktober", "outubro", "octubre", "ottobre", "november", "novembre",
    "novembro", "noviembre", "december", "décembre", "decembre", "dezember", "dezembro",
    "diciembre", "dicembre",
  ]

  /// Minutes ahead of UTC of the names that mail knows (RFC 5322, section 4.3) and of two of Europe.
  static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120,
  ]

  /// What says nothing more: weekdays and little words.
  static func isFiller(_ word: String) -> Bool {
    if fillers.contains(word) { return true }
    return weekdays.contains { word == $0 || $0.count > 2 && word.hasPrefix($0) && word.count < 11 }
      || word.hasPrefix("星期") || word.hasPrefix("周") || word.hasPrefix("週")
      || word.hasPrefix("礼拜") || word.hasSuffix("요일") || word.hasSuffix("曜日")
  }

  private static let fillers: Set<String> = [
    "t", "at", "um", "uhr", "à", "às", "a", "las", "la", "le", "de", "del", "of", "the", "st", "nd",
    "rd", "th", "klo", "kl", "den", "der", "on", "г", "ч", "日", "月", "火", "水", "木", "金", "土",
    "일", "월", "화", "수", "목", "금", "토", "ore", "o", "godz",
  ]

  private static let weekdays = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mié", "mie", "mer", "jue",
    "jeu", "gio", "vie", "ven", "sáb", "sab", "sam", "dom", "dim", "mo", "di", "mi", "do", "fr",
    "sa", "so", "seg", "ter", "qua", "qui", "sex",
  ]
}
