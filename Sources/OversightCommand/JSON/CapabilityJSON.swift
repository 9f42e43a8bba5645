import Narration
import OversightCore

/// The capability of an organisation with every layer the viewer may see.
struct CapabilityJSON {
  let context: AssessmentContext
  let profile: CapabilityProfile
  private let carried: [AreaID: CarriedRating]
  private let differences: [AreaID: CycleDifference]

  private var narrator: Narrator { context.narrator }

  init(context: AssessmentContext, profile: CapabilityProfile) {
    self.context = context
    self.profile = profile
    (carried, differences) = (context.carried, context.differences)
  }

  /// The capability of an organisation; empty where its edition judges none.
  static func fields(_ context: AssessmentContext) -> JSONFields {
    guard let profile = context.place.profile, let capability = context.assessment.capability
    else { return none(context.narrator) }
    return CapabilityJSON(context: context, profile: profile).fields(
      context.assessment, capability)
  }

  static func overallReason(of assessment: Assessment, _ narrator: Narrator) -> String {
    narrator.reason(assessment.capability?.absence ?? .notInEdition)
  }

  /// The same object where the edition judges no capability: empty, with the reason.
  static func none(_ narrator: Narrator) -> JSONFields {
    let reason = narrator.reason(.notInEdition)
    var fields = JSONFields()
    fields.put("scale", JSON?.none, or: reason)
    fields.put("areas", [JSONFields]())
    fields.put("overall", JSON?.none, or: reason)
    fields.put("computedOverall", JSON?.none, or: reason)
    fields.put("overallProvisional", false)
    fields.put("proposed", JSON?.none, or: reason)
    fields.put("reachable", [String]())
    fields.put("title", "")
    return fields
  }

  func fields(_ assessment: Assessment, _ capability: CapabilityResult) -> JSONFields {
    var fields = JSONFields()
    fields.put("title", profile.title)
    fields.put("scale", profile.overall?.ratings.map(\.id), or: narrator.reason(.notInEdition))
    fields.put("areas", capability.areas.map(area))
    fields.put(
      "overall", capability.overall, or: Self.overallReason(of: assessment, narrator))
    fields.put(
      "computedOverall", capability.computedOverall,
      or: Self.overallReason(of: assessment, narrator))
    fields.put("overallProvisional", capability.isProvisional)
    fields.put("proposed", capability.proposed, or: narrator.reasonForNoProposal(assessment))
    fields.put("reachable", capability.reachable)
    fields.put("provenance", profile.provenance.rawValue)
    fields.put("source", profile.source)
    return fields
  }

  private func area(_ area: CapabilityResult.Area) -> JSONFields {
    let (judgement, definition) = (area.judgement, profile.area(area.id))
    var fields = JSONFields()
    fields.put("id", area.id)
    fields.put("name", narrator.name(of: area.id))
    put("selfAssessment", judgement.selfAssessment, .selfAssessment, definition, in: &fields)
    put("moderated", judgement.moderated, .moderated, definition, in: &fields)
    put("final", judgement.final, .final, definition, in: &fields)
    fields.put("partnerFeedback", judgement.partnerFeedback.map(view))
    fields.put("assessors", judgement.assessors.map(given))
    fields.put("effective", area.effective.map(effective), or: Words.notRated)
    let gap = context.gap(of: area)
    fields.put("gap", gap, or: Words.Read.noGap)
    fields.put("widestGap", gap.map(context.isWidest) ?? false)
    fields.put("scales", scales(definition))
    putBefore(area.id, in: &fields)
    fields.put("evidence", context.evidence(for: .area(area.id)))
    return fields
  }

  /// What was agreed in the year before: carried and not confirmed while nothing is said anew, and by
  /// how much it is another one since.
  private func putBefore(_ area: AreaID, in fields: inout JSONFields) {
    let before = context.place.key.cycle.previous
    let difference = differences[area]
    let reason =
      difference == nil ? Words.Read.nothingCarried(from: before) : Words.Read.ratedThisYear
    fields.put("carried", carried[area].map(carried), or: reason)
    fields.put(
      "previous", difference?.before?.rating,
      or: difference?.before.map(words) ?? Words.Read.nothingCarried(from: before))
    fields.put("stepsWorse", difference?.steps, or: Words.Read.notBothRated)
  }

  private func carried(_ carried: CarriedRating) -> JSONFields {
    var fields = JSONFields()
    fields.put("rating", carried.rating.rating, or: words(carried.rating))
    fields.put("layer", carried.layer.rawValue)
    fields.put("cycle", "\(carried.cycle)")
    return fields
  }

  /// A partner's view, with what is known of it.
  private func view(_ given: GivenRating) -> JSONFields {
    var fields = self.given(given)
    fields.put("kind", given.view.kind?.rawValue, or: Words.Read.notSaid)
    fields.put("date", given.view.date?.description, or: Words.Read.notSaid)
    fields.put("strength", given.view.strength?.rawValue, or: Words.Read.notSaid)
    return fields
  }

  /// A layer is not there, or there and not rated, or rated without a rating of its scale.
  private func put(
    _ name: String, _ given: GivenRating?, _ layer: Layer, _ area: FunctionalArea?,
    in fields: inout JSONFields
  ) {
    let isThere = area?.scales[layer] != nil
    let absent = isThere ? Words.notRated : narrator.reason(.notInEdition)
    fields.put(name, given?.rating.rating, or: given.map { words($0.rating) } ?? absent)
    if let given {
      fields.put("\(name)By", given.actor.name)
      fields.put("\(name)Words", given.reason)
    }
  }

  private func given(_ given: GivenRating) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", given.actor.name)
    fields.put("rating", given.rating.rating, or: words(given.rating))
    fields.put("reason", given.reason)
    return fields
  }

  private func effective(_ effective: EffectiveRating) -> JSONFields {
    var fields = JSONFields()
    fields.put("rating", effective.rating.rating, or: words(effective.rating))
    fields.put("layer", effective.layer.rawValue)
    fields.put("provisional", effective.isProvisional)
    return fields
  }

  private func scales(_ area: FunctionalArea?) -> JSONFields {
    var fields = JSONFields()
    for layer in Layer.allCases {
      guard let scale = area?.scales[layer] else { continue }
      fields.put(layer.rawValue, scale.ratings.map(\.id))
    }
    return fields
  }

  private func words(_ rating: AreaRating) -> String { narrator.words(for: rating) }
}
