// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ShequnExperiments
import ShequnKernel
import ShequnRecords
import ShequnTables
import Synchronization

/// A line on stderr that says how far a study is, from the first second on, if stderr is a terminal.
final class ProgressBar: Sendable {
  private let language: Language
  private let unit: Bilingual
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// - Parameter unit: what is counted.
  init(
    isQuiet: Bool, language: Language, unit: Bilingual = Bilingual("runs", "次运行")
  ) {
    self.language = language
    self.unit = unit
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  func show(_ progress: StudyProgress) {
    let now = ContinuousClock.now
    guard isShown, now - start > .seconds(1) else { return }
    last.withLock { last in
      if let shown = last, now - shown < .milliseconds(200), progress.done < progress.total {
        return
      }
      last = now
      let seconds = (now - start) / .seconds(1)
      let rate = Double(progress.done - progress.before) / seconds
      let left = Double(progress.total - progress.done) / max(rate, 1e-9)
      let filled = 24 * progress.done / max(1, progress.total)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
      let words = Bilingual(
        "\(progress.done)/\(progress.total) \(unit.en), \(NumberText.short(rate)) a second, \(Int(left.rounded())) s left",
        "\(progress.done)/\(progress.total) \(unit.zh)，每秒 \(NumberText.short(rate))，剩余 \(Int(left.rounded())) 秒"
      )
      Console.note("\r\(bar) \(words[language])\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    if last.withLock({ $0 }) != nil { Console.note("\r\u{1B}[K") }
  }
}
