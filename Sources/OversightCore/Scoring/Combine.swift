/// Two scores replaced by one, through the edition's table.
extension Bench {
  mutating func applyCombine(_ body: CombineRule, of rule: Rule) {
    guard let definition = framework.metric(body.into), definition.isScored(in: cohort.period)
    else { return }
    each(of: rule) { $0.combine(body, into: definition, of: rule) }
  }
}

extension Draft {
  fileprivate func combine(_ body: CombineRule, into definition: MetricDefinition, of rule: Rule) {
    guard let row = metrics.first(where: { $0.metric == body.rows }),
      let column = metrics.first(where: { $0.metric == body.columns }),
      definition.sectors.contains(organisation.sector)
    else { return }
    let published = observations[body.into]?.publishedScore
    let (score, basis) = combined(row, column, published: published, by: body)
    let result = MetricResult(
      metric: body.into, value: nil, unit: "", score: score, basis: basis, rank: nil, of: nil,
      peers: nil, reportingDate: observations[body.into]?.reportingDate ?? row.reportingDate,
      counts: definition.counts, weight: definition.weight, domain: definition.domain,
      isProxy: false, coverage: nil)
    let place = (metrics.firstIndex { $0.metric == body.columns } ?? metrics.count - 1) + 1
    metrics.insert(result, at: place)
    record(.metric(result), of: rule, subject: body.into.value)
  }

  private func combined(
    _ row: MetricResult, _ column: MetricResult, published: Double?, by body: CombineRule
  ) -> (Double?, ScoreBasis) {
    guard let rowScore = row.score, let columnScore = column.score else {
      let missing = row.score == nil ? body.rows : body.columns
      return published.map { ($0, .published) } ?? (nil, .absent(.inputMissing(missing)))
    }
    let cell = [rowScore, columnScore].map { Int(exactly: $0.rounded()) ?? 0 }
    guard body.table.indices.contains(cell[0] - 1),
      body.table[cell[0] - 1].indices.contains(cell[1] - 1)
    else { return (published, published == nil ? .absent(.outsideTable) : .published) }
    let isAssumed = body.assumedCells.contains(cell)
    return (
      body.table[cell[0] - 1][cell[1] - 1],
      .combined(row: body.rows, column: body.columns, assumed: isAssumed)
    )
  }
}
