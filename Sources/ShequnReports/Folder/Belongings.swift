// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments

/// What in a results folder is the tool's own, by its manifest, and what is the user's: everything
/// else, and every file that has been changed since it was written.
struct Belongings {
  private let folder: String
  private let past: PastStudy?
  private let written: [String: WrittenFile]

  init(_ folder: String) {
    self.folder = folder
    past = PastStudy(URL(fileURLWithPath: folder))
    let files = past?.files ?? Self.untold(past?.command).map { WrittenFile($0, nil) }
    written = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// Everything in the folder, in order.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  var ofTheUser: [String] { names.filter { !isOwn($0) } }

  func isOwn(_ name: String) -> Bool {
    let path = folder + "/" + name
    guard let past, FileKind(of: path) == .file else { return false }
    if name == PastStudy.manifestName { return true }
    // beside the store of a sweep that was ended lies its log
    if past.command == "sweep", Self.store.contains(name) { return true }
    return written[name]?.isUnchanged(at: path) == true
  }

  private static let store = ["", "-wal", "-shm", "-journal"].map { SweepStore.fileName + $0 }

  /// The files that results had before their manifests named them.
  private static func untold(_ command: String?) -> [String] {
    let tables =
      command == "sweep"
      ? ["points", "outcomes", "plans", "sensitivity", "runs"]
      : [
        "series", "bands", "summary", "ledger", "survival", "cohorts", "differences", "segments",
        "switchers", "departures", "incidence", "causes",
      ]
    return tables.map { $0 + ".csv" } + [ReportPage.fileName, SweepStore.fileName]
  }
}
