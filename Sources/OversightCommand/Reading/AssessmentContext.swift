import Ledger
import Narration
import OversightCore

/// Everything there is to read of one organisation in a year under an edition.
struct AssessmentContext {
  let place: Place
  let assessment: Assessment
  private let record: Record?

  /// The final ratings that were revised.
  var revisions: [RatingRevision] { record?.revisions(of: place.key) ?? [] }
  var scope: Scope { place.scope }
  var narrator: Narrator { scope.narrator }
  var organisation: Organisation { place.organisation }
  var dossier: Dossier { place.dossier }
  var areas: [CapabilityResult.Area] { assessment.capability?.areas ?? [] }

  init(scope: Scope, assessment: Assessment, record: Record?) {
    place = Place(
      organisation: assessment.organisation, scope: scope, allNotes: record?.notes ?? [])
    self.assessment = assessment
    self.record = record
  }

  /// The organisation a code names, as the program's options show it.
  init(_ code: String, _ program: Program) throws {
    let record = try program.record()
    let scope = try program.scope(judgements: try program.judgements(of: record))
    self.init(
      scope: scope, assessment: try Finding.assessment(code, in: scope), record: record)
  }

  /// What the standing checks find.
  var checks: [StandingCheck] {
    standingChecks(
      of: assessment, dossier: dossier, under: scope.framework, on: place.today)
  }

  /// The ratings of the year before that stand in for nothing given yet, by area.
  var carried: [AreaID: CarriedRating] {
    guard let profile = place.profile else { return [:] }
    let found = scope.judgements.carried(
      to: place.key, by: profile, register: scope.dataset.register, on: day)
    return Dictionary(found.map { ($0.area, $0) }) { first, _ in first }
  }

  /// Every area beside the year before, where something was said of it then.
  var differences: [AreaID: CycleDifference] {
    guard let profile = place.profile else { return [:] }
    let found = scope.judgements.differences(
      of: place.key, by: profile, register: scope.dataset.register, on: day)
    return Dictionary(found.filter { $0.before != nil }.map { ($0.area, $0) }) { first, _ in first }
  }

  /// How far the view farthest from the organisation's own lies from it; nil where nothing can be
  /// compared.
  func gap(of area: CapabilityResult.Area) -> Int? {
    place.profile?.area(area.id).flatMap { area.judgement.gap(to: area.effective, in: $0) }
  }

  /// Whether no area has a wider gap; where all views are the same, none is the widest.
  func isWidest(_ gap: Int) -> Bool { gap > 0 && gap == areas.compactMap(self.gap).max() }

  private var day: CalendarDate { scope.asOf ?? place.today }

  /// The numbers of the evidence for something.
  func evidence(for topic: Topic) -> [Int] { dossier.evidence(for: topic).map(\.number) }

  /// The year of the organisation; quarters are only made where they are shown.
  func year(_ quarters: YearQuarters = YearQuarters()) -> YearView {
    YearView(
      of: place.key.cycle, dossier: dossier, under: scope.framework, results: quarters.results,
      changes: quarters.changes, revisions: revisions)
  }
}

/// The results of the quarters of a year.
struct YearQuarters {
  var results: [Period: Assessment] = [:]
  var changes: [Period: SegmentChange] = [:]

  /// Nothing of any quarter.
  init() {}

  /// Those of the quarters of which figures are held.
  init(of context: AssessmentContext) {
    let (code, scope) = (context.organisation.code, context.scope)
    let held = context.place.key.cycle.quarters.filter(scope.dataset.periods.contains)
    for period in held {
      guard let shown = scope.inQuarter(period), let result = shown.assessment(of: code) else {
        continue
      }
      results[period] = result
      changes[period] = shown.previous(of: [result]).change(of: code)
    }
  }
}

extension Scope {
  /// The same edition in another quarter; nil where it cannot be used there.
  fileprivate func inQuarter(_ period: Period) -> Scope? {
    if period == self.period { return self }
    return library.edition(for: period, asked: framework).map {
      Scope(
        library: library, framework: $0, isChosen: true, period: period, asOf: asOf,
        judgements: judgements)
    }
  }
}
