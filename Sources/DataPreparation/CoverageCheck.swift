/// Whether the mapping is whole: no paragraph without its statements, none twice, every one with
/// words and with an answer, and no name of something that is not there.
extension Coverage {
  /// The most characters of a statement or of how it is met: the page is a table to be read across.
  static let longest = 220

  /// What is wrong, in the order of the file.
  func problems(against catalogue: CoverageCatalogue) -> [CoverageProblem] {
    (documents.flatMap(\.gaps) + statements.flatMap { problems(of: $0) }
      + unknownReferences(in: catalogue) + unusedParts)
      .sorted { $0.line < $1.line }
  }

  /// The names of things that are not there, among the kinds the catalogue knows.
  func unknownReferences(in catalogue: CoverageCatalogue) -> [CoverageProblem] {
    statements.flatMap(\.references).compactMap { reference in
      catalogue.complaint(about: reference).map {
        CoverageProblem(line: reference.line, message: $0)
      }
    }
  }

  /// Every statement of every document.
  var statements: [Statement] { documents.flatMap(\.statements) }

  private func problems(of statement: Statement) -> [CoverageProblem] {
    var messages: [String] = []
    let isAnswered = !statement.references.isEmpty || !statement.later.isEmpty
    if isAnswered == (statement.outOfScope != nil) { messages.append(CoverageWords.oneAnswer) }
    if let reason = statement.outOfScope, !reason.hasPrefix("because ") {
      messages.append(CoverageWords.noBecause)
    }
    let names = Set(parts.map(\.id))
    for part in statement.later where !names.contains(part) {
      messages.append(CoverageWords.noSuchPart(part))
    }
    for text in [statement.says, statement.how] where text.count > Self.longest {
      messages.append(CoverageWords.tooLong(text.count))
    }
    return messages.map {
      CoverageProblem(line: statement.line, message: "\(statement.place): \($0)")
    }
  }

  /// Parts no statement waits for: built by now, or misspelt.
  private var unusedParts: [CoverageProblem] {
    let used = Set(statements.flatMap(\.later))
    return parts.filter { !used.contains($0.id) }.map {
      CoverageProblem(line: 1, message: CoverageWords.unusedPart($0.id))
    }
  }
}

extension Coverage.Document {
  /// The places a whole mapping has, in order: `1`, or `1a`, `1b` where a paragraph makes several
  /// statements.
  var expected: [String] {
    counts.enumerated().flatMap { index, count in
      let paragraph = "\(prefix)\(index + 1)"
      return count == 1 ? [paragraph] : (0..<count).map { paragraph + Self.letter($0) }
    }
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
  }

  /// Places that are missing, there twice, out of order or not in the document.
  var gaps: [CoverageProblem] {
    let places = statements.map(\.place)
    let missing = expected.filter { !places.contains($0) }.map {
      CoverageProblem(line: line, message: CoverageWords.unmapped($0, in: title))
    }
    let strange = statements.enumerated().compactMap { index, statement -> CoverageProblem? in
      let message: String? =
        if places[..<index].contains(statement.place) {
          CoverageWords.twice(statement.place)
        } else if !expected.contains(statement.place) {
          CoverageWords.notInDocument(statement.place)
        } else {
          nil
        }
      return message.map { CoverageProblem(line: statement.line, message: $0) }
    }
    if !missing.isEmpty || !strange.isEmpty || places == expected { return missing + strange }
    return [CoverageProblem(line: line, message: CoverageWords.outOfOrder(in: title))]
  }
}
