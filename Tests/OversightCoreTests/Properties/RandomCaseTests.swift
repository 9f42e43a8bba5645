import OversightCore
import Testing

/// The made-up quarters show what the properties are about; a property of nothing holds always.
struct RandomCaseTests {
  private static let results: [Assessment] = {
    do {
      let framework = try RandomCase.edition.framework()
      return (1...40).flatMap { seed in
        let made = RandomCase(seed: seed)
        return made.invented.assess(under: framework, made.judgements)
      }
    } catch {
      fatalError("\(error)")
    }
  }()

  private static func count(_ isCounted: (Assessment) -> Bool) -> Int {
    results.filter(isCounted).count
  }

  @Test func segmentsOfEveryKindCome() {
    for segment in 1...5 { #expect(Self.count { $0.segment == segment } > 5, "\(segment)") }
    #expect(Self.count { $0.possibleSegments.count > 1 } > 5)
    #expect(Self.count { $0.segment == nil && $0.possibleSegments.isEmpty } > 5)
    #expect(Self.count { $0.segment != nil && $0.unadjustedSegment != $0.segment } > 5)
  }

  @Test func everyWayToAnswerATestComes() {
    let outcomes = Self.results.flatMap { $0.considerations?.outcomes ?? [] }
    func count(_ isCounted: (TestOutcome.Grounds) -> Bool) -> Int {
      outcomes.filter { isCounted($0.grounds) }.count
    }
    #expect(count { if case .entered = $0 { true } else { false } } > 5)
    #expect(count { $0 == .figures } > 5)
    #expect(count { if case .systems(_, isLead: true) = $0 { true } else { false } } > 5)
    #expect(count { if case .systems(_, isLead: false) = $0 { true } else { false } } > 5)
    #expect(count { if case .absent(.systemsNotHeld) = $0 { true } else { false } } > 5)
    #expect(count { if case .absent(.figureNotEntered) = $0 { true } else { false } } > 5)
    #expect(count { $0 == .absent(.noSystem) } > 5)
    let findings = outcomes.flatMap(\.findings)
    #expect(findings.contains { $0.isProxy } && findings.contains { !$0.isProxy })
    for answer in [TestAnswer.met, .notMet, nil] {
      #expect(outcomes.filter { $0.answer == answer }.count > 5)
    }
  }

  @Test func everyRouteComes() {
    for route in OversightRoute.allCases {
      #expect(Self.count { $0.route?.indicated == route } > 5, "\(route)")
    }
    #expect(Self.count { $0.route?.choice != nil } > 5)
    #expect(Self.count { $0.route?.grounds == [.leadNotAgreed] } > 5)
    #expect(Self.count { $0.route?.grounds.first == .leadNotRated } > 5)
  }

  @Test func everyProposalComes() {
    for rating in ["good", "poor", nil] {
      #expect(Self.count { $0.proposal != nil && $0.capability?.proposed?.value == rating } > 5)
    }
    #expect(Self.count { ($0.proposal?.grounds.count ?? 0) > 2 } > 5)
  }

  @Test func resultsDependOnEveryAssumption() {
    for rule in ["tests", "effect", "route"] {
      #expect(
        Self.count { $0.dependences.contains { $0.rule == RuleID(rule) } } > 2, "\(rule)")
    }
  }
}
