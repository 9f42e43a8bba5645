import Testing

@testable import Narration
@testable import OversightCore

/// The words that are never said of a segment or a score, checked over everything there is.
@Suite struct WordingTests {
  private static let periods = ["Q1 2025/26", "Q4 2025/26", "Q1 2026/27"]
  /// CQC's own words: never a segment's.
  private static let cqc = ["outstanding", "good", "inadequate", "requires improvement"]
  private static let never = ["capped", "noise", "overseer", "anchor", "severity"]

  /// What one step says.
  private struct Said: Hashable {
    let sentence: String
    let result: String
    let speaksOfSegment: Bool
    let isTest: Bool
    let countsTests: Bool
    var words: String { "\(sentence) \(result)".lowercased() }
  }

  /// What every step of every edition says in these periods: as published, and with everything
  /// answered, rated and decided.
  private static let everything = Result { try Set(periods.flatMap(said)) }

  private static func said(in period: String) throws -> [Said] {
    let period = try #require(Period(period))
    let library = try Editions.library()
    return try library.frameworks.flatMap { framework in
      let narrator = Narrator(framework)
      let judged = try Judged(framework, period, library).judgements
      return [Judgements(), judged].flatMap { judgements in
        library.assessments(period, under: framework, judgements: judgements).flatMap(\.steps)
      }.map { step in
        Said(
          sentence: narrator.sentence(for: step.detail), result: narrator.result(of: step.detail),
          speaksOfSegment: step.speaksOfSegment, isTest: step.isTest,
          countsTests: step.countsTests)
      }
    }
  }

  @Test func everySentenceUsesOurWords() throws {
    let sentences = Set(try Self.everything.get().map(\.sentence))
    #expect(sentences.count > 1000)
    for sentence in sentences {
      let words = sentence.lowercased()
      #expect(!Self.never.contains { words.contains($0) }, "\(sentence)")
      #expect(!words.contains("optional("), "\(sentence)")
      #expect(!sentence.isEmpty)
    }
  }

  @Test func segmentsAreNeverSaidInCqcWords() throws {
    let said = try Self.everything.get().filter(\.speaksOfSegment)
    #expect(said.count > 50)
    for said in said { #expect(!Self.cqc.contains { said.words.contains($0) }, "\(said.words)") }
  }

  /// Met, not met, not known.
  @Test func aTestIsNeverPassedOrFailed() throws {
    let everything = try Self.everything.get()
    for said in everything where said.isTest || said.countsTests {
      #expect(!said.words.contains("fail") && !said.words.contains("passed"), "\(said.words)")
    }
    let answers = Set(everything.filter(\.isTest).map(\.result))
    #expect(answers == ["met", "not met", "not known"])
  }

  @Test func everyResultIsShort() throws {
    for said in try Self.everything.get() {
      #expect((1...22).contains(said.result.count), "\(said.result)")
    }
  }

  @Test func everyRungHasTitleClauseAndProvenance() throws {
    let period = try #require(Period("Q1 2025/26"))
    let library = try Editions.library()
    for framework in library.frameworks {
      for assessment in library.assessments(period, under: framework) {
        for (index, rung) in Narrator(framework).rungs(of: assessment).enumerated() {
          #expect(rung.number == index + 1)
          #expect(!rung.title.isEmpty && !rung.source.isEmpty)
        }
      }
    }
  }

  @Test func layersSectorsAndFlagsHaveWords() {
    #expect(Layer.allCases.allSatisfy { !Words.layer($0).isEmpty })
    #expect(Sector.allCases.allSatisfy { !Words.sector($0).isEmpty })
    #expect(Set(Flag.allCases.map(Words.flag)).count == Flag.allCases.count)
    let words = Flag.allCases.map(Words.flag).joined(separator: " ")
    #expect(!Self.never.contains { words.contains($0) })
  }
}

/// Everything an edition lets people answer, rate and decide, done for everybody.
private struct Judged {
  private(set) var judgements = Judgements()

  init(_ framework: Framework, _ period: Period, _ library: Library) throws {
    let ann = try #require(Actor("ann"))
    let view = Cohort(of: period, in: library.dataset).register
    for organisation in view.organisations {
      let (code, kind) = (organisation.code, organisation.kind)
      let key = PeriodKey(organisation: code, period: period, framework: framework.id)
      for question in framework.questions(for: kind) {
        judgements.answers[key, default: [:]][question.id] = GivenAnswer(
          actor: ann, answer: .met, source: "the organisation's return")
      }
      let item = CapabilityKey(organisation: code, cycle: period.cycle, framework: framework.id)
      for area in framework.capability(of: kind)?.areas ?? [] {
        guard let rating = area.scales[.moderated]?.ratings.last else { continue }
        var judgement = AreaJudgement()
        judgement.moderated = GivenRating(actor: ann, rating: .rated(rating.id))
        judgements.areas[item, default: [:]][area.id] = judgement
      }
      judgements.proposals[key] = SegmentDecision(actor: ann, segment: 4, reason: "Plan late.")
      if let board = view.icbs(of: code).first {
        let lead = LeadBoard(board: board.code, from: period.lastDay, actor: ann, reason: "agreed")
        judgements.leads[code] = [lead]
      }
    }
  }
}

extension Step {
  fileprivate var speaksOfSegment: Bool {
    switch detail {
    case .segment, .cap, .shift, .decision, .rank, .support, .published: true
    default: false
    }
  }

  fileprivate var isTest: Bool {
    if case .test = detail { return true }
    return false
  }

  fileprivate var countsTests: Bool {
    if case .considerations = detail { return true }
    return false
  }
}
