// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

extension Plan {
  /// Accounts of the A/B tests that stand among the plan's own levers and are not neutral.
  package var tests: [String] { levers.filter(\.isTest).map(\.account) }

  /// The plan with the levers of one of its tests for everybody, or for nobody; all else as it is.
  package func settling(test account: String, forEverybody isForAll: Bool) -> Plan {
    let settled = levers.compactMap { lever in
      lever.account == account ? lever.settled(forEverybody: isForAll) : lever
    }
    return Plan(
      id: "\(id)-\(isForAll ? "all" : "none")", title: title, community: community, levers: settled)
  }
}
