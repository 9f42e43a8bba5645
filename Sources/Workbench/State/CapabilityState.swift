import Ledger
import Narration
import OversightCore

/// One functional area of the open organisation with everything the capability tab says of it.
struct AreaRow: Sendable {
  /// Its number in the order of the edition, from 1.
  let number: Int
  let area: FunctionalArea
  /// Every layer the person may see.
  let judgement: AreaJudgement
  /// The rating that counts.
  let effective: EffectiveRating?
  /// The rating of the year before that stands in for none yet.
  let carried: CarriedRating?
  /// The area beside the year before.
  let difference: CycleDifference?
  /// What is given as evidence for it.
  let evidence: [DossierRecord]
  /// The final ratings that were revised, oldest first.
  let revisions: [RatingRevision]
  /// The parts of its narrative that are written, by identifier.
  let parts: [String: DossierRecord]

  /// How far the view farthest from the organisation's own lies from it; nil where nothing can be
  /// compared.
  var gap: Int? { judgement.gap(to: effective, in: area) }
}

extension Desk {
  /// The areas of an organisation with all that is said of them, in the order they are shown in.
  func areaRows(of assessment: Assessment) -> [AreaRow] {
    let organisation = assessment.organisation
    guard let profile = framework.capability(of: organisation.kind) else { return [] }
    let key = capabilityKey(of: organisation.code)
    let (judgements, dossier) = (judgements, dossier(of: organisation.code))
    let carried = judgements.carried(
      to: key, by: profile, register: library.dataset.register, on: asOf ?? today)
    let differences = judgements.differences(
      of: key, by: profile, register: library.dataset.register, on: asOf ?? today)
    let revisions = record.revisions(of: key)
    return ordered(profile.areas).map { area in
      let result = assessment.capability?.areas.first { $0.id == area.id }
      return AreaRow(
        number: number(of: area.id, in: profile), area: area,
        judgement: result?.judgement ?? AreaJudgement(), effective: result?.effective,
        carried: carried.first { $0.area == area.id },
        difference: differences.first { $0.area == area.id },
        evidence: dossier.evidence(for: .area(area.id)),
        revisions: revisions.filter { $0.area == area.id },
        parts: written(profile.narrative, of: area.id, in: dossier))
    }
  }

  private func number(of area: AreaID, in profile: CapabilityProfile) -> Int {
    (profile.areas.firstIndex { $0.id == area } ?? 0) + 1
  }

  private func written(
    _ narrative: [Subject], of area: AreaID, in dossier: Dossier
  ) -> [String: DossierRecord] {
    narrative.reduce(into: [:]) { parts, part in
      parts[part.id] = dossier.finding(.narrative(area, part.id))
    }
  }

  /// What judgements on an organisation are kept by, in the year and under the edition shown.
  func capabilityKey(of code: OrganisationCode) -> CapabilityKey {
    CapabilityKey(organisation: code, cycle: period.cycle, framework: framework.id)
  }

  /// The areas in the order they are shown in: the edition's, else as they stood by gap when they were
  /// sorted. Nothing moves under the cursor while one rates.
  func ordered(_ areas: [FunctionalArea]) -> [FunctionalArea] {
    guard let order = page.areaOrder else { return areas }
    let known = order.compactMap { id in areas.first { $0.id == id } }
    return known + areas.filter { !order.contains($0.id) }
  }

  /// The selected area with all that is said of it.
  var selectedAreaRow: AreaRow? {
    guard let open else { return nil }
    let rows = areaRows(of: open)
    return rows.indices.contains(page.areas.selection) ? rows[page.areas.selection] : nil
  }

  /// Why areas cannot be sorted by their gap.
  var gapOrderDisabled: String? {
    if page.areaOrder != nil { return nil }
    return open.map { areaRows(of: $0).contains { $0.gap != nil } } == true ? nil : Words.noGaps
  }

  /// Orders the areas by the widest gap, or as the edition does again; the selection stays on its area.
  mutating func toggleGapOrder() {
    guard let open else { return }
    let selected = selectedArea?.id
    if page.areaOrder == nil {
      let rows = areaRows(of: open)
      page.areaOrder = rows.enumerated().sorted { left, right in
        (left.element.gap ?? -1, -left.offset) > (right.element.gap ?? -1, -right.offset)
      }.map(\.element.area.id)
    } else {
      page.areaOrder = nil
    }
    if let place = areas.firstIndex(where: { $0.id == selected }) { page.areas.select(place) }
    say(page.areaOrder == nil ? Words.sortedAsFramework : Words.sortedByGap)
  }

  /// What a rule proposes for an area and nobody has confirmed.
  func proposal(for area: AreaID) -> ProposalDetail? {
    let detail = open?.detail { if case .proposal(let detail) = $0 { detail } else { nil } }
    return detail?.area == area ? detail : nil
  }

  /// The status of the assessment in words: "with the organisation for factual accuracy until 12 Dec
  /// 26"; nil where the edition judges no capability of the organisation.
  func statusWords(of assessment: Assessment) -> String? {
    guard framework.capability(of: assessment.organisation.kind) != nil else { return nil }
    return Words.status(dossier(of: assessment.organisation.code).record(.status, .single))
  }
}
