import Testing

@Suite("Agenda, people and interests of a session")
struct SessionMeetingTests {
  @Test("the agenda is arranged by hand")
  func arranging() throws {
    let meeting = try Meeting(["QOP", "QE1"])
    try meeting.run("chair", "add", "RXV", "RW4")
    #expect(try meeting.agenda(of: "ann") == ["QOP", "QE1", "RXV", "RW4"])
    try meeting.run("chair", "move", "RW4", "1")
    #expect(try meeting.agenda(of: "ann") == ["RW4", "QOP", "QE1", "RXV"])
    try meeting.run("chair", "remove", "QE1")
    #expect(try meeting.agenda(of: "ann") == ["RW4", "QOP", "RXV"])
    for (command, reason) in [
      (["add", "RDY"], "not in the region"), (["add", "QOP"], "twice"),
      (["move", "QE1", "1"], "not on your agenda"), (["remove", "QE1"], "not on your agenda"),
    ] {
      let refused = try meeting.run("chair", command)
      #expect(refused.status == 1, "\(command)")
      #expect(refused.complaint.contains(reason), "\(refused.complaint)")
    }
    try meeting.run("chair", "begin", "QOP")
    let begun = try meeting.run("chair", "remove", "QOP")
    #expect(begun.complaint.contains("it was begun"))
  }

