import Narration
import OversightCore

/// The capability of an organisation with every layer the viewer may see.
struct CapabilityJSON {
  let narrator: Narrator
  let profile: CapabilityProfile

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
    fields.put("overallProvisional", false)
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
    fields.put("overallProvisional", capability.isProvisional)
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
    fields.put("partnerFeedback", judgement.partnerFeedback.map(given))
    fields.put("assessors", judgement.assessors.map(given))
    fields.put("effective", area.effective.map(effective), or: Words.notRated)
    fields.put("scales", scales(definition))
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
    if let given { fields.put("\(name)By", given.actor.name) }
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
