import Foundation
import Testing

/// A reviewer goes from a rating to what it rests on and back, one key each way, and writes nothing.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct ReviewerWayStories {
  private static let reviewer = ["--role", "reviewer"]

  /// What others wrote before: a rating with its reason, and evidence that a metric bears out.
  private func prepared() throws -> Workplace {
    let workplace = try Workplace()
    let place = Workplace.draft + ["--period", "Q1 2025/26"]
    let rated = try workplace.run(
      [
        "rate", "QWO", "leadership", "excelling", "--layer", "self-assessment", "--reason",
        "Our plan was agreed in May.",
      ] + place)
    try #require(rated.status == 0, "\(rated.complaint)")
    let added = try workplace.run(
      [
        "evidence", "add", "QWO", "--title", "Board paper on waiting", "--kind", "report",
        "--source", "ICB board", "--date", "2025-06-02", "--area", "leadership",
        "--metric", "proxy-18-weeks",
      ] + place)
    try #require(added.status == 0, "\(added.complaint)")
    return workplace
  }

  /// How many entries the ledger holds.
  private func entries(_ workplace: Workplace) throws -> Substring {
    try workplace.run(["history", "QWO"]).output.prefix { $0 != "\n" }
  }

  @Test func theWayIsOneKeyEachWayAndWritesNothing() throws {
    let workplace = try prepared()
    let before = try entries(workplace)
    let program = try workplace.capability(
      of: "QWO", Self.reviewer + ["--period", "Q1 2025/26"], as: "rita")
    let keys: [(PressedKey, String)] = [
      (.enter, "› Area 1 "), (.character("v"), "Area 1 › Evidence"),
      (.enter, "Evidence 1 › "), (.character("x"), " › Steps"),
    ]
    var seen: [[String]] = []
    for (key, crumb) in keys {
      seen.append(program.screen)
      program.press(key)
      try program.waitUntil("row 1 names \(crumb)") { $0.screen[0].contains(crumb) }
      try program.waitUntilIdle()
      #expect(!(program.screen.last ?? "").contains("rate"))
    }
    for (place, screen) in zip(keys.indices, seen).reversed() {
      program.press(.escape)
      try program.waitUntil("step \(place) is gone back") {
        $0.screen[0] == screen[0] && $0.selected == screen.first { $0.hasPrefix(" ►") } ?? ""
      }
      try program.waitUntilIdle()
    }
    #expect(program.screen[1].contains("[Capability]"))
    #expect(try program.quit() == .exited(0))
    #expect(try entries(workplace) == before)
  }

  @Test func noWayLeadsToAWritingCommand() throws {
    let program = try prepared().capability(
      of: "QWO", Self.reviewer + ["--period", "Q1 2025/26"], as: "rita")
    program.press(.enter)
    try program.waitUntil("the reasons are there") {
      $0.text.contains("Our plan was agreed in May.")
    }
    for key in "12n0ua" {
      program.type(String(key))
      try program.waitFor("\(key) does nothing here. ? lists every key.")
    }
    program.type(":")
    try program.waitFor("── Commands")
    program.type("note")
    try program.waitUntil("the palette has searched") { $0.text.contains("note") }
    try program.waitUntilIdle()
    #expect(!program.text.contains("Write a note"))
    program.press(.escape)
    try program.waitUntilGone("── Commands")
    program.type("?")
    try program.waitFor("\n Find:")
    program.type("undo")
    try program.waitFor("\n 0 of ")
  }
}
