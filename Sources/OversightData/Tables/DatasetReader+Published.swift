import OversightCore

extension DatasetReader {
  static func observation(_ row: TableRow) throws -> Observation {
    Observation(
      organisation: try row.code("organisation"), metric: MetricID(try row.required("metric")),
      period: try row.period("period"), value: try row.number("value"),
      unit: try row.text("unit"), publishedScore: try row.number("published_score"),
      publishedRank: try row.integer("published_rank"), peers: try peers(row),
      reportingDate: try row.text("reporting_date"),
      status: try row.word("status", as: ObservationStatus.self))
  }

  private static func peers(_ row: TableRow) throws -> PeerQuartiles? {
    guard let lower = try row.number("lower_quartile"), let median = try row.number("median"),
      let upper = try row.number("upper_quartile")
    else { return nil }
    return PeerQuartiles(lower: lower, median: median, upper: upper)
  }

  static func summaries(_ pack: Pack) throws -> [PublishedSummary] {
    let domains = Dictionary(
      grouping: try table(TableCatalogue.domainScores, pack).rows.map(domain), by: \.key)
    return try table(TableCatalogue.summaries, pack).rows.map { row in
      try summary(row) { domains[$0]?.map(\.domain) ?? [] }
    }
  }

  private struct SummaryKey: Hashable {
    let organisation: OrganisationCode
    let period: Period

    init(_ row: TableRow) throws {
      organisation = try row.code("organisation")
      period = try row.period("period")
    }
  }

  private static func domain(
    _ row: TableRow
  ) throws -> (key: SummaryKey, domain: PublishedDomain) {
    let domain = PublishedDomain(
      domain: try row.required("domain"), score: try row.number("score"),
      segment: try row.integer("segment"))
    return (try SummaryKey(row), domain)
  }

  private static func summary(
    _ row: TableRow, domains: (SummaryKey) -> [PublishedDomain]
  ) throws -> PublishedSummary {
    let key = try SummaryKey(row)
    return PublishedSummary(
      organisation: key.organisation, period: key.period, average: try row.number("average"),
      unadjustedSegment: try row.integer("unadjusted_segment"),
      financialOverride: try row.flag("financial_override"),
      adjustedSegment: try row.integer("adjusted_segment"), rank: try row.integer("rank"),
      domains: domains(key))
  }

  static func monthlyFigures(_ row: TableRow) throws -> MonthlyFigures {
    var counts: [String: Double] = [:]
    for name in TableCatalogue.monthly.columns.dropFirst(2) {
      counts[name] = try row.number(name)
    }
    return MonthlyFigures(
      organisation: try row.code("organisation"), month: try row.month("month"), counts: counts)
  }

  static func cqcRating(_ row: TableRow) throws -> CQCRating {
    var ratings: [String: String] = [:]
    for name in TableCatalogue.cqcRatings.columns.dropFirst().dropLast() {
      let rating = try row.text(name)
      // The core's key questions are written with hyphens, columns with underscores.
      if !rating.isEmpty { ratings[name == "well_led" ? "well-led" : name] = rating }
    }
    return CQCRating(
      organisation: try row.code("organisation"), ratings: ratings,
      published: try row.date("published"))
  }
}
