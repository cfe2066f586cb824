// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnMetrics
import ShequnTables

/// Reads a lesson: a folder with a scenario, `lesson.md`, `lesson.zh.md` and `expect.yaml`.
package enum LessonReader {
  /// - Parameter overrides: laid over the lesson's scenario.
  /// - Throws: Everything that is wrong, in both languages, with its place.
  package static func read(
    path: String, overrides: Overrides = Overrides()
  ) throws(ScenarioFailure) -> Lesson {
    let problems = ProblemCollector()
    var study: Study?
    do throws(ScenarioFailure) {
      study = try ScenarioReader.read(
        path: path, overrides: overrides, metricNames: MetricCatalog.names)
    } catch {
      for problem in error.problems { problems.add(problem) }
    }
    let english = text("lesson.md", in: path, .en, problems)
    let chinese = text("lesson.zh.md", in: path, .zh, problems)
    let expected = expectations(Path.join(path, "expect.yaml"), study, problems)
    guard let study, let english, let chinese, let expected, !problems.hasErrors else {
      throw ScenarioFailure(problems: problems.sorted)
    }
    return Lesson(
      name: Path.last(Path.normalised(path)), folder: Path.normalised(path), english: english,
      chinese: chinese, study: study, claims: expected.claims, seed: UInt64(expected.seed),
      replications: expected.replications)
  }

  private static func text(
    _ name: String, in folder: String, _ language: Language, _ problems: ProblemCollector
  ) -> LessonText? {
    do throws(ProblemError) {
      let file = try SourceFile(reading: Path.join(folder, name))
      return LessonText(file, language: language, problems: problems)
    } catch {
      problems.add(error.problem)
      return nil
    }
  }

  private static func expectations(
    _ path: String, _ study: Study?, _ problems: ProblemCollector
  ) -> LessonDraft? {
    do throws(ProblemError) {
      let file = try SourceFile(reading: path)
      guard let tree = YAMLDocument.read(file, problems: problems) else { return nil }
      var draft = LessonDraft(study: study)
      let root = LessonDraft.form.scope.named(tree, problems)
      LessonDraft.form.read(root, nil, into: &draft, ValueReader(problems: problems))
      return draft
    } catch {
      problems.add(error.problem)
      return nil
    }
  }
}

/// What is read of `expect.yaml`.
struct LessonDraft {
  /// nil when it could not be read: claims are then not looked at.
  let study: Study?
  private(set) var seed = 0
  private(set) var replications = 0
  private(set) var claims: [Claim] = []

  init(study: Study?) { self.study = study }

  static let form = Form<LessonDraft>([
    Key(
      "seed", zh: "种子 随机种子", \.seed, .whole(in: 0...SweepReader.seedLimit), default: 1,
      "Seed of all random numbers.", "随机种子。"),
    Key(
      "replications", zh: "重复次数", \.replications, .whole(in: 2...replicationLimit), default: 10,
      "How often every plan is run.", "每个方案运行几次。"),
    Key(
      "claims", zh: "结论", claims, "What comes out. The first is the one that a reader predicts.",
      "会得到的结果。请读者预测的是第一条。"
    ) { draft, node, _, values in
      guard case .sequence(let items) = node.content, !items.isEmpty else {
        values.problems.error(.noClaims, at: node.place, advice: .claimsExample)
        return
      }
      guard let study = draft.study else { return }
      draft.claims = items.compactMap { Claim($0, of: study, values) }
    }.required(.claimsExample),
  ])

  /// Most replications: a lesson is a matter of seconds.
  private static let replicationLimit = 1000.0

  private static let claims = Notation<YAMLNode>.later(
    { ["type": "array", "minItems": 1, "items": ClaimDraft.schema($0)] },
    { .each { ClaimDraft.form.scope } })
}
