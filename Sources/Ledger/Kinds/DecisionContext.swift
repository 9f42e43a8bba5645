import OversightCore

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

extension DecisionContext {
  /// How it is written; nil where nothing was shown.
  var field: CanonicalJSON? {
    var fields: [String: CanonicalJSON] = [:]
    fields["average"] = average.map { .text($0.description) }
    fields["dataset"] = dataset.map { .text($0) }
    fields["overall"] = overall.map { .text($0.value) }
    fields["segment"] = segment.map { .integer($0) }
    return self == .none ? nil : .object(fields)
  }

  /// The dataset that was on the screen, where it is named by its hash.
  var files: [ContentHash] { [dataset.flatMap { ContentHash($0) }].compactMap { $0 } }

  fileprivate init(_ fields: EventFields) throws(EventDamage) {
    try fields.allow(["average", "dataset", "overall", "segment"])
    average = try fields.optionalValue("average") { DecimalText($0) }
    dataset = try fields.optionalText("dataset")
    overall = try fields.optionalText("overall").map { RatingID($0) }
    segment = fields.has("segment") ? try fields.integer("segment") : nil
  }
}

extension EventFields {
  /// What a person saw when deciding; nothing is never written as an empty object.
  func shown() throws(EventDamage) -> DecisionContext {
    guard has("shown") else { return .none }
    let shown = try DecisionContext(try nested("shown"))
    if shown == .none { throw .wrong(field: "payload.shown") }
    return shown
  }
}

extension DecisionContext {
  /// What the result on the screen was. An event that others than its author see leaves out what rests
  /// on the author's own ratings, since these are blind.
  public init(_ assessment: Assessment?, dataset: String, isBlind: Bool) {
    let own = assessment?.capability?.isProvisional == true
    let isShown = isBlind || !own
    self.init(
      dataset: dataset,
      average: assessment?.shownAverage.flatMap { DecimalText($0, places: 2) },
      segment: isShown ? assessment?.segment : nil,
      overall: isShown ? assessment?.capability?.overall : nil)
  }
}
