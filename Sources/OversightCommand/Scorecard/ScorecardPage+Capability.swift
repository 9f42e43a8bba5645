import Narration
import OversightCore

/// The capability part of the page: areas by layers.
extension ScorecardPage {
  var capability: [String] {
    guard let profile = scope.framework.capability(of: organisation.kind),
      let capability = assessment.capability
    else { return [Words.noCapability(narrator.framework.shortName)] }
    return [overall(capability, profile)] + areas(capability, profile).lines()
  }

  private func overall(_ capability: CapabilityResult, _ profile: CapabilityProfile) -> String {
    if profile.overall == nil {
      return Words.noOverall(profile.title, narrator.framework.shortName)
    }
    guard let overall = capability.overall else {
      let why = capability.absence.map(narrator.reason) ?? ""
      return Words.noOverallYet(
        profile.title, why: why, reachable: narrator.alternatives(capability.reachable))
    }
    let computed = capability.isMoved ? capability.computedOverall : nil
    return Words.overall(
      profile.title, narrator.name(of: overall), computed: computed.map(narrator.name),
      isProvisional: capability.isProvisional)
  }

  /// Only the layers that exist for some area have a column.
  private func areas(_ capability: CapabilityResult, _ profile: CapabilityProfile) -> TextTable {
    let layers = Layer.allCases.filter { layer in
      profile.areas.contains { $0.scales[layer] != nil }
    }
    let hasGap = capability.areas.contains { context.gap(of: $0) != nil }
    let heading = ["", Words.areaHeading] + layers.map(Words.layer)
    var table = TextTable(heading: heading + (hasGap ? [Words.gapHeading] : []), indent: 1)
    for (number, area) in capability.areas.enumerated() {
      let cells = layers.map { words(for: $0, of: area, in: profile) }
      let gap = context.gap(of: area).map { Words.Read.gap($0, isWidest: context.isWidest($0)) }
      table.add(
        ["\(number + 1)", narrator.name(of: area.id)] + cells + (hasGap ? [gap ?? ""] : []))
    }
    return table
  }

  private func words(
    for layer: Layer, of area: CapabilityResult.Area, in profile: CapabilityProfile
  ) -> String {
    if profile.area(area.id)?.scales[layer] == nil { return "" }
    let given = area.judgement.given(on: layer)
    if given.isEmpty { return Words.notRated }
    return given.map { rating in
      let words = narrator.words(for: rating.rating)
      return layer == .assessor || layer == .partnerFeedback ? "\(rating.actor): \(words)" : words
    }.joined(separator: ", ")
  }
}

extension AreaJudgement {
  /// The ratings of a layer.
  func given(on layer: Layer) -> [GivenRating] {
    switch layer {
    case .selfAssessment: [selfAssessment].compactMap { $0 }
    case .partnerFeedback: partnerFeedback
    case .assessor: assessors
    case .moderated: [moderated].compactMap { $0 }
    case .final: [final].compactMap { $0 }
    }
  }
}
