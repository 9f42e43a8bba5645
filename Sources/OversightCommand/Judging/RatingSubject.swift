import Ledger
import Narration
import OversightCore

/// What is to be rated: an area of an organisation, on a layer.
struct RatingSubject {
  let organisation: Organisation
  let area: FunctionalArea
  let layer: Layer

  init(code: String, area: String, layer: Layer, in scope: Scope) throws {
    organisation = try Finding.assessment(code, in: scope).organisation
    self.layer = layer
    guard let profile = scope.framework.capability(of: organisation.kind) else {
      throw Refusal.noCapability(scope.framework.edition, organisation.kind)
    }
    self.area = try Finding.area(area, in: profile)
  }

  /// What the text says at this moment: a rating by identifier or a part of its name; a view in
  /// words; the rating of the year before. Nil takes a rating away. What the edition has no room for
  /// the ledger refuses.
  func rating(_ text: String, in scope: Scope) throws -> AreaRating? {
    switch text.lowercased() {
    case Self.inWords: return .inWords
    case Self.carried: return try carried(in: scope)
    default: return try rating(text, under: scope.framework)
    }
  }

  private func rating(_ text: String, under framework: Framework) throws -> AreaRating? {
    if let reason = framework.refusal(of: .areaRating) {
      throw Refusal.notDecided(framework.edition, reason)
    }
    guard let scale = area.scales[layer] else {
      throw Refusal.unknownLayer(
        layer, possible: Layer.allCases.filter { area.scales[$0] != nil })
    }
    let known = scale.ratings.map { ($0.id.value, $0.name) } + Self.special.map { ($0, $0) }
    let found = Finding.matches(text, in: known)
    guard found.count == 1 else {
      let near = Nearest.words(to: text, among: known.map(\.0))
      throw Failure(
        .refused, Words.noSuch(.rating, text, matching: found, near: near, known.map(\.0)))
    }
    return Self.rating(of: found[0])
  }

  /// The rating of the year before, which this confirms.
  private func carried(in scope: Scope) throws -> AreaRating {
    let cycle = scope.period.cycle
    let key = CapabilityKey(
      organisation: organisation.code, cycle: cycle, framework: scope.framework.id)
    let day = scope.asOf ?? scope.judgements.today ?? scope.period.lastDay
    let profile = scope.framework.capability(of: organisation.kind)
    let carried = profile.map {
      scope.judgements.carried(to: key, by: $0, register: scope.dataset.register, on: day)
    }
    guard let found = carried?.first(where: { $0.area == area.id }) else {
      throw Failure(.refused, Words.nothingCarried(area.name, from: cycle.previous))
    }
    return found.rating
  }

  private static let inWords = "in-words"
  private static let carried = "carried"
  private static let notRated = "not-rated"
  private static let notApplicable = "not-applicable"
  private static let insufficientEvidence = "insufficient-evidence"
  private static let special = [notApplicable, insufficientEvidence, notRated]

  private static func rating(of id: String) -> AreaRating? {
    switch id {
    case notRated: nil
    case notApplicable: .notApplicable
    case insufficientEvidence: .insufficientEvidence
    default: .rated(RatingID(id))
    }
  }

  /// The intent, with what the workspace shows at this moment.
  func intent(
    _ rating: AreaRating?, reason: String, partner: String?, view: PartnerView, in scope: Scope
  ) -> RatingIntent {
    RatingIntent(
      organisation: organisation, cycle: scope.period.cycle, area: area.id, layer: layer,
      rating: rating, reason: reason, partner: partner, view: view,
      shown: scope.shown(of: organisation.code, isBlind: layer == .assessor))
  }
}
