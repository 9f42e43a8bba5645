import Testing

@Suite("Before the reveal nobody's rating is told")
struct SessionBlindnessTests {
  /// Words that stand in nothing but what ann wrote.
  private static let secret = "zanzibar"

  private func meeting() throws -> Meeting {
    let meeting = try Meeting(["QOP", "QE1"])
    try meeting.rate(
      "QOP", quality: "insufficient-progress", others: "insufficient-progress", by: "ann")
    try meeting.run(
      "ann", "rate", "QOP", "finance", "progressing", "--reason", Self.secret)
    try meeting.run("ann", "propose", "QOP", "4", "--reason", Self.secret)
    return meeting
  }

  private static let pages = [
    ["agenda"], ["agenda", "--format", "json", "--order", "disagreement"], ["show", "QOP"],
    ["show", "QOP", "--format", "json"], ["agreement"], ["agreement", "QOP"],
    ["consistency", "QOP", "--format", "json"], ["severity"], ["corrections"], ["conflicts"],
    ["decide", "QOP", "--dry-run"],
  ]

  @Test("on no page of a session", arguments: ["ben", "chair"])
  func pages(person: String) throws {
    let meeting = try meeting()
    for command in Self.pages {
      let result = try meeting.run(person, command)
      let said = result.output + result.complaint
      for word in [Self.secret, "ann saw it", "Insufficient progress", "Progressing"] {
        #expect(!said.contains(word), "\(command)")
      }
      let isClosed = ["agreement", "severity", "decide"].contains(command[0])
      #expect((result.status == 1) == (isClosed || command[0] == "show" && person == "chair"))
    }
  }

  @Test("the order by disagreement is that of the agenda until something is revealed")
  func order() throws {
    let meeting = try meeting()
    try meeting.run("ben", "rate", "QE1", "quality", "excelling", "--reason", "x")
    try meeting.run("cat", "rate", "QE1", "quality", "insufficient-progress", "--reason", "x")
    #expect(try meeting.agenda(of: "chair", "--order", "disagreement") == ["QOP", "QE1"])
    try meeting.run("chair", "reveal", "QE1")
    try meeting.run("chair", "reveal", "QOP")
    #expect(try meeting.agenda(of: "chair", "--order", "disagreement") == ["QE1", "QOP"])
  }

  @Test("an assessor sees their own column, and all of them after the reveal")
  func ownColumn() throws {
    let meeting = try meeting()
    try meeting.run("ben", "rate", "QOP", "quality", "excelling", "--reason", "Mine.")
    let own = try meeting.json("ben", "show", "QOP")
    #expect(own["assessors"] as? [String] == ["ben"])
    #expect(own["revealed"] as? Bool == false)
    try meeting.run("chair", "reveal", "QOP")
    let all = try meeting.json("chair", "show", "QOP")
    #expect(all["assessors"] as? [String] == ["ann", "ben"])
    #expect(all["medianSegment"] as? Int == 4)
    let areas = try #require(all["areas"] as? [[String: Any]])
    let quality = try #require(areas.first { $0["id"] as? String == "quality" })
    #expect(quality["spread"] as? Int == 3)
    #expect(quality["median"] as? String == "insufficient-progress")
    #expect(quality["widest"] as? Bool == true)
    #expect(quality["outliers"] as? [String] == ["ben"])
  }

  @Test("who is ready is told to the chair, and to oneself")
  func readiness() throws {
    let meeting = try meeting()
    func ready(_ person: String) throws -> [String]? {
      let items = try meeting.json(person, "agenda")["items"] as? [[String: Any]]
      return items?.first { $0["code"] as? String == "QOP" }?["ready"] as? [String]
    }
    #expect(try ready("chair") == ["ann"])
    #expect(try ready("ann") == ["ann"])
    #expect(try ready("ben") == [])
  }

  @Test("nobody outside a session that names its assessors is shown what it revealed")
  func outsiders() throws {
    let meeting = try Meeting(
      ["QOP"], ["--region", "North West", "--assessor", "ann", "--assessor", "ben"])
    try meeting.run("ann", "rate", "QOP", "quality", "achieving", "--reason", Self.secret)
    let outsider = try meeting.run("eve", "rate", "QOP", "quality", "achieving", "--reason", "x")
    #expect(outsider.status == 1)
    #expect(outsider.complaint.contains("not among the assessors"))
    try meeting.run("chair", "reveal", "QOP")
    for command in [["show", "QOP"], ["agreement"], ["consistency"]] {
      let result = try meeting.run("eve", command)
      #expect(result.status == 1, "\(command)")
      #expect(!result.output.contains(Self.secret))
    }
    #expect(try meeting.run("ben", "show", "QOP").output.contains(Self.secret))
  }
}
