// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRecords
import ShequnTables

extension SourceFile {
  /// The text of a table, in whichever encoding it is; what is no text throws a `Problem`.
  func table() throws(ProblemError) -> DecodedText {
    let place = Place(file: path)
    do throws(DecodedText.Failure) {
      return try DecodedText(bytes)
    } catch {
      switch error {
      case .workbook: throw ProblemError(Problem(at: place, .isWorkbook, advice: .exportAsCSV))
      case .binary: throw ProblemError(Problem(at: place, .isBinary, advice: .exportAsCSV))
      case .brokenUnicode:
        throw ProblemError(Problem(at: place, .brokenUnicode, advice: .exportAsCSV))
      case .unknown:
        // says where the first byte is that does not belong
        _ = try scalars()
        throw ProblemError(Problem(at: place, .isBinary, advice: .exportAsCSV))
      }
    }
  }
}
