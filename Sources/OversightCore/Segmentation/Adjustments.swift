/// What moves a segment after the average: caps, considerations, capability and decisions.
extension Draft {
  func cap(_ body: CapRule, of rule: Rule) {
    let isSet = flag(body.flag)
    // A later flag that is clear or blank does not take an earlier one away.
    if isSet == true { isDeficitReported = true }
    let before = segment
    // An earlier flag may have left several segments possible: each is capped.
    let capped = possible.map { max($0, body.segment) }
    switch isSet {
    case true?: settle(on: capped, open: segmentAbsence)
    case false?: break
    case nil: settle(on: possible + capped, open: body.flag.absence)
    }
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

  /// Where only one segment remains possible it is the segment; a blank flag decides nothing where
  /// both answers give the same.
  private func settle(on remaining: [Int], open absence: Absence?) {
    possible = Set(remaining).sorted()
    if possible.isEmpty { return }
    segment = possible.count == 1 ? possible[0] : nil
    segmentAbsence = segment == nil ? absence?.leaving(possible) : nil
  }

  func shift(_ body: ShiftRule, of rule: Rule) {
    let byTests = body.testsMet.map { testsMet >= $0 } ?? false
    let overall = capability?.overall
    let byCapability = overall.map { body.capability.contains($0) } ?? false
    let steps = min((byTests ? body.by : 0) + (byCapability ? body.by : 0), body.together)
    let before = segment
    // A blank flag left several segments possible: each is moved, and may become the same.
    settle(on: possible.map { body.moved($0, by: steps) }, open: segmentAbsence)
    let isHeld = steps > 0 && before.map { $0 + steps > body.ceiling } ?? false
    record(
      .shift(
        ShiftDetail(
          before: before, after: segment, possible: possible, testsMet: testsMet,
          testsUnknown: testsUnknown, testsNeeded: body.testsMet, capability: overall,
          movedByTests: byTests, movedByCapability: byCapability, ceiling: body.ceiling,
          heldAt: isHeld ? body.ceiling : nil)),
      of: rule)
  }
}

extension CapRule.Flag {
  /// Why a segment is open where nobody knows whether it is set.
  fileprivate var absence: Absence {
    switch self {
    case .financialOverride: .flagBlank([])
    case .question(let question): .questionOpen(question.id, [])
    }
  }
}

extension Absence {
  /// The same reason with these segments left possible.
  fileprivate func leaving(_ possible: [Int]) -> Absence {
    switch self {
    case .flagBlank: .flagBlank(possible)
    case .questionOpen(let question, _): .questionOpen(question, possible)
    default: self
    }
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
      draft.adjusted = before
      if let decision {
        draft.segment = decision.segment
        draft.possible = [decision.segment]
      }
      draft.record(
        .decision(
          DecisionDetail(
            decision: decision, proposal: proposals[key(of: draft)], before: before,
            after: draft.segment, possible: draft.possible)),
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
