import OversightCore
import OversightData

/// The extract of the acute trusts' figures: long form, without names, units and scores.
enum AcuteExtract {
  typealias Name = (name: String, domain: String, unit: String)

  static let note = "name and unit from the framework's metric list: the extract has none"

  /// The metrics that only the extract holds.
  static let names: [MetricID: Name] = [
    MetricID("OF0010"): ("Cancer diagnosed or ruled out within 28 days", "Access", "%"),
    MetricID("OF0011"): ("Cancer treated within 62 days", "Access", "%"),
    MetricID("OF0020"): ("MRSA bacteraemia infections over 12 months", "Patient", "count"),
    MetricID("OF0048"): ("E. coli infections", "Patient", "rate"),
    MetricID("OF0085"): ("Implied productivity", "Finance", "%"),
    MetricID("OF0088"): ("C. difficile infections", "Patient", "rate"),
  ]

  /// The metrics that other files name too.
  private static let shared: [MetricID: Name] = [
    MetricID("OF0061"): ("", "Patient", "out of 10"),
    MetricID("OF0079"): ("", "Finance", "%"),
    MetricID("OF0081"): ("", "Finance", "%"),
    MetricID("OF0084"): ("", "People", "out of 10"),
  ]

  static func read(_ table: CSVTable, source: String) throws -> TidyStatistics {
    var tidier = StatisticsTidier()
    let ranks = try ranks(table)
    let rows = try table.rows.compactMap { try row($0, ranks, &tidier) }
    return try StatisticsJoiner(source: source, notes: tidier.notes).join(rows)
  }

  /// The league table's ranks, which stand in rows of their own.
  private static func ranks(_ table: CSVTable) throws -> [OrganisationCode: String] {
    var ranks: [OrganisationCode: String] = [:]
    for row in table.rows where try row.text("Metric_ID") == "league_rank" {
      ranks[try row.code("Trust_code")] = try row.required("Value")
    }
    return ranks
  }

  private static func row(
    _ row: TableRow, _ ranks: [OrganisationCode: String], _ tidier: inout StatisticsTidier
  ) throws -> StatisticsRow? {
    let published = try row.required("Metric_ID")
    if published == "league_rank" { return nil }
    let id = published == "in_financial_deficit" ? "OF5004" : published
    let code = try row.code("Trust_code")
    var tidy = StatisticsRow(
      place: try row.place("Value"), code: code, period: try row.period("Quarter"), id: id,
      value: tidier.text(try row.text("Value")))
    tidy.region = tidier.region(try row.text("Region"))
    tidy.type = try row.text("Trust_type")
    tidy.subtype = try row.text("Trust_subtype")
    if id == "OF5000" { tidy.rank = ranks[code] ?? "" }
    if id.hasPrefix("OF0") { try fillMetric(&tidy) }
    return tidy
  }

  private static func fillMetric(_ tidy: inout StatisticsRow) throws {
    let id = MetricID(tidy.id)
    guard let name = names[id] ?? shared[id] else {
      let known = (Array(names.keys) + Array(shared.keys)).sorted().map(\.value)
      throw TableError.badWord(tidy.place, value: tidy.id, allowed: known)
    }
    (tidy.metricName, tidy.domain, tidy.unit) = name
  }
}

/// The summary of the first quarter of 2026/27: average, segment and override only.
enum EarlySummary {
  static func read(_ table: CSVTable, source: String) throws -> TidyStatistics {
    var tidy = TidyStatistics()
    for row in table.rows {
      let key = TidyStatistics.Key(try row.code("Trust_code"), try row.period("Quarter"))
      let override = try row.text("OF5204_financial_override")
      if override.isEmpty { tidy.notes.changed("blank override flags kept blank") }
      tidy.summaries.append(
        TidyStatistics.Summary(
          key: key,
          fields: [
            "average": try row.required("OF5202_average_metric_score"),
            "unadjusted_segment": try row.required("OF5203_unadjusted_segment"),
            "financial_override": override, "source": source,
          ]))
      tidy.organisations.insert(
        TidyStatistics.PublishedOrganisation(
          code: key.organisation, period: key.period, name: "", region: "",
          type: try row.text("Trust_type"), subtype: ""))
    }
    return tidy
  }
}
