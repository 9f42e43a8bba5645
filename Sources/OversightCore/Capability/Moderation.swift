/// The panel's step: an overall rating set by people beside the one that the areas give.
extension Bench {
  mutating func applyModeration(_ body: ModerateRule, of rule: Rule) {
    for index in indices(of: rule.kinds) {
      let organisation = drafts[index].organisation
      guard let scale = framework.capability(of: organisation.kind)?.overall else { continue }
      let key = CapabilityKey(
        organisation: organisation.code, cycle: cohort.period.cycle, framework: framework.id)
      drafts[index].moderate(body, on: scale, by: judgements.overalls[key], of: rule)
    }
  }
}

extension Draft {
  /// A decision stands within reach of what the areas give now, whatever they gave when it was made.
  fileprivate func moderate(
    _ body: ModerateRule, on scale: RatingScale, by decision: OverallDecision?, of rule: Rule
  ) {
    guard let before = capability else { return }
    let reach = before.overall.map { body.reach(from: $0, on: scale) } ?? []
    let set = decision.flatMap { reach.contains($0.rating) ? $0.rating : nil }
    if let set {
      capability?.overall = set
      capability?.reachable = [set]
    }
    record(
      .moderation(
        ModerationDetail(
          before: before.overall, decision: decision, within: body.within,
          isOutOfReach: before.overall != nil && decision != nil && set == nil,
          after: capability?.overall)),
      of: rule)
  }
}
