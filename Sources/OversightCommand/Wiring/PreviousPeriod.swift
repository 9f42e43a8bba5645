import Narration
import OversightCore

/// The segments of the period before, assessed on its own, and why they are others now.
struct PreviousPeriod {
  let moves: PeriodMoves

  var period: Period { moves.period }

  func segment(of code: OrganisationCode) -> Int? { moves.previous[code]?.segment }

  /// Why there is no segment.
  func reason(for code: OrganisationCode) -> String {
    guard let edition = moves.edition else { return Words.notHeld(period) }
    guard let assessment = moves.previous[code] else { return Words.notOpen(in: period) }
    return assessment.segmentAbsence.map(Narrator(edition).reason) ?? Words.notHeld(period)
  }

  /// Why the segment is another one, or the same; nil where it is not held of both periods.
  func change(of code: OrganisationCode) -> SegmentChange? { moves.changes[code] }

  /// Why there is no change to speak of.
  func changeReason(for assessment: Assessment, _ narrator: Narrator) -> String {
    let code = assessment.organisation.code
    if segment(of: code) == nil { return Words.noSegmentBefore(period, reason(for: code)) }
    return assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment
  }
}
