/// An organisation most like another, and how far apart their domain scores lie.
public struct LikeOrganisation: Hashable, Sendable {
  /// The organisation.
  public let organisation: Organisation
  /// The root mean square of the differences of the domain scores both have, 0 for the same.
  public let distance: Double
  /// How many domain scores both have.
  public let domains: Int
  /// What was decided of it in calibration and may be told here; nil where nothing was.
  public let decision: ItemDecision?
}

/// Unpublished decisions of other regions on organisations like this one, as counts alone.
public struct DecisionCount: Hashable, Sendable {
  /// The segment decided; nil where the edition lets nobody decide one.
  public let segment: Int?
  /// The overall rating; nil where there is none.
  public let rating: RatingID?
  /// How many were decided so.
  public let count: Int
}

/// How an organisation's outcome stands beside those of the organisations most like it.
public struct ConsistencyView: Hashable, Sendable {
  /// The organisations most like it, nearest first.
  public let like: [LikeOrganisation]
  /// What other regions decided of organisations of the same kind and is not published.
  public let elsewhere: [DecisionCount]
}

/// A better-scoring organisation with a worse outcome than another of the same kind.
public struct InconsistentPair: Hashable, Sendable {
  /// The organisation that scores better and came out worse.
  public let better: Organisation
  /// The one that scores worse and came out better.
  public let worse: Organisation
  /// What was decided of the first.
  public let betterDecision: ItemDecision
  /// What was decided of the second.
  public let worseDecision: ItemDecision
  /// The averages as shown, of the first and the second.
  public let averages: [Double]
  /// Whether a reason is recorded for either decision.
  public var hasReason: Bool { !betterDecision.reason.isEmpty || !worseDecision.reason.isEmpty }
}

/// How many organisations most like one are listed: an assumption of ours.
private let likeCount = 5

extension Session {
  /// The organisations most like one: of the same kind and sector, nearest in the domain scores that
  /// both have. Decisions of other regions that are not published are counted, not listed.
  ///
  /// - Parameter results: the results of the session's period under its edition.
  public func consistency(
    of code: OrganisationCode, results: [Assessment], _ judgements: Judgements
  ) -> ConsistencyView {
    guard let own = results.first(where: { $0.organisation.code == code }) else {
      return ConsistencyView(like: [], elsewhere: [])
    }
    let alike = results.filter {
      $0.organisation.code != code && $0.organisation.kind == own.organisation.kind
        && $0.organisation.sector == own.organisation.sector
    }
    let decisions = judgements.decisions(of: self)
    let like = alike.compactMap { other -> LikeOrganisation? in
      guard let (distance, domains) = own.distance(to: other) else { return nil }
      return LikeOrganisation(
        organisation: other.organisation, distance: distance, domains: domains,
        decision: tells(other.organisation, judgements)
          ? decisions[other.organisation.code] : nil)
    }
    let hidden = alike.map(\.organisation).filter { !tells($0, judgements) }
      .compactMap { decisions[$0.code] }
    return ConsistencyView(
      like: Array(
        like.sorted { ($0.distance, $0.organisation.code) < ($1.distance, $1.organisation.code) }
          .prefix(likeCount)),
      elsewhere: hidden.counted)
  }

  /// Every pair of decided organisations of the same kind and sector of which the better-scoring one
  /// came out worse: by segment where the edition lets people decide one, by overall rating else.
  public func inconsistencies(
    results: [Assessment], under framework: Framework
  ) -> [InconsistentPair] {
    let byCode = results.byCode
    let decided = items.compactMap { item -> (Assessment, ItemDecision)? in
      guard let decision = item.decision, item.benchmark == nil,
        item.state == .decided || item.state == .signed, let result = byCode[item.organisation]
      else { return nil }
      return (result, decision)
    }
    return decided.flatMap { better in
      decided.compactMap { worse in
        InconsistentPair(better, worse, under: framework)
      }
    }
  }

  /// Whether a decision on an organisation may be told in this session: it is of its own region, the
  /// session is national, or the assessment is published.
  private func tells(_ organisation: Organisation, _ judgements: Judgements) -> Bool {
    if stage == .national || organisation.region == region { return true }
    let status = judgements.dossiers[key(organisation.code)]?.status
    return status == .published
  }
}

extension InconsistentPair {
  fileprivate init?(
    _ better: (Assessment, ItemDecision), _ worse: (Assessment, ItemDecision),
    under framework: Framework
  ) {
    let (one, other) = (better.0.organisation, worse.0.organisation)
    guard one.kind == other.kind, one.sector == other.sector,
      let first = better.0.shownAverage, let second = worse.0.shownAverage, first < second,
      let outcome = better.1.outcome(of: one.kind, under: framework),
      let otherOutcome = worse.1.outcome(of: other.kind, under: framework), outcome > otherOutcome
    else { return nil }
    self.init(
      better: one, worse: other, betterDecision: better.1, worseDecision: worse.1,
      averages: [first, second])
  }
}

extension ItemDecision {
  /// How bad the outcome is, larger being worse: the segment, else the place of the overall rating.
  fileprivate func outcome(of kind: OrganisationKind, under framework: Framework) -> Int? {
    segment ?? rating.flatMap { framework.capability(of: kind)?.overall?.place(of: $0) }
  }
}

extension Judgements {
  /// What was decided last of each organisation in calibration, in the period and under the edition of
  /// a session.
  public func decisions(of session: Session) -> [OrganisationCode: ItemDecision] {
    var found: [OrganisationCode: ItemDecision] = [:]
    for other in sessions
    where other.period == session.period && other.framework == session.framework {
      for item in other.items where item.state == .decided || item.state == .signed {
        found[item.organisation] = item.decision
      }
    }
    return found
  }
}

extension Assessment {
  /// How far the domain scores of two organisations lie apart, and how many both have; nil where they
  /// share none.
  fileprivate func distance(to other: Assessment) -> (Double, Int)? {
    let theirs = Dictionary(
      other.domains.map { ($0.domain, $0.score) }, uniquingKeysWith: { first, _ in first })
    let squares = domains.compactMap { domain -> Double? in
      guard let own = domain.score, let score = theirs[domain.domain] ?? nil else { return nil }
      return (own - score) * (own - score)
    }
    guard !squares.isEmpty else { return nil }
    return ((squares.reduce(0, +) / Double(squares.count)).squareRoot(), squares.count)
  }
}

extension [ItemDecision] {
  fileprivate var counted: [DecisionCount] {
    let groups = Dictionary(grouping: self) {
      DecisionCount(segment: $0.segment, rating: $0.rating, count: 0)
    }
    return groups.map {
      DecisionCount(segment: $0.key.segment, rating: $0.key.rating, count: $0.value.count)
    }.sorted {
      ($0.segment ?? 0, $0.rating?.value ?? "") < ($1.segment ?? 0, $1.rating?.value ?? "")
    }
  }
}
