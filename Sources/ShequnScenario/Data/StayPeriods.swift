// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// The rows of a table of periods, made into stays.
final class StayPeriods {
  /// What is wrong with a row, or, `isOfFile`, with all of them.
  struct Fault {
    let message: Bilingual
    var advice: Bilingual?
    var isOfFile = false
  }

  /// How many there were at first, where only those lost are told.
  private let members: Int?
  private var last: [Int: Double] = [:]
  /// By group, of periods 0, 1, 2 …
  private var survivors: [Int: [Double]] = [:]

  init(members: Int?) { self.members = members }

  /// Takes a row with the survivors of a period, those lost in it, or both; says what is wrong.
  func add(_ period: Double, survivors there: Double?, lost: Double?, group: Int) -> Fault? {
    let before = last[group]
    last[group] = period
    var left = survivors[group, default: []]
    defer { survivors[group] = left }
    if let there {
      guard period == (before ?? -1) + 1 else {
        return Fault(
          message: .periodOrder(period, expected: (before ?? -1) + 1), advice: .allPeriods)
      }
      let first = left.last ?? there
      guard there <= first else { return Fault(message: .moreSurvivors, advice: .survivorsFall) }
      left.append(there)
      if let lost, lost != first - there {
        return Fault(message: .lostDisagrees(lost, first - there), advice: .oneOfLostAndSurvivors)
      }
    } else if let lost {
      guard let members else {
        return Fault(message: .lostOfHowMany, advice: .sayMembers, isOfFile: true)
      }
      guard period == (before ?? 0) + 1 else {
        return Fault(
          message: .periodOrder(period, expected: (before ?? 0) + 1), advice: .allPeriods)
      }
      if left.isEmpty { left = [Double(members)] }
      guard let there = left.last, lost <= there else {
        return Fault(message: .moreLostThanThere, advice: .sayMembers)
      }
      left.append(there - lost)
    }
    return nil
  }

  /// All stays: those lost in each period, and those there at the end.
  var stays: [StayFile.Stay: Int] {
    var counts: [StayFile.Stay: Int] = [:]
    for (group, survivors) in survivors {
      func add(_ duration: Int, _ hasLeft: Bool, _ count: Double) {
        guard count > 0 else { return }
        let stay = StayFile.Stay(
          group: group, duration: Double(duration), hasLeft: hasLeft, cause: nil)
        counts[stay] = Int(count)
      }
      for (period, left) in survivors.enumerated().dropFirst() {
        add(period, true, survivors[period - 1] - left)
      }
      add(survivors.count - 1, false, survivors.last ?? 0)
    }
    return counts
  }
}
