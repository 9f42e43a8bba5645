import Ledger
import Narration
import OversightCore
import Terminal

/// The year of one organisation in view.
struct YearState: Sendable {
  /// One line of it.
  enum Row: Sendable {
    case quarter(YearView.Quarter)
    case event(YearEvent)
  }

  /// Whose year.
  let organisation: OrganisationCode
  /// Which year.
  let cycle: Cycle
  /// The four quarters.
  let quarters: [YearView.Quarter]
  /// The periods of which figures are held.
  let held: Set<Period>
  /// What happened, in order of day.
  let events: [YearEvent]
  /// The lines in view: the quarters, then what happened.
  var window = ScrollWindow()

  init(
    _ year: YearView, of organisation: OrganisationCode, in cycle: Cycle, held: Set<Period>
  ) {
    (self.organisation, self.cycle, self.held) = (organisation, cycle, held)
    (quarters, events) = (year.quarters, year.events)
  }

  /// Every line.
  var rows: [Row] { quarters.map(Row.quarter) + events.map(Row.event) }

  /// The selected line.
  var row: Row? {
    rows.indices.contains(window.selection) ? rows[window.selection] : nil
  }
}

extension Assessment {
  /// Whether its average is made of the figures of others.
  var isOfProxies: Bool { flags.contains(.proxies) }
}

extension Desk {
  /// The year of an organisation under the edition in use, with what the person may see.
  func yearState(of code: OrganisationCode) -> YearState {
    let key = CapabilityKey(organisation: code, cycle: period.cycle, framework: framework.id)
    let change = move(of: code)
    let results = resultsOfYear(of: code)
    let year = YearView(
      of: period.cycle, dossier: dossier(of: code), under: framework, results: results,
      changes: change.map { [period: $0] } ?? [:],
      revisions: record.revisions(of: key))
    return YearState(year, of: code, in: period.cycle, held: Set(results.keys))
  }

  /// What was written down of an organisation in the year under the edition.
  func dossier(of code: OrganisationCode) -> Dossier {
    let key = CapabilityKey(organisation: code, cycle: period.cycle, framework: framework.id)
    return judgements.dossiers[key] ?? Dossier()
  }

  /// The organisation's results of the quarters held, and of the quarter before the year.
  private func resultsOfYear(of code: OrganisationCode) -> [Period: Assessment] {
    let quarters = period.cycle.quarters
    let wanted = (quarters.first.map { [$0.previous] } ?? []) + quarters
    return wanted.filter(library.dataset.periods.contains).reduce(into: [:]) {
      $0[$1] = result(of: code, in: $1)
    }
  }

  /// What is known already is not worked out again.
  private func result(of code: OrganisationCode, in other: Period) -> Assessment? {
    if other == period { return assessment(code) }
    if let quarter = earlier.first(where: { $0.period == other }) {
      return quarter.assessments[code]
    }
    if let moves, moves.period == other, moves.edition?.id == framework.id {
      return moves.previous[code]
    }
    return library.assessments(other, under: framework, judgements: judgements)
      .first { $0.organisation.code == code }
  }
}
