extension TableCatalogue {
  /// The counts of the monthly operational statistics.
  public static let monthly = TableSchema(
    path: "published/monthly.csv",
    description: "Monthly operational counts by provider; blank where none was published.",
    fields: [
      organisation,
      TableField("month", .yearmonth, "The month.", required: true),
      count("rtt_incomplete_total", "Waiting for elective treatment."),
      count("rtt_within_18_weeks", "Of these, waiting up to 18 weeks."),
      count("rtt_over_52_weeks", "Of these, waiting more than 52 weeks."),
      count("ae_attendances", "Attendances at accident and emergency departments."),
      count("ae_over_4_hours", "Of these, staying more than 4 hours."),
      count("ae_12_hour_waits", "Waits of more than 12 hours from decision to admit."),
      count("emergency_admissions", "Emergency admissions."),
      count("diagnostics_waiting", "Waiting for a diagnostic test."),
      count("diagnostics_over_6_weeks", "Of these, waiting more than 6 weeks."),
    ],
    key: ["organisation", "month"])

  /// The proportions of the Acute Provider Table.
  public static let operational = TableSchema(
    path: "published/operational.csv",
    description: "Acute Provider Table: proportions for the latest month when it was copied, "
      + "about April 2026. Operational statistics, not scored metrics.",
    fields: [
      organisation,
      proportion("ae_within_4_hours", "Accident and emergency within 4 hours."),
      proportion("ae_over_12_hours", "Accident and emergency over 12 hours from arrival."),
      proportion("cancer_62_day", "Cancer treated within 62 days."),
      proportion("cancer_28_day", "Cancer diagnosed or ruled out within 28 days."),
      proportion("diagnostics_over_6_weeks", "Waiting over 6 weeks for a diagnostic test."),
      proportion("elective_over_52_weeks", "Waiting over 52 weeks for elective treatment."),
      proportion("elective_within_18_weeks", "Waiting up to 18 weeks for elective treatment."),
    ],
    key: ["organisation"])

  /// The Care Quality Commission's ratings.
  public static let cqcRatings = TableSchema(
    path: "published/cqc-ratings.csv",
    description: "Care Quality Commission ratings by key question, in its own words, not scored.",
    fields: [
      organisation, rating("overall"), rating("safe"), rating("effective"), rating("caring"),
      rating("responsive"), rating("well_led"),
      TableField("published", .date, "The day of publication."),
    ],
    key: ["organisation"])

  private static func count(_ name: String, _ description: String) -> TableField {
    TableField(name, .integer, description)
  }

  private static func proportion(_ name: String, _ description: String) -> TableField {
    TableField(name, .number, description + " A proportion, 0 to 1.")
  }

  private static func rating(_ name: String) -> TableField {
    TableField(
      name, "The rating for “\(name.replacing("_", with: "-"))”; blank where none.",
      allowed: ["Outstanding", "Good", "Requires improvement", "Inadequate", "Not rated"])
  }
}
