// SPDX-License-Identifier: GPL-3.0-or-later

/// How unequally people post, over all of them, those who never did included.
package struct PostShares: Sendable, Equatable {
  /// Share of all posts that the most posting 1 % and 10 % of people wrote; a part of a person counts
  /// as one.
  package var top1: Double
  package var top10: Double
  /// Gini coefficient of posts: 0 when all post as much, towards 1 when one person writes everything.
  package var gini: Double

  package init(top1: Double, top10: Double, gini: Double) {
    (self.top1, self.top10, self.gini) = (top1, top10, gini)
  }

  /// From each person's number of posts, in any order; nil without posts.
  package init?(posts: [some BinaryInteger]) {
    let people = posts.count
    let total = posts.reduce(0) { $0 + Int($1) }
    guard total > 0 else { return nil }
    // how many people wrote how many posts
    var histogram = [Int](repeating: 0, count: Int(posts.max() ?? 0) + 1)
    for count in posts { histogram[Int(count)] += 1 }
    func written(byMost most: Int) -> Double {
      var (rest, sum) = (most, 0)
      for (count, writers) in histogram.enumerated().reversed() where rest > 0 {
        sum += count * min(rest, writers)
        rest -= writers
      }
      return Double(sum) / Double(total)
    }
    top1 = written(byMost: (people + 99) / 100)
    top10 = written(byMost: (people + 9) / 10)
    // Σ (2·rank − n − 1)·posts over people from the fewest posts to the most, in whole numbers
    var (below, sum) = (0, 0)
    for (count, writers) in histogram.enumerated() where writers > 0 {
      sum += count * writers * (2 * below + writers - people)
      below += writers
    }
    gini = Double(sum) / (Double(people) * Double(total))
  }
}

extension PostShares: Recorded {
  package static var blank: PostShares { PostShares(top1: 0, top10: 0, gini: 0) }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&top1)
    packer.pass(&top10)
    packer.pass(&gini)
  }
}
