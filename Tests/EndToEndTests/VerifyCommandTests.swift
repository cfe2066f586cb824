// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `shequn verify`: what it prints, and how it ends.
@Suite struct VerifyCommandTests {
  private func verify(_ arguments: [String]) throws -> Outcome {
    try Tool.run(["verify"] + arguments, in: Tool.repository)
  }

  @Test func `one check is told with its formula, its reason and how to run it`() throws {
    let english = try verify(["state-approach", "--quick", "--lang", "en"])
    #expect(english.status == 0 && english.stderr.isEmpty)
    for part in [
      "a state on its way (state-approach)", "formula: x(t) = x*", "why: ",
      "shequn run Scenarios/verification/state-approach.yaml", "holds", "1 of 1 checks hold",
    ] { #expect(english.stdout.contains(part), "\(part)") }
    #expect(!english.stdout.contains(where: isHan))
    let chinese = try verify(["state-approach", "--quick", "--lang", "zh"])
    #expect(chinese.status == 0 && chinese.stderr.isEmpty)
    for part in ["状态趋近", "公式：", "理由：", "运行：", "预期", "成立"] {
      #expect(chinese.stdout.contains(part), "\(part)")
    }
  }

  @Test func `the formula follows the parameters that are set`() throws {
    let expected = try ["0.0444", "0.1"].map { growth in
      let outcome = try verify([
        "state-approach", "--quick", "--json", "--set",
        "community.mechanisms.habit.growth=\(growth)",
      ])
      #expect(outcome.status == 0)
      return try #require(findings(of: outcome).first?["expected"] as? Double)
    }
    #expect(expected[0] < expected[1])
  }

  @Test func `JSON says of each check what the table says`() throws {
    let outcome = try verify(["deposit-pot", "--quick", "--json"])
    let table = try verify(["deposit-pot", "--quick", "--lang", "en"])
    #expect(outcome.status == 0 && table.status == 0)
    #expect(outcome.json?["passes"] as? Bool == true)
    let findings = try findings(of: outcome)
    #expect(findings.count == table.stdout.components(separatedBy: "  holds").count - 1)
    #expect(findings.allSatisfy { $0["verdict"] as? String == "true" })
  }

  @Test
  func `what operators expect is told with settings, reason and basis`()
    throws
  {
    let english = try verify(["expect-price-level", "--quick", "--lang", "en"])
    #expect(english.status == 0 && english.stderr.isEmpty)
    for part in ["settings: ", "why: ", "(operators' craft)", "must come out", "holds"] {
      #expect(english.stdout.contains(part), "\(part)")
    }
    #expect(!english.stdout.contains(where: isHan))
    let chinese = try verify(["expect-ranking-a-chat", "--quick", "--lang", "zh"])
    #expect(chinese.status == 0)
    for part in ["设定：", "理由：", "运营经验", "应当如此", "成立"] {
      #expect(chinese.stdout.contains(part), "\(part)")
    }
  }

  @Test func `a family of checks is chosen by its name, beside which no check stands`() throws {
    let random = try verify(["--only", "random", "--quick", "--lang", "en"])
    #expect(random.status == 0 && random.stdout.contains("uniform-numbers"))
    #expect(!random.stdout.contains("constant-leaving"))
    #expect(try verify(["--only", "randon"]).status == 64)
    #expect(try verify(["habit", "--only", "random"]).status == 64)
  }

  @Test func `an unknown check is a wrong use, and those that there are are named`() throws {
    let english = try verify(["trust-gian", "--lang", "en"])
    #expect(english.status == 64 && english.stdout.isEmpty)
    #expect(english.stderr.contains("there is no check 'trust-gian'"))
    #expect(english.stderr.contains("trust-gain") && english.stderr.contains("uniform-numbers"))
    let chinese = try verify(["trust-gian", "--lang", "zh"])
    #expect(chinese.status == 64 && chinese.stderr.contains("没有名为“trust-gian”的检验"))
    let unnamed = try verify(["--set", "days=3"])
    #expect(unnamed.status == 64 && unnamed.stderr.contains("--set"))
  }

  @Test func `without its scenarios it says where to look`() throws {
    let folder = try WorkingFolder()
    let outcome = try folder.shequn("verify habit --scenarios Scenarios --lang en")
    #expect(outcome.status == 66 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("there is no folder 'Scenarios/verification'"))
    #expect(outcome.stderr.contains("--scenarios"))
  }

  @Test func `a check that fails ends with 1, in the table and in JSON`() throws {
    let folder = try folder(replacing: "welfare: {}", with: "welfare: {cash-crowding: 0.3}")
    let failed = try folder.shequn(
      "verify rewards-and-motivation --quick --scenarios mine --lang en")
    #expect(failed.status == 1)
    #expect(failed.stdout.contains("FAILS"))
    #expect(failed.stdout.contains("1 of 1 checks fail: rewards-and-motivation"))
    let json = try folder.shequn("verify rewards-and-motivation --quick --scenarios mine --json")
    #expect(json.status == 1 && json.json?["passes"] as? Bool == false)
    let verdicts = try findings(of: json).map { $0["verdict"] as? String }
    #expect(verdicts == ["false", "false", "false", "true"])
  }

  @Test func `a scenario that cannot be read is an error with its place`() throws {
    let folder = try folder(replacing: "members: 50", with: "members: none")
    let outcome = try folder.shequn("verify rewards-and-motivation --scenarios mine --lang en")
    #expect(outcome.status == 65 && outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains("mine/verification/deci.yaml:6:"))
  }

  /// A folder of scenarios of which one is another.
  private func folder(replacing old: String, with new: String) throws -> WorkingFolder {
    let file = Tool.repository.appendingPathComponent("Scenarios/verification/deci.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(old))
    return try WorkingFolder([
      "mine/verification/deci.yaml": text.replacing(old, with: new)
    ])
  }

  private func findings(of outcome: Outcome) throws -> [[String: Any]] {
    let rows = try #require(outcome.json?["findings"] as? [[String: Any]])
    // the check's own values, not the other ones that it is tried at
    return rows.filter { ($0["point"] as? String)?.isEmpty != false }
  }
}
