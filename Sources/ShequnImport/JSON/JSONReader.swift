// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON (RFC 8259) from the front, a block of bytes at a time: values are passed over, or kept on a tape.
/// It never calls itself, so that no nesting exhausts the stack.
struct JSONReader {
  /// Containers within containers.
  static let deepest = 64

  /// Of the byte that is next, from 1.
  private(set) var line = 1

  private var source: any ByteSource
  private var bytes: [UInt8] = []
  private var next = 0
  /// Containers that are open: whether each is an object, and where it stands on the tape.
  private var open: [(isObject: Bool, node: Int)] = []

  init(_ source: any ByteSource) throws(ImportError) {
    self.source = source
    while bytes.count < 3, let block = try self.source.block() { bytes += block }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
  }

  // MARK: - Bytes

  /// Whether there was another block.
  @discardableResult private mutating func refill() throws(ImportError) -> Bool {
    next = 0
    bytes = try source.block() ?? []
    return !bytes.isEmpty
  }

  /// The next byte that is no blank; nil at the end. It is not passed.
  mutating func sign() throws(ImportError) -> UInt8? {
    while true {
      while next < bytes.count {
        let byte = bytes[next]
        guard byte <= 0x20 else { return byte }
        switch byte {
        case 0x0A: line += 1
        case 0x20, 0x09, 0x0D: break
        default: throw fault(.brokenJSON)
        }
        next += 1
      }
      guard try refill() else { return nil }
    }
  }

  private mutating func byte() throws(ImportError) -> UInt8 {
    if next == bytes.count {
      guard try refill() else { throw fault(.cutJSON) }
    }
    defer { next += 1 }
    return bytes[next]
  }

  func fault(_ fault: ImportError.Fault) -> ImportError { ImportError(fault, line: line) }

  /// Whether the next sign is this one, which is then passed.
  mutating func pass(_ sign: Unicode.Scalar) throws(ImportError) -> Bool {
    guard let found = try self.sign() else { throw fault(.cutJSON) }
    guard found == UInt8(ascii: sign) else { return false }
    next += 1
    return true
  }

  // MARK: - Values

  /// Passes the next value and, if there is a tape, keeps it there.
  mutating func value(onto tape: JSONTape?) throws(ImportError) {
    open.removeAll(keepingCapacity: true)
    while true {
      guard let sign = try sign() else { throw fault(.cutJSON) }
      if sign == UInt8(ascii: "{") || sign == UInt8(ascii: "[") {
        if try enter(isObject: sign == UInt8(ascii: "{"), tape) { continue }
      } else {
        try scalar(sign, onto: tape)
      }
      guard try goOn(tape) else { return }
    }
  }

  /// Enters a container. Whether a value of it follows: not if it is empty.
  private mutating func enter(isObject: Bool, _ tape: JSONTape?) throws(ImportError) -> Bool {
    guard open.count < Self.deepest else { throw fault(.deepJSON) }
    next += 1
    let node = tape?.add(isObject ? .object : .array) ?? 0
    if try pass(isObject ? "}" : "]") {
      tape?.close(node)
      return false
    }
    open.append((isObject, node))
    if isObject { try key(onto: tape) }
    return true
  }

  /// After a value: closes what ends here. Whether another value follows.
  private mutating func goOn(_ tape: JSONTape?) throws(ImportError) -> Bool {
    while let (isObject, node) = open.last {
      if try pass(",") {
        if isObject { try key(onto: tape) }
        return true
      }
      guard try pass(isObject ? "}" : "]") else { throw fault(.brokenJSON) }
      tape?.close(node)
      open.removeLast()
    }
    return false
  }

  /// A key and its colon.
  mutating func key(onto tape: JSONTape?) throws(ImportError) {
    guard try pass("\"") else { throw fault(.brokenJSON) }
    try string(onto: tape)
    guard try pass(":") else { throw fault(.brokenJSON) }
  }

  private mutating func scalar(_ sign: UInt8, onto tape: JSONTape?) throws(ImportError) {
    switch sign {
    case UInt8(ascii: "\""):
      next += 1
      try string(onto: tape)
    case UInt8(ascii: "t"): try word("true", .yes, onto: tape)
    case UInt8(ascii: "f"): try word("false", .no, onto: tape)
    case UInt8(ascii: "n"): try word("null", .null, onto: tape)
    case UInt8(ascii: "-"), 0x30...0x39: try number(onto: tape)
    default: throw fault(.brokenJSON)
    }
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONTape.Kind, onto tape: JSONTape?
  ) throws(ImportError) {
    for place in 0..<word.utf8CodeUnitCount {
      guard try byte() == word.utf8Start[place] else { throw fault(.brokenJSON) }
    }
    tape?.add(kind)
  }

  /// The signs of a number; whether they are one is found out by who asks for it.
  private mutating func number(onto tape: JSONTape?) throws(ImportError) {
    let node = tape?.add(.number) ?? 0
    while true {
      let start = next
      while next < bytes.count, Self.isOfNumber(bytes[next]) { next += 1 }
      tape?.append(bytes, start..<next)
      guard next == bytes.count, try refill() else { break }
    }
    tape?.end(node)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }

  // MARK: - Strings

  /// From behind the opening quote to behind the closing one. Control characters are let pass, as some tools
  /// write them.
  private mutating func string(onto tape: JSONTape?) throws(ImportError) {
    let node = tape?.add(.string) ?? 0
    while true {
      let start = next
      next = Self.endOfRun(bytes, from: next)
      tape?.append(bytes, start..<next)
      guard next < bytes.count else {
        guard try refill() else { throw fault(.cutJSON) }
        continue
      }
      let sign = bytes[next]
      next += 1
      if sign == UInt8(ascii: "\"") { break }
      if sign == 0x0A {
        line += 1
        tape?.append(0x0A)
      } else {
        try escape(onto: tape)
      }
    }
    tape?.end(node)
  }

  /// Where the next quote, backslash or line break stands.
  private static func endOfRun(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x0A { break }
        place += 1
      }
      return place
    }
  }

  private mutating func escape(onto tape: JSONTape?) throws(ImportError) {
    switch try byte() {
    case UInt8(ascii: "n"): tape?.append(0x0A)
    case UInt8(ascii: "t"): tape?.append(0x09)
    case UInt8(ascii: "r"): tape?.append(0x0D)
    case UInt8(ascii: "b"): tape?.append(0x08)
    case UInt8(ascii: "f"): tape?.append(0x0C)
    case UInt8(ascii: "\""): tape?.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): tape?.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): tape?.append(UInt8(ascii: "/"))
    case UInt8(ascii: "u"):
      let unit = try unit()
      tape?.append(utf16: unit)
    default: throw fault(.brokenJSON)
    }
  }

  private mutating func unit() throws(ImportError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try byte()
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw fault(.brokenJSON)
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
