import Narration
import OversightCore

/// What the areas rated so far give, and what each rating of the selected area would give.
struct RatingForecast {
  let desk: Desk
  let assessment: Assessment
  let profile: CapabilityProfile

  var lines: [String] {
    if desk.hidesCapability(of: assessment) { return [Words.sentence(Words.ratingsHidden)] }
    guard let capability = assessment.capability,
      let arithmetic = desk.framework.overallCapability(
        of: assessment.organisation.kind, standing: standing)
    else { return [] }
    let ratings = arithmetic.areas.map { id in
      capability.areas.first { $0.id == id }?.effective?.rating.rating
    }
    return [now(capability, arithmetic, ratings)] + digits(arithmetic, ratings)
      + routes(capability)
  }

  /// What stands against better ratings, answered yes for the organisation.
  private var standing: Set<TestID> {
    Set(
      assessment.steps.compactMap { step -> TestID? in
        if case .limit(let detail) = step.detail, detail.isSet == true { return detail.question }
        return nil
      })
  }

  /// How many areas are rated, which are missing, and what is still reachable.
  private func now(
    _ capability: CapabilityResult, _ arithmetic: OverallCapability, _ ratings: [RatingID?]
  ) -> String {
    let rated = ratings.compactMap { $0 }.count
    let narrator = desk.narrator
    guard let overall = capability.computedOverall else {
      let missing = zip(arithmetic.areas, ratings).filter { $1 == nil }.map { number(of: $0.0) }
      return Words.ratedSoFar(
        rated, of: ratings.count, could: narrator.alternatives(capability.reachable))
        + (rated == 0 ? "" : " \(Words.missingAreas(missing))")
    }
    return Words.ratedAll(
      rated, overall: narrator.name(of: overall).lowercased(),
      provisional: capability.isProvisional)
  }

  private func number(of area: AreaID) -> Int {
    (profile.areas.firstIndex { $0.id == area } ?? 0) + 1
  }

  /// What each digit would leave possible: said once where all leave the same.
  private func digits(_ arithmetic: OverallCapability, _ ratings: [RatingID?]) -> [String] {
    guard !desk.onlyReads, let area = desk.selectedArea,
      let place = arithmetic.areas.firstIndex(of: area.id), let scale = desk.activeScale,
      let layer = desk.activeLayer,
      layer != .selfAssessment, layer != .partnerFeedback
    else { return [] }
    let reaches = scale.ratings.map { rating in
      var what = ratings
      what[place] = rating.id
      return arithmetic.reachable(from: what)
    }
    let number = number(of: area.id)
    if Set(reaches).count == 1 {
      return [Words.areaDecidesNothing(number, desk.narrator.alternatives(reaches[0]))]
    }
    let isDecided = !reaches.contains { $0.count > 1 }
    let words = reaches.enumerated().map { digit, reach in
      "\(digit + 1) \(isDecided ? desk.narrator.alternatives(reach) : letters(reach))"
    }
    return [Words.areaAs(number, words.joined(separator: "   "))]
  }

  /// Whose oversight would go another way, by what the overall rating could become.
  private func routes(_ capability: CapabilityResult) -> [String] {
    let code = assessment.organisation.code
    let led = desk.assessments.filter { $0.route?.lead?.board == code }.count
    return capability.reachable.compactMap { rating -> String? in
      let moves = desk.framework.routeMoves(
        where: code, isRated: rating, among: desk.assessments)
      return moves.isEmpty
        ? nil : Words.routesMove(desk.narrator.name(of: rating).lowercased(), moves, of: led)
    }
  }

  private func letters(_ ratings: [RatingID]) -> String {
    Narrator.list(ratings.map { desk.narrator.definition(of: $0)?.letter ?? "" }, last: "or")
  }
}
