/// Capability: the areas with their layers, the overall rating, and what bars it.
extension Bench {
  mutating func applyAggregate(_ body: AggregateRule, of rule: Rule) {
    for index in indices(of: rule.kinds) {
      let kind = drafts[index].organisation.kind
      guard let profile = framework.capability(of: kind),
        let arithmetic = OverallCapability(profile: profile, rule: body, limits: [])
      else { continue }
      let areas = areas(of: drafts[index].organisation.code, in: profile)
      drafts[index].aggregate(
        areas, by: arithmetic, reach: memo(arithmetic, rule.id, kind), of: rule)
    }
  }

  private func areas(
    of code: OrganisationCode, in profile: CapabilityProfile
  ) -> [CapabilityResult.Area] {
    let key = CapabilityKey(
      organisation: code, cycle: cohort.period.cycle, framework: framework.id)
    let judged = judgements.areas[key] ?? [:]
    return profile.areas.map { area in
      let judgement = judged[area.id] ?? AreaJudgement()
      return CapabilityResult.Area(
        id: area.id, judgement: judgement, effective: judgement.effective(for: judgements.viewer))
    }
  }

  /// Where an edition has areas and no overall rating, the areas are there all the same.
  mutating func describeCapability() {
    for draft in drafts where draft.capability == nil {
      guard let profile = framework.capability(of: draft.organisation.kind) else { continue }
      draft.capability = CapabilityResult(
        areas: areas(of: draft.organisation.code, in: profile), overall: nil,
        computedOverall: nil, absence: .notInEdition, reachable: [], isProvisional: false,
        proposed: draft.proposal?.proposed)
    }
  }

  /// What is reachable from nothing is the same for every organisation of a profile.
  private mutating func memo(
    _ arithmetic: OverallCapability, _ rule: RuleID, _ kind: OrganisationKind
  ) -> [RatingID] {
    // A trial is compared by the rating alone.
    if isTrial { return [] }
    if let known = reachFromNothing[rule]?[kind] { return known }
    let reach = arithmetic.reachable(from: arithmetic.areas.map { _ in nil })
    reachFromNothing[rule, default: [:]][kind] = reach
    return reach
  }

  mutating func applyLimit(_ body: LimitRule, of rule: Rule) {
    for index in indices(of: rule.kinds) {
      let kind = drafts[index].organisation.kind
      guard let profile = framework.capability(of: kind), let aggregate = aggregate(for: kind),
        let arithmetic = OverallCapability(
          profile: profile, rule: aggregate, limits: limits(upTo: rule.id, for: kind),
          standing: drafts[index].standing)
      else { continue }
      // What stands against one organisation is its own, so its reach is nobody else's.
      let isShared = isTrial || drafts[index].standing.isEmpty
      let reach = isShared ? memo(arithmetic, rule.id, kind) : nil
      drafts[index].limit(body, by: arithmetic, reach: reach, of: rule)
    }
  }

  private func aggregate(for kind: OrganisationKind) -> AggregateRule? {
    for rule in framework.pipeline where rule.kinds.contains(kind) {
      if case .aggregate(let body) = rule.body { return body }
    }
    return nil
  }

  private func limits(upTo id: RuleID, for kind: OrganisationKind) -> [LimitRule] {
    guard let end = framework.pipeline.firstIndex(where: { $0.id == id }) else { return [] }
    return framework.pipeline[...end].compactMap { rule in
      if case .limit(let body) = rule.body, rule.kinds.contains(kind) { return body }
      return nil
    }
  }
}

extension Draft {
  fileprivate func aggregate(
    _ areas: [CapabilityResult.Area], by arithmetic: OverallCapability, reach: [RatingID],
    of rule: Rule
  ) {
    let effective = arithmetic.areas.map { id in areas.first { $0.id == id }?.effective }
    let ratings = effective.map { $0?.rating.rating }
    let missing = zip(arithmetic.areas, ratings).filter { $1 == nil }.map(\.0)
    let overall = arithmetic.overall(of: ratings.compactMap { $0 })
    let isProvisional = overall != nil && effective.contains { $0?.isProvisional == true }
    let isUntouched = missing.count == ratings.count
    let reachable = isUntouched || !keepsSteps ? reach : arithmetic.reachable(from: ratings)
    capability = CapabilityResult(
      areas: areas, overall: overall, computedOverall: overall,
      absence: absence(notRated: missing), reachable: reachable, isProvisional: isProvisional,
      proposed: proposal?.proposed)
    record(
      .aggregate(
        AggregateDetail(
          ratings: ratings, missing: missing, overall: overall, reachable: reachable,
          isProvisional: isProvisional, absence: capability?.absence)),
      of: rule)
  }

  /// Why there is no overall rating; nil where every area is rated. Until a named person confirmed
  /// the area for which a rating may be proposed, the organisation is not assessed.
  fileprivate func absence(notRated missing: [AreaID]) -> Absence? {
    if let proposal, missing.contains(proposal.area) {
      return .notAssessed(proposed: proposal.proposed)
    }
    return missing.isEmpty ? nil : .notRated(missing)
  }

  /// The questions answered yes.
  fileprivate var standing: Set<TestID> {
    answers.isEmpty ? [] : Set(answers.filter { $0.value.answer == .met }.keys)
  }

  fileprivate func limit(
    _ body: LimitRule, by arithmetic: OverallCapability, reach: [RatingID]?, of rule: Rule
  ) {
    guard let before = capability else { return }
    let ratings = arithmetic.areas.map { id in
      before.areas.first { $0.id == id }?.effective?.rating.rating
    }
    let isUntouched = ratings.allSatisfy { $0 == nil }
    let known = isUntouched || !keepsSteps ? reach : nil
    let overall = arithmetic.overall(of: ratings.compactMap { $0 })
    capability?.overall = overall
    capability?.computedOverall = overall
    capability?.reachable = known ?? arithmetic.reachable(from: ratings)
    let question = body.bar.question
    record(
      .limit(
        LimitDetail(
          barring: body.barring(zip(arithmetic.areas, ratings)), question: question?.id,
          isSet: question.flatMap { isYes($0.id) }, before: before.overall,
          after: capability?.overall, reachable: capability?.reachable ?? [])),
      of: rule)
  }
}

extension LimitRule {
  /// The areas whose rating bars.
  fileprivate func barring(_ ratings: some Sequence<(AreaID, RatingID?)>) -> [AreaID] {
    guard case .areas(let areas, let rating) = bar else { return [] }
    return ratings.filter { areas.contains($0.0) && $0.1 == rating }.map(\.0)
  }
}

extension Framework {
  /// The arithmetic of the overall rating for a kind of organisation, all limits included; nil where
  /// the edition has none. `standing` are the questions answered yes for the organisation.
  public func overallCapability(
    of kind: OrganisationKind, standing: Set<TestID> = []
  ) -> OverallCapability? {
    var (rule, limits): (AggregateRule?, [LimitRule]) = (nil, [])
    for step in pipeline where step.kinds.contains(kind) {
      switch step.body {
      case .aggregate(let body): rule = body
      case .limit(let body): limits.append(body)
      default: break
      }
    }
    guard let rule, let profile = capability(of: kind) else { return nil }
    return OverallCapability(
      profile: profile, rule: rule, limits: limits, standing: standing)
  }
}
