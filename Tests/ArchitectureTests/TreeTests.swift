// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct TreeTests {
  @Test("Every Swift file begins with the licence it is under") func licence() throws {
    let files = try SourceTree.swiftFiles
    #expect(files.count > 100)
    for file in files {
      #expect(
        try SourceTree.lines(file).first == "// SPDX-License-Identifier: GPL-3.0-or-later",
        "\(file)")
    }
    // the first line of a manifest is for the package manager
    #expect(
      try SourceTree.lines("Package.swift")[1] == "// SPDX-License-Identifier: GPL-3.0-or-later")
  }

  @Test("Every other source is under the same licence") func otherSources() throws {
    for file in try SourceTree.files(in: "Sources") {
      guard [".c", ".h", ".js", ".css"].contains(where: { file.hasSuffix($0) }) else { continue }
      let first = try #require(try SourceTree.lines(file).first)
      #expect(first.contains(/^(\/\*|\/\/) SPDX-License-Identifier: GPL-3.0-or-later/), "\(file)")
    }
  }

  @Test("The tree holds sources and nothing of anyone else") func thirdParty() throws {
    let kinds = [".swift", ".c", ".h", ".modulemap", ".yaml", ".js", ".css", ".md"]
    let strangers = [
      "vendor", "vendored", "third-party", "third_party", "thirdparty", "external", "extern",
      "deps", "submodules",
    ]
    let notices = ["Copyright", "All rights reserved", "Apache License", "MIT License", "BSD"]
    for file in try SourceTree.files(in: "Sources") {
      #expect(kinds.contains { file.hasSuffix($0) }, "\(file)")
      let parts = file.lowercased().split(separator: "/").map { String($0) }
      #expect(!parts.contains { strangers.contains($0) }, "\(file)")
      let text = try SourceTree.lines(file).joined(separator: "\n")
      #expect(!notices.contains { text.contains($0) }, "\(file)")
    }
    #expect(!FileManager.default.fileExists(atPath: SourceTree.root.path + "/.gitmodules"))
  }

  @Test("Nothing is printed but by the console, which finds out whether it was") func printing()
    throws
  {
    let ways = /(^|[^.\w])print\(|fputs|FileHandle\.standard(Output|Error)|Swift\.print/
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      guard !file.hasSuffix("/Console.swift") else { continue }
      for (number, line) in try SourceTree.lines(file).enumerated() {
        // a parameter of this name makes what is printed later
        guard !line.contains("try print(runs, files)") else { continue }
        #expect(line.firstMatch(of: ways) == nil, "\(file):\(number + 1)")
      }
    }
  }

  @Test("No module shares its name with a type") func names() throws {
    var modules = Set(try SourceTree.targets)
    modules.formUnion([
      "Foundation", "Dispatch", "Synchronization", "Yams", "GRDB", "ArgumentParser",
    ])
    let words = ["struct ", "class ", "enum ", "protocol ", "actor ", "typealias "]
    let pattern = /\b(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/
    var types: Set<String> = []
    for file in try SourceTree.files(in: "Sources") where file.hasSuffix(".swift") {
      for line in try SourceTree.lines(file) where words.contains(where: { line.contains($0) }) {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
        for match in code.matches(of: pattern) { types.insert(String(match.1)) }
      }
    }
    #expect(types.isSuperset(of: ["Simulation", "Shequn", "RunRecord", "Comparison"]))
    #expect(types.intersection(modules) == [])
  }
}
