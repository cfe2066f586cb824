// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnRandom
import ShequnRecords

extension Simulation {
  /// Phase 4 · read – visitors see part of the feed and of their group's messages of yesterday,
  /// react to it, and post.
  ///
  /// Reads the feed, the groups' messages of yesterday, the morning; writes the block's visits, own
  /// posts and comments; in `deliver`, the groups' messages of today.
  /// Columns read: id, group, cell, postingRate, postingRank, attention, need, satisfaction,
  /// motivation, interests, satiation, social, lastVisit, visits, postCount.
  /// Columns written: none.
  func reading() -> BlockWork {
    let reader = Reader(simulation: self)
    return BlockWork(.read) { _, scratch in reader.read(scratch) }
  }

  /// What was written goes to the groups, to be read tomorrow; reactions are added up.
  mutating func deliver() {
    countFeed()
    let contribute = community.mechanisms.contribute
    let isLearning = desk.board.rewards.contains { $0.type == .learning && !$0.isSurprise }
    let bonus = isLearning ? community.mechanisms.motivation.learningQuality : 0
    let quality = Float(contribute.quality + bonus)
    for block in 0..<members.blockCount {
      let scratch = scratch[block]
      for own in scratch.ownPosts {
        let group = Int(own.group)
        groups.addPost(
          topic: Int(own.topic), quality: min(1, quality + own.bonus) * groups.culture[group],
          to: group, day: day)
      }
      for (group, count) in scratch.comments {
        groups.addComments(Float(count), to: Int(group), day: day)
      }
      let sums = scratch.reactions
      today.posts += sums.posts
      today.posters += sums.posters
      today.likes += sums.likes
      today.comments += sums.comments
      today.shares += sums.shares
      today.needMet += sums.needMet
      today.overload += sums.overload
      today.homogeneity += sums.homogeneity
      today.embeddedness += sums.embeddedness
      today.viewers += sums.viewers
      today.views += sums.views
    }
  }

  /// Posts by topic that could be met today, for the homogeneity of the feed.
  private mutating func countFeed() {
    var posts = [SIMD4<Float>](repeating: SIMD4(), count: groups.lanes)
    for group in 0..<groups.count {
      for (lane, yesterday) in groups.posts.elements(of: group).enumerated() {
        posts[lane] += yesterday
      }
    }
    today.topicPosts = (0..<community.topics.count).map { Double(posts[$0 >> 2][$0 & 3]) }
    for post in desk.board.posts { today.topicPosts[post.topic] += 1 }
  }
}

/// Visits whose wide rows are asked for ahead of time: they lie too far apart for the processor to
/// guess.
let ahead = 12

/// The reading of one day: everything a visit needs to know, as plain numbers.
private struct Reader: Sendable {
  let table: MemberView
  let source: RandomSource
  let day: Int
  /// The operator's and KOLs' posts by hour; yesterday's member posts and comments by group.
  let feed: Feed
  let feedPosts: ColumnView<SIMD4<Float>>
  let feedWorth: ColumnView<SIMD4<Float>>
  let groupPosts: ColumnView<SIMD4<Float>>
  let groupWorth: ColumnView<SIMD4<Float>>
  let comments: [Float]
  let satiation: [Float]
  let lanes: Int
  let topics: Int
  let isChat: Bool
  let sensitivity: Float
  let selectivity: Float
  let overload: Float
  let promotionLimit: Float
  let level: Float
  let neutralValue: Float
  let postLimit: Float
  /// Base odds of a like, a comment, a share.
  let odds: SIMD3<Float>
  let slope: Float
  let satisfactionWeight: Float
  let motivationWeight: Float
  /// Posting multiplier by group.
  let posting: [Float]
  /// By cell: what makes its members contribute more, and how strongly the feed is ranked.
  let incited: CellTable<Incited>?
  let ranking: CellTable<Float>?
  let sharpness: Float
  let profileScale: Float
  /// Share of operator posts that the platform shows.
  let reach: Float
  let armOfCell: CellTable<UInt8>
  let violationBound: CellTable<Float>?
  let decay: TieDecay
  let tieScale: Float
  let hasTies: Bool
  let repliesWeight: Float
  let answersLimit: Float
  let answeredWeight: Float
  let invitation: Float
  let leaderPosting: Float
  let leaderQuality: Float
  let promotionEvent: Float
  let controversyEvent: Float
  let overloadEvent: Float
  let overloadLimit: Float
  let creepLimit: Float
  let creepiness: Float
  let creepyEvent: Float
  /// A good trust event that greets every visitor of a cell.
  let warmth: CellTable<Float>?
  let scoring: [ScoringTable]

