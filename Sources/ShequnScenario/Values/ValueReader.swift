// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnTables

/// Reads single values by their declarations: kind, unit, range and choices come from there.
struct ValueReader {
  let problems: ProblemCollector
  /// The community's topics; nil while they are not known, and weights then not checked.
  var topics: [String]?
  /// Levers act by the day: lengths of time are whole days; and what their weights do not list
  /// weighs nothing, so that not all may be zero.
  var isForLever = false
  /// Reads the levers that stand in a lever.
  var nested: ((YAMLNode, String) -> [any Lever])?

  /// Most Unicode scalars of a name.
  static let textLimit = 200
  /// Largest weight.
  static let weightLimit = 1e9
  /// Shapes of a Beta distribution that can be drawn from with sense.
  static let betaShapes = 0.01...1000.0

  /// The value, or nil when a problem was added.
  func value(_ node: YAMLNode, as declaration: ParameterDeclaration) -> ParameterValue? {
    let name = declaration.name
    switch declaration.kind {
    case .number(let range):
      return number(node, name, declaration.unit, in: range).map { .number($0) }
    case .choice(let choices):
      let words = Vocabulary(wordsOf: declaration)
      return choice(node, name, of: choices, words).map { .word($0) }
    case .text: return text(node, name).map { .word($0) }
    case .title: return bilingual(node, name).map { .title($0) }
    case .weights(let domain): return weights(node, name, over: domain).map { .weights($0) }
    case .flag: return flag(node, name).map { .flag($0) }
    case .words(let allowed):
      if case .sequence(let items) = node.content, items.isEmpty {
        problems.error(.emptyList(name), at: node.place, advice: .valueOrNoKey)
        return nil
      }
      return words(node, name, of: allowed, Vocabulary(wordsOf: declaration)).map { .words($0) }
    case .beta: return beta(node, name).map { .beta($0.x, $0.y) }
    case .condition: return ConditionDraft.condition(node, name, self).map { .condition($0) }
    case .levers: return nested.map { .levers(LeverList($0(node, name))) }
    }
  }

  /// A number at an end of what is allowed, where that is a limit of the tool and no end of the thing itself,
  /// as nothing, one, and all are. What has no default, as days and members, is the user's own.
  func warnOfLimit(_ value: ParameterValue, _ declaration: ParameterDeclaration, at place: Place) {
    guard case .number(let number) = value, case .number(let range) = declaration.kind,
      ![.share, .clock, .day].contains(declaration.unit), number != declaration.off,
      declaration.standard != value, declaration.standard != nil
    else { return }
    let isMost = number == range.upperBound
    guard isMost || number == range.lowerBound, number != 0, number.magnitude != 1 else { return }
    problems.warn(
      .atTheLimit(declaration.name, UnitSpelling(declaration.unit).written(number), isMost: isMost),
      at: place, advice: .checkLimit)
  }

  /// A name: one for both languages, or `{en: …, zh: …}`.
  func bilingual(_ node: YAMLNode, _ name: String) -> Bilingual? {
    guard case .mapping = node.content else {
      return text(node, name).map { Bilingual($0, $0) }
    }
    var words = TitleDraft()
    TitleDraft.form.read(node, name, into: &words, self)
    return (words.en ?? words.zh).map { Bilingual(words.en ?? $0, words.zh ?? $0) }
  }

  // MARK: - Scalars

  func number(_ node: YAMLNode, _ name: String, _ unit: Unit, in range: ClosedRange<Double>)
    -> Double?
  {
    guard let text = scalar(node, name) else { return nil }
    let spelling = UnitSpelling(unit)
    let example = Bilingual.forExample(spelling.example, spelling.chineseExample)
    switch Quantity(text, in: unit) {
    case .notThis:
      problems.error(.notA(spelling.what, text), at: node.place, advice: example)
    case .notWhole:
      problems.error(.notWhole(name, text), at: node.place, advice: example)
    case .absurd: problems.error(.absurd(text), at: node.place)
    case .value(let value) where !range.contains(value):
      problems.error(
        .outside(
          name, text, spelling.written(range.lowerBound), spelling.written(range.upperBound)),
        at: node.place)
    case .value(let value) where unit == .days && isForLever && value != value.rounded():
      problems.error(.notWhole(name, text), at: node.place, advice: example)
    case .value(let value): return value
    }
    return nil
  }

  /// A whole number without a unit.
  func whole(_ node: YAMLNode, _ name: String, in range: ClosedRange<Double>) -> Int? {
    guard let value = number(node, name, .none, in: range) else { return nil }
    guard value == value.rounded() else {
      problems.error(.notWhole(name, node.flow), at: node.place)
      return nil
    }
    return Int(value)
  }

  /// One of some words, or the Chinese word for it.
  func choice(
    _ node: YAMLNode, _ name: String, of choices: [String], _ words: Vocabulary = .none
  ) -> String? {
    guard let text = scalar(node, name) else { return nil }
    if choices.contains(text) { return text }
    if let meant = words.name(of: text), choices.contains(meant) { return meant }
    problems.error(
      .notAChoice(name, text), at: node.place,
      advice: Nearest.advice(for: text, among: choices, words))
    return nil
  }

