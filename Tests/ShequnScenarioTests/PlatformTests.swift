// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import Testing

import ShequnScenario

@Suite struct PlatformTests {
  @Test("The profiles that come with the tool can all be read") func builtIn() {
    let profiles = PlatformProfile.builtIn
    #expect(profiles.map(\.platform.name) == PlatformProfile.embedded.map(\.name))
    #expect(profiles.map(\.platform.name) == ["own-app", "qq-group", "wechat-group", "weibo"])
    #expect(profiles.map(\.platform.kind) == [.feed, .chat, .chat, .feed])
    #expect(profiles.map(\.platform.groupCap) == [0, 2000, 500, 0])
    #expect(profiles.map(\.platform.postLife) == [24, 16, 16, 6])
    #expect(profiles[2].title == Bilingual("WeChat group", "微信群"))
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
          + "write one of: mine, own-app, qq-group, wechat-group, weibo"
      ])
  }
}
