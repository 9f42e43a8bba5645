import OversightCore

/// What the source documents say, statement by statement in our own words, and where the workbench
/// meets it: read from `Documentation/Coverage.yaml`.
struct Coverage {
  /// The parts of the product that are still to be built, in the order of the file.
  let parts: [Part]
  /// The documents in the order of the file.
  let documents: [Document]

  /// A part of the product that is still to be built.
  struct Part {
    let id: String
    let name: String
  }

  /// A document, or a part of one that is numbered on its own.
  struct Document {
    let title: String
    /// What the reader has to know of the numbering; empty where it is the document's own.
    let note: String
    /// What stands before the number of its paragraphs; empty where nothing does.
    let prefix: String
    /// How many statements each paragraph makes, the first paragraph first, counted in the document.
    let counts: [Int]
    let statements: [Statement]
    /// The line of the file on which it begins, from 1.
    let line: Int
  }

  /// One statement of a document.
  struct Statement {
    /// Its paragraph, with a letter where the paragraph makes several: `7b`.
    let place: String
    /// What it says, in our words.
    let says: String
    /// What meets it; empty where nothing does.
    let references: [Reference]
    /// How they meet it, where that needs saying; else empty.
    let how: String
    /// The identifiers of the parts that will meet it, or the rest of it.
    let later: [String]
    /// Why it is out of scope; nil where it is not.
    let outOfScope: String?
    /// The line of the file, from 1.
    let line: Int

    /// How far it is met.
    var state: State {
      if outOfScope != nil { return .outOfScope }
      if references.isEmpty { return .later }
      return later.isEmpty ? .met : .inPart
    }
  }

  /// How far a statement is met.
  enum State: CaseIterable {
    case met, inPart, later, outOfScope
  }

  /// The name of something that meets a statement.
  struct Reference: Hashable {
    let kind: Kind
    let name: String
    /// The line of the file, from 1.
    let line: Int

    /// What is named. All but the last four stand in a framework file and are named
    /// `edition/identifier`.
    enum Kind: String, CaseIterable {
      case edition, rule, test, metric, domain, area, segment, decision
      case data, command, screen, key
    }
  }
}

/// Something wrong in the mapping, with its line.
struct CoverageProblem: Hashable, CustomStringConvertible {
  let line: Int
  let message: String

  /// `line: message`
  var description: String { "\(line): \(message)" }
}

/// Every problem of the mapping.
struct CoverageProblems: Error, CustomStringConvertible {
  let problems: [CoverageProblem]
  var description: String { problems.map(\.description).joined(separator: "\n") }
}
