/// Metric scores: standard, floor, ranks, bands and what was published.
extension Bench {
  mutating func applyScore(_ body: ScoreRule, of rule: Rule) {
    let members = indices(of: rule.kinds)
    for metric in framework.metrics where metric.scoring != .combined {
      let users = members.filter { metric.sectors.contains(drafts[$0].organisation.sector) }
      score(metric, of: users, by: body)
    }
    let order = Dictionary(
      uniqueKeysWithValues: framework.metrics.enumerated().map { ($1.id, $0) })
    for index in members {
      drafts[index].metrics.sort { order[$0.metric, default: 0] < order[$1.metric, default: 0] }
      for result in drafts[index].metrics {
        drafts[index].record(.metric(result), of: rule, subject: result.metric.value)
      }
    }
  }

  private mutating func score(_ metric: MetricDefinition, of users: [Int], by body: ScoreRule) {
    let pools = MetricPools(metric: metric, members: users, drafts: drafts)
    for index in users {
      let draft = drafts[index]
      let scorer = MetricScorer(metric: metric, rule: body, pools: pools)
      drafts[index].metrics.append(
        scorer.result(
          draft.observations[metric.id], of: draft.organisation,
          absence: draft.absences[metric.id], proxy: draft.proxies[metric.id]))
    }
  }
}

/// The pools of one metric: those ranked together, and whether we hold them all.
private struct MetricPools {
  struct Pool {
    /// The place of each organisation among those that are spread, 1 best.
    var places: [OrganisationCode: Int] = [:]
    /// How many are spread.
    var spread = 0
    /// How many have a value, and how many should have.
    var coverage = Coverage(held: 0, of: 0)
    /// Whether every one that should be there is there.
    var isWhole: Bool { coverage.held == coverage.of }
  }

  private var pools: [String: Pool] = [:]
  private let kind: OversightCore.Pool?

  init(metric: MetricDefinition, members: [Int], drafts: [Draft]) {
    guard case .ranked(let kind) = metric.scoring else {
      self.kind = nil
      return
    }
    self.kind = kind
    let eligible = members.filter { Self.belongs(drafts[$0].organisation, to: kind) }
    let groups = Dictionary(grouping: eligible) { Self.name(kind, drafts[$0].organisation) }
    for (name, indices) in groups {
      pools[name] = Self.make(metric: metric, kind: kind, drafts: indices.map { drafts[$0] })
    }
  }

  func pool(of organisation: Organisation) -> Pool? {
    kind.flatMap { pools[Self.name($0, organisation)] }
  }

  private static func belongs(_ organisation: Organisation, to kind: OversightCore.Pool) -> Bool {
    kind != .nonAcute || organisation.sector != .acute
  }

  private static func name(_ kind: OversightCore.Pool, _ organisation: Organisation) -> String {
    kind == .sector ? organisation.sector.rawValue : kind.rawValue
  }

  private static func make(metric: MetricDefinition, kind: OversightCore.Pool, drafts: [Draft])
    -> Pool
  {
    var pool = Pool()
    let ranked = drafts.filter { draft in
      guard let value = draft.observations[metric.id]?.value else { return false }
      return !metric.meetsStandard(value) && !metric.failsFloor(value)
    }
    let places = places(of: ranked, metric: metric, bySector: kind == .sector)
    pool.spread = ranked.count
    for (draft, place) in zip(ranked, places) { pool.places[draft.organisation.code] = place }
    pool.coverage = coverage(metric: metric, kind: kind, drafts: drafts)
    return pool
  }

  /// Published ranks order a pool that is the sector, since rounded values make false ties.
  private static func places(
    of ranked: [Draft], metric: MetricDefinition, bySector: Bool
  ) -> [Int] {
    let published = ranked.compactMap { $0.observations[metric.id]?.publishedRank }
    if bySector, published.count == ranked.count {
      return CompetitionRank.places(of: published.map(Double.init), higherIsBetter: false)
    }
    let values = ranked.compactMap { $0.observations[metric.id]?.value }
    return CompetitionRank.places(of: values, higherIsBetter: metric.polarity == .higher)
  }

  /// Who gives a service is not in the register, so a pool by service is never known to be whole.
  private static func coverage(
    metric: MetricDefinition, kind: OversightCore.Pool, drafts: [Draft]
  ) -> Coverage {
    let held = drafts.filter { $0.observations[metric.id]?.value != nil }.count
    let excused = drafts.filter { $0.isExcused(from: metric.id) }.count
    switch kind {
    case .icbs: return Coverage(held: held, of: held)
    case .service: return Coverage(held: held, of: max(held + 1, drafts.count))
    default: return Coverage(held: held, of: drafts.count - excused)
    }
  }
}

extension Draft {
  /// Whether the publisher says why there is no figure.
  fileprivate func isExcused(from metric: MetricID) -> Bool {
    guard let observation = observations[metric] else { return false }
    return observation.value == nil && observation.status != .reported
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
    return MetricResult(
      metric: metric.id, value: observation?.value, unit: metric.unit, score: scored.score,
      basis: scored.basis, rank: rank(observation, of: organisation, pool: pool),
      of: pool.flatMap { $0.isWhole ? $0.coverage.of : nil }, peers: observation?.peers,
      reportingDate: observation?.reportingDate ?? "", counts: metric.counts,
      weight: metric.weight, domain: metric.domain,
      isProxy: organisation.kind == .icb, coverage: proxy)
  }

  private func rank(
    _ observation: Observation?, of organisation: Organisation, pool: MetricPools.Pool?
  ) -> Int? {
    observation?.publishedRank ?? (pool?.isWhole == true ? pool?.places[organisation.code] : nil)
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
    case .reported:
      pool.map { .poolNotHeld(held: $0.coverage.held, of: $0.coverage.of) } ?? .notHeld
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
