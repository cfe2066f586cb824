// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords

/// Reads `factors:`, a mapping of paths to their values, or a list of paths. A factor without values
/// takes the plausible range of its parameter; `community.mechanisms.*` is every number of every
/// mechanism that has one, less those that stand there by themselves.
struct FactorReader {
  let problems: ProblemCollector

  private struct Entry {
    let path: String
    let place: Place
    let value: YAMLNode
  }

  func factors(_ node: YAMLNode) -> [Factor] {
    let entries = entries(node)
    var factors: [Factor] = []
    var known: Set<[String]> = []
    var wild: [(keys: [String], entry: Entry)] = []
    for entry in entries {
      guard let keys = OverrideList.path(entry.path, at: entry.place, problems: problems) else {
        continue
      }
      if keys.last == "*" {
        wild.append((keys, entry))
      } else if !known.insert(keys).inserted {
        problems.error(.givenTwice("factors"), at: entry.place, advice: .keepOne)
      } else if let factor = factor(keys, entry) {
        factors.append(factor)
      }
    }
    for (keys, entry) in wild {
      let paths = DeclaredPath.expanded(keys)
      if paths.isEmpty {
        problems.error(.nothingPlausible(entry.path), at: entry.place, advice: .factorExample)
      }
      factors += paths.filter { known.insert($0).inserted }.compactMap { path in
        var factor = factor(
          path, Entry(path: path.joined(separator: "."), place: entry.place, value: entry.value))
        factor?.isOneOfMany = true
        return factor
      }
    }
    return factors
  }

  private func factor(_ keys: [String], _ entry: Entry) -> Factor? {
    let declaration = DeclaredPath.declaration(at: keys)
    let range = Factor.Range(declaration)
    return FactorDraft.values(entry.value, entry.path, plausible: range, problems).map {
      Factor(
        path: entry.path, keys: keys, place: entry.place, values: $0.values,
        declaration: declaration, isPlausible: $0.isPlausible)
    }
  }

  private func entries(_ node: YAMLNode) -> [Entry] {
    switch node.content {
    case .mapping(let entries) where !entries.isEmpty:
      return entries.map { Entry(path: $0.key, place: $0.place, value: $0.value) }
    case .sequence(let items) where !items.isEmpty:
      return items.compactMap { item in
        guard let path = item.scalar ?? item["parameter"]?.scalar else {
          problems.error(
            .missingKey("parameter", in: "factors"), at: item.place,
            advice: SweepDraft.factorsExample)
          return nil
        }
        let isPath = item.scalar != nil
        return Entry(
          path: path, place: item.place,
          value: isPath ? YAMLNode(place: item.place, content: .nothing) : item)
      }
    default:
      problems.error(
        .notAMapping("factors"), at: node.place, advice: SweepDraft.factorsExample)
      return []
    }
  }
}
