import Narration
import OversightCore

/// One organisation's result: the same fields in a list and on its own page.
struct OrganisationJSON {
  let assessment: Assessment
  let previous: PreviousPeriod
  let narrator: Narrator

  func fields() -> JSONFields {
    var fields = JSONFields()
    putIdentity(in: &fields)
    putAverage(in: &fields)
    putSegments(in: &fields)
    putRank(in: &fields)
    putCapability(in: &fields)
    fields.put("flags", assessment.flags.map(\.rawValue))
    return fields
  }

  private func putIdentity(in fields: inout JSONFields) {
    let organisation = assessment.organisation
    fields.put("code", organisation.code)
    fields.put("name", organisation.name)
    fields.put("type", organisation.kind.rawValue)
    fields.put("sector", organisation.sector.rawValue)
    fields.put("region", organisation.region)
  }

  private func putAverage(in fields: inout JSONFields) {
    let reason = assessment.averageAbsence.map(narrator.reason) ?? Words.notComputed
    fields.put("averageScore", assessment.shownAverage, or: reason)
    fields.put("averageScoreUnrounded", assessment.average, or: reason)
    fields.put("averageScoreOrigin", origin, or: reason)
    fields.put("publishedAverageScore", assessment.publishedAverage, or: Words.notPublished)
    fields.put("averageRange", JSON?.none, or: Words.noRanges)
  }

  private var origin: String? {
    assessment.average == nil ? nil : assessment.averageOrigin.rawValue
  }

  private func putSegments(in fields: inout JSONFields) {
    let code = assessment.organisation.code
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? Words.notComputed
    fields.put("unadjustedSegment", assessment.unadjustedSegment, or: unadjustedReason)
    fields.put("segment", assessment.segment, or: reason)
    fields.put("possibleSegments", assessment.possibleSegments)
    fields.put("previousSegment", previous.segment(of: code), or: previous.reason(for: code))
    fields.put(
      "segmentCause", previous.change(of: code)?.cause?.rawValue,
      or: previous.change(of: code) == nil
        ? previous.changeReason(for: assessment, narrator) : Words.segmentStays)
    fields.put("dependsOnAssumption", assessment.dependences.map { "\($0.rule):\($0.alternative)" })
    fields.put("segmentProbabilities", JSON?.none, or: Words.noRanges)
  }

  /// The step that cut the average into segments knows why it gave none.
  private var unadjustedReason: String {
    for step in assessment.steps {
      if case .segment(let detail) = step.detail, let absence = detail.absence {
        return narrator.reason(absence)
      }
    }
    return assessment.segmentAbsence.map(narrator.reason) ?? Words.notComputed
  }

  private func putRank(in fields: inout JSONFields) {
    let reason = assessment.rankAbsence.map(narrator.reason) ?? Words.notComputed
    fields.put("rank", assessment.rank, or: reason)
    fields.put("rankOf", assessment.rankOf, or: reason)
    fields.put("rankRange", JSON?.none, or: Words.noRanges)
  }

  private func putCapability(in fields: inout JSONFields) {
    fields.put(
      "capabilityRating", assessment.capability?.overall,
      or: CapabilityJSON.overallReason(of: assessment, narrator))
  }
}
