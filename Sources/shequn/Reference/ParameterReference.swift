// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords
import ShequnReports

/// How many parameters are known and how many assumed, what has a source, and which are assumed.
struct ParameterReference {
  let language: Language

  var text: String { EvidenceDescription(language: language).body }
}
