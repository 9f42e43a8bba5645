import Testing

@testable import Narration
@testable import OversightCore

/// What is said of a proposal: short on the ladder, and every ground where the step is read whole.
@Suite struct ProposalSentenceTests {
  private let narrator: Narrator
  private let day: CalendarDate

  init() throws {
    narrator = try Editions.consultation()
    day = try #require(CalendarDate("2024-04-22"))
  }

  private func inspection(
    _ words: String, _ age: ProposalGround.Age, _ rating: String?
  ) -> ProposalGround {
    ProposalGround(
      what: .inspection(question: "well-led", words: words, age: age),
      day: age == .unknown ? nil : day, rating: rating.map { RatingID($0) })
  }

  private func finding(_ finding: ProposalRule.Finding?, _ rating: String?) -> ProposalGround {
    ProposalGround(
      what: .finding(2, source: "NHS Resolution", finding), day: day,
      rating: rating.map { RatingID($0) })
  }

  private func certification(
    _ state: ProposalRule.Certification, _ rating: String?
  ) throws -> ProposalGround {
    ProposalGround(
      what: .certification(try #require(Period("Q1 2025/26")), state), day: day,
      rating: rating.map { RatingID($0) })
  }

  private func proposal(_ rating: String?, _ grounds: [ProposalGround]) -> StepDetail {
    .proposal(
      ProposalDetail(
        area: AreaID("provider-capability"), proposed: rating.map { RatingID($0) },
        grounds: grounds))
  }

  @Test func nothingHeld() {
    let step = proposal(nil, [])
    #expect(narrator.sentence(for: step) == "nothing is held, so nothing is proposed")
    #expect(narrator.result(of: step) == "nothing proposed")
    #expect(narrator.particulars(of: step).isEmpty)
  }

  @Test func whatDecidesStandsFirst() {
    let some = inspection("Requires improvement", .within(years: 1), "some-concerns")
    let alone = proposal("some-concerns", [some])
    #expect(
      narrator.sentence(for: alone)
        == "CQC well-led Requires improvement, published 22 April 2024, 1 year old")
    #expect(narrator.result(of: alone) == "some concerns")
    let worse = proposal("major-concerns", [some, finding(.serious, "major-concerns")])
    #expect(
      narrator.sentence(for: worse)
        == "finding 2 of NHS Resolution, 22 April 2024, open, judged serious; 1 other ground")
    #expect(narrator.result(of: worse) == "major concerns")
  }

  @Test func nothingDecides() {
    let old = inspection("Inadequate", .older(years: 6), nil)
    let step = proposal(nil, [old, finding(nil, nil)])
    #expect(narrator.sentence(for: step) == "nothing that is held decides (2 grounds)")
    #expect(
      narrator.particulars(of: step) == [
        "CQC well-led Inadequate, published 22 April 2024, 6 years old: too old to decide",
        "finding 2 of NHS Resolution, 22 April 2024, open, not yet judged: decides nothing",
      ])
  }

  @Test func everyGroundHasItsSentence() throws {
    let states = try ProposalRule.Certification.allCases.map {
      narrator.sentence(for: try certification($0, "some-concerns"))
    }
    let findings = (ProposalRule.Finding.allCases + [nil]).map {
      narrator.sentence(for: finding($0, "some-concerns"))
    }
    let ages = [ProposalGround.Age.within(years: 0), .within(years: 2), .later, .unknown].map {
      narrator.sentence(for: inspection("Good", $0, nil))
    }
    let all = states + findings + ages
    #expect(Set(all).count == all.count)
    #expect(states.contains("Q1 2025/26 certification overdue, due 22 April 2024: some concerns"))
    #expect(states.contains("Q1 2025/26 certified, 22 April 2024: some concerns"))
    #expect(ages.last == "CQC well-led Good, day not held: decides nothing")
    #expect(ages.first?.contains("less than a year old") == true)
  }

  /// Nobody assessed it: no lowest rating, and no concern.
  @Test func notAssessed() {
    #expect(narrator.reason(.notAssessed(proposed: nil)) == "not assessed")
    #expect(
      narrator.reason(.notAssessed(proposed: RatingID("some-concerns")))
        == "not assessed; proposed: some concerns")
  }

  @Test func editionsWithoutAProposalSaySo() throws {
    let manual = try Editions.manual()
    let period = try #require(Period("Q1 2025/26"))
    let results = try Editions.library().assessments(period, under: manual.framework)
    let result = try #require(results.first)
    #expect(manual.reasonForNoProposal(result) == "NOF 2025/26 gives none")
  }
}
