import OversightCore
import OversightData

extension Importer {
  /// The tables of observations, summaries, domain scores and metrics.
  func statisticsTables(_ statistics: TidyStatistics) -> [TableRows] {
    let observations = statistics.observations.sorted { $0.key < $1.key }.map {
      ["\($0.key.organisation)", "\($0.key.period)", $0.key.item] + $0.fields
    }
    let domains = statistics.domains.sorted { $0.key < $1.key }.map {
      [
        "\($0.key.organisation)", "\($0.key.period)", $0.key.item, $0.score, $0.segment, $0.source,
      ]
    }
    return [
      TableRows(TableCatalogue.observations, observations),
      TableRows(TableCatalogue.summaries, summaryRows(statistics)),
      TableRows(TableCatalogue.domainScores, domains),
      TableRows(TableCatalogue.metrics, MetricRows.rows(statistics.metrics)),
    ]
  }

  private func summaryRows(_ statistics: TidyStatistics) -> [[String]] {
    statistics.summaries.sorted { $0.key < $1.key }.map { summary in
      ["\(summary.key.organisation)", "\(summary.key.period)"]
        + TableCatalogue.summaries.columns.dropFirst(2).map { summary.fields[$0] ?? "" }
    }
  }
}

/// The rows of the metrics table.
enum MetricRows {
  static func rows(_ metrics: Set<TidyStatistics.Metric>) -> [[String]] {
    Dictionary(grouping: metrics, by: \.id).sorted { $0.key < $1.key }.map(row)
  }

  /// Files may name a metric differently; a name from a file that has names wins, in its order.
  private static func row(_ id: String, _ metrics: [TidyStatistics.Metric]) -> [String] {
    let units = Set(metrics.map(\.unit)).filter { !$0.isEmpty }.sorted()
    let named = metrics.sorted { ($0.subdomain, $0.name) > ($1.subdomain, $1.name) }
    let first = named.first
    return [
      id, "OF1" + id.dropFirst(3), first?.name ?? "", first?.domain ?? "", first?.subdomain ?? "",
      units.joined(separator: ";"), note(id, units),
    ]
  }

  private static func note(_ id: String, _ units: [String]) -> String {
    if AcuteExtract.names[MetricID(id)] != nil { return AcuteExtract.note }
    return units.isEmpty ? "only a score is published" : ""
  }
}
