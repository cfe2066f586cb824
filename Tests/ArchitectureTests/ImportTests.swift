// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What every target may import of the system: everything but files and clocks below the scenarios.
private let system: [String: Set<String>] = [
  "CFiles": [], "CGSL": [], "CPhilox": [], "CZlib": [], "ShequnRandom": [],
  "ShequnStatistics": ["Synchronization"],
  "ShequnPlaybook": [],
  "ShequnMetrics": [],
  "ShequnKernel": ["Dispatch", "Synchronization"],
]
private let systemElsewhere: Set<String> = ["Foundation", "Dispatch", "Synchronization"]

/// The names by which C includes what a module wraps.
private let includes = ["CGSL": "gsl", "CZlib": "zlib"]

@Suite struct ImportTests {
  @Test("Every folder of sources is a target of Package.swift") func complete() throws {
    let imports = try Manifest().imports
    #expect(try SourceTree.targets == imports.keys.sorted())
    #expect(imports["ShequnKernel"] == ["ShequnRandom", "ShequnRecords"])
    #expect(imports["ShequnMetrics"]?.contains("ShequnKernel") == false)
    #expect(imports["ShequnScenario"]?.contains("Yams") == true)
  }

  @Test(
    "A target imports what Package.swift gives it, and no more", arguments: try SourceTree.targets)
  func imports(target: String) throws {
    let given = try #require(try Manifest().imports[target])
    let permitted = given.union(system[target] ?? systemElsewhere)
    var unused = given
    let files = try SourceTree.files(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files where file.hasSuffix(".swift") {
      for (number, line) in try SourceTree.lines(file).enumerated() {
        guard let found = Import(swift: line) else { continue }
        #expect(permitted.contains(found.module), "\(file):\(number + 1)")
        unused.remove(found.module)
      }
    }
    let headers = permitted.compactMap { includes[$0] } + [target, includes[target] ?? target]
    for file in files where file.hasSuffix(".c") || file.hasSuffix(".h") {
      for (number, line) in try SourceTree.lines(file).enumerated() {
        guard let found = Import(c: line) else { continue }
        #expect(headers.contains(found.module), "\(file):\(number + 1)")
        unused = unused.filter { (includes[$0] ?? $0) != found.module }
      }
    }
    #expect(unused.isEmpty, "\(target) imports none of these: \(unused.sorted())")
  }

  @Test("The kernel and below know no files, no clock and no process") func kernelIsPure() throws {
    let forbidden = ["ContinuousClock", "SuspendingClock", "Date(", "fopen", "getenv", "print("]
    for target in ["ShequnRandom", "ShequnStatistics", "ShequnKernel", "ShequnPlaybook"] {
      for file in try SourceTree.files(in: "Sources/\(target)") where file.hasSuffix(".swift") {
        for (number, line) in try SourceTree.lines(file).enumerated() {
          let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
          #expect(!forbidden.contains { code.contains($0) }, "\(file):\(number + 1)")
        }
      }
    }
  }

  @Test(
    "An import is found however it is written",
    arguments: [
      ("import Foundation", "Foundation"), ("package import ShequnKernel", "ShequnKernel"),
      ("@preconcurrency import Yams", "Yams"), ("@testable internal import A", "A"),
      ("import struct Foundation.URL", "Foundation"), ("  public import CPhilox", "CPhilox"),
      ("@_spi(Inner) import B", "B"),
    ])
  func spelling(line: String, module: String) { #expect(Import(swift: line)?.module == module) }

  @Test(
    "Other lines import nothing",
    arguments: [
      "// import Foundation", "let important = 1", "/// an import of things", "", "imports",
    ])
  func otherLines(line: String) { #expect(Import(swift: line) == nil) }
}
