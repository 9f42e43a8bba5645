import Testing

@testable import Workbench

/// What is wrong with a filter, and where.
@Suite struct FilterProblemTests {
  static let wrong: [(text: String, place: Int, word: String)] = [
    ("segment>=", 9, "missing"), ("segment>=three", 9, "not a number"),
    ("size=3", 0, "no column"), ("dorset size=3", 7, "no column"),
    ("(segment=3", 0, "never closed"), ("region:london,", 14, "missing"),
    ("segment=3)", 9, "never opened"), ("\"south", 0, "never closed"),
    ("region:\"south", 7, "never closed"), ("region:", 7, "missing"),
    ("dorset or", 9, "missing"), ("not", 3, "missing"), ("()", 1, "missing"),
    ("segment=1,,2", 10, "missing"), ("region>london", 7, "use : or ="), ("=3", 0, "missing"),
    ("segment=1...3", 8, "not a number"), ("segment=1..", 8, "not a number"),
    ("range=3", 0, "no column"), ("segment=1,5,x", 12, "not a number"),
  ]

  @Test(arguments: wrong)
  func isNamedWithItsPlace(text: String, place: Int, word: String) throws {
    let problem = #expect(throws: FilterParser.Problem.self) { try FilterParser.parse(text) }
    #expect(problem?.place == place, "\(text): \(problem?.message ?? "")")
    #expect(problem?.message.contains(word) == true, "\(text): \(problem?.message ?? "")")
  }

  @Test func anyTextIsReadOrRefused() {
    let alphabet = Array("(),:=<>!\".. \t0123not or segment:region unknown ‸é👍")
    var random = SplitMix(seed: 11)
    for _ in 0..<3000 {
      let text = String((0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] })
      do {
        _ = try FilterParser.parse(text)
      } catch {
        #expect((0...text.count).contains(error.place), "\(text)")
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test func deepBracketsAreRead() throws {
    let depth = 240
    let text = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    #expect(try FilterParser.parse(text) == .text("a"))
  }
}
