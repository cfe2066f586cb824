// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A value of JSON, for documents whose keys are known only when they are written.
package indirect enum JSONValue: Encodable, Equatable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let entries): try container.encode(entries)
    }
  }

  /// nil: not a finite number, which JSON does not have.
  package init?(_ x: Double?) {
    guard let x, x.isFinite else { return nil }
    self = .number(x)
  }

  /// Pretty, keys sorted, nothing hidden.
  package var written: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return SafeJSON.visible(String(decoding: try encoder.encode(self), as: UTF8.self))
    }
  }

  /// An object with the keys of another put over its own; anything else stays as it is.
  package func adding(_ more: [String: JSONValue]) -> JSONValue {
    guard case .object(let entries) = self else { return self }
    return .object(entries.merging(more) { $1 })
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSONValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  package init(floatLiteral number: Double) { self = .number(number) }
  package init(integerLiteral number: Int) { self = .number(Double(number)) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral items: JSONValue...) { self = .list(items) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(Dictionary(entries) { $1 })
  }
}
