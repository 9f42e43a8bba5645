import Foundation
import Testing

@Suite("The minutes of a session")
struct SessionMinutesTests {
  /// A session with a signed item, a put off one, and one that is rated and not revealed.
  private func held() throws -> Meeting {
    let meeting = try Meeting(["QOP", "QE1", "RXV"])
    try meeting.rateByAll("QOP")
    try meeting.rate("QE1", quality: "excelling", others: "achieving", by: "ann")
    try meeting.run("ben", "conflict", "QE1", "--reason", "My sister works there.")
    try meeting.run("chair", "attend", "ann", "--presence", "present")
    try meeting.run("chair", "attend", "dan", "--presence", "deputising", "--for", "eve")
    try meeting.run("chair", "attend", "fay", "--presence", "apologies")
    try meeting.run("chair", "note", "My own thought", "--about", "QOP")
    try meeting.run("chair", "reveal", "QOP")
    let decided = try meeting.run(
      "chair", "decide", "QOP", "--area", "quality=achieving", "--reason",
      "=1+1 | `x`\n<script>\u{202E}", "--trajectory", "improving")
    #expect(decided.status == 0, "\(decided.complaint)")
    try meeting.run("cat", "dissent", "QOP", "--reason", "Too kind.")
    try meeting.run("deputy", "sign", "QOP")
    try meeting.run("chair", "park", "RXV", "--owner", "Gail", "--reason", "No paper")
    return meeting
  }

  private func minutes(_ meeting: Meeting, _ person: String, _ options: String...) throws -> String
  {
    let result = try meeting.run(person, ["minutes"] + options)
    #expect(result.status == 0, "\(result.complaint)")
    return result.output
  }

  @Test("they say what was decided, why, by whom and who did not agree")
  func everything() throws {
    let text = try minutes(try held(), "ann")
    for part in [
      "# Minutes of calibration session S1\n\n**DRAFT RULES – test only**", "**Present:** ann\n",
      "**Apologies:** fay\n", "**Deputies:** dan for eve\n",
      "ben: QE1 NHS Lancashire and South Cumbria Integrated Care Board, declared by ben: My sister",
      "Same rating 5 of 18, within one step 17 of 18",
      "QOP NHS Greater Manchester Integrated Care Board: signed",
      // The reason that was compulsory for the area stands beside it.
      "| Quality of services and outcomes | Progressing | Achieving | named | =1+1 ",
      "**Rated by:** ann, ben, cat\n",
      "| System leadership and governance | Achieving | Achieving | median |  |",
      "**Overall rating:** computed Achieving, decided Achieving", "**Segment:** computed",
      "**Signed by:** deputy, ", "**Dissent:** cat, ", "improvement trajectory: improving",
      "**Stepped aside, with a declared interest:** ben", "with Gail: No paper",
      "Data: SHA-256 ", "File of the edition: SHA-256 ", "Ledger up to entry ",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("what is not revealed says nothing of any rating")
  func blind() throws {
    let meeting = try held()
    for person in ["ann", "ben", "cat", "chair"] {
      let text = try minutes(meeting, person)
      #expect(!text.contains("Excelling"), "\(person)")
      #expect(
        text.contains("QE1 NHS Lancashire and South Cumbria Integrated Care Board: not begun")
          == (person != "ben"))
      let csv = try minutes(meeting, person, "--format", "csv")
      #expect(!csv.contains("Excelling"), "\(person)")
    }
    let copy = try minutes(meeting, "ben")
    #expect(copy.contains("what concerns QE1 is left out"))
    #expect(!copy.contains("Stepped aside"))
  }

  @Test("the same ledger gives the same bytes")
  func same() throws {
    let meeting = try held()
    #expect(try minutes(meeting, "ann") == minutes(meeting, "ann"))
    let csv = try minutes(meeting, "ann", "--format", "csv")
    #expect(try csv == minutes(meeting, "ann", "--format", "csv"))
  }

  @Test("what people wrote is harmless")
  func harmless() throws {
    let meeting = try held()
    let text = try minutes(meeting, "chair")
    #expect(!text.contains("<script>") && !text.contains("\u{202E}"))
    #expect(text.contains("\\=1+1 \\| \\`x\\`\\\n  &lt;script&gt;"))
    let csv = try minutes(meeting, "chair", "--format", "csv")
    #expect(!csv.contains("\u{202E}"))
    #expect(csv.contains("'=1+1 | `x`¶<script>"))
  }

  @Test("severity is the chair's alone, notes their author's, coefficients on request")
  func onRequest() throws {
    let meeting = try held()
    let plain = try minutes(meeting, "chair")
    for word in ["Harder or easier", "My own thought", "Krippendorff"] {
      #expect(!plain.contains(word), "\(word)")
    }
    let full = try minutes(meeting, "chair", "--severity", "--notes", "--coefficients")
    #expect(full.contains("## Harder or easier than colleagues, for the chair"))
    #expect(full.contains("## Notes of chair – not part of the minutes"))
    #expect(full.contains("My own thought"))
    #expect(full.contains("| Krippendorff's alpha, ordinal |"))
    #expect(try meeting.run("ann", "minutes", "--severity").status == 1)
    for person in ["ann", "deputy"] {
      #expect(try !minutes(meeting, person, "--notes").contains("My own thought"), "\(person)")
    }
    #expect(try meeting.run("chair", "minutes", "--format", "csv", "--notes").status == 2)
  }

  @Test("a decision that was opened again stands apart, as an earlier one")
  func reopened() throws {
    let meeting = try held()
    let opened = try meeting.run("chair", "reopen", "QOP", "--reason", "New figures")
    #expect(opened.status == 0, "\(opened.complaint)")
    let text = try minutes(meeting, "ann")
    #expect(
      text.contains("QOP NHS Greater Manchester Integrated Care Board: opened again, not decided"))
    #expect(text.contains(": New figures"))
    #expect(!text.contains("| Quality of services and outcomes |"))
    #expect(!text.contains("Same rating"))
    #expect(text.contains("Nothing is revealed"))
    for part in [
      "### Earlier decision, opened again", "Quality of services and outcomes: Achieving; ",
      "**Decided by:** chair, ",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("**Rated by:**"))
  }