  init(simulation: borrowing Simulation) {
    let mechanisms = simulation.community.mechanisms
    table = MemberView(simulation.members)
    source = simulation.source
    day = simulation.day
    feed = simulation.feed
    feedPosts = feed.posts.view
    feedWorth = feed.worth.view
    groupPosts = simulation.groups.posts.view
    groupWorth = simulation.groups.worth.view
    comments = simulation.groups.comments
    satiation = simulation.tables.satiation
    lanes = simulation.members.lanes
    topics = simulation.community.topics.count
    isChat = simulation.community.platform.kind == .chat
    sensitivity = Float(mechanisms.satiation.sensitivity)
    selectivity = Float(mechanisms.interests.selectivity)
    overload = Float(mechanisms.overload.strength)
    promotionLimit = Float(mechanisms.trust.promotionLimit)
    promotionEvent = Float(mechanisms.trust.promotionEvent)
    controversyEvent = Float(mechanisms.trust.controversyEvent)
    overloadEvent = Float(mechanisms.trust.overloadEvent)
    overloadLimit = Float(mechanisms.trust.overloadLimit)
    creepLimit = Float(mechanisms.personalisation.limit)
    creepiness = Float(mechanisms.personalisation.creepiness)
    creepyEvent = Float(mechanisms.personalisation.creepyEvent)
    sharpness = Float(mechanisms.personalisation.sharpness)
    profileScale = Float(mechanisms.personalisation.learning)
    reach = Float(simulation.community.platform.reach)
    let morning = simulation.morning
    incited = morning.incited
    ranking = morning.ranking
    warmth = morning.warmth
    scoring = morning.scoring
    armOfCell = morning.armOfCell
    violationBound = morning.violationBound
    decay = simulation.tables.tieDecay
    tieScale = -1 / Float(mechanisms.ties.scale)
    hasTies = mechanisms.ties.isOn
    repliesWeight = Float(mechanisms.ties.replies)
    answersLimit = Float(mechanisms.ties.answersLimit)
    answeredWeight = Float(mechanisms.firstReply.answered)
    invitation = Float(mechanisms.belonging.invitation)
    leaderPosting = Float(mechanisms.belonging.leaderPosting)
    leaderQuality = Float(mechanisms.belonging.leaderQuality)
    let contribute = mechanisms.contribute
    level = Float(contribute.level)
    neutralValue = Float(contribute.neutralValue)
    postLimit = Float(contribute.postLimit)
    let rates = SIMD3(contribute.like, contribute.comment, contribute.share)
    odds = SIMD3<Float>(rates / (1 - rates))
    slope = Float(contribute.slope)
    satisfactionWeight = Float(contribute.satisfaction)
    motivationWeight = Float(contribute.motivation)
    let (exponent, size) = (Float(contribute.loafing), Float(contribute.loafingSize))
    let groups = simulation.groups
    posting = (0..<groups.count).map {
      groups.posting[$0] * power(Float(max(1, groups.size[$0])) / size, -exponent)
    }
  }

