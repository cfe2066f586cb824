// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnScenario

/// The scenarios and lessons that come with the tool.
enum Shipped {
  /// The folder `Scenarios`: what `SHEQUN_SHARE` names holds it; else it stands in the current folder,
  /// beside the program, under `../share/shequn` as `make install` puts it, or in the repository in which
  /// the program was built.
  ///
  /// - Parameter part: the folder in it that is asked for; where it is nowhere, the one of the current
  ///   folder is named.
  static func scenarios(with part: String) -> String {
    if let share = ProcessInfo.processInfo.environment["SHEQUN_SHARE"], !share.isEmpty {
      return "\(share)/\(name)"
    }
    let found = places.map { $0.isEmpty ? name : "\($0)/\(name)" }.first {
      FileManager.default.fileExists(atPath: "\($0)/\(part)")
    }
    return found ?? name
  }

  /// A scenario as it was named, or the one of that name that comes with the tool.
  static func scenario(_ path: String) -> String {
    found(path, "\(path)", holding: "community.yaml")
  }

  /// Likewise a sweep.
  static func sweep(_ path: String) -> String { found(path, "sweeps/\(path).yaml") }

  private static func found(_ path: String, _ part: String, holding file: String? = nil) -> String {
    let manager = FileManager.default
    guard !path.isEmpty, !path.contains("/"), !manager.fileExists(atPath: path) else { return path }
    let shipped = scenarios(with: part) + "/" + part
    let proof = file.map { "\(shipped)/\($0)" } ?? shipped
    return manager.fileExists(atPath: proof) ? shipped : path
  }

  static var lessons: LessonShelf { LessonShelf(scenarios(with: "lessons") + "/lessons") }

  private static let name = "Scenarios"

  /// Folders that may hold it; the current one is nameless, so that messages stay short.
  private static var places: [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [""] }
    let beside = program.deletingLastPathComponent()
    let installed = beside.deletingLastPathComponent().appendingPathComponent("share/shequn")
    return ["", beside.path, installed.path] + [repository(above: beside)].compactMap { $0 }
  }

  private static func repository(above folder: URL) -> String? {
    let parts = folder.pathComponents
    return parts.indices.reversed().lazy
      .map { NSString.path(withComponents: Array(parts[...$0])) }
      .first { FileManager.default.fileExists(atPath: $0 + "/Package.swift") }
  }
}
