import Ledger
import Narration
import OversightCore
import Terminal

/// What a rating changed: the area, the overall rating and the segment, before and after.
struct Consequence {
  let subject: RatingSubject
  let rating: AreaRating?
  let before: Scope
  let after: Scope
  let viewer: Viewer

  private var narrator: Narrator { after.narrator }
  private var code: OrganisationCode { subject.organisation.code }

  func lines(partner: String?) -> [String] {
    let was = given(in: before, partner: partner)
    let head = Words.rated(subject.organisation, cycle: after.period.cycle)
    let area = Words.areaChange(
      narrator.name(of: subject.area.id), subject.layer, from: words(was), to: words(rating))
    let overall = Words.change(
      after.framework.capability(of: subject.organisation.kind)?.title ?? "",
      from: overall(in: before), to: overall(in: after))
    let segment = Words.change(
      Words.segmentTitle, from: segment(in: before), to: segment(in: after))
    return (after.warnings + [head, area, overall, segment]).map { DisplayText($0).string }
  }

  private func words(_ rating: AreaRating?) -> String {
    rating.map { narrator.words(for: $0) } ?? Words.notRated
  }

  /// The rating that stood on the same layer, of the same person or partner.
  private func given(in scope: Scope, partner: String?) -> AreaRating? {
    let key = CapabilityKey(
      organisation: code, cycle: scope.period.cycle, framework: scope.framework.id)
    let given = scope.judgements.areas[key]?[subject.area.id]?.given(on: subject.layer) ?? []
    let holder = partner.flatMap { Actor($0) } ?? viewer.actor
    let isShared = subject.layer == .assessor || subject.layer == .partnerFeedback
    return given.first { !isShared || $0.actor == holder }?.rating
  }

  private func overall(in scope: Scope) -> String {
    guard let capability = scope.assessment(of: code)?.capability else { return Words.notRated }
    if let overall = capability.overall { return narrator.name(of: overall) }
    let missing = capability.absence.map(narrator.reason) ?? Words.notRated
    return Words.open(missing, narrator.alternatives(capability.reachable))
  }

  private func segment(in scope: Scope) -> String {
    guard let assessment = scope.assessment(of: code) else { return Words.noSegment }
    if assessment.segment == nil, assessment.possibleSegments.isEmpty {
      return Words.none(assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment)
    }
    return ScorecardWords.segments(assessment)
  }
}
