// SPDX-License-Identifier: GPL-3.0-or-later

/// Where only channels are joined and left, and not the community: a member joins it with the first channel, and
/// leaves it with the last one if nothing more is heard of them.
struct ChannelStays {
  private struct Member {
    var stays: [ExportedAct] = []
    var lastMessage = Int64.min
  }

  private var members: [String: Member] = [:]
  private var order: [String] = []

  /// - Parameter act: a join or leave, or a message.
  mutating func note(_ act: ExportedAct) {
    let key = act.account.key
    if members[key] == nil { order.append(key) }
    if act.kind == .join || act.kind == .leave {
      members[key, default: Member()].stays.append(act)
    } else {
      let time = max(members[key]?.lastMessage ?? .min, Self.seconds(act))
      members[key, default: Member()].lastMessage = time
    }
  }

  func tell(_ sink: inout some ExportSink) {
    for key in order {
      guard let member = members[key] else { continue }
      var (channels, isIn) = (Set<String?>(), false)
      let stays = member.stays.enumerated().sorted {
        (Self.seconds($0.element), $0.offset) < (Self.seconds($1.element), $1.offset)
      }.map(\.element)
      for (place, act) in stays.enumerated() {
        if act.kind == .join {
          channels.insert(act.channel)
          if isIn { sink.leaveOut(.notice, line: nil) } else { sink.take(act) }
          isIn = true
        } else {
          channels.remove(act.channel)
          let isBack = place < stays.count - 1 || member.lastMessage > Self.seconds(act)
          guard channels.isEmpty,
            !isBack || stays[(place + 1)...].contains(where: { $0.kind == .join })
          else {
            sink.leaveOut(.notice, line: nil)
            continue
          }
          sink.take(act)
          isIn = false
        }
      }
    }
  }

  private static func seconds(_ act: ExportedAct) -> Int64 {
    if case .moment(let seconds, _) = act.time { return seconds }
    return 0
  }
}