  @Test("every earlier decision is told, with its segment, its reason and who signed it")
  func superseded() throws {
    let meeting = try held()
    try meeting.run("chair", "reopen", "QOP", "--reason", "New figures")
    let again = try meeting.run("chair", "decide", "QOP", "--reason", "Seen again.")
    #expect(again.status == 0, "\(again.complaint)")
    try meeting.run("chair", "decide", "QOP", "--reason", "A third look.")
    let text = try minutes(meeting, "ann")
    let parts = text.components(separatedBy: "### Earlier decision, ")
    #expect(parts.map { $0.prefix(8) }.dropFirst() == ["opened a", "replaced"])
    let (first, second) = (try #require(parts.dropFirst().first), try #require(parts.last))
    #expect(parts[0].contains("A third look.") && !parts[0].contains("Seen again."))
    #expect(first.contains("**Segment:** computed ") && first.contains("**Signed by:** deputy, "))
    #expect(second.contains("Seen again.") && second.contains("**Signed by:** nobody\n"))
    let csv = try minutes(meeting, "ann", "--format", "csv").split(separator: "\n")
    let past = csv.filter { $0.contains(",superseded,") }
    #expect(past.count == 2 * (Meeting.areas.count + 2))
    #expect(past.count { $0.contains(",deputy,") } == Meeting.areas.count + 2)
    #expect(past.contains { $0.contains(",quality,") && $0.contains(",Achieving,named,") })
  }

  @Test("an interest declared after the reveal makes nobody step aside")
  func lateInterest() throws {
    let meeting = try held()
    for person in ["cat", "gus"] {
      let declared = try meeting.run("\(person)", "conflict", "QOP", "--reason", "A new post.")
      #expect(declared.status == 0, "\(declared.complaint)")
    }
    let item = try #require(try minutes(meeting, "ann").components(separatedBy: "\n## 1. ").last)
      .components(separatedBy: "\n## 2. ")[0]
    #expect(
      item.contains(
        "cat, declared after the reveal; their rating stands in it, gus, declared after the reveal\n"
      ), "\(item)")
    #expect(!item.contains("Stepped aside"))
  }

  @Test("nobody noted as present is said once, and an area nobody rated is incomplete")
  func unattended() throws {
    let meeting = try Meeting(["QOP"])
    try meeting.run("ann", "rate", "QOP", "quality", "achieving", "--reason", "x")
    try meeting.run("chair", "reveal", "QOP")
    let before = try minutes(meeting, "ann")
    #expect(before.contains("**Present:** Nobody was noted as present\n"))
    #expect(!before.contains("No quorum is set, and decisions"))
    let decided = try meeting.run("chair", "decide", "QOP", "--reason", "The rest later.")
    #expect(decided.status == 0, "\(decided.complaint)")
    let text = try minutes(meeting, "ann")
    #expect(text.components(separatedBy: "No quorum is set, and decisions").count == 2)
    #expect(text.contains("**Rated by:** ann\n"))
    #expect(
      text.contains("| System leadership and governance | not rated | not rated: incomplete |"))
    let csv = try minutes(meeting, "ann", "--format", "csv")
    #expect(csv.contains(",not rated,,not rated: incomplete,"))
    try meeting.run("chair", "attend", "ann", "--presence", "present")
    #expect(try !minutes(meeting, "ann").contains("noted as present"))
  }

  @Test("CSV has a row for each area, the overall rating and the segment of every item")
  func rows() throws {
    let lines = try minutes(try held(), "ann", "--format", "csv").split(separator: "\n")
    let header = try #require(lines.first)
    #expect(
      header.hasPrefix("session,stage,region,period,framework,standing,place,code,name,state,"))
    func count(_ code: String, _ subject: String) -> Int {
      lines.count { $0.contains(",\(code),") && $0.contains(",\(subject),") }
    }
    #expect(count("QOP", "area") == Meeting.areas.count)
    for code in ["QOP", "QE1", "RXV"] {
      #expect(count(code, "segment") == 1)
    }
    let hidden = try #require(lines.first { $0.contains(",QE1,") && $0.contains(",quality,") })
    #expect(hidden.contains(",Quality of services and outcomes,,,,,,,,,,,,,"))
  }

  @Test("where the edition lets nobody decide a segment there is none in them")
  func noSegments() throws {
    let meeting = try Meeting(
      ["RXV", "RW4"], scope: ["--framework", "2025-26", "--period", "Q3 2025/26"])
    let text = try minutes(meeting, "chair")
    #expect(!text.lowercased().contains("segment"))
    let csv = try minutes(meeting, "chair", "--format", "csv")
    #expect(!csv.contains("segment"))
    #expect(csv.contains(",RXV,"))
    #expect(!text.contains("DRAFT"))
  }
}
