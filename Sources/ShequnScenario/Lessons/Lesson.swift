// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// A lesson that was read and found good: a text in both languages, a scenario, and its claims.
package struct Lesson: Sendable {
  /// The folder's name.
  package let name: String
  /// The folder, as a user would write it.
  package let folder: String
  package let english: LessonText
  package let chinese: LessonText
  package let study: Study
  /// At least one. The first is the one that a reader predicts.
  package let claims: [Claim]
  package let seed: UInt64
  package let replications: Int

  package subscript(language: Language) -> LessonText { language == .en ? english : chinese }
  package var title: Bilingual { Bilingual(english.title, chinese.title) }
}
