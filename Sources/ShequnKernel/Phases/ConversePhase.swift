// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 5 · converse – members' messages draw replies from those online in the group: from friends,
  /// from those who owe one, from anybody who feels addressed. Replies draw replies. Ties form, and
  /// first posts are answered or not.
  ///
  /// Reads own posts and visits, who was given a buddy; writes the groups' messages, trust events
  /// of visits, the log of first posts.
  /// Columns read: id, group, cell.
  /// Columns written: ties, social, given.
  mutating func converse() {
    timed(.converse)
    defer { timed(nil) }
    guard community.mechanisms.ties.isOn else { return }
    meet()
    introduceBuddies()
    var conversation = Conversation(simulation: self)
    if rewards.paysAnswers { conversation.gatherHelpers(meeting, groups: groups.count) }
    let table = members
    noteFirstPosts()
    for block in 0..<table.blockCount {
      for post in scratch[block].ownPosts {
        today.replies += conversation.talk(
          about: post, table, meeting, scratch, groups: &groups, firstPosts: &firstPosts)
      }
    }
    today.staffReplies += conversation.staffReplies
    today.repaid += conversation.repaid
    today.answered += conversation.answeredPosts
    today.answeredFirst += conversation.answeredFirst
    for answer in conversation.answers { noteAnswer(answer) }
  }
}

extension Simulation {
  /// First and second posts of today are written down, all of them before anybody is answered.
  private mutating func noteFirstPosts() {
    let window = Int(community.mechanisms.firstReply.window)
    for block in 0..<members.blockCount {
      for post in scratch[block].ownPosts where post.before < 2 {
        let author = members.id[Int(post.row)]
        if post.before == 1 {
          firstPosts.addSecond(author, day: desk.day)
          continue
        }
        today.firstPosts += 1
        guard let visit = scratch[block].visitIndex(ofRow: Int(post.row)) else { continue }
        firstPosts.add(
          author, day: desk.day, hour: Int(scratch[block].visits[visit].hour), window: window)
      }
    }
  }

  /// Yesterday's newcomers get to know somebody of their group who is online.
  private mutating func introduceBuddies() {
    let tie = Float(community.mechanisms.belonging.buddyTie)
    for row in buddyless where tie > 0 {
      let group = Int(members.group[row])
      let online = meeting.count(of: group)
      guard online > 0 else { continue }
      let luck = source.block(.welcome, entity: UInt64(members.id[row]), tick: day)
      let buddy = meeting.visitor(Int(luck[0] * Float(online)), of: group)
      guard buddy != row else { continue }
      members.freshenTies(of: row, day: day, tables.tieDecay)
      members.freshenTies(of: buddy, day: day, tables.tieDecay)
      members.strengthen(row, buddy, by: tie)
    }
    buddyless.removeAll(keepingCapacity: true)
  }
}

extension Simulation {
  /// Sorts today's visitors by group, once a day.
  mutating func meet() {
    guard meeting.isStale(on: day) else { return }
    meeting.gather(day: day, groups: groups.count, scratch: scratch[..<members.blockCount])
  }
}

/// The threads of one day.
private struct Conversation {
  let source: RandomSource
  let day: Int
  /// The same by the plan's days.
  let planDay: Int
  let ties: Ties
  let decay: TieDecay
  let learning: Float
  let value: Float
  let firstWindow: Int
  let incited: CellTable<Incited>?
  let answersOfStaff: CellTable<Float>
  let strangers: Float
  let scoring: [ScoringTable]
  let rewards: RewardField
  let view: MemberView
  /// By visitor, in order of the meeting: how keen they and those of their group before them are to
  /// answer, summed. Empty: all alike.
  var keenness: [Float] = []
  /// Who answered whom, where somebody watches.
  let isWatched: Bool
  var answers: [Answer] = []
  var staffReplies = 0
  var repaid = 0
  var answeredPosts = 0
  var answeredFirst = 0

  /// A message that may draw replies.
  private struct Message {
    var author: Int
    /// Keys the draws: the author's number among all people, and the message's of the day.
    var key: UInt64
  }

  init(simulation: borrowing Simulation) {
    let mechanisms = simulation.community.mechanisms
    isWatched = simulation.log != nil
    source = simulation.source
    day = simulation.day
    planDay = simulation.desk.day
    ties = mechanisms.ties
    decay = simulation.tables.tieDecay
    let isLearning = simulation.desk.board.rewards.contains {
      $0.type == .learning && !$0.isSurprise
    }
    learning = isLearning ? Float(mechanisms.motivation.learningTies) : 1
    // a member's post meets a reader half way, on average
    value = Float(mechanisms.contribute.quality / 2)
    firstWindow = Int(mechanisms.firstReply.window)
    incited = simulation.morning.incited
    answersOfStaff = simulation.morning.staffAnswers
    scoring = simulation.morning.scoring
    rewards = simulation.rewards
    view = MemberView(simulation.members)
    let neutral = Float(mechanisms.contribute.neutralValue)
    strangers = Float(ties.base) + Float(ties.value) * (value - neutral)
  }

