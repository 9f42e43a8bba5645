import Foundation
import Terminal

/// What the program says: results on standard output, everything else on standard error.
enum Output {
  /// A result that could not be written.
  struct Failed: Error {
    let message: String
  }

  /// Writes lines that are already clean.
  static func print(_ text: String) throws(Failed) {
    try write(Array(text.utf8) + [UInt8(ascii: "\n")])
  }

  static func print(_ lines: [String]) throws(Failed) {
    try print(lines.joined(separator: "\n"))
  }

  static func write(_ bytes: [UInt8]) throws(Failed) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Failed(message: Words.notWritten("\(error.localizedDescription)"))
    }
  }

  /// Says something on standard error; what people typed may be part of it.
  static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(DisplayText.tty(text))\n".utf8))
  }

  /// Whether results go to a person.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal that results go to; nil for a file or pipe.
  static var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }
}
