import Ledger
import Narration
import OversightCore
import Terminal

/// What the standing checks found, of one organisation or of those listed.
struct ChecksState: Sendable {
  /// One line of it.
  enum Row: Sendable {
    /// An organisation and what was found of it.
    case organisation(Organisation, [StandingCheck])
    /// Something found.
    case check(StandingCheck)
  }

  /// Whose; nil for those listed.
  let organisation: OrganisationCode?
  /// Whether those marked were looked at, not all that are listed.
  var isOfMarked = false
  /// How many organisations were looked at.
  let looked: Int
  let rows: [Row]
  /// The lines in view.
  var window = ScrollWindow()

  /// The selected line.
  var row: Row? { rows.indices.contains(window.selection) ? rows[window.selection] : nil }
}

extension Desk {
  /// What the checks find of one organisation, as the screen may show it.
  func checks(of assessment: Assessment) -> [StandingCheck] {
    standingChecks(
      of: assessment, dossier: dossier(of: assessment.organisation.code), under: framework,
      on: today)
  }

  /// What they find of one organisation, or of the marked organisations, else of all that are listed.
  func checksState(of code: OrganisationCode?) -> ChecksState {
    if let code {
      let found = assessment(code).map(checks) ?? []
      return ChecksState(organisation: code, looked: 1, rows: found.map(ChecksState.Row.check))
    }
    let listed = list.rows.map(\.code)
    let marked = listed.filter(list.marked.contains)
    let codes = marked.isEmpty ? listed : marked
    let rows = codes.compactMap(assessment).compactMap { assessment -> ChecksState.Row? in
      let found = checks(of: assessment)
      return found.isEmpty ? nil : .organisation(assessment.organisation, found)
    }
    return ChecksState(
      organisation: nil, isOfMarked: !marked.isEmpty, looked: codes.count, rows: rows)
  }
}
