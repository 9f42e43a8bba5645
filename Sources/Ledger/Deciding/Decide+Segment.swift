import OversightCore

/// Segments decided by people: what may be reached first, then who may do it.
extension Decider {
  func segmentDecided(_ intent: SegmentIntent) throws(Refusal) -> SegmentDecided {
    let item = try item(intent.organisation, intent.period)
    try checkOpen(intent.organisation.code, intent.period)
    try checkHeld(item)
    try check(intent.reason, .reason, limit: TextLimit.characters)
    let standing = record.present(on: .segment(item))?.segment ?? StandingSegment()
    do throws(SegmentRefusal) {
      return SegmentDecided(
        item: item, stage: try stage(of: intent, standing), computed: intent.computed,
        shown: intent.shown)
    } catch {
      throw .segment(error)
    }
  }

  func stage(
    of intent: SegmentIntent, _ standing: StandingSegment
  ) throws(SegmentRefusal) -> SegmentDecided.Stage {
    guard let segment = intent.segment else {
      try checkClearing(standing, intent)
      return .cleared
    }
    let rule = try framework.decisionRule(for: intent.organisation.kind, segment)
    try framework.checkReach(of: segment, from: intent.computed, by: rule)
    if intent.reason.isBlank { throw .reasonNeeded }
    let isNothing = standing.decision == nil && standing.proposal == nil
    if isNothing, segment == intent.computed { throw .nothingToDecide(segment) }
    if standing.decision?.segment == segment, standing.proposal == nil {
      throw .unchanged(segment)
    }
    if intent.confirms { return try confirmed(segment, standing.proposal) }
    if rule.secondPerson.contains(segment) { return try proposed(segment, standing.proposal) }
    guard viewer.role == .chair else { throw .needsChair }
    return .decided(segment, proposer: nil)
  }

  /// Two persons are two names; the second has the chair.
  private func confirmed(
    _ segment: Int, _ proposal: SegmentDecision?
  ) throws(SegmentRefusal) -> SegmentDecided.Stage {
    guard let proposal else { throw .notProposed(segment) }
    guard proposal.segment == segment else {
      throw .otherProposed(segment, proposal: proposal)
    }
    guard !proposal.actor.isSamePerson(as: viewer.actor) else { throw .ownProposal(segment) }
    guard viewer.role == .chair else { throw .needsChair }
    return .decided(segment, proposer: proposal.actor)
  }

  private func proposed(
    _ segment: Int, _ proposal: SegmentDecision?
  ) throws(SegmentRefusal) -> SegmentDecided.Stage {
    if let proposal, proposal.segment == segment { throw .alreadyProposed(proposal) }
    return .proposed(segment)
  }

  /// The chair takes anything away; a proposal alone also who made it. What stands may be taken
  /// away even where the edition, as it is now, would let nobody decide it.
  private func checkClearing(
    _ standing: StandingSegment, _ intent: SegmentIntent
  ) throws(SegmentRefusal) {
    if standing.decision == nil, standing.proposal == nil {
      try framework.checkAnyDecision(for: intent.organisation.kind)
      throw .unchanged(nil)
    }
    if intent.reason.isBlank { throw .reasonNeeded }
    let isOwn =
      standing.decision == nil && standing.proposal?.actor.isSamePerson(as: viewer.actor) == true
    guard isOwn || viewer.role == .chair else { throw .needsChair }
  }
}

extension Framework {
  /// The rule under which people decide a segment of a kind of organisation.
  fileprivate func decisionRule(
    for kind: OrganisationKind, _ segment: Int
  ) throws(SegmentRefusal) -> DecisionRule {
    let rule = decisionRule(for: kind)
    let isPlacing = rule?.into == segment || segments.isDecisionOnly(segment)
    if let reason = refusal(of: isPlacing ? .intensiveSupport : .segment) {
      throw .notDecided(isPlacing ? segment : nil, edition: edition, reason: reason)
    }
    guard let rule else { throw noRule(for: kind) }
    return rule
  }

  /// Refuses where the edition lets nobody decide any segment of a kind of organisation.
  fileprivate func checkAnyDecision(for kind: OrganisationKind) throws(SegmentRefusal) {
    if let reason = refusal(of: .segment), refusal(of: .intensiveSupport) != nil {
      throw .notDecided(nil, edition: edition, reason: reason)
    }
    if decisionRule(for: kind) == nil { throw noRule(for: kind) }
  }

  private func noRule(for kind: OrganisationKind) -> SegmentRefusal {
    .noRule(edition: edition, kind, reason: notSegmented[kind])
  }

  private func decisionRule(for kind: OrganisationKind) -> DecisionRule? {
    pipeline.lazy.filter { $0.kinds.contains(kind) }.compactMap { rule in
      if case .decision(let body) = rule.body { body } else { nil }
    }.first
  }

  /// Whether a decision reaches a segment from the one the rules came to. Where they came to none,
  /// any segment they might have come to is reached: the reason says why.
  fileprivate func checkReach(
    of segment: Int, from computed: Int?, by rule: DecisionRule
  ) throws(SegmentRefusal) {
    for number in [segment, computed ?? segment] where !segments.contains(number) {
      throw .unknown(number, possible: segments.map(\.number))
    }
    if segment == rule.into {
      guard let from = rule.from, from != computed else { return }
      throw .onlyFrom(segment, from: from, computed: computed)
    }
    if segments.isDecisionOnly(segment) { throw .notByModeration(segment) }
    guard let within = rule.within else {
      throw rule.into.map { .onlyInto(segment, into: $0) } ?? .unknown(segment, possible: [])
    }
    guard let computed, abs(segment - computed) > within else { return }
    let possible = segments.filter { !$0.isDecisionOnly && abs($0.number - computed) <= within }
    throw .tooFar(
      segment, computed: computed, within: within, possible: possible.map(\.number))
  }
}

extension [SegmentDefinition] {
  /// Whether there is a segment with this number.
  func contains(_ number: Int) -> Bool { contains { $0.number == number } }

  /// Whether no arithmetic reaches the segment.
  fileprivate func isDecisionOnly(_ number: Int) -> Bool {
    contains { $0.number == number && $0.isDecisionOnly }
  }
}
