// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import ShequnExperiments
import ShequnKernel
import ShequnReports
import ShequnScenario

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare rival plans on the same people and luck. 在相同的人和运气上比较方案。",
    discussion: """
      PATH is a folder with community.yaml and plans/*.yaml, or a single scenario file. Doing nothing \
      is always among the plans.
      """)

  @Argument(help: "A scenario folder or file. 场景文件夹或文件。")
  var path: String

  @OptionGroup var length: LengthOptions
  @OptionGroup var options: StudyOptions

  func run() throws {
    let study = try options.read(path)
    let session = StudySession(
      command: "compare", options: options, study: study,
      plans: [study.doNothing] + study.plans, name: study.name, typed: [path], rule: length.rule)
    try session.carryOut { runs, files in
      ComparisonDocument(Comparison(runs, goal: study.community.goal), files).document
    }
  }
}
