import OversightCore

extension TableCatalogue {
  /// The metrics that occur in the observations.
  public static let metrics = TableSchema(
    path: "published/metrics.csv",
    description: "The metrics of the observations, one row per value id.",
    fields: [
      TableField("id", "The published id of the value.", required: true),
      TableField("score_id", "The published id of the score.", required: true),
      TableField("name", "The published name, blanks tidied.", required: true),
      TableField(
        "domain", "The domain.", required: true,
        allowed: ["access", "effectiveness", "safety", "finance", "people"]),
      TableField("subdomain", "The published subdomain."),
      TableField("unit", "The unit as published; several separated by semicolons."),
      TableField("note", "What is particular about the metric."),
    ],
    key: ["id"])

  /// The metric values and scores.
  public static let observations = TableSchema(
    path: "published/observations.csv",
    description: "Metric values and scores by organisation and quarter, digits as published.",
    fields: [
      organisation, period,
      TableField("metric", "The value id, also where only a score was published.", required: true),
      TableField("unit", "The unit as published."),
      TableField("value", .number, "The value."),
      TableField("published_score", .number, "The metric score, 1.00 best to 4.00 worst."),
      TableField("published_rank", .integer, "The rank within the trust type, 1 best."),
      TableField("lower_quartile", .number, "The peers' lower quartile."),
      TableField("median", .number, "The peers' median."),
      TableField("upper_quartile", .number, "The peers' upper quartile."),
      TableField("reporting_date", "The date as the publisher words it."),
      TableField(
        "status", "Why it is or is not there.", required: true,
        allowed: ObservationStatus.allCases.map(\.rawValue)),
      source,
    ],
    key: ["organisation", "period", "metric"])

  /// The published results.
  public static let summaries = TableSchema(
    path: "published/summaries.csv",
    description: "The published result of each organisation and quarter.",
    fields: [
      organisation, period,
      TableField("average", .number, "The average metric score."),
      TableField(
        "unadjusted_segment", .integer, "The segment before the override.", allowed: segments),
      TableField(
        "financial_override", .integer, "1 where the financial override applies, blank unknown.",
        allowed: flag),
      TableField(
        "adjusted_segment", .integer, "The segment after the override.", allowed: segments),
      TableField("rank", .integer, "The rank in the trust type's league table."),
      TableField(
        "final_segment", .integer, "The segment with segment 5, where published.",
        allowed: segments + ["5"]),
      TableField(
        "recovery_support", .integer, "1 where in the Recovery Support Programme.",
        allowed: flag),
      source,
    ],
    key: ["organisation", "period"])

  /// The published domain scores.
  public static let domainScores = TableSchema(
    path: "published/domain-scores.csv",
    description: "The published score and segment of each domain.",
    fields: [
      organisation, period,
      TableField(
        "domain", "The domain.", required: true,
        allowed: ["access", "effectiveness", "safety", "finance", "people"]),
      TableField("score", .number, "The domain score, 1.00 best to 4.00 worst."),
      TableField("segment", .integer, "The domain segment.", allowed: segments),
      source,
    ],
    key: ["organisation", "period", "domain"])

  /// The register of the files the tables were read from.
  public static let sources = TableSchema(
    path: "published/sources.csv",
    description: "The files that the tables of published figures were read from.",
    fields: [
      TableField("id", "The id that the other tables quote.", required: true),
      TableField("title", "What the file is.", required: true),
      TableField("publisher", "Who published the figures.", required: true),
      TableField("file", "The file's name.", required: true),
      TableField("rows", .integer, "Its rows without the header.", required: true),
      TableField("sha256", "The SHA-256 of its bytes.", required: true),
      TableField("note", "What a reader should know."),
    ],
    key: ["id"])
}
