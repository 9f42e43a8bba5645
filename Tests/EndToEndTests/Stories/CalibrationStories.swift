import Foundation
import Testing

/// A calibration session as it is held: three assessors and a chair, taking turns on one workspace, with
/// five organisations, an interest, an item that is opened again, and a deputy who signs.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct CalibrationStories {
  private static let boards = ["QOP", "QE1", "QYG"]
  private static let providers = ["RXV", "RW4"]
  private static let areas = [
    "governance", "commissioning", "quality", "inequalities", "involvement", "finance",
  ]

  @Test func anAfternoonInTheNorthWest() throws {
    let afternoon = try Afternoon()
    try open(afternoon)
    try rateBlind(afternoon)
    try declareAnInterest(afternoon)
    try revealAndAgree(afternoon)
    try decideAll(afternoon)
    try openOneAgain(afternoon)
    try close(afternoon)
    try readTheMinutes(afternoon)
    let verified = try afternoon.workplace.run(["verify"], as: "chair")
    #expect(verified.status == 0, "\(verified.complaint)")
  }

  private func open(_ afternoon: Afternoon) throws {
    try afternoon.does(
      "chair",
      ["open", "S1", "--region", "North West", "--period", "Q3 2025/26"] + Workplace.draft
        + ["--assessor", "ann", "--assessor", "ben", "--assessor", "cat", "--quorum", "2"]
        + ["--agenda", (Self.boards + Self.providers).joined(separator: ",")])
    for person in ["ann", "ben", "cat"] {
      try afternoon.does("chair", ["attend", "S1", person, "--presence", "present"])
    }
  }

  /// The three take turns, by command and from files, and none learns of another's rating.
  private func rateBlind(_ afternoon: Afternoon) throws {
    for code in Self.boards {
      try afternoon.rates("ann", code, "quality", "achieving")
      try afternoon.rates("ben", code, "quality", "progressing")
      // Cat has an interest in one of them, and will say so.
      try afternoon.rates("cat", code, "quality", "insufficient-progress")
    }
    let others = Self.boards.flatMap { code in
      Self.areas.filter { $0 != "quality" }.map { (code, $0) }
    }
    let providers = Self.providers.map { ($0, "provider-capability", "some-concerns") }
    for person in ["ann", "ben"] {
      try afternoon.takes(person, others.map { ($0.0, $0.1, "achieving") } + providers)
    }
    try afternoon.takes("cat", others.map { ($0.0, $0.1, "progressing") })
    try afternoon.does("ann", ["propose", "S1", "QOP", "3", "--reason", "As it scores."])
    for person in ["ann", "ben", "chair"] {
      for command in [["agenda", "S1", "--format", "json"], ["show", "S1", "QOP"]] {
        let run = try afternoon.session(person, command)
        #expect(!(run.output + run.complaint).contains("cat's reason"), "\(person) \(command)")
      }
    }
    try afternoon.isRefused("ben", ["agreement", "S1"], "not revealed")
    try afternoon.isRefused("dora", ["rate", "S1", "QOP", "quality", "achieving"], "not among")
  }

  private func declareAnInterest(_ afternoon: Afternoon) throws {
    try afternoon.does(
      "cat", ["conflict", "S1", "QE1", "--reason", "My brother sits on its board."])
    try afternoon.isRefused("cat", ["rate", "S1", "QE1", "quality", "excelling"], "interest")
    #expect(try afternoon.agenda(of: "cat") == ["QOP", "QYG", "RXV", "RW4"])
    #expect(try afternoon.agenda(of: "ann") == Self.boards + Self.providers)
  }

  private func revealAndAgree(_ afternoon: Afternoon) throws {
    for code in Self.boards + Self.providers {
      try afternoon.does("chair", ["begin", "S1", code])
      try afternoon.does("chair", ["reveal", "S1", code])
      try afternoon.isRefused(
        "ann", ["rate", "S1", code, "1", "not-applicable", "--reason", "x"], "revealed")
    }
    let matrix = try afternoon.session("ann", ["show", "S1", "QOP"]).output
    #expect(matrix.contains("Same rating 5 of 18, within one step 17 of 18"))
    // Whoever has an interest is no part of the reveal.
    let other = try afternoon.session("ann", ["show", "S1", "QE1"]).output
    #expect(other.contains("Same rating 5 of 6, within one step 6 of 6"), "\(other)")
    // Two boards with three assessors, one with two, two providers with two: 18 + 18 + 6 + 1 + 1.
    let agreement = try afternoon.json("chair", ["agreement", "S1"])
    #expect(agreement["pairs"] as? Int == 44)
    #expect(agreement["exactPairs"] as? Int == 5 + 5 + 5 + 1 + 1)
    #expect(agreement["items"] as? Int == 20)
  }

  private func decideAll(_ afternoon: Afternoon) throws {
    for code in Self.boards + Self.providers {
      try afternoon.does(
        "chair", ["decide", "S1", code, "--reason", "Agreed in the room on \(code)."])
      try afternoon.isRefused("chair", ["sign", "S1", code], "second person")
      try afternoon.does("deputy", ["sign", "S1", code])
      try afternoon.isRefused(
        "ann", ["rate", "S1", code, "1", "not-applicable", "--reason", "x"], "signed")
    }
    try afternoon.does("cat", ["dissent", "S1", "QYG", "--reason", "Harm was seen."])
  }

  private func openOneAgain(_ afternoon: Afternoon) throws {
    try afternoon.isRefused("chair", ["reopen", "S1", "QOP"], "written reason")
    try afternoon.does("chair", ["reopen", "S1", "QOP", "--reason", "A late inspection."])
    // Only this item is unlocked.
    try afternoon.isRefused("ann", ["rate", "S1", "QYG", "quality", "progressing"], "signed")
    try afternoon.rates("ann", "QOP", "quality", "insufficient-progress")
    try afternoon.does("chair", ["reveal", "S1", "QOP"])
    try afternoon.does("chair", ["decide", "S1", "QOP", "--reason", "As the inspection says."])
    try afternoon.isRefused("chair", ["close", "S1"], "QOP")
    try afternoon.does("deputy", ["sign", "S1", "QOP"])
    let matrix = try afternoon.json("ann", ["show", "S1", "QOP"])
    let decision = try #require(matrix["decision"] as? [String: Any])
    let areas = try #require(decision["areas"] as? [[String: Any]])
    let quality = areas.first { $0["id"] as? String == "quality" }
    #expect(quality?["rating"] as? String == "insufficient-progress")
    let reopenings = matrix["reopenings"] as? [[String: Any]]
    #expect(reopenings?.first?["text"] as? String == "A late inspection.")
  }

  private func close(_ afternoon: Afternoon) throws {
    try afternoon.does("chair", ["close", "S1"])
    let sessions = try #require(
      try afternoon.json("ann", ["list"])["sessions"] as? [[String: Any]])
    #expect(sessions.first?["state"] as? String == "closed")
    #expect(sessions.first?["signed"] as? Int == 5)
  }
}

