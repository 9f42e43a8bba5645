import OversightCore

/// Joins the rows of a statistics file: a value with its score, a domain's score with its segment,
/// the summary rows of an organisation. Ids are told apart by their prefix, never by their unit.
public struct StatisticsJoiner {
  private typealias Key = TidyStatistics.Key
  private let source: String
  private var tidy = TidyStatistics()
  private var tidier = StatisticsTidier()
  private var values: [Key: [StatisticsRow]] = [:]
  private var scores: [Key: StatisticsRow] = [:]
  private var domains: [Key: TidyStatistics.Domain] = [:]
  private var summaries: [Key: TidyStatistics.Summary] = [:]

  /// A joiner for one file, whose id is `source`.
  public init(source: String, notes: ImportNotes = ImportNotes()) {
    self.source = source
    tidier.notes = notes
  }

  /// The tidy figures of the rows.
  public func join(_ rows: [StatisticsRow]) throws -> TidyStatistics {
    var joiner = self
    for row in rows { try joiner.add(row) }
    return try joiner.finish()
  }

  private mutating func add(_ row: StatisticsRow) throws {
    tidy.organisations.insert(
      TidyStatistics.PublishedOrganisation(
        code: row.code, period: row.period, name: row.name, region: row.region, type: row.type,
        subtype: row.subtype))
    switch row.id.prefix(3) {
    case "OF0": values[key(row), default: []].append(row)
    case "OF1": try addScore(row)
    case "OF4": try addDomain(row)
    case "OF5": try addSummary(row)
    default: tidier.notes.skip("rows of “\(row.id)”, an id this layout does not know")
    }
  }

  /// A score is filed under the id of its value: OF1063 under OF0063.
  private func key(_ row: StatisticsRow) -> Key {
    Key(row.code, row.period, "OF0" + row.id.dropFirst(3))
  }

  private mutating func addScore(_ row: StatisticsRow) throws {
    if scores.updateValue(row, forKey: key(row)) != nil { throw duplicate(row) }
  }

  private func duplicate(_ row: StatisticsRow) -> TableError {
    .duplicateKey(row.place, value: [row.code.value, "\(row.period)", row.id])
  }

  private static let domainIDs: [Substring: String] = [
    "00": "access", "02": "safety", "03": "finance", "04": "people", "05": "effectiveness",
  ]

  private mutating func addDomain(_ row: StatisticsRow) throws {
    guard let domain = Self.domainIDs[row.id.suffix(2)], row.id.hasPrefix("OF40") || isSegment(row)
    else { return tidier.notes.skip("rows of “\(row.id)”, a domain this layout does not know") }
    let key = Key(row.code, row.period, domain)
    var entry = domains[key] ?? TidyStatistics.Domain(key: key, source: source)
    if isSegment(row) {
      entry.segment = try once(entry.segment, tidier.whole(row.value), row)
    } else {
      entry.score = try once(entry.score, tidier.figure(row.value), row)
    }
    domains[key] = entry
  }

  private func isSegment(_ row: StatisticsRow) -> Bool { row.id.hasPrefix("OF41") }

  private func once(_ old: String, _ new: String, _ row: StatisticsRow) throws -> String {
    if !old.isEmpty { throw duplicate(row) }
    return new
  }

  private static let summaryColumns = [
    "OF5000": "adjusted_segment", "OF5002": "average", "OF5003": "unadjusted_segment",
    "OF5004": "financial_override", "OF5005": "final_segment", "OF5007": "recovery_support",
  ]

  private mutating func addSummary(_ row: StatisticsRow) throws {
    guard let column = Self.summaryColumns[row.id] else {
      return tidier.notes.skip("rows of “\(row.id)”, a summary this layout does not know")
    }
    let key = Key(row.code, row.period)
    var entry = summaries[key] ?? TidyStatistics.Summary(key: key, fields: ["source": source])
    let value = column == "average" ? tidier.figure(row.value) : tidier.whole(row.value)
    entry.fields[column] = try once(entry.fields[column] ?? "", value, row)
    if row.id == "OF5000" { entry.fields["rank"] = row.rank }
    summaries[key] = entry
  }
}

