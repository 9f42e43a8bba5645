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
  static func comparing(_ right: String, movers: Int, of all: Int) -> String {
    "\(movers) of \(all) are in another segment under \(right)."
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
