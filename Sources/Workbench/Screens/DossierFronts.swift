import OversightCore
import Terminal

/// The assessment from draft to issued, in sections.
struct AssessmentFront: TabFront {
  let code: OrganisationCode
  var tab: Tab { .assessment }

  func window(on desk: Desk) -> ScrollWindow { desk.page.dossier }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.page.dossier = window
    desk.page.dossierLine = desk.selectedLine
  }

  func selection(on desk: Desk) -> String {
    desk.selectedLine.map(DossierWords(desk: desk).sentence)
      ?? Words.noAreasHere(
        desk.framework.shortName)
  }

  func copyText(on desk: Desk) -> String { desk.selectedRecordText ?? selection(on: desk) }

  func subjects(on desk: Desk) -> [Topic] {
    guard let place = desk.selectedPlace else { return [.organisation] }
    // Nobody writes about what is not there yet, but for duties and prompts, which the edition has.
    guard place.record != nil || place.kind == .finding else { return [.organisation] }
    let topic = place.kind.topic(of: place.name)
    return topic == .organisation ? [.organisation] : [topic, .organisation]
  }

  func evidenceTopic(on desk: Desk) -> Topic? {
    subjects(on: desk).first.flatMap { $0.isLinkable ? $0 : nil }
  }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    let rows = desk.dossierLayout(layout.layout, first: layout.layout.top + 1)
    desk.fitDossier(height: rows.rows(covered: covered))
  }
}

/// The evidence, all of it or that for one thing.
struct EvidenceFront: TabFront {
  let code: OrganisationCode
  /// Whether it lies over the screen one came from, and is not the tab itself.
  var isOverScreen = false
  var tab: Tab { .evidence }

  func title(on desk: Desk) -> String {
    isOverScreen ? Words.evidenceWord : organisationTitle(on: desk)
  }

  func titleBehind(on desk: Desk) -> String {
    guard isOverScreen else { return organisationTitleBehind(on: desk) }
    let record = desk.page.evidenceName.flatMap { desk.dossier(of: code).record(.evidence, $0) }
    return record.map { Words.evidenceNumber($0.number) } ?? Words.evidenceWord
  }

  func titleInShort(on desk: Desk) -> String {
    isOverScreen ? titleBehind(on: desk) : code.value
  }

  func window(on desk: Desk) -> ScrollWindow { desk.page.evidence }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.page.evidence = window
    desk.page.evidenceName = desk.selectedEvidence?.name
  }

  func selection(on desk: Desk) -> String {
    guard let record = desk.selectedEvidence else {
      return Words.evidenceFor(desk.evidenceFor.map { desk.subjectWords($0) }, 0)
    }
    let label = "\(desk.narrator.label(for: record)): \(desk.narrator.line(for: record))"
    let idle = Words.idle(record, on: desk.today)
    return Words.sentence(idle.isEmpty ? label : "\(label); \(idle)")
  }

  func copyText(on desk: Desk) -> String { desk.selectedRecordText ?? selection(on: desk) }

  func subjects(on desk: Desk) -> [Topic] {
    (desk.selectedEvidence.map { [.record($0.name)] } ?? []) + [.organisation]
  }

  func fit(_ desk: inout Desk, in layout: PageLayout, of assessment: Assessment, covered: Int) {
    let rows = desk.dossierLayout(layout.layout, first: layout.layout.top + 2)
    desk.fitEvidence(height: rows.rows(covered: covered))
  }
}

extension Desk {
  /// The selected record whole, to copy.
  fileprivate var selectedRecordText: String? {
    selectedPlace.map { place in
      let lines = RecordLines(desk: self, kind: place.kind, name: place.name, record: place.record)
      return ([lines.title] + lines.lines.map(\.text)).joined(separator: "\n")
    }
  }
}
