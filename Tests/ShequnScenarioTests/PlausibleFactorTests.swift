// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Factors that say no values.
@Suite struct PlausibleFactorTests {
  private func folder(_ factors: String, community: String = "") throws -> ScenarioFolder {
    try ScenarioFolder([
      "community.yaml": teaCommunity("market: {size: 1000}\n" + community),
      "plans/a.yaml": teaPlan("- welfare: {value: 5}"),
      "sweeps/s.yaml": "scenario: ..\ndesign: morris\nsize: 2\n" + factors,
    ])
  }

  private func sweep(_ factors: String, community: String = "") throws -> Sweep {
    let folder = try folder(factors, community: community)
    return try withExtendedLifetime(folder) {
      try SweepReader.read(path: folder.path + "/sweeps/s.yaml")
    }
  }

  private func problems(_ factors: String) throws -> [String] {
    do {
      _ = try sweep(factors)
      return []
    } catch let failure as ScenarioFailure {
      return failure.problems.map { $0.message.en }
    }
  }

  private func range(_ mechanism: String, _ name: String) throws -> PlausibleRange {
    let parameters = try #require(Mechanisms.named(mechanism)).parameters
    return try #require(parameters.first { $0.name == name }?.plausible)
  }

  @Test(
    "A factor without values takes the plausible range of its parameter",
    arguments: [
      "factors: {community.mechanisms.habit.decay: plausible}",
      "factors: {community.mechanisms.habit.decay: 合理范围}",
      "factors:\n  community.mechanisms.habit.decay:",
      "factors: {community.mechanisms.habit.decay: {}}",
      "factors: [community.mechanisms.habit.decay]",
      "factors: [{parameter: community.mechanisms.habit.decay}]",
      "因素: [{参数: 社群.机制.习惯.decay}]",
    ])
  func plausible(factors: String) throws {
    let factor = try #require(sweep(factors).factors.first)
    // habit.decay: .005 … .03, six times as much: even in the logarithm
    #expect(factor.ends.low == "0.005" && factor.ends.high == "0.03" && factor.isLog)
    #expect(factor.isPlausible && factor.declaration?.name == "decay")
    let decay = try range("habit", "decay")
    #expect(decay.low == 0.005 && decay.high == 0.03)
  }

  @Test("What the file says goes before: a scale, a range, values") func said() throws {
    let sweep = try sweep(
      """
      factors:
        - {parameter: community.mechanisms.habit.decay, scale: linear}
        - {parameter: community.mechanisms.leave.natural, from: 0.001, to: 0.002}
        - {parameter: community.mechanisms.satiation, values: [on, off]}
      """)
    #expect(!sweep.factors[0].isLog && sweep.factors.map(\.isPlausible) == [true, false, false])
    #expect(sweep.factors[1].ends.low == "0.001" && sweep.factors[2].listed == 2)
  }

  @Test("A star is every number of a mechanism, or of all that are on") func star() throws {
    let leave = try sweep("factors: [community.mechanisms.leave.*]")
    let declared = try #require(Mechanisms.named("leave")).parameters.filter { $0.plausible != nil }
    #expect(leave.factors.map { $0.declaration?.name } == declared.map(\.name))
    let all = try sweep(
      "factors: {community.mechanisms.*: plausible, community.mechanisms.habit.decay: [0.01, 0.02]}",
      community: "mechanisms: {satiation: off}")
    let numbers = Mechanisms.catalog.filter { $0.name != "satiation" }
      .flatMap(\.parameters).filter { $0.plausible != nil }
    #expect(all.factors.count == numbers.count && all.factors.count > 250)
    // by itself, not once more among the many
    #expect(all.factors.count { $0.path == "community.mechanisms.habit.decay" } == 1)
    #expect(all.factors[0].listed == 2)
    #expect(!all.factors.contains { $0.path.contains("satiation") })
    // every end is a value that may stand there
    for (index, factor) in all.factors.enumerated() where index % 17 == 0 {
      for coordinate in [0, 0.4, 1.0] {
        var point = [Double?](repeating: nil, count: all.factors.count)
        point[index] = coordinate
        #expect(throws: Never.self, "\(factor.path)") { try all.plans(at: point) }
      }
    }
  }

  @Test("What has no plausible range has to be told one") func nothing() throws {
    for path in ["community.members", "plans.a.levers.0.welfare.value", "community.nothing.*"] {
      let said = try problems("factors: [\(path)]")
      #expect(said.contains { $0.contains("has no plausible range") }, "\(path): \(said)")
    }
    #expect(
      try problems("factors: [community.mechanisms.habit.decay, community.mechanisms.habit.decay]")
        .count == 1)
    #expect(try problems("factors: [{from: 1, to: 2}]").count == 1)
  }
}
