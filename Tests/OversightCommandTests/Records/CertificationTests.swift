import Foundation
import Testing

@Suite("Certifications and findings of third parties")
struct CertificationTests {
  @Test(
    "expected by the edition's day, which is said to be assumed; overdue is proposed as a concern")
  func expected() throws {
    let runs = try AssessmentRuns()
    let text = try runs.done("certify", "RDY", "expect")
    #expect(text.contains("Q1 2025/26: saved"))
    #expect(text.contains("Self-certification Q1: expected, due 30 Jul 25"))
    #expect(text.contains("Due 30 July 2025, 30 days after the end of the quarter; assumed by us"))
    #expect(text.contains("→ Some concerns (provider under review)"))
    #expect(text.contains("Q1 2025/26 certification overdue, due 30 July 2025: some concerns"))
    #expect(text.contains("confirms it: oversight rate RDY provider-capability some-concerns"))
    #expect(text.contains("Segment: stays 2\n"))
    let other = try runs.done("certify", "RDY", "expect", "--due", "2027-08-15")
    #expect(other.contains("expected, due 15 Aug 27"))
    #expect(!other.contains("assumed by us"))
    #expect(other.contains("Proposed rating Some concerns (provider under review) → none"))
  }

  @Test("certified, later not complied with, and a plan accepted")
  func certified() throws {
    let runs = try AssessmentRuns()
    #expect(try runs.refused("certify", "RDY", "certified").contains("field by is missing"))
    let made = try runs.done(
      "certify", "RDY", "certified", "--by", "Chair of the board", "--date", "2025-07-20")
    #expect(made.contains("Self-certification Q1: certified, Chair of the board, 20 Jul 25"))
    #expect(
      try runs.refused("certify", "RDY", "unable", "--by", "x")
        .contains("so unable cannot follow. Use one of: not-complied, reopen."))
    let broken = try runs.done("certify", "RDY", "not-complied", "--detail", "Papers late")
    #expect(broken.contains("→ Major concerns"))
    let mended = try runs.done(
      "certify", "RDY", "accept-plan", "--plan", "New cycle of papers", "--by", "Regional director")
    #expect(mended.contains("recovery plan accepted"))
    #expect(!mended.contains("→ Major concerns"))
    let confirmed = try runs.done("rate", "RDY", "provider-capability", "some-concerns")
    #expect(confirmed.contains("assessor: not rated → Some concerns"))
  }

  @Test("exceptions need their detail, and not being able to certify does not")
  func exceptions() throws {
    let runs = try AssessmentRuns()
    #expect(
      try runs.refused("certify", "RDY", "with-exceptions", "--by", "x").contains("field detail"))
    #expect(
      try runs.done("certify", "RDY", "with-exceptions", "--by", "x", "--detail", "Two posts")
        .contains("certified with exceptions"))
    #expect(
      try runs.done("certify", "RVN", "unable", "--by", "x").contains("→ Some concerns"))
  }

  @Test("not for an ICB, and not in an edition that asks for none")
  func notInEdition() throws {
    let runs = try AssessmentRuns()
    #expect(
      try runs.refused("certify", "QWO", "expect").contains("Integrated care boards have no record")
    )
    let live = try runs.home.run(
      "certify", "RDY", "expect", "--framework", "2025-26", "--period", "Q3 2025/26")
    #expect(live.status == 1)
    #expect(live.complaint.contains("asks for no certification"))
    #expect(
      try runs.refused("certify", "RDY", "certified", "--by", "x", "--plan", "y")
        .contains("The field effect does not belong here"))
    #expect(!runs.home.hasWorkspace)
  }

  @Test("a finding decides nothing until a named person judged it; counting raises nothing")
  func concern() throws {
    let runs = try AssessmentRuns()
    for text in ["Late papers", "Later papers"] {
      let added = try runs.done(
        "concern", "add", "RDY", text, "--source", "Auditor", "--date", "2025-06-02")
      #expect(added.contains("not judged: \(text)"))
      #expect(added.contains("→ none (nothing that is held decides") || text == "Later papers")
      #expect(added.contains("Can follow: concern judge, concern close"))
    }
    #expect(
      try runs.refused("concern", "judge", "RDY", "1", "serious").contains("needs a written reason")
    )
    let judged = try runs.done("concern", "judge", "RDY", "1", "serious", "--reason", "Board blind")
    #expect(judged.contains("Proposed rating none"))
    #expect(judged.contains("→ Major concerns\n"))
    #expect(judged.contains("finding 2 of Auditor, 2 June 2025, open, not yet judged: decides"))
    let closed = try runs.done("concern", "close", "RDY", "1", "--detail", "Mended")
    // What is closed stands against nobody, and is no assurance either.
    #expect(closed.contains("Proposed rating Major concerns → none"))
    #expect(
      try runs.refused("concern", "judge", "RDY", "1", "minor", "--reason", "x").contains("closed"))
    _ = try runs.done("concern", "reopen", "RDY", "1", "--reason", "It came back")
    #expect(
      try runs.refused("concern", "add", "RDY", "x", "--source", "y", status: 2).contains("--date"))
  }

  @Test("without any certification every provider is not assessed, with the reason")
  func notAssessed() throws {
    let runs = try AssessmentRuns()
    let list = try runs.run(["list", "--type", "provider", "--format", "json"]).json()
    let rows = try #require(list["organisations"] as? [[String: Any]])
    #expect(rows.count > 200)
    for row in rows {
      #expect(row["capabilityRating"] is NSNull)
      let reason = try #require(row["capabilityRatingReason"] as? String)
      #expect(reason.contains("not assessed"))
    }
  }
}
