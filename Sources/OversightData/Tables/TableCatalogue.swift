/// The tables that the workbench ships and reads.
public enum TableCatalogue {
  /// Every table, in order of path.
  public static let all: [TableSchema] = organisationTables + publishedTables

  /// The tables of the register.
  public static let organisationTables = [clusters, memberships, organisations, successions]

  /// The tables of published figures.
  public static let publishedTables = [
    cqcRatings, domainScores, metrics, monthly, observations, operational, sources, summaries,
  ]

  /// The NHS England regions as we write them.
  static let regions = [
    "East of England", "London", "Midlands", "National", "North East and Yorkshire",
    "North West", "South East", "South West",
  ]

  static let flag = ["0", "1"]
  static let segments = ["1", "2", "3", "4"]
  static let period = TableField(
    "period", "The quarter of the financial year: Q4 2025/26.", required: true)
  static let organisation = TableField(
    "organisation", "The organisation's code (Organisation Data Service).", required: true)
  static let source = TableField(
    "source", "The file it was read from, by its id in sources.csv.", required: true)
}

extension TableField {
  /// A text column.
  init(
    _ name: String, _ description: String, required: Bool = false, allowed: [String] = []
  ) {
    self.init(name, .string, description, required: required, allowed: allowed)
  }
}
