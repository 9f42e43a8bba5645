/// The identifier of a metric as published ("OF0063") or of a figure derived from others.
public struct MetricID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier.
  public let value: String
  /// An identifier; no form is required, since editions choose their own.
  public init(_ value: String) { self.value = value }
  /// The identifier.
  public var description: String { value }
  /// Order by identifier: the order of every sum.
  public static func < (left: MetricID, right: MetricID) -> Bool { left.value < right.value }
}

/// Why a figure is or is not there.
public enum ObservationStatus: String, Sendable, CaseIterable {
  /// A value or a score was published.
  case reported
  /// The organisation did not submit.
  case notSubmitted = "not-submitted"
  /// The publisher suppressed a small number.
  case suppressed
  /// The metric does not apply to the organisation.
  case notApplicable = "not-applicable"
}

/// The published quartiles of a metric among an organisation's peers.
public struct PeerQuartiles: Hashable, Sendable {
  /// The lower quartile, in the metric's unit.
  public let lower: Double
  /// The median.
  public let median: Double
  /// The upper quartile.
  public let upper: Double
  /// Quartiles of peers.
  public init(lower: Double, median: Double, upper: Double) {
    self.lower = lower
    self.median = median
    self.upper = upper
  }
}

/// One metric of one organisation in one period, as published.
public struct Observation: Hashable, Sendable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// The metric.
  public let metric: MetricID
  /// The period of publication.
  public let period: Period
  /// The value in `unit`; nil where none was published.
  public let value: Double?
  /// The unit as published: "%", "out of 10", "mins".
  public let unit: String
  /// The published metric score, 1.00 best … 4.00 worst, 2 decimals; nil where none was published.
  public let publishedScore: Double?
  /// The published rank within the trust type, 1 best.
  public let publishedRank: Int?
  /// The published quartiles of peers.
  public let peers: PeerQuartiles?
  /// What the publisher says of the date the figure is for, free text.
  public let reportingDate: String
  /// Why it is or is not there.
  public let status: ObservationStatus

  /// An observation; the parameters are the properties.
  public init(
    organisation: OrganisationCode, metric: MetricID, period: Period, value: Double?,
    unit: String, publishedScore: Double? = nil, publishedRank: Int? = nil,
    peers: PeerQuartiles? = nil, reportingDate: String = "", status: ObservationStatus = .reported
  ) {
    self.organisation = organisation
    self.metric = metric
    self.period = period
    self.value = value
    self.unit = unit
    self.publishedScore = publishedScore
    self.publishedRank = publishedRank
    self.peers = peers
    self.reportingDate = reportingDate
    self.status = status
  }
}

/// A published score and segment of one domain.
public struct PublishedDomain: Hashable, Sendable {
  /// The domain's identifier in the framework files: `access`, `safety` …
  public let domain: String
  /// The published domain score, 1.00 best … 4.00 worst, 2 decimals.
  public let score: Double?
  /// The published domain segment, 1…4.
  public let segment: Int?
  /// A published domain; the parameters are the properties.
  public init(domain: String, score: Double?, segment: Int?) {
    self.domain = domain
    self.score = score
    self.segment = segment
  }
}

/// What was published as the result of one organisation in one period.
public struct PublishedSummary: Hashable, Sendable {
  /// The organisation.
  public let organisation: OrganisationCode
  /// The period.
  public let period: Period
  /// The average metric score, 2 decimals.
  public let average: Double?
  /// The segment before the override.
  public let unadjustedSegment: Int?
  /// Whether the financial override applies; nil where the published cell is blank.
  public let financialOverride: Bool?
  /// The segment after the override.
  public let adjustedSegment: Int?
  /// The rank in the trust type's league table.
  public let rank: Int?
  /// The domains, in the order of publication.
  public let domains: [PublishedDomain]

  /// A summary; the parameters are the properties.
  public init(
    organisation: OrganisationCode, period: Period, average: Double?, unadjustedSegment: Int?,
    financialOverride: Bool?, adjustedSegment: Int?, rank: Int?, domains: [PublishedDomain]
  ) {
    self.organisation = organisation
    self.period = period
    self.average = average
    self.unadjustedSegment = unadjustedSegment
    self.financialOverride = financialOverride
    self.adjustedSegment = adjustedSegment
    self.rank = rank
    self.domains = domains
  }
}

/// The monthly operational statistics of one provider in one month: counts, by the name of their
/// column in the tidy table (`rtt_within_18_weeks`, `ae_attendances` …). A missing count is absent.
public struct MonthlyFigures: Hashable, Sendable {
  /// The provider.
  public let organisation: OrganisationCode
  /// The month.
  public let month: Month
  /// Counts by column name.
  public let counts: [String: Double]
  /// Monthly figures; the parameters are the properties.
  public init(organisation: OrganisationCode, month: Month, counts: [String: Double]) {
    self.organisation = organisation
    self.month = month
    self.counts = counts
  }
}

/// The Care Quality Commission's latest published rating of a trust, in its own words. It is shown
/// beside ours and never scored.
public struct CQCRating: Hashable, Sendable {
  /// The trust.
  public let organisation: OrganisationCode
  /// The rating by key question: `overall`, `safe`, `effective`, `caring`, `responsive`, `well-led`.
  public let ratings: [String: String]
  /// The day of publication.
  public let published: CalendarDate?
  /// A rating; the parameters are the properties.
  public init(organisation: OrganisationCode, ratings: [String: String], published: CalendarDate?) {
    self.organisation = organisation
    self.ratings = ratings
    self.published = published
  }
}
