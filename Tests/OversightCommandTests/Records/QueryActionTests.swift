import Testing

@Suite("Queries and actions on the command line")
struct QueryActionTests {
  @Test("a query is asked, answered, opened again and waived")
  func query() throws {
    let runs = try AssessmentRuns()
    let asked = try runs.done(
      "query", "ask", "QWO", "Is the plan agreed?", "--to", "Chief executive", "--due",
      "2026-12-01", "--area", "2", "--metric", "of0003")
    #expect(asked.contains("QWO NHS West Yorkshire Integrated Care Board, 2025/26: saved"))
    #expect(asked.contains("Query 1: open; to Chief executive, due 1 Dec 26: Is the plan"))
    #expect(asked.contains("Can follow: query answer, query waive"))
    #expect(
      try runs.refused("query", "answer", "QWO", "1", "Yes", "--outcome", "accepted")
        .contains("needs a written reason"))
    let answered = try runs.done(
      "query", "answer", "QWO", "1", "Yes, on 3 March", "--outcome", "partly", "--reason",
      "Minutes seen", "--effect", "Wording only")
    #expect(answered.contains("Query 1: answered; to Chief executive, partly accepted"))
    #expect(
      try runs.refused("query", "waive", "QWO", "1", "--reason", "x")
        .contains("Query is answered, so waive cannot follow. Use one of: reopen."))
    _ = try runs.done("query", "reopen", "QWO", "1", "--reason", "New papers")
    let waived = try runs.done("query", "waive", "QWO", "1", "--reason", "Moot")
    #expect(waived.contains("Query 1: waived"))
    #expect(try runs.entries() == 4)
  }

  @Test("an action is agreed, changed, closed, opened again and given up")
  func action() throws {
    let runs = try AssessmentRuns()
    let added = try runs.done(
      "action", "add", "QWO", "Agree the plan", "--owner", "Ann Lee", "--due", "2026-12-01",
      "--duty", "quality")
    #expect(added.contains("Action 1: open; Ann Lee, due 1 Dec 26: Agree the plan"))
    let changed = try runs.done("action", "change", "QWO", "1", "--owner", "Ben Hill")
    #expect(changed.contains("Action 1: open; Ben Hill, due 1 Dec 26: Agree the plan"))
    #expect(
      try runs.refused("action", "change", "QWO", "1", "--owner", "Ben Hill")
        .contains("nothing changed"))
    _ = try runs.done("action", "close", "QWO", "1", "--detail", "Agreed")
    #expect(
      try runs.refused("action", "drop", "QWO", "1", "--reason", "x")
        .contains("Action is closed, so drop cannot follow"))
    _ = try runs.done("action", "reopen", "QWO", "1", "--reason", "Not agreed after all")
    let dropped = try runs.done("action", "drop", "QWO", "1", "--reason", "Superseded")
    #expect(dropped.contains("Action 1: given up"))
    #expect(dropped.contains("Can follow: action reopen"))
  }

  @Test("numbers count for each organisation and kind")
  func numbers() throws {
    let runs = try AssessmentRuns()
    for code in ["QWO", "QVV", "QWO"] {
      _ = try runs.done(
        "query", "ask", code, "Why?", "--to", "The board", "--due", "2026-12-01")
    }
    let action = try runs.done(
      "action", "add", "QWO", "Ask", "--owner", "Ann", "--due", "2026-12-01", "--record", "query:2")
    #expect(action.contains("Action 1:"))
    #expect(
      try runs.refused("query", "waive", "QVV", "2", "--reason", "x")
        .contains("QVV has no query '2' in this year under this edition. Recorded: 1."))
  }

  @Test(
    "refused with the reason, and leaves no file",
    arguments: [
      (["query", "ask", "QWO", "x", "--to", "y", "--due", "soon"], 2, "a day like 2026-03-31"),
      (["query", "ask", "QWO", "x", "--to", "y"], 2, "--due"),
      (["query", "ask", "QWO", " ", "--to", "y", "--due", "2026-12-01"], 1, "text is blank"),
      (["query", "ask", "XYZ", "x", "--to", "y", "--due", "2026-12-01"], 1, "no organisation"),
      (["query", "waive", "QWO", "1", "--reason", "x"], 1, "None is recorded"),
      (["query", "answer", "QWO", "1", "x", "--outcome", "maybe"], 2, "'maybe'"),
      (["query", "wave", "QWO"], 2, "There is no command 'query wave'. Did you mean waive?"),
      (["query"], 2, "Say what to do: query with one of ask"),
      (
        ["action", "add", "QWO", "x", "--owner", "y", "--due", "2026-12-01", "--duty", "joy"], 1,
        "There is no duty 'joy'"
      ),
      (
        ["action", "add", "QWO", "x", "--owner", "y", "--due", "2026-12-01", "--record", "x:1"], 2,
        "names no record"
      ),
      (
        ["action", "add", "RDY", "x", "--owner", "y", "--due", "2026-12-01", "--duty", "quality"],
        1, "lists no duty for providers"
      ),
      (
        ["action", "add", "QWO", "x", "--owner", "y", "--due", "2026-12-01", "--layer", "2"], 2,
        "Write AREA/LAYER"
      ),
      (
        ["action", "add", "QWO", "x", "--owner", "y", "--due", "2026-12-01", "--note", "1"], 1,
        "QWO has no note 1"
      ),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, reason: String) throws {
    let runs = try AssessmentRuns()
    let result = try runs.run(arguments)
    #expect(result.status == status)
    #expect(result.complaint.contains(reason), "\(result.complaint)")
    #expect(result.output.isEmpty)
    #expect(!runs.home.hasWorkspace)
  }

  @Test("a reviewer writes nothing")
  func reviewer() throws {
    let runs = try AssessmentRuns()
    let complaint = try runs.refused(
      "query", "ask", "QWO", "x", "--to", "y", "--due", "2026-12-01", by: "reviewer")
    #expect(complaint.contains("A reviewer reads and writes nothing"))
    #expect(!runs.home.hasWorkspace)
  }
}
