// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Answers to tests and questions")
struct ConsiderTests {
  private func given(_ maker: Maker, _ test: String = "elective") -> GivenAnswer? {
    maker.record().judgements.answers[item("QAA", in: quarter)]?[TestID(test)]
  }

  private func refused(
    _ intent: Intent, by viewer: Viewer = .named("ann"), given maker: Maker = Maker(),
    under framework: Framework = .judging()
  ) -> Refusal? {
    var maker = maker
    do {
      try maker.carryOut(intent, by: viewer, under: framework)
      return nil
    } catch { return error as? Refusal }
  }

  @Test("an answer stands with its figures, its source and who gave it")
  func answer() throws {
    var maker = Maker()
    let event = try maker.carryOut(.answer(.notMet, figures: ["waits": "61.70"]))[0]
    let answer = try #require(given(maker))
    #expect(answer.answer == .notMet)
    #expect(answer.figures == [MetricID("waits"): 61.7])
    #expect(answer.source == "minutes of May")
    #expect(answer.actor.name == "ann")
    #expect(event.key.description == "answer/QAA/2025-26-Q3/test/elective")
    #expect(event.subject.description == "organisation/QAA")
    #expect(event.cycle == Cycle("2025/26"))
    #expect(event.framework == Framework.judging().hash)
    #expect(try Event.decode(event.bytes) == .event(event))
  }

  @Test("a figure is kept digit for digit")
  func digits() throws {
    var maker = Maker()
    let event = try maker.carryOut(.answer(nil, figures: ["waits": "-0.50"]))[0]
    #expect(String(decoding: event.bytes, as: UTF8.self).contains(#""waits":"-0.50""#))
    #expect(given(maker)?.answer == nil)
    #expect(given(maker)?.figures == [MetricID("waits"): -0.5])
  }