  /// All visits of a block.
  func read(_ scratch: BlockScratch) {
    scratch.ownPosts.removeAll(keepingCapacity: true)
    scratch.comments.removeAll(keepingCapacity: true)
    scratch.reactions = ReactionSums()
    scratch.suspects.removeAll(keepingCapacity: true)
    scratch.reserveSeen(lanes: lanes)
    var likes = [SIMD4<Float>](repeating: SIMD4(), count: lanes)
    do {
      let visits = scratch.visits
      scratch.seen.withUnsafeMutableBufferPointer { seen in
        likes.withUnsafeMutableBufferPointer { likes in
          for index in visits.indices {
            if index + ahead < visits.count {
              let row = Int(visits[index + ahead].row)
              table.interests.prefetch(row: row)
              table.satiation.prefetch(row: row)
              table.social.prefetch(row: row)
            }
            let own = seen[index * lanes..<(index + 1) * lanes]
            read(&visits[index], seen: .init(rebasing: own), likes: likes)
            if let first = visits.baseAddress { note(first + index, index, scratch) }
            if let violationBound,
              visits[index].violationLuck < violationBound[Int(table.cell[Int(visits[index].row)])]
            {
              scratch.suspects.append(Int32(truncatingIfNeeded: index))
            }
          }
        }
      }
    }
  }

  /// What one visitor sees, feels of it, and how often they react and post.
  @inline(__always)
  private func read(
    _ visit: inout Visit, seen: UnsafeMutableBufferPointer<SIMD4<Float>>,
    likes: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) {
    let row = Int(visit.row)
    let id = UInt64(table.id[row])
    let group = Int(table.group[row])
    let cell = Int(table.cell[row])
    let hour = Int(armOfCell[cell]) * 24 + Int(visit.hour)
    let interests = table.interests.elements(of: row)
    let traces = table.satiation.elements(of: row)
    let (feedPosts, feedWorth) = (feedPosts.elements(of: hour), feedWorth.elements(of: hour))
    let (groupPosts, groupWorth) = (groupPosts.elements(of: group), groupWorth.elements(of: group))

    // how much there is, and what share of it is seen
    var there = SIMD4<Float>()
    var square = SIMD4<Float>()
    for lane in 0..<lanes {
      there += reach * feedPosts[lane] + groupPosts[lane]
      square += interests[lane] * interests[lane]
    }
    let posts = there.sum()
    let messages = isChat ? posts + comments[group] : posts
    let attention = table.attention[row]
    let isShort = messages > attention
    if isShort { visit.overload = 1 - exponential(-overload * (messages / attention - 1)) }
    let rate = isShort ? attention / messages : 1
    let isSampled = isShort || reach < 1

    // what it is worth, four topics at a time
    let forgotten = -sensitivity * satiation[day - 1 - Int(table.lastVisit[row])]
    let length = square.sum().squareRoot()
    let norm = selectivity / length
    var (value, fresh, count) = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
    var (like, comment, share) = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
    let strength = ranking.map { $0[cell] } ?? 0
    let ranking =
      isShort && strength > 0 ? self.ranking(hour, row, norm, rate, strength) : nil
    for lane in 0..<lanes {
      let there = reach * feedPosts[lane] + groupPosts[lane]
      var rates = SIMD4<Float>(repeating: rate)
      if let ranking { rates = least(1, ranking.scale * ranking.factor(norm * interests[lane])) }
      let met = isSampled ? sample(there, rates, lane, id) : there
      let divisor = there.replacing(with: 1, where: there .== 0)
      let worth = (reach * feedWorth[lane] + groupWorth[lane]) / divisor
      let unspoilt = worth * (1 - selectivity + norm * interests[lane])
      let felt = unspoilt * exponential(forgotten * traces[lane])
      value += met * felt
      fresh += met * unspoilt
      count += met
      seen[lane] = met

      // reactions a view: base odds times e^(slope(v − .2))
      let lift = exponential(slope * (felt - neutralValue))
      let views = met * level
      likes[lane] = views * Self.chance(odds.x * lift)
      like += likes[lane]
      var commentOdds = odds.y * lift
      if feed.hasStir { commentOdds *= exponential(feed.stir.elements(of: hour)[lane] / divisor) }
      comment += views * Self.chance(commentOdds)
      share += views * Self.chance(odds.z * lift)
    }
    visit.value = value.sum()
    let total = fresh.sum()
    visit.homogeneity = total > 0 ? max(0, 1 - visit.value / total) : 0
    visit.needMet = min(1, visit.value / table.need[row])

    let number = count.sum()
    visit.seen = number
    visit.promotional = feed.promotion[hour] * reach * rate
    if number > 0 {
      let luck = source.block(.react, entity: id, tick: day)
      visit.likes = Self.count(luck[0], of: number, like.sum())
      visit.comments = Self.count(luck[1], of: number, comment.sum())
      visit.shares = Self.count(luck[2], of: number, share.sum())
      if visit.likes + visit.comments + visit.shares > 0 {
        visit.engaged = favourite(luck[3], likes, of: like.sum())
      }
      if feed.promotion[hour] > promotionLimit * posts { visit.bad = promotionEvent }
      if feed.controversial[hour] > 0 {
        let others = max(1e-6, 1 - feed.controversial[hour] / posts)
        if luck[3] > exponential(logarithm(others) * number) {
          visit.bad = max(visit.bad, controversyEvent)
        }
      }
      if strength > creepLimit && luck[3] < creepiness {
        visit.bad = max(visit.bad, creepyEvent)
      }
      visit.lift = feed.lift[hour]
      visit.metExclusive = feed.exclusive[hour] > 0
    }
    if visit.overload > overloadLimit { visit.bad = max(visit.bad, overloadEvent) }
    if let warmth { visit.good = warmth[cell] }

    // what others mean to them
    let social = table.social[row]
    var effects =
      satisfactionWeight * (table.satisfaction[row] - 0.5)
      + motivationWeight * (table.motivation[row] - 0.5)
    if let incited { effects += incited[cell].posting }
    if hasTies {
      let sum =
        social.belonging * decay.ties[day - Int(table.lastVisit[row])]
        + social.tieSum * decay.ties[day - Int(social.tiesDay)]
      visit.embeddedness = 1 - exponential(tieScale * sum)
      if social.received > 0 {
        effects +=
          repliesWeight
          * min(answersLimit, social.received * decay.answers[day - Int(social.tiesDay)])
      }
    }
    if !social.flags.isEmpty {
      if social.flags.contains(.answered) { effects += answeredWeight }
      if social.flags.contains(.asksPost) { effects += invitation }
      if social.flags.contains(.leader) { effects += leaderPosting }
    }
    if !scoring.isEmpty { effects += effort(row, cell, social) }
    let mean = min(
      postLimit, table.postingRate[row] * posting[group] * exponential(effects))
    // P(no post) > 1 − mean, so most visits are decided without another exponential
    if visit.postLuck > 1 - mean {
      visit.posts = UInt16(
        truncatingIfNeeded: poissonCount(visit.postLuck, mean: mean, limit: 200))
    }
  }

