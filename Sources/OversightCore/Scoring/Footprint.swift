/// Figures of a board made from those of the providers it serves: proxies, never the board's own.
/// Where the board's own figures are imported they stand instead.
extension Bench {
  mutating func applyFootprint(_ body: FootprintRule, of rule: Rule) {
    let shares = Shares(register: cohort.register)
    for index in indices(of: rule.kinds) {
      let system = SystemFigures(
        of: drafts[index].organisation.code, shares: shares, cohort: cohort)
      for entry in body.entries where drafts[index].observations[entry.metric]?.value == nil {
        drafts[index].take(
          system.figure(entry), for: entry.metric, in: cohort.period, framework: framework)
      }
      drafts[index].record(
        .footprint(
          providers: system.parts.count, made: drafts[index].proxies.count,
          latest: cohort.latestMonth),
        of: rule)
    }
  }
}

extension Draft {
  fileprivate func take(
    _ figure: Result<SystemFigures.Figure, SystemFigures.Missing>, for metric: MetricID,
    in period: Period, framework: Framework
  ) {
    switch figure {
    case .success(let figure):
      if figure.isProxy { proxies[metric] = figure.coverage }
      observations[metric] = Observation(
        organisation: organisation.code, metric: metric, period: period, value: figure.value,
        unit: framework.metric(metric)?.unit ?? "")
    case .failure(let missing):
      absences[metric] = missing.absence
    }
  }
}

/// How a provider's figures are shared among the boards it serves.
struct Shares {
  typealias Part = (provider: OrganisationCode, share: Double)
  private var parts: [OrganisationCode: [Part]] = [:]

  init(register: RegisterView) {
    let boards = Dictionary(grouping: register.memberships, by: \.provider)
    for membership in register.memberships {
      let rest = Self.rest(of: boards[membership.provider] ?? [])
      parts[membership.icb, default: []].append((membership.provider, membership.share ?? rest))
    }
  }

  /// What is left for each board without a given share.
  private static func rest(of memberships: [Membership]) -> Double {
    let given = memberships.compactMap(\.share)
    let open = memberships.count - given.count
    return open == 0 ? 0 : max(0, 1 - given.reduce(0, +)) / Double(open)
  }

  func parts(of icb: OrganisationCode) -> [Part] { parts[icb] ?? [] }
}

/// The figures of one board's area.
struct SystemFigures {
  struct Figure {
    let value: Double
    let coverage: Coverage
    /// Whether it was summed over providers.
    let isProxy: Bool
  }

  struct Missing: Error {
    let absence: Absence
  }

  /// The providers with their shares.
  let parts: [Shares.Part]
  private let board: OrganisationCode
  private let cohort: Cohort

  init(of board: OrganisationCode, shares: Shares, cohort: Cohort) {
    self.board = board
    self.cohort = cohort
    parts = shares.parts(of: board)
  }

  func figure(_ entry: FootprintRule.Entry) -> Result<Figure, Missing> {
    switch entry.figure {
    case .ratio(let numerator, let denominator, let scale, let lastMonth):
      ratio(numerator, over: denominator, times: scale, lastMonth: lastMonth)
    case .mean(let metric): mean(of: metric)
    case .unheld: .failure(Missing(absence: .notImported))
    }
  }

  /// A ratio of counts over some months: the board's own where all of them are imported, else
  /// summed over its providers. An imported statistic replaces its own proxy and no other. Nil
  /// where nobody reports all of them.
  func ratio(
    _ numerator: FootprintRule.Ratio, over denominator: String, times scale: Double,
    in months: [Month], ofWholeReports: Bool = false
  ) -> Figure? {
    func sum(over parts: [Shares.Part], isProxy: Bool) -> Figure? {
      var (top, bottom, held) = (0.0, 0.0, 0)
      for part in parts where !ofWholeReports || isWhole(part.provider) {
        let own = (cohort.monthly[part.provider] ?? []).filter { months.contains($0.month) }
        // A provider that reports the denominator counts; one without the service is silent.
        let sums = own.compactMap { numerator.sums(over: denominator, in: $0) }
        guard sums.count == months.count else { continue }
        held += 1
        top += part.share * sums.reduce(0) { $0 + $1.top }
        bottom += part.share * sums.reduce(0) { $0 + $1.bottom }
      }
      guard bottom > 0 else { return nil }
      return Figure(
        value: scale * top / bottom, coverage: Coverage(held: held, of: parts.count),
        isProxy: isProxy)
    }
    return sum(over: [(board, 1)], isProxy: false) ?? sum(over: parts, isProxy: true)
  }

  /// All three months of the period must be held, also where only the last one counts.
  private func ratio(
    _ numerator: FootprintRule.Ratio, over denominator: String, times scale: Double,
    lastMonth: Bool
  ) -> Result<Figure, Missing> {
    let months = lastMonth ? cohort.period.months.suffix(1) : cohort.period.months[...]
    guard isWhole(board) || parts.contains(where: { isWhole($0.provider) }) else {
      let latest = cohort.latestMonth
      return .failure(
        Missing(absence: parts.isEmpty ? .noProviderFigures : .monthsNotHeld(latest: latest)))
    }
    let figure = ratio(
      numerator, over: denominator, times: scale, in: Array(months), ofWholeReports: true)
    return figure.map(Result.success) ?? .failure(Missing(absence: .noProviderFigures))
  }

  private func isWhole(_ code: OrganisationCode) -> Bool {
    cohort.monthly[code]?.map(\.month) == cohort.period.months
  }

  private func mean(of metric: MetricID) -> Result<Figure, Missing> {
    var (sum, weight, held) = (0.0, 0.0, 0)
    for part in parts {
      guard let value = cohort.observations[part.provider]?[metric]?.value else { continue }
      held += 1
      sum += part.share * value
      weight += part.share
    }
    guard weight > 0 else { return .failure(Missing(absence: .noProviderFigures)) }
    return .success(
      Figure(
        value: sum / weight, coverage: Coverage(held: held, of: parts.count), isProxy: true))
  }
}

extension FootprintRule.Ratio {
  /// Both counts of a ratio in a month; nil where one of them is missing.
  func sums(
    over denominator: String, in month: MonthlyFigures
  ) -> (top: Double, bottom: Double)? {
    guard let bottom = month.counts[denominator] else { return nil }
    switch self {
    case .count(let name): return month.counts[name].map { ($0, bottom) }
    case .remainder(let name): return month.counts[name].map { (bottom - $0, bottom) }
    }
  }
}
