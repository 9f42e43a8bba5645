/// What moves a segment after the average: caps, considerations, capability and decisions.
extension Draft {
  func cap(_ body: CapRule, of rule: Rule) {
    let isSet = flag(body.flag)
    isDeficitReported = isSet == true
    let before = segment
    let capped = before.map { max($0, body.segment) }
    switch isSet {
    case true?: segment = capped
    case false?: break
    case nil: leaveOpen(between: before, and: capped)
    }
    possible = isSet == nil ? possible : segment.map { [$0] } ?? []
    record(
      .cap(
        CapDetail(
          flag: body.flag, isSet: isSet, before: before, after: segment, possible: possible)),
      of: rule)
  }

  private func flag(_ flag: CapRule.Flag) -> Bool? {
    switch flag {
    case .financialOverride: published?.financialOverride
    case .question(let question): isYes(question.id)
    }
  }

  /// Whether a question was answered yes; nil where nobody answered it.
  func isYes(_ question: TestID) -> Bool? { answers[question]?.answer.map { $0 == .met } }

  /// A blank flag decides nothing where both answers give the same segment.
  private func leaveOpen(between before: Int?, and capped: Int?) {
    guard let before, let capped, before != capped else { return }
    possible = [before, capped]
    segment = nil
    segmentAbsence = .flagBlank(possible)
  }

  func shift(_ body: ShiftRule, of rule: Rule) {
    let byTests = body.testsMet.map { testsMet >= $0 } ?? false
    let overall = capability?.overall
    let byCapability = overall.map { body.capability.contains($0) } ?? false
    let steps = min((byTests ? body.by : 0) + (byCapability ? body.by : 0), body.together)
    let before = segment
    // A blank flag left several segments possible: each is moved, and may become the same.
    possible = Set(possible.map { body.moved($0, by: steps) }).sorted()
    segment = before.map { body.moved($0, by: steps) } ?? (possible.count == 1 ? possible[0] : nil)
    if segment != nil {
      segmentAbsence = nil
    } else if possible.count > 1 {
      segmentAbsence = .flagBlank(possible)
    }
    let isHeld = steps > 0 && before.map { $0 + steps > body.ceiling } ?? false
    record(
      .shift(
        ShiftDetail(
          before: before, after: segment, testsMet: testsMet, testsUnknown: testsUnknown,
          testsNeeded: body.testsMet, capability: overall, movedByTests: byTests,
          movedByCapability: byCapability, ceiling: body.ceiling,
          heldAt: isHeld ? body.ceiling : nil)),
      of: rule)
  }
}

extension ShiftRule {
  /// A segment after a move of some steps: never beyond the ceiling, and what lies there stays.
  fileprivate func moved(_ segment: Int, by steps: Int) -> Int {
    segment >= ceiling ? segment : min(segment + steps, ceiling)
  }
}

extension Bench {
  /// A segment that was published elsewhere stands as it is; none is computed.
  mutating func applyPublished(_ body: PublishedRule, of rule: Rule) {
    let reported = judgements.reported
    each(of: rule) { draft in
      let found = reported[key(of: draft)]
      draft.segment = found?.segment
      draft.possible = found.map { [$0.segment] } ?? []
      draft.segmentAbsence = found == nil ? .segmentNotHeld(body.absent) : nil
      draft.record(
        .published(PublishedSegmentDetail(reported: found, absence: draft.segmentAbsence)),
        of: rule)
    }
  }

  /// A decision stands as recorded; whether it may be made is decided when it is made. A proposal
  /// waits for a second person and changes nothing.
  mutating func applyDecision(_ body: DecisionRule, of rule: Rule) {
    let (segments, proposals) = (judgements.segments, judgements.proposals)
    each(of: rule) { draft in
      let decision = segments[key(of: draft)]
      let before = draft.segment
      if let decision {
        draft.segment = decision.segment
        draft.possible = [decision.segment]
      }
      draft.record(
        .decision(
          DecisionDetail(
            decision: decision, proposal: proposals[key(of: draft)], before: before,
            after: draft.segment)),
        of: rule)
    }
  }

  mutating func applySupport(of rule: Rule) {
    let segments = framework.segments
    each(of: rule) { draft in
      let words = segments.first { $0.number == draft.segment }?.support ?? ""
      draft.record(.support(segment: draft.segment, words: words), of: rule)
    }
  }
}
