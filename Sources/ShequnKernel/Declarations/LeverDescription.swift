// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// A lever's declaration for those who list and describe.
package struct LeverDescription: Sendable {
  package let name: String
  package let title: Bilingual
  package let area: LeverArea
  package let brief: Bilingual
  package let summary: Bilingual
  package let neutral: (parameter: String, value: ParameterValue?)
  package let parameters: [ParameterDeclaration]
  package let window: [ParameterDeclaration]
  /// Names of the parameters that must be given.
  package let required: [String]
}
