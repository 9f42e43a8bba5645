import Testing

@Suite("Deciding and signing in a session")
struct SessionDecisionTests {
  /// A provider that two assessors rated and whose ratings are open.
  private func revealed() throws -> Meeting {
    let meeting = try Meeting(["RXV", "QOP"])
    try meeting.run("ann", "rate", "RXV", "1", "major-concerns", "--reason", "x")
    try meeting.run("ben", "rate", "RXV", "1", "some-concerns", "--reason", "x")
    try meeting.run("chair", "reveal", "RXV")
    return meeting
  }

  @Test("what follows is told before it is saved, and a trial saves nothing")
  func trial() throws {
    let meeting = try revealed()
    let trial = try meeting.run("chair", "decide", "RXV", "--segment", "3", "--dry-run")
    #expect(trial.status == 0, "\(trial.complaint)")
    for words in [
      "median Major concerns", "decided Major concerns, the median",
      "Segment computed 4, decided 3", "Segment 4 → 3", "What follows: ", "Route: ",
      "It cannot be saved so. A written reason is needed: segment 3 is decided, 4 computed.",
    ] {
      #expect(trial.words.contains(words), "\(words): \(trial.output)")
    }
    #expect(try meeting.state(of: "RXV") == "revealed")
    let whole = try meeting.run(
      "chair", "decide", "RXV", "--segment", "3", "--reason", "x", "--dry-run")
    #expect(whole.output.hasSuffix("Nothing was saved.\n"))
    #expect(try meeting.state(of: "RXV") == "revealed")
  }

  @Test("the computed result is that of the rules with the moderated ratings, before any decision")
  func computed() throws {
    let meeting = try revealed()
    let decided = try meeting.run(
      "chair", "decide", "RXV", "--segment", "3", "--reason", "Moving up.", "--trajectory",
      "improving", "--partners", "Peer support.", "--long-standing", "yes", "--addressed", "A plan."
    )
    #expect(decided.status == 0, "\(decided.complaint)")
    // Decided again, the decision that stands is not taken for what the rules come to.
    try meeting.run("chair", "reopen", "RXV", "--reason", "Once more.")
    let again = try meeting.run(
      "chair", "decide", "RXV", "--segment", "3", "--reason", "As before.")
    #expect(again.output.contains("Segment computed 4, decided 3"), "\(again.complaint)")
    let json = try meeting.json("ann", "show", "RXV")
    let decision = try #require(json["decision"] as? [String: Any])
    #expect(decision["computedSegment"] as? Int == 4)
    #expect(decision["segment"] as? Int == 3)
    #expect(decision["averageScore"] as? Double == 2.99)
    #expect((decision["datasetHash"] as? String)?.count == 64)
    #expect((decision["frameworkHash"] as? String)?.count == 64)
    let list = try meeting.home.run(["list", "--format", "json"] + Meeting.scope).json()
    let rows = try #require(list["organisations"] as? [[String: Any]])
    #expect(rows.first { $0["code"] as? String == "RXV" }?["segment"] as? Int == 3)
  }

  @Test("a decision of the computed segment ends one that stood")
  func backToComputed() throws {
    let meeting = try revealed()
    try meeting.run("chair", "decide", "RXV", "--segment", "3", "--reason", "x")
    try meeting.run("chair", "reopen", "RXV", "--reason", "x")
    let back = try meeting.run("chair", "decide", "RXV", "--reason", "x")
    #expect(back.output.contains("Segment computed 4, decided 4\nSegment 3 → 4"))
  }

  @Test("the rating of a board moves the route of a provider that it leads")
  func routes() throws {
    let meeting = try Meeting(["QOP"])
    let led = try meeting.home.run(
      ["lead", "RMC", "QOP", "--from", "2025-04-01", "--reason", "Agreed.", "--as", "ann"]
        + Meeting.scope)
    #expect(led.status == 0, "\(led.complaint)")
    for person in ["ann", "ben", "cat"] {
      try meeting.rate("QOP", quality: "achieving", others: "achieving", by: person)
    }
    try meeting.run("chair", "reveal", "QOP")
    let trial = try meeting.run("chair", "decide", "QOP", "--dry-run")
    #expect(trial.words.contains("The areas give Achieving, decided Achieving"))
    #expect(trial.words.contains("Moves by this: RMC"), "\(trial.output)")
  }

  @Test("refused with the reason")
  func refused() throws {
    let refusals: [([String], Int32, String)] = [
      (["decide", "RXV", "--segment", "2", "--reason", "x"], 1, "by 1 at most"),
      (["decide", "RXV", "--segment", "3"], 1, "written reason"),
      (["decide", "RXV", "--area", "1=no-such"], 1, "no rating 'no-such'"),
      (["decide", "RXV", "--area", "1"], 2, "AREA="),
      (["decide", "RXV", "--area", "1=not-rated"], 1, "leaves it to the median"),
      (["decide", "RXV", "--area", "1=no-material-concerns"], 1, "differs from the median"),
      (["decide", "RXV", "--overall", "excelling", "--reason", "x"], 1, "no rating"),
      (["decide", "QOP"], 1, "not revealed"),
      (["decide", "RY2"], 1, "not on your agenda"),
      (["sign", "RXV"], 1, "no decision to sign"),
      (["reveal", "RXV"], 1, "not done now"),
      (["return", "RXV", "--question", "Why?"], 1, "national session"),
      (["dissent", "RXV"], 1, "written reason"),
      (["close"], 1, "Not signed yet: RXV, QOP"),
    ]
    let meeting = try revealed()
    for (command, status, reason) in refusals {
      let result = try meeting.run("chair", command)
      #expect(result.status == status, "\(command)")
      #expect(result.complaint.contains(reason), "\(command): \(result.complaint)")
    }
  }

  @Test("only chairs run a session, only assessors rate, and a reviewer writes nothing")
  func roles() throws {
    let meeting = try revealed()
    for command in [
      ["reveal", "QOP"], ["decide", "RXV"], ["sign", "RXV"], ["reopen", "RXV", "--reason", "x"],
      ["begin", "QOP"], ["close", "--reason", "x"], ["timer", "30"], ["severity"],
    ] {
      let result = try meeting.run("ann", command)
      #expect(result.status == 1, "\(command)")
      #expect(result.complaint.contains("Only the chair"), "\(command): \(result.complaint)")
    }
    let rated = try meeting.run("chair", "rate", "QOP", "quality", "achieving", "--reason", "x")
    #expect(rated.status == 1)
    #expect(rated.complaint.contains("rated by assessors"))
    let reviewer = try meeting.home.run(
      "--as", "rita", "--role", "reviewer", "session", "begin", "S1", "QOP")
    #expect(reviewer.status == 1)
    #expect(reviewer.complaint.contains("reviewer reads"))
  }
}
