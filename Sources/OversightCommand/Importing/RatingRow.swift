import Ledger
import Narration
import OversightCore

/// A rating of an area on a layer, or a partner's view.
struct RatingRow {
  let intent: RatingIntent

  /// The word for the rating of the year before, which the row confirms.
  private static let carried = "carried"

  init?(_ fields: inout ImportFields, at place: RowPlace, in scope: ImportScope) {
    let layer = fields.value("layer") { text throws(Failure) in try Word.layer(text) }
    let area = fields.value("area") { text throws(Failure) in
      try place.area(text, in: scope)
    }
    let rating = fields.value("rating") { text throws(Failure) in
      if text.lowercased() == Self.carried { return try place.before(area?.id, in: scope) }
      return try AreaRating.reading(text, on: area?.scales[layer ?? .assessor])
    }
    let view = Self.view(&fields, layer)
    let partner = fields.optional("partner") { text throws(Failure) in text }
    let reason = fields.text("reason")
    guard let layer, let area, let rating else { return nil }
    intent = RatingIntent(
      organisation: place.organisation, cycle: place.cycle, area: area.id, layer: layer,
      rating: rating, reason: reason, partner: partner, view: view)
  }

  /// The kind of partner, the day of the view and its strength are of a partner's view alone.
  private static func view(_ fields: inout ImportFields, _ layer: Layer?) -> PartnerView {
    guard layer == .partnerFeedback else { return PartnerView() }
    return PartnerView(
      kind: fields.optional("partner-kind") { text throws(Failure) in try Word.of(text) },
      date: fields.optional("date") { text throws(Failure) in try Word.day(text) },
      strength: fields.optional("strength") { text throws(Failure) in try Word.of(text) })
  }
}

extension RowPlace {
  /// An area by number, identifier or a part of its name.
  func area(_ text: String, in scope: ImportScope) throws(Failure) -> FunctionalArea {
    try scope.area(text, of: organisation.kind, in: framework)
  }

  /// What was agreed of an area in the year before.
  fileprivate func before(
    _ area: AreaID?, in scope: ImportScope
  ) throws(Failure) -> AreaRating? {
    let profile = framework.capability(of: organisation.kind)
    let differences = profile.map {
      scope.record.judgements.differences(
        of: item, by: $0, register: scope.library.dataset.register, on: scope.today)
    }
    if let found = differences?.first(where: { $0.area == area })?.before { return found }
    throw Failure(.refused, Words.Read.nothingCarried(from: cycle.previous))
  }
}

extension AreaRating {
  /// What is said without a rating, by the word of files; nil takes a rating away.
  private static let words: [String: AreaRating?] = [
    "not-applicable": .notApplicable, "insufficient-evidence": .insufficientEvidence,
    "in-words": .inWords, "not-rated": nil,
  ]

  /// A rating by identifier or a part of its name. Where there is no scale, only what is said without
  /// a rating.
  static func reading(_ text: String, on scale: RatingScale?) throws(Failure) -> AreaRating? {
    let own = (scale?.ratings ?? []).map { ($0.id.value, $0.name) }
    let known = own + words.keys.sorted().map { ($0, $0) }
    let found = Finding.matches(text, in: known)
    if found.count == 1 { return words[found[0]] ?? .rated(RatingID(found[0])) }
    let near = Nearest.words(to: text, among: known.map(\.0))
    throw Failure(
      .refused, Words.noSuch(.rating, text, matching: found, near: near, known.map(\.0)))
  }
}

/// The words a column chooses from.
enum Word {
  static func layer(_ text: String) throws(Failure) -> Layer { try of(text) }

  /// One of the words of a list.
  static func of<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String
  ) throws(Failure) -> Value {
    if let value = Value(rawValue: text) { return value }
    throw Failure(.refused, Words.noSuchWord(text, Value.allCases.map(\.rawValue)))
  }

  static func day(_ text: String) throws(Failure) -> CalendarDate {
    guard let day = CalendarDate(text) else { throw Failure(.refused, Words.badDay) }
    return day
  }
}
