import OversightCore

/// An area was rated on one layer, or its rating taken away.
public struct Rated: Hashable, Sendable {
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// The area.
  public let area: AreaID
  /// The layer.
  public let layer: Layer
  /// What was said; nil where the rating was taken away.
  public let rating: AreaRating?
  /// Whose feedback it is, on the partner layer.
  public let partner: Actor?
  /// What was on the screen when it was decided.
  public let shown: DecisionContext
}

extension Rated: StandingPayload {
  static let name = "rated"
  static let version = 1

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }
  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [
      "area": .text(area.value), "edition": .text(item.framework.value),
      "layer": .text(layer.rawValue), "outcome": .text(Outcome(rating).rawValue),
    ]
    fields["rating"] = rating?.rating.map { .text($0.value) }
    fields["partner"] = partner.map { .text($0.name) }
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["area", "edition", "layer", "outcome", "partner", "rating", "shown"])
    item = try event.item(editionIn: fields)
    area = AreaID(try fields.text("area"))
    layer = try fields.value("layer") { Layer(rawValue: $0) }
    rating = try fields.value("outcome") { Outcome(rawValue: $0) }
      .rating(try fields.optionalText("rating"))
    partner = fields.has("partner") ? try fields.actor("partner") : nil
    shown = try fields.shown()
  }

  func key(of header: EventHeader) -> JudgementKey {
    let holder = layer == .partnerFeedback ? partner ?? header.actor : header.actor
    return .rating(item, area: area, layer: layer, holder: layer.hasHolder ? holder : nil)
  }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    guard case .rating(_, _, _, let holder) = event.key else { return before }
    return rating.map {
      .rating(GivenRating(actor: holder ?? event.actor, rating: $0, reason: event.reason))
    }
  }
}

/// The words for what was said of an area; a rating's own identifier stands beside.
private enum Outcome: String {
  case rated
  case notApplicable = "not-applicable"
  case insufficientEvidence = "insufficient-evidence"
  case cleared

  init(_ rating: AreaRating?) {
    switch rating {
    case .rated: self = .rated
    case .notApplicable: self = .notApplicable
    case .insufficientEvidence: self = .insufficientEvidence
    case nil: self = .cleared
    }
  }

  func rating(_ id: String?) throws(EventDamage) -> AreaRating? {
    guard (id != nil) == (self == .rated) else { throw .wrong(field: "payload.rating") }
    switch self {
    case .rated: return id.map { .rated(RatingID($0)) }
    case .notApplicable: return .notApplicable
    case .insufficientEvidence: return .insufficientEvidence
    case .cleared: return nil
    }
  }
}
