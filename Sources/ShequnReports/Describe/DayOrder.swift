// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// The order of a day in words. The model's description, the page of every study and
/// `Documentation/HowItWorks.md` say it as it stands here.
package enum DayOrder {
  /// The phases of `Simulation.step()`.
  package static let phases: [(name: Bilingual, text: Bilingual)] = [
    (
      Bilingual("Open.", "开始。"),
      Bilingual(
        "A new day; yesterday's messages become readable.",
        "新的一天；昨天的消息可以看了。")
    ),
    (
      Bilingual("Plan.", "行动。"),
      Bilingual(
        "Each lever puts what it does on the day's board (posts, rewards, calls, events, "
          + "people on duty) and its cost on the ledger. It sees what an operator sees, "
          + "counts up to last night, and never a member's mind.",
        "各杠杆把要做的事（内容、福利、引流、活动、当值的人）放上当天的公告板，把成本记入账本。它们只看得到运营能"
          + "看到的东西——截至昨晚的计数，看不到成员的内心。")
    ),
    (
      Bilingual("Attend.", "上线。"),
      Bilingual(
        "Who comes today, and at what hour. Notifications bring some, and too many make "
          + "members mute the community.",
        "今天谁来，几点来。通知会带来一些人；太多则招来免打扰。")
    ),
    (
      Bilingual("Read.", "阅读。"),
      Bilingual(
        "Visitors see what their attention allows: posts of the operator and KOLs that "
          + "are still alive at that hour, and their own group's posts of yesterday. They "
          + "like, comment, share, and some post.",
        "来的人在注意力允许的范围内看内容：此刻还没过时的运营和 KOL 内容，以及本群昨天的成员帖子；点赞、评论"
          + "、分享，有些人自己发帖。")
    ),
    (
      Bilingual("Converse.", "交谈。"),
      Bilingual(
        "Members who are online answer each other; answers make ties. A first post is "
          + "answered, or not.",
        "在线的成员互相回复，回复形成关系；新人的首帖有人回或没人回。")
    ),
    (
      Bilingual("Participate.", "参与。"),
      Bilingual(
        "Check-ins are counted, events held, friends invited; rewards that are due are "
          + "paid, whole or not at all.",
        "清点打卡，举办活动，邀请朋友；到期的福利发放，要么全发，要么不发。")
    ),
    (
      Bilingual("Serve.", "客服。"),
      Bilingual(
        "Members ask; another member, staff or nobody answers.",
        "成员提问，由其他成员、客服回答，或无人回答。")
    ),
    (
      Bilingual("Govern.", "治理。"),
      Bilingual(
        "Some offend, spam comes in; moderation finds part of it and wrongs a few.",
        "有人违规，有垃圾信息；治理能发现一部分，也误伤少数。")
    ),
    (
      Bilingual("Buy.", "购买。"),
      Bilingual(
        "Members buy, where something is sold.",
        "有商品出售时，成员购买。")
    ),
    (
      Bilingual("Feel.", "感受。"),
      Bilingual(
        "Satisfaction, trust, habit, enthusiasm, motivation and memory of what was seen "
          + "move a little.",
        "满意、信任、习惯、热情、内在动机，以及对看过内容的记忆，各变动一点点。")
    ),
    (
      Bilingual("Leave.", "离开。"),
      Bilingual(
        "Each reason to leave has its own hazard; they add up, and the cause is drawn by "
          + "its share. Rules may also remove members.",
        "每种离开的理由各有风险，相加；真要走的人，再按各理由所占份额抽定原因。规则也会让人离开。")
    ),
    (
      Bilingual("Join.", "加入。"),
      Bilingual(
        "People come by themselves or through a KOL, a friend, an advertisement, a "
          + "partner or a talk, and are placed into groups. Full groups are split.",
        "有人自己找来，或经 KOL、朋友、广告、合作方、面谈而来，分进各群；太满的群一分为二。")
    ),
    (
      Bilingual("Conclude.", "收尾。"),
      Bilingual(
        "The day is counted and written down.",
        "清点当天，写下来。")
    ),
  ]

  /// As a numbered list in Markdown.
  package static let list: Bilingual = {
    func lines(_ language: Language) -> String {
      phases.enumerated().map { "\($0 + 1). **\($1.name[language])** \($1.text[language])" }
        .joined(separator: "\n")
    }
    return Bilingual(lines(.en), lines(.zh))
  }()
}
