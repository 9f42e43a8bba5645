import Foundation
import OversightCore
import OversightData
import Testing

/// The bundled files spoilt at random: they read or they tell what is wrong, and whatever reads can
/// be assessed. A trap would end the tests.
struct FrameworksMutationTests {
  private static let dataset: Dataset = {
    do { return try DatasetReader.read(BundledFrameworks.pack) } catch { fatalError("\(error)") }
  }()

  @Test(arguments: 1...160) func aSpoiltFileReadsOrTellsWhy(seed: Int) throws {
    let files = BundledFrameworks.pack.frameworks
    let file = files[seed % files.count]
    var spoiler = Spoiler(seed: seed)
    let bytes = spoiler.spoil(Data(file.bytes))
    do {
      let framework = try FrameworkReader.read(bytes, file: file.name)
      try Self.assess(under: framework)
    } catch let error as FrameworkProblems {
      #expect(!error.problems.isEmpty)
      #expect(error.problems.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.message.isEmpty })
      let places = error.problems.map { ($0.line, $0.column) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  private static func assess(under framework: Framework) throws {
    let period = try #require(Period("Q4 2025/26"))
    let results = OversightCore.assess(
      Cohort(of: period, in: dataset), Judgements(), under: framework)
    #expect(!results.isEmpty)
  }

  /// Every line of a file taken away once, of the smaller one.
  @Test func everyLineMayBeMissing() throws {
    let lines = Sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      let problems = Sample.problems(Data(rest.joined(separator: "\n").utf8))
      #expect(problems.allSatisfy { $0.line >= 1 && !$0.message.isEmpty })
    }
  }

  /// Every value of the sample replaced by one of another kind.
  @Test(arguments: ["[]", "{}", "~", "1e30", "-1", "\"\"", "[[1e30]]", "&a [*a]", "x: y"])
  func everyValueMayBeAnother(value: String) {
    let lines = Sample.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    for index in lines.indices {
      guard let colon = lines[index].range(of: ": ") else { continue }
      var other = lines
      other[index] = lines[index][..<colon.upperBound] + value
      let problems = Sample.problems(Data(other.joined(separator: "\n").utf8))
      #expect(problems.allSatisfy { $0.line >= 1 })
    }
  }
}

/// Spoils files, the same way for a seed.
struct Spoiler {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// A file with one to three faults; every other one has only other numbers, and so often reads.
  mutating func spoil(_ bytes: Data) -> Data {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Data($0)
    }
    let isMild = below(2) == 0
    for _ in 0...below(3) {
      if isMild { changeNumber(&lines) } else { spoil(&lines) }
    }
    return Data(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func spoil(_ lines: inout [Data]) {
    let index = below(lines.count)
    switch below(7) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: below(lines.count))
    case 2: lines.swapAt(index, below(lines.count))
    case 3: garble(&lines[index])
    case 4: replaceValue(&lines[index])
    case 5: lines[index].insert(contentsOf: Data(repeating: 0x20, count: 1 + below(4)), at: 0)
    default: lines.removeSubrange(index..<min(lines.count, index + 1 + below(9)))
    }
  }

  /// Another digit in place of one, in a line that has one.
  private mutating func changeNumber(_ lines: inout [Data]) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let index = below(lines.count)
    let places = lines[index].indices.filter { digits.contains(lines[index][$0]) }
    guard !places.isEmpty else { return changeNumber(&lines) }
    lines[index][places[below(places.count)]] = UInt8(48 + below(10))
  }

  private mutating func garble(_ line: inout Data) {
    guard !line.isEmpty else { return line.append(UInt8(below(256))) }
    let place = line.startIndex + below(line.count)
    switch below(3) {
    case 0: line[place] = UInt8(below(256))
    case 1: line.remove(at: place)
    default: line.insert(UInt8(32 + below(95)), at: place)
    }
  }

  /// A value of another kind in place of what stands after the colon.
  private mutating func replaceValue(_ line: inout Data) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let values = [
      "[]", "{}", "~", "1e30", "-1", "0", "\"\"", "[1e30, nan]", "true", "999999999999999999999",
      "Q4 2025/26", "[[]]", "{ a: { b: [c] } }", "!!int x", "&x [*x]",
    ]
    line = line[...colon] + Data(" \(values[below(values.count)])".utf8)
  }

  /// A number from 0 to one below `bound` (SplitMix64).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
