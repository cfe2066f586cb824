// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A page of the documentation, and what it shows in fences.
struct Document: Sendable, CustomTestStringConvertible {
  /// As seen from the repository.
  let path: String
  var testDescription: String { path }

  static let catalog = "Sources/ShequnKernel/ShequnKernel.docc"

  /// The pages for users and contributors, and the articles.
  static let all: [Document] = readMes + [Document(path: "CONTRIBUTING.md")] + pages + articles

  static let readMes = ["README.md", "README.zh-CN.md"].map { Document(path: $0) }
  static let pages = below("Documentation")
  static let articles = below(catalog)

  private static func below(_ folder: String) -> [Document] {
    let path = Tool.repository.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { Document(path: "\(folder)/\($0)") }
  }

  /// A page in a language: `Churn` is `Churn.md` and `Churn.zh-CN.md`.
  static func page(_ name: String, _ language: String) -> Document {
    Document(path: "Documentation/\(name)\(language == "zh" ? ".zh-CN" : "").md")
  }

  private var url: URL { Tool.repository.appendingPathComponent(path) }

  func lines() throws -> [String] {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  func write(_ lines: [String]) throws {
    try Data(lines.joined(separator: "\n").utf8).write(to: url)
  }

  /// A command that is shown, and what it is said to print.
  struct Quote {
    let command: String
    /// Lines of the page that show what comes out; empty where only the command is shown.
    let shown: Range<Int>
  }

  /// Every `shequn …` and `make …` in the fences `sh` and `console`, in order.
  func quotes() throws -> [Quote] {
    var quotes: [Quote] = []
    var fence: String?
    var pending: (command: String, from: Int)?
    func close(_ end: Int) {
      if let open = pending { quotes.append(Quote(command: open.command, shown: open.from..<end)) }
      pending = nil
    }
    for (number, line) in try lines().enumerated() {
      if line.hasPrefix("```") {
        close(number)
        fence = fence == nil ? String(line.dropFirst(3)) : nil
      } else if fence == "sh" {
        quotes.append(Quote(command: line, shown: number..<number))
      } else if fence == "console", line.hasPrefix("$ ") {
        close(number)
        pending = (String(line.dropFirst(2)), number + 1)
      }
    }
    return quotes
  }

  /// `shequn …` in running text: between single backticks.
  func mentions() throws -> [String] {
    var isFenced = false
    var found: [String] = []
    for line in try lines() {
      if line.hasPrefix("```") { isFenced.toggle() }
      guard !isFenced else { continue }
      found += line.matches(of: /`(shequn [^`]+)`/).map { String($0.1) }
    }
    return found
  }
}

/// A shell command as its words; what follows `#` or redirects is left out.
func words(_ command: String) -> [String] {
  let plain = command.split(separator: "#").first.map { String($0) } ?? ""
  let before = plain.split(separator: ">").first.map { String($0) } ?? ""
  return before.split(separator: " ").map { String($0) }
}
