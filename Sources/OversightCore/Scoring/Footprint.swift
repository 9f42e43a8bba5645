/// Figures of a board made from those of the providers it serves: proxies, never the board's own.
extension Bench {
  mutating func applyFootprint(_ body: FootprintRule, of rule: Rule) {
    let shares = Shares(register: cohort.register)
    for index in indices(of: rule.kinds) {
      let parts = shares.parts(of: drafts[index].organisation.code)
      for entry in body.entries {
        let figure = Footprint(parts: parts, cohort: cohort).figure(entry)
        drafts[index].take(figure, for: entry.metric, in: cohort.period, framework: framework)
      }
      drafts[index].record(
        .footprint(
          providers: parts.count, made: drafts[index].proxies.count, latest: cohort.latestMonth),
        of: rule)
    }
  }
}

extension Draft {
  fileprivate func take(
    _ figure: Result<Footprint.Figure, Footprint.Missing>, for metric: MetricID, in period: Period,
    framework: Framework
  ) {
    switch figure {
    case .success(let figure):
      proxies[metric] = figure.coverage
      observations[metric] = Observation(
        organisation: organisation.code, metric: metric, period: period, value: figure.value,
        unit: framework.metric(metric)?.unit ?? "")
    case .failure(let missing):
      absences[metric] = missing.absence
    }
  }
}

/// How a provider's figures are shared among the boards it serves.
private struct Shares {
  private var parts: [OrganisationCode: [(provider: OrganisationCode, share: Double)]] = [:]

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

  func parts(of icb: OrganisationCode) -> [(provider: OrganisationCode, share: Double)] {
    parts[icb] ?? []
  }
}

/// The figures of one board's area.
private struct Footprint {
  struct Figure {
    let value: Double
    let coverage: Coverage
  }

  struct Missing: Error {
    let absence: Absence
  }

  let parts: [(provider: OrganisationCode, share: Double)]
  let cohort: Cohort

  func figure(_ entry: FootprintRule.Entry) -> Result<Figure, Missing> {
    switch entry.figure {
    case .ratio(let numerator, let denominator, let scale, let lastMonth):
      ratio(numerator, over: denominator, times: scale, lastMonth: lastMonth)
    case .mean(let metric): mean(of: metric)
    case .unheld: .failure(Missing(absence: .notImported))
    }
  }

  /// A provider that reports the denominator counts; one that does not give the service is silent.
  private func ratio(
    _ numerator: FootprintRule.Ratio, over denominator: String, times scale: Double,
    lastMonth: Bool
  ) -> Result<Figure, Missing> {
    var (top, bottom, held) = (0.0, 0.0, 0)
    for part in parts {
      guard let months = wholePeriod(of: part.provider) else { continue }
      let counted = lastMonth ? months.suffix(1) : months[...]
      let sums = counted.map { count(numerator, over: denominator, in: $0) }
      let whole = sums.compactMap { $0 }
      guard whole.count == sums.count, !whole.isEmpty else { continue }
      held += 1
      top += part.share * whole.reduce(0) { $0 + $1.top }
      bottom += part.share * whole.reduce(0) { $0 + $1.bottom }
    }
    guard bottom > 0 else { return .failure(Missing(absence: absenceOfMonths)) }
    let coverage = Coverage(held: held, of: parts.count)
    return .success(Figure(value: scale * top / bottom, coverage: coverage))
  }

  private var absenceOfMonths: Absence {
    parts.isEmpty || parts.contains { wholePeriod(of: $0.provider) != nil }
      ? .noProviderFigures : .monthsNotHeld(latest: cohort.latestMonth)
  }

  /// The provider's months, where all three of the period are held.
  private func wholePeriod(of provider: OrganisationCode) -> [MonthlyFigures]? {
    guard let months = cohort.monthly[provider], months.map(\.month) == cohort.period.months
    else { return nil }
    return months
  }

  private func count(
    _ numerator: FootprintRule.Ratio, over denominator: String, in month: MonthlyFigures
  ) -> (top: Double, bottom: Double)? {
    guard let bottom = month.counts[denominator] else { return nil }
    switch numerator {
    case .count(let name): return month.counts[name].map { ($0, bottom) }
    case .remainder(let name): return month.counts[name].map { (bottom - $0, bottom) }
    }
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
      Figure(value: sum / weight, coverage: Coverage(held: held, of: parts.count)))
  }
}
