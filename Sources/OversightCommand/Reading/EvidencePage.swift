import Narration
import OversightCore

/// The evidence of one organisation with what it is linked to, or what became of its files.
struct EvidencePage {
  let context: AssessmentContext

  private var narrator: Narrator { context.narrator }
  private var dossier: Dossier { context.dossier }

  /// Every piece of evidence, those given up among them.
  var list: [String] {
    var page = PageLines()
    addHead(to: &page)
    for record in dossier.all(.evidence) {
      page.add("\(record.number) \(narrator.line(for: record))")
      page.add(links(of: record), indent: 3)
    }
    if dossier.all(.evidence).isEmpty { page.add(Words.Read.none) }
    return page.lines
  }

  /// One piece of evidence with every field, and what was done to it.
  func show(_ record: DossierRecord) -> [String] {
    var page = PageLines()
    addHead(to: &page)
    page.add("\(record.number) \(narrator.line(for: record))")
    for (field, text) in record.fields.sorted(by: { $0.key < $1.key }) where field != .about {
      page.add(whole: "\(Narration.Words.field(field, of: .evidence)): \(text)", indent: 3)
    }
    page.add(links(of: record), indent: 3)
    page.add(record.entries.map(Words.Read.done), indent: 3)
    return page.lines
  }

  private func addHead(to page: inout PageLines) {
    page.add(context.scope.warnings)
    page.add(Words.Read.head(context))
  }

  private func links(of record: DossierRecord) -> String {
    Words.Read.links(record.topics.map { narrator.words(for: $0, in: dossier) })
  }
}

/// What became of the files given as evidence.
struct EvidenceFilesPage {
  let context: AssessmentContext
  let found: [(record: DossierRecord, finding: EvidenceFile.Finding?)]

  init(context: AssessmentContext) {
    self.context = context
    found = context.dossier.records(.evidence).map { record in
      let path = record.text(.file)
      return (
        record, path.isEmpty ? nil : EvidenceFile.compare(path, with: record.text(.digest))
      )
    }
  }

  /// How many files changed or went.
  var lost: Int { found.filter { $0.finding.map { $0 != .unchanged } ?? false }.count }

  var lines: [String] {
    var page = PageLines()
    page.add(context.scope.warnings)
    page.add(Words.Read.head(context))
    for (record, finding) in found {
      page.add(whole: "\(record.number) \(record.text(.title)): \(words(finding, of: record))")
    }
    if found.isEmpty { page.add(Words.Read.none) }
    return page.lines
  }

  private func words(_ finding: EvidenceFile.Finding?, of record: DossierRecord) -> String {
    switch finding {
    case .unchanged: Words.Read.unchanged(record.text(.file))
    case .changed(let now):
      Words.Read.changed(record.text(.file), from: record.text(.digest), to: now.description)
    case .gone(let reason): Words.Read.gone(reason)
    case nil:
      record.text(.link).isEmpty
        ? Words.Read.nowhere : Words.Read.linkNotChecked(record.text(.link))
    }
  }
}
