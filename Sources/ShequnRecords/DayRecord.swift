// SPDX-License-Identifier: GPL-3.0-or-later

/// What was counted on one day, at its end. Metrics are functions of these.
package struct DayRecord: Sendable, Equatable {
  /// 1…D.
  package var day = 0
  /// Present at the end of the day.
  package var members = 0
  /// Who came in today, by all channels.
  package var joined = 0
  /// By channel.
  package var joinedBy = [Int](repeating: 0, count: Channel.allCases.count)
  /// Who had left and came back today; not among `joined`.
  package var returned = 0
  /// Who left today, of all causes.
  package var left = 0
  /// By cause.
  package var leftBy = [Int](repeating: 0, count: Cause.allCases.count)
  /// Distinct visitors today, in 7 and in 30 days, whether or not they left since.
  package var dau = 0
  package var wau = 0
  package var mau = 0
  /// Members without a visit for 30 days, and those of them for whom today is the thirtieth.
  package var dormant = 0
  package var newlyDormant = 0
  /// Members' posts, and how many members posted.
  package var posts = 0
  package var posters = 0
  /// Members who have ever posted, among those present.
  package var everPosted = 0
  /// Reactions of today's visitors to posts.
  package var comments = 0
  package var likes = 0
  package var shares = 0
  /// Posts of the operator and KOLs.
  package var operatorPosts = 0
  /// Sums over present members.
  package var trust = 0.0
  package var satisfaction = 0.0
  package var enthusiasm = 0.0
  package var habit = 0.0
  package var motivation = 0.0
  /// Sums over today's visits.
  package var needMet = 0.0
  package var overload = 0.0
  package var homogeneity = 0.0
  package var embeddedness = 0.0
  /// Visitors who saw a post, and posts seen in all.
  package var viewers = 0
  package var views = 0.0
  /// How often effects went beyond ±4 logits.
  package var saturation = Saturations()
  /// Members at the start of the day: each decides whether to come.
  package var decisions = 0
  /// Answers of members to members, and of staff to messages nobody else answered.
  package var replies = 0
  package var staffReplies = 0
  /// Answers of members to somebody who had answered them and had not been answered since.
  package var repaid = 0
  /// Own posts of today that were answered today, first posts, and first posts answered today.
  package var answered = 0
  package var firstPosts = 0
  package var answeredFirst = 0
  /// Members whom notifications do not reach, at the end of the day.
  package var muted = 0
  /// Notification load, summed over the members who have not muted.
  package var fatigue = 0.0
  /// Sum over present members, each 0…1.
  package var peerTrust = 0.0
  /// Summed over present members who are not dormant: the chance of an answer of 9 or 10 less that of
  /// 6 or less, were they asked whether they would recommend the community, from 0 to 10.
  package var promotion = 0.0
  /// Present members by satisfaction and by brand trust in fiftieths of the scale, for quantiles.
  package var satisfactionCounts = [UInt32](repeating: 0, count: 50)
  package var trustCounts = [UInt32](repeating: 0, count: 50)
  /// Pairs of present members who know each other.
  package var ties = 0
  /// Pairs of friends of one member, among the members sampled, and pairs who know each other too; 0
  /// on a day without a sample.
  package var friendPairs = 0
  package var closedPairs = 0

  /// Groups split today.
  package var splits = 0

  // Events and challenges
  /// Members who could have come to an event of today, and who did.
  package var eventInvited = 0
  package var eventAttended = 0
  /// Who began a challenge today.
  package var enrolled = 0
  /// Enrolled members still in their challenge today, and those of them who checked in.
  package var challengers = 0
  package var checkIns = 0
  /// Who came to the end of a challenge that is settled today.
  package var completions = 0
  /// All who ever enrolled in the challenges that run today, and in those that are settled today.
  package var entrants = 0
  package var settledEntrants = 0

  // Growth
  /// Invitations made today, and those that brought somebody.
  package var invites = 0
  package var accepted = 0
  /// People outside who were reached by a call today.
  package var reachedOutside = 0
  /// Dormant members who were contacted and came.
  package var wonBack = 0
  /// By channel, how often somebody heard of the community: invitations, people whom an
  /// advertisement, a partner or a stand reached, the expected reach of a KOL's posts; members and
  /// repetitions included.
  package var contactsBy = [Int](repeating: 0, count: Channel.allCases.count)
  /// Present members who came by an invitation.
  package var referred = 0
  /// Cents spent today on winning members.
  package var growthCost = 0

  // Governance
  /// Offences of members today; messages removed, spam included; harmless ones removed.
  package var violations = 0
  package var removals = 0
  package var wrongfulRemovals = 0
  /// Views of violations.
  package var exposures = 0
  /// Spam messages that came in.
  package var spam = 0

  // Service
  /// Asked today; answered by a member at once; answered by staff.
  package var questions = 0
  package var answeredByPeers = 0
  package var answeredByStaff = 0
  /// Questions closed today without an answer: given up, or nobody was there to answer.
  package var abandoned = 0
  /// Summed hours of waiting of the questions answered by staff today.
  package var waitHours = 0.0
  /// Questions that wait overnight.
  package var queue = 0
  /// Share of the agents' working time spent answering, summed over agents.
  package var busyAgents = 0.0
  /// Agents of the service desks.
  package var agents = 0

  // Money, in cents
  /// How often somebody bought today.
  package var purchases = 0
  /// Present members who have ever bought, and those who did more than once.
  package var buyers = 0
  package var repeatBuyers = 0
  /// Taken in today, and what the goods sold today had cost.
  package var revenue = 0
  package var goodsCost = 0
  /// Members' deposits that are held, at the end of the day.
  package var depositsHeld = 0
  /// All posts a member could meet today, by topic.
  package var topicPosts: [Double] = []
  /// Groups that are open.
  package var groups = 0
  /// Groups with a message today.
  package var groupsSpeaking = 0
  /// By arm of the A/B tests; empty without a test.
  package var arms: [ArmCounts] = []
  /// Cents spent today and so far.
  package var cost = 0
  package var totalCost = 0
  /// The part of `totalCost` that the goods sold so far had cost.
  package var totalGoodsCost = 0

  package init() {}
}

