import Ledger
import Narration
import OversightCore
import Terminal

/// A tab of the organisation screen.
public enum Tab: Int, CaseIterable, Sendable {
  case scorecard, capability, considerations, assessment, evidence, notes, history
}

/// The organisation that is open.
struct PageState: Sendable {
  /// Whose it is: another screen over it leaves it as it was.
  var organisation: OrganisationCode?
  /// The tab.
  var tab = Tab.scorecard
  /// The rows of the scorecard in view.
  var metrics = ScrollWindow()
  /// The areas in view.
  var areas = ScrollWindow()
  /// The areas in the order of their gap when they were sorted by it; nil for the edition's order.
  var areaOrder: [AreaID]?
  /// The views of the selected area in view.
  var views = ScrollWindow()
  /// The layer a digit rates.
  var layer = Layer.assessor
  /// The tests and other questions in view.
  var tests = ScrollWindow()
  /// The lines of the assessment in view.
  var dossier = ScrollWindow()
  /// What stands on the selected one; nil before one was chosen.
  var dossierLine: DossierLine?
  /// The evidence in view.
  var evidence = ScrollWindow()
  /// The selected piece of evidence; nil before one was chosen.
  var evidenceName: RecordName?
  /// The notes in view.
  var notes = ScrollWindow()
  /// The history in view.
  var history = EventsState()
  /// Whether a small window shows the lower pane instead of the rows.
  var showsDetail = false
  /// Whether the metrics of each domain stand worst first, else in the order of the edition.
  var isWorstFirst = false
}

/// One line of the scorecard.
enum ScorecardRow: Sendable {
  case domain(DomainResult)
  /// A domain for which no metric stands, in the edition's words.
  case absent(Domain)
  case metric(MetricResult)
}

extension Desk {
  /// The organisation that is open.
  var openCode: OrganisationCode? {
    switch screen {
    case .organisation(let code), .area(let code), .evidence(let code, _): code
    default: nil
    }
  }

  /// The tab in front: over another screen the evidence is one as well.
  var tab: Tab {
    if case .evidence = screen { .evidence } else { page.tab }
  }

  /// What the evidence in view is for; nil for all of it.
  var evidenceFor: Topic? {
    if case .evidence(_, let topic) = screen { topic } else { nil }
  }

  /// Its result.
  var open: Assessment? { openCode.flatMap(assessment) }

  /// The scorecard by domain, in the edition's order; metrics that do not apply are left out. Empty
  /// where there is not one metric.
  func scorecard(of assessment: Assessment) -> [ScorecardRow] {
    guard assessment.metrics.contains(where: \.isShown) else { return [] }
    return framework.domains.flatMap { domain -> [ScorecardRow] in
      let metrics = ordered(assessment.metrics.filter { $0.domain == domain.id && $0.isShown })
      if metrics.isEmpty { return domain.absent.isEmpty ? [] : [.absent(domain)] }
      let result =
        assessment.domains.first { $0.domain == domain.id } ?? DomainResult(domain: domain.id)
      return [.domain(result)] + metrics.map(ScorecardRow.metric)
    }
  }

  /// The metrics of a domain as the page orders them; those without a score come last.
  private func ordered(_ metrics: [MetricResult]) -> [MetricResult] {
    guard page.isWorstFirst else { return metrics }
    return metrics.enumerated().sorted { left, right in
      (left.element.score ?? 0, -left.offset) > (right.element.score ?? 0, -right.offset)
    }.map(\.element)
  }

  /// Orders the metrics of each domain the other way; the selected metric stays selected.
  mutating func toggleOrder() {
    let selected = selectedMetric?.metric
    page.isWorstFirst.toggle()
    let rows = open.map(scorecard) ?? []
    let place = rows.firstIndex { row in
      if case .metric(let result) = row { result.metric == selected } else { false }
    }
    if let place { page.metrics.select(place) }
    say(page.isWorstFirst ? Words.sortedWorstFirst : Words.sortedAsFramework)
  }

  /// Why there is not one metric: the edition has none, or those of the period are not held.
  func whyNoMetrics(of assessment: Assessment) -> String {
    if assessment.averageOrigin == .published, assessment.average != nil {
      return Words.onlyAverageHeld(period)
    }
    if let absence = assessment.segmentAbsence, assessment.average == nil {
      return narrator.reason(absence)
    }
    for rule in framework.pipeline {
      if case .published(let body) = rule.body, rule.kinds.contains(assessment.organisation.kind) {
        return body.absent
      }
    }
    return assessment.averageAbsence.map(narrator.reason)
      ?? Words.noMetricsIn(framework.shortName)
  }

  /// The selected line of the scorecard.
  var selectedMetric: MetricResult? {
    guard let open else { return nil }
    let rows = scorecard(of: open)
    guard rows.indices.contains(page.metrics.selection),
      case .metric(let result) = rows[page.metrics.selection]
    else { return nil }
    return result
  }

  /// The areas of the open organisation.
  var areas: [FunctionalArea] {
    ordered(open.flatMap { framework.capability(of: $0.organisation.kind)?.areas } ?? [])
  }

  /// The selected area.
  var selectedArea: FunctionalArea? {
    areas.indices.contains(page.areas.selection) ? areas[page.areas.selection] : nil
  }

  /// The layers of the selected area that this person may write.
  var writableLayers: [Layer] {
    guard let area = selectedArea, !onlyReads else { return [] }
    return Layer.allCases.filter {
      area.scales[$0] != nil && ($0 != .final || viewer.role == .chair)
    }
  }

  /// The layer a digit rates on the selected area: the one chosen where the area has it.
  var activeLayer: Layer? {
    writableLayers.contains(page.layer) ? page.layer : writableLayers.first
  }

  /// The history of the open organisation, newest first, whatever the edition and year.
  var openHistory: [HistoryLine] {
    guard let code = openCode else { return [] }
    return history.filter { $0.event?.key.organisation == code }
  }

  /// What judgements on the open organisation are kept by.
  var openKey: CapabilityKey? {
    openCode.map { CapabilityKey(organisation: $0, cycle: period.cycle, framework: framework.id) }
  }
}

extension MetricResult {
  /// Whether the scorecard lists it: a metric without any figure published for the organisation is
  /// left out, one whose months are not held is shown with the reason.
  var isShown: Bool { basis != .absent(.notHeld) && basis != .absent(.notApplicable) }
}
