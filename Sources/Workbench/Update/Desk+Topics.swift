import Narration
import OversightCore
import Terminal

/// Going to the place a topic belongs to.
extension Desk {
  /// Opens an organisation on what something is about, with its line selected.
  mutating func open(topic: Topic, of code: OrganisationCode) {
    if screen != .organisation(code) { open(code) }
    guard openCode == code else { return }
    guard go(to: topic) else { return say(Words.placeGone(subjectWords(topic)), .bad) }
    sayPlace()
  }

  private mutating func go(to topic: Topic) -> Bool {
    switch topic {
    case .organisation: return go(to: .status, .single)
    case .area(let area), .narrative(let area, _): return go(to: area)
    case .layer(let area, let layer):
      page.layer = layer
      return go(to: area)
    case .duty, .prompt: return go(to: .finding, .topic(topic))
    case .note: return go(to: .thread, .topic(topic))
    case .record(let name):
      let dossier = openDossier
      let kind = RecordKind.allCases.first { dossier.record($0, name) != nil }
      return kind.map { go(to: $0, name) } ?? false
    case .metric, .step: show(tab: .scorecard)
    case .test: show(tab: .considerations)
    }
    return true
  }

  private mutating func go(to area: AreaID) -> Bool {
    guard let place = areas.firstIndex(where: { $0.id == area }) else { return false }
    show(tab: .capability)
    page.areas.select(place)
    return true
  }

  /// Opens the part of the assessment where records of a kind are added.
  mutating func open(section kind: RecordKind, of code: OrganisationCode) {
    if screen != .organisation(code) { open(code) }
    guard openCode == code else { return }
    if go(to: kind, nil) { sayPlace() }
  }

  /// Says what is selected once the lists know what was gone to.
  private mutating func sayPlace() {
    fitDossier(height: max(1, page.dossier.height))
    fitEvidence(height: max(1, page.evidence.height))
    sayWhatIsSelected()
  }

  /// Something to read whole.
  mutating func showText(_ text: String, title: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TextSheet.TextLine(text: String($0), style: .plain)
    }
    sheet = .text(TextSheet(title: title, lines: lines))
  }
}
