/// What a standing check looks for, in the order of a list of them. The raw value is the word of the
/// command line and of JSON, and is never changed.
public enum CheckKind: String, Sendable, CaseIterable {
  /// An area is rated and nothing is given as evidence for it.
  case ratingWithoutEvidence = "rating-without-evidence"
  /// A piece of evidence counts no more and is still linked.
  case staleEvidence = "stale-evidence"
  /// A piece of evidence is linked to nothing.
  case unusedEvidence = "unused-evidence"
  /// An organisation rates itself above every partner who rated it.
  case selfAssessmentAbovePartners = "self-assessment-above-partners"
  /// A statutory duty has no finding.
  case dutyWithoutFinding = "duty-without-finding"
  /// A health and wellbeing board was not asked, or none is named.
  case boardNotConsulted = "board-not-consulted"
  /// A certification was due before today.
  case certificationOverdue = "certification-overdue"
}

/// Something a standing check found of one organisation.
public struct StandingCheck: Hashable, Sendable {
  /// What was found.
  public enum Detail: Hashable, Sendable {
    /// The area and the rating that counts.
    case ratingWithoutEvidence(AreaID, EffectiveRating)
    /// The evidence and its last day.
    case staleEvidence(DossierRecord, expired: CalendarDate)
    /// The evidence.
    case unusedEvidence(DossierRecord)
    /// The area, the organisation's own rating, and the partners who rated it, by name.
    case selfAssessmentAbovePartners(AreaID, own: RatingID, partners: [Actor])
    /// The duty.
    case dutyWithoutFinding(StatutoryDuty)
    /// The board.
    case boardNotConsulted(DossierRecord)
    /// No board at all. Which boards an area has is not in the data.
    case noBoardNamed
    /// The certification, its quarter, its day, and how many days ago that was.
    case certificationOverdue(DossierRecord, Period, due: CalendarDate, daysLate: Int)
  }

  /// What was found.
  public let detail: Detail

  /// What was looked for.
  public var kind: CheckKind {
    switch detail {
    case .ratingWithoutEvidence: .ratingWithoutEvidence
    case .staleEvidence: .staleEvidence
    case .unusedEvidence: .unusedEvidence
    case .selfAssessmentAbovePartners: .selfAssessmentAbovePartners
    case .dutyWithoutFinding: .dutyWithoutFinding
    case .boardNotConsulted, .noBoardNamed: .boardNotConsulted
    case .certificationOverdue: .certificationOverdue
    }
  }

  /// The place to mend it.
  public var topic: Topic {
    switch detail {
    case .ratingWithoutEvidence(let area, _): .area(area)
    case .selfAssessmentAbovePartners(let area, _, _): .layer(area, .selfAssessment)
    case .dutyWithoutFinding(let duty): .duty(duty.id)
    case .noBoardNamed: .organisation
    case .staleEvidence(let record, _), .unusedEvidence(let record), .boardNotConsulted(let record),
      .certificationOverdue(let record, _, _, _):
      .record(record.name)
    }
  }

  /// The record it is of; nil where it is of none.
  public var record: DossierRecord? {
    switch detail {
    case .staleEvidence(let record, _), .unusedEvidence(let record), .boardNotConsulted(let record),
      .certificationOverdue(let record, _, _, _):
      record
    case .ratingWithoutEvidence, .selfAssessmentAbovePartners, .dutyWithoutFinding, .noBoardNamed:
      nil
    }
  }

  /// The quarter it is of; nil where it is of the year.
  public var period: Period? {
    if case .certificationOverdue(_, let period, _, _) = detail { return period }
    return nil
  }
}

/// What the standing checks find of one organisation, in the order of the kinds; within a kind in the
/// order of the edition's areas and duties, of the records, of the quarters. An edition without areas,
/// duties or certification has no such checks.
///
/// - Parameters:
///   - assessment: its result with every layer the viewer may see.
///   - dossier: what was written down of it in the year under the edition.
///   - today: the day on which what is due is overdue.
public func standingChecks(
  of assessment: Assessment, dossier: Dossier, under framework: Framework, on today: CalendarDate
) -> [StandingCheck] {
  let checker = Checker(
    assessment: assessment, profile: framework.capability(of: assessment.organisation.kind),
    dossier: dossier, today: today)
  return CheckKind.allCases.flatMap(checker.found).map(StandingCheck.init(detail:))
}

/// The arguments of the checks.
private struct Checker {
  let assessment: Assessment
  let profile: CapabilityProfile?
  let dossier: Dossier
  let today: CalendarDate

  private var areas: [CapabilityResult.Area] { assessment.capability?.areas ?? [] }

  func found(_ kind: CheckKind) -> [StandingCheck.Detail] {
    switch kind {
    case .ratingWithoutEvidence: areas.compactMap(withoutEvidence)
    case .staleEvidence: dossier.records(.evidence).compactMap(stale)
    case .unusedEvidence:
      dossier.records(.evidence).filter(\.topics.isEmpty).map { .unusedEvidence($0) }
    case .selfAssessmentAbovePartners: areas.compactMap(abovePartners)
    case .dutyWithoutFinding: duties.filter(isOpen).map { .dutyWithoutFinding($0) }
    case .boardNotConsulted: boards
    case .certificationOverdue: assessment.period.cycle.quarters.compactMap(overdue)
    }
  }

  private func withoutEvidence(_ area: CapabilityResult.Area) -> StandingCheck.Detail? {
    guard let effective = area.effective, effective.rating.rating != nil,
      dossier.evidence(for: .area(area.id)).isEmpty
    else { return nil }
    return .ratingWithoutEvidence(area.id, effective)
  }

  private func stale(_ evidence: DossierRecord) -> StandingCheck.Detail? {
    guard let expires = evidence.date(.expires), expires < today, !evidence.topics.isEmpty else {
      return nil
    }
    return .staleEvidence(evidence, expired: expires)
  }

  /// Only what is on one scale is compared.
  private func abovePartners(_ area: CapabilityResult.Area) -> StandingCheck.Detail? {
    guard let scales = profile?.area(area.id)?.scales, let scale = scales[.selfAssessment],
      scales[.partnerFeedback] == scale,
      let own = area.judgement.selfAssessment?.rating.rating, let place = scale.place(of: own)
    else { return nil }
    let partners = area.judgement.partnerFeedback.compactMap { given in
      given.rating.rating.flatMap(scale.place(of:)).map { (given.actor, $0) }
    }
    guard let best = partners.map(\.1).min(), place < best else { return nil }
    return .selfAssessmentAbovePartners(area.id, own: own, partners: partners.map(\.0).sorted())
  }

  private var duties: [StatutoryDuty] { profile?.duties ?? [] }

  private func isOpen(_ duty: StatutoryDuty) -> Bool {
    dossier.finding(.duty(duty.id)).map { !$0.counts } ?? true
  }

  private var boards: [StandingCheck.Detail] {
    let consultation = Consultation(
      dossier: dossier, areas: areas.map(\.judgement),
      isNeeded: assessment.organisation.kind == .icb && !duties.isEmpty)
    if consultation.namesNoBoard { return [.noBoardNamed] }
    return consultation.silent.map { .boardNotConsulted($0) }
  }

  private func overdue(_ period: Period) -> StandingCheck.Detail? {
    guard let record = dossier.certification(period), record.state == .expected,
      let due = record.date(.due), due < today
    else { return nil }
    return .certificationOverdue(record, period, due: due, daysLate: today.days(since: due))
  }
}
