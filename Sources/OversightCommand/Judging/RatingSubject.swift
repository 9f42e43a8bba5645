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
    let framework = scope.framework
    if let reason = framework.refusal(of: .areaRating) {
      throw Refusal.notDecided(framework.edition, reason)
    }
    guard let profile = framework.capability(of: organisation.kind) else {
      throw Refusal.noCapability(framework.edition, organisation.kind)
    }
    self.area = try Finding.area(area, in: profile)
  }

  /// A rating by identifier or a part of its name; nil takes a rating away. Where the layer does not
  /// exist the ledger refuses it, with those that do.
  func rating(_ text: String) throws -> AreaRating? {
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
    _ rating: AreaRating?, reason: String, partner: String?, in scope: Scope
  ) -> RatingIntent {
    return RatingIntent(
      organisation: organisation, cycle: scope.period.cycle, area: area.id, layer: layer,
      rating: rating, reason: reason, partner: partner,
      shown: scope.shown(of: organisation.code))
  }
}
