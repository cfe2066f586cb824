// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnPlaybook
import Testing

/// What asking members does.
struct SurveyLeverTests {
  private func survey(_ asked: Double = 200) -> SurveyLever {
    var lever = SurveyLever.standard()
    lever.asked = asked
    lever.window.every = 30
    return lever
  }

  /// A community that cares for one topic of six above all.
  private let skewed = village(topics: ["a", "b", "c", "d", "e", "f"]) {
    $0.segments[0].interests = ["a": 12]
  }

  @Test
  func `content that follows a survey beats content on everything where interests are skewed`() {
    var following = posts(3)
    following.followsSurvey = true
    let effect = Paired.difference([following, survey()], [posts(3)], in: skewed) {
      $0.visitMean(\.needMet)
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `it costs the hours of making it and of every answer expected, and nothing else`() {
    let (with, without) = (
      Paired.run([posts(3), survey()], in: skewed), Paired.run([posts(3)], in: skewed)
    )
    // twice three hours and 40 answers of a minute
    let cents = Int(((3 + 40.0 / 60) * 5000).rounded())
    #expect((with.days.last?.totalCost ?? 0) - (without.days.last?.totalCost ?? 0) == 2 * cents)
    #expect(with.days.map(\.trust) == without.days.map(\.trust))
    #expect(with.days.map(\.posts) == without.days.map(\.posts))
  }

  @Test func `no more members are asked than there are`() {
    let (all, more) = (
      Paired.run([survey(400)], in: skewed), Paired.run([survey(4000)], in: skewed)
    )
    #expect(all.entries.first?.cents == more.entries.first?.cents)
  }

  @Test func `few answers with large errors mislead`() {
    var following = posts(3)
    following.followsSurvey = true
    var careful = survey(400)
    (careful.response, careful.noise) = (1, 0)
    var careless = survey(10)
    careless.noise = 1
    let effect = Paired.difference([following, careful], [following, careless], in: skewed) {
      $0.visitMean(\.needMet)
    }
    #expect(effect.isPositive, "\(effect)")
  }

  @Test func `content that follows a survey goes by it from the next day on`() {
    var community = village(days: 20)
    community.mechanisms.contribute.level = 0
    community.segments[0].interests = ["a": 0, "b": 0, "c": 1]
    community.mechanisms.interests.concentration = 1000
    var survey = SurveyLever.standard()
    (survey.asked, survey.response, survey.noise) = (400, 1, 0)
    survey.window.until = 1
    var content = posts(3)
    content.topics = ["a": 1]
    content.followsSurvey = true
    let days = Paired.run([content, survey], in: community).days
    #expect(days[0].topicPosts == [3, 0, 0])
    // members care for c alone, but for a little
    #expect(days[1...].reduce(0) { $0 + $1.topicPosts[2] } > 0.95 * 57)
    let deaf = Paired.run([content], in: community).days
    #expect(deaf.allSatisfy { $0.topicPosts == [3, 0, 0] })
  }
}
