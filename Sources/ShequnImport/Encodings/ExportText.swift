// SPDX-License-Identifier: GPL-3.0-or-later

/// Hands texts over to the readers of their formats, decoded.
package enum ExportText {
  /// Bytes of a line that are kept.
  package static let longestLine = 1 << 16

  /// A text that begins with these bytes, for ``ExportFormat/recognises(name:beginning:)``.
  package static func beginning(_ bytes: [UInt8]) -> String {
    var decoded = DecodedBytes(BytesInMemory(bytes, blocks: max(1, bytes.count)))
    let text = (try? decoded.beginning(bytes.count * 3)) ?? []
    return String(decoding: text, as: UTF8.self)
  }

  /// - Parameter name: of the file, with its folders within the export.
  package static func read<Format: LineFormat>(
    _ source: some ByteSource, name: String, with reader: inout Format,
    into sink: inout some ExportSink
  ) throws(ImportError) {
    var lines = TextLines(source, longest: longestLine)
    reader.begin(name)
    while let line = try lines.line() { reader.read(line, number: lines.number, into: &sink) }
  }
}
