// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import ShequnReports
import ShequnScenario

/// The keys of the files that a user writes, as the schemas have them.
extension Description {
  func keys(of subject: DescribeCommand.Subject) -> [SchemaKeys.Key] {
    if subject == .segment {
      return keys(of: .scenario).filter { $0.path.hasPrefix(Self.segments) }
    }
    return FileKind(rawValue: subject.rawValue).map { SchemaKeys($0.schema(language)).keys } ?? []
  }

  private static let segments = "community.segments[]."

  /// All keys, or those of a name, which may be any part of a path: `shop`, `community.goal`, `商店`. nil:
  /// there is none.
  func keys(of subject: DescribeCommand.Subject, _ name: String?) -> String? {
    let all = keys(of: subject)
    let meant = all.first { name.map($0.words.contains) ?? false }?.path
    let found = all.filter { key in
      guard let name = meant ?? name else { return true }
      let isPart = key.path.split(separator: ".").contains { $0 == name || $0 == "\(name)[]" }
      return isPart || key.path.hasPrefix(name)
    }
    return found.isEmpty ? nil : text(found.map(entry))
  }

  private func entry(_ key: SchemaKeys.Key) -> Entry {
    let facts = [
      key.isRequired ? Bilingual("must be given", "必须写")[language] : "",
      key.form.replacing("`", with: ""),
      key.standard.isEmpty ? "" : Bilingual("default: ", "默认：")[language] + key.standard,
    ]
    let name = ([key.path] + key.words.prefix(1)).joined(separator: " ")
    return Entry(name: name, facts: facts.filter { !$0.isEmpty }, meaning: key.meaning)
  }
}