  /// Who is paid for answers answers more often.
  mutating func gatherHelpers(_ meeting: Meeting, groups: Int) {
    keenness = Array(repeating: 0, count: meeting.visitors.count)
    for group in 0..<groups {
      var sum: Float = 0
      for index in 0..<meeting.count(of: group) {
        sum += keen(meeting.visitor(index, of: group))
        keenness[meeting.starts[group] + index] = sum
      }
    }
  }

  /// How keen a member is to answer; 1: as without a reward.
  private func keen(_ row: Int) -> Float {
    keenness.isEmpty ? 1 : rewards.keenness(of: row, in: view, day: day)
  }

  /// A visitor of a group, by how keen they are.
  private func visitor(_ luck: Float, _ viewers: Int, of group: Int, _ meeting: Meeting) -> Int {
    guard !keenness.isEmpty else {
      return meeting.visitor(min(viewers - 1, Int(luck * Float(viewers))), of: group)
    }
    let start = meeting.starts[group]
    let wanted = luck * keenness[start + viewers - 1]
    var (low, high) = (0, viewers - 1)
    while low < high {
      let middle = (low + high) / 2
      if keenness[start + middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return meeting.visitor(low, of: group)
  }

  /// A post and all that follows from it today.
  mutating func talk(
    about post: OwnPost, _ table: MemberTable, _ meeting: Meeting, _ scratch: [BlockScratch],
    groups: inout Groups, firstPosts: inout FirstPostLog
  ) -> Int {
    let group = Int(post.group)
    let viewers = meeting.count(of: group)
    let first = Message(
      author: Int(post.row), key: UInt64(table.id[Int(post.row)]) << 16 | UInt64(post.number) << 8)
    var thread = [first]
    var written = 0
    var isAnswered = false
    var next = 0
    while next < thread.count && thread.count < 64 {
      let message = thread[next]
      next += 1
      let replies = count(of: message, viewers, table, meeting, scratch, group)
      for number in 0..<replies.count {
        guard
          let replier = replier(
            to: message, number, replies, viewers, table, meeting, scratch, group)
        else { continue }
        exchange(message.author, replier, table, scratch, &firstPosts)
        thread.append(Message(author: replier, key: first.key | UInt64(thread.count & 255)))
        written += 1
      }
      if next == 1 && written == 0 {
        let staff = answersOfStaff[Int(table.cell[message.author])]
        if staff > 0 && replies.luck < staff {
          receive(message.author, from: nil, table, scratch, &firstPosts)
          staffReplies += 1
          isAnswered = true
        }
      }
    }
    if written > 0 { groups.addComments(Float(written), to: group, day: day) }
    isAnswered = isAnswered || written > 0
    if isAnswered { answeredPosts += 1 }
    if isAnswered && post.before == 0 {
      answeredFirst += 1
      firstPosts.answerItself(table.id[Int(post.row)])
    }
    return written
  }

  /// What decides about the replies to one message.
  private struct Replies {
    var count: Int
    /// Summed chances of friends online, and of all.
    var friends: Float
    var total: Float
    var luck: Float
  }

  /// The logit of answering, but for ties.
  private func appeal(_ table: MemberTable, _ author: Int) -> Float {
    strangers + (incited.map { $0[Int(table.cell[author])].answering } ?? 0)
  }

  /// How many replies a message draws: Poisson, with the summed chances of its viewers as mean,
  /// shared responsibility and the limit of a thread taken into account.
  private func count(
    of message: Message, _ viewers: Int, _ table: MemberTable, _ meeting: Meeting,
    _ scratch: [BlockScratch], _ group: Int
  ) -> Replies {
    let author = message.author
    table.freshenTies(of: author, day: day, decay)
    let appeal = appeal(table, author)
    var friends: Float = 0
    var known: Float = 0
    let row = table.ties[author]
    if table.social[author].tieSum > 0 {
      for slot in 0..<TieRow.slots where row.weights[slot] > 0 {
        let friend = Int(row.friends[slot])
        guard isHere(friend, group, table, scratch) else { continue }
        known += keen(friend)
        friends += chance(of: friend, answering: author, row.weights[slot], appeal, table)
      }
    }
    let all =
      keenness.isEmpty || viewers == 0
      ? Float(viewers) : keenness[meeting.starts[group] + viewers - 1]
    let others = max(0, all - keen(author) - known)
    let total = friends + others * logistic(appeal)
    let shared = total * Float(ties.sharing) / max(Float(ties.sharing), Float(viewers))
    let luck = source.block(.reply, entity: message.key, tick: day)
    let mean = min(Float(ties.limit), shared)
    return Replies(
      count: mean > 0 ? poissonCount(luck[0], mean: mean, limit: 20) : 0, friends: friends,
      total: total, luck: luck[1])
  }

  private func chance(
    of friend: Int, answering author: Int, _ weight: Float, _ appeal: Float, _ table: MemberTable
  ) -> Float {
    let owes =
      table.ties[friend].place(of: author).map { table.social[friend].owes >> UInt8($0) & 1 == 1 }
      ?? false
    return min(
      1, logistic(appeal + Float(ties.tie) * weight + (owes ? Float(ties.owed) : 0)) * keen(friend))
  }

  /// Whether a member of this group is online.
  private func isHere(
    _ row: Int, _ group: Int, _ table: MemberTable, _ scratch: [BlockScratch]
  ) -> Bool {
    guard Int(table.group[row]) == group else { return false }
    return scratch[row / MemberTable.blockRows].visitIndex(ofRow: row) != nil
  }

  /// Who writes reply `number`: a friend by the weight of the tie, or anybody online.
  private func replier(
    to message: Message, _ number: Int, _ replies: Replies, _ viewers: Int, _ table: MemberTable,
    _ meeting: Meeting, _ scratch: [BlockScratch], _ group: Int
  ) -> Int? {
    let luck = source.block(.replier, entity: message.key, tick: day, draw: number)
    var rest = luck[0] * replies.total
    if rest < replies.friends {
      let row = table.ties[message.author]
      let appeal = appeal(table, message.author)
      for slot in 0..<TieRow.slots where row.weights[slot] > 0 {
        let friend = Int(row.friends[slot])
        guard isHere(friend, group, table, scratch) else { continue }
        rest -= chance(of: friend, answering: message.author, row.weights[slot], appeal, table)
        if rest < 0 { return friend }
      }
    }
    for attempt in 1..<4 {
      let row = visitor(luck[attempt], viewers, of: group, meeting)
      if row != message.author { return row }
    }
    return nil
  }

  /// An answer: the tie grows, the author owes one, the replier owes none.
  private mutating func exchange(
    _ author: Int, _ replier: Int, _ table: MemberTable, _ scratch: [BlockScratch],
    _ firstPosts: inout FirstPostLog
  ) {
    table.freshenTies(of: author, day: day, decay)
    table.freshenTies(of: replier, day: day, decay)
    table.strengthen(author, replier, by: min(1, Float(ties.exchange) * learning))
    if let place = table.ties[author].place(of: replier) {
      table.social[author].owes |= 1 << UInt8(place)
    }
    if let place = table.ties[replier].place(of: author) {
      repaid += Int(table.social[replier].owes >> UInt8(place) & 1)
      table.social[replier].owes &= ~(1 << UInt8(place))
    }
    if isWatched { answers.append(Answer(author: author, replier: replier)) }
    table.given[replier] += 1
    table.social[replier].lastAnswer = UInt16(truncatingIfNeeded: day)
    if !scoring.isEmpty {
      table.social[replier].points &+= scoring[Int(table.cell[replier])].answer
    }
    receive(author, from: replier, table, scratch, &firstPosts)
  }

  /// Somebody answered; nil: staff.
  private func receive(
    _ author: Int, from replier: Int?, _ table: MemberTable, _ scratch: [BlockScratch],
    _ firstPosts: inout FirstPostLog
  ) {
    let own = scratch[author / MemberTable.blockRows]
    let visit = own.visitIndex(ofRow: author)
    if let visit { own.visits[visit].peerGood = 1 }
    var social = table.social[author]
    social.received += 1
    // today's first post is written down in the evening; whoever only replied has not posted yet
    let isInTime =
      social.firstPost > 0
      ? day - Int(social.firstPost) <= firstWindow
      : visit.map { own.visits[$0].posts > 0 } ?? false
    if isInTime {
      social.flags.insert(.answered)
      firstPosts.answer(
        table.id[author], day: planDay, hour: replier.flatMap { Self.hour(of: $0, scratch) })
    }
    table.social[author] = social
  }

  /// The hour at which a visitor looked in today.
  private static func hour(of row: Int, _ scratch: [BlockScratch]) -> Int? {
    let scratch = scratch[row / MemberTable.blockRows]
    return scratch.visitIndex(ofRow: row).map { Int(scratch.visits[$0].hour) }
  }
}
