// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnTables

/// Words of mail in other letters than ASCII: `=?utf-8?q?S=C3=A1m?=` (RFC 2047).
enum EncodedWords {
  /// What is no such word stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.contains("=?") else { return text }
    var (made, rest, wasWord) = ("", text[...], false)
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      // blanks between two such words are none
      if !wasWord || !before.allSatisfy(\.isWhitespace) { made += before }
      let parts = rest[start.upperBound...].split(
        separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == "=",
        let word = word(parts[2], parts[1].lowercased(), charset: String(parts[0]))
      else {
        made += "=?"
        (rest, wasWord) = (rest[start.upperBound...], false)
        continue
      }
      made += word
      (rest, wasWord) = (parts[3].dropFirst(), true)
    }
    return made + rest
  }

  private static func word(_ text: Substring, _ coding: String, charset: String) -> String? {
    let bytes: [UInt8]
    switch coding {
    case "q": bytes = unquoted(text)
    case "b":
      guard let data = Data(base64Encoded: String(text), options: .ignoreUnknownCharacters) else {
        return nil
      }
      bytes = Array(data)
    default: return nil
    }
    // a language may stand behind an asterisk
    let name = charset.prefix { $0 != "*" }
    guard name.utf8.count < 40,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) })
    else { return nil }
    if name.lowercased() == "utf-8" { return String(decoding: bytes, as: UTF8.self) }
    guard let conversion = Conversion(from: name.uppercased()) else { return nil }
    return String(decoding: conversion.convert(bytes, isLast: true), as: UTF8.self)
  }

  private static func unquoted(_ text: Substring) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), text.utf8[...])
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
      }
    }
    return bytes
  }
}
