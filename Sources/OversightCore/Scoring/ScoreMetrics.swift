/// Metric scores: standard, floor, ranks, bands and what was published.
extension Bench {
  mutating func applyScore(_ body: ScoreRule, of rule: Rule) {
    let members = indices(of: rule.kinds)
    let period = cohort.period
    for metric in framework.metrics
    where metric.scoring != .combined && metric.isScored(in: period) {
      let users = members.filter { metric.sectors.contains(drafts[$0].organisation.sector) }
      score(metric, of: users, by: body)
    }
    for index in members {
      for result in drafts[index].metrics {
        drafts[index].record(.metric(result), of: rule, subject: result.metric.value)
      }
    }
  }

  private mutating func score(_ metric: MetricDefinition, of users: [Int], by body: ScoreRule) {
    let members = users.map { index in
      PoolMember(
        code: drafts[index].organisation.code, sector: drafts[index].organisation.sector,
        observation: drafts[index].observations[metric.id])
    }
    let scorer = MetricScorer(
      metric: metric, rule: body, pools: MetricPools(metric: metric, members: members))
    for (index, member) in zip(users, members) {
      let result = scorer.result(
        member.observation, of: drafts[index].organisation,
        absence: drafts[index].absences[metric.id], proxy: drafts[index].proxies[metric.id])
      drafts[index].metrics.append(result)
    }
  }
}

/// One organisation as a pool sees it: small, because a pool is made for every metric.
private struct PoolMember {
  let code: OrganisationCode
  let sector: Sector
  let observation: Observation?

  /// Whether the publisher says why there is no figure.
  var isExcused: Bool {
    guard let observation else { return false }
    return observation.value == nil && observation.status != .reported
  }
}

/// The pools of one metric: those ranked together, and whether we hold them all.
private struct MetricPools {
  struct Pool {
    /// The place of each organisation among those that are spread, 1 best.
    var places: [OrganisationCode: Int] = [:]
    /// How many are spread.
    var spread = 0
    /// The rank of each among all that have a value, for showing beside it.
    var ranks: [OrganisationCode: Int] = [:]
    /// How many have a value, and how many should have.
    var coverage = Coverage(held: 0, of: 0)
    /// Whether every one that should be there is there.
    var isWhole: Bool { coverage.held > 0 && coverage.held == coverage.of }
  }

  /// By sector where the pool is the sector, else one pool for all.
  private var pools: [Sector?: Pool] = [:]
  private let kind: OversightCore.Pool?

  init(metric: MetricDefinition, members: [PoolMember]) {
    guard case .ranked(let kind) = metric.scoring else {
      self.kind = nil
      return
    }
    self.kind = kind
    let eligible = kind == .nonAcute ? members.filter { $0.sector != .acute } : members
    let groups = Dictionary(grouping: eligible) { kind == .sector ? $0.sector : nil }
    pools = groups.mapValues { Self.make(metric: metric, kind: kind, members: $0) }
  }

  func pool(of organisation: Organisation) -> Pool? {
    guard let kind else { return nil }
    return pools[kind == .sector ? organisation.sector : nil]
  }

  private static func make(
    metric: MetricDefinition, kind: OversightCore.Pool, members: [PoolMember]
  ) -> Pool {
    var pool = Pool()
    let ranked = members.filter { member in
      guard let value = member.observation?.value else { return false }
      return !metric.meetsStandard(value) && !metric.failsFloor(value)
    }
    let places = Self.places(of: ranked, metric: metric, bySector: kind == .sector)
    pool.spread = ranked.count
    for (member, place) in zip(ranked, places) { pool.places[member.code] = place }
    let valued = members.filter { $0.observation?.value != nil }
    let ranks = Self.places(of: valued, metric: metric, bySector: kind == .sector)
    for (member, rank) in zip(valued, ranks) { pool.ranks[member.code] = rank }
    pool.coverage = coverage(kind: kind, members: members)
    return pool
  }

  /// Published ranks order a pool that is the sector, since rounded values make false ties.
  private static func places(
    of ranked: [PoolMember], metric: MetricDefinition, bySector: Bool
  ) -> [Int] {
    let published = bySector ? ranked.compactMap { $0.observation?.publishedRank } : []
    if bySector, published.count == ranked.count {
      return CompetitionRank.places(of: published.map(Double.init), higherIsBetter: false)
    }
    let values = ranked.compactMap { $0.observation?.value }
    return CompetitionRank.places(of: values, higherIsBetter: metric.polarity == .higher)
  }

  /// Who gives a service is not in the register, so a pool by service is never known to be whole.
  private static func coverage(kind: OversightCore.Pool, members: [PoolMember]) -> Coverage {
    let held = members.filter { $0.observation?.value != nil }.count
    switch kind {
    case .icbs: return Coverage(held: held, of: held)
    case .service: return Coverage(held: held, of: max(held + 1, members.count))
    default: return Coverage(held: held, of: members.count - members.filter(\.isExcused).count)
    }
  }
}

