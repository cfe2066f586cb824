// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Testing

import ShequnScenario

@Suite struct PlatformTests {
  private static let names = [
    "bilibili", "discord", "discourse", "douyin", "knowledge-app", "own-app", "qq-group", "reddit",
    "slack", "tieba", "wechat-group", "weibo", "xiaohongshu",
  ]

  @Test("The profiles that come with the tool can all be read") func builtIn() {
    let profiles = PlatformProfile.builtIn
    #expect(profiles.map(\.platform.name) == PlatformProfile.embedded.map(\.name))
    #expect(profiles.map(\.platform.name) == Self.names)
    let chats = profiles.filter { $0.platform.kind == .chat }
    #expect(chats.map(\.platform.name) == ["discord", "qq-group", "slack", "wechat-group"])
    #expect(chats.map(\.platform.groupCap) == [0, 2000, 0, 500])
    #expect(chats.allSatisfy { $0.platform.ranking == 0 })
    for profile in profiles {
      #expect(profile.title.zh.contains { !$0.isASCII }, "\(profile.title.zh)")
      #expect((6...24).contains(profile.platform.postLife))
    }
  }

  @Test("Every value of a profile says where it is from, and every parameter has one")
  func marked() throws {
    for (name, bytes) in PlatformProfile.embedded {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst(3)
      #expect(
        lines.map { String($0.prefix { $0 != ":" }) } == Platform.parameters.map(\.name), "\(name)")
      #expect(
        lines.allSatisfy { $0.contains("# assumed: ") || $0.contains("# source: ") }, "\(name)")
    }
  }

  @Test("A platform does nothing of its own by default, and neither does a WeChat group")
  func neutral() throws {
    let wechat = try #require(PlatformProfile.builtIn.first { $0.platform.name == "wechat-group" })
    #expect(wechat.title == Bilingual("WeChat group", "微信群"))
    #expect(wechat.platform.postLife == 16)
    for platform in [Platform.standard(), wechat.platform] {
      #expect(platform.reach == 1 && platform.ranking == 0 && platform.push == 1)
      #expect(platform.joinFriction == 0 && platform.moderationTools == 0 && platform.fee == 0)
    }
  }

  @Test("A profile of one's own takes every parameter") func own() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("platform: mine"),
      "platforms/mine.yaml": """
      platform: mine
      kind: feed
      reach: 40%
      ranking: 0.5
      push: 2x
      join-friction: 1.5
      moderation-tools: 30%
      monthly-fee: 700 yuan
      """,
    ])
    let platform = try folder.read().community.platform
    #expect(platform.reach == 0.4 && platform.ranking == 0.5 && platform.push == 2)
    #expect(platform.joinFriction == 1.5 && platform.moderationTools == 0.3)
    #expect(platform.fee == 700)
  }

  @Test(
    "A profile is found beside the scenario and up to three folders above, the nearest first",
    arguments: ["", "../", "../../", "../../../"])
  func nearest(up: String) throws {
    // the scenario lies four folders below the one that is removed
    let outer = try ScenarioFolder()
    let inner = "a/b/c/scenario"
    try outer.write("\(inner)/community.yaml", teaCommunity("platform: weibo"))
    try outer.write("\(inner)/\(up)platforms/weibo.yaml", "platform: weibo\ngroup-cap: 7\n")
    try outer.write("platforms/weibo.yaml", "platform: weibo\ngroup-cap: 8\n")
    let platform = try outer.read(inner).community.platform
    #expect(platform.groupCap == 7)
    #expect(platform.kind == .chat)
  }

  @Test("A profile further above is not looked for") func tooFar() throws {
    let outer = try ScenarioFolder()
    try outer.write("a/b/c/d/scenario/community.yaml", teaCommunity("platform: weibo"))
    try outer.write("a/platforms/weibo.yaml", "platform: weibo\ngroup-cap: 7\n")
    #expect(try outer.read("a/b/c/d/scenario").community.platform.groupCap == 0)
  }

  @Test("Mistakes in a profile are located in its file") func mistakes() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("platform: mine"),
      "platforms/mine.yaml": """
      platform: yours
      title: {en: Mine, cn: 我的}
      kind: forum
      group-cap: 9 hours
      """,
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "platforms/mine.yaml:1:11: error: this profile is named 'yours', its file 'mine'; "
          + "rename the file",
        "platforms/mine.yaml:2:19: error: there is no key 'cn' in 'title'; write one of: en, zh",
        "platforms/mine.yaml:3:7: error: 'kind' cannot be 'forum'; write one of: chat, feed",
        "platforms/mine.yaml:4:12: error: '9 hours' is not a number of people; "
          + "write for example '2000'",
      ])
  }

  @Test("An unknown platform is answered with all names there are") func unknown() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("platform: forum"), "platforms/mine.yaml": "platform: mine\n",
    ])
    let found = try folder.problems()
    #expect(
      found == [
        "community.yaml:4:13: error: there is no platform 'forum'; "
          + "write one of: \((Self.names + ["mine"]).sorted().joined(separator: ", "))"
      ])
  }
}
