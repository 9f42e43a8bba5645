import Foundation
import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The linear mode: the same work without a screen.
@Suite struct PlainTests {
  /// What was said in answer to each line typed, the opening first.
  private func talk(
    _ lines: [String], as name: String = "ann", _ role: Ledger.Role = .assessor,
    on ledger: SharedLedger? = nil, framework: String? = "2024-25-consultation",
    period: String? = "Q1 2025/26", drafts: DraftStore? = nil
  ) throws -> [String] {
    let ledger = try ledger ?? SharedLedger()
    let viewer = Viewer(actor: People.named(name), role: role)
    let entries = try ledger.store.entries(since: 0)
    let opening = Opening(
      library: try Bundled.library(), record: Record(entries: entries, viewer: viewer),
      sequence: entries.last?.entry.sequence ?? 0, framework: framework.map { FrameworkID($0) },
      period: period.flatMap { Period($0) })
    let scratch = try Scratch()
    var wiring = scratch.wiring(on: ledger)
    wiring.open = { (opening, ledger.store) }
    wiring.drafts = drafts ?? DraftStore(folder: scratch.place("drafts"), of: viewer.actor)
    let talk = Talk(lines)
    try PlainApplication(wiring: wiring, read: talk.read, write: talk.write).run()
    return talk.answers
  }

  /// What is typed, and what was said since the line before.
  private final class Talk {
    private var lines: [String]
    private(set) var answers = [""]
    init(_ lines: [String]) { self.lines = lines }
    func read() -> String? {
      guard !lines.isEmpty else { return nil }
      answers.append("")
      return lines.removeFirst()
    }
    func write(_ text: String) { answers[answers.count - 1] += text }
  }

