// SPDX-License-Identifier: GPL-3.0-or-later
package import ShequnKernel
package import ShequnRecords

/// 问答/投票/话题讨论: posts that ask for an answer.
package struct PromptLever: Lever {
  package var label = ""
  package var perDay = 0.0
  package var kind = Kind.question
  package var topics: [String: Double] = [:]
  package var quality = 0.0
  package var hour = 0.0
  package var window = Window.standard()
  /// Prompts owed so far, fractions carried over.
  private var owed = 0.0

  package enum Kind: String, CaseIterable, Sendable { case question, poll, discussion }

  package init() {}

  package static let name = "prompt"
  package static let title = Bilingual("Prompts", "问答/投票/话题讨论")
  package static let area = LeverArea.content
  package static let brief = Bilingual(
    "questions, polls, topics to discuss",
    "提问、投票、抛话题")
  package static let summary = Bilingual(
    "The operator asks: a question, a poll, a topic to discuss. It takes little time and stirs "
      + "comments, but there is not much in it to read, and every prompt is one more message.",
    "运营方发起提问、投票或话题讨论。费时少、能激起评论，但本身内容价值不高，且每次都增加一条消息。")
  package static let neutral: (parameter: String, value: ParameterValue?) = ("per-day", .number(0))
  package static let parameters: [Parameter<PromptLever>] = [
    .text(
      "name", zh: "名称", \.label, "Tells several such levers of a plan apart.", "区分同一方案中的多个互动杠杆。"),
    .number(
      "per-day", zh: "每日次数 每天次数", \.perDay, .perDay, 1, in: 0...50, evidence: .choice,
      "Prompts on each day on which the lever acts; fractions are carried over.",
      "每个执行日的次数；小数部分累积到以后。"),
    .choice(
      "kind", zh: "形式", words: ["question": "提问", "poll": "投票", "discussion": "话题讨论 讨论"], \.kind,
      .question,
      "question; poll (stirs fewer comments, takes less time); discussion (also makes members post).",
      "question 提问；poll 投票（激起的评论较少，更省时）；discussion 话题讨论（也带动成员发帖）。"),
    .weights(
      "topics", zh: "话题", \.topics, over: .topics,
      "Weights of topics; all alike if not given; a topic that is not listed gets none.",
      "话题权重；不写则均等；未列出的话题不发。"),
    .number(
      "quality", zh: "质量", \.quality, .share, 0.3, in: 0...1,
      "What there is in it to read.", "本身的内容价值。"),
    .number(
      "hour", zh: "发布时刻", \.hour, .clock, 12, in: 0...23, evidence: .choice, "Hour of publication.",
      "发布时刻。"),
  ]

  package var account: String { label.isEmpty ? Self.name : "\(Self.name)/\(label)" }

  package mutating func act(_ desk: inout Desk) {
    guard perDay > 0, window.acts(desk) else { return }
    let before = owed.rounded(.down)
    owed += perDay
    let forms = desk.community.mechanisms.formats
    var isDiscussed = false
    for number in 0..<Int(owed.rounded(.down) - before) {
      let hours = kind == .poll ? forms.pollHours : forms.promptHours
      guard desk.ledger.work(hours, on: account) else { continue }
      let luck = desk.luck(.content, account: account, number: number)
      desk.board.publish(
        Post(
          topic: drawn(luck.x, from: desk.community.topics, weights: topics),
          worth: Float(quality), hour: Int(hour),
          stir: Float(kind == .poll ? forms.pollStir : forms.questionStir)))
      isDiscussed = kind == .discussion
    }
    if isDiscussed { desk.board.incite(Incitement(posting: Float(forms.discussionPosting))) }
  }
}
