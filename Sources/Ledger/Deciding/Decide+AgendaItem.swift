import OversightCore

/// The items of an agenda, up to the decision.
extension Decider {
  /// An item of a session that goes on, of an organisation in which the viewer has no interest.
  func item(
    _ organisation: Organisation, in session: Session
  ) throws(Refusal) -> AgendaItem {
    try checkInterest(in: organisation)
    guard session.framework == framework.id else {
      throw .session(.otherEdition(session.name, session.framework))
    }
    guard let item = session.item(organisation.code) else {
      throw .session(.notOnAgenda(organisation.code, session.name))
    }
    return item
  }

  func said(
    of change: ItemChange, _ name: SessionName, _ organisation: Organisation, _ reason: String
  ) throws(Refusal) -> [Said] {
    let isMeeting = change == .begun || change == .revealed
    let session = try runningSession(name, isMeeting: isMeeting)
    let item = try item(organisation, in: session)
    try check(reason, .reason, limit: TextLimit.characters)
    if change != .dissented { try needChair(of: session) }
    try check(change, of: item, in: session, reason)
    if change == .revealed || change == .reopened { try checkHolds(session, organisation.code) }
    let recorded = Said(
      .agendaItem(
        AgendaItemRecorded(
          session: name, item: session.periodKey(organisation.code), change: change)), reason)
    if change == .reopened { return cleared(item, session) + [recorded] }
    return [recorded]
  }

  private func check(
    _ change: ItemChange, of item: AgendaItem, in session: Session, _ reason: String
  ) throws(Refusal) {
    func need(_ states: [ItemState]) throws(Refusal) {
      if item.state == .signed, let signature = item.signature, !states.contains(.signed) {
        throw .session(.signed(session.name, by: signature.actor))
      }
      guard states.contains(item.state) else { throw .session(.notNow(item.state)) }
    }
    func needReason() throws(Refusal) {
      if reason.isBlank { throw .session(.needsReason) }
    }
    switch change {
    case .begun: try need([.waiting, .reopened, .returned])
    case .parked(let owner):
      try need([.waiting, .open, .revealed, .reopened])
      try needReason()
      if owner.isBlank { throw .session(.ownerNeeded) }
      try check(owner, .name, limit: TextLimit.nameCharacters)
    case .unparked: try need([.parked])
    case .revealed: try need([.waiting, .open, .reopened])
    case .reopened:
      try need([.revealed, .decided, .signed])
      try needReason()
      try checkAssessmentOpen(session.key(item.organisation))
    case .returned:
      guard session.stage == .national else { throw .session(.notNational) }
      try need([.waiting, .open, .parked, .revealed, .decided, .reopened])
      try needReason()
    case .dissented:
      try need([.revealed, .decided, .signed])
      try needReason()
      guard viewer.role == .chair || session.admits(viewer.actor) else {
        throw .session(.notAnAssessor(session.name))
      }
    case .left(let actor): if item.isAway(actor) { throw .session(.unchanged) }
    case .arrived(let actor): if !item.isAway(actor) { throw .session(.unchanged) }
    case .benchmarked(let benchmark):
      try need([.waiting, .open, .parked])
      if benchmark.ratings.isEmpty { throw .session(.nothingAgreed(item.organisation)) }
      if item.benchmark == benchmark { throw .session(.unchanged) }
    // These have intents of their own.
    case .decided, .signed: throw .session(.notNow(item.state))
    }
  }

  /// What was signed of an item that is opened again is not signed any more.
  private func cleared(_ item: AgendaItem, _ session: Session) -> [Said] {
    let key = session.key(item.organisation)
    let judged = record.judgements.areas[key] ?? [:]
    return (item.decision?.areas.keys ?? [:].keys).sorted { $0.value < $1.value }.compactMap {
      area in
      guard item.state == .signed, judged[area]?.final != nil else { return nil }
      return Said(.rated(.session(key, area, .final, nil)))
    }
  }

  /// A segment an assessor proposes: one the edition knows, where people decide segments at all.
  func viewed(
    _ name: SessionName, _ organisation: Organisation, _ segment: Int?, _ reason: String
  ) throws(Refusal) -> SegmentViewed {
    let session = try runningSession(name)
    let item = try item(organisation, in: session)
    try check(reason, .reason, limit: TextLimit.characters)
    try checkSegmentsDecided(for: organisation.kind)
    try checkRates(in: session, item)
    if let segment, !framework.segments.contains(segment) {
      throw .segment(.unknown(segment, possible: framework.segments.map(\.number)))
    }
    let key = session.periodKey(organisation.code)
    let held = JudgementKey.view(key, viewer.actor)
    let isSame = record.present(on: held)?.view?.segment == segment
    if isSame, segment == nil || record.isFresh(held, in: session, on: CapabilityKey(key)) {
      throw .session(.unchanged)
    }
    return SegmentViewed(item: key, segment: segment)
  }

  /// Refuses where the edition lets nobody propose or moderate a segment.
  func checkSegmentsDecided(for kind: OrganisationKind) throws(Refusal) {
    if let reason = framework.refusal(of: .segment) {
      throw .segment(.notDecided(nil, edition: framework.edition, reason: reason))
    }
  }
}

extension Rated {
  /// A rating that a session gives or takes away.
  static func session(
    _ item: CapabilityKey, _ area: AreaID, _ layer: Layer, _ rating: AreaRating?,
    shown: DecisionContext = .none
  ) -> Rated {
    Rated(
      item: item, area: area, layer: layer, rating: rating, partner: nil, view: PartnerView(),
      shown: shown)
  }
}