extension CalibrationStories {
  /// They tell decisions, reasons, dissent and what was opened again, from the ledger alone.
  fileprivate func readTheMinutes(_ afternoon: Afternoon) throws {
    let run = try afternoon.session("chair", ["minutes", "S1", "--format", "markdown"])
    #expect(run.status == 0, "\(run.complaint)")
    for words in [
      "DRAFT RULES – test only", "Agreed in the room on QYG.", "As the inspection says.",
      "A late inspection.", "Harm was seen.", "deputy", "Same rating",
    ] {
      #expect(run.output.localizedCaseInsensitiveContains(words), "\(words)")
    }
    let table = try afternoon.session("chair", ["minutes", "S1", "--format", "csv"])
    #expect(table.status == 0, "\(table.complaint)")
    #expect(table.output.contains("Agreed in the room on QYG."))
  }
}

/// The workspace of one afternoon, on which people take turns.
private struct Afternoon {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  func session(_ person: String, _ arguments: [String]) throws -> Workplace.Run {
    let role = ["chair", "deputy"].contains(person) ? "chair" : "assessor"
    return try workplace.run(["--role", role, "session"] + arguments, as: person)
  }

  func does(_ person: String, _ arguments: [String]) throws {
    let run = try session(person, arguments)
    #expect(run.status == 0, "\(person) \(arguments): \(run.complaint)")
    #expect(run.output.hasPrefix("DRAFT RULES – test only\n"), "\(arguments)")
  }

  func rates(_ person: String, _ code: String, _ area: String, _ rating: String) throws {
    try does(person, ["rate", "S1", code, area, rating, "--reason", "\(person)'s reason"])
  }

  /// Takes ratings in from a file: organisation, area and rating.
  func takes(_ person: String, _ ratings: [(String, String, String)]) throws {
    let heading = "record,organisation,cycle,framework,area,layer,rating,reason"
    let rows = ratings.map { code, area, rating in
      "rating,\(code),2025/26,2024-25-consultation,\(area),assessor,\(rating),\(person)'s reason"
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(([heading] + rows).joined(separator: "\n").utf8).write(to: file)
    let run = try workplace.run(["import", file.path], as: person)
    #expect(run.status == 0, "\(run.complaint)")
  }

  func isRefused(_ person: String, _ arguments: [String], _ reason: String) throws {
    let run = try session(person, arguments)
    #expect(run.status == 1, "\(person) \(arguments)")
    #expect(run.complaint.contains(reason), "\(person) \(arguments): \(run.complaint)")
  }

  func json(_ person: String, _ arguments: [String]) throws -> [String: Any] {
    let run = try session(person, arguments + ["--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any],
      "\(run.complaint)")
  }

  func agenda(of person: String) throws -> [String] {
    let items = try json(person, ["agenda", "S1"])["items"] as? [[String: Any]]
    return (items ?? []).compactMap { $0["code"] as? String }
  }
}