  @inline(__always)
  private static func chance(_ odds: SIMD4<Float>) -> SIMD4<Float> { odds / (1 + odds) }

  /// What badges and leaderboards add to the log-rate of posting.
  private func effort(_ row: Int, _ cell: Int, _ social: Social) -> Float {
    scoring[cell].effort(points: social.points, rank: table.postingRank[row])
  }

  /// The chances of being seen under a ranked feed: ∝ exp(sharpness·g·m), at most 1, so that in all as
  /// much is seen as attention allows (to within what the bound of 1 leaves over).
  private func ranking(
    _ hour: Int, _ row: Int, _ norm: Float, _ rate: Float, _ strength: Float
  ) -> Ranking {
    let visits = Float(table.visits[row])
    let known = visits / max(1e-6, visits + profileScale)
    var ranking = Ranking(slope: sharpness * strength * known, scale: rate)
    let interests = table.interests.elements(of: row)
    let (feedPosts, groupPosts) = (
      feedPosts.elements(of: hour), groupPosts.elements(of: Int(table.group[row]))
    )
    for _ in 0..<3 {
      var (seen, total) = (SIMD4<Float>(), SIMD4<Float>())
      for lane in 0..<lanes {
        let there = reach * feedPosts[lane] + groupPosts[lane]
        seen += there * least(1, ranking.scale * ranking.factor(norm * interests[lane]))
        total += there
      }
      ranking.scale *= rate * total.sum() / max(1e-9, seen.sum())
    }
    return ranking
  }