extension MetricDefinition {
  /// Whether a value meets the defined standard; false where there is none.
  func meetsStandard(_ value: Double) -> Bool {
    guard let standard else { return false }
    return polarity == .higher ? value >= standard - 1e-9 : value <= standard + 1e-9
  }

  /// Whether a value fails the defined floor; false where there is none.
  func failsFloor(_ value: Double) -> Bool {
    guard let floor else { return false }
    return polarity == .higher ? value < floor - 1e-9 : value > floor + 1e-9
  }
}

/// Scores one metric for one organisation after another.
private struct MetricScorer {
  let metric: MetricDefinition
  let rule: ScoreRule
  let pools: MetricPools

  func result(
    _ observation: Observation?, of organisation: Organisation, absence: Absence?,
    proxy: Coverage?
  ) -> MetricResult {
    let pool = pools.pool(of: organisation)
    let scored = score(observation, of: organisation, pool: pool, absence: absence)
    let rank = rank(observation, of: organisation, pool: pool)
    return MetricResult(
      metric: metric.id, value: observation?.value, unit: metric.unit, score: scored.score,
      basis: scored.basis, rank: rank.rank, of: rank.of, peers: observation?.peers,
      reportingDate: observation?.reportingDate ?? "", counts: metric.counts,
      weight: metric.weight, domain: metric.domain,
      isProxy: organisation.kind == .icb && (proxy != nil || observation == nil), coverage: proxy)
  }

  /// A published rank is one within the sector: it has a denominator only where that is the pool.
  private func rank(
    _ observation: Observation?, of organisation: Organisation, pool: MetricPools.Pool?
  ) -> (rank: Int?, of: Int?) {
    guard let observation, observation.value != nil || observation.publishedRank != nil else {
      return (nil, nil)
    }
    let own = pool?.isWhole == true ? pool?.ranks[organisation.code] : nil
    if let printed = observation.publishedRank, metric.scoring != .ranked(.sector) || own == nil {
      return (printed, nil)
    }
    return (own, own == nil ? nil : pool?.coverage.held)
  }

  private func score(
    _ observation: Observation?, of organisation: Organisation, pool: MetricPools.Pool?,
    absence: Absence?
  ) -> (score: Double?, basis: ScoreBasis) {
    guard let observation else { return (nil, .absent(absence ?? .notHeld)) }
    let own = computed(observation, of: organisation, pool: pool)
    guard let published = observation.publishedScore, rule.usesPublished else {
      return own ?? (nil, .absent(absenceOfScore(observation, pool: pool)))
    }
    // Ranks of rounded values can be falsely tied: the published score then stands.
    if let own, abs(own.score - published) < 0.005 + 1e-9 { return own }
    return (published, .published)
  }

  private func absenceOfScore(_ observation: Observation, pool: MetricPools.Pool?) -> Absence {
    switch observation.status {
    case .notSubmitted: .notSubmitted
    case .suppressed: .suppressed
    case .notApplicable: .notApplicable
    case .reported where observation.value == nil: .notHeld
    case .reported:
      pool.map { .poolNotHeld(held: $0.coverage.held, of: $0.coverage.of) } ?? .outsideBands
    }
  }

  private func computed(
    _ observation: Observation, of organisation: Organisation, pool: MetricPools.Pool?
  ) -> (score: Double, basis: ScoreBasis)? {
    guard let value = observation.value else { return nil }
    switch metric.scoring {
    case .banded(let bands):
      return bands.first { $0.contains(value) }.map { ($0.score, .banded) }
    case .ranked: return ranked(value, of: organisation, pool: pool)
    case .categories, .combined: return nil
    }
  }

  private func ranked(
    _ value: Double, of organisation: Organisation, pool: MetricPools.Pool?
  ) -> (score: Double, basis: ScoreBasis)? {
    if let standard = metric.standard, metric.meetsStandard(value) {
      return (rule.best, .metStandard(standard))
    }
    if let floor = metric.floor, metric.failsFloor(value) {
      return (rule.worst, .failedFloor(floor))
    }
    guard !metric.hasUnknownStandard, let pool, pool.isWhole,
      let place = pool.places[organisation.code]
    else { return nil }
    return spread(place, of: pool.spread)
  }

  /// Everyone else is spread evenly between the ends that standard and floor leave. A pool of one
  /// takes the better end.
  private func spread(_ place: Int, of count: Int) -> (score: Double, basis: ScoreBasis) {
    let best = metric.standard == nil ? rule.best : rule.bestBelowStandard
    let worst = metric.floor == nil ? rule.worst : rule.worstAboveFloor
    let part = count > 1 ? Double(place - 1) / Double(count - 1) : 0
    return (
      best + (worst - best) * part,
      .ranked(rank: place, of: count, best: best, worst: worst)
    )
  }
}
