import OversightCore

extension Decider {
  func rated(_ intent: RatingIntent) throws(Refusal) -> Rated {
    if intent.layer == .final, viewer.role != .chair { throw .finalNeedsChair }
    let item = try item(intent.organisation, intent.cycle)
    let profile = try profile(of: intent.organisation.kind)
    try check(intent, against: try scale(intent, in: profile))
    try checkReason(intent, in: profile)
    let rated = Rated(
      item: item, area: intent.area, layer: intent.layer, rating: intent.rating,
      partner: try partner(intent), shown: intent.shown)
    try checkChange(rated)
    return rated
  }

  /// How the edition judges a kind of organisation, where it lets people judge at all.
  func profile(of kind: OrganisationKind) throws(Refusal) -> CapabilityProfile {
    if let reason = framework.refusal(of: .areaRating) {
      throw .notDecided(framework.edition, reason)
    }
    guard let profile = framework.capability(of: kind) else {
      throw .noCapability(framework.edition, kind)
    }
    return profile
  }

  private func scale(
    _ intent: RatingIntent, in profile: CapabilityProfile
  ) throws(Refusal) -> RatingScale {
    guard let area = profile.area(intent.area) else {
      throw .unknownArea(intent.area, possible: profile.areas.map(\.id))
    }
    guard let scale = area.scales[intent.layer] else {
      throw .unknownLayer(intent.layer, possible: Layer.allCases.filter { area.scales[$0] != nil })
    }
    return scale
  }

  private func check(_ intent: RatingIntent, against scale: RatingScale) throws(Refusal) {
    guard let id = intent.rating?.rating, scale.rating(id) == nil else { return }
    throw .unknownRating(id, possible: scale.ratings.map(\.id))
  }

  private func checkReason(
    _ intent: RatingIntent, in profile: CapabilityProfile
  ) throws(Refusal) {
    try check(intent.reason, .reason, limit: TextLimit.characters)
    if profile.reasonRequired.contains(intent.layer), intent.reason.isBlank {
      throw .reasonNeeded(intent.layer)
    }
  }

  private func partner(_ intent: RatingIntent) throws(Refusal) -> Actor? {
    guard let name = intent.partner else { return nil }
    guard intent.layer == .partnerFeedback else { throw .partnerNotAsked(intent.layer) }
    try check(name, .partner, limit: TextLimit.nameCharacters)
    guard let partner = Actor(name) else { throw .partnerBlank }
    return partner
  }

  private func checkChange(_ rated: Rated) throws(Refusal) {
    let holder = rated.layer == .partnerFeedback ? rated.partner ?? viewer.actor : viewer.actor
    let key = JudgementKey.rating(
      rated.item, area: rated.area, layer: rated.layer, holder: rated.layer.hasHolder ? holder : nil
    )
    if record.present(on: key)?.rating?.rating == rated.rating { throw .unchanged(rated.rating) }
  }
}
