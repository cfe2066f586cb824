// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnPlaybook
import ShequnReports
import ShequnTables
import Testing

/// What `describe` says, made from the declarations.
@Suite struct DescriptionTests {
  private static let named: [Description.Subject] = [
    .lever, .metric, .mechanism, .platform, .parameter,
  ]

  @Test("Everything that is declared has a text, in both languages", arguments: named)
  func everything(subject: Description.Subject) throws {
    for language in Language.allCases {
      let description = Description(language: language, width: 70)
      let names = description.names(of: subject)
      #expect(!names.isEmpty)
      // a lever and a mechanism may have the same name, and both a rate
      #expect(subject == .parameter || Set(names).count == names.count)
      for name in names {
        let text = try #require(description.text(of: subject, name), "\(name)")
        #expect(text.contains(name), "\(name)")
      }
    }
  }

  @Test("A list names everything there is, and fits the terminal", arguments: named, [60, 100])
  func list(subject: Description.Subject, width: Int) throws {
    let description = Description(language: .zh, width: width)
    let text = try #require(description.text(of: subject, nil))
    for name in description.names(of: subject) where subject != .parameter {
      #expect(text.contains(name))
    }
    for line in text.split(separator: "\n") { #expect(TextTable.width(String(line)) <= width) }
  }

  @Test("The beginning of a name finds it; several are listed; none is nothing") func beginning()
    throws
  {
    let description = Description(language: .en)
    #expect(description.text(of: .lever, "check") == description.text(of: .lever, "check-in"))
    #expect(description.text(of: .lever, "打卡") == description.text(of: .lever, "check-in"))
    let shop = try #require(description.text(of: .parameter, "shop"))
    for declaration in Shop.parameters { #expect(shop.contains("shop.\(declaration.name)")) }
    #expect(description.text(of: .lever, "nonsense") == nil)
    #expect(description.text(of: .model, "nonsense") == nil)
    #expect(description.text(of: .scenario, nil) == nil, "that is for the schema to tell")
  }

  @Test("The model counts what is declared", arguments: Language.allCases)
  func model(language: Language) throws {
    let text = try #require(Description(language: language).markdown(of: .model))
    for mechanism in Mechanisms.catalog {
      #expect(text.contains("`\(mechanism.name)`") && text.contains(mechanism.summary[language]))
      for parameter in mechanism.parameters { #expect(text.contains("`\(parameter.name)`")) }
    }
    for count in [MetricCatalog.all.count, PlaybookCatalog.entries.count, Decision.allCases.count] {
      #expect(text.contains("\(count)"))
    }
    for number in 1...7 { #expect(text.contains("\n## \(number). ")) }
    #expect(text.contains(DayOrder.list[language]))
  }

  @Test("Every parameter is counted once by how well it is founded", arguments: Language.allCases)
  func evidence(language: Language) throws {
    let description = Description(language: language)
    let text = try #require(description.markdown(of: .evidence))
    let counts = description.parameters.reduce(into: [Evidence: Int]()) {
      $0[$1.declaration.evidence, default: 0] += 1
    }
    for (evidence, count) in counts {
      #expect(text.contains("| \(evidence.title[language]) | \(count) |"), "\(evidence)")
    }
    #expect(text.contains("\(description.parameters.count)"))
  }
}