  @Test("orders by what is known, those without a figure last")
  func orders() throws {
    let meeting = try Meeting(["RW4", "QOP", "RXV", "QE1"])
    let items = try #require(
      try meeting.json("ann", "agenda", "--order", "cut")["items"] as? [[String: Any]])
    let distances = items.map { $0["cutDistance"] as? Double ?? .infinity }
    #expect(distances == distances.sorted())
    #expect(Set(distances).count > 1)
    let byName = try #require(
      try meeting.json("ann", "agenda", "--order", "alphabetical")["items"] as? [[String: Any]])
    let names = byName.compactMap { $0["name"] as? String }
    #expect(names == names.sorted())
    #expect(byName.compactMap { $0["place"] as? Int }.sorted() == [1, 2, 3, 4])
    let csv = try meeting.run("ann", "agenda", "--format", "csv").output
    #expect(csv.split(whereSeparator: \.isNewline).count == 5)
    #expect(csv.contains("S1,2024-25-consultation,draft,1,RW4,"))
    // Numbers in it are for machines; the page keeps its signs.
    #expect(!csv.contains("−") && !csv.contains(",+"))
    let lines = csv.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let column = try #require(lines.first?.firstIndex(of: "averageMove"))
    let moves = lines.dropFirst().map { Double($0[column]) }
    #expect(moves.contains { $0 != nil })
    let page = try meeting.run("ann", "agenda").output
    for case let move? in moves where move != 0 {
      #expect(page.contains(move < 0 ? "−\(-move)" : "+\(move)"), "\(move)")
    }
  }

  @Test("an interest hides the organisation and blocks rating, until another chair takes it away")
  func interests() throws {
    let meeting = try Meeting(["QOP", "QE1"])
    try meeting.run("ben", "conflict", "QE1", "--reason", "My sister works there.")
    #expect(try meeting.agenda(of: "ben") == ["QOP"])
    #expect(try meeting.agenda(of: "ann") == ["QOP", "QE1"])
    let blocked = try meeting.run("ben", "rate", "QE1", "quality", "achieving", "--reason", "x")
    #expect(blocked.status == 1)
    #expect(blocked.complaint.contains("interest in QE1"))
    #expect(try meeting.run("ben", "show", "QE1").status == 1)
    #expect(try meeting.run("ben", "conflicts").words.contains("My sister works there."))
    for person in ["ben", "ann"] {
      let taken = try meeting.run(
        person, "conflict", "QE1", "--person", "ben", "--withdraw", "--reason", "x")
      #expect(taken.status == 1, "\(person)")
    }
    try meeting.run(
      "chair", "conflict", "QE1", "--person", "ben", "--withdraw", "--reason", "She left.")
    #expect(try meeting.agenda(of: "ben") == ["QOP", "QE1"])
  }

  @Test("earlier work suggests an interest, also in what came of an employer")
  func suggested() throws {
    let meeting = try Meeting(["QOP", "RXV"])
    let home = meeting.home
    let written = try home.run(
      "--as", "ann", "session", "employment", "ann", "RXV", "--from", "2019-04-01", "--until",
      "2021-03-31")
    #expect(written.status == 0, "\(written.complaint)")
    let refused = try home.run("--as", "ben", "session", "employment", "ann", "QOP")
    #expect(refused.status == 1)
    let seen = try meeting.run("chair", "conflicts").words
    #expect(seen.contains("ann worked for RXV"))
    #expect(seen.contains("from 1 April 2019 until 31 March 2021"))
    #expect(!(try meeting.run("ben", "conflicts").output.contains("ann worked")))
    try meeting.run("ann", "conflict", "RXV", "--reason", "I worked there.")
    let json = try meeting.json("chair", "conflicts")
    #expect((json["declared"] as? [Any])?.count == 1)
    #expect((json["suggested"] as? [Any])?.isEmpty == true)
  }

  @Test("a quorum counts those noted as present who have no interest and did not leave")
  func quorum() throws {
    let meeting = try Meeting(["QOP"], ["--region", "North West", "--quorum", "2"])
    try meeting.rateByAll("QOP")
    try meeting.run("chair", "reveal", "QOP")
    func refusal() throws -> String { try meeting.run("chair", "decide", "QOP").complaint }
    #expect(try refusal().contains("0 are noted as present"))
    try meeting.run("chair", "attend", "ann", "--presence", "present")
    try meeting.run("chair", "attend", "dan", "--presence", "deputising", "--for", "ben")
    try meeting.run("chair", "leave", "QOP", "ann")
    #expect(try refusal().contains("1 are noted as present"))
    try meeting.run("chair", "arrive", "QOP", "ann")
    #expect(try refusal() == "")
    let people = try #require(try meeting.json("ann", "agenda")["people"] as? [[String: Any]])
    #expect(people.last?["deputisingFor"] as? String == "ben")
    let wrong = try meeting.run("chair", "attend", "ann", "--presence", "present", "--for", "ben")
    #expect(wrong.status == 2)
  }

  @Test("items are parked and taken up, sessions adjourned, closed and resumed")
  func going() throws {
    let meeting = try Meeting(["QOP", "QE1"])
    let ownerless = try meeting.run("chair", "park", "QOP", "--owner", "", "--reason", "x")
    #expect(ownerless.complaint.contains("who sees to it"))
    let parked = try meeting.run("chair", "park", "QOP", "--owner", "Ops", "--reason", "No papers.")
    #expect(parked.output.contains("parked"))
    #expect(try meeting.run("ann", "agenda").output.contains("parked with Ops"))
    try meeting.run("chair", "unpark", "QOP")
    #expect(try meeting.state(of: "QOP") == "open")
    try meeting.run("chair", "adjourn")
    #expect(try meeting.run("chair", "reveal", "QOP").complaint.contains("adjourned"))
    try meeting.run("chair", "resume")
    #expect(try meeting.run("chair", "timer", "45").output.contains("45 minutes"))
    #expect(try meeting.run("chair", "timer", "off").output.contains("timer is off"))
    #expect(try meeting.run("chair", "close").status == 1)
    try meeting.run("chair", "close", "--reason", "Out of time.")
    let late = try meeting.run("ann", "rate", "QOP", "quality", "achieving", "--reason", "x")
    #expect(late.status == 1)
    #expect(late.complaint.contains("closed"))
    #expect(try meeting.run("chair", "resume").status == 1)
    #expect(try meeting.run("chair", "resume", "--reason", "A second day.").status == 0)
    let listed = try meeting.home.run("session", "list").output
    #expect(listed.contains("DRAFT RULES – test only") && listed.contains("North West"))
  }

  @Test("a chair's own notes are seen by nobody else")
  func notes() throws {
    let meeting = try Meeting(["QOP"])
    #expect(try meeting.run("chair", "note", "Quiet one.", "--about", "QOP").status == 0)
    #expect(try meeting.run("ann", "note", "x").status == 1)
    #expect(try meeting.home.run("history", "--as", "chair").output.contains("own note"))
    #expect(
      !(try meeting.home.run("history", "--as", "deputy", "--role", "chair").output.contains(
        "own note")))
  }
}
