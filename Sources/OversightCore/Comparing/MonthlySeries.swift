/// A figure published every month: a ratio of two counts. It is defined where an edition makes a
/// metric of boards from the monthly counts of their providers; nothing else says which counts belong
/// together.
public struct MonthlyStatistic: Hashable, Sendable {
  /// The metric an edition makes of it.
  public let metric: MetricID
  /// Its short name.
  public let name: String
  /// The unit of its values.
  public let unit: String
  /// Which way is better.
  public let polarity: Polarity
  let numerator: FootprintRule.Ratio
  let denominator: String
  let scale: Double
}

/// A monthly figure of one organisation.
public struct MonthlyPoint: Hashable, Sendable {
  /// The month.
  public let month: Month
  /// The ratio, in the statistic's unit.
  public let value: Double
  /// What was counted.
  public let count: Double
  /// Of how many.
  public let of: Double
  /// How many providers it is summed over; nil where it is the organisation's own.
  public let providers: Int?
  /// The quartiles of all providers with this figure in the month, where it is one provider's.
  public let peers: PeerQuartiles?
  /// The place among them, 1 best.
  public let rank: Int?
  /// How many they are.
  public let ranked: Int?
}

extension Library {
  /// The figures that are held by the month, in the order of the edition that defines them.
  public var monthlyStatistics: [MonthlyStatistic] {
    var known: Set<[String]> = []
    return frameworks.flatMap { framework in
      framework.pipeline.flatMap { rule -> [MonthlyStatistic] in
        guard case .footprint(let body) = rule.body else { return [] }
        return body.entries.compactMap { MonthlyStatistic($0, in: framework) }
      }
    }.filter { known.insert(["\($0.numerator)", $0.denominator, "\($0.scale)"]).inserted }
  }

  /// A figure of an organisation month by month, oldest first: its own, else for a board the sums over
  /// the providers of its area on the register's day.
  public func series(
    _ statistic: MonthlyStatistic, of code: OrganisationCode, on register: RegisterView
  ) -> [MonthlyPoint] {
    let own = dataset.monthly[code] ?? []
    if !own.isEmpty { return own.compactMap { point(statistic, own: $0) } }
    let parts = Shares(register: register).parts(of: code)
    let months = Set(parts.flatMap { (dataset.monthly[$0.provider] ?? []).map(\.month) })
    return months.sorted().compactMap { point(statistic, in: $0, over: parts) }
  }

  private func point(_ statistic: MonthlyStatistic, own figures: MonthlyFigures) -> MonthlyPoint? {
    guard let sums = statistic.sums(in: figures), sums.bottom > 0 else { return nil }
    let value = statistic.scale * sums.top / sums.bottom
    let all = dataset.monthly.values.compactMap { months -> Double? in
      months.first { $0.month == figures.month }.flatMap(statistic.sums).flatMap {
        $0.bottom > 0 ? statistic.scale * $0.top / $0.bottom : nil
      }
    }.sorted()
    let better = all.filter {
      statistic.polarity == .higher ? $0 > value + 1e-9 : $0 < value - 1e-9
    }
    return MonthlyPoint(
      month: figures.month, value: value, count: sums.top, of: sums.bottom, providers: nil,
      peers: PeerQuartiles(ofSorted: all), rank: better.count + 1, ranked: all.count)
  }

  private func point(
    _ statistic: MonthlyStatistic, in month: Month, over parts: [Shares.Part]
  ) -> MonthlyPoint? {
    var (top, bottom, providers) = (0.0, 0.0, 0)
    for part in parts {
      guard
        let sums = dataset.monthly[part.provider]?.first(where: { $0.month == month })
          .flatMap(statistic.sums)
      else { continue }
      providers += 1
      top += part.share * sums.top
      bottom += part.share * sums.bottom
    }
    guard bottom > 0 else { return nil }
    return MonthlyPoint(
      month: month, value: statistic.scale * top / bottom, count: top, of: bottom,
      providers: providers, peers: nil, rank: nil, ranked: nil)
  }
}

extension MonthlyStatistic {
  fileprivate init?(_ entry: FootprintRule.Entry, in framework: Framework) {
    guard case .ratio(let numerator, let denominator, let scale, _) = entry.figure,
      let definition = framework.metric(entry.metric)
    else { return nil }
    self.init(
      metric: entry.metric, name: definition.shortName, unit: definition.unit,
      polarity: definition.polarity, numerator: numerator, denominator: denominator, scale: scale)
  }

  fileprivate func sums(in month: MonthlyFigures) -> (top: Double, bottom: Double)? {
    numerator.sums(over: denominator, in: month)
  }
}

extension PeerQuartiles {
  /// The quartiles of values in rising order; nil for none.
  fileprivate init?(ofSorted values: [Double]) {
    guard let lower = Quantile.inclusive(0.25, ofSorted: values),
      let median = Quantile.inclusive(0.5, ofSorted: values),
      let upper = Quantile.inclusive(0.75, ofSorted: values)
    else { return nil }
    self.init(lower: lower, median: median, upper: upper)
  }
}