  /// How many of the posts of four topics are seen when attention is short: the share that fits,
  /// rounded at random, so that the mean is exact and the total stays close to what fits.
  @inline(__always)
  private func sample(_ there: SIMD4<Float>, _ rate: SIMD4<Float>, _ lane: Int, _ id: UInt64)
    -> SIMD4<Float>
  {
    let luck = source.block(.see, entity: id, tick: day, draw: lane)
    let uniform = SIMD4(luck[0], luck[1], luck[2], luck[3])
    let shifter = SIMD4<Float>(repeating: 12_582_912)  // adding and taking it away rounds
    let met = ((there * rate + (uniform - 0.5)) + shifter) - shifter
    return met.replacing(with: 0, where: there .== 0)
  }

  /// Reactions to `seen` posts with the given expectation, at most one a post.
  @inline(__always)
  private static func count(_ u: Float, of seen: Float, _ expected: Float) -> UInt16 {
    UInt16(
      truncatingIfNeeded: binomialCount(u, trials: min(65_000, Int(seen)), p: expected / seen))
  }

  /// The topic of today's engagement, with chances like the expected likes.
  private func favourite(
    _ u: Float, _ likes: UnsafeMutableBufferPointer<SIMD4<Float>>, of total: Float
  ) -> UInt8 {
    var rest = u * total
    for topic in 0..<topics {
      rest -= likes[topic >> 2][topic & 3]
      if rest < 0 { return UInt8(topic) }
    }
    return UInt8(topics - 1)
  }

  /// A visit is added up, and what was written goes to the group.
  @inline(__always)
  private func note(_ visit: UnsafePointer<Visit>, _ index: Int, _ scratch: BlockScratch) {
    scratch.reactions.add(visit.pointee)
    let row = Int(visit.pointee.row)
    scratch.attendees[index] = Attendee(
      row: UInt32(row), group: table.group[row], embeddedness: visit.pointee.embeddedness)
    if visit.pointee.comments > 0 {
      scratch.comments.append((table.group[row], visit.pointee.comments))
    }
    post(visit, scratch)
  }

  /// Own posts go to the group, on topics drawn from the author's interests.
  @inline(__always)
  private func post(_ visit: UnsafePointer<Visit>, _ scratch: BlockScratch) {
    guard visit.pointee.posts > 0 else { return }
    let row = Int(visit.pointee.row)
    let social = table.social[row]
    let bonus =
      (incited.map { $0[Int(table.cell[row])].quality } ?? 0)
      + (social.flags.contains(.leader) ? leaderQuality : 0)
    let interests = table.interests.elements(of: row)
    for number in 0..<Int(visit.pointee.posts) {
      let block = source.block(
        .post, entity: UInt64(table.id[row]), tick: day, draw: number >> 2)
      var rest = block[number & 3]
      var topic = 0
      while topic < topics - 1 {
        rest -= interests[topic >> 2][topic & 3]
        if rest < 0 { break }
        topic += 1
      }
      scratch.ownPosts.append(
        OwnPost(
          row: UInt32(row), group: table.group[row], topic: UInt8(topic),
          number: UInt8(truncatingIfNeeded: number), bonus: bonus,
          before: UInt8(min(2, Int(table.postCount[row]) + number))))
    }
  }
}

/// How a ranked feed chooses.
private struct Ranking {
  let slope: Float
  var scale: Float

  @inline(__always)
  func factor(_ match: SIMD4<Float>) -> SIMD4<Float> { exponential(slope * match) }
}

extension ReactionSums {
  @inline(__always)
  fileprivate mutating func add(_ visit: borrowing Visit) {
    posts += Int(visit.posts)
    posters += visit.posts > 0 ? 1 : 0
    comments += Int(visit.comments)
    likes += Int(visit.likes)
    shares += Int(visit.shares)
    needMet += Double(visit.needMet)
    overload += Double(visit.overload)
    homogeneity += Double(visit.homogeneity)
    embeddedness += Double(visit.embeddedness)
    viewers += visit.seen > 0 ? 1 : 0
    views += Double(visit.seen)
  }
}
