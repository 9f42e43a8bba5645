import Foundation
import Testing

@Suite("A calibration session by commands")
struct SessionContractTests {
  @Test("every step in the form of the contract, from the opening to the signature")
  func steps() throws {
    let home = try Home()
    func run(_ person: String, _ role: String, _ arguments: [String]) throws -> RunResult {
      try home.run(["--as", person, "--role", role, "session"] + arguments)
    }
    let opened = try run(
      "chair", "chair",
      [
        "open", "S1", "--region", "North West", "--period", "Q4 2025/26", "--framework",
        "2024-25-consultation",
      ])
    #expect(
      opened.output.hasPrefix("DRAFT RULES – test only\nSession S1 · North West · Q4 2025/26"))
    let rated = try run(
      "ann", "assessor", ["rate", "S1", "QOP", "quality", "achieving", "--reason", "Seen."])
    #expect(rated.status == 0, "\(rated.complaint)")
    let proposed = try run("ann", "assessor", ["propose", "S1", "QOP", "2", "--reason", "Fair."])
    #expect(proposed.words.contains("you propose segment 2"))
    #expect(try run("chair", "chair", ["reveal", "S1", "QOP"]).status == 0)
    let agreement = try home.run("session", "agreement", "S1", "--format", "json").json()
    #expect(agreement["items"] as? Int == 1)
    #expect(agreement["ratings"] as? Int == 1)
    #expect(agreement["exact"] is NSNull)
    #expect(agreement["alphaOrdinal"] is NSNull)
    let decided = try run(
      "chair", "chair",
      ["decide", "S1", "QOP", "--area", "quality=progressing", "--reason", "Heard the panel."])
    #expect(decided.status == 0, "\(decided.complaint)")
    let signed = try run("deputy", "chair", ["sign", "S1", "QOP"])
    #expect(signed.words.contains("signed by deputy, and locked"))
    let page = try home.run(
      "show", "QOP", "--format", "json", "--period", "Q4 2025/26", "--framework",
      "2024-25-consultation"
    ).json()
    let areas = (page["capability"] as? [String: Any])?["areas"] as? [[String: Any]]
    let quality = try #require(areas?.first { $0["id"] as? String == "quality" })
    #expect(quality["final"] as? String == "progressing")
    #expect(quality["moderated"] as? String == "progressing")
  }

  @Test("without an agenda, every organisation of the region that is judged, boards first, by name")
  func wholeRegion() throws {
    let home = try Home()
    let options = ["--region", "North West"] + Meeting.scope
    let opened = try home.run(
      ["--as", "chair", "--role", "chair", "session", "open", "S1"] + options)
    #expect(opened.status == 0, "\(opened.complaint)")
    let json = try home.run("session", "agenda", "S1", "--format", "json").json()
    let items = try #require(json["items"] as? [[String: Any]])
    let listed = try home.run(["list", "--format", "json"] + options).json()
    let all = try #require(listed["organisations"] as? [[String: Any]])
    #expect(
      Set(items.compactMap { $0["code"] as? String })
        == Set(all.compactMap { $0["code"] as? String }))
    let kinds = items.compactMap { $0["type"] as? String }
    let boards = kinds.prefix { $0 == "icb" }.count
    #expect(boards == 3)
    #expect(kinds.dropFirst(boards).allSatisfy { $0 == "provider" })
    let names = items.compactMap { $0["name"] as? String }
    #expect(Array(names[..<boards]) == names[..<boards].sorted())
    #expect(Array(names[boards...]) == names[boards...].sorted())
  }

  @Test("what assessors said is counted as pairs of ratings of the same area")
  func agreement() throws {
    let meeting = try Meeting(["QOP", "QE1"])
    try meeting.rateByAll("QOP")
    let early = try meeting.run("chair", "agreement", "--format", "json")
    #expect(early.status == 1)
    #expect(early.complaint.contains("not revealed"))
    let revealed = try meeting.run("chair", "reveal", "QOP")
    #expect(revealed.output.contains("Same rating 5 of 18, within one step 17 of 18"))
    let json = try meeting.json("ann", "agreement")
    #expect(json["assessors"] as? Int == 3)
    #expect(json["items"] as? Int == 6)
    #expect(json["ratings"] as? Int == 18)
    #expect(abs((json["exact"] as? Double ?? 0) - 5.0 / 18) < 1e-12)
    #expect(abs((json["withinOne"] as? Double ?? 0) - 17.0 / 18) < 1e-12)
    let interval = try #require(json["alphaInterval"] as? [Double])
    let alpha = try #require(json["alphaOrdinal"] as? Double)
    #expect(interval.count == 2 && interval[0] <= alpha && alpha <= interval[1])
    #expect(json["icc21Ratings"] as? Int == 18)
    let text = try meeting.run("ann", "agreement", "--coefficients").output
    #expect(text.contains("Gwet's AC2, ordinal weights"))
    // A second look gives the same interval: the re-draws are always the same.
    #expect(try meeting.json("ben", "agreement")["alphaInterval"] as? [Double] == interval)
    let other = try meeting.run("ann", "agreement", "QE1")
    #expect(other.status == 1)
    #expect(other.complaint.contains("not revealed"))
  }

  @Test("what is signed is locked until it is opened again, with a reason")
  func locking() throws {
    let meeting = try Meeting(["QOP"])
    try meeting.rateByAll("QOP")
    try meeting.run("chair", "reveal", "QOP")
    let late = try meeting.run("ann", "rate", "QOP", "quality", "progressing", "--reason", "x")
    #expect(late.status == 1)
    #expect(late.complaint.contains("revealed in session S1"))
    try meeting.run("chair", "decide", "QOP")
    #expect(try meeting.state(of: "QOP") == "decided")
    let own = try meeting.run("chair", "sign", "QOP")
    #expect(own.status == 1)
    #expect(own.complaint.contains("second person"))
    try meeting.run("deputy", "sign", "QOP")
    let locked = try meeting.run("ann", "rate", "QOP", "quality", "progressing", "--reason", "x")
    #expect(locked.status == 1)
    #expect(locked.complaint.contains("signed in session S1, by deputy"))
    #expect(try meeting.run("chair", "reopen", "QOP").status == 1)
    try meeting.run("chair", "reopen", "QOP", "--reason", "New facts.")
    #expect(try meeting.state(of: "QOP") == "reopened")
    let again = try meeting.run("ann", "rate", "QOP", "quality", "progressing", "--reason", "x")
    #expect(again.status == 0, "\(again.complaint)")
  }

  @Test("a session brings its period and edition with it")
  func ownScope() throws {
    let meeting = try Meeting(["QOP"])
    let page = try meeting.run("ann", "agenda")
    #expect(page.output.contains("Q3 2025/26 · Consultation 2024"))
    for other in [["--period", "Q4 2025/26"], ["--framework", "2025-26"]] {
      let refused = try meeting.run("ann", ["agenda"] + other)
      #expect(refused.status == 1)
      #expect(refused.complaint.contains("Session S1 is of Q3 2025/26"))
    }
    #expect(try meeting.run("ann", ["agenda"] + Meeting.scope).status == 0)
    let unknown = try meeting.home.run("session", "agenda", "S9")
    #expect(unknown.status == 1)
    #expect(unknown.complaint.contains("Use one of: S1"))
    #expect(try meeting.home.run("session", "agenda", "S 9").status == 2)
  }

  @Test(
    "where the edition lets nobody decide a segment, none is offered",
    arguments: [("2025-26", "Q4 2025/26"), ("2026-27", "Q1 2026/27")])
  func noSegments(edition: String, period: String) throws {
    let meeting = try Meeting(
      ["RXV", "RW5"], scope: ["--framework", edition, "--period", period])
    let page = try meeting.run("chair", "agenda").output
    #expect(page.contains("Average"))
    #expect(!page.contains("Segment"))
    let items = try #require(try meeting.json("chair", "agenda")["items"] as? [[String: Any]])
    #expect(items.allSatisfy { $0["segment"] == nil && $0["segmentMove"] == nil })
    let proposed = try meeting.run("ann", "propose", "RXV", "3", "--reason", "x")
    #expect(proposed.status == 1)
    #expect(proposed.complaint.contains("arithmetic"))
    let rated = try meeting.run(
      "ann", "rate", "RXV", "overall-view", "amber-red", "--reason", "x")
    #expect(rated.status == 0, "\(rated.complaint)")
    try meeting.run("chair", "reveal", "RXV")
    let decided = try meeting.run("chair", "decide", "RXV", "--segment", "3", "--reason", "x")
    #expect(decided.status == 1)
    #expect(decided.complaint.contains("arithmetic"))
    let matrix = try meeting.run("ann", "show", "RXV")
    #expect(matrix.status == 0, "\(matrix.complaint)")
    #expect(!matrix.output.contains("Segment"))
    let without = try meeting.run("chair", "decide", "RXV", "--reason", "x")
    #expect(without.status == 0, "\(without.complaint)")
    #expect(!without.output.contains("Segment computed"))
  }
}
