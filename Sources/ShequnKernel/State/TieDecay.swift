// SPDX-License-Identifier: GPL-3.0-or-later

/// How ties, answers and grief fade, by days.
struct TieDecay: Sendable {
  let ties: ColumnView<Float>
  let answers: ColumnView<Float>
  private let columns: [Column<Float>]

  init(mechanism: Ties, days: Int) {
    columns = [Column(empty: 0), Column(empty: 0)]
    for column in columns { column.reserve(days + 1) }
    ties = columns[0].view
    answers = columns[1].view
    for day in 0...days {
      ties[day] = exponential(-Float(mechanism.decay) * Float(day))
      answers[day] = exponential(-Float(day) / Float(mechanism.answersScale))
    }
  }
}
