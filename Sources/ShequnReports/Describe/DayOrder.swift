// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords

/// The order of a day in words. The model's description, the page of every study and
/// `Documentation/HowItWorks.md` say it as it stands here.
package enum DayOrder {
  /// As a numbered list in Markdown: the phases of `Simulation.step()`.
  package static let list = Bilingual(
    """
    1. **Open.** A new day; yesterday's messages become readable.
    2. **Plan.** Each lever puts what it does on the day's board (posts, rewards, calls, \
    events, people on duty) and its cost on the ledger. It sees what an operator sees, \
    counts up to last night, and never a member's mind.
    3. **Attend.** Who comes today, and at what hour. Notifications bring some, and too many \
    make members mute the community, or leave.
    4. **Read.** Visitors see what their attention allows: posts of the operator and KOLs \
    that are still alive at that hour, and what has been said in their own group since they \
    last came, as far as it is fresh. They like, comment, share, and some post.
    5. **Converse.** Members who are online answer each other; answers make ties. A first \
    post is answered, or not.
    6. **Participate.** Check-ins are counted, events held, friends invited; rewards that \
    are due are paid, whole or not at all.
    7. **Serve.** Members ask; another member, staff or nobody answers.
    8. **Govern.** Some offend, spam comes in; moderation finds part of it and wrongs a few.
    9. **Buy.** Members buy, where something is sold: on a visit, after recommendations and below the \
    price they are used to more than otherwise.
    10. **Feel.** Satisfaction, trust, habit, enthusiasm, motivation and memory of what was \
    seen move a little.
    11. **Leave.** Each reason to leave has its own hazard; they add up, and the cause is \
    drawn by its share. Rules may also remove members.
    12. **Join.** People come by themselves or through a KOL, a friend, an advertisement, a \
    partner or a talk, and are placed into groups. Full groups are split.
    13. **Conclude.** The day is counted and written down.
    """,
    """
    1. **开始。** 新的一天；昨天的消息可以看了。
    2. **行动。** 各杠杆把要做的事（内容、福利、引流、活动、当值的人）放上当天的公告板，把成本记入账本。它们只看得到运营能看到的东西——截至昨晚的计数，看不\
    到成员的内心。
    3. **上线。** 今天谁来，几点来。通知会带来一些人；太多则招来免打扰或退群。
    4. **阅读。** 来的人在注意力允许的范围内看内容：此刻还没过时的运营和 KOL 内容，以及本群自上次来访以来还算新鲜的帖子；点赞、评论、分享，有些人自己发帖。
    5. **交谈。** 在线的成员互相回复，回复形成关系；新人的首帖有人回或没人回。
    6. **参与。** 清点打卡，举办活动，邀请朋友；到期的福利发放，要么全发，要么不发。
    7. **客服。** 成员提问，由其他成员、客服回答，或无人回答。
    8. **治理。** 有人违规，有垃圾信息；治理能发现一部分，也误伤少数。
    9. **购买。** 有商品出售时，成员购买：来访当天、看过推荐之后、价格低于习惯价时更多。
    10. **感受。** 满意、信任、习惯、热情、内在动机，以及对看过内容的记忆，各变动一点点。
    11. **离开。** 每种离开的理由各有风险，相加；真要走的人，再按各理由所占份额抽定原因。规则也会让人离开。
    12. **加入。** 有人自己找来，或经 KOL、朋友、广告、合作方、面谈而来，分进各群；太满的群一分为二。
    13. **收尾。** 清点当天，写下来。
    """)
}
