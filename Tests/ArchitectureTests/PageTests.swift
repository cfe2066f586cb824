// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What the pages for contributors say about the sources is so.
@Suite struct PageTests {
  private static let catalog = "Sources/ShequnKernel/ShequnKernel.docc"

  private static var pages: [String] {
    get throws {
      try ["CONTRIBUTING.md", "README.md", "README.zh-CN.md"]
        + (SourceTree.files(in: "Documentation") + SourceTree.files(in: catalog))
        .filter { $0.hasSuffix(".md") }
    }
  }

  @Test("Every file and folder that a page names is there") func paths() throws {
    let everything =
      try ["Sources", "Tests", "Scenarios", "Results", "Documentation"]
      .flatMap { try SourceTree.files(in: $0) } + ["Package.swift", "Makefile", "CHANGELOG.md"]
    for page in try Self.pages {
      for (number, line) in try SourceTree.lines(page).enumerated() {
        for match in line.matches(of: /`([A-Za-z][\w.\/+-]*(?:\/|\.swift|\.yaml))`/) {
          let name = String(match.1)
          // what belongs to the reader
          guard !name.hasPrefix("plans/"), !name.hasPrefix("platforms"), !name.hasPrefix("my-club"),
            name != "community.yaml"
          else { continue }
          let isThere = everything.contains {
            $0 == name || $0.hasSuffix("/" + name) || ("/" + $0).contains("/" + name)
          }
          #expect(isThere, "\(page):\(number + 1): \(name)")
        }
      }
    }
  }

  @Test("The article on a day lists the calls of step() in their order") func oneTick() throws {
    let source = try SourceTree.lines("Sources/ShequnKernel/Simulation.swift")
    let start = try #require(source.firstIndex { $0.contains("mutating func step()") })
    let end = try #require(source[start...].firstIndex { $0 == "  }" })
    let calls = source[(start + 1)..<end].flatMap { line in
      let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
      return code.matches(of: /(\w+)\(\)/).map { String($0.1) }
    }
    #expect(calls.count > 15)
    let article = try SourceTree.lines(Self.catalog + "/OneTick.md")
    let told = article.filter { $0.firstMatch(of: #/^(?:\d+\.|   -) /#) != nil }.flatMap { line in
      line.matches(of: /``Simulation\/(\w+)\(\)``/).map { String($0.1) }
    }
    #expect(told == calls)
  }
}
