extension Document {
  /// The document as a page of HTML for A4 paper in black and white. It has no script and loads
  /// nothing; the browser is told to refuse both.
  public func html(cleaning: @escaping TextCleaning) -> String {
    let writer = HTMLWriter(clean: cleaning)
    let head = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(writer.line(title))</title>
      <style>
      \(DocumentStyle.sheet)
      </style>
      </head>
      <body>
      """
    let body =
      ["<h1>\(writer.line(title))</h1>"] + warnings.map { writer.block(.warning($0)) }
      + blocks.map(writer.block) + foot(writer)
    return ([head] + body.filter { !$0.isEmpty } + ["</body>", "</html>"])
      .joined(separator: "\n") + "\n"
  }

  private func foot(_ writer: HTMLWriter) -> [String] {
    stamp.isEmpty
      ? [] : ["<footer>"] + stamp.map { "<div>\(writer.text($0))</div>" } + ["</footer>"]
  }
}

/// Writes blocks as HTML. Every text is escaped.
private struct HTMLWriter {
  let clean: TextCleaning

  func block(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let text):
      let tag = "h\(min(max(level, 1), 5) + 1)"
      return "<\(tag)>\(line(text))</\(tag)>"
    case .paragraph(let text): return "<p>\(self.text(text))</p>"
    case .remark(let text): return "<p class=\"remark\">\(self.text(text))</p>"
    case .warning(let text): return "<p class=\"warning\">\(self.text(text))</p>"
    case .list(let entries): return list(entries.map(text))
    case .facts(let facts):
      return list(facts.map { "<b>\(line($0.name)):</b> \(text($0.text))" }, as: "facts")
    case .links(let links):
      return list(
        links.map { "<a href=\"\(DocumentAddress.escaped($0.file)).html\">\(line($0.text))</a>" })
    case .table(let table): return self.table(table)
    case .pageBreak: return "<div class=\"sheet\"></div>"
    }
  }

  /// Lines of a paragraph.
  func text(_ text: String) -> String { lines(text).map(escaped).joined(separator: "<br>") }

  /// One line.
  func line(_ text: String) -> String { lines(text).map(escaped).joined(separator: " ") }

  private func list(_ entries: [String], as kind: String? = nil) -> String {
    if entries.isEmpty { return "" }
    let tag = kind.map { "<ul class=\"\($0)\">" } ?? "<ul>"
    return ([tag] + entries.map { "<li>\($0)</li>" } + ["</ul>"]).joined(separator: "\n")
  }

  private func table(_ table: Document.Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = cells.enumerated().map { place, text in
        let kind = table.numbers.contains(place) ? " class=\"number\"" : ""
        return "<\(tag)\(kind)>\(self.text(text))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return
      (["<table>", "<thead>\(row(table.heading, "th"))</thead>", "<tbody>"]
      + table.rows.map { row($0, "td") } + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { clean(String($0)) }
  }

  /// After how many characters a word may be broken, so that no table is wider than the paper.
  private static let longWord = 24

  private func escaped(_ text: String) -> String {
    var (escaped, length) = ("", 0)
    for character in text {
      length = character.isWhitespace ? 0 : length + 1
      if length > 1, length % Self.longWord == 1 { escaped += "<wbr>" }
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

/// How a printed page looks.
private enum DocumentStyle {
  static let sheet = """
    @page { size: A4; margin: 11mm 12mm; }
    * { box-sizing: border-box; }
    body { font: 8.4pt/1.22 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000;
      background: #fff; margin: 0 auto; max-width: 186mm; overflow-wrap: break-word; }
    h1 { font-size: 13pt; margin: 0 0 1mm; }
    h2 { font-size: 10pt; margin: 2.2mm 0 0.8mm; border-bottom: 0.5pt solid #000; break-after: avoid; }
    h3, h4, h5, h6 { font-size: 8.8pt; margin: 1.6mm 0 0.5mm; break-after: avoid; }
    p { margin: 0 0 0.8mm; }
    ul { margin: 0 0 0.8mm; padding-left: 4mm; }
    ul.facts { list-style: none; padding-left: 0; }
    table { border-collapse: collapse; width: 100%; margin: 0 0 1mm; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border-bottom: 0.25pt solid #777; padding: 0.3mm 2mm 0.3mm 0; text-align: left;
      vertical-align: top; }
    th { border-bottom: 0.6pt solid #000; }
    .number { text-align: right; white-space: nowrap; }
    .remark, footer { font-size: 7pt; }
    .warning { font-weight: bold; border: 1pt solid #000; padding: 0.6mm 1.5mm; }
    .sheet { break-before: page; }
    footer { margin-top: 2mm; border-top: 0.5pt solid #000; }
    a { color: #000; }
    @media screen { body { padding: 8mm; font-size: 11pt; max-width: 230mm; } }
    """
}
