import Testing

@testable import Narration

@Suite("Documents as Markdown and HTML")
struct DocumentsTests {
  private static let hostile = "# <script>alert('x')</script> | `a` *b* [c](d) & \"q\" \u{202E}z"

  /// A cleaning whose work can be seen: what it takes away never comes out.
  private static let clean: TextCleaning = { text in
    String(text.unicodeScalars.filter { $0 != "\u{202E}" && $0.value >= 0x20 }.map(Character.init))
  }

  /// A document with a text in every place that has one.
  private static func document(of text: String) -> Document {
    Document(
      title: text, warnings: [text],
      blocks: [
        .heading(1, text), .paragraph(text), .remark(text), .warning(text), .list([text]),
        .facts([.init(text, text)]), .links([.init(text, file: text)]),
        .table(.init([text, ">\(text)"], rows: [[text, text]])), .pageBreak,
      ],
      stamp: [text])
  }

  @Test("no text becomes HTML")
  func html() {
    let html = Self.document(of: Self.hostile).html(cleaning: Self.clean)
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{202E}"))
    #expect(!html.contains("alert('x')"))
    // Title, h1, warning and stamp; heading, paragraph, remark, warning, list, link; two of the facts
    // and four of the table.
    #expect(html.components(separatedBy: "&lt;script&gt;").count - 1 == 16)
    #expect(html.contains("default-src 'none'"))
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("url("))
  }

  @Test("no text becomes Markdown or HTML within it")
  func markdown() {
    let text = Self.document(of: Self.hostile).markdown(cleaning: Self.clean)
    #expect(!text.contains("<script"))
    #expect(!text.contains("\u{202E}"))
    for line in text.split(separator: "\n") {
      let bare = line.replacing("\\|", with: "").replacing("\\`", with: "")
      #expect(!bare.contains("`"), "\(line)")
      #expect(!bare.contains("|") || bare.hasPrefix("| "), "\(line)")
      #expect(!line.contains("[c]"), "\(line)")
    }
    #expect(text.contains("\n\\# &lt;script&gt;"))
  }

  @Test(
    "what begins a list or a title at the start of a line does not",
    arguments: ["1. a", "12) a", "- a", "+ a", "# a", "= a"])
  func starts(text: String) {
    let document = Document(title: "t", blocks: [.paragraph(text), .list([text])])
    let lines = document.markdown(cleaning: Self.clean).split(separator: "\n")
    #expect(lines[1].contains("\\"))
    #expect(lines[2].hasPrefix("- ") && lines[2].contains("\\"))
  }

  @Test("a row has as many cells as the heading")
  func rows() {
    let table = Document.Table(["a", ">b"], rows: [["1"], ["1", "2", "3"]])
    #expect(table.rows == [["1", ""], ["1", "2"]])
    let text = Document(title: "t", blocks: [.table(table)]).markdown(cleaning: Self.clean)
    #expect(text.contains("| a | b |\n| --- | ---: |\n| 1 |  |\n| 1 | 2 |"))
  }

  @Test("lines of a text stay lines")
  func lines() {
    let document = Document(
      title: "t",
      blocks: [.paragraph("a\r\nb"), .list(["a\nb"]), .table(.init(["h"], rows: [["a\nb"]]))])
    let markdown = document.markdown(cleaning: Self.clean)
    #expect(markdown.contains("a\\\nb\n"))
    #expect(markdown.contains("- a\\\n  b"))
    #expect(markdown.contains("| a<br>b |"))
    let html = document.html(cleaning: Self.clean)
    #expect(html.contains("<p>a<br>b</p>") && html.contains("<td>a<br>b</td>"))
  }

  @Test("a link leads to a file beside it, in its own form, and nowhere else")
  func links() {
    let document = Document(
      title: "t", blocks: [.links([.init("one", file: "QOP"), .init("two", file: "../a b")])])
    #expect(document.html(cleaning: Self.clean).contains("<a href=\"QOP.html\">one</a>"))
    #expect(document.html(cleaning: Self.clean).contains("<a href=\"---a-b.html\">two</a>"))
    #expect(document.markdown(cleaning: Self.clean).contains("[one](QOP.md)"))
  }
}
