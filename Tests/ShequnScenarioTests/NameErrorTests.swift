// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnScenario
import Testing

/// Names that cannot be seen for what they are, wherever a file holds one.
@Suite struct NameErrorTests {
  private static let hidden = [
    "\\u202E", "\\u2066", "\\u200E", "\\u061C", "\\u200B", "\\u2060", "\\uFEFF", "\\u00AD",
    "\\U000E0041",
    "\\u200D", "\\uFE0F", "\\u3164", "\\u115F", "\\u2028", "\\e", "\\a", "\\x85", "\\uFFFE",
    "\\uFFF9",
  ]

  /// A scenario with a name in one of the places of names.
  private static let places: [(place: String, files: @Sendable (String) -> [String: String])] = [
    ("name", { ["community.yaml": teaCommunity("name: \"\($0)\"")] }),
    ("en", { ["community.yaml": teaCommunity("name: {en: \"\($0)\", zh: x}")] }),
    (
      "name",
      { ["community.yaml": teaCommunity("segments: [{name: \"\($0)\"}]")] }
    ),
    (
      "topics",
      {
        [
          "community.yaml":
            "community:\n  topics: [\"\($0)\", cups]\n  members: 10\ndays: 5\n"
        ]
      }
    ),
    (
      "topics",
      {
        [
          "community.yaml":
            "community:\n  topics: {\"\($0)\": tea}\n  members: 10\ndays: 5\n"
        ]
      }
    ),
    (
      "plan",
      {
        [
          "community.yaml": teaCommunity(),
          "plans/a.yaml": "plan: \"\($0)\"\nextends: ../community.yaml\nlevers: []\n",
        ]
      }
    ),
    (
      "name",
      {
        [
          "community.yaml": teaCommunity(),
          "plans/a.yaml":
            "plan: a\nextends: ../community.yaml\nlevers:\n  - kol: {name: \"\($0)\", audience: 5}\n",
        ]
      }
    ),
  ]

  @Test
  func `a hidden character is refused in every place, with its code and its place in the name`()
    throws
  {
    for (place, files) in Self.places {
      for hidden in Self.hidden {
        let found = try ScenarioFolder(files("ab\(hidden)c")).problems()
        #expect(
          found.contains {
            $0.contains("error: '\(place)' must not hold U+") && $0.contains("(character 3)")
          },
          "\(place) \(hidden): \(found)")
      }
      let sound = try ScenarioFolder(files("☕️ 👨‍👩‍👧 茶友会 شاي")).problems()
      #expect(!sound.contains { $0.contains("must not hold") }, "\(place): \(sound)")
    }
  }

  @Test func `a name has at most 200 scalars, however few characters they make`() throws {
    for (text, says) in [
      (String(repeating: "茶", count: 200), nil),
      (String(repeating: "茶", count: 201), "longer than 200"),
      ("a" + String(repeating: "\u{301}", count: 60_000), "longer than 200"),
      ("a" + String(repeating: "\u{301}", count: 150), "must not hold U+0301 (character 6)"),
      (String(repeating: "👨‍👩‍👧", count: 41), "longer than 200"),
    ] as [(String, String?)] {
      let found = try ScenarioFolder(["community.yaml": teaCommunity("name: \"\(text)\"")])
        .problems()
        .filter { $0.contains("error") }
      #expect(found.count == (says == nil ? 0 : 1))
      if let says { #expect(found.first?.contains(says) == true, "\(found)") }
    }
  }

  @Test func `a slash with a mark upon it is a slash: no file lies outside by it`() throws {
    for mark in ["", "\u{301}", "\u{20DD}"] {
      let folder = try ScenarioFolder([
        "community.yaml": teaCommunity(),
        "plans/a.yaml": "plan: a\nextends: \"../../\(mark)x.yaml\"\nlevers: []\n",
      ])
      let found = try folder.problems()
      #expect(found.contains { $0.contains("lies outside the scenario's folder") }, "\(found)")
      let platform = try ScenarioFolder([
        "community.yaml": teaCommunity("platform: \"x/\(mark)../../\(mark)etc\"")
      ]).problems()
      #expect(platform.contains { $0.contains("there is no platform") })
    }
  }
}
