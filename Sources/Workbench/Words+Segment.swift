import Narration
import OversightCore

/// Segments, lead boards and routes decided by people.
extension Words {
  /// Stands for the reason while the ledger is asked what may be decided at all.
  static let reasonToCome = "…"
  static let providersOnly = "only a provider has a lead ICB and a route"
  static func segmentTitle(_ code: OrganisationCode, _ computed: Int?) -> String {
    "\(code): decide the segment · the rules come to "
      + (computed.map(String.init) ?? "none")
  }
  static func segmentChoice(_ segment: Int, of framework: Framework) -> String {
    let words = framework.segments.first { $0.number == segment }?.words ?? ""
    return "Segment \(segment)\(words.isEmpty ? "" : ", \(words)")"
  }
  static func confirmSegment(_ segment: Int, _ proposer: String) -> String {
    "Confirm segment \(segment), proposed by \(proposer)"
  }
  static let clearSegment = "Take the decision or the proposal away"
  static let secondPersonConfirms = "a proposal; a second person confirms it"
  static let noDecision = "no decision"
  static func decisionTitle(_ code: OrganisationCode, _ what: String) -> String {
    "\(code), \(what): why"
  }
  static func segmentDecided(_ segment: Int?, isProposal: Bool) -> String {
    guard let segment else { return "Nothing is decided or proposed." }
    return isProposal
      ? "Segment \(segment) proposed; it counts when a second person confirms it."
      : "Segment \(segment) decided."
  }
  static func leadTitle(_ code: OrganisationCode) -> String { "\(code): which ICB leads on it?" }
  static let noLeadNow = "No lead ICB is agreed."
  static func leadNow(_ board: OrganisationCode, _ day: CalendarDate) -> String {
    "\(board) leads from \(Narration.Words.shortDay(day))."
  }
  static func leadFrom(_ board: String) -> String { "\(board) leads: from which day?" }
  static let fromYear = "From the first day of the year"
  static let fromQuarter = "From the first day of the quarter"
  static let fromToday = "From today"
  static func leads(_ board: OrganisationCode, _ day: CalendarDate) -> String {
    "\(board) leads from \(Narration.Words.shortDay(day))"
  }
  static func routeTitle(_ code: OrganisationCode) -> String {
    "\(code): how is it overseen?"
  }
  static let routeIndicated = "what the rule indicates"
  static let clearRoute = "take the chosen route away"
}
