// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation

/// Writes a table of events row by row: numbers only, times to the minute, for nobody but its owner to read
/// (mode 0600). The file must not exist. Call `finish()` at the end.
package struct EventWriter {
  /// Rows so far.
  package private(set) var rows = 0

  private let file: FileHandle
  private var bytes: [UInt8] = []

  package init(_ url: URL, mark: SimulationMark? = nil) throws(EventTableError) {
    let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw EventTableError(fault: .fileSystem, line: 0) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    if let mark { bytes += Array((mark.line + "\n").utf8) }
    bytes += Array("time,member,kind,channel,to,amount\n".utf8)
  }

  package mutating func write(_ event: Event) throws(EventTableError) {
    event.time.append(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    append(UInt64(event.member))
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: event.kind.rawValue.utf8)
    bytes.append(UInt8(ascii: ","))
    if let channel = event.channel { append(UInt64(channel)) }
    bytes.append(UInt8(ascii: ","))
    if let to = event.to { append(UInt64(to)) }
    bytes.append(UInt8(ascii: ","))
    if let amount = event.amount, amount.isFinite { bytes.append(contentsOf: "\(amount)".utf8) }
    bytes.append(0x0A)
    rows += 1
    if bytes.count > 1 << 18 { try flush() }
  }

  /// Writes what is left and closes the file.
  package mutating func finish() throws(EventTableError) {
    try flush()
    do { try file.close() } catch { throw EventTableError(fault: .fileSystem, line: 0) }
  }

  private mutating func flush() throws(EventTableError) {
    do { try file.write(contentsOf: Data(bytes)) } catch {
      throw EventTableError(fault: .fileSystem, line: 0)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ number: UInt64) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
