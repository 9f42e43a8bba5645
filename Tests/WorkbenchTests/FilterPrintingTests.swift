import OversightCore
import Testing

@testable import Workbench

/// A filter as text, and back.
@Suite struct FilterPrintingTests {
  private static let words = [
    "dorset", "south east", "or", "not", "unknown", "a,b", "(x)", "", "1..2", "é", "👍", "x:y", "=",
  ]
  private static let numbers: [Double] = [0, 1, 2.065, -3.5, 0.1 + 0.2, 1e14, 1e-7, 123_456.789]

  private func value(of field: Filter.Field, _ random: inout SplitMix) -> Filter.Value {
    if let marks = field.marks { return .words(random.element(marks).rawValue) }
    guard field.isNumeric else {
      return random.below(5) == 0 ? .unknown : .words(random.element(Self.words))
    }
    let (one, other) = (random.element(Self.numbers), random.element(Self.numbers))
    switch random.below(4) {
    case 0: return .unknown
    case 1: return .range(min(one, other), max(one, other))
    default: return .number(one)
    }
  }

  private func comparison(_ random: inout SplitMix) -> Filter {
    let field = random.element(Filter.Field.all)
    let values = (0...random.below(3)).map { _ in value(of: field, &random) }
    let isPlain = values.allSatisfy { if case .number = $0 { true } else { false } }
    let tests = Filter.Operator.allCases.filter { isPlain || !$0.isOrdering }
    return .compare(field, random.element(tests), values)
  }

  private func filter(_ depth: Int, _ random: inout SplitMix) -> Filter {
    switch depth > 0 ? random.below(6) : 5 {
    case 0: return .not(filter(depth - 1, &random))
    case 1: return .and((0...(1 + random.below(2))).map { _ in filter(depth - 1, &random) })
    case 2: return .or((0...(1 + random.below(2))).map { _ in filter(depth - 1, &random) })
    case 3: return .text(random.element(Self.words))
    default: return comparison(&random)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func isReadAgainAsItWas(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<500 {
      let filter = filter(3, &random)
      #expect(try FilterParser.parse(filter.description) == filter, "\(filter)")
    }
  }

  @Test func whatIsTypedIsPrintedSoThatItMeansTheSame() throws {
    let alphabet = Array("(),:=<>!\".. 0123not or segment:region unknown is:marked é👍")
    var random = SplitMix(seed: 7)
    var read = 0
    for _ in 0..<4000 {
      let text = String((0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] })
      guard let filter = try? FilterParser.parse(text) else { continue }
      read += 1
      #expect(try FilterParser.parse(filter.description) == filter, "\(text) as \(filter)")
    }
    #expect(read > 200, "hardly anything was read, so hardly anything was tried")
  }

  @Test func looksLikeWhatOneTypes() throws {
    for text in [
      "segment>=3 region:London,\"South East\"", "average:2..2.1 not flag:deficit", "dorset",
      "(segment=1 or segment=4) type=acute", "is:marked or has:note", "not (a b)",
      "segment!=unknown", "moderated:red",
    ] {
      #expect(try FilterParser.parse(text).description == text)
    }
  }
}
