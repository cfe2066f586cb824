// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Synchronization

/// What stood on the board each morning after these levers had acted.
func boards<Seen: Sendable>(
  _ levers: [any Lever], _ community: Community, _ look: @escaping @Sendable (Board) -> Seen
) -> [Seen] {
  let diary = Diary<Seen>()
  _ = Paired.run(levers + [Onlooker { diary.note(look($0.board)) }], in: community)
  return diary.entries
}

/// A lever that does nothing but look.
private struct Onlooker: Lever {
  var window = Window.standard()
  private let look: @Sendable (Desk) -> Void

  init() { look = { _ in } }
  init(_ look: @escaping @Sendable (Desk) -> Void) { self.look = look }

  static let name = "onlooker"
  static let title = Bilingual("Onlooker", "旁观")
  static let area = LeverArea.running
  static let brief = Bilingual("Onlooker", "旁观")
  static let summary = title
  static let neutral: (parameter: String, value: ParameterValue?) = ("", nil)
  static let parameters: [Parameter<Onlooker>] = []

  mutating func act(_ desk: inout Desk) { look(desk) }
}

private final class Diary<Entry: Sendable>: Sendable {
  private let notes = Mutex<[Entry]>([])

  func note(_ entry: Entry) { notes.withLock { $0.append(entry) } }
  var entries: [Entry] { notes.withLock { $0 } }
}
