/// One edition of the framework as data: who is segmented, what is measured, how a score becomes a
/// segment, how ratings become a capability rating, and what people may decide. Made from a YAML
/// file by `OversightData`; no Swift source names a metric, an edition or a threshold.
public struct Framework: Sendable {
  /// The identifier used on the command line.
  public let id: FrameworkID
  /// The full name of the edition.
  public let edition: String
  /// A short name for the top line.
  public internal(set) var shortName: String
  /// The semantic version of the file.
  public let version: String
  /// Whether it was ever in force.
  public let standing: Standing
  /// The documents it was made from, by their short identifier.
  public let documents: [SourceDocument]
  /// The segments, 1 first.
  public let segments: [SegmentDefinition]
  /// Why a kind of organisation has no segment; a kind that is absent here is segmented.
  public let notSegmented: [OrganisationKind: String]
  /// The domains in the order of the scorecard.
  public let domains: [Domain]
  /// The metrics in the order of the file.
  public internal(set) var metrics: [MetricDefinition]
  /// How capability is judged, by kind of organisation.
  public let capability: [CapabilityProfile]
  /// What people may decide.
  public let decisions: [Decision]
  /// The rules in the order in which they are applied.
  public internal(set) var pipeline: [Rule]
  /// What metrics, tests, areas and rules are about, so that what is counted twice can be seen.
  public let subjects: [Subject]
  /// SHA-256 of the file, hexadecimal.
  public let hash: String

  /// A framework; the parameters are the properties.
  public init(
    id: FrameworkID, edition: String, shortName: String, version: String, standing: Standing,
    documents: [SourceDocument], segments: [SegmentDefinition],
    notSegmented: [OrganisationKind: String], domains: [Domain], metrics: [MetricDefinition],
    capability: [CapabilityProfile], decisions: [Decision], pipeline: [Rule],
    subjects: [Subject] = [], hash: String
  ) {
    self.id = id
    self.edition = edition
    self.shortName = shortName
    self.version = version
    self.standing = standing
    self.documents = documents
    self.segments = segments
    self.notSegmented = notSegmented
    self.domains = domains
    self.metrics = metrics
    self.capability = capability
    self.decisions = decisions
    self.pipeline = pipeline
    self.subjects = subjects
    self.hash = hash
  }
}

/// Whether an edition was ever in force.
public enum Standing: Hashable, Sendable {
  /// In force for these periods; nil where it still is.
  case live(from: Period, to: Period?)
  /// Never in force: every surface says so.
  case draft

  /// Whether it is the live edition of a period.
  public func isLive(in period: Period) -> Bool {
    guard case .live(let from, let to) = self else { return false }
    return from <= period && (to.map { period <= $0 } ?? true)
  }

  /// `live` or `draft`, as files and JSON say it.
  public var word: String { self == .draft ? "draft" : "live" }
}

/// A document that rules are taken from.
public struct SourceDocument: Hashable, Sendable {
  /// The short identifier rules cite: `M25`.
  public let id: String
  /// The title with its date.
  public let title: String
  /// A document.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// A segment and what follows it, in the edition's words.
public struct SegmentDefinition: Hashable, Sendable {
  /// The number, 1 least need.
  public let number: Int
  /// The edition's words for it, empty where it has none.
  public let words: String
  /// What follows for the organisation.
  public let support: String
  /// Whether it is reached by decision only.
  public let isDecisionOnly: Bool
  /// A segment.
  public init(number: Int, words: String, support: String, isDecisionOnly: Bool) {
    self.number = number
    self.words = words
    self.support = support
    self.isDecisionOnly = isDecisionOnly
  }
}

/// A domain of the scorecard.
public struct Domain: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The name.
  public let name: String
  /// Why no metric stands for it, in the edition's words; empty where one does.
  public let absent: String
  /// A domain.
  public init(id: String, name: String, absent: String = "") {
    self.id = id
    self.name = name
    self.absent = absent
  }
}

/// Something that metrics, tests, areas and rules are about: finance, urgent care. Where two of them
/// share one, the same thing is counted in both, and `explain` says so.
public struct Subject: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// The name.
  public let name: String
  /// A subject.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Something people may or may not decide under an edition.
