// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRandom
import ShequnStatistics

extension Check {
  /// Numbers of Philox at the addresses that the model uses: alike along every field of the address.
  static let randomStreams: [Check] = [
    Check(
      name: "uniform-numbers", family: .random,
      title: Bilingual("random numbers are uniform", "随机数均匀"),
      formula: Bilingual(
        "χ² over 256 equal cells along each field of the address", "沿地址的每个字段，256 个等分格的 χ²"),
      reason: Bilingual(
        "A member, a day, a decision, a replication: along none of them may numbers crowd.",
        "无论沿成员、日期、决策还是重复，数字都不得聚集。"),
      scenario: nil, points: []
    ) { verification, _ in
      Axis.allCases.map { axis in
        let cells = 256
        var counts = [Double](repeating: 0, count: cells)
        let draws = axis.draws(verification)
        for pair in draws { counts[Int(pair.x * Double(cells))] += 1 }
        return chiSquare(counts, title(axis))
      }
    },
    Check(
      name: "independent-neighbours", family: .random,
      title: Bilingual("neighbouring random numbers are independent", "相邻随机数相互独立"),
      formula: Bilingual(
        "χ² of pairs (u, next u) over 16 × 16 cells along each field of the address",
        "沿地址的每个字段，相邻数对 (u, 下一个 u) 在 16 × 16 格中的 χ²"),
      reason: Bilingual(
        "What a member draws must not tell what the next member, day, decision or replication draws.",
        "一名成员的抽取不得透露下一名成员、下一天、下一决策或下一次重复的抽取。"),
      scenario: nil, points: []
    ) { verification, _ in
      Axis.allCases.map { axis in
        let cells = 16
        var counts = [Double](repeating: 0, count: cells * cells)
        for pair in axis.draws(verification) {
          counts[Int(pair.x * Double(cells)) * cells + Int(pair.y * Double(cells))] += 1
        }
        return chiSquare(counts, title(axis))
      }
    },
    Check(
      name: "no-serial-correlation", family: .random,
      title: Bilingual("no serial correlation", "无序列相关"),
      formula: Bilingual(
        "12·mean (u − ½)(next u − ½) = 0, standard error 1/√n",
        "12·均值 (u − ½)(下一个 u − ½) = 0，标准误 1/√n"),
      reason: Bilingual(
        "The same, in the one direction in which a weak generator fails first.", "同上，检验弱发生器最先出错的方向。"
      ),
      scenario: nil, points: []
    ) { verification, _ in
      Axis.allCases.map { axis in
        let draws = axis.draws(verification)
        let sum = draws.reduce(0) { $0 + ($1.x - 0.5) * ($1.y - 0.5) }
        let count = Double(draws.count)
        return .sampled(
          title(axis), expected: 0, simulated: 12 * sum / count,
          standardError: 1 / count.squareRoot())
      }
    },
  ]

  /// A field of the address of a random number.
  private enum Axis: CaseIterable {
    case entity, tick, decision, replication

    /// Disjoint pairs of neighbours: the number at an address and at the next one.
    func draws(_ verification: Verification) -> [SIMD2<Double>] {
      let count = verification.isQuick ? 50_000 : 400_000
      return (0..<count).map { index in
        SIMD2(number(2 * index, verification.seed), number(2 * index + 1, verification.seed))
      }
    }

    private func number(_ index: Int, _ seed: UInt64) -> Double {
      // where a field is too short for all, the next entity goes on
      switch self {
      case .entity:
        RandomSource(seed: seed, replication: 0)
          .block(decision: Decision.attend.rawValue, entity: UInt64(index), tick: 7).double(0)
      case .tick:
        RandomSource(seed: seed, replication: 0)
          .block(
            decision: Decision.attend.rawValue, entity: UInt64(index >> 10), tick: index & 1023
          ).double(0)
      case .decision:
        RandomSource(seed: seed, replication: 0)
          .block(decision: UInt32(index & 31), entity: UInt64(index >> 5), tick: 7).double(0)
      case .replication:
        RandomSource(seed: seed, replication: index)
          .block(decision: Decision.attend.rawValue, entity: 7, tick: 7).double(0)
      }
    }
  }

  private static func title(_ axis: Axis) -> Bilingual {
    switch axis {
    case .entity: Bilingual("from member to member", "成员之间")
    case .tick: Bilingual("from day to day", "日期之间")
    case .decision: Bilingual("from decision to decision", "决策之间")
    case .replication: Bilingual("from replication to replication", "重复之间")
    }
  }

  private static func chiSquare(_ counts: [Double], _ title: Bilingual) -> Finding {
    let expected = counts.reduce(0, +) / Double(counts.count)
    let distance = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
    let freedom = counts.count - 1
    return .tested(
      title, expected: Double(freedom), simulated: distance,
      spread: (2 * Double(freedom)).squareRoot(),
      upperTail: ChiSquare.upperTail(distance, degreesOfFreedom: freedom))
  }
}
