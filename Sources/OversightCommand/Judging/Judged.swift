import Ledger
import Narration
import OversightCore
import Terminal

/// What was on the screen before something was decided, and what is there after.
struct Judged {
  let before: Scope
  let after: Scope
  let viewer: Viewer
  /// The notes the viewer may see after, of every organisation, oldest first.
  let notes: [Note]

  var narrator: Narrator { after.narrator }

  /// The lines of an answer, clean, under the line that the rules are a draft.
  func lines(_ organisation: Organisation, in time: String? = nil, _ body: [String]) -> [String] {
    let head = Words.saved(organisation, in: time ?? "\(after.period)")
    return (after.warnings + [head] + body).map { DisplayText($0).string }
  }

  /// The segment before and after.
  func segment(of code: OrganisationCode) -> String {
    Words.change(
      Words.segmentTitle, from: before.segmentWords(of: code), to: after.segmentWords(of: code))
  }

  /// The overall rating before and after.
  func overall(of organisation: Organisation) -> String {
    Words.change(
      after.framework.capability(of: organisation.kind)?.title ?? "",
      from: before.overallWords(of: organisation.code),
      to: after.overallWords(of: organisation.code))
  }

  /// What this changes of other organisations, their segments and the oversight routes that are
  /// indicated, a line each; none where nothing does.
  func others(than code: OrganisationCode) -> [String] {
    segments(ofOthersThan: code)
      + routeMoves(from: before.assessments, to: after.assessments).map(Words.moves)
  }

  private func segments(ofOthersThan code: OrganisationCode) -> [String] {
    after.assessments.compactMap { assessment in
      let other = assessment.organisation.code
      guard other != code, let old = before.assessment(of: other),
        old.segment != assessment.segment || old.possibleSegments != assessment.possibleSegments
      else { return nil }
      return Words.moves(
        assessment.organisation, from: ScorecardWords.segments(old),
        to: ScorecardWords.segments(assessment))
    }
  }
}

extension Scope {
  /// The segment of an organisation, or why it has none.
  func segmentWords(of code: OrganisationCode) -> String {
    guard let assessment = assessment(of: code) else { return Words.noSegment }
    if assessment.segment == nil, assessment.possibleSegments.isEmpty {
      return Words.none(assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment)
    }
    return ScorecardWords.segments(assessment)
  }

  /// The overall rating of an organisation, or what is missing and what it could be.
  func overallWords(of code: OrganisationCode) -> String {
    guard let capability = assessment(of: code)?.capability else { return Words.notRated }
    if let overall = capability.overall { return narrator.name(of: overall) }
    let missing = capability.absence.map(narrator.reason) ?? Words.notRated
    return Words.open(missing, narrator.alternatives(capability.reachable))
  }
}
