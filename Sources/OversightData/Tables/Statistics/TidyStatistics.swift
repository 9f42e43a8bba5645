import OversightCore

/// Published figures in our layout. Figures are texts: no digit is lost on the way.
public struct TidyStatistics: Sendable {
  /// A row of the observations.
  public struct Observation: Sendable {
    /// The organisation, quarter and value id.
    public let key: Key
    /// The fields from `unit` to `source`, in order of the table.
    public let fields: [String]
  }

  /// A row of the summaries, by column name without organisation and period.
  public struct Summary: Sendable {
    /// The organisation and quarter; the item is blank.
    public let key: Key
    /// The fields by column.
    public var fields: [String: String]

    /// A summary; the parameters are the properties.
    public init(key: Key, fields: [String: String]) {
      self.key = key
      self.fields = fields
    }
  }

  /// A row of the domain scores.
  public struct Domain: Sendable {
    /// The organisation, quarter and domain.
    public let key: Key
    /// The score.
    public var score = ""
    /// The segment.
    public var segment = ""
    /// The file's id.
    public let source: String
  }

  /// What a row is about: the order of every table.
  public struct Key: Hashable, Comparable, Sendable {
    /// The organisation.
    public let organisation: OrganisationCode
    /// The quarter.
    public let period: Period
    /// The metric or domain, blank in a summary.
    public let item: String

    /// A key; the parameters are the properties.
    public init(_ organisation: OrganisationCode, _ period: Period, _ item: String = "") {
      self.organisation = organisation
      self.period = period
      self.item = item
    }

    /// By organisation, then quarter, then item.
    public static func < (left: Key, right: Key) -> Bool {
      (left.organisation, left.period, left.item) < (right.organisation, right.period, right.item)
    }
  }

  /// A metric as the file names it.
  public struct Metric: Hashable, Sendable {
    /// The value id.
    public let id: String
    /// The name.
    public let name: String
    /// Our id of the domain.
    public let domain: String
    /// The published subdomain.
    public let subdomain: String
    /// The unit of the value, blank where only a score was published.
    public let unit: String
  }

  /// What the rows say of an organisation in a quarter.
  public struct PublishedOrganisation: Hashable, Sendable {
    /// The organisation.
    public let code: OrganisationCode
    /// The quarter.
    public let period: Period
    /// The name, blank where the file has none.
    public let name: String
    /// The region.
    public let region: String
    /// The trust type.
    public let type: String
    /// The trust subtype.
    public let subtype: String

    /// An organisation of a row; the parameters are the properties.
    public init(
      code: OrganisationCode, period: Period, name: String, region: String, type: String,
      subtype: String
    ) {
      self.code = code
      self.period = period
      self.name = name
      self.region = region
      self.type = type
      self.subtype = subtype
    }
  }

  /// Metric values and scores.
  public var observations: [Observation] = []
  /// Results.
  public var summaries: [Summary] = []
  /// Domain scores.
  public var domains: [Domain] = []
  /// The metrics that occur.
  public var metrics: Set<Metric> = []
  /// The organisations that occur, by quarter.
  public var organisations: Set<PublishedOrganisation> = []
  /// What was changed and left out.
  public var notes = ImportNotes()

  /// No figures.
  public init() {}

  /// Adds another file's figures.
  public mutating func add(_ other: TidyStatistics) {
    observations += other.observations
    summaries += other.summaries
    domains += other.domains
    metrics.formUnion(other.metrics)
    organisations.formUnion(other.organisations)
    notes.add(other.notes)
  }
}
