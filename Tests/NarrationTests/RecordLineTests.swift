import Testing

@testable import Narration
@testable import OversightCore

/// Records and what they are about, in a line.
@Suite struct RecordLineTests: WritesRecords {
  private let narrator: Narrator

  init() throws { narrator = try Editions.consultation() }

  @Test func evidenceStandsInALine() throws {
    let line = "Joint forward plan review, report, ICB board, 12 Jun 26"
    #expect(narrator.line(for: try evidence()) == line)
    #expect(narrator.line(for: try evidence(then: .drop)) == line + ", given up")
  }

  @Test func aQueryStandsInALineWithItsStateFirst() throws {
    #expect(
      narrator.line(for: try query())
        == "open; to NHS Devon, due 1 Dec 26: Is the plan agreed?")
    let answered = try record(
      .query, "q", number: 2, (.ask, [.text: "Is it?", .to: "NHS Devon", .due: "2026-12-01"]),
      (.answer, [.date: "2026-11-01", .answer: "Yes", .outcome: "partly"]))
    #expect(
      narrator.line(for: answered) == "answered; to NHS Devon, partly accepted: Is it?")
  }

  @Test func partnersAndBoardsSayHowFarTheyAre() throws {
    let kind: [FieldName: String] = [.partnerKind: "health-and-wellbeing-board"]
    let listed = try record(.partner, "Devon Board", (.add, kind))
    #expect(narrator.line(for: listed) == "Devon Board, health and wellbeing board, not asked")
    let asked = try record(
      .partner, "Devon Board", (.add, kind), (.ask, [.date: "2026-05-01", .due: "2026-06-01"]))
    #expect(
      narrator.line(for: asked)
        == "Devon Board, health and wellbeing board, asked 1 May 26, due 1 Jun 26")
  }

  @Test func whatProvidersHaveStandsInALine() throws {
    let certified = try record(
      .certification, "Q3", (.expect, [.due: "2026-01-30"]),
      (.except, [.date: "2026-01-20", .by: "Bea Lee", .detail: "Cyber"]))
    #expect(
      narrator.line(for: certified)
        == "Q3: certified with exceptions, Bea Lee, 20 Jan 26: Cyber")
    let expected = try record(.certification, "Q3", (.expect, [.due: "2026-01-30"]))
    #expect(narrator.line(for: expected) == "Q3: expected, due 30 Jan 26")
    let found: (RecordStep, [FieldName: String]) = (
      .add, [.source: "CQC", .date: "2026-05-03", .text: "Board churn"]
    )
    #expect(
      narrator.line(for: try record(.concern, "c", number: 1, found))
        == "open; CQC, 3 May 26, not judged: Board churn")
    let judged = try record(.concern, "c", number: 1, found, (.judge, [.seriousness: "material"]))
    #expect(narrator.line(for: judged) == "open; CQC, 3 May 26, material: Board churn")
  }

  @Test func supportCriteriaActionsAndPracticesStandInALine() throws {
    let support = try record(
      .support, "s", number: 1,
      (
        .add,
        [
          .support: "directions", .date: "2026-05-01", .text: "Board", .review: "2026-12-01",
        ]
      ), (.review, [.date: "2026-08-01", .detail: "On course"]))
    #expect(
      narrator.line(for: support) == "open; directions from 1 May 26, review 1 Dec 26: Board")
    let criterion: (RecordStep, [FieldName: String]) = (.add, [.of: "s", .text: "Plan agreed"])
    #expect(
      narrator.line(for: try record(.exitCriterion, "x", number: 1, criterion))
        == "not judged: Plan agreed")
    let met = try record(
      .exitCriterion, "x", number: 1, criterion, (.judge, [.met: "met", .date: "2026-06-01"]))
    #expect(narrator.line(for: met) == "met 1 Jun 26: Plan agreed")
    let practice = try record(
      .practice, "p", number: 1,
      (.add, [.practice: "best-practice", .area: "finance", .text: "One ledger"]),
      (.agree, [.by: "The panel", .date: "2026-06-02"]))
    #expect(
      narrator.line(for: practice)
        == "best practice, Financial management and value for money, "
        + "agreed by The panel, 2 Jun 26: One ledger")
  }

  @Test func topicsAreSaidInTheEditionsWords() throws {
    let texts = [
      ("organisation", "the organisation"),
      ("area/finance", "Financial management and value for money"),
      ("layer/quality/self-assessment", "Quality of services and outcomes, self-assessment"),
      ("metric/OF0003", "Waiting over 52 weeks, elective"), ("area/unknown", "unknown"),
      ("duty/unknown", "unknown"), ("prompt/unknown", "unknown"), ("note/n1", "a note"),
      ("record/nobody", "nobody"),
      ("narrative/finance/next-steps", "Financial management and value for money, next-steps"),
    ]
    for (text, words) in texts {
      let topic = try #require(Topic(text))
      #expect(narrator.words(for: topic) == words)
    }
    for rule in narrator.framework.pipeline {
      #expect(narrator.words(for: .step(rule.id)) == rule.title)
      for question in rule.questions {
        #expect(narrator.words(for: .test(question.id)) == question.name)
      }
    }
    for profile in narrator.framework.capability {
      for duty in profile.duties {
        #expect(narrator.words(for: .duty(duty.id)) == "\(duty.name) (\(duty.clause))")
      }
      for prompt in profile.prompts {
        #expect(narrator.words(for: .prompt(prompt.id)) == prompt.name)
      }
    }
  }

  @Test func anotherRecordIsLookedUp() throws {
    let query = try query()
    var dossier = Dossier()
    dossier.set(.query, query.name, to: query)
    #expect(narrator.words(for: .record(query.name), in: dossier) == "query 2")
    #expect(narrator.words(for: .record(query.name)) == "q")
  }
}
