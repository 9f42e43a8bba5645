import Foundation
import Testing

@Suite("Segments and routes decided by people")
struct ModerateTests {
  private static let live = ["--period", "Q4 2025/26"]
  private static let draft = ["--framework", "2024-25-consultation", "--period", "Q1 2025/26"]

  private func run(_ home: Home, as name: String, _ role: String, _ arguments: [String]) throws
    -> RunResult
  {
    try home.run(arguments + ["--as", name, "--role", role])
  }

  @Test(
    "under an edition of arithmetic nobody moves a segment",
    arguments: [("2025-26", "Q4 2025/26"), ("2026-27", "Q1 2026/27")])
  func arithmetic(edition: String, period: String) throws {
    let home = try Home()
    let result = try home.run(
      "moderate", "RDY", "3", "--reason", "x", "--framework", edition, "--period", period,
      "--role", "chair")
    #expect(result.status == 1)
    #expect(result.complaint.contains("the segment is arithmetic"))
    #expect(!home.hasWorkspace)
  }

  @Test("segment 5 takes two persons: a proposal changes nothing, the second confirms it")
  func secondPerson() throws {
    let home = try Home()
    let propose = ["moderate", "RMY", "5", "--reason", "long standing"] + Self.live
    let proposed = try run(home, as: "ann", "chair", propose)
    #expect(proposed.status == 0, "\(proposed.complaint)")
    #expect(proposed.output.contains("Segment 5 proposed by ann; it changes nothing until"))
    #expect(proposed.output.contains("Segment: stays 4\n"))
    let own = try run(home, as: "ann", "chair", propose + ["--confirm"])
    #expect(own.status == 1)
    #expect(own.complaint.contains("second person"))
    let assessor = try run(home, as: "ben", "assessor", propose + ["--confirm"])
    #expect(assessor.status == 1)
    let page = try home.run(["show", "RMY"] + Self.live).output
    #expect(page.contains("ann proposed segment 5, a second person has not decided"))
    let confirmed = try run(home, as: "ben", "chair", propose + ["--confirm"])
    #expect(confirmed.output.contains("Segment 5 decided by ben, proposed by ann\nSegment 4 → 5\n"))
    let json = try home.run(["show", "RMY", "--format", "json"] + Self.live).json()
    #expect(json["segment"] as? Int == 5)
    let cleared = try run(
      home, as: "ben", "chair", ["moderate", "RMY", "--withdraw", "--reason", "ended"] + Self.live)
    #expect(cleared.output.contains("Segment 5 → 4\n"))
  }

  @Test(
    "refused with the reason",
    arguments: [
      (["moderate", "RDY", "5", "--reason", "x"], 1, "reached from segment 4 only"),
      (["moderate", "RMY", "5"], 1, "needs a written reason"),
      (["moderate", "RMY", "5", "--reason", "x", "--confirm"], 1, "nothing to confirm"),
      (["moderate", "RMY", "--withdraw", "--reason", "x"], 1, "nothing to take away"),
      (["moderate", "RMY"], 2, "give a segment"),
      (["moderate", "RMY", "5", "--withdraw"], 2, "give a segment"),
      (["moderate", "RMY", "--withdraw", "--confirm"], 2, "only one of"),
      (["lead", "RDY", "QVV", "--from", "2025-04-01", "--reason", "x"], 1, "NHS England region"),
      (["route", "RDY", "direct", "--reason", "x"], 1, "NHS England region"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], status: Int32, reason: String) throws {
    let home = try Home()
    let result = try run(home, as: "ann", "chair", arguments + Self.live)
    #expect(result.status == status)
    #expect(result.complaint.contains(reason), "\(result.complaint)")
    #expect(!home.hasWorkspace)
  }

  @Test("calibration moves a segment by one, and says why on the page")
  func calibration() throws {
    let home = try Home()
    let code = "RDY"
    let far = try run(
      home, as: "ann", "chair", ["moderate", code, "4", "--reason", "x"] + Self.draft)
    #expect(far.status == 1)
    #expect(far.complaint.contains("by 1 at most"))
    let near = try run(
      home, as: "ann", "chair", ["moderate", code, "3", "--reason", "long standing"] + Self.draft)
    #expect(near.output.hasPrefix("DRAFT RULES – test only\n"))
    #expect(near.output.contains("Segment 2 → 3\n"))
    let history = try home.run("history", code).output
    #expect(history.contains("DRAFT RULES – test only: "))
    #expect(history.contains("segment 2 → 3"))
    #expect(history.contains("long standing"))
  }

  @Test("the lead board's rating gives the route, a chosen route stands before it")
  func routes() throws {
    let home = try Home()
    let none = try home.run(["show", "RDY"] + Self.draft).output
    #expect(none.contains("lead ICB not agreed"))
    let foreign = try run(
      home, as: "ann", "assessor",
      ["lead", "RDY", "QOP", "--from", "2025-04-01", "--reason", "x"] + Self.draft)
    #expect(foreign.status == 1)
    #expect(foreign.complaint.contains("Use one of: QVV"))
    let lead = try run(
      home, as: "ann", "assessor",
      ["lead", "RDY", "QVV", "--from", "2025-04-01", "--reason", "agreed"] + Self.draft)
    #expect(lead.output.contains("Lead ICB not agreed → QVV from 1 April 2025\n"))
    #expect(
      lead.output.contains("Route: stays no route (lead ICB QVV from 1 April 2025, not rated"))
    for area in 1...6 {
      let rated = try run(
        home, as: "ann", "assessor", ["rate", "QVV", "\(area)", "achieving"] + Self.draft)
      #expect(rated.status == 0)
      // The route is indicated with the last area, which gives the board its rating.
      let moves = rated.output.contains(
        "Moves by this: RDY Dorset Healthcare University NHS Foundation Trust, indicated route none "
          + "→ through the ICB")
      #expect(moves == (area == 6))
    }
    let page = try home.run(["show", "RDY", "--as", "ann"] + Self.draft).output
    #expect(page.contains("through the ICB"))
    let choose = ["route", "RDY", "direct", "--reason", "long standing"] + Self.draft
    #expect(try run(home, as: "ann", "assessor", choose).status == 1)
    let chosen = try run(home, as: "ann", "chair", choose)
    #expect(chosen.output.contains("Route through the ICB → directly by NHS England ("))
    #expect(chosen.output.contains("ann chose directly by NHS England: long standing"))
    let back = try run(
      home, as: "ann", "chair", ["route", "RDY", "none", "--reason", "ended"] + Self.draft)
    #expect(back.output.contains("Route directly by NHS England → through the ICB"))
    let later = try run(
      home, as: "ann", "assessor",
      ["lead", "RDY", "QVV", "--from", "2024-04-01", "--reason", "earlier"] + Self.draft)
    #expect(later.status == 0, "\(later.complaint)")
  }

  @Test("a lead that begins later does not lead yet, and that is said")
  func later() throws {
    let home = try Home()
    let result = try run(
      home, as: "ann", "assessor",
      ["lead", "RDY", "QVV", "--from", "2025-10-01", "--reason", "agreed"] + Self.draft)
    #expect(result.output.contains("Lead ICB: stays not agreed\n"))
    #expect(result.output.contains("QVV leads from 1 October 2025, which is after 30 June 2025"))
  }
}
