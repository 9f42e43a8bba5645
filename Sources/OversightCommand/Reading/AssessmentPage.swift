import Ledger
import Narration
import OversightCore

/// The whole annual assessment of one organisation on one page of sentences.
struct AssessmentPage {
  let context: AssessmentContext

  private var narrator: Narrator { context.narrator }
  private var dossier: Dossier { context.dossier }
  private var profile: CapabilityProfile? { context.place.profile }

  var lines: [String] {
    var page = PageLines()
    addHead(to: &page)
    addAreas(to: &page)
    addDuties(to: &page)
    addOthersViews(to: &page)
    addProvider(to: &page)
    addRecords(to: &page)
    addYear(to: &page)
    return page.lines
  }

  private func addHead(to page: inout PageLines) {
    let (organisation, scope) = (context.organisation, context.scope)
    page.add(scope.warnings)
    page.add("\(organisation.code) \(organisation.name)")
    page.add("\(organisation.region) · \(context.place.key.cycle) · \(scope.framework.edition)")
    page.add(Words.Read.status(dossier.status))
    page.add(context.place.way, indent: 1)
    let title = profile?.title ?? Words.Read.capability
    page.add("\(title): \(scope.overallWords(of: organisation.code))")
    page.add("\(Words.segmentTitle): \(scope.segmentWords(of: organisation.code))")
  }

  private func addAreas(to page: inout PageLines) {
    let (carried, differences) = (context.carried, context.differences)
    for (place, area) in context.areas.enumerated() {
      let part = AssessmentArea(
        area: area, context: context, carried: carried[area.id], difference: differences[area.id])
      page.section("\(place + 1) \(part.head)", part.lines)
    }
  }

  private func addDuties(to page: inout PageLines) {
    page.section(
      Words.Read.duties,
      (profile?.duties ?? []).map { found(.duty($0.id), narrator.words(for: $0)) })
    page.section(
      Words.Read.prompts, (profile?.prompts ?? []).map { found(.prompt($0.id), $0.name) })
  }

  /// A finding in words, or that there is none, with its evidence.
  private func found(_ topic: Topic, _ name: String) -> String {
    let text = dossier.finding(topic)?.text(.text) ?? ""
    return "\(name): \(text.isEmpty ? Words.Read.noFinding : text)"
      + Words.Read.evidence(context.evidence(for: topic))
  }

  private func addOthersViews(to page: inout PageLines) {
    page.section(
      Words.Read.cqc,
      [dossier.record(.cqcView, .single).map(narrator.line), published].compactMap { $0 },
      orElse: Words.Read.noCQCView)
    page.section(
      Words.Read.partners, dossier.all(.partner).map(narrator.line),
      orElse: context.organisation.kind == .icb ? Words.Read.noPartners : nil)
  }

  /// What the Care Quality Commission published; nil where nothing is held.
  private var published: String? {
    context.scope.dataset.cqc[context.organisation.code].map {
      Words.Read.published($0.words, $0.published)
    }
  }

  private func addProvider(to page: inout PageLines) {
    guard context.organisation.kind == .provider else { return }
    if profile?.certification != nil {
      page.section(
        Words.Read.certifications, context.place.key.cycle.quarters.map(certification))
    }
    page.section(Words.Read.concerns, numbered(.concern), orElse: Words.Read.none)
    page.section(Words.Read.proposal, proposal)
  }

  private func certification(_ period: Period) -> String {
    dossier.certification(period).map(narrator.line) ?? Words.Read.noCertification(period)
  }

  /// What the rules propose, and on which grounds; nothing where the edition proposes nothing.
  private var proposal: [String] {
    let detail = context.assessment.detail {
      if case .proposal(let detail) = $0 { detail } else { nil }
    }
    guard let detail else { return [] }
    let proposed =
      context.assessment.capability?.proposed.map { narrator.name(of: $0) }
      ?? narrator.reasonForNoProposal(context.assessment)
    return [proposed] + detail.grounds.map { narrator.sentence(for: $0) }
  }

