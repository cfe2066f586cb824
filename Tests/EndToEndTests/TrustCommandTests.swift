// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct TrustCommandTests {
  @Test("One page, in both languages, without trying assumptions", arguments: ["en", "zh"])
  func page(language: String) throws {
    let folder = try WorkingFolder()
    _ = try folder.shequn("new club --lang \(language)")
    let counted = try folder.shequn("trust club --without-runs --lang \(language)")
    #expect(counted.status == 0 && counted.stderr.isEmpty)
    let mark = language == "en" ? "What would turn it: not tried here" : "什么会改变结论：此处未试"
    #expect(counted.stdout.contains(mark))
    #expect(counted.stdout.split(separator: "\n").allSatisfy { places(of: $0) <= 80 })
  }

  @Test("Trials are told as JSON, the same on one thread and on two") func trials() throws {
    let folder = try WorkingFolder()
    _ = try folder.shequn("new club --lang en")
    let small = "--set community.members=150 --set days=31 --seed 3 --json -q --lang en"
    let one = try folder.shequn("trust club --threads 1 \(small)")
    let two = try folder.shequn("trust club --threads 2 \(small)")
    #expect(one.status == 0 && one.stdout == two.stdout)
    #expect(one.stdout.contains("\"turning\""))
  }

  @Test("A scenario that is not there is said to be missing") func missing() throws {
    let outcome = try WorkingFolder().shequn("trust nowhere --lang en")
    #expect(outcome.status == 66 && outcome.stderr.contains("nowhere"))
  }
}
