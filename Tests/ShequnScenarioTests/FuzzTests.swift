// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

@Suite struct FuzzTests {
  private static let community = """
    community:
      name: Tea
      goal: {metric: dau, over: last 30 days, want: high}
      platform: wechat-group
      topics: [tea, cups]
      members: 200
      segments:
        - {name: a, share: 60%, interests: {tea: 3}, activity: {beta: [0.8, 2]}}
        - {name: b, share: 40%}
      market: {size: 6000, organic: {p: 0.03, q: 0.38, per: year}}
      mechanisms: {satiation: off, habit: {growth: 0.01}}
    days: 30
    plan: all in one
    levers:
      - content: {posts-per-day: 2, formats: {text: 50%, video: 50%}, hour: 20:00}
      - welfare: {value: 8 yuan, every: 7 days, from: day 14}
      - kol: {name: "豆", audience: 900, fee: 60 yuan}
    """

  /// Bytes that mean something to YAML come up more often than others.
  private static let telling = Array(" \n\t-:{}[],&*!|>'\"%@`#?0123456789.exé茶\r\\~".utf8)

  private static func mutated(_ bytes: [UInt8], _ generator: inout FixedGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      let other = min(bytes.count - 1, at + Int.random(in: 0..<12, using: &generator))
      let byte =
        Int.random(in: 0..<8, using: &generator) == 0
        ? UInt8.random(in: .min ... .max, using: &generator)
        : telling[Int.random(in: 0..<telling.count, using: &generator)]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[at] = byte
      case 1: bytes.insert(byte, at: at)
      case 2: bytes.remove(at: at)
      case 3: bytes.swapAt(at, other)
      default: bytes.insert(contentsOf: bytes[at...other], at: at)
      }
    }
    return bytes
  }

  @Test("Two thousand damaged files are each read or answered with located problems")
  func damaged() throws {
    let folder = try ScenarioFolder(["a.yaml": Self.community])
    #expect(try folder.problems("a.yaml") == [])
    var generator = FixedGenerator(state: 7)
    let good = Array(Self.community.utf8)
    var read = 0
    for number in 0..<2000 {
      let bytes = Self.mutated(good, &generator)
      try folder.write("a.yaml", bytes)
      do {
        let study = try folder.read("a.yaml")
        #expect(study.community.members >= 1)
        read += 1
      } catch let failure as ScenarioFailure {
        let errors = failure.problems.filter { $0.severity == .error }
        #expect(!errors.isEmpty)
        for problem in errors {
          let isLocated = problem.place.line >= 1 && problem.place.column >= 1
          #expect(isLocated, "\(number): \(problem.rendered(.en))")
        }
        #expect(failure.problems == failure.problems.sorted { $0.place < $1.place })
        #expect(!failure.rendered(.zh).isEmpty)
      }
    }
    #expect(read > 50)
  }

  @Test("Random bytes are no scenario") func noise() throws {
    let folder = try ScenarioFolder()
    var generator = FixedGenerator(state: 8)
    for _ in 0..<200 {
      let count = Int.random(in: 0...300, using: &generator)
      let bytes = (0..<count).map { _ in
        Self.telling[Int.random(in: 0..<Self.telling.count, using: &generator)]
      }
      try folder.write("a.yaml", bytes)
      #expect(try folder.failure("a.yaml")?.exitCode == 65)
    }
  }
}
