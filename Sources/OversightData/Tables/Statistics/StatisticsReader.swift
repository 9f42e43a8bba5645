import OversightCore

/// Reads the official statistics files of the oversight framework as they are published.
public enum StatisticsReader {
  /// The tidy figures of a file. `period` is for the early layout, which has no `Quarter` column.
  public static func read(
    _ bytes: [UInt8], file: String, source: String, period: Period? = nil
  ) throws -> TidyStatistics {
    let table = try CSVReader.read(bytes, file: file)
    var tidier = StatisticsTidier()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      tidier.notes.changed("byte order mark dropped")
    }
    let rows = try table.rows.map { try row($0, period, &tidier) }
    return try StatisticsJoiner(source: source, notes: tidier.notes).join(rows)
  }

  private static func row(
    _ row: TableRow, _ period: Period?, _ tidier: inout StatisticsTidier
  ) throws -> StatisticsRow {
    let hasQuarter = row.table.columns.contains("Quarter")
    var tidy = StatisticsRow(
      place: try row.place("Value"), code: try row.code("Trust_code"),
      period: try hasQuarter ? row.period("Quarter") : period ?? row.period("Quarter"),
      id: tidier.text(try row.required("Metric_ID")), value: tidier.text(try row.text("Value")))
    try fillOrganisation(&tidy, row, &tidier)
    try fillMetric(&tidy, row, &tidier)
    return tidy
  }

  private static func fillOrganisation(
    _ tidy: inout StatisticsRow, _ row: TableRow, _ tidier: inout StatisticsTidier
  ) throws {
    tidy.name = tidier.text(try row.text("Trust_name"))
    tidy.region = tidier.region(try row.text("Region"))
    tidy.type = tidier.text(try row.text("Trust_type"))
    tidy.subtype = tidier.text(try row.text("Trust_subtype"))
  }

  private static func fillMetric(
    _ tidy: inout StatisticsRow, _ row: TableRow, _ tidier: inout StatisticsTidier
  ) throws {
    tidy.domain = tidier.text(try row.text("Domain"))
    tidy.subdomain = tidier.text(try row.text("Sub-domain"))
    tidy.metricName = tidier.text(try row.text("Metric_description"))
    tidy.reportingDate = tidier.text(try row.text("Reporting_date"))
    tidy.unit = tidier.text(try row.text("Units"))
    tidy.median = tidier.figure(try row.text("Median_value"))
    tidy.lower = tidier.figure(try row.text("Lower_quartile"))
    tidy.upper = tidier.figure(try row.text("Upper_quartile"))
    tidy.rank = tidier.whole(try row.text("Rank"))
  }
}
