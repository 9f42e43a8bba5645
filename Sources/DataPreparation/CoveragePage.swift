/// The page made from the mapping.
struct CoveragePage {
  let coverage: Coverage
  let catalogue: CoverageCatalogue

  /// The page as Markdown, ending with a newline.
  var markdown: String {
    ([CoverageWords.head, totals, stillToCome] + coverage.documents.map(section))
      .joined(separator: "\n")
  }

  private var totals: String {
    let rows =
      coverage.documents.map { row($0.title, $0.statements) }
      + [row(CoverageWords.together, coverage.statements)]
    return Self.table(CoverageWords.totalsColumns, rows)
  }

  private func row(_ title: String, _ statements: [Coverage.Statement]) -> [String] {
    [title, "\(statements.count)"]
      + Coverage.State.allCases.map { state in "\(statements.filter { $0.state == state }.count)" }
  }

  private var stillToCome: String {
    let rows = coverage.parts.map { part in
      let waiting = coverage.statements.filter { $0.later.contains(part.id) }
      return [part.name, waiting.map(\.place).joined(separator: ", ")]
    }
    return CoverageWords.stillToCome + Self.table(CoverageWords.partColumns, rows)
  }

  private func section(_ document: Coverage.Document) -> String {
    let note = document.note.isEmpty ? "" : "\(document.note)\n\n"
    let rows = document.statements.map { [$0.place, Self.cell($0.says), answer(to: $0)] }
    return "## \(document.title)\n\n" + note + Self.table(CoverageWords.columns, rows)
  }

  private func answer(to statement: Coverage.Statement) -> String {
    if let reason = statement.outOfScope { return CoverageWords.outOfScope(Self.cell(reason)) }
    let met = statement.references.map(words).joined(separator: " · ")
    let names = statement.later.compactMap { id in coverage.parts.first { $0.id == id }?.name }
    return [met, Self.cell(statement.how), CoverageWords.later(names)]
      .filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  private func words(_ reference: Coverage.Reference) -> String {
    let known = catalogue.provenance[reference.kind]?[reference.name]
    return CoverageWords.reference(reference.kind, reference.name) + CoverageWords.known(known)
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> String {
    ([columns, columns.map { _ in "---" }] + rows)
      .map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  /// A text that does not end the cell it stands in.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
