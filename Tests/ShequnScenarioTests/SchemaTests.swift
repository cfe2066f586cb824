// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnScenario
import ShequnTables
import Testing

@Suite struct SchemaTests {
  private let schema = FileKind.scenario.schema(.en)

  @Test(
    "The pattern of a unit takes what the reader takes, and nothing else", arguments: Unit.allCases)
  func patterns(unit: Unit) throws {
    let suffixes = Set(Unit.allCases.flatMap { UnitSpelling($0).suffixes.keys }).union(["", "%%"])
    let prefixes = ["", "day", "DAY ", "第 ", "¥", "￥ ", "d", "."]
    let numerals = ["8", "-8", "+.5", "2.0", "2.5", "3e1", "3E-1", "8.", "", "1,5", "e5", "--3"]
    let pattern = try Regex(QuantityPattern(unit).whole)
    for prefix in prefixes {
      for numeral in numerals {
        for suffix in suffixes {
          for blank in ["", " "] {
            let text = prefix + numeral + blank + suffix.uppercased()
            let quantity = Quantity(text, in: unit)
            let isTaken = try pattern.wholeMatch(in: text) != nil
            switch quantity {
            case .value: #expect(isTaken, "\(text)")
            // whether a fraction with an exponent is whole takes arithmetic
            case .notWhole: #expect(!isTaken || numeral.lowercased().contains("e"), "\(text)")
            case .notThis, .absurd: #expect(!isTaken, "\(text)")
            }
          }
        }
      }
    }
  }

  @Test("Whole lengths of time can be asked for") func wholeDays() throws {
    let pattern = try Regex(QuantityPattern(.days, onlyWhole: true).whole)
    for text in ["7", "7 days", "2.0 weeks", "1e1 天"] {
      #expect(try pattern.wholeMatch(in: text) != nil, "\(text)")
    }
    for text in ["1.5 days", "0.5 weeks", "day 7"] {
      #expect(try pattern.wholeMatch(in: text) == nil, "\(text)")
    }
  }

  @Test("Every lever, mechanism and parameter that is declared is in the schema") func complete() {
    let levers = schema["$defs", "lever", "properties"]
    #expect(levers?.keys == PlaybookCatalog.entries.map(\.description.name).sorted())
    for entry in PlaybookCatalog.entries {
      let own = levers?[entry.description.name, "properties"]
      #expect(own?.keys == PlaybookCatalog.parameters(of: entry).map(\.name).sorted())
    }
    let community = schema["properties", "community", "properties"]
    let mechanisms = community?["mechanisms", "properties"]
    #expect(mechanisms?.keys == Mechanisms.catalog.map(\.name).sorted())
    for mechanism in Mechanisms.catalog {
      guard case .list(let ways)? = mechanisms?[mechanism.name, "anyOf"] else {
        Issue.record("\(mechanism.name)")
        continue
      }
      #expect(ways.last?["properties"]?.keys == mechanism.parameters.map(\.name).sorted())
    }
    #expect(
      community?["segments", "items", "properties"]?.keys
        == Segment.parameters.map(\.name).sorted())
    #expect(
      FileKind.platform.schema(.zh)["properties"]?.keys
        == (Platform.parameters.map(\.name) + ["platform", "title"]).sorted())
  }

  @Test("Nothing that the reader knows is left open") func closed() throws {
    for object in schema.objects where object["type"] == "object" {
      #expect(object["additionalProperties"] != nil)
    }
    // a key without a schema of its own would take anything
    let open = schema.objects.flatMap { object -> [String] in
      guard case .object(let properties)? = object["properties"] else { return [] }
      return properties.filter { $0.value == true }.map(\.key)
    }
    #expect(open == [])
  }

  @Test("A parameter comes with its meaning, default, unit and range") func parameter() {
    let quality = schema["$defs", "lever", "properties", "content", "properties", "quality"]
    let declared = ContentLever.parameters.first { $0.name == "quality" }?.declaration
    #expect(quality?["description"] == declared.map { .text($0.meaning.en) })
    #expect(quality?["default"] == 0.6)
    #expect(quality?["minimum"] == 0 && quality?["maximum"] == 1)
    #expect(quality?["$ref"] == "#/$defs/quantity-share")
    let metrics = schema[
      "properties", "community", "properties", "goal", "properties", "metric", "enum"]
    guard case .list(let names)? = metrics else {
      Issue.record("no metrics")
      return
    }
    for metric in MetricCatalog.all { #expect(names.contains(.text(metric.name))) }
    #expect(names.contains("monthly-churn") && names.contains("monthly_churn"))
  }
}

extension JSONValue {
  fileprivate subscript(path: String...) -> JSONValue? {
    path.reduce(self) { value, key in
      guard case .object(let entries)? = value else { return nil }
      return entries[key]
    }
  }

  fileprivate var keys: [String] {
    guard case .object(let entries) = self else { return [] }
    return entries.keys.sorted()
  }

  /// Every object in it, itself too.
  fileprivate var objects: [JSONValue] {
    switch self {
    case .object(let entries): [self] + entries.values.flatMap(\.objects)
    case .list(let items): items.flatMap(\.objects)
    default: []
    }
  }
}
