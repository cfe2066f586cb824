// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
import ShequnTables

/// A study under `Results`, as its manifest tells it. The file may be of another version or damaged:
/// what cannot be read is not there.
package struct PastStudy: Sendable {
  package let url: URL
  package let command: String
  package let version: String
  package let plans: [String]
  /// Of each plan; nil when it is not told.
  package let replications: Int?
  package let seed: String?
  package let digest: String?
  package let isPartial: Bool
  /// When the manifest was written.
  package let date: Date?
  /// Points and runs of a sweep.
  package let points: Int?
  package let runs: Int?
  /// What it wrote beside the manifest; nil when an earlier version did not say.
  let files: [WrittenFile]?
  /// The scenario, as it is found from the folder; nil when an earlier version did not say.
  let scenario: String?
  /// The scenario's files, as they were found from where the tool was called.
  let sources: [String]

  static let manifestName = "manifest.json"

  package var name: String { Self.plain(url.lastPathComponent) }

  /// Most bytes of a manifest.
  private static let byteLimit = 4 << 20

  /// nil when the folder holds no results of this tool.
  package init?(_ folder: URL) {
    let manifest = folder.appendingPathComponent(Self.manifestName)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: manifest.path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int, size <= Self.byteLimit,
      let data = try? Data(contentsOf: manifest),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      json["tool"] as? String == "shequn"
    else { return nil }
    url = folder
    command = (json["command"] as? String).map(Self.plain) ?? "?"
    version = (json["version"] as? String).map(Self.plain) ?? "?"
    plans = (json["plans"] as? [String] ?? []).map(Self.plain)
    replications = json["replications_finished"] as? Int ?? json["replications"] as? Int
    seed = (json["seed"] as? NSNumber).map { $0.stringValue }
    digest = (json["result_digest"] as? String).map(Self.plain)
    isPartial = json["is_partial"] as? Bool ?? false
    date = attributes[.modificationDate] as? Date
    points = json["points"] as? Int
    runs = json["runs_finished"] as? Int
    files = (json["files"] as? [[String: Any]])?.compactMap { WrittenFile($0) }
    scenario = json["scenario"] as? String
    sources = (json["scenario_files"] as? [[String: Any]] ?? []).compactMap {
      $0["path"] as? String
    }
  }

  /// A folder of studies: those that can be read, the latest first, and the names of other folders.
  package static func all(in folder: URL) -> (studies: [PastStudy], others: [String]) {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    var (studies, others): ([PastStudy], [String]) = ([], [])
    for name in names where !name.hasPrefix(".") {
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
        continue
      }
      if let study = PastStudy(url) { studies.append(study) } else { others.append(plain(name)) }
    }
    studies.sort { ($0.date ?? .distantPast, $1.name) > ($1.date ?? .distantPast, $0.name) }
    return (studies, others)
  }

  /// Rows of one of its tables by column name; none when it is not there or too large to show.
  func table(_ name: String) -> [[String: String]] {
    let file = url.appendingPathComponent(name)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int, size <= Self.byteLimit,
      let data = try? Data(contentsOf: file)
    else { return [] }
    var text = String(decoding: data, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let rows = CSVTable.rows(of: text)
    guard let header = rows.first else { return [] }
    return rows.dropFirst().filter { $0.count == header.count }.map { row in
      Dictionary(zip(header, row.map(Self.plain)), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Text of a file as it may be shown in a terminal: one line, not too long.
  static func plain(_ text: String) -> String { text.cut(to: 80).onOneLine }
}
