// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// A user's name may hold line breaks, which would tear a table or a sentence apart.
  package var onOneLine: String {
    contains { $0.isNewline } ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
