// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a scenario file that knows where it stands.
struct YAMLNode: Sendable {
  struct Entry: Sendable {
    let key: String
    let place: Place
    var value: YAMLNode
  }

  enum Content: Sendable {
    /// Nothing after the colon, `~` or `null`.
    case nothing
    /// A text, quoted or not; what it means is up to the reader.
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  let place: Place
  var content: Content
  /// Whether it is a text that was written in quotes or as a block.
  var isQuoted = false

  /// Value of a mapping's key.
  subscript(key: String) -> YAMLNode? { entry(key)?.value }

  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// The items of a list, or the text in a list's place, that hold signs which part items in Chinese,
  /// unless they stand in quotes.
  var itemsWithListSigns: [YAMLNode] {
    var items = [self]
    if case .sequence(let list) = content { items = list }
    return items.filter { !$0.isQuoted && $0.hasListSigns }
  }

  /// Whether a text holds signs that part the items of a list in Chinese.
  var hasListSigns: Bool { scalar?.contains { "、，；".contains($0) } ?? false }

  /// Whether it is written as a percentage.
  var isPercentage: Bool { scalar?.contains { $0 == "%" || $0 == "％" } ?? false }

  /// This value with another laid over it: mappings are merged key by key, all else is replaced.
  func overlaid(by top: YAMLNode) -> YAMLNode {
    guard case .mapping(var entries) = content, case .mapping(let over) = top.content else {
      return top
    }
    for entry in over {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        let value = entries[index].value.overlaid(by: entry.value)
        entries[index] = Entry(key: entry.key, place: entry.place, value: value)
      } else {
        entries.append(entry)
      }
    }
    return YAMLNode(place: place, content: .mapping(entries))
  }

  /// Puts a value at a path, making mappings that are not there yet. `walked`: the keys that led
  /// here, for messages.
  mutating func set(
    _ path: ArraySlice<String>, to value: YAMLNode, walked: String = ""
  ) throws(ProblemError) {
    guard let key = path.first else {
      self = value
      return
    }
    let rest = path.dropFirst()
    let next = walked.isEmpty ? key : walked + "." + key
    switch content {
    case .mapping(var entries):
      if let index = entries.firstIndex(where: { $0.key == key }) {
        try entries[index].value.set(rest, to: value, walked: next)
        if rest.isEmpty {
          entries[index] = Entry(key: key, place: value.place, value: entries[index].value)
        }
      } else {
        var made = YAMLNode(place: value.place, content: .nothing)
        try made.set(rest, to: value, walked: next)
        entries.append(Entry(key: key, place: value.place, value: made))
      }
      content = .mapping(entries)
    case .nothing:
      self = YAMLNode(place: value.place, content: .mapping([]))
      try set(path, to: value, walked: walked)
    case .sequence(var items):
      guard let index = Int(key), items.indices.contains(index) else {
        throw ProblemError(
          Problem(
            at: value.place, .noSuchItem(key, of: walked), advice: .itemsFromZero(items.count)))
      }
      try items[index].set(rest, to: value, walked: next)
      content = .sequence(items)
    case .scalar(let text):
      throw ProblemError(Problem(at: value.place, .holdsNoKey(walked, text, key)))
    }
  }
}
