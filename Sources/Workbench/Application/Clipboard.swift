import Foundation
import Terminal

/// Puts text on the clipboard: by a program of the desktop, which says whether it worked; else
/// through the terminal, which does not; else into a file.
public struct Clipboard: Sendable {
  /// What became of a text.
  public enum Outcome: Hashable, Sendable {
    /// A program of this name took it.
    case taken(by: String)
    /// It was sent to the terminal, which may refuse it and does not say so.
    case sent
    /// It was written to a file at this path.
    case written(String, Reason)
    /// It is nowhere; what stood in the way of the file.
    case nowhere(String)
  }

  /// Why a text went to a file.
  public enum Reason: Hashable, Sendable {
    /// The terminal takes nothing for a clipboard.
    case noClipboard
    /// It is too long for terminals.
    case tooLong
  }

  /// A program that holds a clipboard.
  struct Tool: Hashable {
    let name: String
    let arguments: [String]
    let path: String
  }

  /// How long a program may take, in seconds: one that hangs must not keep the text from the
  /// terminal.
  var patience = 2.0
  private let variables: [String: String]
  /// Where a text is written that went nowhere else.
  private let file: URL

  /// A clipboard under the variables of the process; `folder` is where the file goes.
  public init(variables: [String: String], folder: URL) {
    self.variables = variables
    file = folder.appending(path: "clipboard.txt")
  }

  /// The programs that are there, in the order in which they are tried.
  var tools: [Tool] {
    candidates.compactMap { name, arguments in
      Subprocess.find(name, on: variables["PATH"] ?? "").map {
        Tool(name: name, arguments: arguments, path: $0)
      }
    }
  }

  private var candidates: [(String, [String])] {
    var all: [(String, [String])] = []
    if isSet("WAYLAND_DISPLAY") { all.append(("wl-copy", [])) }
    if isSet("DISPLAY") {
      all.append(("xclip", ["-selection", "clipboard", "-in"]))
      all.append(("xsel", ["--clipboard", "--input"]))
    }
    return all + [("pbcopy", []), ("clip.exe", [])]
  }

  private func isSet(_ name: String) -> Bool { !(variables[name] ?? "").isEmpty }

  /// Gives a text to the first program that takes it; nil where none does. Waits for it, so it is
  /// called on a thread that may wait.
  func offer(_ text: String) -> Outcome? {
    tools.first { give(text, to: $0) }.map { .taken(by: $0.name) }
  }

  private func give(_ text: String, to tool: Tool) -> Bool {
    guard let input = Self.held(text) else { return false }
    defer { close(input) }
    guard let process = Subprocess.start(tool.path, tool.arguments, input: input, isApart: true)
    else { return false }
    return Subprocess.wait(for: process, seconds: patience)
  }

  /// A text as a private file without a name, to be read from its beginning: unlike a pipe it never
  /// fills up when the reader is slow, nor breaks when it ends early.
  private static func held(_ text: String) -> Int32? {
    let pattern = FileManager.default.temporaryDirectory.appending(path: "oversight-XXXXXX").path
    var name = Array(pattern.utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    guard (try? handle.write(contentsOf: Data(text.utf8))) != nil, lseek(file, 0, SEEK_SET) == 0
    else {
      close(file)
      return nil
    }
    return file
  }

  /// Writes a text that nothing else took to the file (mode 0600).
  func write(_ text: String, because reason: Reason) -> Outcome {
    do {
      try PrivateFile.write(Data(text.utf8), to: file)
      return .written(file.path, reason)
    } catch {
      return .nowhere(error.localizedDescription)
    }
  }
}

extension Clipboard {
  /// A text without what could act on the program it is pasted into: control characters but newline
  /// and tab, and those that turn the direction of reading.
  static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for character in text {
      if character.isNewline {
        scalars.append("\n")
      } else {
        scalars.append(contentsOf: character.unicodeScalars.filter(isHarmless))
      }
    }
    return String(scalars)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" { return true }
    return scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
  }
}

extension Clipboard.Outcome {
  /// Whether the text can be had anywhere.
  var isSomewhere: Bool {
    if case .nowhere = self { return false }
    return true
  }
}
