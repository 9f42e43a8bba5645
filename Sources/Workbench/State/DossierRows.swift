import Ledger
import Narration
import OversightCore
import Terminal

/// A section of the assessment tab, in the order of the page.
enum DossierSection: Hashable, Sendable, CaseIterable {
  case status, duties, prompts, partners, cqcView, practice, queries, actions, support
  case certification, concerns

  /// Whether it is one record by itself, which then needs no heading.
  var isSingle: Bool { self == .status || self == .cqcView }

  /// The kind of record it holds.
  var kind: RecordKind {
    switch self {
    case .status: .status
    case .duties, .prompts: .finding
    case .partners: .partner
    case .cqcView: .cqcView
    case .practice: .practice
    case .queries: .query
    case .actions: .action
    case .support: .support
    case .certification: .certification
    case .concerns: .concern
    }
  }
}

/// A line of the assessment tab. It is known by what stands on it, so that it stays selected when
/// others come above it.
enum DossierLine: Hashable, Sendable {
  case heading(DossierSection)
  /// A record that is there, or the place of one that could be.
  case place(DossierSection, RecordKind, RecordName)

  /// The section it belongs to.
  var section: DossierSection {
    switch self {
    case .heading(let section), .place(let section, _, _): section
    }
  }
}

extension Desk {
  /// How the capability of the open organisation is judged; nil where the edition judges none.
  var openProfile: CapabilityProfile? {
    open.flatMap { framework.capability(of: $0.organisation.kind) }
  }

  /// Everything written down of the open organisation in the year, as the screen may show it.
  var openDossier: Dossier { openKey.flatMap { judgements.dossiers[$0] } ?? Dossier() }

  /// The sections that the edition and the kind of organisation have.
  var dossierSections: [DossierSection] {
    guard let profile = openProfile, let kind = open?.organisation.kind else { return [] }
    return DossierSection.allCases.filter { section in
      switch section {
      case .duties: !profile.duties.isEmpty
      case .prompts: !profile.prompts.isEmpty
      case .certification: profile.certification != nil
      default: RecordForm.of(section.kind).kinds.contains(kind)
      }
    }
  }

  /// The lines of the assessment tab.
  var dossierLines: [DossierLine] {
    let dossier = openDossier
    return dossierSections.flatMap { section in
      (section.isSingle ? [] : [.heading(section)])
        + places(of: section, in: dossier).map { .place(section, $0.0, $0.1) }
    }
  }

  private func places(
    of section: DossierSection, in dossier: Dossier
  ) -> [(RecordKind, RecordName)] {
    switch section {
    case .status, .cqcView: [(section.kind, .single)]
    case .duties: (openProfile?.duties ?? []).map { (.finding, .topic(.duty($0.id))) }
    case .prompts: (openProfile?.prompts ?? []).map { (.finding, .topic(.prompt($0.id))) }
    case .certification: period.cycle.quarters.map { (.certification, .quarter($0)) }
    case .support: support(in: dossier)
    case .partners, .practice, .queries, .actions, .concerns:
      dossier.all(section.kind).map { (section.kind, $0.name) }
    }
  }

  /// Each support or intervention, followed by what must hold for it to end.
  private func support(in dossier: Dossier) -> [(RecordKind, RecordName)] {
    dossier.all(.support).flatMap { support in
      [(.support, support.name)]
        + dossier.all(.exitCriterion).filter { $0.text(.of) == support.name.value }
        .map { (.exitCriterion, $0.name) }
    }
  }

  /// The selected line of the assessment tab.
  var selectedLine: DossierLine? {
    let lines = dossierLines
    guard lines.indices.contains(page.dossier.selection) else { return nil }
    return lines[page.dossier.selection]
  }

  /// The evidence in view: of the topic one came from, else all of it.
  var evidenceRows: [DossierRecord] {
    evidenceFor.map(openDossier.evidence) ?? openDossier.records(.evidence)
  }

  /// The selected piece of evidence.
  var selectedEvidence: DossierRecord? {
    let rows = evidenceRows
    return rows.indices.contains(page.evidence.selection) ? rows[page.evidence.selection] : nil
  }

  /// What stands, or would stand, on the selected line of the tab in front: its kind, its name, and the
  /// record where there is one.
  var selectedPlace: (kind: RecordKind, name: RecordName, record: DossierRecord?)? {
    switch tab {
    case .assessment:
      guard case .place(_, let kind, let name)? = selectedLine else { return nil }
      return (kind, name, openDossier.record(kind, name))
    case .evidence: return selectedEvidence.map { ($0.kind, $0.name, $0) }
    default: return nil
    }
  }

  /// What is due of a record of the open organisation; nil where nothing is.
  func due(of record: DossierRecord) -> DueItem? {
    guard let openKey else { return nil }
    // Only this record is looked at: the list of everything due is long.
    var dossier = Dossier()
    dossier.set(record.kind, record.name, to: record)
    var narrowed = judgements
    narrowed.dossiers = [openKey: dossier]
    return dueItems(in: narrowed).first
  }
}

extension DossierRecord {
  /// Whether it counts as evidence no more, or for nothing.
  func isIdle(on day: CalendarDate) -> Bool { isExpired(on: day) || topics.isEmpty }

  /// Whether its last day has passed.
  func isExpired(on day: CalendarDate) -> Bool { date(.expires).map { $0 < day } ?? false }
}

extension Topic {
  /// Whether a field that lists topics can hold it.
  var isLinkable: Bool { Topic.list(description) == [self] }
}

extension RecordKind {
  /// What a note or a piece of evidence about a record of this kind is about.
  func topic(of name: RecordName) -> Topic {
    switch self {
    case .finding: Topic(name.value) ?? .organisation
    case .status, .cqcView: .organisation
    case .thread: Topic(name.value) ?? .organisation
    default: .record(name)
    }
  }
}
