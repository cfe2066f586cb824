// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a run of the tool left behind.
struct Outcome {
  let status: Int32
  let stdout: String
  let stderr: String
  let seconds: Double

  /// The digest that is printed at the end.
  var digest: String? {
    stdout.firstMatch(of: /(?:Result digest|结果指纹) ([0-9a-f]{16})/).map { String($0.1) }
  }

  var json: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(stdout.utf8))) as? [String: Any]
  }
}

/// Places that a line takes in a terminal: two for what is Chinese or fullwidth, one for the rest.
func places(of line: some StringProtocol) -> Int {
  line.unicodeScalars.reduce(0) { sum, scalar in
    sum + ((0x2E80...0xFFE6).contains(scalar.value) ? 2 : 1)
  }
}

/// The tool as it was built beside these tests.
enum Tool {
  static let url: URL = {
    // on macOS the tests are a bundle that another program loads, elsewhere a program of their own
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let tests = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("shequn")
  }()

  /// The folder that holds Package.swift.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let coffeeClub = repository.appendingPathComponent("Scenarios/coffee-club").path

  /// Runs the tool to its end, at most for two minutes.
  ///
  /// - Parameters:
  ///   - locale: what the environment says about the user's language.
  ///   - columns: places in a line; nil: nothing is said about it.
  ///   - interruption: after how many seconds Ctrl-C is pressed.
  ///   - signal: what comes then, if it is not Ctrl-C.
  static func run(
    _ arguments: [String], in folder: URL, locale: String = "C", columns: Int? = nil,
    interruption: Double? = nil, signal: Int32 = SIGINT
  ) throws -> Outcome {
    try run(
      url, arguments, in: folder, locale: locale, columns: columns, interruption: interruption,
      signal: signal)
  }

  /// Likewise another program.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL, locale: String = "C",
    columns: Int? = nil, interruption: Double? = nil, signal: Int32 = SIGINT
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LANG": locale, "LC_ALL": "", "LC_MESSAGES": ""], uniquingKeysWith: { $1 })
    process.environment?["COLUMNS"] = columns.map { "\($0)" }
    process.standardInput = FileHandle.nullDevice
    // files, not pipes: these never fill up
    let output = FileManager.default.temporaryDirectory
      .appendingPathComponent("shequn-output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: output) }
    let urls = ["out", "err"].map { output.appendingPathComponent($0) }
    for url in urls { try Data().write(to: url) }
    let handles = try urls.map { try FileHandle(forWritingTo: $0) }
    (process.standardOutput, process.standardError) = (handles[0], handles[1])

    let start = ContinuousClock.now
    // who starts it may hold back signals, and it would inherit that: workers of Dispatch do
    var (interrupt, before) = (sigset_t(), sigset_t())
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    var interrupted: ContinuousClock.Instant?
    while process.isRunning {
      let now = ContinuousClock.now
      if let interruption, interrupted == nil, now - start > .seconds(interruption) {
        kill(process.processIdentifier, signal)
        interrupted = now
      }
      if now - start > .seconds(120) {
        kill(process.processIdentifier, SIGKILL)
        Issue.record("\(arguments) did not end in two minutes")
        break
      }
      Thread.sleep(forTimeInterval: 0.002)
    }
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - (interrupted ?? start)) / .seconds(1)
    let texts = try urls.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(
      status: process.terminationStatus, stdout: texts[0], stderr: texts[1], seconds: seconds)
  }
}

/// A working folder of its own under the system's temporary folder, removed at the end.
final class WorkingFolder {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("shequn-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func json(_ name: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(
      with: Data(contentsOf: url.appendingPathComponent(name)))
    return try #require(object as? [String: Any])
  }

  /// Every file and folder, by path, hidden ones too.
  func everything() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
  }

  /// Runs the tool here, with words that are separated by blanks.
  func shequn(_ words: String, _ more: [String] = [], interruption: Double? = nil) throws -> Outcome
  {
    try Tool.run(
      words.split(separator: " ").map { String($0) } + more, in: url, interruption: interruption)
  }
}

/// A small sound scenario; `community` and `lever` may spoil it.
func teaScenario(
  community: String = "members: 100", days: String = "8",
  lever: String = "content: {posts-per-day: 2}"
) -> [String: String] {
  [
    "tea/community.yaml": """
    community:
      topics: [tea, cups]
      \(community)
    days: \(days)

    """,
    "tea/plans/posts.yaml": """
    plan: Posts
    extends: ../community.yaml
    levers:
      - \(lever)

    """,
  ]
}
