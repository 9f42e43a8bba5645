/// What the workbench and the command line work on: the figures held and the editions known.
public struct Library: Sendable {
  /// Everything published that is held.
  public let dataset: Dataset
  /// The editions, by identifier.
  public let frameworks: [Framework]

  /// A library; the order of the editions does not matter.
  public init(dataset: Dataset, frameworks: [Framework]) {
    self.dataset = dataset
    self.frameworks = frameworks.sorted { $0.id < $1.id }
  }

  /// The edition with this identifier.
  public func framework(_ id: FrameworkID) -> Framework? { frameworks.first { $0.id == id } }

  /// The edition in force in a period.
  public func live(in period: Period) -> Framework? {
    frameworks.first { $0.standing.isLive(in: period) }
  }

  /// The assessments of a period under an edition.
  public func assessments(
    _ period: Period, under framework: Framework, asOf day: CalendarDate? = nil,
    judgements: Judgements = Judgements()
  ) -> [Assessment] {
    assess(Cohort(of: period, in: dataset, asOf: day), judgements, under: framework)
  }

  /// The period shown when none is asked for: the newest in which at least 95 % of the organisations
  /// that the edition asked for, else the period's own live edition, scores have a result; else the
  /// newest. Nil where no figures are held at all.
  public func defaultPeriod(under framework: Framework?) -> Period? {
    let whole = dataset.periods.last { period in
      guard let edition = framework ?? live(in: period) else { return false }
      let coverage = averagesHeld(in: Cohort(of: period, in: dataset), under: edition)
      return coverage.of > 0 && Double(coverage.held) >= 0.95 * Double(coverage.of) - 1e-9
    }
    return whole ?? dataset.periods.last
  }

  /// The edition a period is shown under: the one asked for, else the one in force; one that was not in
  /// force then is used as our assumption. Nil where none in force is held: another edition's arithmetic
  /// is nobody's default.
  public func edition(for period: Period, asked: Framework?) -> Framework? {
    (asked.map { framework($0.id) ?? $0 } ?? live(in: period))?.used(in: period)
  }

  /// The results of the quarter before a period, under the edition asked for, else its own; nil where
  /// no figures are held for it.
  public func before(
    _ period: Period, asked: Framework?, judgements: Judgements = Judgements()
  ) -> (edition: Framework, assessments: [Assessment])? {
    editionBefore(period, asked: asked).map { edition in
      (edition, assessments(period.previous, under: edition, judgements: judgements))
    }
  }

  /// The edition the quarter before a period is seen under; nil where no figures are held for it.
  func editionBefore(_ period: Period, asked: Framework?) -> Framework? {
    let before = period.previous
    return dataset.periods.contains(before) ? edition(for: before, asked: asked) : nil
  }

  /// How many of the organisations an edition scores have an average. Organisations that it scores
  /// by no metric at all do not count.
  public static func coverage(of assessments: [Assessment]) -> Coverage {
    let scored = assessments.filter { $0.isScoredByEdition }
    return Coverage(held: scored.filter { $0.average != nil }.count, of: scored.count)
  }

  /// How much of each league table is held.
  public func coverageBySector(
    of assessments: [Assessment], in period: Period
  ) -> [SectorCoverage] {
    Sector.allCases.compactMap { sector in
      let own = assessments.filter {
        $0.organisation.sector == sector && $0.isScoredByEdition
      }
      guard !own.isEmpty else { return nil }
      let coverage = Self.coverage(of: own)
      return SectorCoverage(
        sector: sector, coverage: coverage,
        latestHeld: coverage.held == coverage.of ? nil : latest(sector, before: period))
    }
  }

  /// The newest period before another for which a published summary of the sector is held.
  private func latest(_ sector: Sector, before period: Period) -> Period? {
    dataset.periods.last { candidate in
      candidate < period
        && (dataset.summaries[candidate] ?? [:]).keys.contains {
          dataset.register.latest($0)?.sector == sector
        }
    }
  }
}

/// How much of a league table is held.
public struct SectorCoverage: Hashable, Sendable {
  /// The league table.
  public let sector: Sector
  /// How many have an average, of how many.
  public let coverage: Coverage
  /// The newest earlier period in which any of it is held, where it is not whole.
  public let latestHeld: Period?
}
