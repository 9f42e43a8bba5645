import Yams

/// Collects what is wrong while a file is read to its end, so that all errors are told at once.
package final class ProblemList {
  let file: String
  package private(set) var problems: [FileProblem] = []

  /// A list of the problems of one file.
  package init(file: String) { self.file = file }

  /// All of them in the order of their places.
  package var inOrder: [FileProblem] {
    problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Adds what is wrong with the file as a whole.
  package func add(_ message: String) { add(message, at: nil) }

  func add(_ message: String, at mark: Mark?, suggestion: String = "") {
    let problem = FileProblem(
      file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message,
      suggestion: suggestion)
    // A rule is read once more for each of its alternatives; its own faults are told once.
    if !problems.contains(problem) { problems.append(problem) }
  }
}
