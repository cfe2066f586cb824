// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import Testing

@Suite struct CatalogTests {
  @Test("Every metric has a name of its own in snake case") func names() throws {
    let names = MetricCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(MetricCatalog.names == Set(names))
    for name in names {
      #expect(try /[a-z][a-z0-9]*(_[a-z0-9]+)*/.wholeMatch(in: name) != nil, "\(name)")
    }
  }

  @Test("Every metric is explained in both languages", arguments: MetricCatalog.all)
  func wording(metric: Metric) {
    #expect(!metric.title.en.isEmpty && !metric.definition.en.isEmpty)
    #expect(metric.title.zh.contains(where: isHan), "\(metric.title.zh)")
    #expect(metric.definition.zh.contains(where: isHan), "\(metric.definition.zh)")
    #expect(!metric.title.en.contains(where: isHan) && !metric.definition.en.contains(where: isHan))
    #expect(metric.unit.en.isEmpty == metric.unit.zh.isEmpty)
    #expect(metric.definition.en.hasSuffix(".") && metric.definition.zh.hasSuffix("。"))
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test("A metric is found by its name and nothing is found by another") func lookUp() {
    for metric in MetricCatalog.all {
      #expect(MetricCatalog.named(metric.name)?.title == metric.title)
    }
    #expect(MetricCatalog.named("churns") == nil)
    #expect(MetricCatalog.named("") == nil)
  }

  @Test("There is a metric of leavers for every cause and of arrivals for every way to join")
  func families() {
    #expect(ChurnMetrics.byCause.map(\.name) == Cause.allCases.map { "left_\($0)" })
    let joined = SizeMetrics.byChannel.map(\.name)
    #expect(joined == Channel.allCases.filter { $0 != .start }.map { "joined_\($0)" })
  }
}

extension Metric: CustomTestStringConvertible {
  package var testDescription: String { name }
}
