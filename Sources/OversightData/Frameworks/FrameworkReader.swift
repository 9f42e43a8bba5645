import Crypto
import Foundation
import OversightCore

/// Reads an edition from its YAML file.
public enum FrameworkReader {
  /// The framework of a file's bytes. `file` is used in errors only.
  ///
  /// Throws `FrameworkProblems` with every problem of the file, each with line, column and what to
  /// do. Unknown keys are problems, so that a misspelt rule cannot be passed over in silence.
  public static func read(_ bytes: Data, file: String) throws -> Framework {
    let problems = ProblemList(file: file)
    let hash = SHA256.hash(data: bytes).hexadecimal
    let framework = YAMLFile.root(of: bytes, problems: problems).flatMap {
      FrameworkSections(root: $0).framework(hash: hash)
    }
    guard problems.problems.isEmpty, let framework else {
      if problems.problems.isEmpty { problems.add("the file could not be read", at: nil) }
      throw FrameworkProblems(problems: problems.inOrder)
    }
    return framework
  }
}
