// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnKernel
import ShequnRecords
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
      StreamOrder.allCases.map { order in
        let cells = 256
        var counts = [Double](repeating: 0, count: cells)
        let draws = pairs(order, verification)
        for pair in draws { counts[Int(pair.x * Double(cells))] += 1 }
        return chiSquare(counts, order.title)
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
      StreamOrder.allCases.map { order in
        let cells = 16
        var counts = [Double](repeating: 0, count: cells * cells)
        for pair in pairs(order, verification) {
          counts[Int(pair.x * Double(cells)) * cells + Int(pair.y * Double(cells))] += 1
        }
        return chiSquare(counts, order.title)
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
      StreamOrder.allCases.map { order in
        let draws = pairs(order, verification)
        let sum = draws.reduce(0) { $0 + ($1.x - 0.5) * ($1.y - 0.5) }
        let count = Double(draws.count)
        return .sampled(
          order.title, expected: 0, simulated: 12 * sum / count,
          standardError: 1 / count.squareRoot())
      }
    },
  ]

  /// Disjoint pairs of neighbours in an order: the number at an address and at the next one.
  private static func pairs(_ order: StreamOrder, _ verification: Verification) -> [SIMD2<Double>] {
    (0..<(verification.isQuick ? 50_000 : 400_000)).map { index in
      SIMD2(
        order.number(2 * index, seed: verification.seed),
        order.number(2 * index + 1, seed: verification.seed))
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
