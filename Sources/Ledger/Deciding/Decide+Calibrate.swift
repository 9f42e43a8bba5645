import OversightCore

/// What the chair decides of an item, and what a second person signs.
extension Decider {
  func said(of intent: CalibrationIntent) throws(Refusal) -> [Said] {
    try needChair()
    let session = try runningSession(intent.session, isMeeting: true)
    let item = try item(intent.organisation, in: session)
    try needChair(of: session, item)
    // What the edition leaves to nobody is said first, whatever the state of the item.
    if intent.segment != nil { try checkSegmentsDecided(for: intent.organisation.kind) }
    try checkDecidable(item, in: session)
    try checkHolds(session, intent.organisation.code)
    let key = try self.item(intent.organisation, session.period.cycle)
    let period = try self.item(intent.organisation, session.period)
    try checkAssessmentOpen(key)
    try check(intent.reason, .reason, limit: TextLimit.characters)
    let profile = try profile(of: intent.organisation.kind)
    let areas = try areas(of: intent, item, profile, key)
    let overall = try overall(of: intent)
    try checkReasons(intent, areas, overall, profile, key)
    let decided = DecisionRecord(
      areas: areas, segment: segment(of: intent), computed: intent.computed, overall: overall,
      computedOverall: intent.computedOverall, shown: intent.shown)
    return opened(item, session, period) + moderated(areas, intent, key)
      + (try segments(of: intent, period))
      + overalls(overall, intent, key) + (try trajectories(of: intent, session))
      + [
        Said(
          .agendaItem(
            AgendaItemRecorded(session: session.name, item: period, change: .decided(decided))),
          intent.reason)
      ]
  }

  /// What was given blind since an item was opened again is opened with its new decision: no rating
  /// that somebody gave stays hidden behind it.
  private func opened(_ item: AgendaItem, _ session: Session, _ period: PeriodKey) -> [Said] {
    guard item.state == .reopened else { return [] }
    return [
      Said(
        .agendaItem(
          AgendaItemRecorded(session: session.name, item: period, change: .revealed)))
    ]
  }

  /// The ratings must have been opened first, save where a national session takes the regions'.
  private func checkDecidable(_ item: AgendaItem, in session: Session) throws(Refusal) {
    if item.state == .signed, let signature = item.signature {
      throw .session(.signed(session.name, by: signature.actor))
    }
    let isOpen = item.isRevealed || item.state == .reopened && item.reveal != nil
    let takesRegional = session.stage == .national && [.waiting, .open].contains(item.state)
    guard isOpen || takesRegional else { throw .session(.notRevealed(session.name)) }
    if item.state == .parked || item.state == .returned { throw .session(.notNow(item.state)) }
    let present = session.present(for: item).filter {
      !record.sessions.interests(of: $0).contains(item.organisation)
    }.count
    if let quorum = session.quorum, present < quorum {
      throw .session(.noQuorum(present: present, needed: quorum))
    }
  }

  /// The moderated rating of each area: the one named, else the median, else in a national session the
  /// region's.
  private func areas(
    of intent: CalibrationIntent, _ item: AgendaItem, _ profile: CapabilityProfile,
    _ key: CapabilityKey
  ) throws(Refusal) -> [AreaID: ItemDecision.Area] {
    for (area, rating) in intent.areas.sorted(by: { $0.key.value < $1.key.value }) {
      let asked = RatingIntent(
        organisation: intent.organisation, cycle: key.cycle, area: area, layer: .moderated,
        rating: rating)
      try check(asked, against: try scale(asked, in: profile))
    }
    for text in intent.areaReasons.values {
      try check(text, .reason, limit: TextLimit.characters)
    }
    return item.decided(
      Forecast.Choice(areas: intent.areas, reasons: intent.areaReasons), under: profile,
      record.judgements.areas[key] ?? [:])
  }

  private func segment(of intent: CalibrationIntent) -> Int? {
    framework.refusal(of: .segment) == nil ? intent.segment ?? intent.computed : nil
  }

