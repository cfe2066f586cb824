// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Slash-separated paths as text.
enum Path {
  /// The same path without `.`, doubled slashes, and `..` after a name. Does not ask the file system.
  static func normalised(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
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
    if path.hasPrefix("/") { return normalised(path) }
    return normalised((folder.isEmpty ? "." : folder) + "/" + path)
  }

  static func parent(_ path: String) -> String { join(path, "..") }

  static func last(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// The last part without its extension.
  static func stem(_ path: String) -> String {
    let name = last(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  static func isInside(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
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
      throw ProblemError(
        Problem(at: Place(file: path), .noSuchPath, advice: .checkSpelling, isMissingInput: true))
    case .loop: throw ProblemError(Problem(at: Place(file: path), .linkLoop, isMissingInput: true))
    case .forbidden: throw ProblemError(.unreadable(path))
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  /// A name made of letters, digits, `-`, `_` and `.`, fit for a folder or file on any system.
  static func sanitised(_ name: String) -> String {
    let kept = name.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }
    let made = String(kept.drop { $0 == "." || $0 == "-" }.prefix(60))
    return made.isEmpty ? "scenario" : made
  }

  /// Lower-case words joined by `-`, for tables.
  static func kebab(_ name: String) -> String {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
    let made = String(words.joined(separator: "-").prefix(60))
    return made.isEmpty ? "plan" : made
  }
}
