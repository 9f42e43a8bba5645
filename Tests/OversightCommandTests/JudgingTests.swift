import Foundation
import Testing

@Suite("Rating, noting and their history")
struct JudgingTests {
  private static let draft = [
    "--framework", "2024-25-consultation", "--period", "Q3 2025/26",
  ]

  private func ann(_ home: Home, _ arguments: String...) throws -> RunResult {
    try home.run(arguments + Self.draft + ["--as", "ann"])
  }

  private func capability(
    _ home: Home, _ code: String = "QWO", as name: String = "ann"
  ) throws -> [String: Any] {
    let page = try home.run(
      ["show", code, "--format", "json", "--as", name] + Self.draft
    ).json()
    return try #require(page["capability"] as? [String: Any])
  }

  @Test("six ratings give an overall rating, and two insufficient change it")
  func overall() throws {
    let home = try Home()
    let areas = try #require(try capability(home)["areas"] as? [[String: Any]])
    #expect(areas.count == 6)
    #expect(!home.hasWorkspace)
    for number in 1...6 {
      #expect(try ann(home, "rate", "QWO", "\(number)", "achieving").status == 0)
    }
    #expect(try capability(home)["overall"] as? String == "achieving")
    _ = try ann(home, "rate", "QWO", "quality", "insufficient-progress")
    let last = try ann(home, "rate", "QWO", "inequal", "Insufficient progress")
    #expect(last.output.contains("Capability rating Progressing → Insufficient progress"))
    let after = try capability(home)
    #expect(after["overall"] as? String == "insufficient-progress")
    #expect(after["reachable"] as? [String] == ["insufficient-progress"])
    let cleared = try ann(home, "rate", "QWO", "inequalities", "not-rated")
    #expect(cleared.output.contains("Insufficient progress → not rated"))
    #expect(try capability(home)["overallReason"] as? String == "Reducing inequalities not rated")
  }