extension StatisticsJoiner {
  private mutating func finish() throws -> TidyStatistics {
    for key in Set(values.keys).union(scores.keys).sorted() { try addObservations(key) }
    tidy.domains = domains.values.sorted { $0.key < $1.key }
    tidy.summaries = summaries.values.sorted { $0.key < $1.key }
    tidy.notes = tidier.notes
    return tidy
  }

  private mutating func addObservations(_ key: Key) throws {
    let rows = Self.scoredFirst(values[key] ?? [])
    try addObservation(key, rows.first, scores[key])
    if rows.isEmpty { tidier.notes.changed("scores without a value filed under the value's id") }
    for row in rows.dropFirst() {
      // The same id in a second unit: kept under an id of its own, so that nothing is lost.
      let other = Key(key.organisation, key.period, "\(key.item).\(row.unit.lowercased())")
      tidier.notes.changed("values of one id in a second unit kept as “\(other.item)”")
      try addObservation(other, row, nil)
    }
  }

  /// Of two units of one metric the rate is scored; without a rate, the unit that is ranked.
  private static func scoredFirst(_ rows: [StatisticsRow]) -> [StatisticsRow] {
    guard rows.count > 1 else { return rows }
    let isRate = { (row: StatisticsRow) in row.unit.lowercased().contains("rate") }
    let first =
      rows.firstIndex(where: isRate) ?? rows.firstIndex { !$0.rank.isEmpty } ?? rows.startIndex
    return [rows[first]] + rows[..<first] + rows[(first + 1)...]
  }

  private mutating func addObservation(
    _ key: Key, _ value: StatisticsRow?, _ score: StatisticsRow?
  ) throws {
    guard let row = value ?? score else { return }
    if let value, let score, value.rank != score.rank, !score.rank.isEmpty {
      tidier.notes.remark("\(row.place): the value's rank differs from the score's; kept the first")
    }
    let (figure, status) = try Self.status(value)
    let points = score.map { tidier.figure($0.value) } ?? ""
    let ranked = value?.rank ?? ""
    tidy.metrics.insert(try metric(key.item, row, unit: value?.unit ?? ""))
    tidy.observations.append(
      TidyStatistics.Observation(
        key: key,
        fields: [
          value?.unit ?? "", figure, points, ranked.isEmpty ? score?.rank ?? "" : ranked,
          value?.lower ?? "", value?.median ?? "", value?.upper ?? "", row.reportingDate,
          points.isEmpty ? status.rawValue : ObservationStatus.reported.rawValue, source,
        ]))
  }

  private func metric(
    _ id: String, _ row: StatisticsRow, unit: String
  ) throws -> TidyStatistics.Metric {
    TidyStatistics.Metric(
      id: id, name: row.metricName, domain: try Self.domain(row), subdomain: row.subdomain,
      unit: unit)
  }

  private static func domain(_ row: StatisticsRow) throws(TableError) -> String {
    let words = [
      "Access": "access", "Effectiveness": "effectiveness", "Patient": "safety",
      "Finance": "finance", "People": "people",
    ]
    let first = row.domain.prefix { $0 != " " }
    guard let domain = words[String(first)] else {
      throw .badWord(row.place, value: row.domain, allowed: words.keys.sorted())
    }
    return domain
  }

  /// The value's digits and, where there are none, the publisher's reason.
  private static func status(
    _ row: StatisticsRow?
  ) throws(TableError) -> (figure: String, status: ObservationStatus) {
    guard let row else { return ("", .notSubmitted) }
    switch row.value.lowercased() {
    case "", "not submitted", "no data": return ("", .notSubmitted)
    case "na", "n/a", "not applicable": return ("", .notApplicable)
    case "*", "c", "suppressed": return ("", .suppressed)
    default: break
    }
    guard DecimalText.value(of: ArraySlice(row.value.utf8)) != nil else {
      throw .badNumber(row.place, value: row.value)
    }
    return (row.value, .reported)
  }
}
