import Ledger
import Terminal
import Testing

@testable import Workbench

/// An assessor's rating is seen by its author only: whatever another person presses, the screen is
/// the one it would be had the rating never been given.
@Suite struct BlindnessTests {
  /// A ledger in which ann has rated all areas of two boards and wrote nothing else.
  private func rated() throws -> SharedLedger {
    let ann = try Desktop.consultation()
    for (code, digits) in [("QWO", "142331"), ("QOP", "444444")] {
      ann.rate(in: code)
      for digit in digits { ann.press(String(digit), "j") }
    }
    #expect(try ann.ledger.store.entries(since: 0).count == 12)
    return ann.ledger
  }

  /// Everything a person can look at.
  private static let tour: [[String]] = [
    [], ["/", "c", "a", "p", "a", "b", "i", "l", "i", "t", "y", "=", "u", "n", "k", "n"],
    ["o", "w", "n", "Enter"], ["F"], ["l", "l", "l", "l", "l", "s"], ["s"], ["f"], ["F"],
    ["o", "Q", "W", "O", "Enter"], ["x"], ["PgDn"], ["PgDn"], ["Esc"], ["]"], ["j"], ["j"],
    ["z"], ["Esc"], ["u"], ["^R"], ["]"], ["Enter"], ["Esc"], ["]"], ["Enter"], ["Esc"], ["y"],
    ["?"], ["r", "a", "t", "e"], ["Esc"], ["i"], ["Enter"], ["x"], ["Esc"], ["Esc"],
    ["o", "Q", "O", "P", "Enter"], ["]"], ["p"], ["Esc"], ["E"], ["Esc"], ["}"], ["{"], ["Esc"],
  ]

  private func compare(_ name: String, _ role: Ledger.Role, _ size: Size) throws {
    let ledger = try rated()
    let blind = try Desktop.consultation(name, role, on: ledger, size: size)
    let without = try Desktop.consultation(name, role, size: size)
    for keys in Self.tour {
      for key in keys {
        blind.press(key)
        without.press(key)
      }
      #expect(
        blind.screen == without.screen,
        "after \(keys):\n\(blind.screen)\n--- without ann's ratings\n\(without.screen)")
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)])
  func anotherAssessorSeesNothing(size: Size) throws { try compare("ben", .assessor, size) }

  @Test func norDoesTheChair() throws { try compare("jo", .chair, Size(columns: 120, rows: 40)) }

  @Test func norDoesAReviewer() throws {
    try compare("rev", .reviewer, Size(columns: 120, rows: 40))
  }

  @Test func norIsItHeardOf() throws {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    let before = ben.screen
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("1", "j", "4", "u")
    try ben.hear()
    ben.holds(ben.screen == before, "ann's rating was heard of")
    #expect(ben.codes == ann.codes)
  }

  @Test func norDoesItClash() throws {
    let ben = try Desktop.consultation("ben")
    ben.rate(in: "QWO")
    let ann = try Desktop.consultation("ann", on: ben.ledger)
    ann.rate(in: "QWO")
    ann.press("1")
    ben.press("1")
    ben.says("assessor: not rated → excelling")
    #expect(ben.desk?.sheet == nil)
  }

  @Test func norDoesItSort() throws {
    let ledger = try rated()
    let blind = try Desktop.consultation("ben", on: ledger)
    let without = try Desktop.consultation("ben")
    let shown = try #require(blind.desk?.list.columns.shown)
    for _ in shown {
      blind.press("h")
      without.press("h")
    }
    for column in shown {
      #expect(blind.desk?.list.column == column)
      blind.press("s", "l")
      without.press("s", "l")
      #expect(blind.codes == without.codes, "sorted by \(column)")
    }
  }

  @Test func theAuthorSeesTheirOwn() throws {
    let ann = try Desktop.consultation(on: try rated(), sitting: 2)
    ann.rate(in: "QOP")
    #expect(ann.area(1).contains("▼ I"))
    ann.go(to: .history)
    ann.shows("insufficient progress")
  }
}