  @Test("the questions of caps and limits are answered in the same way, each by its own kind")
  func questions() throws {
    var maker = Maker()
    try maker.carryOut(.answer(.met, "undertaking"))
    #expect(given(maker, "undertaking")?.answer == .met)
    try maker.carryOut(.answer(.met, "deficit", of: provider()))
    let ofBoard = ["urgent-care", "elective", "undertaking"].map { TestID($0) }
    #expect(refused(.answer(.met, "deficit")) == .unknownTest(TestID("deficit"), possible: ofBoard))
    let ofProvider = ["urgent-care", "elective", "deficit"].map { TestID($0) }
    #expect(
      refused(.answer(.met, "undertaking", of: provider()))
        == .unknownTest(TestID("undertaking"), possible: ofProvider))
  }

  @Test("an edition that asks nobody is obeyed, with its reason")
  func edition() {
    let framework = Framework.judging(refusals: [.consideration: "it has no tests"])
    let refusal = refused(.answer(.met), under: framework)
    #expect(refusal == .noConsiderations("Test edition", "it has no tests"))
    #expect(refusal?.message.contains("it has no tests") == true)
  }

  @Test("a source is needed for an answer and for a figure, not to take an answer away")
  func source() throws {
    for blank in ["", " \n"] {
      #expect(refused(.answer(.met, source: blank)) == .sourceNeeded)
      #expect(refused(.answer(nil, figures: ["waits": "1"], source: blank)) == .sourceNeeded)
    }
    #expect(
      refused(.answer(.met, source: String(repeating: "x", count: 4001)))
        == .tooLong(.source, count: 4001, limit: 4000))
    var maker = Maker()
    try maker.carryOut(.answer(.met))
    try maker.carryOut(.answer(nil, source: " "))
    #expect(maker.record().judgements.answers.isEmpty)
  }

  @Test("only the figures that the test reads are taken, and none too long for a number")
  func figures() {
    let waits = MetricID("waits")
    #expect(
      refused(.answer(.met, figures: ["other": "1"]))
        == .unknownFigure(MetricID("other"), possible: [waits]))
    #expect(
      refused(.answer(.met, "urgent-care", figures: ["waits": "1"]))
        == .unknownFigure(waits, possible: []))
    #expect(
      refused(.answer(.met, "undertaking", figures: ["waits": "1"]))
        == .unknownFigure(waits, possible: []))
    let digits = String(repeating: "9", count: 31)
    #expect(
      refused(.answer(.met, figures: ["waits": digits]))
        == .tooLong(.figure, count: 31, limit: 30))
  }

  @Test("the same again changes nothing; another figure or source does")
  func unchanged() throws {
    var maker = Maker()
    try maker.carryOut(.answer(.met, figures: ["waits": "1.5"]))
    let held = try #require(given(maker))
    let refusal = refused(.answer(.met, figures: ["waits": "1.50"]), given: maker)
    #expect(refusal?.sentence.hasPrefix("Elective care has this answer already") == true)
    guard case .answerUnchanged(let question, held)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(question.id == TestID("elective"))
    #expect(refused(.answer(.met, figures: ["waits": "2"]), given: maker) == nil)
    #expect(refused(.answer(.met), given: maker) == nil)
    #expect(
      refused(.answer(.met, figures: ["waits": "1.5"], source: "a letter"), given: maker) == nil)
    guard case .answerUnchanged(_, nil)? = refused(.answer(nil)) else {
      Issue.record("nothing was taken away")
      return
    }
  }

  @Test("a reviewer, a declared interest, a body that was closed: refused")
  func people() {
    #expect(refused(.answer(.met), by: .named("rev", .reviewer)) == .reviewer)
    let code = OrganisationCode("QAA")!
    #expect(refused(.answer(.met), by: .named("ann", interests: [code])) == .interest(code))
    #expect(
      refused(.answer(.met, of: board(until: "2025-09-30"))) == .closedIn(code, quarter))
    #expect(refused(.answer(.met, of: board(from: "2026-01-01"))) == .closedIn(code, quarter))
    for open in [board(until: "2025-10-01"), board(from: "2025-12-31")] {
      #expect(refused(.answer(.met, of: open)) == nil)
    }
  }

  @Test("taking back gives the answer before; doing it again is a new event")
  func withdrawal() throws {
    var maker = Maker()
    try maker.carryOut(.answer(.met))
    let second = try maker.carryOut(.answer(.notMet))[0]
    let withdrawal = try maker.carryOut(.withdraw(second.id, ofThisSitting: [second.id]))[0]
    #expect(given(maker)?.answer == .met)
    #expect(withdrawal.key == second.key)
    #expect(withdrawal.cycle == second.cycle)
    let again = try maker.carryOut(.answer(.notMet))[0]
    #expect(again.id != second.id)
    #expect(given(maker)?.answer == .notMet)
    #expect(maker.record().line(of: second.id)?.isWithdrawn == true)
  }

  @Test("the history tells what stood before and after")
  func history() throws {
    var maker = Maker()
    try maker.carryOut(.answer(.met))
    let before = try #require(given(maker))
    let second = try maker.carryOut(.answer(nil, figures: ["waits": "1"]), by: .named("ben"))[0]
    let after = try #require(given(maker))
    #expect(
      maker.record().history[0].change
        == .judgement(second.key, before: .answer(before), after: .answer(after)))
    try maker.carryOut(.answer(nil, source: ""), by: .named("ben"))
    #expect(
      maker.record().history[0].change
        == .judgement(second.key, before: .answer(after), after: nil))
  }

  @Test("tests, periods and editions stand side by side")
  func apart() throws {
    var maker = Maker()
    let first = try maker.carryOut(.answer(.met))[0]
    let second = try maker.carryOut(.answer(.met, "urgent-care"), by: .named("ben"))[0]
    #expect(maker.record().judgements.answers[item("QAA", in: quarter)]?.count == 2)
    #expect(maker.record().versions == [first.key: 1, second.key: 2])
  }
}
