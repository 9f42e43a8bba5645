import Ledger
import OversightCore
import Testing

@testable import Workbench

/// What the history says of answers, segments, lead boards and routes, under an invented edition.
@Suite struct HistoryWordsTests {
  @Test func answersSayWhatTheyWereBefore() throws {
    var book = try Book()
    try book.write(book.answer(.met, "elective"))
    try book.write(book.answer(.met, "elective", source: "another letter"))
    try book.write(book.answer(nil, "elective", figures: "61.50"))
    try book.undo()
    try book.write(book.answer(.notMet, "deficit"))
    try book.write(book.answer(nil, "deficit"))
    #expect(
      book.sentences == [
        "Elective care met, was not known", "Elective care met, from another source",
        "Elective care by figures (18-week waits 61.5 %), was met",
        "took back: Elective care met, was by figures (18-week waits 61.5 %)",
        "Deficit no, was not known", "Deficit not known, was no",
      ])
  }

  @Test func segmentsAreProposedDecidedAndTakenAway() throws {
    var book = try Book()
    try book.write(book.segment(4))
    try book.write(book.segment(4, confirms: true), by: book.jo)
    try book.undo(by: book.jo)
    try book.write(book.segment(2), by: book.jo)
    try book.write(book.segment(4))
    try book.write(book.segment(2, reason: "after all"), by: book.jo)
    try book.write(book.segment(nil), by: book.jo)
    #expect(
      book.sentences == [
        "segment 4 proposed", "segment 3 → 4, proposed by ann",
        "took back: segment 4 no longer decided, segment 4 proposed",
        "segment 3 → 2, segment 4 no longer proposed", "segment 4 proposed",
        "segment 2 stays, segment 4 no longer proposed", "segment 2 no longer decided",
      ])
  }

  @Test func leadBoardsRoutesAndPublishedSegments() throws {
    var book = try Book()
    try book.write(book.lead)
    try book.undo()
    try book.write(book.route(.throughBoard), by: book.jo)
    try book.write(book.route(.direct), by: book.jo)
    try book.write(book.route(nil), by: book.jo)
    try book.write(book.published(3))
    try book.write(book.published(4))
    try book.undo()
    #expect(
      book.sentences == [
        "lead ICB QVV from 1 April 2026",
        "took back: lead ICB QVV from 1 April 2026 no longer recorded",
        "route through the ICB", "route direct, was through the ICB",
        "route no longer chosen, was direct", "published segment 3",
        "published segment 4, was 3", "took back: published segment 3, was 4",
      ])
  }

  @Test func elsewhereOrganisationAndPeriodAreNamed() throws {
    var book = try Book()
    try book.write(book.segment(2), by: book.jo)
    try book.write(book.lead)
    #expect(
      book.fullSentences == [
        "RAA Q3 2025/26 segment 3 → 2", "RAA lead ICB QVV from 1 April 2026",
      ])
  }

  @Test func anUnknownEditionIsToldByItsIdentifiers() throws {
    var book = try Book()
    try book.write(book.answer(.met, "elective", figures: "1"))
    #expect(book.sentences(in: []) == ["elective met (waits 1), was not known"])
  }
}

/// A ledger in memory and an edition in which all of it may be decided.
private struct Book {
  let ann = Viewer(actor: People.named("ann"), role: .assessor)
  let jo = Viewer(actor: People.named("jo"), role: .chair)
  private let trust: Organisation
  private let board: Organisation
  private let period: Period
  private let firstDay: CalendarDate
  private let edition = Framework.invented
  private var ids = IDSource(seed: 1)
  private var entries: [StoredEntry] = []

  init() throws {
    func body(_ code: String, _ kind: OrganisationKind) throws -> Organisation {
      Organisation(
        code: try #require(OrganisationCode(code)), name: code, kind: kind,
        sector: kind == .icb ? .icb : .acute, subtype: "", region: "North")
    }
    trust = try body("RAA", .provider)
    board = try body("QVV", .icb)
    period = try #require(Period("Q3 2025/26"))
    firstDay = try #require(CalendarDate("2026-04-01"))
  }

