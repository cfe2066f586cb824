// SPDX-License-Identifier: GPL-3.0-or-later

extension ExportedAct {
  /// An act whose time is told by ``WaitingActs``.
  init(
    _ account: Account, _ kind: EventKind, channel: String? = nil, answers: Answered? = nil,
    id: String? = nil, amount: Double? = nil
  ) {
    self.init(
      account, kind, at: .clock(seconds: 0), channel: channel, answers: answers, id: id,
      amount: amount)
  }
}