  private func addRecords(to page: inout PageLines) {
    page.section(Words.Read.practices, numbered(.practice))
    page.section(Words.Read.queries, numbered(.query))
    page.section(Words.Read.actions, numbered(.action))
    page.section(Words.Read.supports, supports)
    page.section(Words.Read.evidenceTitle, numbered(.evidence), orElse: Words.Read.none)
    page.section(Words.Read.notesTitle, notes)
  }

  private func numbered(_ kind: RecordKind) -> [String] {
    dossier.all(kind).map { "\($0.number) \(narrator.line(for: $0))" }
  }

  private var supports: [String] {
    dossier.all(.support).flatMap { support in
      ["\(support.number) \(narrator.line(for: support))"]
        + dossier.criteria(of: support).map { Words.Read.criterion(narrator.line(for: $0)) }
    }
  }

  private var notes: [String] {
    let notes = context.place.notes
    if notes.isEmpty { return [] }
    let ofRecord = notes.filter { $0.kind == .record }.count
    return [Words.Read.notes(ofRecord: ofRecord, working: notes.count - ofRecord)]
  }

  private func addYear(to page: inout PageLines) {
    page.section(
      Words.Read.revisions,
      context.year().events.compactMap { event in
        if case .revision = event.subject { narrator.sentence(for: event) } else { nil }
      })
    page.section(
      Words.Read.checks, context.checks.map { narrator.sentence(for: $0) }, orElse: Words.Read.none)
  }
}

/// One functional area with every layer side by side.
struct AssessmentArea {
  let area: CapabilityResult.Area
  let context: AssessmentContext
  let carried: CarriedRating?
  let difference: CycleDifference?

  private var narrator: Narrator { context.narrator }

  /// The area and what counts for it.
  var head: String {
    let counts = area.effective.map { effective in
      "\(narrator.words(for: effective.rating)) (\(Words.layer(effective.layer)))"
    }
    let gap = context.gap(of: area).map {
      ", \(Words.Read.gap($0, isWidest: context.isWidest($0)))"
    }
    return "\(narrator.name(of: area.id)): \(counts ?? Words.notRated)\(gap ?? "")"
  }

  var lines: [String] {
    layers.flatMap(given) + silent + [carried.map { narrator.sentence(for: $0) }].compactMap { $0 }
      + (carried == nil ? [difference.map { narrator.sentence(for: $0) }].compactMap { $0 } : [])
      + narrative + [Words.Read.evidenceOfArea(context.evidence(for: .area(area.id)))]
  }

  /// The layers on which something was said.
  private var layers: [Layer] {
    Layer.allCases.filter { !area.judgement.given(on: $0).isEmpty }
  }

  /// The layers that the edition has for the area and on which nothing was said.
  private var silent: [String] {
    let scales = context.place.profile?.area(area.id)?.scales ?? [:]
    let silent = Layer.allCases.filter {
      scales[$0] != nil && area.judgement.given(on: $0).isEmpty
    }
    if silent.isEmpty { return [] }
    return ["\(silent.map(Words.layer).joined(separator: ", ")): \(Words.notRated)"]
  }

  private func given(on layer: Layer) -> [String] {
    area.judgement.given(on: layer).map { given in
      let view = layer == .partnerFeedback ? Words.Read.view(given.view) : ""
      return "\(Words.layer(layer)), \(given.actor)\(view): \(narrator.words(for: given.rating))"
        + (given.reason.isEmpty ? "" : ": \(given.reason)")
    }
  }

  private var narrative: [String] {
    (context.place.profile?.narrative ?? []).map { part in
      let topic = Topic.narrative(area.id, part.id)
      let text = context.dossier.finding(topic)?.text(.text) ?? ""
      return "\(part.name): \(text.isEmpty ? Words.Read.notWritten : text)"
    }
  }
}
