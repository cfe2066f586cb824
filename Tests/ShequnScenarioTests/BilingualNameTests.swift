// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnScenario
import Testing

/// Names that readers of either language meet: of segments and of topics.
@Suite struct BilingualNameTests {
  private func community(topics: String, segments: String) throws -> ScenarioFolder {
    try ScenarioFolder([
      "community.yaml": """
      community:
        topics: \(topics)
        members: 100
        segments: \(segments)
      days: 10
      """
    ])
  }

  @Test func `segments and topics may be named in both languages`() throws {
    let read = try community(
      topics: "{beans: {en: beans, zh: 豆子}, talk: 闲聊}",
      segments: "[{name: {en: fans, zh: 爱好者}, share: 60%, interests: {beans: 3}}, "
        + "{name: 路人, share: 40%}]"
    ).read().community
    #expect(read.topics == ["beans", "talk"])
    #expect(read.topicTitles == [Bilingual("beans", "豆子"), Bilingual("闲聊", "闲聊")])
    #expect(read.segments.map(\.title) == [Bilingual("fans", "爱好者"), Bilingual("路人", "路人")])
    // files have one name, whatever the reader's language
    #expect(read.segments.map(\.name) == ["fans", "路人"])
    #expect(read.segments[0].interests == ["beans": 3])
  }

  @Test func `a list of topics names them alike in both languages`() throws {
    let read = try community(topics: "[beans, talk]", segments: "[{name: all}]").read().community
    #expect(read.topicTitles == [Bilingual("beans", "beans"), Bilingual("talk", "talk")])
  }

  @Test func `names change no result`() throws {
    let plain = try community(topics: "[beans, talk]", segments: "[{name: all}]").read().community
    let told = try community(
      topics: "{beans: {en: beans, zh: 豆子}, talk: {en: talk, zh: 闲聊}}",
      segments: "[{name: {en: everyone, zh: 所有人}}]"
    ).read().community
    let digests = [plain, told].map { community -> Digest? in
      let run = Simulation(community: community, levers: [], seed: 1, replication: 0, threads: 1)
      return run.run(survivors: false, while: { true })?.digest
    }
    #expect(digests[0] != nil && digests[0] == digests[1])
  }

  @Test(
    arguments: [
      (
        "[a]", "[{name: {en: x, zh: y}, share: 50%}, {name: {en: z, zh: y}, share: 50%}]",
        "the name 'z' is given twice"
      ),
      ("{a: [b]}", "[{name: x}]", "'a' takes a single value"),
      ("{a: {en: x, fr: y}}", "[{name: x}]", "there is no key 'fr' in 'a'"),
      ("{}", "[{name: x}]", "'topics'"),
      ("[a]", "[{name: {fr: x}}]", "there is no key 'fr' in 'name'"),
    ])
  func `what is wrong with a name is said`(topics: String, segments: String, says: String) throws {
    let problems = try community(topics: topics, segments: segments).problems()
    #expect(problems.contains { $0.contains(says) }, "\(problems)")
  }
}
