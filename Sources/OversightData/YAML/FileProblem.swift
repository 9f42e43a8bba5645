/// Something wrong in a file, with its place.
public struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as given.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// What is wrong, with the value.
  public let message: String
  /// What to do about it; empty where the message says it.
  public let suggestion: String

  /// `file:line:column: message. Suggestion`
  public var description: String {
    "\(file):\(line):\(column): \(message)" + (suggestion.isEmpty ? "" : ". \(suggestion)")
  }
}
