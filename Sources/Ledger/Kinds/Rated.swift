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
  /// What is known of the partner's view beside it.
  public let view: PartnerView
  /// What was on the screen when it was decided.
  public let shown: DecisionContext
}

extension Rated: StandingPayload, NamedPayload {
  static let name = "rated"
  static let version = 2

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }
  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [
      "area": .text(area.value), "edition": .text(item.framework.value),
      "layer": .text(layer.rawValue), "outcome": .text(RatingOutcome(rating).rawValue),
    ]
    fields["rating"] = rating?.rating.map { .text($0.value) }
    fields["partner"] = partner.map { .text($0.name) }
    fields["partnerKind"] = view.kind.map { .text($0.rawValue) }
    fields["viewed"] = view.date.map { .text($0.description) }
    fields["strength"] = view.strength.map { .text($0.rawValue) }
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    let known: Set = ["area", "edition", "layer", "outcome", "partner", "rating", "shown"]
    try fields.allow(version == 1 ? known : known.union(["partnerKind", "strength", "viewed"]))
    item = try event.item(editionIn: fields)
    area = AreaID(try fields.text("area"))
    layer = try fields.value("layer") { Layer(rawValue: $0) }
    rating = try fields.value("outcome") { RatingOutcome(rawValue: $0) }
      .rating(try fields.optionalText("rating"))
    partner = fields.has("partner") ? try fields.actor("partner") : nil
    view = PartnerView(
      kind: try fields.optionalValue("partnerKind") { PartnerKind(rawValue: $0) },
      date: try fields.optionalValue("viewed") { CalendarDate($0) },
      strength: try fields.optionalValue("strength") { ViewStrength(rawValue: $0) })
    shown = try fields.shown()
  }

  func key(of header: EventHeader) -> JudgementKey {
    let holder = layer == .partnerFeedback ? partner ?? header.actor : header.actor
    return .rating(item, area: area, layer: layer, holder: layer.hasHolder ? holder : nil)
  }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    guard case .rating(_, _, _, let holder) = event.key else { return before }
    return rating.map {
      .rating(
        GivenRating(actor: holder ?? event.actor, rating: $0, reason: event.reason, view: view))
    }
  }
}

/// The words for what was said of an area; a rating's own identifier stands beside.
enum RatingOutcome: String {
  case rated
  case notApplicable = "not-applicable"
  case insufficientEvidence = "insufficient-evidence"
  case inWords = "in-words"
  case cleared

  init(_ rating: AreaRating?) {
    switch rating {
    case .rated: self = .rated
    case .notApplicable: self = .notApplicable
    case .insufficientEvidence: self = .insufficientEvidence
    case .inWords: self = .inWords
    case nil: self = .cleared
    }
  }

  func rating(_ id: String?) throws(EventDamage) -> AreaRating? {
    guard (id != nil) == (self == .rated) else { throw .wrong(field: "payload.rating") }
    switch self {
    case .rated: return id.map { .rated(RatingID($0)) }
    case .notApplicable: return .notApplicable
    case .insufficientEvidence: return .insufficientEvidence
    case .inWords: return .inWords
    case .cleared: return nil
    }
  }
}
