import Crypto
import Foundation
import OversightCore
import Yams

/// Reads an edition from its YAML file.
public enum FrameworkReader {
  /// The framework of a file's bytes. `file` is used in errors only.
  ///
  /// Throws `FrameworkProblems` with every problem of the file, each with line, column and what to
  /// do. Unknown keys are problems, so that a misspelt rule cannot be passed over in silence.
  public static func read(_ bytes: Data, file: String) throws -> Framework {
    let problems = ProblemList(file: file)
    let hash = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    let framework = root(of: bytes, problems: problems).flatMap {
      FrameworkSections(root: $0).framework(hash: hash)
    }
    guard problems.problems.isEmpty, let framework else {
      if problems.problems.isEmpty { problems.add("the file could not be read", at: nil) }
      let sorted = problems.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      throw FrameworkProblems(problems: sorted)
    }
    return framework
  }

  private static func root(of bytes: Data, problems: ProblemList) -> YAMLMap? {
    guard let text = String(data: bytes, encoding: .utf8) else {
      problems.add("the file is not UTF-8", at: nil, suggestion: "Save it as UTF-8")
      return nil
    }
    do {
      guard case .mapping(let mapping)? = try Yams.compose(yaml: text) else {
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
