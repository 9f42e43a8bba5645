import Narration
import OversightCore

/// What the standing checks found.
extension Words {
  static let checksWord = "Checks"
  static let countHeading = "Found"
  static let checkHeading = "Check"
  static let foundHeading = "What was found"
  static func checksTitle(_ code: OrganisationCode?) -> String {
    code.map { "\($0), checks" } ?? checksWord
  }
  /// "3 found of RDY Dorset Healthcare", or how many of those listed have something to mend.
  static func checksHead(_ state: ChecksState, _ desk: Desk) -> String {
    guard let code = state.organisation else {
      return checksCount(state)
    }
    return "\(state.rows.count) found of \(code) \(desk.name(of: code))"
  }
  private static func checksCount(_ state: ChecksState) -> String {
    let have = state.rows.count == 1 ? "has" : "have"
    let looked =
      state.isOfMarked
      ? "the \(state.looked) marked" : Narrator.count(state.looked, "organisation")
    let mend = "\(state.rows.count) of \(looked) \(state.looked == 1 ? "has" : have)"
    return mend + " something to mend" + (state.isOfMarked ? "; unmark them to check all" : "")
  }
  /// How many of each kind: "2 duty without a finding, 1 board not consulted".
  static func found(_ checks: [StandingCheck]) -> String {
    CheckKind.allCases.compactMap { kind -> String? in
      let count = checks.filter { $0.kind == kind }.count
      return count == 0 ? nil : "\(count) \(Narration.Words.check(kind))"
    }.joined(separator: ", ")
  }
  static func nothingFound(by state: ChecksState) -> String {
    state.organisation == nil
      ? "The checks found nothing to mend in \(Narrator.count(state.looked, "organisation"))."
      : "The checks found nothing to mend here."
  }
}
