// SPDX-License-Identifier: GPL-3.0-or-later

/// The levers that stand in another lever, as a parameter's value.
package struct LeverList: Sendable, Equatable {
  package var levers: [any Lever]

  package init(_ levers: [any Lever] = []) { self.levers = levers }

  /// These levers and all that stand in them.
  package var all: [any Lever] { levers.flatMap { [$0] + LeverList($0.inner).all } }

  /// Names of those whose money goes into winning members.
  var winningMembers: Set<String> {
    Set(all.filter { type(of: $0).winsMembers }.map { type(of: $0).name })
  }

  /// The same levers by name of account; what they are set to is not compared.
  package static func == (one: LeverList, other: LeverList) -> Bool {
    one.levers.map(\.account) == other.levers.map(\.account)
  }
}
