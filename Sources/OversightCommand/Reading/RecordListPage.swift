import Ledger
import Narration
import OversightCore

/// Records of some kinds, of one organisation or of the whole workspace.
struct RecordListPage {
  let library: Library
  let kinds: [RecordKind]
  let dossiers: [(key: CapabilityKey, dossier: Dossier)]

  var lines: [String] {
    var page = PageLines()
    let shown = dossiers.filter { _, dossier in kinds.contains { !dossier.all($0).isEmpty } }
    page.add(ListedJSON(library: library).warnings(shown.map(\.key)))
    for (key, dossier) in shown {
      guard let framework = library.framework(key.framework) else { continue }
      page.add(head(key, framework))
      for record in kinds.flatMap(dossier.all) {
        page.add(line(record, Narrator(framework)), indent: 1)
        page.add(below(record, dossier, Narrator(framework)), indent: 3)
      }
    }
    if page.lines.isEmpty { page.add(Words.Read.none) }
    return page.lines
  }

  var json: JSON {
    ListedJSON(library: library).json(
      dossiers.flatMap { key, dossier in kinds.flatMap(dossier.all).map { (key, $0) } })
  }

  private func head(_ key: CapabilityKey, _ framework: Framework) -> String {
    let name = library.dataset.register.latest(key.organisation)?.name ?? ""
    let edition =
      framework.standing == .draft ? Words.draft(framework) : framework.shortName
    return "\(key.organisation) \(name), \(key.cycle), \(edition)"
  }

  private func line(_ record: DossierRecord, _ narrator: Narrator) -> String {
    record.number > 0
      ? "\(record.number) \(narrator.line(for: record))" : narrator.line(for: record)
  }

  /// What else a record says: an answer, what must hold for a support to end, what it is about.
  private func below(
    _ record: DossierRecord, _ dossier: Dossier, _ narrator: Narrator
  ) -> [String] {
    let said = [FieldName.answer, .effect, .basis].filter { !record.text($0).isEmpty }.map {
      "\(Narration.Words.field($0, of: record.kind)): \(record.text($0))"
    }
    let criteria = record.kind == .support ? dossier.criteria(of: record) : []
    let topics = record.topics.map { narrator.words(for: $0, in: dossier) }
    return said + criteria.map { Words.Read.criterion(narrator.line(for: $0)) }
      + (topics.isEmpty ? [] : [Words.Read.links(topics)])
  }
}
