// SPDX-License-Identifier: GPL-3.0-or-later

/// What Package.swift lets each target import.
struct Manifest {
  /// Targets of the package and products of others, by target.
  let imports: [String: Set<String>]

  init() throws {
    let text = try SourceTree.lines("Package.swift")
      .filter { $0.firstMatch(of: /^\s*\/\//) == nil }.joined(separator: "\n")
    // a call that declares a target: its name, then a list of names in brackets, before the next call
    let start = /(?:library|\.target|\.executableTarget|\.systemLibrary)\(\s*(?:name: )?"(\w+)"[,)]/
    let starts = text.matches(of: start)
    var imports: [String: Set<String>] = [:]
    for (number, match) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].range.lowerBound : text.endIndex
      let rest = text[match.range.upperBound..<end]
      imports[String(match.1)] = Self.names(rest)
    }
    self.imports = imports
  }

  /// The names in the first list in brackets, which may hold `.product(name: …, package: …)`.
  private static func names(_ call: Substring) -> Set<String> {
    guard !call.contains("pkgConfig:"), let open = call.firstIndex(of: "["),
      let close = call[open...].firstIndex(of: "]")
    else { return [] }
    let list = call[open...close].replacing(/package: "[^"]*"/, with: "")
    return Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
