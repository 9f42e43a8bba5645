/// Everything published that the workbench holds, with the hash of the packed bytes it was read from.
public struct Dataset: Sendable {
  /// The organisations through time.
  public let register: Register
  /// Observations by period, ordered by organisation and metric.
  public let observations: [Period: [Observation]]
  /// Published summaries by period and organisation.
  public let summaries: [Period: [OrganisationCode: PublishedSummary]]
  /// Monthly figures by organisation, in order of month.
  public let monthly: [OrganisationCode: [MonthlyFigures]]
  /// CQC ratings by organisation.
  public let cqc: [OrganisationCode: CQCRating]
  /// SHA-256 of the packed bytes, hexadecimal; quoted by every decision.
  public let hash: String

  /// A dataset of tables in any order.
  public init(
    register: Register, observations: [Observation], summaries: [PublishedSummary],
    monthly: [MonthlyFigures], cqc: [CQCRating], hash: String
  ) {
    self.register = register
    self.observations = Dictionary(grouping: observations, by: \.period).mapValues {
      $0.sorted { ($0.organisation, $0.metric) < ($1.organisation, $1.metric) }
    }
    self.summaries = Dictionary(grouping: summaries, by: \.period).mapValues { rows in
      Dictionary(rows.map { ($0.organisation, $0) }, uniquingKeysWith: { _, last in last })
    }
    self.monthly = Dictionary(grouping: monthly, by: \.organisation).mapValues {
      $0.sorted { $0.month < $1.month }
    }
    self.cqc = Dictionary(
      cqc.map { ($0.organisation, $0) }, uniquingKeysWith: { _, last in last })
    self.hash = hash
    periods = Set(self.observations.keys).union(self.summaries.keys)
      .union(Self.wholeQuarters(of: Set(monthly.map(\.month)))).sorted()
  }

  /// The periods with any observation or summary, or with monthly figures of all three months, oldest
  /// first.
  public let periods: [Period]

  /// The quarters whose three months are all held by somebody.
  private static func wholeQuarters(of months: Set<Month>) -> Set<Period> {
    Set(months.map(\.period)).filter { $0.months.allSatisfy(months.contains) }
  }
}
