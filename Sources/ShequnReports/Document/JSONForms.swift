// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
package import ShequnRecords
package import ShequnStatistics
package import ShequnTables

enum JSONText {
  /// Pretty, keys sorted and in snake case, nothing hidden.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return SafeJSON.visible(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

extension JSONValue {
  /// Both languages.
  package static func words(_ text: Bilingual) -> JSONValue {
    .object(["en": .text(text.en), "zh": .text(text.zh)])
  }

  /// A number with the ends of its interval, if there is one; nil: no number.
  package static func estimate(_ x: Double, _ interval: Interval?) -> JSONValue? {
    guard let value = JSONValue(x) else { return nil }
    var entries = ["value": value]
    entries["ci_low"] = JSONValue(interval?.low)
    entries["ci_high"] = JSONValue(interval?.high)
    return .object(entries)
  }
}
