// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel

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
    guard let data = try? handle.read(upToCount: limit + 1) else {
      // an empty file gives nil or no bytes, by system
      self.init(path: path, bytes: [])
      return
    }
    if data.count > limit {
      throw ProblemError(Problem(at: place, .tooLarge(limit), advice: advice))
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
