import Foundation
import Testing

/// An ICB's assessment typed on the screen: layers, evidence, a duty, a query, and the chair's rating
/// with its reason.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct AssessmentScreenStories {
  @Test func anAssessmentIsTypedOnTheScreen() throws {
    let workplace = try Workplace()
    let ann = try workplace.capability(of: "QWO")
    try ann.chooseLayer("self-assessment", by: .left)
    try ann.rate("222222")
    try ann.chooseLayer("assessor", by: .right)
    try ann.rate("222223")
    try ann.selectArea(1)

    ann.type("v")
    try ann.waitFor("No evidence is given for System leadership and governance.")
    ann.type("a")
    try ann.waitFor("── QWO, evidence: add")
    ann.type("Joint plan")
    ann.press(.tab)
    ann.type("r")
    ann.press(.tab)
    ann.type("ICB board")
    ann.press(.ctrl("s"))
    try ann.waitFor("\n Saved. Evidence 1 added: Joint plan.")
    ann.press(.escape)
    try ann.waitFor("[Capability]")

    try ann.goToTab("Assessment")
    try ann.select("Improvement in quality")
    ann.press(.enter)
    try ann.waitFor("Finding, needed")
    ann.type("Met; the committee meets monthly.")
    ann.press(.ctrl("s"))
    try ann.waitFor("\n Saved. Duty Improvement in quality: finding written.")

    try ann.select("Queries")
    ann.type("a")
    try ann.waitFor("── QWO, query: ask")
    ann.type("Was the plan approved?")
    ann.press(.tab)
    ann.type("NHS West Yorkshire")
    ann.press(.tab)
    ann.type("2026-13-01")
    ann.press(.ctrl("s"))
    // A refusal names the field and loses nothing.
    try ann.waitFor("Not saved: Due '2026-13-01' is no day.")
    #expect(ann.text.contains("Was the plan approved?"))
    for _ in 0..<5 { ann.press(.backspace) }
    ann.type("12-01")
    ann.press(.ctrl("s"))
    try ann.waitFor("\n Saved. Query 1")
    #expect(try ann.quit() == .exited(0))

    let jo = try workplace.capability(of: "QWO", ["--role", "chair"], as: "jo")
    try jo.chooseLayer("final", by: .right)
    jo.type("3")
    try jo.waitFor("── Reason: QWO")
    jo.type("The panel saw gaps.")
    jo.press(.ctrl("s"))
    try jo.waitFor("\n Saved. ")
    #expect(jo.selected.contains("□ P"))
    #expect(try jo.quit() == .exited(0))
    try holds(in: workplace)
  }

  /// What was typed stands in the ledger, layer by layer.
  private func holds(in workplace: Workplace) throws {
    let run = try workplace.run(
      ["assessment", "QWO", "--format", "json"] + Workplace.draft)
    let page = try JSONDecoder().decode(Page.self, from: Data(run.output.utf8))
    let areas = page.capability.areas
    #expect(areas.map(\.selfAssessment) == Array(repeating: "achieving", count: 6))
    #expect(areas.map { $0.assessors.map(\.rating) }.last == ["progressing"])
    #expect(areas.map(\.final) == ["progressing"] + Array(repeating: nil, count: 5))
    #expect(areas[0].evidence == [1])
    #expect(page.dossier.findings.map(\.fields["text"]) == ["Met; the committee meets monthly."])
    #expect(page.dossier.queries.map(\.fields["due"]) == ["2026-12-01"])
    #expect(page.dossier.evidence.map(\.fields["about"]) == ["area/governance"])
  }

  private struct Page: Decodable {
    struct Capability: Decodable {
      struct Given: Decodable { let rating: String? }
      struct Area: Decodable {
        let selfAssessment: String?
        let assessors: [Given]
        let final: String?
        let evidence: [Int]
      }
      let areas: [Area]
    }
    struct Record: Decodable { let fields: [String: String] }
    struct Dossier: Decodable { let findings, queries, evidence: [Record] }
    let capability: Capability
    let dossier: Dossier
  }
}

extension PtyProgram {
  /// Chooses the layer that digits rate.
  fileprivate func chooseLayer(_ layer: String, by key: PressedKey) throws {
    for _ in 0..<5 where !status.contains("rate the layer \(layer).") {
      let before = status
      press(key)
      try waitUntil("another layer") { $0.status != before }
      try waitUntilIdle()
    }
    guard status.contains(layer) else { throw failure("There is no layer \(layer).") }
  }

  /// Goes down to a line of the list that begins with words.
  fileprivate func select(_ words: String) throws {
    for _ in 0..<60 where !selected.contains(words) {
      let before = status
      press(.down)
      try waitUntil("another line is selected") { $0.status != before }
      try waitUntilIdle()
    }
    guard selected.contains(words) else { throw failure("There is no line \(words).") }
  }
}
