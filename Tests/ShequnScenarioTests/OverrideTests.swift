// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import ShequnScenario
import Testing

@Suite struct OverrideTests {
  private func folder() throws -> ScenarioFolder {
    try ScenarioFolder([
      "community.yaml": teaCommunity(
        "market: {size: 1000}\nsegments: [{name: a, share: 60%}, {name: b, share: 40%}]\n"
          + "mechanisms: {habit: off}"),
      "plans/a.yaml": teaPlan("- content: {}\n- welfare: {value: 5}", further: "days: 60"),
      "plans/b.yaml": teaPlan("- content: {}", further: "community: {members: 100}"),
    ])
  }

  @Test("Members scale the market, for the community and for every plan") func members() throws {
    let study = try folder().read("", Overrides(members: 50))
    #expect(study.community.members == 50)
    #expect(study.community.market.size == 250)
    #expect(study.plans.map(\.community.members) == [50, 50])
    #expect(study.plans.map(\.community.market.size) == [250, 500])
    let open = try ScenarioFolder(["community.yaml": teaCommunity()])
    #expect(try open.read("", Overrides(members: 50)).community.market.size == 0)
  }

  @Test("Days hold for the community and for every plan") func days() throws {
    let study = try folder().read("", Overrides(days: 7))
    #expect(study.community.days == 7)
    #expect(study.plans.map(\.community.days) == [7, 7])
  }

  @Test("Any value of the community can be set by its path, new keys included") func set() throws {
    let study = try folder().read(
      "",
      Overrides(set: [
        "community.members=20", "community.segments.0.share=70%", "community.segments.1.share=0.3",
        "community.mechanisms.satiation.sensitivity=0.05", "days=2 weeks", "community.name=a = b",
        "community.segments.0.interests={tea: 2}", "community.goal.over=end",
      ]))
    for community in [study.community] + study.plans.map(\.community) {
      #expect(community.members == 20)
      #expect(community.segments.map(\.share) == [0.7, 0.3])
      #expect(community.segments[0].interests == ["tea": 2])
      #expect(community.mechanisms.satiation.sensitivity == 0.05)
      #expect(community.days == 14)
      #expect(community.name == "a = b")
      #expect(community.goal.lastDays == nil)
    }
  }

  @Test("What is off in the community can be set for the plans that switch it on")
  func switchedOn() throws {
    let folder = try ScenarioFolder([
      "community.yaml": teaCommunity("mechanisms: {habit: off}"),
      "plans/a.yaml": teaPlan("- content: {}", further: "community: {mechanisms: {habit: {}}}"),
      "plans/b.yaml": teaPlan("- content: {}"),
    ])
    let set = Overrides(set: ["community.mechanisms.habit.growth=0.1"])
    for path in ["", "plans/a.yaml"] {
      let study = try folder.read(path, set)
      #expect(study.plans.first?.community.mechanisms.habit.growth == 0.1)
      #expect(study.community.mechanisms.habit.growth == 0)
    }
    #expect(
      try folder.problems("plans/b.yaml", set) == [
        "--set community.mechanisms.habit.growth: error: "
          + "'community.mechanisms.habit' is 'off' and holds no 'growth'"
      ])
  }

  @Test("A lever of one plan can be set by the plan's name and the lever's number")
  func levers() throws {
    let study = try folder().read(
      "",
      Overrides(set: ["plans.a.levers.1.welfare.value=9 yuan", "plans.b.community.topics=[x, tea]"])
    )
    let welfare = try #require(study.plans[0].levers[1] as? WelfareLever)
    #expect(welfare.value == 9)
    #expect(study.plans[1].community.topics == ["x", "tea"])
    #expect(study.plans[0].community.topics == ["tea", "cups"])
    let alone = try folder().read("plans/a.yaml", Overrides(set: ["plans.a.days=3"]))
    #expect(alone.plans[0].community.days == 3)
    #expect(alone.community.days == 30)
  }

  @Test(
    "A wrong override is an error at the option",
    arguments: [
      Case(
        "community.mebmers=3",
        "--set community.mebmers: error: there is no key 'mebmers' in 'community'; "
          + "did you mean 'members'?"),
      Case(
        "community.members=0",
        "--set community.members: error: 'members' must be from 1 to 10000000, not '0'"),
      Case(
        "comunity.members=3",
        "--set comunity.members: error: there is no setting 'comunity.members'; "
          + "did you mean 'community'?"),
      Case(
        "members=3",
        "--set members: error: there is no setting 'members'; "
          + "write one of: community, days, plans"),
      Case(
        "community.members",
        "--set community.members: error: this sets nothing; "
          + "write for example '--set community.members=500'"),
      Case(
        "community.members=",
        "--set community.members: error: 'members' has no value"),
      Case(
        "community.name=[",
        "--set community.name: error: this [ is not closed; add the ] that belongs to it"),
      Case(
        "community.name=*x",
        "--set community.name: error: anchors and aliases ('&', '*') are not allowed; "
          + "write the value out; a text that begins with '&' or '*' needs quotes"),
      Case(
        "community.segments.2.share=1",
        "--set community.segments.2.share: error: 'community.segments' has no item '2'; "
          + "its items are 0 to 1"),
      Case(
        "community.mechanisms.habit.growth=0.1",
        "--set community.mechanisms.habit.growth: error: "
          + "'community.mechanisms.habit' is 'off' and holds no 'growth'"),
      Case(
        "plans.c.levers.0.content.quality=1",
        "--set plans.c.levers.0.content.quality: error: there is no plan 'c'; write one of: a, b"),
      Case(
        "plans.a.title=x",
        "--set plans.a.title: error: there is no setting 'plans.a.title'; "
          + "write one of: community, days, levers"),
      Case(
        "plans.a.levers.0.welfare.value=1",
        "--set plans.a.levers.0.welfare.value: error: the lever 0 is 'content'"),
      Case(
        "plans.a.levers.0.content.qualty=1",
        "--set plans.a.levers.0.content.qualty: error: there is no key 'qualty' in 'content'; "
          + "did you mean 'quality'?"),
    ] as [Case])
  func wrong(given: Case) throws {
    let found = try folder().problems("", Overrides(set: [given.text]))
    #expect(found == given.expected)
  }

  @Test("Members and days from the command line are checked like those of a file")
  func wrongNumbers() throws {
    let found = try folder().problems("", Overrides(members: -1, days: 4000))
    #expect(
      found == [
        "--days: error: 'days' must be from 1 day to 3650 days, not '4000'",
        "--members: error: 'members' must be from 1 to 10000000, not '-1'",
      ])
  }
}
