import Foundation
import Yams

/// Reads a file of YAML as nodes that know their place.
package enum YAMLFile {
  /// What a file may leave out is read from an empty mapping where it says nothing at all.
  package static func settings(
    of bytes: Data, file: String
  ) -> (root: YAMLMap?, problems: ProblemList) {
    let problems = ProblemList(file: file)
    let isBlank = String(data: bytes, encoding: .utf8).flatMap {
      try? Yams.compose(yaml: $0, .basic) == nil
    }
    if isBlank == true { return (nil, problems) }
    return (root(of: bytes, problems: problems), problems)
  }

  /// The mapping a file is; nil, with the problem recorded, where it is none.
  static func root(of bytes: Data, problems: ProblemList) -> YAMLMap? {
    guard let text = String(data: bytes, encoding: .utf8) else {
      problems.add("the file is not UTF-8", at: nil, suggestion: "Save it as UTF-8")
      return nil
    }
    do {
      // Every value is read as the text it is, so that looking for its type would be for nothing.
      guard case .mapping(let mapping)? = try Yams.compose(yaml: text, .basic) else {
        problems.add("the file is empty or not a mapping", at: nil)
        return nil
      }
      return YAMLMap(mapping, mark: nil, problems: problems)
    } catch let error as YamlError {
      report(error, to: problems)
    } catch {
      problems.add("\(error)", at: nil)
    }
    return nil
  }

  private static func report(_ error: YamlError, to problems: ProblemList) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.add(
        "not YAML: \(problem)", at: mark, suggestion: "Check indentation, quotes and colons")
    case .duplicatedKeysInMapping(let duplicates, let context):
      problems.add(
        "key \(duplicates.sorted().joined(separator: ", ")) is given twice",
        at: context.mark)
    default: problems.add("not YAML: \(error)", at: nil)
    }
  }
}
