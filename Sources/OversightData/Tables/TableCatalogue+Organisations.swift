import OversightCore

extension TableCatalogue {
  /// One row per dated version of an organisation.
  public static let organisations = TableSchema(
    path: "organisations/organisations.csv",
    description: "NHS trusts and integrated care boards: one row per dated version.",
    fields: [
      TableField("code", "The organisation's code, the same in all versions.", required: true),
      TableField("name", "The full name in this version.", required: true),
      TableField(
        "kind", "Integrated care board or provider.", required: true,
        allowed: OrganisationKind.allCases.map(\.rawValue)),
      TableField(
        "sector", "The league table it belongs to.", required: true,
        allowed: Sector.allCases.map(\.rawValue)),
      TableField("subtype", "The publisher's finer type, or the register's."),
      TableField("region", "The NHS England region.", required: true, allowed: regions),
      TableField("other_names", "Short and former names, separated by semicolons."),
      TableField("valid_from", .date, "The first day; blank where before the records."),
      TableField("valid_to", .date, "The last day, inclusive; blank where it goes on."),
      TableField("note", "Where a date, type or region does not come from the register itself."),
    ],
    key: ["code", "valid_from"])

  /// Which providers serve which boards' areas.
  public static let memberships = TableSchema(
    path: "organisations/memberships.csv",
    description: "The integrated care boards whose areas a provider serves, dated, many to many.",
    fields: [
      TableField("icb", "The integrated care board's code.", required: true),
      TableField("provider", "The provider's code.", required: true),
      TableField("valid_from", .date, "The first day; blank where before the records."),
      TableField("valid_to", .date, "The last day, inclusive; blank where it goes on."),
      TableField(
        "share", .number,
        "The part of the provider that counts for the board, 0 to 1; blank where not published."),
      TableField("basis", "Where the membership comes from.", required: true),
    ],
    key: ["icb", "provider", "valid_from"])

  /// Which body gave place to which.
  public static let successions = TableSchema(
    path: "organisations/successions.csv",
    description: "Mergers, acquisitions and splits, with the share where one was published.",
    fields: [
      TableField("predecessor", "The body that ended or gave a part away.", required: true),
      TableField("successor", "The body that took over.", required: true),
      TableField(
        "kind", "How.", required: true, allowed: ["merger", "acquisition", "split"]),
      TableField("share", .number, "The part that went to this successor, 0 to 1."),
      TableField("date", .date, "The successor's first day.", required: true),
    ],
    key: ["predecessor", "successor"])

  /// Boards that work under one leadership without having merged.
  public static let clusters = TableSchema(
    path: "organisations/clusters.csv",
    description: "Groups of boards under shared leadership; a group is not a board.",
    fields: [
      TableField("cluster", "The group's label.", required: true),
      TableField("icb", "The integrated care board's code.", required: true),
    ],
    key: ["cluster", "icb"])
}
