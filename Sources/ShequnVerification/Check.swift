// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
package import ShequnRecords
import ShequnScenario

/// Something that must come out, with its formula and the reason why it must.
package struct Check: Sendable {
  package enum Family: String, CaseIterable, Sendable {
    case closedForm = "closed-form"
    case invariant
    case published
    case random
    case lesson
    case expectations

    package var title: Bilingual {
      switch self {
      case .closedForm: Bilingual("closed forms", "闭式解")
      case .invariant: Bilingual("invariants", "不变量")
      case .published: Bilingual("published tables", "已发表的数据表")
      case .random: Bilingual("random numbers", "随机数质量")
      case .lesson: Bilingual("lessons", "课程")
      case .expectations: Bilingual("what operators expect", "运营者的预期")
      }
    }

    /// Why it is carried out only when it is asked for by name; nil: it belongs to every verification.
    package var onlyByName: Bilingual? {
      switch self {
      case .closedForm, .invariant, .published, .random, .lesson: nil
      case .expectations:
        Bilingual(
          "Not part of a verification of everything yet: the model still contradicts rows that FAIL here.",
          "尚未纳入全面检验：模型仍与这里标为“不成立”的各行相矛盾。")
      }
    }
  }

  /// In kebab-case, as on the command line.
  package let name: String
  package let family: Family
  package let title: Bilingual
  /// What is expected and of what parameters.
  package let formula: Bilingual
  /// Why it must come out, and which mistake would show here.
  package let reason: Bilingual
  /// The scenario that `run` can run too, by its place in the folder of scenarios; nil: several or none.
  package let scenario: String?
  /// Other values of its parameters, each a list of assignments as `--set` takes them.
  package let points: [[String]]
  let carryOut: @Sendable (Verification, Parameters) throws -> [Finding]

  /// What the command line changes.
  package struct Parameters: Sendable {
    /// Laid over the scenario that is simulated and over the one that the formula reads.
    package var set: [String] = []
    /// Laid over the simulated one only: a mistake, made on purpose.
    package var mistake: [String] = []

    package init(set: [String] = [], mistake: [String] = []) {
      self.set = set
      self.mistake = mistake
    }
  }

  /// Carries the check out.
  ///
  /// - Throws: `ScenarioFailure` when a scenario cannot be read, `Interrupted` when asked to stop.
  package func findings(_ verification: Verification, _ parameters: Parameters = Parameters())
    throws -> [Finding]
  {
    try carryOut(verification, parameters)
  }
}

/// The user asked to stop.
package struct Interrupted: Error {}
