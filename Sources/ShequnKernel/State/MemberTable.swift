// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import ShequnRecords

/// All present members, a column for each attribute.
///
/// Rows are in no particular order: a leaver's row is filled with the last one. Who a member is says
/// `id`, never the row. States are single precision; money is integer cents.
final class MemberTable: Sendable {
  /// Rows that one thread works through at a time.
  static let blockRows = 1024

  /// Vectors of four topics that a row takes in topic columns.
  let lanes: Int

  // Who: written by `seat`, when a person takes a row; `group` and `cell` also when a group is split

  /// The person's number in the market, 0…2³² − 1; the same under every plan of a replication.
  let id = Column<UInt32>(empty: 0)
  /// Number of the group, 0…groups − 1.
  let group = Column<UInt32>(empty: 0)
  /// Number of the segment, 0…31.
  let segment = Column<UInt8>(empty: 0)
  /// Segment and arm of the A/B tests, 0…255: what levers do is looked up by it.
  let cell = Column<UInt8>(empty: 0)
  /// By which channel the member came.
  let channel = Column<Channel>(empty: .start)
  /// The KOL that brought the member, as index + 1; 0: none.
  let kol = Column<UInt8>(empty: 0)
  /// The person who invited the member, as number + 1; 0: nobody.
  let inviter = Column<UInt32>(empty: 0)
  /// Day of joining; 0 for the starting members.
  let joined = Column<UInt16>(empty: 0)

  // Traits: drawn once for a person, written by `seat` alone, but for what is lived through

  /// logit a, a the chance of coming on a day, all else neutral.
  let activity = Column<Float>(empty: 0)
  /// Own posts on a day online, all else neutral; 0 or more.
  let postingRate = Column<Float>(empty: 0)
  /// Share of all people who post less by nature, 0…1.
  let postingRank = Column<Float>(empty: 0)
  /// Items that are seen on a visit at most, above 0.
  let attention = Column<Float>(empty: 0)
  /// Value that fills a visit's need, above 0; median 1.
  let need = Column<Float>(empty: 0)
  /// Factor on all hazards of leaving, 0 or more; mean 1 within a segment at rest.
  let frailty = Column<Float>(empty: 0)
  /// Hazard a day of leaving for reasons outside the community, 0 or more.
  let naturalHazard = Column<Float>(empty: 0)
  /// Hazard still to be lived through before leaving, a unit exponential on joining; at 0 or below the
  /// member goes. `leave` takes from it, a rule sets it to −∞.
  let hazardLeft = Column<Float>(empty: 0)

  // Feelings, each 0…1: begun by `seat`, moved by `feel`

  /// W; an event lifts it as well.
  let enthusiasm = Column<Float>(empty: 0)
  /// H.
  let habit = Column<Float>(empty: 0)
  /// S; ½ on joining.
  let satisfaction = Column<Float>(empty: 0)
  /// E, what a visit is measured against; may leave 0…1 as experience does.
  let expectation = Column<Float>(empty: 0)
  /// T, trust in the brand.
  let trust = Column<Float>(empty: 0)
  /// T_ref, the slow mean of T against which its loss is felt.
  let trustReference = Column<Float>(empty: 0)
  /// P, trust in other members.
  let peerTrust = Column<Float>(empty: 0)
  /// I, the wish to contribute for its own sake; ½ on joining.
  let motivation = Column<Float>(empty: 0)
  /// R, the value of welfare that one is used to, 0 or more without an end.
  let welfareReference = Column<Float>(empty: 0)
  /// w, what the operator's messages are thought to be worth.
  let worth = Column<Float>(empty: 0)
  /// θ, shares of interest that add up to 1, `lanes` a row, zero beyond the last topic.
  let interests: Column<SIMD4<Float>>
  /// A as of the last visit: posts seen, faded; 0 or more, `lanes` a row.
  let satiation: Column<SIMD4<Float>>
  /// z, one for each experienced cause of leaving, 0…1 (the loss of a reward: 0 or more): means over visits.
  let deficits = Column<Deficits>(empty: Deficits())

  // Among others

