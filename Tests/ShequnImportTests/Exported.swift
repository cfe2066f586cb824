// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnImport

/// Exports that tests make themselves.
enum Exported {
  /// A new folder, to be removed.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "exports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  static func report(
    bytes: [UInt8], name: String = "export", _ options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try log(bytes: bytes, name: name, options).report
  }

  static func log(
    bytes: [UInt8], name: String = "export", _ options: ImportOptions = ImportOptions()
  ) throws -> ImportedLog {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    var reading = Import(options)
    try reading.read(file.path)
    return try reading.log()
  }

  /// Several files of one export, by their paths in it.
  static func log(
    files: [String: String], _ options: ImportOptions = ImportOptions()
  ) throws -> ImportedLog {
    try log(bytes: files.mapValues { Array($0.utf8) }, options)
  }

  static func log(
    bytes files: [String: [UInt8]], _ options: ImportOptions = ImportOptions()
  ) throws -> ImportedLog {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    var reading = Import(options)
    try reading.read(folder.path)
    return try reading.log()
  }
}

/// Luck with a seed (SplitMix64), and damage done by it.
struct Lucky {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 1) % max(1, count)
  }

  /// One to four changes: a byte, a piece lost, doubled, or moved, the end cut.
  mutating func damaged(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    for _ in 0...below(4) where !bytes.isEmpty {
      let place = below(bytes.count)
      let length = min(1 + below(40), bytes.count - place)
      switch below(6) {
      case 0: bytes[place] = UInt8(below(256))
      case 1: bytes.removeSubrange(place..<place + length)
      case 2: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: below(bytes.count))
      case 3: bytes.removeLast(bytes.count - place)
      case 4: bytes[place] ^= UInt8(1 << below(8))
      default:
        let signs = Array("{}[]\",:\\-0eEnt\n\r\t\0 ".utf8)
        bytes[place] = signs[below(signs.count)]
      }
    }
    return bytes
  }
}
