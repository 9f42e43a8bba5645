import OversightCore
import Testing

/// The stream of a seed, and numbers out of it.
struct SplitMix64Tests {
  /// The published first numbers of seed 1234567.
  @Test func knownStream() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [2, 3, 7, 12]) func everyNumberBelowIsAsLikely(count: Int) {
    var generator = SplitMix64(seed: 99)
    var seen = [Int](repeating: 0, count: count)
    for _ in 0..<(count * 1000) { seen[generator.index(below: count)] += 1 }
    // Five standard deviations of a binomial count with mean 1,000.
    #expect(seen.allSatisfy { abs($0 - 1000) < 160 })
  }

  @Test(arguments: [-1, 0, 1]) func belowTwoThereIsOnlyNought(count: Int) {
    var generator = SplitMix64(seed: 5)
    #expect(generator.index(below: count) == 0)
  }

  /// Under a bound of 3/8 of all 64 bits a plain product would make every third number too rare: a
  /// quarter of the draws, where it is due a third.
  @Test func aLargeBoundIsEvenToo() {
    var generator = SplitMix64(seed: 7)
    let bound = 3 << 61
    var seen = [0, 0, 0]
    for _ in 0..<3000 {
      let index = generator.index(below: bound)
      #expect((0..<bound).contains(index))
      seen[index % 3] += 1
    }
    #expect(seen.allSatisfy { abs($0 - 1000) < 130 })
  }
}
