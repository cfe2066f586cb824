// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

/// Something that people talk about.
struct Topic {
  let name: String
  let title: Bilingual
}

extension Notation<[Topic]> {
  /// 1…32 different names: a list, or `{beans: {en: beans, zh: 豆子}}` where they have titles.
  static var topics: Self {
    Self(read: read, schema: { _ in schema }, scope: { .each { TitleDraft.form.scope } })
  }

  private static var schema: JSONValue {
    let limit = JSONValue.number(Double(Community.topicLimit))
    return [
      "anyOf": [
        [
          "type": "array", "minItems": 1, "maxItems": limit, "uniqueItems": true,
          "items": SchemaWriter.reference("text").adding(["minLength": 1]),
        ],
        [
          "type": "object", "minProperties": 1, "maxProperties": limit,
          "additionalProperties": SchemaWriter.reference("words"),
        ],
      ]
    ]
  }

  @Sendable private static func read(
    _ node: YAMLNode, _ name: String, _ values: ValueReader
  ) -> [Topic]? {
    let problems = values.problems
    if let item = node.itemsWithListSigns.first {
      problems.error(.listSigns(name, item.flow), at: item.place, advice: .asList(item.flow))
      return nil
    }
    var topics: [(place: Place, topic: Topic?)] = []
    switch node.content {
    case .sequence(let items):
      topics = items.map { item in
        let text = values.text(item, name)
        return (item.place, text.map { Topic(name: $0, title: Bilingual($0, $0)) })
      }
    case .mapping(let entries):
      topics = entries.map { entry in
        let isName = values.isName(entry.key, name, at: entry.place)
        let title = isName ? values.bilingual(entry.value, entry.key) : nil
        return (entry.place, title.map { Topic(name: entry.key, title: $0) })
      }
    case .scalar, .nothing: break
    }
    guard !topics.isEmpty else {
      problems.error(.notAList(name), at: node.place, advice: .forExample("[tea, coffee]"))
      return nil
    }
    if topics.count > Community.topicLimit {
      problems.error(.tooManyTopics(topics.count, Community.topicLimit), at: node.place)
      return nil
    }
    var known: Set<String> = []
    for (place, topic) in topics {
      guard let topic else { return nil }
      if topic.name.isEmpty {
        problems.error(.noValue(name), at: place)
        return nil
      }
      if !known.insert(topic.name).inserted {
        problems.error(.nameTwice(topic.name), at: place, advice: .keepOne)
        return nil
      }
    }
    return topics.compactMap(\.topic)
  }
}
