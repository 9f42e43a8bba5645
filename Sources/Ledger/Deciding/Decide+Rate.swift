import OversightCore

extension Decider {
  func rated(_ intent: RatingIntent) throws(Refusal) -> Rated {
    if intent.layer == .final, viewer.role != .chair { throw .finalNeedsChair }
    let item = try item(intent.organisation, intent.cycle)
    try checkOpen(item, for: intent.layer)
    try checkSession(item, for: intent.layer)
    let profile = try intent.rating == .inWords ? saying(intent) : rating(intent)
    try checkReason(intent, in: profile)
    let rated = Rated(
      item: item, area: intent.area, layer: intent.layer, rating: intent.rating,
      partner: try partner(intent), view: intent.view, shown: intent.shown)
    try checkChange(rated, reason: intent.reason)
    return rated
  }

  /// What is approved, issued or published is not changed under anybody's hand: it is opened again,
  /// with a reason, to be revised.
  private func checkOpen(_ item: CapabilityKey, for layer: Layer) throws(Refusal) {
    if layer == .moderated || layer == .final { try checkOpen(item) }
  }

  /// The same of everything else that an assessment rests on, and of what is signed in calibration.
  func checkOpen(_ item: CapabilityKey) throws(Refusal) {
    try checkAssessmentOpen(item)
    try checkUnsigned(item, in: nil)
  }

  /// The same of a period, which belongs to the assessment of its year.
  func checkOpen(_ organisation: OrganisationCode, _ period: Period) throws(Refusal) {
    let item = CapabilityKey(
      organisation: organisation, cycle: period.cycle, framework: framework.id)
    try checkAssessmentOpen(item)
    try checkUnsigned(item, in: period)
  }

  /// Whether the assessment is still on its way, or opened again.
  func checkAssessmentOpen(_ item: CapabilityKey) throws(Refusal) {
    let dossier = dossier(of: item)
    if dossier.isClosed { throw .assessmentClosed(dossier.status) }
  }

  private func rating(_ intent: RatingIntent) throws(Refusal) -> CapabilityProfile {
    let profile = try profile(of: intent.organisation.kind)
    try check(intent, against: try scale(intent, in: profile))
    return profile
  }

  /// A view in words needs no scale: an organisation or a partner gives it where the edition has
  /// their layer, or wants a narrative.
  private func saying(_ intent: RatingIntent) throws(Refusal) -> CapabilityProfile {
    guard let profile = framework.capability(of: intent.organisation.kind) else {
      throw .noCapability(framework.edition, intent.organisation.kind)
    }
    guard let area = profile.area(intent.area) else {
      throw .unknownArea(intent.area, possible: profile.areas.map(\.id))
    }
    let possible = [Layer.selfAssessment, .partnerFeedback].filter {
      area.scales[$0] != nil || !profile.narrative.isEmpty
    }
    guard possible.contains(intent.layer) else {
      throw .unknownLayer(intent.layer, possible: possible)
    }
    if intent.reason.isBlank { throw .viewNeedsWords }
    return profile
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

  func scale(
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

  func check(_ intent: RatingIntent, against scale: RatingScale) throws(Refusal) {
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
    guard let name = intent.partner else {
      // A view of nobody in particular has neither kind nor day.
      if intent.view != PartnerView() { throw .partnerNotNamed }
      return nil
    }
    guard intent.layer == .partnerFeedback else { throw .partnerNotAsked(intent.layer) }
    try check(name, .partner, limit: TextLimit.nameCharacters)
    guard let partner = Actor(name) else { throw .partnerBlank }
    return known(partner, in: try item(intent.organisation, intent.cycle))
  }

  /// A partner in other capitals is the same partner, named or heard before.
  private func known(_ partner: Actor, in item: CapabilityKey) -> Actor {
    let named = dossier(of: item).all(.partner).compactMap { Actor($0.name.value) }
    let heard = (record.judgements.areas[item] ?? [:]).values.flatMap(\.partnerFeedback).map(
      \.actor)
    return (named + heard.sorted()).first { $0.isSamePerson(as: partner) } ?? partner
  }

  private func checkChange(_ rated: Rated, reason: String) throws(Refusal) {
    let holder = rated.layer == .partnerFeedback ? rated.partner ?? viewer.actor : viewer.actor
    let key = JudgementKey.rating(
      rated.item, area: rated.area, layer: rated.layer, holder: rated.layer.hasHolder ? holder : nil
    )
    let present = record.present(on: key)?.rating
    guard present?.rating == rated.rating, present?.view ?? PartnerView() == rated.view else {
      return
    }
    // What was said before an item was opened again, or for an earlier session, can be said anew.
    if rated.layer == .assessor, present != nil, let session = record.session(holding: rated.item),
      !record.isFresh(key, in: session, on: rated.item)
    {
      return
    }
    // The same view in other words is another view.
    if rated.rating == .inWords, present?.reason != reason { return }
    throw .unchanged(rated.rating)
  }
}
