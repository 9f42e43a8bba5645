import Ledger
import Narration
import OversightCore
import Terminal

/// The assessment and evidence tabs: what is selected, and what can be done with it.
extension Desk {
  /// Keeps what was selected selected, wherever it stands now, and gives both lists their height.
  mutating func fitDossier(height: Int) {
    let lines = dossierLines
    page.dossier.resize(count: lines.count, height: height)
    if let line = page.dossierLine, let place = lines.firstIndex(of: line) {
      if place != page.dossier.selection { page.dossier.select(place) }
    } else {
      page.dossierLine = selectedLine
    }
  }

  mutating func fitEvidence(height: Int) {
    let rows = evidenceRows
    page.evidence.resize(count: rows.count, height: height)
    if let name = page.evidenceName, let place = rows.firstIndex(where: { $0.name == name }) {
      if place != page.evidence.selection { page.evidence.select(place) }
    } else {
      page.evidenceName = selectedEvidence?.name
    }
  }

  /// Selects what was just saved, where its list is in front.
  mutating func selectSaved(_ key: JudgementKey) {
    guard case .record(let item, let kind, let name) = key, item == openKey else { return }
    switch tab {
    case .assessment where kind != .evidence:
      page.dossierLine = line(of: kind, name) ?? page.dossierLine
    case .evidence where kind == .evidence: page.evidenceName = name
    default: break
    }
  }

  private func line(of kind: RecordKind, _ name: RecordName) -> DossierLine? {
    dossierLines.first { line in
      if case .place(_, kind, name) = line { true } else { false }
    }
  }

  /// Goes to where a record stands; false where it stands nowhere.
  mutating func go(to kind: RecordKind, _ name: RecordName?) -> Bool {
    switch (kind, name) {
    case (.thread, let name?):
      guard case .note(let note)? = Topic(name.value) else { return false }
      return go(toNote: note)
    case (.evidence, _):
      show(tab: .evidence)
      page.evidenceName = name
      return name.map { name in evidenceRows.contains { $0.name == name } } ?? true
    case (_, let name):
      guard let found = name.map({ line(of: kind, $0) }) ?? heading(of: kind) else { return false }
      show(tab: .assessment)
      page.dossierLine = found
      return true
    }
  }

  /// Goes to a record of any kind by its name.
  mutating func go(toRecord name: RecordName) -> Bool {
    let kind = RecordKind.allCases.first { openDossier.record($0, name) != nil }
    return kind.map { go(to: $0, name) } ?? false
  }

  private func heading(of kind: RecordKind) -> DossierLine? {
    let section = dossierSections.first { $0.kind == (kind == .exitCriterion ? .support : kind) }
    return section.flatMap { section in dossierLines.first { $0.section == section } }
  }

  private mutating func go(toNote name: RecordName) -> Bool {
    guard let place = openNotes.firstIndex(where: { $0.name == name }) else { return false }
    show(tab: .notes)
    page.notes = ScrollWindow(count: openNotes.count, height: openNotes.count, selection: place)
    return true
  }
}

/// Evidence in one key.
extension Desk {
  /// Shows what is given as evidence for what is selected, over the screen in front.
  mutating func showEvidence() {
    guard let code = front.organisation(on: self) else { return }
    let topic = front.evidenceTopic(on: self)
    bring(toFront: .evidence(code, topic == .organisation ? nil : topic))
    fitEvidence(height: max(1, page.evidence.height))
    say(Words.evidenceFor(topic.map { subjectWords($0) }, evidenceRows.count))
  }

  /// Shows all evidence, as the tab does.
  mutating func showAllEvidence() { show(tab: .evidence) }

  /// The metrics that the selected piece of evidence is linked to, in its order.
  var linkedMetrics: [MetricID] {
    (selectedEvidence?.topics ?? []).compactMap { topic in
      if case .metric(let id) = topic { id } else { nil }
    }
  }

  /// Why no metric can be opened from the evidence.
  var linkDisabled: String? {
    if selectedEvidence == nil { return Words.nothingSelected }
    return linkedMetrics.isEmpty ? Words.linkedToNoMetric : nil
  }

  /// Opens the metric that the selected piece of evidence is linked to; of several asks which.
  mutating func openLinkedMetric() {
    let metrics = linkedMetrics
    guard metrics.count > 1 else {
      if let id = metrics.first { open(metric: id) }
      return
    }
    let choices = metrics.map { id in
      ChoiceSheet.Choice(title: name(of: Measure.metric(id)), help: "", message: .linked(id))
    }
    show(ChoiceSheet(title: Words.whichMetric, lines: [], choices: choices), selecting: 0)
  }

  /// Opens a metric of the organisation that is open; one without a figure says so.
  mutating func open(metric id: MetricID) {
    sheet = nil
    guard let code = openCode else { return }
    guard measures(of: code).contains(.metric(id)) else {
      say(Words.metricNotHere(name(of: Measure.metric(id)), code), .bad)
      return
    }
    open(.metric(id), of: code)
  }
}
