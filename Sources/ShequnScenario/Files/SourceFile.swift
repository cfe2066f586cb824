// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords

/// A file that was read, as it was, for digests.
package struct SourceFile: Sendable {
  /// As the user would write it.
  package let path: String
  package let bytes: [UInt8]

  /// Most bytes of a file.
  package static let byteLimit = 256 * 1024

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Reads an ordinary file; anything else (a folder, a pipe, more than `limit` bytes) throws a
  /// `Problem`.
  init(reading path: String, limit: Int = byteLimit, advice: Bilingual = .rightFile)
    throws(ProblemError)
  {
    let place = Place(file: path)
    let resolved = try Path.identity(of: path)
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    let type = attributes?[.type] as? FileAttributeType
    if type != .typeRegular {
      throw ProblemError(Problem(at: place, type == .typeDirectory ? .isFolder : .notOrdinary))
    }
    guard let handle = FileHandle(forReadingAtPath: resolved) else {
      throw ProblemError(.unreadable(path))
    }
    defer { try? handle.close() }
    try self.init(handle, path, limit: limit, advice: advice)
  }

  /// Reads a file or a pipe to its end, `-` for standard input; a folder or more than `limit` bytes
  /// throw a `Problem`.
  init(streaming path: String, limit: Int, advice: Bilingual) throws(ProblemError) {
    if path == "-" {
      try self.init(.standardInput, path, limit: limit, advice: advice)
      return
    }
    // a pipe has no path without links
    guard FileManager.default.fileExists(atPath: path) else {
      _ = try Path.identity(of: path)
      throw ProblemError(.unreadable(path))
    }
    if Path.isFolder(path) { throw ProblemError(Problem(at: Place(file: path), .isFolder)) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ProblemError(.unreadable(path))
    }
    defer { try? handle.close() }
    try self.init(handle, path, limit: limit, advice: advice)
  }

  private init(_ handle: FileHandle, _ path: String, limit: Int, advice: Bilingual)
    throws(ProblemError)
  {
    var data = Data()
    // a pipe gives what it has, and an empty file nil or no bytes, by system
    while data.count <= limit, let more = try? handle.read(upToCount: limit + 1 - data.count),
      !more.isEmpty
    {
      data.append(more)
    }
    if data.count > limit {
      throw ProblemError(Problem(at: Place(file: path), .tooLarge(limit), advice: advice))
    }
    self.init(path: path, bytes: Array(data))
  }

  /// The text without byte-order mark, as Unicode scalars.
  func scalars() throws(ProblemError) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var line = 1
    var column = 1
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput:
        return scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        offset += encoded.count
        scalars.append(scalar)
        if scalar == "\n" {
          line += 1
          column = 1
        } else if scalar != "\u{FEFF}" || scalars.count > 1 {
          column += 1
        }
      case .error:
        throw ProblemError(
          Problem(
            at: Place(file: path, line: line, column: column), .notUTF8(bytes[offset]),
            advice: .saveAsUTF8))
      }
    }
  }
}

extension Problem {
  static func unreadable(_ path: String) -> Problem {
    Problem(at: Place(file: path), .unreadable, advice: .checkPermissions, isMissingInput: true)
  }
}

/// A problem that ends the reading of one file.
struct ProblemError: Error {
  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }
}
