import Testing

@testable import Narration
@testable import OversightCore

/// The words that are never said of a segment or a score, checked over everything there is.
@Suite struct WordingTests {
  private static let periods = ["Q1 2025/26", "Q4 2025/26"]
  /// CQC's own words: never a segment's.
  private static let cqc = ["outstanding", "good", "inadequate", "requires improvement"]
  private static let never = ["capped", "noise", "overseer", "anchor", "severity"]

  private func everything(_ narrator: Narrator, _ period: String) throws -> [Step] {
    let period = try #require(Period(period))
    return try Editions.library().assessments(period, under: narrator.framework)
      .flatMap(\.steps)
  }

  @Test(arguments: periods)
  func everySentenceUsesOurWords(period: String) throws {
    for narrator in [try Editions.manual(), try Editions.consultation()] {
      let steps = try everything(narrator, period)
      let sentences = Set(steps.map { narrator.sentence(for: $0.detail) })
      #expect(sentences.count > 50)
      for sentence in sentences {
        let words = sentence.lowercased()
        #expect(!Self.never.contains { words.contains($0) }, "\(sentence)")
        #expect(!words.contains("optional("), "\(sentence)")
        #expect(!sentence.isEmpty)
      }
    }
  }

  @Test(arguments: periods)
  func segmentsAreNeverSaidInCqcWords(period: String) throws {
    for narrator in [try Editions.manual(), try Editions.consultation()] {
      for step in try everything(narrator, period) where step.speaksOfSegment {
        let words =
          "\(narrator.sentence(for: step.detail)) \(narrator.result(of: step.detail))".lowercased()
        #expect(!Self.cqc.contains { words.contains($0) }, "\(words)")
      }
    }
  }

  @Test func everyResultIsShort() throws {
    for narrator in [try Editions.manual(), try Editions.consultation()] {
      for step in try everything(narrator, "Q4 2025/26") {
        let result = narrator.result(of: step.detail)
        #expect((1...22).contains(result.count), "\(result)")
      }
    }
  }

  @Test func everyRungHasTitleClauseAndProvenance() throws {
    let narrator = try Editions.consultation()
    let period = try #require(Period("Q1 2025/26"))
    for assessment in try Editions.library().assessments(period, under: narrator.framework) {
      for (index, rung) in narrator.rungs(of: assessment).enumerated() {
        #expect(rung.number == index + 1)
        #expect(!rung.title.isEmpty && !rung.source.isEmpty)
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

extension Step {
  fileprivate var speaksOfSegment: Bool {
    switch detail {
    case .segment, .cap, .shift, .decision, .rank, .support: true
    default: false
    }
  }
}
