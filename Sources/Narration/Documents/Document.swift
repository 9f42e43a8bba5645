/// A page for people to read and print: what it says, without how it looks. Texts are of any origin and
/// may have newlines; a renderer cleans and escapes every one of them.
public struct Document: Hashable, Sendable {
  /// What it is, at its head.
  public let title: String
  /// What must be read before anything else, such as that the rules are a draft.
  public let warnings: [String]
  /// What it says.
  public let blocks: [Block]
  /// What it was made from, in small print at its end.
  public let stamp: [String]

  /// A document; the parameters are the properties.
  public init(title: String, warnings: [String] = [], blocks: [Block], stamp: [String] = []) {
    self.title = title
    self.warnings = warnings
    self.blocks = blocks
    self.stamp = stamp
  }

  /// A piece of a document.
  public enum Block: Hashable, Sendable {
    /// A title within it; 1 is the largest below the document's own.
    case heading(Int, String)
    /// A paragraph.
    case paragraph(String)
    /// A paragraph in small print.
    case remark(String)
    /// A paragraph that must not be overlooked.
    case warning(String)
    /// A list, an entry a line.
    case list([String])
    /// What is called how, a line each.
    case facts([Fact])
    /// Other files beside this one.
    case links([Link])
    /// A table.
    case table(Table)
    /// The next block begins a sheet of paper.
    case pageBreak
  }

  /// Something with its name: "Chair: Carol".
  public struct Fact: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// What it is.
    public let text: String
    /// Something with its name.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A file in the same folder.
  public struct Link: Hashable, Sendable {
    /// What is read.
    public let text: String
    /// The name of the file without its ending: each form of a document links to its own.
    public let file: String
    /// A file in the same folder.
    public init(_ text: String, file: String) {
      self.text = text
      self.file = file
    }
  }

  /// Rows under a heading. A short row is filled up with empty cells, a long one loses the rest.
  public struct Table: Hashable, Sendable {
    /// The heading of each column.
    public let heading: [String]
    /// The columns that stand at their right edge.
    public let numbers: Set<Int>
    /// The rows.
    public let rows: [[String]]
    /// A table; a heading in front of `>` sets its column to the right.
    public init(_ heading: [String], rows: [[String]]) {
      self.heading = heading.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }
      numbers = Set(heading.indices.filter { heading[$0].hasPrefix(">") })
      let width = heading.count
      self.rows = rows.map { row in
        Array(row.prefix(width)) + Array(repeating: "", count: max(0, width - row.count))
      }
    }
  }
}

/// Makes a text of any origin harmless in one line: the program gives the one it uses for the screen.
public typealias TextCleaning = @Sendable (String) -> String
