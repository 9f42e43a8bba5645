import Narration
import OversightCore

/// The comparison of two editions, and what moved since the quarter before.
extension Words {
  static let compareTitle = "Compare editions"
  static let compareEdition = "Compare editions …"
  static let compareEditionHelp = "who moves between this edition and another"
  static let inForce = ", in force"
  static let draftWord = " (draft)"
  static let noneWord = "none"
  static let firstDifference = "First differs in"
  static let noOtherEdition = "No other edition is held."

  static func compareWith(_ edition: String, _ period: Period) -> String {
    "Compare \(edition) in \(period) with"
  }
  static func versus(_ left: String, _ right: String) -> String { "\(left) / \(right)" }
  static func segmentName(_ segment: Int, width: Int) -> String {
    width < 9 ? "\(segment)" : "segment \(segment)"
  }
  /// Who moves, and who has a segment under one of the two only, which is no move.
  static func comparing(_ comparison: EditionComparison) -> String {
    let (totals, all) = (comparison.totals, comparison.rows.count)
    let moved = totals.better + totals.worse
    let moves =
      moved == 0 && totals.oneOnly > 0
      ? nil : "\(moved) of \(all) are in another segment under \(comparison.right.shortName)."
    let others = totals.oneOnly > 0 ? oneOnly(comparison, of: all) : nil
    return [moves, others].compactMap { $0 }.joined(separator: " ")
  }
  private static func oneOnly(_ comparison: EditionComparison, of all: Int) -> String {
    let rows = comparison.rows.filter { ($0.left.segment == nil) != ($0.right.segment == nil) }
    let editions = [
      rows.contains { $0.left.segment != nil } ? comparison.left.shortName : nil,
      rows.contains { $0.right.segment != nil } ? comparison.right.shortName : nil,
    ].compactMap { $0 }
    return editions.count == 1
      ? "\(rows.count) of \(all) have a segment under \(editions[0]) only."
      : "\(rows.count) of \(all) have a segment under one of the two only."
  }
  static func nobodyMoves(_ comparison: EditionComparison) -> String {
    let (left, right) = (comparison.left.shortName, comparison.right.shortName)
    return comparison.totals.alike == 0
      ? "Nobody has a segment in \(comparison.period) under \(left) or \(right)."
      : "\(left) and \(right) come to the same segment for everybody."
  }
  static func totals(_ totals: EditionComparison.Totals, of all: Int) -> String {
    let parts = [
      "\(totals.alike) alike", "\(totals.better) better", "\(totals.worse) worse",
      totals.oneOnly > 0 ? "\(totals.oneOnly) under one only" : nil,
      totals.neither > 0 ? "\(totals.neither) without a segment" : nil,
    ]
    return "\(all) compared: \(parts.compactMap { $0 }.joined(separator: ", "))"
  }
  static func mover(_ name: String, _ left: String, _ right: String, under edition: String)
    -> String
  {
    "\(name): segment \(left) → \(right) under \(edition)."
  }
  static func noSegment(under edition: String, _ reason: String) -> String {
    "\(edition), no segment: \(reason)"
  }
  static func noSegment(_ reason: String) -> String { "No segment: \(reason)." }
  static func bothLadders(_ code: String) -> String { "How \(code) was made under both editions" }

  // Since the quarter before.
  /// The line on top of the list where its row is too short for every word.
  static func shortened(_ moves: String) -> String {
    moves.replacing(Narration.Words.significance(.notTested), with: "not tested")
  }
  static func moved(_ change: SegmentChange, since period: Period) -> String {
    let cause = change.cause.map { ": \(Narration.Words.cause($0))" } ?? ""
    return "Since \(period) segment \(change.from) → \(change.to)\(cause)"
  }
  static func wasBefore(_ change: SegmentChange) -> String {
    let cause = change.cause.map { " (\(Narration.Words.shortCause($0)))" } ?? ""
    return "was \(change.from)\(cause)"
  }
  static func changeTitle(_ period: Period) -> String { "Since \(period)" }
  static let dependsTitle = "What it depends on that is our assumption"
}
