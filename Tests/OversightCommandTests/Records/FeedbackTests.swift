import Testing

@Suite("Partners' views and carried ratings on the command line")
struct FeedbackTests {
  private let board = "Leeds Health and Wellbeing Board"

  @Test("a board is named, asked, replies, has nothing to say and is given up")
  func boardsLife() throws {
    let runs = try AssessmentRuns()
    let kind = ["--kind", "health-and-wellbeing-board"]
    #expect(
      try runs.refused("feedback", "ask", "QWO", board).contains("field partner-kind is missing"))
    #expect(
      try runs.refused("feedback", "reply", "QWO", board).contains("There is no such partner yet"))
    let named = try runs.run(["feedback", "name", "QWO", board] + kind)
    #expect(named.output.contains("\(board), health and wellbeing board, not asked"))
    let asked = try runs.done(
      "feedback", "ask", "QWO", "leeds health and wellbeing board", "--date", "2026-11-01", "--due",
      "2026-12-01")
    #expect(asked.contains("\(board), health and wellbeing board, asked 1 Nov 26, due 1 Dec 26"))
    #expect(
      try runs.done("feedback", "reply", "QWO", board, "--text", "Content")
        .contains("replied"))
    #expect(try runs.done("feedback", "nil-return", "QWO", board).contains("nil return"))
    #expect(
      try runs.refused("feedback", "drop", "QWO", board).contains("needs a written reason"))
    #expect(
      try runs.done("feedback", "drop", "QWO", board, "--reason", "Merged").contains("given up"))
    #expect(try runs.entries() == 5)
  }

  @Test("a view has its partner's kind, day and strength, with and without `give`")
  func view() throws {
    let runs = try AssessmentRuns()
    let given = try runs.done(
      "feedback", "QWO", "governance", "achieving", "--partner", "Leeds Healthwatch", "--kind",
      "healthwatch", "--date", "2026-03-01", "--strength", "strong")
    #expect(given.contains("governance, partner feedback: not rated → Achieving"))
    #expect(given.contains("View: Healthwatch, 1 March 2026, strong"))
    #expect(given.contains("Capability rating: stays none"))
    let words = try runs.done(
      "feedback", "give", "QWO", "governance", "in-words", "--partner", "Leeds Healthwatch",
      "--reason", "They listen")
    #expect(words.contains("Achieving → in words"))
    let rated = try runs.done(
      "rate", "QWO", "governance", "progressing", "--layer", "partner-feedback", "--partner",
      "Leeds Healthwatch", "--partner-kind", "healthwatch")
    #expect(rated.contains("in words → Progressing"))
    #expect(rated.contains("View: Healthwatch"))
    #expect(
      try runs.refused("feedback", "QWO", "governance", "achieving", status: 2)
        .contains("--partner"))
    #expect(
      try runs.refused("rate", "QWO", "governance", "achieving", "--strength", "weak")
        .contains("not said whose view"))
  }

  @Test("a view in words needs its words, and is the organisation's or a partner's")
  func inWords() throws {
    let runs = try AssessmentRuns()
    #expect(
      try runs.refused("rate", "QWO", "1", "in-words", "--layer", "self-assessment")
        .contains("A view in words has none."))
    #expect(
      try runs.refused("rate", "QWO", "1", "in-words", "--reason", "x").contains(
        "no layer of this area 'assessor'"))
    #expect(!runs.home.hasWorkspace)
    let narrative = ["--framework", "icb-annual-2024-25", "--period", "Q4 2024/25", "--as", "ann"]
    let own = ["rate", "QWO", "1", "in-words", "--layer", "self-assessment", "--reason", "We lead"]
    let said = try runs.home.run(own + narrative)
    #expect(said.output.contains("self-assessment: not rated → in words"))
    let rated = try runs.home.run(["rate", "QWO", "1", "excelling"] + narrative)
    #expect(rated.status == 1)
    #expect(rated.complaint.contains("gives no ratings"))
  }

  @Test("a rating of the year before counts once it is confirmed")
  func carried() throws {
    let runs = try AssessmentRuns()
    let carried = ["rate", "QWO", "governance", "carried"]
    #expect(
      try runs.run(carried).complaint.contains("no rating of 2024/25 waits to be confirmed"))
    let before = ["--framework", "2024-25-consultation", "--period", "Q4 2024/25", "--as", "ann"]
    let agreed = try runs.home.run(
      ["rate", "QWO", "governance", "progressing", "--layer", "moderated", "--reason", "Agreed"]
        + before)
    #expect(agreed.status == 0, "\(agreed.complaint)")
    let moderated = try runs.run(carried + ["--layer", "moderated"])
    #expect(moderated.status == 1)
    #expect(moderated.complaint.contains("needs a written reason"))
    let confirmed = try runs.run(carried + ["--layer", "moderated", "--reason", "Still so"])
    #expect(confirmed.output.contains("moderated: not rated → Progressing"))
    #expect(try runs.run(carried).complaint.contains("no rating of 2024/25 waits"))
  }
}