  mutating func write(_ intent: Intent, by viewer: Viewer? = nil) throws {
    let author = viewer ?? ann
    let events = try decide(
      intent, by: author, given: Record(entries: entries, viewer: author), framework: edition,
      now: SharedLedger.time, ids: &ids)
    for event in events {
      let entry = Entry(
        after: entries.last?.entry, contentHash: event.contentHash, recordedAt: event.time)
      entries.append(StoredEntry(entry: entry, bytes: event.bytes, key: event.key.description))
    }
  }

  /// Takes back the newest event.
  mutating func undo(by viewer: Viewer? = nil) throws {
    let record = Record(entries: entries, viewer: viewer ?? ann)
    let last = try #require(record.history.first?.event)
    try write(.withdraw(last.id, ofThisSitting: [last.id]), by: viewer)
  }

  /// As the page of one organisation says it, oldest first.
  var sentences: [String] { sentences(in: [edition]) }

  /// As a page of all organisations says it.
  var fullSentences: [String] { sentences(in: [edition], namesOrganisation: true) }

  func sentences(in editions: [Framework], namesOrganisation: Bool = false) -> [String] {
    let nothing = Dataset(
      register: Register(versions: [], memberships: [], successions: []), observations: [],
      summaries: [], monthly: [], cqc: [], hash: "")
    let words = HistoryWords(Library(dataset: nothing, frameworks: editions))
    return Record(entries: entries, viewer: ann).history.reversed().map {
      words.sentence(of: $0, namesOrganisation: namesOrganisation)
    }
  }
}

/// What is wanted.
extension Book {
  func answer(
    _ answer: TestAnswer?, _ test: String, figures: String? = nil, source: String = "letter"
  ) -> Intent {
    let waits = figures.flatMap { DecimalText($0) }.map { [MetricID("waits"): $0] } ?? [:]
    return .consider(
      ConsiderationIntent(
        organisation: trust, period: period, test: TestID(test), answer: answer, figures: waits,
        source: source))
  }

  func segment(
    _ segment: Int?, confirms: Bool = false, reason: String = "because"
  ) -> Intent {
    .decideSegment(
      SegmentIntent(
        organisation: trust, period: period, segment: segment, computed: 3, confirms: confirms,
        reason: reason))
  }

  var lead: Intent {
    .agreeLead(
      LeadIntent(
        organisation: trust, board: board, servedBoards: [board.code], from: firstDay,
        reason: "agreed"))
  }

  func route(_ route: OversightRoute?) -> Intent {
    .chooseRoute(
      RouteIntent(organisation: trust, period: period, route: route, reason: "because"))
  }

  func published(_ segment: Int) -> Intent {
    .reportSegments([
      ReportedIntent(organisation: board, period: period, segment: segment, source: "letter")
    ])
  }
}

extension Framework {
  fileprivate static let invented = Framework(
    id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
    standing: .draft, documents: [],
    segments: (1...4).map {
      SegmentDefinition(number: $0, words: "", support: "", isDecisionOnly: false)
    },
    notSegmented: [:], domains: [], metrics: [], capability: [],
    decisions: Decision.Subject.allCases.map { Decision(subject: $0, refusal: nil) },
    pipeline: [
      rule(.considerations(ConsiderationsRule(figures: [waits], tests: [elective]))),
      rule(.cap(CapRule(flag: .question(deficit), segment: 3))),
      rule(.decision(DecisionRule(within: 1, into: nil, from: nil, secondPerson: [4]))),
      rule(
        .route(
          RouteRule(
            throughBoardWhen: [RatingID("achieving")], directSegments: [4], otherwise: ""))),
      rule(.published(PublishedRule(absent: "not held")), of: .icb),
    ], hash: "")

  private static let waits = SystemFigure(
    id: MetricID("waits"), name: "18-week waits", unit: "%", making: .reported)
  private static let elective = ConsiderationsRule.Test(
    asked: Question(id: TestID("elective"), name: "Elective care", asks: "Is it?"),
    basis: .quartile(of: MetricID("waits"), side: .lowest))
  private static let deficit = Question(id: TestID("deficit"), name: "Deficit", asks: "Is there?")

  private static func rule(_ body: RuleBody, of kind: OrganisationKind = .provider) -> Rule {
    Rule(
      id: RuleID("rule"), title: "", kinds: [kind], provenance: .assumed, source: "invented",
      body: body, alternatives: [])
  }
}
