import Narration
import OversightCore

extension CapabilityFront {
  func say(_ assessment: Assessment, on desk: Desk, in text: inout PlainText) {
    text.say(desk.ladder(of: assessment))
    text.say(desk.statusWords(of: assessment).map(Words.Plain.status) ?? "")
    guard let profile = desk.framework.capability(of: assessment.organisation.kind) else {
      return text.say(Words.noAreasHere(desk.framework.shortName))
    }
    for (line, row) in desk.areaRows(of: assessment).enumerated() {
      text.offer(Self.words(row, profile, on: desk), line: line)
      text.say(AreaDetail(desk: desk, profile: profile, row: row).sentences)
    }
    text.say(profile.incomplete)
    if let refusal = desk.framework.refusal(of: .areaRating) {
      return text.say(Words.areasWithoutRatings(refusal))
    }
    text.say(RatingForecast(desk: desk, assessment: assessment, profile: profile).lines)
  }

  /// An area layer by layer, its gap and how much evidence is given; a layer that the area does not have
  /// and nobody wrote on is not mentioned.
  private static func words(
    _ row: AreaRow, _ profile: CapabilityProfile, on desk: Desk
  ) -> String {
    let layers = Layer.allCases.compactMap { layer -> String? in
      let given = desk.given(layer, in: row.judgement)
      guard row.area.scales[layer] != nil || !given.isEmpty else { return nil }
      return Words.Plain.layer(
        Narration.Words.layer(layer), given.map { desk.narrator.words(for: $0).lowercased() })
    }
    let gap = row.gap.map(Words.Plain.gap)
    let evidence = Words.Plain.evidence(row.evidence.count)
    return ([Words.Plain.area(row.number, row.area.name)] + layers + [gap, evidence])
      .compactMap { $0 }.joined(separator: " ")
  }
}

extension Desk {
  /// What stands on a layer of an area, of what this person may see.
  fileprivate func given(_ layer: Layer, in judgement: AreaJudgement) -> [AreaRating] {
    switch layer {
    case .selfAssessment: [judgement.selfAssessment?.rating].compactMap { $0 }
    case .partnerFeedback: judgement.partnerFeedback.map(\.rating)
    case .assessor: judgement.assessors.filter { $0.actor == viewer.actor }.map(\.rating)
    case .moderated: [judgement.moderated?.rating].compactMap { $0 }
    case .final: [judgement.final?.rating].compactMap { $0 }
    }
  }
}
