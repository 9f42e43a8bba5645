/// The organisations of one period and their figures: the first argument of `assess`.
public struct Cohort: Sendable {
  /// The period.
  public let period: Period
  /// The register on the period's last day, or on the day asked for.
  public let register: RegisterView
  /// Observations by organisation and metric.
  public let observations: [OrganisationCode: [MetricID: Observation]]
  /// Published summaries by organisation.
  public let summaries: [OrganisationCode: PublishedSummary]
  /// The monthly figures of the period's own months, by provider, and the latest month held at all.
  public let monthly: [OrganisationCode: [MonthlyFigures]]
  /// The latest month for which any monthly figure is held.
  public let latestMonth: Month?
  /// The latest published ratings of the Care Quality Commission, by organisation.
  public let cqc: [OrganisationCode: CQCRating]
  /// The hash of the dataset it was cut from.
  public let datasetHash: String

  /// The cohort of a period. Closed bodies that appear in the period's published rows belong to it.
  public init(of period: Period, in dataset: Dataset, asOf day: CalendarDate? = nil) {
    let months = Set(period.months)
    self.period = period
    observations = Self.index(dataset.observations[period] ?? [])
    summaries = dataset.summaries[period] ?? [:]
    monthly = dataset.monthly.mapValues { $0.filter { months.contains($0.month) } }
    latestMonth = dataset.monthly.values.compactMap { $0.last?.month }.max()
    cqc = dataset.cqc
    datasetHash = dataset.hash
    let published = day == nil ? Array(observations.keys) + Array(summaries.keys) : []
    register = Self.register(
      dataset.register, on: day ?? period.lastDay, publishedCodes: Set(published).sorted())
  }

  private static func index(
    _ rows: [Observation]
  ) -> [OrganisationCode: [MetricID: Observation]] {
    Dictionary(grouping: rows, by: \.organisation).mapValues { rows in
      Dictionary(rows.map { ($0.metric, $0) }, uniquingKeysWith: { _, last in last })
    }
  }

  private static func register(
    _ register: Register, on day: CalendarDate, publishedCodes: [OrganisationCode]
  ) -> RegisterView {
    let view = register.asOf(day)
    let missing = publishedCodes.filter { view.organisation($0) == nil }.compactMap(register.latest)
    // A closed body keeps the boards it served on its last day.
    let ended = missing.flatMap { body in
      register.asOf(body.until ?? day).memberships.filter { $0.provider == body.code }
    }
    return RegisterView(
      day: day, organisations: view.organisations + missing,
      memberships: view.memberships + ended)
  }
}