  /// Ties: mutual, the strongest kept. Written by `converse`, events, splitting, and when friends leave.
  let ties = Column<TieRow>(empty: TieRow())
  /// Belonging, answers, points and flags; written wherever members meet each other, staff or a rule.
  let social = Column<Social>(empty: Social())
  /// What binds or loosens, as a factor on hazards, above 0: inviter, invitees, leadership.
  let bond = Column<Float>(empty: 1)
  /// Friends who left, Σ w e^(−τ/memory), as of today, 0 or more: written when they leave, faded by `feel`.
  let lostFriends = Column<Float>(empty: 0)
  /// Answers given, each e^(−τ/memory), as of today, 0 or more: written by `converse`, faded by `feel`.
  let given = Column<Float>(empty: 0)
  /// The member's part in a check-in challenge; written by `attend` and `participate`.
  let checkIn = Column<CheckInState>(empty: CheckInState())
  /// When the open question was asked, in days of the run; 0: none is open. Written by `serve`.
  let asked = Column<Float>(empty: 0)

  // Notifications and purchases

  /// The day after which pushes reach the member: the day of joining, or the end of muting. Written by
  /// `attend`.
  let pushesFrom = Column<UInt16>(empty: 0)
  /// Hazard of muting to live through, a unit exponential, drawn anew by `attend` on muting.
  let muteLeft = Column<Float>(empty: 0)
  /// Weekly purchases at the reference price, all else neutral; 0 where nothing is sold.
  let buyingRate = Column<Float>(empty: 0)
  /// Hazard to live through before the next purchase, a unit exponential; `buy` takes from it.
  let buyingLeft = Column<Float>(empty: 0)
  /// r, recommendations seen, each e^(−τ/recommended-days), as of the last visit, 0 or more: written by
  /// `buy`.
  let recommended = Column<Float>(empty: 0)
  /// x, what was bought ahead, as of this morning, 0 or more: a log-rate that is missing; written by `buy`.
  let stocked = Column<Float>(empty: 0)
  /// Purchases so far; written by `buy`.
  let purchases = Column<UInt16>(empty: 0)
  /// Paid so far, in cents; written by `buy`.
  let spend = Column<Int32>(empty: 0)

  // Bookkeeping: written by `feel` in the evening, but for what `participate` hands out

  /// Day of the last visit; the day of joining before the first.
  let lastVisit = Column<UInt16>(empty: 0)
  /// Days with a visit so far.
  let visits = Column<UInt16>(empty: 0)
  /// Days in a row with a visit, up to the last visit.
  let streak = Column<UInt16>(empty: 0)
  /// Day of the last own post; 0: never.
  let lastPost = Column<UInt16>(empty: 0)
  /// Own posts so far, for the record; nothing that a member feels.
  let postCount = Column<UInt16>(empty: 0)
  /// Own posts, halved every `recency` days, as of `lastPost`; 0 or more.
  let recentPosts = Column<Float>(empty: 0)
  /// Selective rewards held at present, a bit each; written by `participate`.
  let held = Column<UInt8>(empty: 0)
  /// Day from which a gift or payment can be found on a visit; 0: none. Set by `participate`, cleared by
  /// `feel`.
  let delivery = Column<UInt16>(empty: 0)
  /// Perceived value of the surprise under way, 0 or more; 0 for a promised reward. As `delivery`.
  let gift = Column<Float>(empty: 0)
  /// Perceived value of the promised reward under way, 0 or more; 0 for a surprise. As `delivery`.
  let promised = Column<Float>(empty: 0)
  /// Rewards received so far, in cents; written by `participate`.
  let cost = Column<Int32>(empty: 0)

  private let state: Size
  /// All columns but `ties`, which move one row at a time.
  private let columns: [any AnyColumn]

  /// The only mutable word of the table, apart from its columns.
  private final class Size: @unchecked Sendable {
    var count = 0
    var capacity = 0
    var ties = 0
  }

  /// A table without rows; `topics` says how wide interests are.
  init(topics: Int) {
    lanes = (topics + 3) / 4
    interests = Column(stride: lanes, empty: SIMD4())
    satiation = Column(stride: lanes, empty: SIMD4())
    state = Size()
    columns = [
      id, group, segment, cell, channel, kol, inviter, joined, activity, postingRate, postingRank,
      attention,
      need, frailty, naturalHazard, hazardLeft, enthusiasm, habit, satisfaction, expectation, trust,
      trustReference, peerTrust, motivation, welfareReference, worth, interests, satiation,
      deficits,
      social, bond, lostFriends, given, checkIn, asked, pushesFrom, muteLeft, buyingRate,
      buyingLeft, recommended, stocked,
      purchases, spend, lastVisit,
      visits, streak, lastPost, postCount, recentPosts, held, delivery, gift, promised,
      cost,
    ]
    assert(
      Mirror(reflecting: self).children.count { $0.value is any AnyColumn } == columns.count + 1,
      "a column is missing from the list that moves rows")
  }

