import OversightCore
import Terminal

/// The lines of a page of sentences: cleaned and wrapped to the terminal's width, or to that of a plain
/// page where there is none.
struct PageLines {
  /// The width of a page that goes to a file.
  static let plainWidth = 78

  private(set) var lines: [String] = []
  private let width: Int

  init(width: Int? = nil) { self.width = width ?? Output.columns ?? Self.plainWidth }

  /// A sentence; what follows its first line stands two blanks deeper.
  mutating func add(_ text: String, indent: Int = 0) {
    let blanks = String(repeating: " ", count: indent)
    for paragraph in text.split(whereSeparator: \.isNewline) where !paragraph.isEmpty {
      let wrapped = DisplayText.wrapping(String(paragraph), to: max(20, width - indent - 2))
      for (place, line) in wrapped.enumerated() {
        lines.append(blanks + (place == 0 ? "" : "  ") + line.string)
      }
    }
  }

  mutating func add(_ texts: [String], indent: Int = 0) {
    for text in texts { add(text, indent: indent) }
  }

  /// A part under its title, after an empty line; what it says where there is nothing.
  mutating func section(_ title: String, _ texts: [String], orElse nothing: String? = nil) {
    if texts.isEmpty, nothing == nil { return }
    lines.append("")
    add(title)
    add(texts.isEmpty ? [nothing ?? ""] : texts, indent: 1)
  }

  /// A command, a path or a digest, in one line however long it is, so that it can be copied.
  mutating func add(whole line: String, indent: Int = 0) {
    lines.append(String(repeating: " ", count: indent) + DisplayText(line).string)
  }

  /// An empty line.
  mutating func space() { lines.append("") }
}
