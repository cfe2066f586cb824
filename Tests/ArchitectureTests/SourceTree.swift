// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The repository as files.
enum SourceTree {
  /// The folder that holds Package.swift.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the folders in `Sources`: one for each target.
  static var targets: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: root.path + "/Sources")
        .filter { !$0.hasPrefix(".") }.sorted()
    }
  }

  /// Paths of all files below a folder, as seen from the repository. Links are followed once, since
  /// the folder itself may be one.
  static func files(in folder: String) throws -> [String] {
    let manager = FileManager.default
    let start = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    return try manager.subpathsOfDirectory(atPath: start.path).sorted().filter { path in
      var isFolder: ObjCBool = false
      _ = manager.fileExists(atPath: start.path + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { folder + "/" + $0 }
  }

  /// Every Swift file of ours.
  static var swiftFiles: [String] {
    get throws {
      let tests = try FileManager.default.contentsOfDirectory(atPath: root.path + "/Tests").sorted()
      let folders = ["Sources"] + tests.filter { !$0.hasPrefix(".") }.map { "Tests/\($0)" }
      return try folders.flatMap { try files(in: $0) }.filter { $0.hasSuffix(".swift") }
    }
  }

  static func lines(_ path: String) throws -> [String] {
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    return String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

/// What an `import` line of Swift, or an `#include` of C, asks for.
struct Import: Hashable {
  let module: String

  /// nil when the line imports nothing.
  init?(swift line: String) {
    guard line.utf8.first != UInt8(ascii: "/"), line.contains("import") else { return nil }
    // [@attribute] [access] import [kind] Module[.Submodule]
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |fileprivate |private )?\s*import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)/
    guard let match = line.firstMatch(of: pattern) else { return nil }
    module = String(match.1)
  }

  private static let standardHeaders = [
    "errno.h", "fcntl.h", "math.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h",
    "string.h", "unistd.h",
  ]

  /// The standard headers of C and of the system are nobody's.
  init?(c line: String) {
    guard line.contains("include") else { return nil }
    guard let match = line.firstMatch(of: /^\s*#\s*include\s*[<"]([^>"\/]+)(\/?)/) else {
      return nil
    }
    if match.1 == "sys" {
      return nil
    } else if match.2 == "/" {
      module = String(match.1)
    } else if Self.standardHeaders.contains(String(match.1)) {
      return nil
    } else {
      module = String(match.1.prefix { $0 != "." })
    }
  }
}
