// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of an export, wherever it is: alone, in a folder, in an archive.
struct ExportFile {
  /// With its folders within the export. It tells what the file is, and is never opened nor shown.
  let name: String
  /// In the order of the names, from 1; 0: it is the export itself.
  let number: Int
  /// Its bytes from the front, unpacked.
  let open: () throws(ImportError) -> any ByteSource
}
