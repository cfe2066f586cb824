// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// A file of results that is about to be written.
package struct ResultFile {
  package enum Content {
    case text(String)
    /// Piece by piece, for what is too large to be held.
    case pieces((_ write: (String) throws -> Void) throws -> Void)
    /// By somebody who makes a file of his own kind.
    case made((URL) throws -> Void)
    /// As it lies in the folder; called when it is about to be taken over.
    case kept(() -> Void)
  }

  package let name: String
  let content: Content
  /// Whether it goes on growing once it is written, so that its digest tells nothing.
  let grows: Bool

  package init(_ name: String, _ content: Content, grows: Bool = false) {
    (self.name, self.content, self.grows) = (name, content, grows)
  }
}

/// What a results folder tells of itself.
package protocol ResultManifest: Encodable {
  /// What was written beside it.
  var files: [WrittenFile] { get set }
  /// The scenario, as it is found from the folder.
  var scenario: String? { get set }
}
