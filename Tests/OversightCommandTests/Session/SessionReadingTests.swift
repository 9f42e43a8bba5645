import Foundation
import Testing

@Suite("What is read beside a decision")
struct SessionReadingTests {
  @Test("a benchmark case is rated again blind, and its drift told")
  func benchmark() throws {
    let first = try Meeting(["QOP"])
    for person in ["ann", "ben"] {
      try first.rate("QOP", quality: "achieving", others: "achieving", by: person)
    }
    try first.run("chair", "reveal", "QOP")
    try first.run("chair", "decide", "QOP")
    try first.run("deputy", "sign", "QOP")
    try first.run("chair", "close")
    let second = try Meeting(["QOP", "QE1"], name: "S2", in: first.home)
    let nothing = try second.run("chair", "benchmark", "QE1")
    #expect(nothing.status == 1)
    #expect(nothing.complaint.contains("Nothing was agreed of QE1"))
    let made = try second.run("chair", "benchmark", "QOP")
    #expect(made.words.contains("6 areas agreed in 2025/26"), "\(made.complaint)")
    try second.rate("QOP", quality: "insufficient-progress", others: "progressing", by: "ann")
    try second.run("chair", "reveal", "QOP")
    let drift = try #require(try second.json("ann", "show", "QOP")["drift"] as? [String: Any])
    // Five areas are one step worse than agreed, one is two.
    #expect(drift["mean"] as? Double == 7.0 / 6)
    #expect((drift["assessors"] as? [Any])?.isEmpty == true)
    let chair = try #require(
      try second.json("chair", "consistency")["benchmarks"] as? [[String: Any]])
    #expect((chair.first?["assessors"] as? [[String: Any]])?.first?["assessor"] as? String == "ann")
    // It tells nothing of how far people agree.
    #expect(try second.run("ann", "agreement").complaint.contains("not revealed"))
  }

  @Test("a better average with a worse outcome is for the chair until a reason stands")
  func pairs() throws {
    let meeting = try Meeting(
      ["RW5", "RXV"], scope: ["--framework", "2025-26", "--period", "Q4 2025/26"])
    // RW5 has the better average of the two.
    for (code, rating) in [("RW5", "red"), ("RXV", "green")] {
      try meeting.run("ann", "rate", code, "overall-view", rating, "--reason", "x")
      try meeting.run("chair", "reveal", code)
      try meeting.run("chair", "decide", code)
    }
    func pairs(_ person: String) throws -> [[String: Any]] {
      try meeting.json(person, "consistency")["pairs"] as? [[String: Any]] ?? []
    }
    let chair = try pairs("chair")
    #expect(chair.map { $0["better"] as? String } == ["RW5"])
    #expect(chair.first?["averageScores"] as? [Double] == [2.72, 2.98])
    #expect(try pairs("ann").isEmpty)
    try meeting.run("chair", "reopen", "RW5", "--reason", "For a reason.")
    try meeting.run("chair", "decide", "RW5", "--reason", "Long-standing failures.")
    #expect(try pairs("ann").first?["hasReason"] as? Bool == true)
  }

  @Test("who rates harder is for the chair alone, with its numbers")
  func severity() throws {
    let meeting = try Meeting(["QOP"])
    try meeting.rateByAll("QOP")
    #expect(try meeting.run("chair", "severity").complaint.contains("not revealed"))
    try meeting.run("chair", "reveal", "QOP")
    let text = try meeting.run("chair", "severity").words
    #expect(text.contains("cat: +1.08 over 6 areas"))
    #expect(text.contains("ann: −0.67 over 6 areas"))
    #expect(try meeting.run("ann", "severity").status == 1)
  }

  @Test("a national session takes the regions' decisions, and returns one with a question")
  func national() throws {
    let region = try Meeting(["QOP"])
    try region.rateByAll("QOP")
    try region.run("chair", "reveal", "QOP")
    try region.run("chair", "decide", "QOP")
    try region.run("deputy", "sign", "QOP")
    let national = try Meeting(
      ["QOP", "QWO"], name: "N1", in: region.home, ["--stage", "national"])
    let page = try national.run("chair", "agenda").words
    #expect(page.contains("North West: 1 of 1 decided"))
    #expect(page.contains("0 of 1 decided"))
    let returned = try national.run("chair", "return", "QOP", "--question", "Why so low?")
    #expect(returned.status == 0, "\(returned.complaint)")
    #expect(try national.state(of: "QOP") == "returned")
    let items = try #require(try national.json("chair", "agenda")["items"] as? [[String: Any]])
    let questions = items.first?["returns"] as? [[String: Any]]
    #expect(questions?.first?["text"] as? String == "Why so low?")
    let reopened = try region.run("chair", "reopen", "QOP", "--reason", "The question.")
    #expect(reopened.status == 0, "\(reopened.complaint)")
  }

  @Test("dissent is kept with its reason")
  func dissent() throws {
    let meeting = try Meeting(["QOP"])
    try meeting.rateByAll("QOP")
    #expect(try meeting.run("cat", "dissent", "QOP", "--reason", "x").status == 1)
    try meeting.run("chair", "reveal", "QOP")
    try meeting.run("chair", "decide", "QOP")
    try meeting.run("cat", "dissent", "QOP", "--reason", "Harm was seen.")
    #expect(try meeting.run("ann", "show", "QOP").words.contains("cat dissents: Harm was seen."))
  }

  @Test("the JSON has the names that scripts rely on")
  func schemas() throws {
    let meeting = try Meeting(
      ["QOP", "QE1", "RXV"], ["--region", "North West", "--minutes", "90"])
    try meeting.rateByAll("QOP")
    try meeting.run("ann", "propose", "QOP", "3", "--reason", "x")
    try check(meeting)
    try meeting.run("chair", "reveal", "QOP")
    try meeting.run("chair", "decide", "QOP")
    try meeting.run("chair", "park", "QE1", "--owner", "Ops", "--reason", "x")
    try meeting.run("chair", "attend", "ann", "--presence", "present")
    try meeting.run("ben", "conflict", "RXV", "--reason", "x")
    let worked = try meeting.home.run("--as", "cat", "session", "employment", "cat", "RXV")
    #expect(worked.status == 0, "\(worked.complaint)")
    try meeting.run("cat", "dissent", "QOP", "--reason", "x")
    try meeting.run("deputy", "sign", "QOP")
    try check(meeting)
    try check(
      meeting, "session-agreement", [["agreement"], ["agreement", "QOP"], ["agreement", "QOP"]])
    try check(meeting, "session-severity", [["severity"]])
    try check(meeting, "session-show", [["show", "QOP"]])
    let live = try Meeting(["RXV"], scope: ["--framework", "2025-26", "--period", "Q4 2025/26"])
    try live.run("ann", "rate", "RXV", "overall-view", "amber-red", "--reason", "x")
    try live.run("chair", "reveal", "RXV")
    try live.run("chair", "decide", "RXV")
    try check(live)
    try check(live, "session-agreement", [["agreement"]])
  }

  private func check(_ meeting: Meeting) throws {
    try check(meeting, "session-agenda", [["agenda"], ["agenda", "--order", "change"]])
    try check(meeting, "session-consistency", [["consistency"], ["consistency", meeting.first()]])
    try check(meeting, "session-corrections", [["corrections"]])
    try check(meeting, "session-conflicts", [["conflicts"]])
    try check(meeting, "session-show", [["show", meeting.first()]], as: "ann")
    let list = try meeting.home.run("session", "list", "--format", "json").json()
    #expect(SchemaCheck.problems(in: list, against: try schema("session-list")) == [])
    #expect(SchemaCheck.silentNulls(in: list) == [])
  }

  private func check(
    _ meeting: Meeting, _ name: String, _ commands: [[String]], as person: String = "chair"
  ) throws {
    for command in commands {
      let json = try meeting.run(person, command + ["--format", "json"]).json()
      #expect(SchemaCheck.problems(in: json, against: try schema(name)) == [], "\(command)")
      #expect(SchemaCheck.silentNulls(in: json) == [], "\(command)")
    }
  }

  private func schema(_ name: String) throws -> [String: Any] {
    let url = Repository.url("Documentation/Schemas/\(name).schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: url)) as? [String: Any])
  }
}

extension Meeting {
  /// The first code of the agenda.
  fileprivate func first() throws -> String { try #require(try agenda(of: "ann").first) }
}
