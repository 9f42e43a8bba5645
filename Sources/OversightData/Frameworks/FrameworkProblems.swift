/// Every problem of one framework file: a wrong file never loads half.
public struct FrameworkProblems: Error, Sendable, CustomStringConvertible {
  /// The problems in the order of their places; never empty.
  public let problems: [FileProblem]
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
