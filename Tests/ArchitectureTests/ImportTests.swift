// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// What each target may import: the list of the design, of the targets that are there.
private let allowed: [String: Set<String>] = [
  "CFiles": [],
  "CGSL": [],
  "CPhilox": ["CGSL"],
  "ShequnRandom": ["CGSL", "CPhilox"],
  "ShequnStatistics": ["CGSL"],
  "ShequnTables": ["Foundation"],
  "ShequnKernel": ["ShequnRandom", "Dispatch", "Synchronization"],
  "ShequnPlaybook": ["ShequnKernel"],
  "ShequnMetrics": ["ShequnKernel", "ShequnStatistics"],
  "ShequnScenario": [
    "ShequnTables", "ShequnPlaybook", "ShequnMetrics", "ShequnKernel", "Yams", "Foundation",
  ],
  "ShequnExperiments": [
    "ShequnTables", "ShequnScenario", "ShequnStatistics", "ShequnMetrics", "ShequnKernel", "GRDB",
    "Foundation",
    "Synchronization", "Dispatch",
  ],
  "ShequnVerification": [
    "ShequnTables", "ShequnExperiments", "ShequnScenario", "ShequnPlaybook", "ShequnStatistics",
    "ShequnMetrics",
    "ShequnKernel", "ShequnRandom", "Foundation", "Synchronization", "Dispatch",
  ],
  "ShequnReports": [
    "ShequnTables", "ShequnVerification", "ShequnExperiments", "ShequnScenario", "ShequnStatistics",
    "ShequnMetrics", "ShequnKernel", "CFiles",
    "Foundation", "Synchronization",
  ],
  "shequn": [
    "ShequnTables", "ShequnReports", "ShequnVerification", "ShequnExperiments", "ShequnScenario",
    "ShequnStatistics", "ShequnMetrics",
    "ShequnPlaybook", "ShequnKernel", "ArgumentParser", "Foundation", "Synchronization",
  ],
]

/// The names by which C includes what a module wraps.
private let includes = ["CGSL": "gsl"]

@Suite struct ImportTests {
  @Test("Every target stands in the list of who may import what") func complete() throws {
    #expect(try SourceTree.targets == allowed.keys.sorted())
  }

  @Test("A target imports nothing but what the list allows", arguments: allowed.keys.sorted())
  func imports(target: String) throws {
    let files = try SourceTree.files(in: "Sources/\(target)")
    #expect(!files.isEmpty)
    let permitted = try #require(allowed[target])
    for file in files where file.hasSuffix(".swift") {
      for (number, line) in try SourceTree.lines(file).enumerated() {
        guard let found = Import(swift: line) else { continue }
        #expect(permitted.contains(found.module), "\(file):\(number + 1)")
      }
    }
    let headers = permitted.compactMap { includes[$0] } + [target, includes[target] ?? target]
    for file in files where file.hasSuffix(".c") || file.hasSuffix(".h") {
      for (number, line) in try SourceTree.lines(file).enumerated() {
        guard let found = Import(c: line) else { continue }
        #expect(headers.contains(found.module), "\(file):\(number + 1)")
      }
    }
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

  @Test("What is allowed leads in no circle") func noCircle() {
    func reachable(from target: String) -> Set<String> {
      var found: Set<String> = []
      var waiting = Array(allowed[target] ?? [])
      while let next = waiting.popLast() {
        if found.insert(next).inserted { waiting += allowed[next] ?? [] }
      }
      return found
    }
    for target in allowed.keys { #expect(!reachable(from: target).contains(target)) }
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
