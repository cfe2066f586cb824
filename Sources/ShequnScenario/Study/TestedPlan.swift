// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnPlaybook

extension Plan {
  /// Accounts of the A/B tests that stand among the plan's own levers and are not neutral.
  package var tests: [String] {
    levers.compactMap { lever in
      guard let test = lever as? ABTestLever, test.isOn else { return nil }
      return test.account
    }
  }

  /// The plan with the levers of one of its tests for everybody, or for nobody; all else as it is.
  package func settling(test account: String, forEverybody isForAll: Bool) -> Plan {
    let settled = levers.compactMap { lever -> (any Lever)? in
      guard var test = lever as? ABTestLever, test.account == account else { return lever }
      guard isForAll else { return nil }
      test.share = 1
      return test
    }
    return Plan(
      id: "\(id)-\(isForAll ? "all" : "none")", title: title, community: community, levers: settled)
  }
}
