// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// A kind of community on which an expectation has to hold, and the file that stands for it.
///
/// Five are made for this, in `Scenarios/verification/expectations`; six are the scenarios that come with
/// the tool, of which only the community is taken.
package enum CommunityKind: String, CaseIterable, Sendable {
  case brandChat = "brand-chat"
  case forum
  case ownApp = "own-app"
  case fans
  case course
  case coffeeClub = "coffee-club"
  case deviceSupport = "device-support"
  case fanClub = "fan-club"
  case marketplace
  case studyCheckIn = "study-checkin"
  case wechatGroup = "wechat-group"

  /// The plan file with the community in it, by its place in the folder of scenarios.
  ///
  /// - Parameter plan: a plan of a scenario that comes with the tool; nil: any.
  func path(plan: String? = nil) -> String {
    guard let any else { return "verification/expectations/\(rawValue).yaml" }
    return "\(rawValue)/plans/\(plan ?? any).yaml"
  }

  /// The id of that plan.
  func plan(_ plan: String? = nil) -> String { any.map { plan ?? $0 } ?? rawValue }

  /// Any plan of a scenario that comes with the tool.
  private var any: String? {
    switch self {
    case .brandChat, .forum, .ownApp, .fans, .course: nil
    case .coffeeClub: "more-content"
    case .deviceSupport: "desk"
    case .fanClub: "one-star"
    case .marketplace: "personal"
    case .studyCheckIn: "lessons"
    case .wechatGroup: "content"
    }
  }

  package var title: Bilingual {
    switch self {
    case .brandChat: Bilingual("brand's chat", "品牌群")
    case .forum: Bilingual("forum", "论坛")
    case .ownApp: Bilingual("own app", "自有 App")
    case .fans: Bilingual("fans", "粉丝群")
    case .course: Bilingual("course", "课程社群")
    case .coffeeClub: Bilingual("coffee-club", "coffee-club")
    case .deviceSupport: Bilingual("device-support", "device-support")
    case .fanClub: Bilingual("fan-club", "fan-club")
    case .marketplace: Bilingual("marketplace", "marketplace")
    case .studyCheckIn: Bilingual("study-checkin", "study-checkin")
    case .wechatGroup: Bilingual("wechat-group", "wechat-group")
    }
  }
}
