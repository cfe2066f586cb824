// SPDX-License-Identifier: GPL-3.0-or-later

/// A text without quotes as it stands in a file, and where.
struct PlainToken {
  enum Position {
    /// The first of its line, list dashes aside.
    case line
    /// Behind a key in a line.
    case value
    /// In `[ ]`.
    case item
    /// Where a key belongs in `{ }`.
    case key
    /// Behind a key in `{ }`.
    case entry
  }

  let text: [Unicode.Scalar]
  let position: Position
  /// Whether a colon follows.
  let isKey: Bool

  /// Signs that break or change what stands there.
  private(set) var certain: [InputMark] = []
  /// Signs that are to blame if the parser cannot read the file.
  private(set) var possible: [InputMark] = []

  init(_ text: some Sequence<Unicode.Scalar>, _ position: Position, isKey: Bool) {
    var text = Array(text)
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    self.text = text
    self.position = position
    self.isKey = isKey
    // nearly all texts
    guard text.contains(where: { $0.value >= 0x80 }) else { return }
    findBlanks()
    findBeginnings()
    findHashes()
    findColons()
    findCommas()
    findBrackets()
    findQuotes()
  }

  private var isFlow: Bool { position != .line && position != .value }

  private mutating func add(_ offset: Int, isCertain: Bool = true) {
    let mark = InputMark(offset: offset, scalar: text[offset])
    guard !certain.contains(where: { $0.offset == offset }) else { return }
    if isCertain { certain.append(mark) } else { possible.append(mark) }
  }

  private func first(of marks: String) -> Int? {
    text.firstIndex { marks.unicodeScalars.contains($0) }
  }

  private mutating func findBlanks() {
    for (offset, scalar) in text.enumerated() where InputMark.isBlank(scalar) {
      let isAtEnd = offset == 0 || offset == text.count - 1
      let before = offset > 0 ? text[offset - 1] : " "
      let isBehindKey = before == ":" && (position == .line || position == .key)
      let isBehindDash = before == "-" && offset == 1 && position == .line
      let isBeforeComment = offset + 1 < text.count && text[offset + 1] == "#"
      if isAtEnd || isBehindKey || isBehindDash || isBeforeComment { return add(offset) }
    }
  }

  private mutating func findBeginnings() {
    guard let first = text.first else { return }
    if "，、：；［｛".unicodeScalars.contains(first) { add(0) }
    guard position == .line else { return }
    let isSpaced = text.count > 1 && text[1].properties.isWhitespace
    if "－—–−•·・".unicodeScalars.contains(first) && (isSpaced || (first == "－" && isKey)) {
      add(0)
    } else if first == "－" {
      add(0, isCertain: false)
    }
  }

  private mutating func findHashes() {
    for (offset, scalar) in text.enumerated() where scalar == "＃" {
      let isFirst = offset == 0 && position == .line
      let isBehindBlank = offset > 0 && text[offset - 1].properties.isWhitespace
      let isNumber = offset + 1 < text.count && text[offset + 1].properties.numericType != nil
      if isFirst || (isBehindBlank && !isNumber) { return add(offset) }
    }
  }

  private mutating func findColons() {
    guard let colon = text.firstIndex(of: "：") else { return }
    let isBehindKey = Self.isKeyLike(text[..<colon])
    switch position {
    case .line, .item: add(colon, isCertain: isBehindKey)
    case .key: add(colon, isCertain: isBehindKey || !isKey)
    case .value, .entry: if isKey { add(colon, isCertain: false) }
    }
  }

  private mutating func findCommas() {
    guard let comma = first(of: position == .item ? "，、；｜" : "，、；") else { return }
    let isProse = first(of: "。！？") != nil
    switch position {
    case .item: if text[comma] != "；" { add(comma, isCertain: !isProse) }
    case .key: add(comma, isCertain: !isKey)
    case .entry:
      let rest = text[(comma + 1)...]
      let colon = rest.firstIndex(of: "：")
      let isBeforeKey = isKey || colon.map { Self.isKeyLike(rest[..<$0]) } ?? false
      add(comma, isCertain: isBeforeKey || rest.isEmpty)
    case .line, .value: if isKey { add(comma, isCertain: false) }
    }
  }

  private mutating func findBrackets() {
    if let bracket = first(of: "［］｛｝") { add(bracket, isCertain: isFlow) }
    if let bracket = first(of: "【】「」『』") { add(bracket, isCertain: false) }
    guard text.first == "【", text.last == "】", position == .value else { return }
    if text.contains(where: { ",，、".unicodeScalars.contains($0) }) { add(0) }
  }

  /// Quotes of a Chinese keyboard around all of a text, where they are not the text's own: a name may
  /// stand in them, an item of a list or a word of the tool does not.
  private var isQuoted: Bool {
    guard text.count > 2, let first = text.first, let last = text.last else { return false }
    let inside = text.dropFirst().dropLast()
    return
      ("“”".unicodeScalars.contains(first) && last == "”"
      || "‘’".unicodeScalars.contains(first) && last == "’")
      && !inside.contains { "“”‘’".unicodeScalars.contains($0) }
      && (position == .item || position == .key || Self.isKeyLike(inside))
  }

  private mutating func findQuotes() {
    if isQuoted && position != .line { return add(0) }
    guard let quote = first(of: "“”") else { return }
    let isOpen = text.count { $0 == "“" } != text.count { $0 == "”" }
    if isOpen && isFlow { add(quote) } else if isOpen || isKey { add(quote, isCertain: false) }
  }

  /// Lower-case words joined by hyphens, as all keys are.
  private static func isKeyLike(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = text.drop { $0.properties.isWhitespace }
      .reversed().drop { $0.properties.isWhitespace }
    return !word.isEmpty && word.allSatisfy { ("a"..."z").contains($0) || $0 == "-" || $0 == "_" }
  }
}
