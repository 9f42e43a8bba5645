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
    // No table holds an organisation's own deficit yet.
    case .ownDeficit: nil
    }
  }

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
  mutating func applyConsiderations(_ body: ConsiderationsRule, of rule: Rule) {
    let (judgements, period, framework) = (judgements, cohort.period, framework.id)
    each(of: rule) { draft in
      let key = PeriodKey(
        organisation: draft.organisation.code, period: period, framework: framework)
      let answers = judgements.answers[key] ?? [:]
      let detail = ConsiderationsDetail(
        met: body.tests.map(\.id).filter { answers[$0] == .met },
        notMet: body.tests.map(\.id).filter { answers[$0] == .notMet },
        unknown: body.tests.map(\.id).filter { answers[$0] == nil })
      draft.testsMet = detail.met.count
      draft.testsUnknown = detail.unknown.count
      draft.record(.considerations(detail), of: rule)
    }
  }

  /// A decision stands as recorded; whether it may be made is decided when it is made.
  mutating func applyDecision(_ body: DecisionRule, of rule: Rule) {
    let (judgements, period, framework) = (judgements, cohort.period, framework.id)
    each(of: rule) { draft in
      let key = PeriodKey(
        organisation: draft.organisation.code, period: period, framework: framework)
      let decision = judgements.segments[key]
      let before = draft.segment
      if let decision {
        draft.segment = decision.segment
        draft.possible = [decision.segment]
      }
      draft.record(
        .decision(DecisionDetail(decision: decision, before: before, after: draft.segment)),
        of: rule)
    }
  }

  /// Without a recorded lead board no route is claimed.
  mutating func applyRoute(_ body: RouteRule, of rule: Rule) {
    let ratings = Dictionary(
      uniqueKeysWithValues: drafts.map { ($0.organisation.code, $0.capability?.overall) })
    let boards = Dictionary(grouping: cohort.register.memberships, by: \.provider)
    each(of: rule) { draft in
      let served = (boards[draft.organisation.code] ?? []).map {
        RouteDetail.Board(code: $0.icb, rating: ratings[$0.icb] ?? nil)
      }
      draft.record(
        .route(
          RouteDetail(
            boards: served, needsLeadBoard: !body.throughBoardWhen.isEmpty, words: body.otherwise)),
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