  @Test("a rating says what became of the segment")
  func consequence() throws {
    let home = try Home()
    let list = try home.run(["list", "--type", "icb", "--format", "json"] + Self.draft).json()
    let boards = try #require(list["organisations"] as? [[String: Any]])
    let board = try #require(boards.first { $0["segment"] as? Int == 2 }?["code"] as? String)
    var last = try ann(home, "rate", board, "1", "insufficient-progress")
    for number in 2...6 {
      last = try ann(home, "rate", board, "\(number)", "insufficient-progress")
    }
    #expect(last.output.contains("Segment 2 → 3\n"))
    let seen = try home.run(
      ["list", "--type", "icb", "--format", "json", "--as", "ann"] + Self.draft)
    let rows = try #require(try seen.json()["organisations"] as? [[String: Any]])
    let row = try #require(rows.first { $0["code"] as? String == board })
    #expect(row["segment"] as? Int == 3)
    #expect(
      row["flags"] as? [String] == ["provisional"]
        || (row["flags"] as? [String] ?? []).contains("provisional"))
  }

  @Test("an assessor's rating is seen by its author only")
  func blind() throws {
    let (rated, untouched) = (try Home(), try Home())
    for number in 1...6 {
      let result = try ann(rated, "rate", "QWO", "\(number)", "excelling", "--reason", "hush")
      #expect(result.status == 0)
    }
    // Another event that ben may see, so that both have a workspace.
    for home in [rated, untouched] { _ = try ann(home, "note", "QWO", "seen by all") }
    for role in ["assessor", "chair", "reviewer"] {
      let ben = ["--as", "ben", "--role", role] + Self.draft
      for command in [["list"], ["explain", "QWO"], ["list", "--format", "json"]] {
        #expect(
          try rated.run(command + ben).output == untouched.run(command + ben).output, "\(command)")
      }
      let page = try rated.run(["show", "QWO"] + ben).output
      #expect(page.contains("seen by all"))
      #expect(!page.contains("hush"))
      #expect(!page.contains("Excelling"))
      let history = try rated.run(["history", "--format", "json"] + ben)
      #expect(!history.output.contains("\"rated\""))
      #expect(!history.output.contains("hush"))
      let first = try Repository.firstEntries()
      #expect(try history.json()["total"] as? Int == first + 1)
      #expect(try history.json()["shown"] as? Int == first + 1)
    }
    let own = try rated.run(["show", "QWO", "--as", "ann"] + Self.draft).output
    #expect(own.contains("ann: Excelling"))
  }

  @Test("a reviewer writes nothing and leaves no file")
  func reviewer() throws {
    let home = try Home()
    for command in [["rate", "QWO", "1", "achieving"], ["note", "QWO", "text"]] {
      let result = try home.run(command + Self.draft + ["--role", "reviewer"])
      #expect(result.status == 1)
      #expect(result.complaint.contains("A reviewer reads and writes nothing"))
    }
    #expect(!home.hasWorkspace)
  }

  @Test("the ledger refuses with a reason")
  func refused() throws {
    let home = try Home()
    let unreasoned = try ann(home, "rate", "QWO", "1", "achieving", "--layer", "moderated")
    #expect(unreasoned.status == 1)
    #expect(unreasoned.complaint.contains("needs a written reason"))
    let final = try ann(home, "rate", "QWO", "1", "achieving", "--layer", "final", "--reason", "x")
    #expect(final.complaint.contains("Only the chair"))
    let ambiguous = try ann(home, "rate", "QWO", "1", "insufficient")
    #expect(ambiguous.complaint.contains("could be insufficient-progress or insufficient-evidence"))
    let live = try home.run("rate", "QWO", "1", "achieving", "--period", "Q3 2025/26")
    #expect(live.status == 1)
  }

  @Test("all layers stand side by side")
  func layers() throws {
    let home = try Home()
    _ = try ann(home, "rate", "QWO", "1", "excelling", "--layer", "self-assessment")
    _ = try ann(
      home, "rate", "QWO", "1", "progressing", "--layer", "partner-feedback", "--partner",
      "Healthwatch")
    _ = try ann(home, "rate", "QWO", "1", "insufficient-evidence")
    _ = try ann(home, "rate", "QWO", "1", "achieving", "--layer", "moderated", "--reason", "agreed")
    let area = try #require((try capability(home)["areas"] as? [[String: Any]])?.first)
    #expect(area["selfAssessment"] as? String == "excelling")
    let partner = try #require((area["partnerFeedback"] as? [[String: Any]])?.first)
    #expect(partner["actor"] as? String == "Healthwatch")
    #expect(partner["rating"] as? String == "progressing")
    let own = try #require((area["assessors"] as? [[String: Any]])?.first)
    #expect(own["rating"] is NSNull)
    #expect(own["ratingReason"] as? String == "too little evidence")
    #expect(area["moderated"] as? String == "achieving")
    #expect(area["final"] is NSNull)
    #expect(area["finalReason"] as? String == "not rated")
  }

  @Test("history and verification")
  func history() throws {
    let home = try Home()
    _ = try ann(home, "rate", "QWO", "1", "achieving", "--reason", "well led")
    _ = try ann(home, "note", "QWO", "a note", "--area", "governance")
    let all = try home.run("history", "--as", "ann")
    let count = try Repository.firstEntries() + 2
    #expect(all.output.hasPrefix("\(count) of \(count) events · newest first\n"))
    #expect(all.output.contains("assessor: not rated → achieving"))
    #expect(all.output.contains("well led"))
    #expect(try home.run("history", "QWO", "--as", "ann").output.hasPrefix("2 of \(count) events"))
    #expect(try home.run("history", "RDY", "--as", "ann").output.hasPrefix("0 of \(count) events"))
    #expect(try home.run("verify").output.hasPrefix("Intact: \(count) entries"))
  }

  @Test("a changed event is found, and ends with 3")
  func tampering() throws {
    let home = try Home()
    _ = try ann(home, "rate", "QWO", "1", "achieving", "--reason", "well led")
    let file = URL(fileURLWithPath: home.workspace)
    var bytes = try Data(contentsOf: file)
    let place = try #require(bytes.range(of: Data("well led".utf8)))
    bytes.replaceSubrange(place, with: Data("well fed".utf8))
    try bytes.write(to: file)
    let result = try home.run("verify")
    #expect(result.status == 3)
    let entry = try Repository.firstEntries() + 1
    #expect(
      result.complaint.contains("Entry \(entry): its event was changed after it was recorded"))
  }

  @Test("hostile text prints harmless")
  func hostile() throws {
    let home = try Home()
    let text = "\u{1B}[2J\u{1B}]0;owned\u{07}\u{202E}drowssap\u{200B}\r\u{9B}31m\u{8}\nsecond"
    _ = try ann(home, "note", "QWO", text)
    let surfaces = [
      ["show", "QWO"], ["show", "QWO", "--format", "json"], ["history"],
      ["history", "--format", "json"],
    ]
    for surface in surfaces {
      let output = try home.run(surface + Self.draft + ["--as", "ben"]).output
      let bad = output.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
          || $0.value == 0x202E || $0.value == 0x200B
      }
      #expect(bad.isEmpty, "\(surface)")
      #expect(output.contains("second"))
    }
    let page = try home.run(["show", "QWO", "--format", "json"] + Self.draft).json()
    #expect((page["notes"] as? [[String: Any]])?.first?["text"] as? String == text)
  }
}
