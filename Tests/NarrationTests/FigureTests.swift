import Testing

@testable import Narration

/// Numbers become text and text becomes numbers in one place.
@Suite struct FigureTests {
  @Test(arguments: [
    (2.065, 2, "2.07"), (2.064, 2, "2.06"), (0.005, 2, "0.01"), (2.5, 0, "3"), (1.005, 2, "1.01"),
    (0.125, 2, "0.13"), (2.0, 2, "2.00"), (0, 2, "0.00"), (46.545, 2, "46.55"), (12, 0, "12"),
    (1234.5, 1, "1234.5"), (0.0004, 3, "0.000"),
  ])
  func roundsHalfAwayFromZero(value: Double, decimals: Int, text: String) {
    #expect(Figure.text(value, decimals: decimals) == text)
    let negative = Figure.text(-value, decimals: decimals)
    let isNothing = text.allSatisfy { "0.".contains($0) }
    #expect(negative == (isNothing ? text : "−\(text)"))
  }

  @Test func writesATrueMinusForReadersAndAHyphenForMachines() {
    #expect(Figure.text(-1.5, decimals: 1) == "−1.5")
    #expect(Figure.plain(-1.5, decimals: 1) == "-1.5")
    #expect(Figure.count(-1234567) == "−1,234,567")
  }

  @Test(arguments: [
    (2.3, 2, 4, "2.30"), (2.065, 2, 4, "2.065"), (2.0650, 0, 2, "2.07"), (5, 0, 2, "5"),
    (0.3333, 2, 4, "0.3333"), (10, 0, 2, "10"), (100, 0, 0, "100"), (-0.5, 0, 2, "−0.5"),
  ])
  func trims(value: Double, least: Int, most: Int, text: String) {
    #expect(Figure.trimmed(value, least: least, most: most) == text)
  }

  @Test(arguments: [
    ("2", 2.0), ("2.50", 2.5), ("-1.5", -1.5), ("−1.5", -1.5), ("0", 0), (".5", 0.5),
  ])
  func parses(text: String, value: Double) {
    #expect(Figure.parse(text) == value)
  }

  @Test(arguments: [
    "", " ", "two", "1,5", "1e3", "0x10", "inf", "nan", "1-2", "--1", "1.2.3", "2 ", "٣", "+1",
    "-", ".", "−",
  ])
  func refuses(text: String) {
    #expect(Figure.parse(text) == nil)
  }

  @Test func whatIsWrittenIsReadBack() {
    for hundredths in stride(from: -100_000, through: 100_000, by: 37) {
      let value = Double(hundredths) / 100
      let text = Figure.text(value, decimals: 2)
      #expect(Figure.parse(text) == value)
      #expect(Figure.parse(Figure.plain(value, decimals: 2)) == value)
    }
  }

  @Test func aValueBetweenTwoRoundedOnesGoesToTheNearest() {
    for step in 0...20_000 {
      let value = Double(step) / 997
      let read = Figure.parse(Figure.text(value, decimals: 2)) ?? .infinity
      #expect(abs(read - value) <= 0.005 + 1e-9)
    }
  }

  @Test func saysWhatIsNoNumber() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(Figure.text(value, decimals: 2) == "not a number")
    }
    #expect(!Figure.text(1e18, decimals: 2).isEmpty)
  }

  @Test func countsHaveCommas() {
    #expect(Figure.count(0) == "0")
    #expect(Figure.count(999) == "999")
    #expect(Figure.count(1000) == "1,000")
    #expect(Figure.count(12_345_678) == "12,345,678")
  }

  @Test func valuesAreAsPublished() {
    #expect(Figure.value(46.55, unit: "%") == "46.55")
    #expect(Figure.value(46.5, unit: "%") == "46.50")
    #expect(Figure.value(3, unit: "count") == "3")
    #expect(Figure.value(-0.1, unit: "percentage points") == "−0.10")
    #expect(Figure.score(2.2073) == "2.21")
    #expect(Figure.cut(2.3) == "2.30")
    #expect(Figure.cut(2.065) == "2.065")
  }

  @Test func unitsAreShort() {
    #expect(Figure.unit("percentage points") == "pts")
    #expect(Figure.unit("%") == "%")
    #expect(Figure.unit("").isEmpty)
  }
}
