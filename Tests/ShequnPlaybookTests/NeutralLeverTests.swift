// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Every lever at its neutral value leaves the community bit for bit as if it were not there.
struct NeutralLeverTests {
  private static let community: Community = {
    var platform = Platform.standard()
    platform.groupCap = 500
    var market = Market.standard()
    market.size = 20_000
    return Community(
      name: "neutral", platform: platform, topics: ["a", "b", "c"], members: 1000, market: market,
      days: 50)
  }()

  private static var base: [any Lever] {
    var content = ContentLever.standard()
    content.postsPerDay = 2.5
    content.formats = ["text": 2, "image": 1]
    var welfare = WelfareLever.standard()
    welfare.window.every = 7
    welfare.recipients = .top
    var star = KOLLever.standard()
    star.label = "star"
    return [content, welfare, star]
  }

  private static func digest(_ levers: [any Lever]) -> Digest {
    Simulation(community: community, levers: levers, seed: 4, replication: 2).run().digest
  }

  @Test(arguments: PlaybookCatalog.entries.map(\.name))
  func `a lever at its neutral value does not move the digest, wherever it stands`(
    name: String
  ) throws {
    let entry = try #require(PlaybookCatalog.named(name))
    var lever = entry.make()
    let neutral = entry.description.neutral
    if let value = neutral.value { #expect(entry.assign(&lever, neutral.parameter, value)) }
    // a selective welfare would otherwise take a place; a second content lever share its draws
    for choice in ["top", "streak", "active"] {
      _ = entry.assign(&lever, "to", .word(choice))
      #expect(Self.digest(Self.base) == Self.digest(Self.base + [lever]))
      #expect(Self.digest(Self.base) == Self.digest([lever] + Self.base))
      #expect(Self.digest([]) == Self.digest([lever]))
    }
  }

  @Test(arguments: ["content", "welfare", "kol"])
  func `away from its neutral value a lever moves the digest`(name: String) throws {
    let entry = try #require(PlaybookCatalog.named(name))
    #expect(Self.digest([]) != Self.digest([entry.make()]))
  }

  @Test func `every lever is in the catalog once, in two languages, with a neutral parameter`() {
    let names = PlaybookCatalog.entries.map(\.description.name)
    #expect(Set(names).count == names.count)
    for entry in PlaybookCatalog.entries {
      let description = entry.description
      #expect(!description.title.zh.isEmpty && !description.summary.zh.isEmpty)
      #expect(description.parameters.contains { $0.name == description.neutral.parameter })
      let all = PlaybookCatalog.parameters(of: entry).map(\.name)
      #expect(Set(all).count == all.count)
    }
  }

  @Test func `values of the wrong kind and unknown names are refused`() throws {
    let entry = try #require(PlaybookCatalog.named("content"))
    var lever = entry.make()
    #expect(!entry.assign(&lever, "posts-per-day", .word("many")))
    #expect(!entry.assign(&lever, "posts", .number(2)))
    #expect(!entry.assign(&lever, "tone", .word("shrill")))
    #expect(entry.assign(&lever, "from", .number(3)))
    #expect(lever.window.firstDay == 3)
  }
}