  /// The overall rating the panel sets; nil where the areas' own stands.
  private func overall(of intent: CalibrationIntent) throws(Refusal) -> RatingID? {
    guard let asked = intent.overall, asked != intent.computedOverall else { return nil }
    let reach = intent.computedOverall.map {
      framework.moderationReach(of: intent.organisation.kind, from: $0)
    }
    guard reach?.contains(asked) == true else {
      throw .session(
        .overallTooFar(asked, computed: intent.computedOverall, possible: reach ?? []))
    }
    return asked
  }
}

/// When a written reason is compulsory.
extension Decider {
  private func checkReasons(
    _ intent: CalibrationIntent, _ areas: [AreaID: ItemDecision.Area], _ overall: RatingID?,
    _ profile: CapabilityProfile, _ key: CapabilityKey
  ) throws(Refusal) {
    guard intent.reason.isBlank else { return }
    let isAgain =
      record.judgements.sessions.first { $0.name == intent.session }?
      .item(intent.organisation.code)?.reopenings.isEmpty == false
    let unrated = profile.areas.filter { $0.scales[.moderated] != nil && areas[$0.id] == nil }
    var causes = areas.keys.sorted { $0.value < $1.value }.flatMap { id -> [SessionRefusal.Cause] in
      guard let area = profile.area(id), let decided = areas[id], decided.reason.isBlank else {
        return []
      }
      let own = record.judgements.areas[key]?[id]?.selfAssessment
      return profile.causes(of: area, decided, selfAssessment: own)
    }
    if let segment = intent.segment, segment != intent.computed {
      causes.append(.segment(segment, computed: intent.computed))
    }
    if let overall { causes.append(.overall(overall, computed: intent.computedOverall)) }
    causes += unrated.map { .unrated($0.id) } + (isAgain ? [.decidedBefore] : [])
    if !causes.isEmpty { throw .session(.reasonNeeded(causes)) }
  }
}

extension CapabilityProfile {
  /// What makes a reason compulsory for a moderated rating: its distance from the median, and from the
  /// self-assessment where both are of one scale (assumed terms of the edition).
  public func causes(
    of area: FunctionalArea, _ decided: ItemDecision.Area, selfAssessment: GivenRating?
  ) -> [SessionRefusal.Cause] {
    guard let scale = area.scales[.moderated] else { return [] }
    var causes: [SessionRefusal.Cause] = []
    func steps(to other: RatingID?) -> Int? {
      guard let here = decided.rating.rating.flatMap(scale.place(of:)),
        let there = other.flatMap(scale.place(of:))
      else { return nil }
      return abs(here - there)
    }
    if decided.rating.rating == nil ? decided.median != nil : false {
      causes.append(.median(area.id))
    } else if let steps = steps(to: decided.median), steps > moderation?.fromMedian ?? 0 {
      causes.append(.median(area.id))
    }
    if area.scales[.selfAssessment] == scale, let terms = moderation,
      let steps = steps(to: selfAssessment?.rating.rating), steps > terms.fromSelfAssessment
    {
      causes.append(.selfAssessment(area.id))
    }
    return causes
  }
}

/// The events of a decision.
extension Decider {
  private func moderated(
    _ areas: [AreaID: ItemDecision.Area], _ intent: CalibrationIntent, _ key: CapabilityKey
  ) -> [Said] {
    let judged = record.judgements.areas[key] ?? [:]
    return areas.sorted { $0.key.value < $1.key.value }.flatMap { id, area -> [Said] in
      var said: [Said] = []
      let reason = area.reason.isBlank ? intent.reason : area.reason
      if judged[id]?.moderated?.rating != area.rating {
        let rated = Rated.session(key, id, .moderated, area.rating, shown: intent.shown)
        said.append(Said(.rated(rated), reason))
      }
      // What an earlier session signed otherwise holds no longer.
      if let final = judged[id]?.final, final.rating != area.rating {
        said.append(Said(.rated(.session(key, id, .final, nil)), reason))
      }
      return said
    }
  }

