extension Document {
  /// The document as Markdown: CommonMark with tables as GitHub has them.
  public func markdown(cleaning: @escaping TextCleaning) -> String {
    let writer = MarkdownWriter(clean: cleaning)
    let head = ["# " + writer.line(title)] + warnings.map { "**\(writer.text($0))**" }
    let foot = stamp.isEmpty ? [] : ["---", stamp.map(writer.text).joined(separator: "\\\n")]
    return (head + blocks.map(writer.block) + foot).filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }
}

/// Writes blocks as Markdown. Nothing that a text holds is taken for Markdown or HTML.
private struct MarkdownWriter {
  let clean: TextCleaning

  func block(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(max(level, 1), 5) + 1) + " " + line(text)
    case .paragraph(let text), .remark(let text): self.text(text)
    case .warning(let text): text.isEmpty ? "" : "**\(self.text(text))**"
    case .list(let entries): entries.map(entry).joined(separator: "\n")
    case .facts(let facts):
      facts.map { "- **\(line($0.name)):** \(indented($0.text))" }.joined(separator: "\n")
    case .links(let links):
      links.map { "- [\(line($0.text))](\(address($0.file)).md)" }.joined(separator: "\n")
    case .table(let table): self.table(table)
    // Markdown knows no sheets of paper.
    case .pageBreak: "---"
    }
  }

  /// Lines of a paragraph.
  func text(_ text: String) -> String { lines(text).map(escapedAtStart).joined(separator: "\\\n") }

  /// One line, for titles and cells.
  func line(_ text: String) -> String { lines(text).map(escaped).joined(separator: " ") }

  private func entry(_ text: String) -> String { "- " + indented(text) }

  /// Lines that stand under the first of an entry.
  private func indented(_ text: String) -> String {
    lines(text).map(escapedAtStart).joined(separator: "\\\n  ")
  }

  private func table(_ table: Document.Table) -> String {
    let rules = table.heading.indices.map { table.numbers.contains($0) ? "---:" : "---" }
    return ([table.heading.map(line), rules] + table.rows.map { $0.map(cell) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func cell(_ text: String) -> String { lines(text).map(escaped).joined(separator: "<br>") }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { clean(String($0)).trimmedOfBlanks }
      .filter { !$0.isEmpty }
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
  }

  /// What would begin a title, a list or a rule at the start of a line does not.
  private func escapedAtStart(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.first else { return escaped }
    if "#+-=".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark) else { return escaped }
    return digits + "\\" + rest
  }

  private func address(_ file: String) -> String { DocumentAddress.escaped(file) }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmedOfBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// File names in links.
enum DocumentAddress {
  /// Only letters, digits, hyphens and low lines stand in a link; anything else becomes a hyphen, so
  /// that a name never leads out of the folder.
  static func escaped(_ file: String) -> String {
    String(
      file.map { character in
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        return isPlain || character == "-" || character == "_" ? character : "-"
      })
  }
}
