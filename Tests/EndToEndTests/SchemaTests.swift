// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The schema is judged by a validator that is not ours: Python's `jsonschema`.
@Suite struct SchemaTests {
  private static let subjects = ["scenario", "platform", "lesson", "sweep"]

  /// Files of a folder and below whose names end in `.yaml`.
  private func files(in folder: String) throws -> [String] {
    let root = Tool.repository.appendingPathComponent(folder).path
    return try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("sweeps/") }.map { root + "/" + $0 }
  }

  /// What is wrong with each file by the schema, a line each: `path: message`.
  private func complaints(
    about files: [String], by subject: String, _ language: String = "en", in folder: WorkingFolder
  ) throws -> [String] {
    let outcome = try folder.shequn("schema \(subject) --lang \(language)")
    try folder.write("schema.json", Array(outcome.stdout.utf8))
    let validation = try Validator.run(["schema.json"] + files, in: folder.url)
    #expect(validation.status == 0 && validation.stderr.isEmpty, "\(validation.stderr)")
    let lines = validation.stdout.split(separator: "\n").map { String($0) }
    // the last line says that it has come to the end
    #expect(lines.last == "\(files.count) files")
    return lines.dropLast()
  }

  @Test("The schema is JSON, the same each time, in both languages", arguments: subjects)
  func json(subject: String) throws {
    let folder = try WorkingFolder()
    var words: [String] = []
    for language in ["en", "zh"] {
      let first = try folder.shequn("schema \(subject) --lang \(language)")
      let second = try folder.shequn("schema \(subject) --lang \(language)")
      #expect(first.status == 0 && first.stderr.isEmpty)
      #expect(first.stdout == second.stdout)
      let schema = try #require(first.json)
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema["additionalProperties"] as? Bool == false)
      words.append(first.stdout)
      let descriptions = first.stdout.matches(of: /"description" : "(.*)"/).map { $0.1 }
      #expect(descriptions.count > (subject == "scenario" ? 100 : 8))
      for description in descriptions {
        #expect(description.contains(where: isHan) == (language == "zh"), "\(description)")
      }
    }
    #expect(words[0] != words[1])
    #expect(try folder.shequn("schema").stdout == folder.shequn("schema scenario").stdout)
  }

  @Test(
    "Another validator finds nothing wrong with the shipped scenarios", arguments: ["en", "zh"])
  func scenarios(language: String) throws {
    // what a lesson claims is no scenario
    let files = try files(in: "Scenarios").filter { !$0.hasSuffix("/expect.yaml") }
    #expect(files.count >= 6)
    let found = try complaints(about: files, by: "scenario", language, in: WorkingFolder())
    #expect(found == [])
  }

  @Test("Nor with the profiles of the platforms") func platforms() throws {
    let files = try files(in: "Sources/ShequnScenario/Platforms")
    #expect(files.count == 13)
    #expect(try complaints(about: files, by: "platform", in: WorkingFolder()) == [])
  }

  @Test("Nor with what the lessons claim, and with a new lesson") func lessons() throws {
    let folder = try WorkingFolder()
    #expect(try folder.shequn("new lesson mine").status == 0)
    let made = try folder.text("mine/expect.yaml")
    #expect(made.hasPrefix("# yaml-language-server: $schema=lesson.schema.json\n"))
    #expect(try folder.json("mine/lesson.schema.json")["additionalProperties"] as? Bool == false)
    let files = try files(in: "Scenarios/lessons").filter { $0.hasSuffix("/expect.yaml") }
    #expect(files.count >= 18)
    #expect(try complaints(about: files + ["mine/expect.yaml"], by: "lesson", in: folder) == [])
  }

  @Test("Nor with the sweeps") func sweeps() throws {
    let root = Tool.repository.appendingPathComponent("Scenarios/sweeps").path
    let files = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { root + "/" + $0 }
    #expect(files.count >= 4)
    #expect(try complaints(about: files, by: "sweep", in: WorkingFolder()) == [])
  }

  @Test("Nor with a new scenario", arguments: ["en", "zh"]) func new(language: String) throws {
    let folder = try WorkingFolder()
    #expect(try folder.shequn("new club --lang \(language)").status == 0)
    let files = ["community", "plans/content", "plans/welfare"].map { "club/\($0).yaml" }
    #expect(try complaints(about: files, by: "scenario", in: folder) == [])
  }

  @Test("What the reader takes in unusual spellings, the schema takes too") func spellings() throws
  {
    let folder = try WorkingFolder([
      "tea/community.yaml": """
      community:
        name: {zh: 茶友会}
        goal: {metric: group-survival, over: last 4 weeks, want: low}
        topics: [tea, 30, on, "yes"]
        members: 100 people
        segments:
          - {name: a, share: 3e-1, interests: {tea: 60%, 30: 40 %}, activity: {beta: [0.8, "2"]}}
          - {name: 2, share: 70％, posting: 1.5 倍}
        market: {size: 2e3, organic: {p: 0.25%, q: 0.02, per: month}}
        groups: {size: 30 人}
        mechanisms: {satiation: off, habit: ON, frailty: "No", overload: {strength: 2 x}, trust: {}}
        hourly-wage: ¥80
      days: 3 周
      """,
      "tea/plans/a.yaml": """
      extends: ../community.yaml
      community: {goal: {want: high}, segments: [{name: all}]}
      days: 2 weeks
      levers:
        - content: {hour: 20:00, quality: 70 %, weekdays: mon, formats: {text: 50%, live: 50%}}
        - welfare: {from: Day 3, until: 第 9 天, every: 7 天, value: 8 CNY, surprise: no}
        - kol: {name: 7, audience: 2000, fee: 6000 元, scandal-hazard: 0.1 / year, disclosed: off}
        - budget: {caps: {kol: 6000 yuan, content: 500}}
      """,
      "tea/plans/b.yaml": "plan: {en: B}\nextends: ../community.yaml\nlevers: []\n",
    ])
    let sound = try folder.shequn("validate tea --lang en")
    #expect(sound.status == 0, "\(sound.stderr)")
    let files = ["community", "plans/a", "plans/b"].map { "tea/\($0).yaml" }
    #expect(try complaints(about: files, by: "scenario", in: folder) == [])
  }

  @Test("What the readers of lessons and sweeps refuse, their schemas refuse too")
  func otherMistakes() throws {
    let claim = "claim: {en: a, zh: b}, plan: a, metric: dau, against: do-nothing"
    let lessons = [
      "claims: []", "seed: 1", "claims: [{\(claim)}]", "claim: a",
      "claims: [{\(claim), direction: up}]", "claims: [{\(claim), within: 2, direction: higher}]",
      "claims: [{\(claim), within: 2, size: 1}]", "claims: [{\(claim), within: much}]",
      "claims: [{\(claim), within: 2, plam: a}]", "claims: [{\(claim), within: 2, over: a while}]",
      "seed: 1.5\nclaims: [{\(claim), within: 2}]",
      "replications: 1\nclaims: [{\(claim), within: 2}]",
      "claims: [{claim: a, plan: a, metric: dau, against: b, within: 2}]",
      "claims: [{claim: {en: a}, plan: a, metric: dau, against: b, within: 2}]",
      "claims: [{claim: {en: a, zh: b}, plan: a, metric: dua, against: b, within: 2}]",
      "claims: [{claim: {en: a, zh: b}, plan: a, metric: dau, against: {size: 2}, within: 2}]",
    ]
    let head = "scenario: tea"
    let factors = "factors: {days: [10, 20]}"
    let sweeps = [
      "\(head)\n\(factors)", "\(head)\n\(factors)\ndesign: lsh", "\(head)\ndesign: lhs",
      "\(head)\ndesign: lhs\nfactors: {}", "\(head)\ndesign: lhs\nfactors: {days: 10}",
      "\(head)\ndesign: lhs\nfactors: {days: {from: 10}}", "\(factors)\ndesign: lhs",
      "\(head)\ndesign: lhs\nfactors: {days: {from: 10, to: 20, by: 5}}",
      "\(head)\ndesign: lhs\nfactors: {days: [10]}", "\(head)\n\(factors)\ndesign: lhs\nsize: 1",
      "\(head)\n\(factors)\ndesign: lhs\npoints: 4", "\(head)\n\(factors)\ndesign: grid\nsize: 4",
      "\(head)\n\(factors)\ndesign: lhs\ngoal: {metric: dua}",
      "\(head)\n\(factors)\ndesign: lhs\nseeds: 4",
    ]
    for (subject, texts) in [("lesson", lessons), ("sweep", sweeps)] {
      let folder = try WorkingFolder(teaScenario())
      for (index, text) in texts.enumerated() {
        try folder.write("\(index).yaml", Array((text + "\n").utf8))
      }
      let found = try complaints(
        about: texts.indices.map { "\($0).yaml" }, by: subject, in: folder)
      for (index, text) in texts.enumerated() {
        #expect(found.contains { $0.hasPrefix("\(index).yaml: ") }, "accepted: \(text)")
      }
    }
  }

  @Test("What the reader refuses in keys, units, words and plain numbers, the schema refuses too")
  func mistakes() throws {
    let communities = [
      "membres: 5", "goal: {metric: dua}", "goal: {over: a while}", "goal: {want: hihg}",
      "type: club", "hourly-wage: 3 hours", "market: 60000", "market: {size: -5}",
      "market: {size: 2.5}", "market: {organic: {p: 0.1, per: decade}}",
      "market: {organic: {r: 0.1}}", "groups: {size: 8, colour: red}", "mechanisms: {satiety: off}",
      "mechanisms: {satiation: maybe}", "mechanisms: {satiation: {sensitivty: 0.05}}",
      "segments: [{share: 30}]", "segments: [{share: 30 yuan}]", "segments: []",
      "segments: [{name: a, share: 50%}, {name: b}]", "segments: [{activity: {beta: [0, 2]}}]",
      "segments: [{activity: 0.3}]", "segments: [{interests: tea}]", "name: [a]", "name: {fr: a}",
    ]
    let levers = [
      "wellfare: {value: 8}", "welfare: {value: 8 days}", "welfare: {from: 8 days}",
      "welfare: {every: 1.5 days}", "welfare: {every: 1.5}", "welfare: {surprise: perhaps}",
      "welfare: {type: gift}", "welfare: {value: -1}", "content: {hour: 24}",
      "content: {hour: 20:30}", "content: {weekdays: [mon, sunday]}", "content: {from_: 3}",
      "content: {formats: {txet: 1}}", "content: {quality: 1.5}", "content: {topics: {}}",
      "content:", "content", "budget: {caps: {contents: 6 yuan}}", "budget: {caps: {kol: 50%}}",
      "budget: {from: day 3}",
    ]
    let files =
      communities.map { teaScenario(community: "members: 100\n  \($0)")["tea/community.yaml"] }
      + levers.map { teaScenario(lever: $0)["tea/plans/posts.yaml"] } + [
        "community: {topics: [a], members: 5}\n", "days: 3\n", "plan: a\n",
        "community: {members: 5}\ndays: 3\n", "community: {topics: [a], members: 5}\ndays: 0\n",
        "extends: ../community.yaml\nlever: []\n", "comunity: {}\nextends: a.yaml\n",
      ]
    let folder = try WorkingFolder()
    for (index, text) in files.enumerated() {
      try folder.write("\(index).yaml", Array(try #require(text).utf8))
    }
    let names = files.indices.map { "\($0).yaml" }
    let found = try complaints(about: names, by: "scenario", in: folder)
    for (name, text) in zip(names, files) {
      #expect(found.contains { $0.hasPrefix("\(name): ") }, "accepted: \(text ?? "")")
    }
  }
}

/// A JSON Schema validator in a process of its own.
private enum Validator {
  static let script = """
    import json, re, sys
    import yaml
    from jsonschema import Draft202012Validator

    class Loader(yaml.SafeLoader):
        '''YAML 1.1, but for what no editor follows any more: 20:00 is no number to the base of 60,
        nothing is a date, and 3e-1 is a number.'''

    numbers = ("int", "float", "timestamp")
    Loader.yaml_implicit_resolvers = {
        first: [pair for pair in pairs if pair[0].rsplit(":", 1)[1] not in numbers]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:float",
        re.compile("^[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?$"),
        list("-+.0123456789"))

    def number(loader, node):
        return float(loader.construct_scalar(node))

    Loader.add_constructor("tag:yaml.org,2002:float", number)

    def named(value):
        '''Keys of JSON are texts.'''
        if isinstance(value, dict):
            return {str(key): named(item) for key, item in value.items()}
        return [named(item) for item in value] if isinstance(value, list) else value

    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            document = named(yaml.load(file, Loader))
        for error in validator.iter_errors(document):
            print(f"{path}: {error.json_path}: {error.message[:200]!a}")
    print(len(sys.argv) - 2, "files")
    """

  /// Runs the first Python that has what is needed.
  static func run(_ arguments: [String], in folder: URL) throws -> Outcome {
    let pythons = [
      ("/usr/bin/env", ["python3"]), ("/usr/bin/python3", []),
    ].map { (program: URL(fileURLWithPath: $0), head: $1) }
    func run(_ python: (program: URL, head: [String]), _ more: [String]) throws -> Outcome {
      try Tool.run(python.program, python.head + more, in: folder)
    }
    let python = try #require(
      pythons.first { (try? run($0, ["-c", "import jsonschema, yaml"]).status) == 0 },
      "python3 with jsonschema and yaml is missing: make install-deps")
    return try run(python, ["-c", script] + arguments)
  }
}
