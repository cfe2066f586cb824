// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnTables

extension Notation<[Segment]> {
  /// A list; of several segments each has a share, and shares add up to 100 %.
  static var segments: Self {
    Self(
      read: read,
      schema: { writer in
        [
          "type": "array", "minItems": 1, "maxItems": .number(Double(Community.segmentLimit)),
          "items": form.schema(writer),
          "if": ["minItems": 2], "then": ["items": ["required": ["share"]]],
        ]
      }, scope: { .each { form.scope } })
  }

  /// Shares must add up to 100 % within this.
  private static var shareTolerance: Double { 0.001 + 1e-9 }

  @Sendable private static func read(
    _ node: YAMLNode, _ name: String, _ values: ValueReader
  ) -> [Segment]? {
    let problems = values.problems
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      problems.error(
        .notAList(name), at: node.place, advice: .forExample("- {name: regulars, share: 100%}"))
      return nil
    }
    guard items.count <= Community.segmentLimit else {
      problems.error(.tooMany(name, items.count, Community.segmentLimit), at: node.place)
      return nil
    }
    var segments: [Segment] = []
    let before = problems.errorCount
    for item in items {
      var segment = Segment.standard()
      guard form.read(item, name, into: &segment, values) else {
        continue
      }
      if item["share"] == nil && items.count > 1 {
        problems.error(
          .missingKey("share", in: name), at: item.place, advice: .forExample("share: 20%"))
      }
      if segments.contains(where: {
        $0.title.en == segment.title.en || $0.title.zh == segment.title.zh
      }) {
        problems.error(
          .nameTwice(segment.name), at: (item["name"] ?? item).place, advice: .ownNames)
      }
      segments.append(segment)
    }
    let sum = segments.reduce(0) { $0 + $1.share }
    if problems.errorCount == before && abs(sum - 1) > shareTolerance {
      problems.error(.sharesAddUpTo((sum * 1e4).rounded() / 100), at: node.place)
    }
    return segments.isEmpty ? nil : segments
  }
}

private let form = Form<Segment>.parameters
