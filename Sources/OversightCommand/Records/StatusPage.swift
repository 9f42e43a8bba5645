import Narration
import OversightCore

/// How far an assessment is, and the whole way to there.
struct StatusPage {
  let place: Place

  private var scope: Scope { place.scope }
  private var dossier: Dossier { place.dossier }

  var lines: [String] {
    let head = Words.recordTitle(place.organisation, scope)
    let state = Words.statusNow(dossier.status)
    return scope.warnings + [head, state] + way + open
      + [Words.canFollow(.status, dossier.record(.status, .single)?.state)]
  }

  /// What was done last, and what stands against an approval.
  var newest: [String] { way.suffix(1) + open }

  /// Every step, oldest first, with its person and day.
  private var way: [String] {
    let year = YearView(
      of: scope.period.cycle, dossier: dossier, under: scope.framework, results: [:])
    return year.events.compactMap { event in
      guard case .status = event.subject else { return nil }
      return " \(scope.narrator.sentence(for: event))"
    }
  }

  /// What stands against an approval.
  private var open: [String] {
    let numbers = dossier.records(.query).filter { $0.state == .open }.map(\.number)
    return numbers.isEmpty ? [] : [Words.openQueries(numbers)]
  }
}
