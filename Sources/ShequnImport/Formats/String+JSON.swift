// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Whether it begins as a JSON object does.
  var isJSONObject: Bool { first { !$0.isWhitespace } == "{" }

  /// Whether it begins as a JSON array does.
  var isJSONArray: Bool { first { !$0.isWhitespace } == "[" }

  /// The last part of a path.
  var fileName: Substring { split(separator: "/").last ?? "" }

  /// The folder that a file is in; nil where none is told.
  var folderName: Substring? { split(separator: "/").dropLast().last }
}
