import Ledger
import OversightCore
import Testing

@Suite("An assessment on its way from draft to issued")
struct StatusTests {
  private func calibrated() throws -> AssessmentRuns {
    let runs = try AssessmentRuns()
    _ = try runs.done("status", "QWO", "regional-proposal")
    _ = try runs.done("status", "QWO", "factual-accuracy", "--due", "2026-12-12")
    _ = try runs.done("status", "QWO", "returned", "--detail", "Two points")
    _ = try runs.done("status", "QWO", "nationally-calibrated")
    return runs
  }

  @Test("without a step the whole way is shown, and no workspace is made")
  func way() throws {
    let runs = try AssessmentRuns()
    let first = try runs.done("status", "QWO")
    #expect(first.contains("Status: indicative\nCan follow: status regional-proposal"))
    #expect(!runs.home.hasWorkspace)
    let later = try calibrated()
    let text = try later.done("status", "QWO")
    #expect(text.contains("Status: nationally calibrated"))
    let steps = [
      "proposed by the region, by ann",
      "sent to the organisation for factual accuracy, due 12 Dec 26, by ann",
      "returned by the organisation, by ann: Two points", "nationally calibrated, by ann",
    ]
    let places = steps.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == steps.count)
    #expect(places == places.sorted())
    #expect(text.contains("Can follow: status approve (the chair), status reopen"))
    #expect(try later.run(["status", "QWO"], as: "ben", "reviewer").output == text)
  }

  @Test("the way goes by what was written down, not by the days typed, and has every field")
  func days() throws {
    let runs = try AssessmentRuns()
    _ = try runs.done("status", "QWO", "regional-proposal", "--date", "2026-10-02")
    let sent = try runs.done(
      "status", "QWO", "factual-accuracy", "--date", "2026-10-01", "--due", "2026-12-12")
    #expect(sent.contains("sent to the organisation for factual accuracy"))
    let text = try runs.done("status", "QWO")
    let places = ["proposed by the region", "sent to the organisation"].compactMap {
      text.range(of: $0)?.lowerBound
    }
    #expect(places.count == 2)
    #expect(places == places.sorted())
    let json = try runs.run(["assessment", "QWO", "--format", "json"]).json()
    let dossier = try #require(json["dossier"] as? [String: Any])
    let steps = try #require(dossier["statusHistory"] as? [[String: Any]])
    #expect(steps.map { $0["given"] as? String } == ["2026-10-02", "2026-10-01"])
    let fields = try #require(steps.last?["fields"] as? [String: String])
    #expect(fields == ["date": "2026-10-01", "due": "2026-12-12"])
  }

  @Test("steps follow one another, and going on without the organisation's answer needs a reason")
  func order() throws {
    let runs = try AssessmentRuns()
    #expect(
      try runs.refused("status", "QWO", "approve", by: "chair")
        .contains("Status is indicative, so approve cannot follow. Use one of: regional-proposal."))
    _ = try runs.done("status", "QWO", "regional-proposal")
    #expect(try runs.refused("status", "QWO", "factual-accuracy").contains("field due is missing"))
    _ = try runs.done("status", "QWO", "factual-accuracy", "--due", "2026-12-12")
    #expect(
      try runs.refused("status", "QWO", "nationally-calibrated").contains("has not been recorded"))
    _ = try runs.done("status", "QWO", "nationally-calibrated", "--reason", "No answer came")
    #expect(try runs.refused("status", "QWO", "reopen").contains("needs a written reason"))
    let back = try runs.done("status", "QWO", "reopen", "--reason", "Wrong figures")
    #expect(back.contains("opened again, by ann: Wrong figures"))
    #expect(back.contains("Can follow: status regional-proposal"))
  }

  @Test(
    "an open query blocks the approval, duties and boards need a reason, and the chair approves")
  func approval() throws {
    let runs = try calibrated()
    _ = try runs.done("query", "ask", "QWO", "Why?", "--to", "The board", "--due", "2026-12-01")
    #expect(try runs.done("status", "QWO").contains("Open queries, which stand against"))
    #expect(
      try runs.refused("status", "QWO", "approve", "--reason", "x", by: "chair")
        .contains("Open queries stand against it: 1."))
    _ = try runs.done("query", "waive", "QWO", "1", "--reason", "Moot")
    #expect(try runs.refused("status", "QWO", "approve").contains("Only the chair"))
    _ = try runs.done("finding", "duty", "QWO", "quality", "Met")
    _ = try runs.done(
      "feedback", "name", "QWO", "Leeds Board", "--kind", "health-and-wellbeing-board")
    let named = try runs.refused("status", "QWO", "approve", by: "chair")
    #expect(named.contains("Without a finding: Reducing inequalities, "))
    #expect(!named.contains("Improvement in quality"))
    #expect(named.contains("Not consulted: Leeds Board."))
    let approved = try runs.done(
      "status", "QWO", "approve", "--reason", "The rest follows", by: "chair")
    #expect(approved.contains("approved by the regional director"))
  }

  @Test("what is approved is closed until the chair opens it again")
  func closed() throws {
    let runs = try calibrated()
    _ = try runs.done("status", "QWO", "approve", "--reason", "Agreed", by: "chair")
    let final = ["rate", "QWO", "governance", "achieving", "--layer", "final", "--reason", "x"]
    let refused = try runs.run(final, as: "ann", "chair")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("what it says is closed"))
    #expect(try runs.refused("finding", "duty", "QWO", "quality", "Met").contains("closed"))
    #expect(
      try runs.refused(
        "practice", "add", "QWO", "x", "--kind", "best-practice", "--area", "1"
      ).contains("closed"))
    _ = try runs.done("status", "QWO", "issue", by: "chair")
    _ = try runs.done("status", "QWO", "publish", "--link", "https://example.org/letter")
    #expect(
      try runs.refused("status", "QWO", "revise", by: "chair").contains("needs a written reason"))
    _ = try runs.done("status", "QWO", "revise", "--reason", "New facts", by: "chair")
    let revised = try runs.run(final, as: "ann", "chair")
    #expect(revised.output.contains("final: not rated → Achieving"))
  }

  @Test("what the event keeps of the screen tells nothing of the own ratings of its author")
  func shown() throws {
    let runs = try AssessmentRuns()
    for area in 1...6 { _ = try runs.done("rate", "QWO", "\(area)", "excelling") }
    _ = try runs.done("status", "QWO", "regional-proposal")
    for area in 1...6 {
      let moderated = ["rate", "QWO", "\(area)", "achieving", "--layer", "moderated"]
      _ = try runs.run(moderated + ["--reason", "Agreed"])
    }
    _ = try runs.done("status", "QWO", "factual-accuracy", "--due", "2026-12-12")
    let contexts = try runs.record().history.compactMap { line -> DecisionContext? in
      if case .recorded(let recorded)? = line.event?.content { recorded.shown } else { nil }
    }
    #expect(contexts.map(\.overall) == [RatingID("achieving"), nil])
    #expect(contexts[0].segment != nil && contexts[1].segment == nil)
    #expect(contexts.allSatisfy { $0.dataset != nil })
  }

  @Test(
    "an unknown step, and options without a step",
    arguments: [
      (["status", "QWO", "sent"], "'sent' is no step of an assessment"),
      (["status", "QWO", "--reason", "x"], "name the step"),
    ] as [([String], String)])
  func usage(arguments: [String], complaint: String) throws {
    let runs = try AssessmentRuns()
    let result = try runs.run(arguments)
    #expect(result.status == 2)
    #expect(result.complaint.contains(complaint))
  }
}
