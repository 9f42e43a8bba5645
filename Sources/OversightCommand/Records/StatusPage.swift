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
    return scope.warnings + [head, state] + place.way.map { " \($0)" } + open
      + [Words.canFollow(.status, dossier.record(.status, .single)?.state)]
  }

  /// What was done last, and what stands against an approval.
  var newest: [String] { place.way.suffix(1).map { " \($0)" } + open }

  /// What stands against an approval.
  private var open: [String] {
    let numbers = dossier.records(.query).filter { $0.state == .open }.map(\.number)
    return numbers.isEmpty ? [] : [Words.openQueries(numbers)]
  }
}

extension Place {
  /// Every step on the way from draft to issued with its person and day, in the order in which they
  /// were written down: a day may be typed that is before that of an earlier step.
  var way: [String] {
    let events = YearView(
      of: scope.period.cycle, dossier: dossier, under: scope.framework, results: [:]
    ).events
    return (dossier.record(.status, .single)?.entries ?? []).compactMap { entry in
      events.first { $0.subject == .status(entry) }.map(scope.narrator.sentence)
    }
  }
}
