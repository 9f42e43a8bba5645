import Foundation
import Testing

/// A year's assessment from the first view to the revision, typed as commands into the real program;
/// and the same from files, which must come to the same.
@Suite(.serialized, .enabled(if: Products.exists("oversight")))
struct AssessmentStories {
  @Test func aBoardUnderTheConsultation() throws {
    let typed = try Assessment(of: "QWO", Assessment.consultation)
    try typed.write(BoardAssessment.assessor + BoardAssessment.chair)
    #expect(try typed.overall() == "achieving")
    #expect(try typed.status() == "published")

    // What is published is closed, until it is opened again with a reason.
    let closed = ["rate", "QWO", "involvement", "insufficient-progress", "--layer", "final"]
    let refused = try typed.run(closed + ["--reason", "New facts."], as: "jo", role: "chair")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("The assessment is published"))
    try typed.write(BoardAssessment.revision)
    #expect(try typed.overall() == "progressing")
    #expect(try typed.status() == "revised")
    let year = try typed.output(["year", "QWO"])
    #expect(
      year.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("An inspection found that duties to consult were not met."))
    #expect(year.contains("Achieving"))

    let file = try Assessment(of: "QWO", Assessment.consultation)
    try file.take(BoardAssessment.assessorFile, as: "ann", role: "assessor")
    try file.take(BoardAssessment.chairFile, as: "jo", role: "chair")
    let apart = try file.differences(from: typed)
    #expect(apart == [])
  }

  @Test func aBoardInWords() throws {
    let typed = try Assessment(
      of: "QJK", ["--framework", "icb-annual-2024-25", "--period", "Q4 2024/25"])
    let refused = try typed.run(["rate", "QJK", "1", "achieving"], as: "ann", role: "assessor")
    #expect(refused.status == 1)
    #expect(refused.complaint.contains("gives no ratings"))
    try typed.write(NarrativeAssessment.commands)
    #expect(try typed.overall() == nil)
    #expect(try typed.status() == "approved")
    let page = try typed.output(["assessment", "QJK"])
    for words in [
      "Shared plans in every place.", "Late reporting.", "One plan by March.", "In time.",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("DRAFT RULES"))

    let file = try Assessment(
      of: "QJK", ["--framework", "icb-annual-2024-25", "--period", "Q4 2024/25"])
    try file.take(NarrativeAssessment.assessorFile, as: "ann", role: "assessor")
    try file.take(NarrativeAssessment.chairFile, as: "jo", role: "chair")
    let apart = try file.differences(from: typed)
    #expect(apart == [])
  }

  @Test func aProviderUnderTheConsultation() throws {
    let typed = try Assessment(of: "RDY", Assessment.consultation)
    #expect(try typed.overall() == nil)
    try typed.write(ProviderAssessment.assessor)
    // The rule proposes; nothing counts before a named person confirms it.
    #expect(try typed.overall() == nil)
    #expect(try typed.field("capability", "proposed") == "major-concerns")
    #expect(try typed.field("segment") == "2")
    try typed.write(ProviderAssessment.chair)
    #expect(try typed.overall() == "major-concerns")
    #expect(try typed.field("segment") == "3")

    let file = try Assessment(of: "RDY", Assessment.consultation)
    try file.take(ProviderAssessment.assessorFile, as: "ann", role: "assessor")
    try file.take(ProviderAssessment.chairFile, as: "jo", role: "chair")
    let apart = try file.differences(from: typed)
    #expect(apart == [])
  }

  @Test func withoutAnyCertificationNoProviderIsAssessed() throws {
    let workplace = try Workplace()
    let run = try workplace.run(
      ["list", "--type", "provider", "--format", "json"] + Assessment.consultation)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let providers = try #require(list["organisations"] as? [[String: Any]])
    #expect(providers.count > 200)
    for provider in providers {
      #expect(provider["capabilityRating"] is NSNull)
      #expect((provider["capabilityRatingReason"] as? String)?.hasPrefix("not assessed") == true)
    }
  }

  @Test func aFileWithOneFaultChangesNothing() throws {
    let assessment = try Assessment(of: "QWO", Assessment.consultation)
    let broken = BoardAssessment.assessorFile.replacingOccurrences(
      of: ",2026-04-28,", with: ",28 April,")
    #expect(broken != BoardAssessment.assessorFile)
    let run = try assessment.imported(broken, as: "ann", role: "assessor")
    #expect(run.status == 1)
    #expect(run.complaint.contains("28 April"))
    // Not even a workspace is left behind.
    let history = try assessment.run(["history"], as: "ann", role: "assessor")
    #expect(history.complaint.contains("There is no workspace"))
  }
}

/// One organisation's assessment in a workspace of its own.
struct Assessment {
  typealias Command = (name: String, role: String, arguments: [String])

  static let consultation = ["--framework", "2024-25-consultation", "--period", "Q4 2025/26"]
  private let code: String
  private let scope: [String]
  private let workplace: Workplace

  init(of code: String, _ scope: [String]) throws {
    self.code = code
    self.scope = scope
    workplace = try Workplace()
  }

  func run(_ arguments: [String], as name: String, role: String) throws -> Workplace.Run {
    try workplace.run(arguments + scope + ["--role", role], as: name)
  }

  func output(_ arguments: [String]) throws -> String {
    let run = try workplace.run(arguments + scope)
    try #require(run.status == 0, "\(arguments): \(run.complaint)")
    return run.output
  }

  /// Types commands; each must be taken.
  func write(_ commands: [Command]) throws {
    for command in commands {
      let run = try run(command.arguments, as: command.name, role: command.role)
      try #require(run.status == 0, "\(command.arguments): \(run.complaint)")
      #expect(run.output.hasPrefix("DRAFT RULES") == scope.contains("2024-25-consultation"))
    }
  }

  func imported(_ table: String, as name: String, role: String) throws -> Workplace.Run {
    let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: place) }
    try Data(table.utf8).write(to: place)
    return try run(["import", place.path], as: name, role: role)
  }

  /// Takes a file in, after a look that saves nothing.
  func take(_ table: String, as name: String, role: String) throws {
    let run = try imported(table, as: name, role: role)
    try #require(run.status == 0, "\(run.complaint)")
  }

  private func object() throws -> [String: Any] {
    let text = try output(["show", code, "--format", "json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// A field as text; nil where it is null.
  func field(_ path: String...) throws -> String? {
    var value: Any? = try object()
    for name in path { value = (value as? [String: Any])?[name] }
    return value is NSNull ? nil : value.map { "\($0)" }
  }

  func overall() throws -> String? { try field("capability", "overall") }

  func status() throws -> String? { try field("status") }

  /// The lines in which another assessment says something else.
  func differences(from other: Assessment) throws -> [String] {
    let (mine, theirs) = (try lines(), try other.lines())
    let apart = zip(mine, theirs).filter { $0 != $1 }.prefix(5).map { "\($0) / \($1)" }
    return apart + (mine.count == theirs.count ? [] : ["\(mine.count) / \(theirs.count) lines"])
  }

  private func lines() throws -> [Substring] {
    try whole().split(separator: "\n")
  }

  /// Everything that is held of the assessment, with identifiers in the order in which they come.
  func whole() throws -> String {
    let text = try output(["assessment", code, "--format", "json"])
    var known: [Substring: String] = [:]
    return text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/) {
      match in
      let name = known[match.output] ?? "id-\(known.count + 1)"
      known[match.output] = name
      return name
    }
  }
}
