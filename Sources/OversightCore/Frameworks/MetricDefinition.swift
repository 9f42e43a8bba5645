/// Which way a metric is better.
public enum Polarity: String, Sendable, CaseIterable {
  /// Higher is better.
  case higher
  /// Lower is better.
  case lower
}

/// Those a metric's values are ranked among.
public enum Pool: String, Sendable, CaseIterable {
  /// The organisation's own sector.
  case sector
  /// All providers together.
  case providers
  /// All providers outside the acute sector.
  case nonAcute = "non-acute"
  /// All providers that give the service, of whatever sector.
  case service
  /// All integrated care boards.
  case icbs
}

/// How a metric gets its score.
public enum MetricScoring: Sendable, Hashable {
  /// By rank in a pool, spread evenly.
  case ranked(Pool)
  /// By bands of its value.
  case banded([ScoreBand])
  /// By a category's score as published.
  case categories([String: Double])
  /// By a rule of the pipeline that puts it in the place of others.
  case combined
}

/// One band of values: a value in it takes the score. Bands are tried in order.
public struct ScoreBand: Sendable, Hashable {
  /// The least value of the band; nil where it has no end.
  public let from: Double?
  /// Whether `from` itself belongs to the band.
  public let includesFrom: Bool
  /// The score.
  public let score: Double
  /// A band.
  public init(from: Double?, includesFrom: Bool, score: Double) {
    self.from = from
    self.includesFrom = includesFrom
    self.score = score
  }

  /// Whether a value lies in the band or above it.
  public func contains(_ value: Double) -> Bool {
    guard let from else { return true }
    return includesFrom ? value >= from - 1e-9 : value > from + 1e-9
  }
}

/// A metric as an edition defines it.
public struct MetricDefinition: Sendable, Hashable {
  /// The identifier of its values.
  public let id: MetricID
  /// The edition's name.
  public internal(set) var name: String
  /// A name short enough for a table.
  public let shortName: String
  /// The domain it counts in.
  public let domain: String
  /// The core purpose it stands for, empty where the edition names none.
  public let purpose: String
  /// The unit of its values.
  public let unit: String
  /// Which way is better; nil for banded and combined metrics without direction.
  public let polarity: Polarity
  /// The sectors it is for.
  public let sectors: Set<Sector>
  /// How it is scored.
  public let scoring: MetricScoring
  /// The value that meets the defined standard.
  public let standard: Double?
  /// The value below which (above which, where lower is better) the defined floor is failed.
  public let floor: Double?
  /// A standard or floor exists in the manual but its value is not public.
  public let hasUnknownStandard: Bool
  /// The weight in every average, above 0.
  public let weight: Double
  /// Whether it counts in averages itself; false where a combination takes its place.
  public let counts: Bool
  /// What a screen says about it, empty where nothing needs saying.
  public let note: String
  /// How we know the scoring of this metric.
  public internal(set) var provenance: Provenance
  /// The clause.
  public let source: String
  /// The names it had in other financial years, where they differ.
  public let names: [Cycle: String]
  /// What the publisher does with small numbers, empty where nothing is known.
  public let disclosure: String
  /// What it is about, an identifier of `Framework.subjects`; nil where nothing is named.
  public let subject: String?
  /// The first and the last period in which the edition scores it; nil where there is no end.
  public let from: Period?
  /// See `from`.
  public let to: Period?
  /// The periods from whose published scores its bands, standard or floor were inferred: such a
  /// score proves nothing when it agrees.
  public let fittedFrom: Set<Period>

  /// A metric; the parameters are the properties.
  public init(
    id: MetricID, name: String, shortName: String, domain: String, purpose: String, unit: String,
    polarity: Polarity, sectors: Set<Sector>, scoring: MetricScoring, standard: Double?,
    floor: Double?, hasUnknownStandard: Bool, weight: Double, counts: Bool, note: String,
    provenance: Provenance, source: String, names: [Cycle: String] = [:],
    disclosure: String = "", subject: String? = nil, from: Period? = nil, to: Period? = nil,
    fittedFrom: Set<Period> = []
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.domain = domain
    self.purpose = purpose
    self.unit = unit
    self.polarity = polarity
    self.sectors = sectors
    self.scoring = scoring
    self.standard = standard
    self.floor = floor
    self.hasUnknownStandard = hasUnknownStandard
    self.weight = weight
    self.counts = counts
    self.note = note
    self.provenance = provenance
    self.source = source
    self.names = names
    self.disclosure = disclosure
    self.subject = subject
    self.from = from
    self.to = to
    self.fittedFrom = fittedFrom
  }

  /// Whether the edition scores it in a period.
  public func isScored(in period: Period) -> Bool {
    (from.map { $0 <= period } ?? true) && (to.map { period <= $0 } ?? true)
  }

  /// Its name in a financial year.
  public func name(in cycle: Cycle) -> String { names[cycle] ?? name }
}