  /// The members of a past before another plan: what they held of its rewards and challenges is over, and
  /// each is in a cell of this plan.
  convenience init(after past: MemberTable, cells: Cells) {
    self.init(topics: past.lanes * 4)
    // room even for nobody: the columns are opened
    reserve(max(64, past.count))
    extend(by: past.count)
    for (column, other) in zip(columns, past.columns) { column.take(count, of: other) }
    ties.take(count, of: past.ties)
    tieCount = past.tieCount
    for row in 0..<count {
      cell[row] = cells.cell(of: UInt64(id[row]), segment: Int(segment[row]), group: group[row])
      held[row] = 0
      checkIn[row] = CheckInState()
    }
  }

  /// Adds a row with what another table has in one, but for ties: these are between rows.
  ///
  /// - Returns: The new row.
  func adopt(_ row: Int, of other: MemberTable) -> Int {
    let own = extend(by: 1)
    for (column, theirs) in zip(columns, other.columns) { column.take(row, of: theirs, to: own) }
    ties[own] = TieRow()
    social[own].tieSum = 0
    social[own].owes = 0
    return own
  }

  /// Present members.
  var count: Int { state.count }
  /// Pairs of members who know each other; kept by those who make and forget ties.
  var tieCount: Int {
    get { state.ties }
    set { state.ties = newValue }
  }
  /// Bytes that a member takes in all columns.
  var bytesPerMember: Int { columns.reduce(ties.bytesPerRow) { $0 + $1.bytesPerRow } }

  /// Makes room for that many rows in all.
  func reserve(_ rows: Int) {
    guard rows > state.capacity else { return }
    // 64 lines a page; an odd step visits them all before it comes back
    for (index, column) in columns.enumerated() { column.reserve(rows, shift: index * 13 % 64) }
    ties.reserve(rows)
    state.capacity = rows
  }

  /// Adds rows; their contents are whatever earlier members left there, so set every column. The
  /// first of them.
  @discardableResult
  func extend(by rows: Int) -> Int {
    let first = count
    let needed = count + rows
    // a little more than needed, so that a few who join do not move the whole table
    if needed > state.capacity { reserve(max(64, needed + needed / 32, count + count / 8)) }
    state.count += rows
    return first
  }

  /// Takes rows out, given in ascending order; the last rows move into their places. Ties know each
  /// other by row, so they move one by one; all other columns are independent and threads share them.
  ///
  /// - Complexity: O(rows · columns), whatever the size of the table.
  func remove(_ rows: [Int], threads: Int) {
    var moves: [(source: Int, target: Int)] = []
    let ties = ties.view
    for row in rows.reversed() {
      state.count -= 1
      // the rows at the end are next: their friends lie anywhere
      if count >= ahead { ties.forEachFriend(of: count - ahead) { ties.prefetch(row: $0) } }
      if row != count {
        moves.append((count, row))
        moveTies(from: count, to: row)
      }
    }
    let workers = moves.count < 64 ? 1 : threads
    guard workers > 1 else { return columns.forEach { $0.move(moves) } }
    let (columns, taken) = (columns, moves)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for column in stride(from: worker, to: columns.count, by: workers) {
        columns[column].move(taken)
      }
    }
  }

  /// Blocks of rows, the last one filled in part.
  var blockCount: Int { (count + Self.blockRows - 1) / Self.blockRows }

  /// Rows of the members with the lowest numbers, in order of these: a sample that does not depend on
  /// rows.
  ///
  /// - Complexity: O(members), plus O(`limit`) for each of the few that enter the list.
  func lowestNumbered(_ limit: Int) -> [Int] {
    var lowest: [(id: UInt32, row: Int)] = []
    for row in 0..<count {
      let id = id[row]
      if lowest.count == limit {
        guard let last = lowest.last, id < last.id else { continue }
        lowest.removeLast()
      }
      var place = lowest.count
      while place > 0 && lowest[place - 1].id > id { place -= 1 }
      lowest.insert((id, row), at: place)
    }
    return lowest.map(\.row)
  }

  /// The rows of a block.
  func rows(ofBlock block: Int) -> Range<Int> {
    block * Self.blockRows..<min(count, (block + 1) * Self.blockRows)
  }
}
