// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
package import ShequnRecords

/// Ways of leaving that dates and events tell by themselves: causes where no reason is given. Raw values stand in files.
package enum StayWord: String, CaseIterable, Sendable {
  case left, removed, silent

  package var title: Bilingual {
    switch self {
    case .left: Bilingual("left", "自行离开")
    case .removed: Bilingual("removed", "被移出")
    case .silent: Bilingual("fell silent", "沉默")
    }
  }

  static let all = Set(allCases.map(\.rawValue))
}

/// Stays made of days, counted.
struct StayTally {
  let rule: StayRule
  private(set) var counts: [StayFile.Stay: Int] = [:]
  /// In the order in which they were met.
  private(set) var causes: [String] = []
  private(set) var obstacles: [StayRule.Obstacle: Int] = [:]
  private var places: [String: Int] = [:]

  init(_ rule: StayRule) { self.rule = rule }

  /// - Parameters:
  ///   - reason: in words of the table; nil: none is given.
  ///   - how: they left where they did not fall silent.
  mutating func add(
    _ dates: StayDates, group: Int = 0, reason: String? = nil, how: StayWord = .left
  ) {
    switch rule.watch(dates) {
    case .failure(let error): obstacles[error.obstacle, default: 0] += 1
    case .success(let watch):
      let word = watch.end == .silent ? StayWord.silent : how
      let cause = watch.end == .there ? nil : place(of: reason ?? word.rawValue)
      let stay = StayFile.Stay(
        group: group, duration: Double(watch.duration), hasLeft: watch.end != .there, cause: cause,
        entry: Double(watch.entry))
      counts[stay, default: 0] += 1
    }
  }

  private mutating func place(of cause: String) -> Int {
    if let known = places[cause] { return known }
    places[cause] = causes.count
    causes.append(cause)
    return causes.count - 1
  }

  /// How days became stays, and who is not among them.
  var remarks: [Bilingual] {
    [.daysKnown(rule)]
      + StayRule.Obstacle.allCases.compactMap { obstacle in
        obstacles[obstacle].map { .leftOut($0, obstacle, rule) }
      }
  }
}
