import OversightCore

/// What a calibration session that holds an item leaves to nobody else.
extension Decider {
  /// A rating outside the session: assessors rate until the reveal, and what is moderated or signed
  /// comes from the session alone.
  func checkSession(_ item: CapabilityKey, for layer: Layer) throws(Refusal) {
    guard let session = record.session(holding: item) else { return }
    switch layer {
    case .moderated, .final:
      try checkUnsigned(item, in: nil)
      throw .session(.held(session.name))
    case .assessor: try checkRates(in: session, session.item(item.organisation))
    case .selfAssessment, .partnerFeedback: return
    }
  }

  /// Whether the viewer rates in a session, and may now.
  func checkRates(in session: Session, _ item: AgendaItem?) throws(Refusal) {
    if let item, let signature = item.signature, item.state == .signed {
      throw .session(.signed(session.name, by: signature.actor))
    }
    if session.state == .closed { throw .session(.closed(session.name)) }
    guard session.admits(viewer.actor) else { throw .session(.notAnAssessor(session.name)) }
    if viewer.role != .assessor || session.chair.isSamePerson(as: viewer.actor) {
      throw .session(.chairDoesNotRate(session.name))
    }
    if item?.isRevealed == true { throw .session(.revealed(session.name)) }
  }

  /// A segment is decided in the session that holds the organisation in the period.
  func checkHeld(_ item: PeriodKey) throws(Refusal) {
    if let session = record.session(holding: CapabilityKey(item), in: item.period) {
      throw .session(.held(session.name))
    }
  }

  /// An item is revealed, decided, signed and opened again in the session that holds it: not in a
  /// region's while a national one has it, nor in one that a newer one has followed.
  func checkHolds(_ session: Session, _ organisation: OrganisationCode) throws(Refusal) {
    let holding = record.session(holding: session.key(organisation), in: session.period)
    if let holding, holding.name != session.name { throw .session(.held(holding.name)) }
  }

  /// What is signed is locked; in another period than the session's only what is of the whole year.
  func checkUnsigned(_ item: CapabilityKey, in period: Period?) throws(Refusal) {
    guard let session = record.session(holding: item, in: period),
      let held = session.item(item.organisation), held.state == .signed,
      let signature = held.signature
    else { return }
    throw .session(.signed(session.name, by: signature.actor))
  }

  /// What is taken back must not lie beneath a reveal or a decision of the session.
  func checkSession(beneath key: JudgementKey) throws(Refusal) {
    guard let item = key.item, let session = record.session(holding: item, in: key.period?.period)
    else {
      return
    }
    switch key {
    case .rating(_, _, let layer, _): try checkSession(item, for: layer)
    case .view: try checkRates(in: session, session.item(item.organisation))
    case .segment, .overall:
      try checkUnsigned(item, in: key.period?.period)
      throw .session(.held(session.name))
    default: return
    }
  }
}

/// Who chairs, and who rates: never the same person.
extension Decider {
  /// The chair of a session: by role, and not one of those who rate in it.
  func needChair(of session: Session, _ item: AgendaItem? = nil) throws(Refusal) {
    try needChair()
    let rated = item?.reveal?.assessors.contains { $0.isSamePerson(as: viewer.actor) } ?? false
    if rated || session.isAssessor(viewer.actor) {
      throw .session(.assessorDoesNotChair(session.name))
    }
  }
}

/// Who is ready with an item: whoever has said something of every area.
extension Decider {
  func saidOfRating(_ intent: RatingIntent) throws(Refusal) -> [Said] {
    let rated = try rated(intent)
    let said = Said(.rated(rated), intent.reason)
    guard rated.layer == .assessor else { return [said] }
    return [said] + readiness(of: rated.item, with: rated.area, rated: rated.rating != nil)
  }

  /// What taking an event back does to its author's readiness.
  func readiness(without id: EventID, on key: JudgementKey) -> [Said] {
    guard case .rating(let item, let area, .assessor, _) = key else { return [] }
    let before = record.live[key]?.last { $0 != id }.flatMap { record.line(of: $0)?.event }
    guard case .rated(let rated)? = before?.content else {
      return readiness(of: item, with: area, rated: false)
    }
    return readiness(of: item, with: area, rated: rated.rating != nil)
  }

  private func readiness(
    of item: CapabilityKey, with area: AreaID, rated: Bool
  ) -> [Said] {
    guard let session = record.session(holding: item),
      let kind = kindOfProfile(holding: area)
    else { return [] }
    let judged = record.judgements.areas[item] ?? [:]
    let key = session.periodKey(item.organisation)
    let isReady = kind.areas.filter { $0.scales[.assessor] != nil }.allSatisfy { other in
      other.id == area
        ? rated : isRated(other.id, in: session, judged[other.id], of: item)
    }
    let was = record.present(on: .ready(session.name, key, viewer.actor)) != nil
    guard isReady != was else { return [] }
    return [Said(.ready(ReadySaid(session: session.name, item: key, isReady: isReady)))]
  }

  /// Whether the viewer said something of an area that counts in a session.
  private func isRated(
    _ area: AreaID, in session: Session, _ judged: AreaJudgement?, of item: CapabilityKey
  ) -> Bool {
    judged?.assessors.contains { $0.actor == viewer.actor } == true
      && record.isSaid(
        .rating(item, area: area, layer: .assessor, holder: viewer.actor), in: session, on: item)
  }

  private func kindOfProfile(holding area: AreaID) -> CapabilityProfile? {
    framework.capability.first { $0.area(area) != nil }
  }
}
