// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// Of which command and scenario results are. A folder goes on holding those of one scenario, and a
/// sweep's never make room for others: two scenarios may have names that become the same folder's.
package struct StudyOrigin: Sendable {
  package let command: String
  /// The scenario's folder or file, without links.
  private let scenario: String

  /// - Parameter scenario: as it was named.
  package init(command: String, scenario: String) {
    self.command = command
    let found = Self.resolved(scenario)
    let isCommunity = found.hasSuffix("/community.yaml")
    self.scenario = isCommunity ? String(found.dropLast("/community.yaml".count)) : found
  }

  /// The scenario as it is found from a folder, so that both can be moved together.
  func path(from folder: String) -> String {
    let (from, to) = (folder.split(separator: "/"), scenario.split(separator: "/"))
    let common = zip(from, to).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: from.count - common)
    let parts = up + to[common...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Why these results may not take the place of those in a folder; nil: they may.
  func refusal(of past: PastStudy, shown: String) -> Bilingual? {
    if (past.command == "sweep") != (command == "sweep") {
      return Bilingual(
        "'\(shown)' holds results of '\(past.command)'; name another folder with --out",
        "“\(shown)”中是“\(past.command)”的结果；请用 --out 指定其他文件夹")
    }
    guard let other = other(than: past) else { return nil }
    return Bilingual(
      "'\(shown)' holds results of another scenario, '\(other)'; name another folder with --out",
      "“\(shown)”中是另一个场景“\(other)”的结果；请用 --out 指定其他文件夹")
  }

  /// The scenario of past results if it is not this one.
  private func other(than past: PastStudy) -> String? {
    if let told = past.scenario {
      let path = Self.joined(past.url.path, told)
      return path == scenario ? nil : PastStudy.plain(path)
    }
    // an earlier version told its files only, as seen from where it was called
    guard let first = past.sources.first else { return nil }
    let isSame = past.sources.map(Self.resolved).contains {
      $0 == scenario || $0.hasPrefix(scenario + "/")
    }
    return isSame ? nil : PastStudy.plain(first)
  }

  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else {
      return URL(fileURLWithPath: path).standardizedFileURL.path
    }
    defer { free(found) }
    return String(cString: found)
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
