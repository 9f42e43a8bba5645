import Narration
import OversightCore

/// Inputs and results of the steps that rest on what people decided.
extension StepJSON {
  func cap(_ detail: CapDetail) -> Values {
    var values = Values()
    values.inputs.put("flag", detail.flag.word)
    values.inputs.put("isSet", detail.isSet, or: Words.flagBlank)
    values.inputs.put("segment", detail.before, or: Words.noSegment)
    values.result.put("segment", detail.after, or: narrator.sentence(for: .cap(detail)))
    values.result.put("possibleSegments", detail.possible)
    return values
  }

  func published(_ detail: PublishedSegmentDetail) -> Values {
    let reason = narrator.sentence(for: .published(detail))
    var values = Values()
    values.inputs.put("source", detail.reported?.source, or: reason)
    values.result.put("segment", detail.reported?.segment, or: reason)
    return values
  }

  func considerations(_ detail: ConsiderationsDetail) -> Values {
    var values = Values()
    values.inputs.put("met", detail.met)
    values.inputs.put("notMet", detail.notMet)
    values.inputs.put("unknown", detail.unknown)
    values.result.put("met", detail.met.count)
    return values
  }

  func aggregate(_ detail: AggregateDetail, by rule: RuleID) -> Values {
    var ratings = JSONFields()
    for (area, rating) in zip(areas(of: rule), detail.ratings) {
      ratings.put(area.value, rating, or: Words.notRated)
    }
    var values = Values()
    values.inputs.put("ratings", ratings)
    values.inputs.put("missing", detail.missing)
    values.result.put(
      "overall", detail.overall, or: narrator.reason(detail.absence ?? .notInEdition))
    values.result.put("reachable", detail.reachable)
    values.result.put("provisional", detail.isProvisional)
    return values
  }

  private func areas(of id: RuleID) -> [AreaID] {
    guard case .aggregate(let body)? = narrator.framework.rule(id)?.body else { return [] }
    return body.areas
  }

  func limit(_ detail: LimitDetail) -> Values {
    let missing = assessment.capability?.absence ?? .notInEdition
    var values = Values()
    values.inputs.put("barring", detail.barring)
    values.inputs.put("question", detail.question?.value, or: Words.noQuestion)
    values.inputs.put("isSet", detail.isSet, or: Words.notAnswered)
    values.inputs.put("overall", detail.before, or: narrator.reason(missing))
    values.result.put("overall", detail.after, or: narrator.reason(missing))
    values.result.put("reachable", detail.reachable)
    return values
  }

  func moderation(_ detail: ModerationDetail) -> Values {
    let missing = narrator.reason(assessment.capability?.absence ?? .notInEdition)
    var values = Values()
    values.inputs.put("overall", detail.before, or: missing)
    values.inputs.put("within", detail.within)
    values.inputs.put("decision", detail.decision.map(made), or: Words.noDecision)
    values.result.put("overall", detail.after, or: missing)
    values.result.put("outOfReach", detail.isOutOfReach)
    return values
  }

  private func made(_ decision: OverallDecision) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", decision.actor.name)
    fields.put("rating", decision.rating)
    fields.put("computed", decision.computed, or: Words.noneComputed)
    fields.put("reason", decision.reason)
    return fields
  }

  func shift(_ detail: ShiftDetail) -> Values {
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment
    var values = Values()
    values.inputs.put("segment", detail.before, or: reason)
    values.inputs.put("testsMet", detail.testsMet)
    values.inputs.put("testsUnknown", detail.testsUnknown)
    values.inputs.put("testsNeeded", detail.testsNeeded, or: Words.testsMoveNothing)
    values.inputs.put("capability", detail.capability, or: Words.noOverall)
    values.result.put("segment", detail.after, or: reason)
    values.result.put("movedByTests", detail.movedByTests)
    values.result.put("movedByCapability", detail.movedByCapability)
    values.result.put("heldAt", detail.heldAt, or: Words.notHeldBack)
    return values
  }

  func decision(_ detail: DecisionDetail) -> Values {
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment
    var values = Values()
    values.inputs.put("segment", detail.before, or: reason)
    values.inputs.put("decision", detail.decision.map(made), or: Words.noDecision)
    values.inputs.put("proposal", detail.proposal.map(made), or: Words.noProposal)
    values.result.put("segment", detail.after, or: reason)
    return values
  }

  private func made(_ decision: SegmentDecision) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", decision.actor.name)
    fields.put("segment", decision.segment)
    fields.put("reason", decision.reason)
    fields.put("proposer", decision.proposer?.name, or: Words.noProposer)
    return fields
  }

  func route(_ detail: RouteDetail) -> Values {
    var values = Values()
    values.inputs.put(
      "boards",
      detail.boards.map { board in
        var fields = JSONFields()
        fields.put("code", board.code)
        fields.put("capabilityRating", board.rating, or: Words.noOverall)
        return fields
      })
    values.inputs.put("needsLeadBoard", detail.needsLeadBoard)
    values.inputs.put("leadBoard", detail.lead?.board.value, or: Words.noLeadBoard)
    values.inputs.put("leadFrom", detail.lead?.from.description, or: Words.noLeadBoard)
    values.inputs.put("chosen", detail.choice?.route.rawValue, or: Words.noChoice)
    let reason = narrator.route(detail)
    values.result.put("indicatedRoute", detail.indicated?.rawValue, or: reason)
    values.result.put("route", detail.route?.rawValue, or: reason)
    values.result.put("words", reason)
    return values
  }

  func support(_ segment: Int?, _ words: String) -> Values {
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? Words.noSegment
    var values = Values()
    values.inputs.put("segment", segment, or: reason)
    values.result.put("words", words)
    return values
  }
}
