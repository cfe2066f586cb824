// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// Why an export is refused, and where. It never holds what stands there, nor the name of a file: either may
/// be somebody's name.
package struct ImportError: Error, Hashable, Sendable {
  package let fault: Fault
  /// Of the exports that were named, from 1; 0: of none.
  package var export = 0
  /// Of the files in a folder or archive in the order of their names, from 1; 0: the export itself.
  package var file = 0
  /// From 1; 0: the file as a whole.
  package var line: Int
  /// Of a table of one's own: what was asked for and what there is. Names of columns are no names of people.
  package var columns: MissingColumns?

  /// The same place, and another fault.
  func with(_ fault: Fault) -> ImportError {
    var error = ImportError(fault, line: line)
    (error.export, error.file, error.columns) = (export, file, columns)
    return error
  }

  package init(_ fault: Fault, line: Int = 0) {
    (self.fault, self.line) = (fault, line)
  }

  package var message: Bilingual {
    let words = columns?.words ?? fault.words
    return Bilingual(place.en + words.en, place.zh + words.zh)
  }

  /// 66: it cannot be read; 65: what stands there cannot be used.
  package var exitCode: Int32 { fault == .missing || fault == .fileSystem ? 66 : 65 }

  private var place: Bilingual {
    var (english, chinese) = ([String](), [String]())
    if export > 0 {
      english.append("export \(export)")
      chinese.append("第 \(export) 个导出")
    }
    if file > 0 {
      english.append("file \(file) in it")
      chinese.append("其中第 \(file) 个文件")
    }
    if line > 0 {
      english.append("line \(line)")
      chinese.append("第 \(line) 行")
    }
    guard !english.isEmpty else { return "" }
    return Bilingual(
      english.joined(separator: ", ") + ": ", chinese.joined(separator: "，") + "：")
  }
}
