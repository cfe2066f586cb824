// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours: what it may import stands here and nowhere else.
func library(_ name: String, _ imports: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports, swiftSettings: strict)
}

/// `make test-debug` tests these alone, with their asserts: all else takes minutes to build.
let asserted: Set = [
  "CGSL", "CPhilox", "CZlib", "ShequnRandom", "ShequnStatistics", "ShequnRecords", "ShequnKernel",
  "ShequnPlaybook", "ShequnTables", "ShequnImport", "ShequnMetrics", "ShequnLog",
  "ShequnRandomTests", "ShequnStatisticsTests", "ShequnKernelTests", "ShequnTablesTests",
  "ShequnImportTests", "ShequnLogTests",
]

let package = Package(
  name: "shequn",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl",
      providers: [.apt(["libgsl-dev", "pkg-config"]), .brew(["gsl", "pkg-config"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev", "pkg-config"]), .brew(["zlib", "pkg-config"])]),
    .target(name: "CPhilox", dependencies: ["CGSL"]),
    .target(name: "CFiles"),
    library("ShequnRandom", ["CGSL", "CPhilox"]),
    library("ShequnStatistics", ["CGSL"]),
    library("ShequnTables", []),
    library("ShequnRecords", ["ShequnRandom"]),
    library("ShequnImport", ["ShequnRecords", "ShequnTables", "CZlib"]),
    library("ShequnLog", ["ShequnImport", "ShequnMetrics", "ShequnRecords"]),
    library("ShequnKernel", ["ShequnRecords", "ShequnRandom"]),
    library("ShequnPlaybook", ["ShequnKernel", "ShequnRecords"]),
    library("ShequnMetrics", ["ShequnRecords", "ShequnStatistics"]),
    library(
      "ShequnScenario",
      [
        "ShequnPlaybook", "ShequnMetrics", "ShequnKernel", "ShequnRecords", "ShequnTables",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Platforms")]),
    library(
      "ShequnExperiments",
      [
        "ShequnScenario", "ShequnPlaybook", "ShequnStatistics", "ShequnMetrics", "ShequnKernel",
        "ShequnRecords",
        "ShequnTables",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    library(
      "ShequnVerification",
      [
        "ShequnExperiments", "ShequnScenario", "ShequnPlaybook", "ShequnStatistics",
        "ShequnMetrics", "ShequnKernel", "ShequnRecords", "ShequnRandom", "ShequnTables",
      ]),
    library(
      "ShequnReports",
      [
        "ShequnVerification", "ShequnExperiments", "ShequnScenario", "ShequnPlaybook",
        "ShequnStatistics", "ShequnMetrics", "ShequnLog", "ShequnImport", "ShequnKernel",
        "ShequnRecords", "ShequnTables", "CFiles",
      ], resources: [.embedInCode("Page/Assets")]),
    .executableTarget(
      name: "shequn",
      dependencies: [
        "ShequnReports", "ShequnVerification", "ShequnExperiments", "ShequnScenario",
        "ShequnPlaybook", "ShequnMetrics", "ShequnKernel", "ShequnLog", "ShequnImport",
        "ShequnRecords", "ShequnTables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    tests("ShequnRandomTests", ["ShequnRandom"]),
    tests("ShequnStatisticsTests", ["ShequnStatistics"]),
    tests("ShequnTablesTests", ["ShequnTables"]),
    tests("ShequnImportTests", ["ShequnImport", "ShequnRecords", "ShequnTables", "CZlib"]),
    tests(
      "ShequnLogTests",
      [
        "ShequnLog", "ShequnImport", "ShequnMetrics", "ShequnKernel", "ShequnPlaybook",
        "ShequnRecords",
      ]),
    tests("ShequnKernelTests", ["ShequnKernel", "ShequnRecords", "ShequnPlaybook"]),
    tests("ShequnPlaybookTests", ["ShequnKernel", "ShequnRecords", "ShequnPlaybook"]),
    tests(
      "ShequnScenarioTests",
      [
        "ShequnScenario", "ShequnPlaybook", "ShequnMetrics", "ShequnKernel", "ShequnRecords",
        .product(name: "Yams", package: "Yams"),
      ]),
    tests("ShequnMetricsTests", ["ShequnMetrics", "ShequnKernel", "ShequnRecords"]),
    tests(
      "ShequnExperimentsTests",
      [
        "ShequnExperiments", "ShequnScenario", "ShequnPlaybook", "ShequnStatistics",
        "ShequnMetrics", "ShequnKernel", "ShequnRecords", "ShequnTables",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "ShequnReportsTests",
      [
        "ShequnReports", "ShequnExperiments", "ShequnScenario", "ShequnPlaybook",
        "ShequnStatistics", "ShequnMetrics", "ShequnKernel", "ShequnRecords", "ShequnTables",
      ]),
    tests(
      "LessonTests",
      [
        "ShequnReports", "ShequnExperiments", "ShequnScenario", "ShequnKernel", "ShequnRecords",
        "ShequnTables",
      ]),
    tests(
      "ShequnVerificationTests",
      [
        "ShequnVerification", "ShequnExperiments", "ShequnScenario", "ShequnMetrics",
        "ShequnStatistics", "ShequnKernel", "ShequnRecords",
      ]),
    tests("ArchitectureTests", []),
    tests(
      "EndToEndTests",
      [
        "shequn", "ShequnReports", "ShequnExperiments", "ShequnScenario", "ShequnPlaybook",
        "ShequnKernel", "ShequnRecords",
      ]),
    tests(
      "ScenarioLibraryTests",
      [
        "ShequnReports", "ShequnExperiments", "ShequnScenario", "ShequnPlaybook",
        "ShequnMetrics", "ShequnStatistics", "ShequnKernel", "ShequnRecords",
      ]),
  ]
)

if Context.environment["SHEQUN_ASSERTED"] != nil {
  package.targets.removeAll { !asserted.contains($0.name) }
  package.dependencies = []
}
