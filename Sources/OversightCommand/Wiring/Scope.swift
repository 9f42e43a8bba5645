import Ledger
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
    var judgements = judgements
    judgements.today = self.judgements.today
    return Scope(
      library: library, framework: framework, isChosen: isChosen, period: period, asOf: asOf,
      judgements: judgements)
  }

  func assessment(of code: OrganisationCode) -> Assessment? {
    assessments.first { $0.organisation.code == code }
  }

  /// What moved since the period before, of the organisations shown.
  func previous(of shown: [Assessment]) -> PreviousPeriod {
    PreviousPeriod(
      moves: library.moves(
        to: shown, in: period, under: framework, asked: isChosen, judgements: judgements))
  }

  /// What each step of a result does to it, by the step's identifier.
  func studies(of code: OrganisationCode) -> [String: StepStudy] {
    study(code, in: cohort, judgements, under: framework)
  }

  /// What is on the screen of somebody who decides something of an organisation now; `isBlind` where
  /// only they will see the event.
  func shown(of code: OrganisationCode, isBlind: Bool = false) -> DecisionContext {
    DecisionContext(assessment(of: code), dataset: dataset.hash, isBlind: isBlind)
  }
}
