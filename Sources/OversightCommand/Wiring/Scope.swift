import Narration
import OversightCore

/// One period under one edition, for one viewer: what every page and list is made from.
struct Scope {
  let library: Library
  let framework: Framework
  /// Whether the edition was asked for; the period before is then seen under it as well.
  let isChosen: Bool
  let period: Period
  let cohort: Cohort
  let judgements: Judgements
  let assessments: [Assessment]
  let asOf: CalendarDate?

  /// What must be said before anything else: that the rules are a draft, or not those of the time.
  var warnings: [String] {
    if framework.standing == .draft { return [Narration.Words.draft] }
    return isInForce ? [] : [Words.notInForce(framework, in: period)]
  }
  var isInForce: Bool { framework.standing.isLive(in: period) }
  var narrator: Narrator { Narrator(framework) }
  var dataset: Dataset { library.dataset }

  init(
    library: Library, framework: Framework, isChosen: Bool, period: Period, asOf: CalendarDate?,
    judgements: Judgements
  ) {
    self.library = library
    self.framework = framework
    self.isChosen = isChosen
    self.period = period
    self.asOf = asOf
    self.judgements = judgements
    cohort = Cohort(of: period, in: library.dataset, asOf: asOf)
    assessments = assess(cohort, judgements, under: framework)
  }

  /// The same with other judgements.
  func with(_ judgements: Judgements) -> Scope {
    Scope(
      library: library, framework: framework, isChosen: isChosen, period: period, asOf: asOf,
      judgements: judgements)
  }

  func assessment(of code: OrganisationCode) -> Assessment? {
    assessments.first { $0.organisation.code == code }
  }

  /// The period before, assessed on its own; nil where no figures are held for it.
  func previous() -> PreviousPeriod {
    PreviousPeriod(of: self)
  }
}

/// The segments of the period before.
struct PreviousPeriod {
  let period: Period
  private let narrator: Narrator?
  private let assessments: [OrganisationCode: Assessment]

  init(of scope: Scope) {
    period = scope.period.previous
    let before = scope.library.before(
      scope.period, asked: scope.isChosen ? scope.framework : nil, judgements: scope.judgements)
    narrator = before.map { Narrator($0.edition) }
    assessments = Dictionary(
      (before?.assessments ?? []).map { ($0.organisation.code, $0) }
    ) { first, _ in first }
  }

  func segment(of code: OrganisationCode) -> Int? { assessments[code]?.segment }

  /// Why there is no segment.
  func reason(for code: OrganisationCode) -> String {
    guard let narrator else { return Words.notHeld(period) }
    guard let assessment = assessments[code] else { return Words.notOpen(in: period) }
    return assessment.segmentAbsence.map(narrator.reason) ?? Words.notHeld(period)
  }
}
