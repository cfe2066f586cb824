// SPDX-License-Identifier: GPL-3.0-or-later
import ShequnKernel
import ShequnRecords
import Yams

/// Turns the text of one file into located values, or says what is wrong with it.
enum YAMLDocument {
  /// Most values in a file.
  static let nodeLimit = 20_000

  /// The root value; nil when there were problems, which are then added.
  static func read(_ file: SourceFile, problems: ProblemCollector) -> YAMLNode? {
    do throws(ProblemError) {
      return read(try file.scalars(), file: file.path, problems: problems)
    } catch {
      problems.add(error.problem)
      return nil
    }
  }

  /// The value written in `text`, which came from `file` or, with `isWhole` false, from an option,
  /// where there are no lines.
  static func read(
    _ text: [Unicode.Scalar], file: String, isWhole: Bool = true, problems: ProblemCollector
  ) -> YAMLNode? {
    let lines = Lines(text: text, file: file, isWhole: isWhole)
    let (faults, suspects) = YAMLGuard.look(through: text)
    func add(_ faults: [YAMLGuard.Fault]) {
      for fault in faults {
        problems.error(
          fault.message, at: lines.place(line: fault.line, column: fault.column),
          advice: fault.advice)
      }
    }
    guard faults.isEmpty else {
      add(faults)
      return nil
    }
    do {
      // the parser owns the anchors: it must outlive the conversion
      var string = String.UnicodeScalarView()
      string.append(contentsOf: text)
      let parser = try Parser(
        yaml: String(string), resolver: .basic, constructor: .default, encoding: .utf8)
      return try withExtendedLifetime(parser) {
        var converter = Converter(lines: lines)
        guard let root = try parser.singleRoot() else {
          problems.error(.emptyFile, at: lines.place(line: 1, column: 1))
          return nil
        }
        return try converter.convert(root)
      }
    } catch let error as ProblemError {
      problems.add(error.problem)
    } catch let error as YamlError {
      // the parser stumbles at or behind the sign that misled it
      let problem = lines.problem(of: error)
      let blamed = suspects.filter { $0.line <= max(1, problem.place.line) || !isWhole }
      if blamed.isEmpty { problems.add(problem) } else { add(blamed) }
    } catch {
      problems.error(SyntaxComplaint("\(error)", at: nil).message, at: Place(file: file))
    }
    return nil
  }

  /// From the parser's nodes to ours, within limits.
  private struct Converter {
    let lines: Lines
    var count = 0

    mutating func convert(_ node: Node) throws(ProblemError) -> YAMLNode {
      let place = lines.place(node.mark)
      count += 1
      guard count <= nodeLimit else {
        throw ProblemError(Problem(at: place, .tooManyValues(nodeLimit), advice: .rightFile))
      }
      guard node.anchor == nil else {
        throw ProblemError(Problem(at: place, .anchor, advice: .writeOut))
      }
      switch node {
      case .scalar(let scalar):
        let isNothing = scalar.style == .plain && Self.nothings.contains(scalar.string)
        return YAMLNode(
          place: place, content: isNothing ? .nothing : .scalar(scalar.string),
          isQuoted: scalar.style != .plain)
      case .sequence(let sequence):
        var items: [YAMLNode] = []
        for item in sequence { items.append(try convert(item)) }
        return YAMLNode(place: place, content: .sequence(items))
      case .mapping(let mapping):
        var entries: [YAMLNode.Entry] = []
        for (key, value) in mapping {
          let keyPlace = lines.place(key.mark)
          guard let name = key.scalar?.string else {
            throw ProblemError(Problem(at: keyPlace, .keyIsNoWord))
          }
          entries.append(.init(key: name, place: keyPlace, value: try convert(value)))
        }
        return YAMLNode(place: place, content: .mapping(entries))
      case .alias:
        throw ProblemError(Problem(at: place, .anchor, advice: .writeOut))
      }
    }

    private static let nothings: Set<String> = ["", "~", "null", "Null", "NULL"]
  }
}
