// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// Who is paid, how much, and that the order of levers does not matter to what they add up to.
struct RewardTests {
  @Test func `who posts on a payday is paid, however often payment falls due`() {
    let community = Alone.community(days: 10, activity: Alone.always) {
      $0.contribute.level = 1
    }
    var welfare = WelfareLever.standard()
    welfare.recipients = .posters
    let run = record(community, [welfare])
    #expect(run.entries.map(\.day) == Array(1...10))
    for entry in run.entries { #expect(entry.cents == 800 * run.days[entry.day - 1].posters) }
  }

  @Test func `prizes fall from rank to rank, to the cent`() {
    let costs = { (step: Double) in
      Reward(
        account: "prizes", slot: 0, type: .cash, value: 1, isSurprise: false, isDue: true,
        recipients: .top, threshold: 3, every: 7, unitCost: 1000, step: step
      ).costs(4)
    }
    #expect(costs(1) == [1000, 1000, 1000, 1000])
    #expect(costs(0.5) == [1000, 500, 250, 125])
  }

  @Test func `what several levers add up to does not depend on their order`() {
    var levers: [any Lever] = []
    for (label, announcement, kind) in [
      ("a", Post.Announcement.mention, PromptLever.Kind.poll), ("b", .post, .discussion),
      ("c", .mention, .question),
    ] {
      var content = ContentLever.standard()
      (content.label, content.announcement) = (label, announcement)
      var prompt = PromptLever.standard()
      (prompt.label, prompt.kind) = (label, kind)
      var campaign = UGCCampaignLever.standard()
      (campaign.label, campaign.boost) = (label, label == "a" ? 0.3 : label == "b" ? 0.7 : 1e-3)
      var survey = SurveyLever.standard()
      survey.label = label
      levers += [content, prompt, campaign, survey]
    }
    var following = ContentLever.standard()
    (following.label, following.followsSurvey) = ("d", true)
    levers.append(following)
    let community = Community(
      name: "order", topics: ["a", "b", "c"], members: 300, days: 30)
    #expect(record(community, levers).digest == record(community, levers.reversed()).digest)
  }
}
