// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnExperiments
package import ShequnScenario
import ShequnStatistics
import ShequnTables

/// The survival analysis of a user's own table as JSON.
package struct SurvivalDataJSON {
  private let data: SurvivalData
  private let reading: StayReading

  package init(_ data: SurvivalData, reading: StayReading) {
    self.data = data
    self.reading = reading
  }

  /// Most steps of a curve that are written.
  private static let stepLimit = 2000

  private struct Document: Encodable {
    let read: ReadPart
    let groups: [Group]
    let logRank: JSONValue?
    let commonStay: CommonStay?
  }

  /// What was understood of the table.
  private struct ReadPart: Encodable {
    /// The table's own names by what they were taken for.
    let columns: [String: String]
    let unused: [String]
    let separator: String
    let encoding: String
    let rows: Int
    let blankRows: Int
    let decimalComma: Bool

    init(_ reading: StayReading) {
      columns = Dictionary(reading.columns.map { ($0.column.name, $0.name) }) { first, _ in first }
      unused = reading.unused
      separator = String(reading.separator)
      encoding = reading.encoding
      rows = reading.rows
      blankRows = reading.blankRows
      decimalComma = reading.hasDecimalComma
    }
  }

  /// Expected stays up to a common time, and against the first group.
  private struct CommonStay: Encodable {
    let horizon: Double
    let groups: [Stay]

    struct Stay: Encodable {
      let group: String
      let mean: Double
      let standardError: Double
      let difference: Double?
      let ciLow: Double?
      let ciHigh: Double?
      let p: Double?
      let pHolm: Double?
    }
  }

  private struct Group: Encodable {
    let group: String
    let members: Int
    let left: Int
    let survival: [Step]
    /// How many steps the curve has, where not all are written.
    let survivalSteps: Int?
    let median: Double?
    let medianLow: Double?
    let medianHigh: Double?
    let expectedStay: Double
    let expectedStayError: Double
    let horizon: Double
    let causes: [CausePart]
    let sbg: JSONValue?
  }

  private struct Step: Encodable {
    let time: Double
    let atRisk: Int
    let left: Int
    let survival: Double
    let standardError: Double
    let low: Double?
    let high: Double?
  }

  private struct CausePart: Encodable {
    let cause: String
    let left: Int
    let incidence: Double
    let standardError: Double
  }

  package var text: String {
    get throws {
      try JSONText.encode(
        Document(
          read: ReadPart(reading), groups: data.groups.map { group($0) },
          logRank: data.test.map { $0.json() },
          commonStay: data.stays.map { commonStay($0) }))
    }
  }

  private func commonStay(_ stays: RestrictedMeans) -> CommonStay {
    CommonStay(
      horizon: stays.horizon,
      groups: zip(data.groups, stays.groups).map { group, stay in
        CommonStay.Stay(
          group: group.name, mean: stay.mean, standardError: stay.standardError,
          difference: stay.difference?.value, ciLow: stay.difference?.interval?.low,
          ciHigh: stay.difference?.interval?.high, p: stay.difference?.pValue,
          pHolm: stay.difference?.adjusted)
      })
  }

  private func group(_ group: SurvivalData.Group) -> Group {
    let stay = group.survival.restrictedMean(to: group.horizon)
    var sbg: JSONValue?
    if case .fitted(let held) = group.forecast { sbg = SBGText(held: held).json }
    let last = group.incidence.steps.last
    let median = group.survival.medianInterval()
    return Group(
      group: group.name, members: group.members, left: group.left,
      survival: group.survival.steps.thinned(to: Self.stepLimit).map { step in
        let interval = step.logLogInterval()
        return Step(
          time: step.time, atRisk: step.atRisk, left: step.events, survival: step.survival,
          standardError: step.standardError, low: interval?.low, high: interval?.high)
      },
      survivalSteps: group.survival.steps.count > Self.stepLimit
        ? group.survival.steps.count : nil, median: group.survival.median, medianLow: median.low,
      medianHigh: median.high, expectedStay: stay.mean,
      expectedStayError: stay.standardError, horizon: group.horizon,
      causes: data.causes.enumerated().map { index, name in
        CausePart(
          cause: name,
          left: group.incidence.steps.reduce(0) { $0 + $1.events[index] },
          incidence: last?.incidence[index] ?? 0, standardError: last?.standardErrors[index] ?? 0)
      }, sbg: sbg)
  }
}
