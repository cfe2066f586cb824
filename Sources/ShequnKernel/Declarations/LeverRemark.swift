// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnRecords

/// What a lever says of a setting that is right and yet has no effect.
package struct LeverRemark: Sendable, Equatable {
  /// Name of the parameter.
  package let parameter: String
  package let message: Bilingual

  package init(_ parameter: String, _ message: Bilingual) {
    self.parameter = parameter
    self.message = message
  }

  /// `parameter` matters only where `needed` is given.
  package static func onlyWith(_ parameter: String, _ needed: String) -> LeverRemark {
    LeverRemark(
      parameter,
      Bilingual(
        "'\(parameter)' has no effect without '\(needed)'", "没有“\(needed)”时“\(parameter)”不起作用"))
  }

  /// So much of it that a further unit brings less than a hundredth of what one brings on average.
  package static func tooMuch(_ parameter: String, _ message: Bilingual) -> LeverRemark {
    LeverRemark(
      parameter,
      Bilingual(
        "\(message.en): what is added last brings less than a hundredth of the average",
        "\(message.zh)：最后追加的部分所得不足平均的百分之一"))
  }

  /// More people than there are in the market.
  package static func audience(_ people: Double, in community: Community) -> [LeverRemark] {
    let market = community.marketSize
    guard people > Double(market) else { return [] }
    let count = Int(people.rounded(.up))
    return [
      LeverRemark(
        "audience",
        Bilingual(
          "an audience of \(count) is larger than the market of \(market) people",
          "受众 \(count) 人超过市场总人数 \(market) 人"))
    ]
  }
}
