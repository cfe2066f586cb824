// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnTables

/// Slash-separated paths as text, byte by byte as the system takes them: a slash with a mark upon it is
/// a slash.
enum Path {
  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == UInt8(ascii: "/") }

  private static func parts(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The same path without `.`, doubled slashes, and `..` after a name. Does not ask the file system.
  static func normalised(_ path: String) -> String {
    let isAbsolute = isAbsolute(path)
    var parts: [String] = []
    for part in Self.parts(of: path) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// `path` as seen from `folder`; an absolute path stays as it is.
  static func join(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) { return normalised(path) }
    return normalised((folder.isEmpty ? "." : folder) + "/" + path)
  }

  static func parent(_ path: String) -> String { join(path, "..") }

  static func last(_ path: String) -> String {
    parts(of: path).last ?? path
  }

  /// The last part without its extension.
  static func stem(_ path: String) -> String {
    let name = last(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  static func isInside(_ path: String, _ folder: String) -> Bool {
    path.utf8.starts(with: (folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/").utf8)
  }

  enum Lookup {
    /// The one absolute path without links.
    case found(String)
    case missing
    case loop
    case forbidden
  }

  /// Follows all links.
  static func resolve(_ path: String) -> Lookup {
    guard let resolved = realpath(path, nil) else {
      return errno == ELOOP ? .loop : errno == EACCES ? .forbidden : .missing
    }
    defer { free(resolved) }
    return .found(String(cString: resolved))
  }

  /// The one absolute path without links; throws when there is nothing to be found.
  static func identity(of path: String) throws(ProblemError) -> String {
    switch resolve(path) {
    case .found(let identity): return identity
    case .missing:
      // bytes that are no UTF-8 came as this mark, and lead nowhere
      let isText = !path.unicodeScalars.contains("\u{FFFD}")
      throw ProblemError(
        Problem(
          at: Place(file: path), isText ? .noSuchPath : .nameNotUTF8,
          advice: isText ? .checkSpelling : .renameToUTF8, isMissingInput: true))
    case .loop: throw ProblemError(Problem(at: Place(file: path), .linkLoop, isMissingInput: true))
    case .forbidden: throw ProblemError(.unreadable(path))
    }
  }

  static func isFile(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path) && !isFolder(path)
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// A name made of letters, digits, `-`, `_` and `.`, fit for a folder or file on any system.
  static func sanitised(_ name: String) -> String {
    let kept = name.map { character in
      word(character) ?? ("-_.".contains(character) ? String(character) : "-")
    }
    let made = kept.joined().unicodeScalars.drop { $0 == "." || $0 == "-" }.prefix(nameLimit)
    return made.isEmpty ? "scenario" : String(String.UnicodeScalarView(made))
  }

  /// Lower-case words joined by `-`, for tables.
  static func kebab(_ name: String) -> String {
    let words = name.lowercased().split { word($0) == nil }
      .map { $0.compactMap(word).joined() }
    let made = words.joined(separator: "-").unicodeScalars.prefix(nameLimit)
    return made.isEmpty ? "plan" : String(String.UnicodeScalarView(made))
  }

  /// Most Unicode scalars of a name that is made of another: systems take 255 bytes.
  private static let nameLimit = 60

  /// A letter or digit with its marks, without what is not seen; nil: neither.
  private static func word(_ character: Character) -> String? {
    guard character.isLetter || character.isNumber else { return nil }
    return String(
      String.UnicodeScalarView(character.unicodeScalars.prefix(8).filter { !$0.isHidden }))
  }
}