  /// A moderated segment is decided, or proposed where the edition wants a second person; the computed
  /// one needs no decision, and ends one that stands.
  private func segments(
    of intent: CalibrationIntent, _ item: PeriodKey
  ) throws(Refusal) -> [Said] {
    guard framework.refusal(of: .segment) == nil else { return [] }
    let standing = record.present(on: .segment(item))?.segment ?? StandingSegment()
    guard let segment = intent.segment, segment != intent.computed else {
      let isNothing = standing.decision == nil && standing.proposal == nil
      return isNothing ? [] : [said(.cleared, intent, item)]
    }
    let isSame = standing.proposal == nil && standing.decision?.segment == segment
    if isSame || standing.proposal?.segment == segment { return [] }
    let asked = SegmentIntent(
      organisation: intent.organisation, period: item.period, segment: segment,
      computed: intent.computed, reason: intent.reason, shown: intent.shown)
    do throws(SegmentRefusal) {
      return [said(try stage(of: asked, standing), intent, item)]
    } catch {
      throw .segment(error)
    }
  }

  private func said(
    _ stage: SegmentDecided.Stage, _ intent: CalibrationIntent, _ item: PeriodKey
  ) -> Said {
    Said(
      .segmentDecided(
        SegmentDecided(item: item, stage: stage, computed: intent.computed, shown: intent.shown)),
      intent.reason)
  }

  private func overalls(
    _ overall: RatingID?, _ intent: CalibrationIntent, _ key: CapabilityKey
  ) -> [Said] {
    let standing = record.judgements.overalls[key]
    guard
      standing?.rating != overall || overall != nil && standing?.computed != intent.computedOverall
    else { return [] }
    return [
      Said(
        .overallSet(OverallSet(item: key, rating: overall, computed: intent.computedOverall)),
        intent.reason)
    ]
  }

  private func trajectories(
    of intent: CalibrationIntent, _ session: Session
  ) throws(Refusal) -> [Said] {
    let held = dossier(of: session.key(intent.organisation.code)).record(.trajectory, .single)
    let fields = intent.trajectory.filter { held?.text($0.key) ?? "" != $0.value }
    if fields.isEmpty { return [] }
    let asked = RecordIntent(
      organisation: intent.organisation, cycle: session.period.cycle, kind: .trajectory,
      step: .write, fields: fields, reason: intent.reason, shown: intent.shown)
    return [Said(.recorded(try recorded(asked)), intent.reason)]
  }
}

/// The second person.
extension Decider {
  func saidOfSigning(
    _ name: SessionName, _ organisation: Organisation, _ reason: String
  ) throws(Refusal) -> [Said] {
    try needChair()
    let session = try runningSession(name)
    let item = try item(organisation, in: session)
    try needChair(of: session, item)
    try check(reason, .reason, limit: TextLimit.characters)
    if item.state == .signed, let signature = item.signature {
      throw .session(.signed(name, by: signature.actor))
    }
    guard let decision = item.decision, item.state == .decided else { throw .session(.notDecided) }
    if decision.actor.isSamePerson(as: viewer.actor) { throw .session(.ownDecision) }
    try checkHolds(session, organisation.code)
    let key = try self.item(organisation, session.period.cycle)
    try checkAssessmentOpen(key)
    let period = session.periodKey(organisation.code)
    return finals(of: decision, organisation, key) + confirmed(decision, period)
      + [
        Said(
          .agendaItem(AgendaItemRecorded(session: name, item: period, change: .signed)), reason)
      ]
  }

  /// What was moderated becomes final, where the edition has such a layer.
  private func finals(
    of decision: ItemDecision, _ organisation: Organisation, _ key: CapabilityKey
  ) -> [Said] {
    let profile = framework.capability(of: organisation.kind)
    let judged = record.judgements.areas[key] ?? [:]
    return decision.areas.sorted { $0.key.value < $1.key.value }.compactMap { id, area in
      guard profile?.area(id)?.scales[.final] != nil, judged[id]?.final?.rating != area.rating
      else { return nil }
      let reason = area.reason.isEmpty ? decision.reason : area.reason
      return Said(.rated(.session(key, id, .final, area.rating)), reason)
    }
  }

  /// Where the segment takes a second person, the signature is theirs.
  private func confirmed(_ decision: ItemDecision, _ item: PeriodKey) -> [Said] {
    guard let proposal = record.judgements.proposals[item], proposal.segment == decision.segment
    else { return [] }
    return [
      Said(
        .segmentDecided(
          SegmentDecided(
            item: item, stage: .decided(proposal.segment, proposer: decision.actor),
            computed: decision.computed, shown: .none)), decision.reason)
    ]
  }
}
