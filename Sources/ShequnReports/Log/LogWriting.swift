// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnImport
import ShequnLog
import ShequnMetrics
import ShequnRecords
import ShequnTables

/// Who writes, and who answers.
struct LogWriting {
  let analysis: LogAnalysis
  let privacy: LogPrivacy

  private var record: LogRecord { analysis.record }
  private var events: EventColumns { analysis.log.events }

  var figures: [LogFigure] { amounts + inequality + answers }

  /// Weekly sums add up to these.
  private func total(_ kinds: [EventKind]) -> Int {
    analysis.weeks.reduce(0) { sum, week in kinds.reduce(sum) { $0 + (week.events[$1] ?? 0) } }
  }

  private var amounts: [LogFigure] {
    let (posters, writers, people) = (record.posters, record.writers, record.peopleCount)
    typealias Part = SmallCells.Cell
    // people fall into those who write and those who do not, and these by whether they ever posted
    let shown = privacy.network([
      Part(people, to: 0), Part(people - writers, from: 0), Part(writers, from: 0, to: 1),
      Part(posters, from: 1), Part(writers - posters, from: 1),
    ])
    let posts = total([.post])
    let messages = posts + total([.reply])
    func amount(_ count: Int, of people: Int) -> Cell {
      .sum(privacy.showsAll || !SmallCells.isSmall(people) ? count : nil)
    }
    return [
      LogFigure(
        "posts", Bilingual("posts", "发帖"), amount(posts, of: posters),
        Bilingual(
          "Messages that answer nobody, as far as the log tells.", "就日志所知未回复他人的消息。")),
      LogFigure(
        "messages", Bilingual("posts and replies", "发帖与回复"), amount(messages, of: writers),
        Bilingual("All messages of members.", "成员的全部消息。")),
      LogFigure(
        "reply_share", Bilingual("… of them replies", "…… 其中回复"),
        .percent(
          messages > 0 && (privacy.showsAll || !SmallCells.isSmall(writers))
            ? Double(messages - posts) / Double(messages) : nil),
        Bilingual(
          "Replies ÷ posts and replies, where the export knows replies.", "回复 ÷ 发帖与回复（导出数据标明回复时）。")),
      LogFigure(
        "ever_posted", Bilingual("ever posted", "曾发帖"),
        privacy.share(posters, of: people, shown[3]),
        Bilingual("Share of the members seen who ever posted.", "出现过的成员中曾发帖者的比例。")),
      LogFigure(
        "ever_wrote", Bilingual("ever wrote", "曾发言"), privacy.share(writers, of: people, shown[2]),
        Bilingual(
          "Share of the members seen who ever posted or replied.", "出现过的成员中曾发帖或回复者的比例。")),
    ]
  }

  private var inequality: [LogFigure] {
    let people = record.peopleCount
    /// Of so many people, the share of one in `part` is of fewer than five.
    func top(_ share: Double?, one part: Int, _ writers: Int) -> Cell {
      let most = (people + part - 1) / part
      guard privacy.showsAll || (most >= SmallCells.least && !SmallCells.isSmall(writers)) else {
        return .written(SmallCells.Shown.small.text)
      }
      return .percent(share)
    }
    func figures(
      _ shares: PostShares?, _ writers: Int, _ kind: Bilingual, _ names: [String]
    ) -> [LogFigure] {
      [
        LogFigure(
          names[0],
          Bilingual("\(kind.en) by the top 1 %", "前 1% 成员的\(kind.zh)占比"),
          top(shares?.top1, one: 100, writers), Self.top(kind, "1 %")),
        LogFigure(
          names[1],
          Bilingual("\(kind.en) by the top 10 %", "前 10% 成员的\(kind.zh)占比"),
          top(shares?.top10, one: 10, writers), Self.top(kind, "10 %")),
        LogFigure(
          names[2], Bilingual("Gini of \(kind.en)", "\(kind.zh)基尼系数"),
          privacy.showsAll || !SmallCells.isSmall(writers)
            ? .short(shares?.gini) : .written(SmallCells.Shown.small.text),
          Bilingual(
            "0 when all write as much, towards 1 when one person writes everything; who never wrote is counted.",
            "人人写得一样多为 0，趋近 1 为一人独占；从未写过者也计入。")),
      ]
    }
    return figures(
      record.messageShares, record.writers, Bilingual("messages", "消息"),
      ["top_1_message_share", "top_10_message_share", "message_gini"])
      + figures(
        record.run.postShares, record.posters, Bilingual("posts", "发帖"),
        [
          ActivityMetrics.topPosts.name, ActivityMetrics.topTenthPosts.name,
          ActivityMetrics.postGini.name,
        ])
  }

  private static func top(_ kind: Bilingual, _ share: String) -> Bilingual {
    Bilingual(
      "Share of all \(kind.en) by the \(share) of members seen who wrote most, their number rounded up.",
      "写得最多的 \(share) 的成员（人数向上取整）所写\(kind.zh)占全部的比例。")
  }

  private var answers: [LogFigure] {
    let first = analysis.firstPosts
    guard first.knowsAnswers, !first.posts.isEmpty else { return [] }
    let count = first.posts.count { $0.isAnswered }
    let shown = privacy.parts([count, first.posts.count - count])
    func hours(_ share: Double) -> Cell {
      guard shown.parts[0].count != nil else { return .short(nil) }
      let days = record.run.days.indices
      return .short(SocialMetrics.firstReply(share, of: record.run, days: days))
    }
    return [
      LogFigure(
        "first_posts_answered", Bilingual("first posts answered", "首帖获回复"),
        privacy.share(count, of: first.posts.count, shown.parts[0]),
        Bilingual(
          "Share of members' first posts whose author was answered within \(FirstPosts.window) days.",
          "成员首帖的作者在 \(FirstPosts.window) 天内获回复的比例。")),
      LogFigure(
        "first_reply_median", Bilingual("hours to it, half of all", "所需小时（半数）"),
        hours(0.5),
        Bilingual(
          "Hours, those begun included, within which half of all first posts were answered (Kaplan–Meier).",
          "半数首帖获回复所需的小时数，不足一小时按一小时计（Kaplan–Meier）。")),
      LogFigure(
        "first_reply_quarter", Bilingual("hours to it, the quickest quarter", "所需小时（最快的四分之一）"),
        hours(0.25),
        Bilingual(
          "Hours within which a quarter of all first posts were answered.", "四分之一首帖获回复所需的小时数。")),
    ]
  }
}
