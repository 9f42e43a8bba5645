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

/// What a person saw when deciding, so that the decision can be understood later.
public struct DecisionContext: Hashable, Sendable {
  /// SHA-256 of the dataset, hexadecimal.
  public var dataset: String?
  /// The average metric score, as shown.
  public var average: DecimalText?
  /// The computed segment, as shown.
  public var segment: Int?
  /// The overall rating the areas give, as shown.
  public var overall: RatingID?

  /// Nothing was shown.
  public static let none = DecisionContext()

  /// What was shown; leave out what was not.
  public init(
    dataset: String? = nil, average: DecimalText? = nil, segment: Int? = nil,
    overall: RatingID? = nil
  ) {
    self.dataset = dataset
    self.average = average
    self.segment = segment
    self.overall = overall
  }
}

extension Rated: EventPayload {
  static let name = "rated"
  static let version = 1

  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [
      "area": .text(area.value), "edition": .text(item.framework.value),
      "layer": .text(layer.rawValue), "outcome": .text(Outcome(rating).rawValue),
    ]
    fields["rating"] = rating?.rating.map { .text($0.value) }
    fields["partner"] = partner.map { .text($0.name) }
    fields["shown"] = shown == .none ? nil : .object(shown.fields)
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
    shown = fields.has("shown") ? try DecisionContext(try fields.nested("shown")) : .none
  }

  func key(of header: EventHeader) -> JudgementKey {
    let holder = layer == .partnerFeedback ? partner ?? header.actor : header.actor
    return .rating(item, area: area, layer: layer, holder: layer.hasHolder ? holder : nil)
  }

  func fold(_ event: Event, sequence: Int, into record: inout Record) -> Change {
    let before = record.present(on: event.key)?.rating
    record.push(event, rating, on: event.key)
    return .rating(event.key, before: before, after: rating)
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

extension DecisionContext {
  fileprivate var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [:]
    fields["average"] = average.map { .text($0.description) }
    fields["dataset"] = dataset.map { .text($0) }
    fields["overall"] = overall.map { .text($0.value) }
    fields["segment"] = segment.map { .integer($0) }
    return fields
  }

  fileprivate init(_ fields: EventFields) throws(EventDamage) {
    try fields.allow(["average", "dataset", "overall", "segment"])
    average = try fields.optionalValue("average") { DecimalText($0) }
    dataset = try fields.optionalText("dataset")
    overall = try fields.optionalText("overall").map { RatingID($0) }
    segment = fields.has("segment") ? try fields.integer("segment") : nil
  }
}