  func text(_ node: YAMLNode, _ name: String) -> String? {
    scalar(node, name).flatMap { isName($0, name, at: node.place) ? $0 : nil }
  }

  /// Whether a text may be a name; if not, a problem was added.
  func isName(_ text: String, _ name: String, at place: Place) -> Bool {
    if text.unicodeScalars.count > Self.textLimit {
      problems.error(.textTooLong(name, Self.textLimit), at: place)
    } else if let fault = text.fault {
      problems.error(.badCharacter(name, fault), at: place, advice: .remedy(of: fault))
    } else {
      return true
    }
    return false
  }

  func flag(_ node: YAMLNode, _ name: String, example: String = "yes") -> Bool? {
    guard let text = scalar(node, name) else { return nil }
    switch text.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    case let word:
      if let meant = Vocabulary.flags.name(of: word) { return meant == "yes" }
      problems.error(
        .notAFlag(name, text), at: node.place,
        advice: .forExample(example, example == "yes" ? "是" : "关"))
      return nil
    }
  }

  /// A single value, neither list nor mapping nor nothing.
  func scalar(_ node: YAMLNode, _ name: String) -> String? {
    switch node.content {
    case .scalar(let text): return text
    case .nothing: problems.error(.noValue(name), at: node.place, advice: .valueOrNoKey)
    case .sequence, .mapping: problems.error(.notSingle(name), at: node.place)
    }
    return nil
  }

  // MARK: - Collections

  /// A list, or a single word that stands for a list of one.
  func words(
    _ node: YAMLNode, _ name: String, of allowed: [String], _ vocabulary: Vocabulary = .none
  ) -> [String]? {
    var items = [node]
    if case .sequence(let list) = node.content { items = list }
    for item in items where item.hasListSigns {
      problems.error(.listSigns(name, item.flow), at: item.place, advice: .asList(item.flow))
      return nil
    }
    let words = items.map { choice($0, name, of: allowed, vocabulary) }
    return words.contains(nil) ? nil : words.compactMap { $0 }
  }

  func weights(_ node: YAMLNode, _ name: String, over domain: WeightDomain) -> [String: Double]? {
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      problems.error(.notWeights(name), at: node.place, advice: .weightsExample(domain))
      return nil
    }
    var isGood = true
    var weights: [String: Double] = [:]
    var percentages = 0
    for entry in entries {
      isGood = isKnown(entry, in: domain) && isGood
      // caps of levers are money; elsewhere a weight may be written as a percentage
      let isPercentage = domain != .levers && entry.value.isPercentage
      percentages += isPercentage ? 1 : 0
      let unit: Unit = domain == .levers ? .yuan : isPercentage ? .share : .none
      let weight = number(entry.value, entry.key, unit, in: 0...Self.weightLimit)
      weights[entry.key] = weight
      isGood = isGood && weight != nil
    }
    if percentages > 0 && percentages < entries.count {
      problems.error(.mixedWeights(name), at: node.place, advice: .weightsOneWay)
      isGood = false
    }
    let unlisted = domain == .topics && !isForLever && entries.count < topics?.count ?? .max
    if isGood && domain != .levers && !unlisted && weights.values.allSatisfy({ $0 == 0 }) {
      problems.error(.allZero(name), at: node.place, advice: .onePositive)
      isGood = false
    }
    return isGood ? weights : nil
  }

  private func isKnown(_ entry: YAMLNode.Entry, in domain: WeightDomain) -> Bool {
    let names: [String]
    let message: Bilingual
    let words: Vocabulary = domain == .levers ? .levers : .none
    switch domain {
    case .topics:
      guard let topics else { return true }
      (names, message) = (topics, .noTopic(entry.key))
    case .levers:
      (names, message) = (PlaybookCatalog.entries.map(\.name), .noLever(entry.key))
    case .names(let allowed): (names, message) = (allowed, .noName(entry.key))
    }
    if names.contains(entry.key) { return true }
    problems.error(
      message, at: entry.place, advice: Nearest.advice(for: entry.key, among: names, words))
    return false
  }

  /// `{beta: [a, b]}`
  func beta(_ node: YAMLNode, _ name: String) -> SIMD2<Double>? {
    guard case .mapping(let entries) = node.content, entries.count == 1, entries[0].key == "beta",
      case .sequence(let shapes) = entries[0].value.content, shapes.count == 2
    else {
      problems.error(.notBeta(name), at: node.place, advice: .forExample("{beta: [0.8, 2]}"))
      return nil
    }
    let a = number(shapes[0], "beta", .none, in: Self.betaShapes)
    let b = number(shapes[1], "beta", .none, in: Self.betaShapes)
    guard let a, let b else { return nil }
    return SIMD2(a, b)
  }
}
