// SPDX-License-Identifier: GPL-3.0-or-later

/// How QQ writes who is who.
enum QQNames {
  /// A name with its number, such as 小梅(200000001), parted.
  static func parted(_ text: String) -> (name: String, number: String?) {
    guard text.last == ")" || text.last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return (text, isNumber(text) ? text : nil) }
    let number = text[text.index(after: open)...].dropLast()
    guard isNumber(number) else { return (text, nil) }
    return (TableHead.trimmed(String(text[..<open])), String(number))
  }

  /// Whether it may be the number of an account or of the system.
  static func isNumber(_ text: some StringProtocol) -> Bool {
    (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Without the titles 【…】 that a group gives.
  static func untitled(_ name: String) -> String {
    var name = name[...]
    while name.first == "【", let end = name.firstIndex(of: "】"),
      name.index(after: end) < name.endIndex
    {
      name = name[name.index(after: end)...]
    }
    return TableHead.trimmed(String(name))
  }
}
