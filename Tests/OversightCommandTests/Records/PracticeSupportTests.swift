import Testing

@Suite("Practice, support, findings and notes on the command line")
struct PracticeSupportTests {
  @Test("best practice of others is offered for an area for development")
  func practice() throws {
    let runs = try AssessmentRuns()
    let alone = try runs.done(
      "practice", "add", "QVV", "Records apart", "--kind", "development", "--area", "involvement")
    #expect(alone.contains("No best practice of others"))
    let best = try runs.done(
      "practice", "add", "QWO", "Shared records", "--kind", "best-practice", "--area", "5",
      "--domain", "leadership")
    #expect(best.contains("Practice 1: best practice, Public involvement and partnership: Shared"))
    #expect(
      try runs.done("practice", "agree", "QWO", "1", "--by", "Regional director")
        .contains("agreed by Regional director"))
    let offered = try runs.done(
      "practice", "add", "QVV", "Needs records", "--kind", "development", "--area", "involvement")
    #expect(offered.contains("Best practice of others:\n same area: QWO NHS West Yorkshire"))
    _ = try runs.done("practice", "change", "QWO", "1", "Shared care records")
    #expect(
      try runs.done("practice", "drop", "QWO", "1", "--reason", "Ended").contains("given up"))
    #expect(
      try runs.refused(
        "practice", "add", "QWO", "x", "--kind", "best-practice", "--area", "1", "--domain", "joy"
      ).contains("There is no domain 'joy'"))
  }

  @Test("support has reviews, exit criteria of its own, and an end that names those not met")
  func support() throws {
    let runs = try AssessmentRuns()
    let added = try runs.done(
      "support", "add", "RDY", "Finance", "--kind", "undertakings", "--basis", "s.106", "--date",
      "2026-01-05", "--review", "2027-01-15")
    #expect(added.contains("1: open; undertakings from 5 Jan 26, review 15 Jan 27: Finance"))
    for text in ["Plan met", "Board whole"] {
      _ = try runs.done("support", "criterion", "add", "RDY", "1", text)
    }
    #expect(
      try runs.refused("support", "criterion", "add", "RDY", "2", "x").contains("Recorded: 1."))
    #expect(
      try runs.done("support", "criterion", "judge", "RDY", "1", "met", "--date", "2026-09-01")
        .contains("Exit criterion 1: met 1 Sep 26: Plan met"))
    #expect(
      try runs.done("support", "review", "RDY", "1", "--detail", "On course")
        .contains("Can follow: support review, support exit"))
    #expect(try runs.refused("support", "exit", "RDY", "1").contains("needs a written reason"))
    let ended = try runs.done("support", "exit", "RDY", "1", "--reason", "Met in the main")
    #expect(ended.contains("Exit criteria not judged met: 2"))
    _ = try runs.done("support", "reopen", "RDY", "1", "--reason", "Too early")
    _ = try runs.done("support", "criterion", "drop", "RDY", "2", "--reason", "Not needed")
    #expect(
      !(try runs.done("support", "exit", "RDY", "1", "--reason", "Met")).contains("not judged met"))
  }

  @Test("findings stand under their duty, prompt or part of the narrative")
  func findings() throws {
    let runs = try AssessmentRuns()
    #expect(
      try runs.done("finding", "duty", "QWO", "quality", "Met in full")
        .contains("Improvement in quality (NHS Act 2006 s.14Z34): Met in full"))
    _ = try runs.done("finding", "duty", "QWO", "quality", "Met in part")
    #expect(
      try runs.refused("finding", "duty", "QWO", "quality", "Met in part")
        .contains("nothing changed"))
    _ = try runs.done("finding", "prompt", "QWO", "primary-care", "Strong")
    #expect(
      try runs.refused("finding", "narrative", "QWO", "governance/strengths", "x")
        .contains("lists no part of the narrative"))
    let narrative = try runs.home.run(
      "finding", "narrative", "QWO", "leadership/strengths", "A strong team", "--framework",
      "icb-annual-2024-25", "--period", "Q4 2024/25", "--as", "ann")
    #expect(
      narrative.output.contains("System leadership and governance, strengths: A strong team"))
    let view = try runs.done(
      "cqc-view", "QWO", "Good partner", "--date", "2026-01-01", "--scope", "The whole ICB")
    #expect(view.contains("CQC's own view: 1 Jan 26, The whole ICB: Good partner"))
    #expect(
      try runs.refused("cqc-view", "QWO", "x", "--scope", "y", status: 2).contains("--date"))
  }

  @Test("a note says what it is, has replies, and its thread is resolved and opened again")
  func notes() throws {
    let runs = try AssessmentRuns()
    let working = try runs.done("note", "QWO", "Late plan", "--area", "2")
    #expect(working.contains("saved: QWO on Strategic planning and commissioning"))
    #expect(working.contains("Note 1, a working note"))
    let reply = try runs.done("note", "add", "QWO", "Why?", "--reply-to", "1", "--record")
    #expect(reply.contains("saved: QWO on note 1\nNote 2, part of the record"))
    _ = try runs.done("query", "ask", "QWO", "Why?", "--to", "The board", "--due", "2026-12-01")
    #expect(
      try runs.done("note", "QWO", "They know", "--on", "query:1").contains("QWO on query 1"))
    for (option, value) in [("--duty", "quality"), ("--prompt", "1"), ("--test", "finance")] {
      _ = try runs.done("note", "QWO", "On it", option, value)
    }
    #expect(
      try runs.done("note", "resolve", "QWO", "1").contains("Thread: resolved\nOf note 1\n"))
    #expect(try runs.refused("note", "resolve", "QWO", "1").contains("cannot follow"))
    #expect(try runs.done("note", "reopen", "QWO", "1").contains("Thread: open"))
    #expect(try runs.refused("note", "resolve", "QWO", "9").contains("QWO has no note 9"))
    #expect(
      try runs.refused("note", "QWO", "x", "--record", "--working", status: 2)
        .contains("only one of --record and --working"))
    #expect(
      try runs.refused("note", "QWO", "x", "--reply-to", "1", "--area", "2", status: 2)
        .contains("about one thing"))
  }
}