  private func flowing(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyAnswerEndsWithASentence() throws {
    let lines = ["1", "]", "]", "]", "]", "back", "sort", "?", "more", "nonsense", "9999", "x"]
    for answer in try talk(lines) {
      let said = answer.split(separator: "\n").filter { !$0.hasPrefix("Command") }
      let last = try #require(said.dropLast().last ?? said.last)
      #expect(last.contains(" "), "\(answer)")
    }
  }

  @Test func noLineIsTooLongAndNothingIsDrawn() throws {
    let lines = [
      "open QWO", "]", "", "]", "?", "", "D", "1", "back", "E", "", "p", "", "M", "", "L", "H", "x",
    ]
    let text = try talk(lines).joined()
    for line in text.split(separator: "\n") { #expect(line.count <= 78 + 31, "\(line)") }
    for character in "█░│┼●►◄▲■□▼→←↑↓…·%\u{1B}" { #expect(!text.contains(character)) }
  }

  @Test func aNumberOpensTheLineThatWasSaid() throws {
    let answers = try talk(["filter type:icb", "2"])
    let second = try #require(answers[1].split(separator: "\n").first { $0.hasPrefix("2. ") })
    let code = second.dropFirst(3).prefix(3)
    #expect(answers[2].hasPrefix("\(code) "), "\(answers[2])")
  }

  @Test func moreGoesOnWhereItStopped() throws {
    let answers = try talk(["", ""])
    #expect(answers[0].contains("more lines."))
    let said = answers.joined(separator: "\n")
    let numbers = said.split(separator: "\n").compactMap { line in
      line.firstIndex(of: ".").flatMap { Int(line[..<$0]) }
    }
    #expect(numbers == Array(1...(numbers.max() ?? 0)), "\(numbers)")
  }

  @Test func wholeJobOfABoard() throws {
    let ledger = try SharedLedger()
    var lines = ["open QWO", "capability"]
    for area in 1...6 { lines += ["\(area)", "rate \(area < 3 ? 1 : 2)"] }
    lines += ["note", "Plan seen in June.", "Agreed with the board.", ".", "undo", "quit"]
    let answers = try talk(lines, on: ledger).map(flowing)
    #expect(answers[4].contains("assessor: not rated to excelling"), "\(answers[4])")
    #expect(answers[14].contains("Overall"), "\(answers[14])")
    #expect(answers[15].contains("single full stop"), "\(answers[15])")
    let viewer = Viewer(actor: People.named("ann"), role: .assessor)
    let record = Record(entries: try ledger.store.entries(since: 0), viewer: viewer)
    #expect(record.notes.isEmpty)
    #expect(record.history.count == 8, "six ratings, a note and its withdrawal")
  }

  @Test func aTextLeftIsADraft() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let drafts = DraftStore(folder: folder, of: People.named("ann"))
    _ = try talk(["open QWO", "note", "A line.", "?"], drafts: drafts)
    #expect(drafts.all().values.map(\.trimmed) == ["A line."])
    // The input ends in the middle of a text: what was typed is kept as well.
    _ = try talk(["open QMJ", "note", "Half a thought"], drafts: drafts)
    #expect(drafts.all().count == 2)
  }

  @Test func aReviewerHasNoCommandThatWrites() throws {
    let answers = try talk(["open QWO", "capability", "rate 1", "note"], as: "rev", .reviewer)
    #expect(answers[3].contains("There is no command 'rate 1' here."))
    #expect(answers[4].contains("There is no command 'note' here."))
  }

  @Test func choicesAreNumberedAndTheSafeOneComesFirst() throws {
    let answers = try talk(["open QWO", "capability", "cannot rate", "", "cannot rate", "2"])
    #expect(answers[3].contains("1. ") && answers[3].contains("2. "))
    #expect(!answers[4].contains("Saved"))
    #expect(answers[6].contains("Saved"), "\(answers[6])")
  }

  @Test func scorecardGoesWorstFirstWithinADomain() throws {
    let answers = try talk(["open RDY", "", ""], framework: nil, period: "Q4 2025/26")
    let text = flowing(answers[1...].joined())
    #expect(text.contains("Effectiveness and experience. Score 2.89. Segment 4."))
    let inpatients = "46.55 percent, rank 47, score 4.00, worse than the middle half of peers"
    #expect(text.contains(inpatients), "\(text)")
    let scores = ["106.96 percent, rank 36, score 2.84", "2.39 percent, rank 1, score 1.00"]
    let places = try scores.map { try #require(text.range(of: $0)?.lowerBound) }
    #expect(places[0] < places[1], "the worse of a domain comes first")
  }

  @Test func randomLinesNeverEndIt() throws {
    var random = SplitMix(seed: 11)
    let words =
      CommandTable.all.map(\.id.description).filter { $0 != "quit" }
      + [
        "1", "7", "", ".", "?", "0", "-3", "99999999999999999999", "open RDY", "filter (", "b r",
        "é",
      ]
    let lines = (0..<150).map { _ in random.element(words) }
    #expect(try talk(lines).last?.contains(Words.Plain.bye) == true)
  }

  @Test func aQueryIsAskedAsQuestions() throws {
    let ledger = try SharedLedger()
    let lines = [
      "open QWO", "assessment", "status", "", "evidence", "add", "Joint plan", "minutes",
      "ICB board",
      "", "", "quality of services", "", "", "", "", "2",
    ]
    let answers = try talk(lines, on: ledger).map(flowing)
    #expect(answers[2].contains("Statutory duties"), "\(answers[2])")
    #expect(answers[3].contains("1. Propose for the region"), "\(answers[3])")
    #expect(answers[6].contains("Question 1 of 9. Title, needed."), "\(answers[6])")
    #expect(answers[7].contains("Question 2 of 9. Kind, needed. 1. Report."), "\(answers[7])")
    #expect(answers[16].contains("1. Leave it; what was written is kept."), "\(answers[16])")
    #expect(answers[16].contains("Kind: minutes."), "\(answers[16])")
    #expect(answers[17].contains("Saved. Evidence 1 added: Joint plan."), "\(answers[17])")
    let record = try ledger.store.record(
      for: Viewer(actor: People.named("ann"), role: .assessor))
    let evidence = record.judgements.dossiers.values.first?.record(.evidence, number: 1)
    #expect(evidence?.text(.about) == "area/quality")
  }

  @Test func aFormLeftInTheMiddleIsADraft() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let drafts = DraftStore(folder: folder, of: People.named("ann"))
    let ledger = try SharedLedger()
    let answers = try talk(
      ["open QWO", "evidence", "add", "A plan", "?"], on: ledger, drafts: drafts)
    #expect(flowing(answers[5]).contains("what you wrote is kept"), "\(answers[5])")
    #expect(drafts.all().values.contains { $0.contains("A plan") })
    #expect(try ledger.store.entries(since: 0).isEmpty)
  }

  @Test func aValueGoesOnTheSameLine() throws {
    let answers = try talk(["period Q3 2025/26", "theme light", "theme purple", "import"])
    #expect(flowing(answers[1]).contains("Showing Q3 2025/26"), "\(answers[1])")
    #expect(flowing(answers[2]).contains("light"), "\(answers[2])")
    #expect(!flowing(answers[3]).contains("Several"), "\(answers[3])")
    #expect(answers.last?.isEmpty == false)
  }

  @Test func aQuestionLeftAloneChangesNothing() throws {
    let ledger = try SharedLedger()
    let lines = ["open QWO", "capability", "cannot rate", "scorecard"]
    let answers = try talk(lines, on: ledger)
    #expect(answers[4].contains("Scorecard"), "\(answers[4])")
    #expect(try ledger.store.entries(since: 0).isEmpty)
  }

  @Test func aChairIsAskedWhetherTheScreenIsShared() throws {
    let ledger = try FilledSession.filled().ledger
    let answers = try talk(["agenda S1", "1", "drafts"], as: "jo", .chair, on: ledger)
    #expect(flowing(answers[1]).contains("Is this screen shared?"), "\(answers[1])")
    #expect(flowing(answers[2]).contains("Presentation"), "\(answers[2])")
  }
}