public struct Decision: Hashable, Sendable {
  /// What can be decided.
  public enum Subject: String, Sendable, CaseIterable {
    /// A rating of a functional area.
    case areaRating = "area-rating"
    /// An answer to one of the tests.
    case consideration
    /// A segment proposed or moderated.
    case segment
    /// The placing in the segment that only a decision reaches.
    case intensiveSupport = "intensive-support"
  }
  /// What.
  public let subject: Subject
  /// Nil where it may be decided, else why not.
  public let refusal: String?
  /// A decision.
  public init(subject: Subject, refusal: String?) {
    self.subject = subject
    self.refusal = refusal
  }
}

extension Rule {
  /// The same rule as our assumption.
  fileprivate var assumed: Rule {
    var rule = self
    rule.provenance = .assumed
    return rule
  }
}

extension MetricDefinition {
  /// The same metric with its name of a year, and with its scoring as our assumption where it is.
  fileprivate func used(in cycle: Cycle, asOurs isOurs: Bool) -> MetricDefinition {
    var metric = self
    metric.name = name(in: cycle)
    if isOurs { metric.provenance = .assumed }
    return metric
  }
}

extension Framework {
  /// Why something may not be decided under this edition; nil where it may.
  public func refusal(of subject: Decision.Subject) -> String? {
    guard let decision = decisions.first(where: { $0.subject == subject }) else {
      return "\(edition) does not provide for it"
    }
    return decision.refusal
  }

  /// How capability is judged for a kind of organisation; nil where the edition says nothing.
  public func capability(of kind: OrganisationKind) -> CapabilityProfile? {
    capability.first { $0.kinds.contains(kind) }
  }

  /// The definition of a metric.
  public func metric(_ id: MetricID) -> MetricDefinition? { metrics.first { $0.id == id } }

  /// A rule by its identifier.
  public func rule(_ id: RuleID) -> Rule? { pipeline.first { $0.id == id } }

  /// The questions that people answer with a source, for a kind of organisation, in the order of the
  /// pipeline: the tests, and whatever else a rule asks.
  public func questions(for kind: OrganisationKind) -> [Question] {
    pipeline.filter { $0.kinds.contains(kind) }.flatMap(\.questions)
  }

  /// A question of the edition by its identifier.
  public func question(_ id: TestID) -> Question? {
    pipeline.lazy.flatMap(\.questions).first { $0.id == id }
  }

  /// The rule that asks a question.
  public func rule(asking id: TestID) -> Rule? {
    pipeline.first { $0.questions.contains { $0.id == id } }
  }

  /// The figures of tests that are entered or imported, by identifier.
  public func systemFigure(_ id: MetricID) -> SystemFigure? {
    pipeline.lazy.flatMap(\.systemFigures).first { $0.id == id }
  }

  /// Whether the edition has a metric for a sector in any period at all.
  public func scores(_ sector: Sector) -> Bool {
    metrics.contains { $0.sectors.contains(sector) }
  }

  /// The edition as it is used in a period: metrics have the names of the year. Where it was in force
  /// at other times only, that its rules hold in this one is our assumption, whatever the document
  /// states of its own time.
  public func used(in period: Period) -> Framework {
    let isOurs = standing != .draft && !standing.isLive(in: period)
    var used = self
    used.metrics = metrics.map { $0.used(in: period.cycle, asOurs: isOurs) }
    if isOurs { used.pipeline = pipeline.map(\.assumed) }
    return used
  }

  /// The same edition with the name of its file beside its short name.
  public func named(after file: String) -> Framework {
    var named = self
    named.shortName = "\(shortName) (\(file))"
    return named
  }

  /// The same edition with another pipeline.
  public func with(pipeline: [Rule]) -> Framework {
    var changed = self
    changed.pipeline = pipeline
    return changed
  }

  /// The same edition with a rule in another form.
  public func replacing(_ rule: Rule) -> Framework {
    with(pipeline: pipeline.map { $0.id == rule.id ? rule : $0 })
  }

  /// How many segments a bar shows.
  public var segmentCount: Int { segments.count }
}
