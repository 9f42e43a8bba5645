import Ledger
import Narration
import OversightCore
import Terminal

/// Confirming a rating that somebody else gave or that a rule proposes.
extension Desk {
  /// What can be confirmed for the selected area on the active layer: last year's rating, which stands
  /// in for none yet, and the rating a rule proposes.
  private var confirmable: [(title: String, rating: AreaRating)] {
    guard let row = selectedAreaRow, row.effective == nil || row.effective?.isProvisional == true
    else { return [] }
    func words(_ rating: AreaRating) -> String { narrator.words(for: rating).lowercased() }
    let proposed = proposal(for: row.area.id)?.proposed.map { rating in
      (Words.confirmProposed(words(.rated(rating))), AreaRating.rated(rating))
    }
    let carried = row.carried.map {
      (Words.confirmCarried(words($0.rating), $0.cycle), $0.rating)
    }
    return [proposed, carried].compactMap { $0 }
  }

  /// Why nothing can be confirmed.
  var confirmDisabled: String? {
    if let reason = ratingDisabled { return reason }
    let found = confirmable
    if found.isEmpty { return Words.nothingToConfirm }
    guard let layer = activeLayer, layer != .selfAssessment, layer != .partnerFeedback else {
      return Words.confirmAssessorsOnly
    }
    let others = found.compactMap(\.rating.rating).filter { activeScale?.rating($0) == nil }
    return others.first.map { Words.otherScale(narrator.name(of: $0).lowercased()) }
  }

  /// Rates the selected area on the active layer as last year or as a rule proposes; asks which where
  /// both are there.
  mutating func confirmRating(_ environment: Environment) -> [Effect] {
    let found = confirmable
    if found.count == 1 { return rate(found[0].rating, environment) }
    let choices = found.map {
      ChoiceSheet.Choice(title: $0.title, help: "", message: .cannotRate($0.rating))
    }
    show(ChoiceSheet(title: Words.confirmTitle, lines: [], choices: choices), selecting: 0)
    return []
  }
}

/// Trying ratings without saving them.
extension Desk {
  /// Why nothing can be tried for the selected area.
  var whatIfDisabled: String? {
    guard let area = selectedArea, let open else { return Words.noAreas(framework.shortName) }
    if hidesCapability(of: open) { return Words.ratingsHidden }
    if let refusal = framework.refusal(of: .areaRating) { return refusal }
    let counts = framework.overallCapability(of: open.organisation.kind)?.areas.contains(area.id)
    return counts == true ? nil : Words.noAreaCounts
  }

  /// What each rating of the selected area would bring about; nothing is saved.
  mutating func showWhatIf() {
    guard let open, let row = selectedAreaRow,
      let scale = row.area.scales[.final] ?? row.area.scales[.moderated]
        ?? row.area.scales[.assessor]
    else { return }
    let tried = whatIf(
      row.area.id, of: open.organisation.code, isRated: scale.ratings.map(\.id), by: viewer.actor,
      in: cohort, judgements, under: framework, now: assessments)
    let lines = zip(scale.ratings, tried).enumerated().flatMap { place, pair in
      let (rating, outcome) = pair
      let head = Words.whatIf(
        digit: place + 1, rating.name, isNow: row.effective?.rating == .rated(rating.id))
      return [TextSheet.TextLine(text: head, style: .strong)]
        + sentences(of: outcome, beside: open).map { .init(text: "   \($0)", style: .plain) }
    }
    sheet = .text(
      TextSheet(
        title: Words.whatIfTitle(row.area.name),
        lines: [.init(text: Words.whatIfHead, style: .plain)] + lines))
  }

  private func sentences(of outcome: WhatIf, beside now: Assessment) -> [String] {
    let result = outcome.assessment
    let overall = result.capability.map { capability in
      Words.sentence(
        Words.whatIfOverall(
          capability.overall.map { narrator.name(of: $0).lowercased() },
          could: narrator.alternatives(capability.reachable)))
    }
    func segment(_ assessment: Assessment) -> String {
      let all = assessment.possibleSegments.map(String.init)
      return all.isEmpty ? Words.noSegment : Narrator.list(all, last: "or")
    }
    let moved = Words.sentence(Words.whatIfSegment(now: segment(now), then: segment(result)))
    let routes = Words.routesChanged(outcome.routes)
    return [overall, framework.segments.isEmpty ? nil : moved, routes].compactMap { $0 }
      .filter { !$0.isEmpty }
  }
}