extension DayRecord: Recorded {
  package static var blank: DayRecord { DayRecord() }
  package mutating func pass(_ packer: inout Packer) {
    packer.pass(&day)
    packer.pass(&members)
    packer.pass(&joined)
    packer.pass(&joinedBy)
    packer.pass(&returned)
    packer.pass(&left)
    packer.pass(&leftBy)
    packer.pass(&dau)
    packer.pass(&wau)
    packer.pass(&mau)
    packer.pass(&dormant)
    packer.pass(&newlyDormant)
    packer.pass(&posts)
    packer.pass(&posters)
    packer.pass(&everPosted)
    packer.pass(&comments)
    packer.pass(&likes)
    packer.pass(&shares)
    packer.pass(&operatorPosts)
    packer.pass(&trust)
    packer.pass(&satisfaction)
    packer.pass(&enthusiasm)
    packer.pass(&habit)
    packer.pass(&motivation)
    packer.pass(&needMet)
    packer.pass(&overload)
    packer.pass(&homogeneity)
    packer.pass(&embeddedness)
    packer.pass(&viewers)
    packer.pass(&views)
    packer.pass(&saturation)
    packer.pass(&decisions)
    packer.pass(&replies)
    packer.pass(&staffReplies)
    packer.pass(&repaid)
    packer.pass(&answered)
    packer.pass(&firstPosts)
    packer.pass(&answeredFirst)
    packer.pass(&muted)
    packer.pass(&fatigue)
    packer.pass(&peerTrust)
    packer.pass(&promotion)
    packer.pass(&satisfactionCounts)
    packer.pass(&trustCounts)
    packer.pass(&ties)
    packer.pass(&friendPairs)
    packer.pass(&closedPairs)
    packer.pass(&splits)
    packer.pass(&eventInvited)
    packer.pass(&eventAttended)
    packer.pass(&enrolled)
    packer.pass(&challengers)
    packer.pass(&checkIns)
    packer.pass(&completions)
    packer.pass(&entrants)
    packer.pass(&settledEntrants)
    packer.pass(&invites)
    packer.pass(&accepted)
    packer.pass(&reachedOutside)
    packer.pass(&wonBack)
    packer.pass(&contactsBy)
    packer.pass(&referred)
    packer.pass(&growthCost)
    packer.pass(&violations)
    packer.pass(&removals)
    packer.pass(&wrongfulRemovals)
    packer.pass(&exposures)
    packer.pass(&spam)
    packer.pass(&questions)
    packer.pass(&answeredByPeers)
    packer.pass(&answeredByStaff)
    packer.pass(&abandoned)
    packer.pass(&waitHours)
    packer.pass(&queue)
    packer.pass(&busyAgents)
    packer.pass(&agents)
    packer.pass(&purchases)
    packer.pass(&buyers)
    packer.pass(&repeatBuyers)
    packer.pass(&revenue)
    packer.pass(&goodsCost)
    packer.pass(&depositsHeld)
    packer.pass(&topicPosts)
    packer.pass(&groups)
    packer.pass(&groupsSpeaking)
    packer.pass(&arms)
    packer.pass(&cost)
    packer.pass(&totalCost)
    packer.pass(&totalGoodsCost)
  }
}
