// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands in `{en: …, zh: …}`.
struct TitleDraft {
  var en: String?
  var zh: String?

  static let form = Form<TitleDraft>([
    Key("en", zh: "英文", \.en, .text, "In English.", "英文写法。"),
    Key("zh", zh: "中文", \.zh, .text, "In Chinese.", "中文写法。"),
  ])
}
