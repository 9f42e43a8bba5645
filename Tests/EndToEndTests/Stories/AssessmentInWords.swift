/// An ICB's annual assessment of 2024/25: a narrative of five areas, views in words, no rating.
enum NarrativeAssessment {
  static let areas = [
    "leadership-and-governance", "population-health", "unequal-access", "productivity-and-value",
    "social-and-economic-development",
  ]
  static let parts = [
    ("strengths", "Shared plans in every place."), ("development", "Late reporting."),
    ("next-steps", "One plan by March."),
  ]

  static let commands: [Assessment.Command] =
    [
      ann(
        "rate", "QJK", "population-health", "in-words", "--layer", "self-assessment", "--reason",
        "We know our people."),
      ann(
        "feedback", "QJK", "population-health", "in-words", "--partner", "Devon HWB", "--kind",
        "health-and-wellbeing-board", "--date", "2025-05-01", "--strength", "moderate", "--reason",
        "In time."),
      ann(
        "feedback", "ask", "QJK", "Devon HWB", "--kind", "health-and-wellbeing-board", "--date",
        "2025-04-01"),
      ann(
        "evidence", "add", "QJK", "--title", "Annual report", "--kind", "report", "--source", "ICB",
        "--date", "2025-06-01", "--area", "population-health"),
    ]
    + areas.flatMap { area in
      parts.map { ann("finding", "narrative", "QJK", "\(area)/\($0.0)", $0.1) }
    } + BoardAssessment.duties.map { ann("finding", "duty", "QJK", $0, "Met.") } + [
      ann("status", "QJK", "regional-proposal", "--date", "2025-06-02"),
      ann("status", "QJK", "factual-accuracy", "--date", "2025-06-03", "--due", "2025-06-20"),
      ann("query", "ask", "QJK", "Which report?", "--to", "NHS Devon", "--due", "2025-06-10"),
      ann("query", "waive", "QJK", "1", "--reason", "It was found."),
      ann("status", "QJK", "returned", "--date", "2025-06-19"),
      ann("status", "QJK", "nationally-calibrated", "--date", "2025-06-25"),
      jo("status", "QJK", "approve", "--date", "2025-06-30"),
    ]

  private static let columns =
    "record,organisation,cycle,period,framework,step,name,number,area,layer,rating,partner,partner-kind,strength,reason,date,due,text,title,kind,source,about,to"

  private static func row(_ record: String, _ values: [String: String]) -> String {
    Row.text(
      values.merging([
        "record": record, "organisation": "QJK", "cycle": "2024/25",
        "framework": "icb-annual-2024-25",
      ]) { own, _ in own }, columns)
  }

  static let assessorFile = Row.table(
    columns,
    [
      row(
        "rating",
        [
          "area": "population-health", "layer": "self-assessment", "rating": "in-words",
          "reason": "We know our people.",
        ]),
      row(
        "rating",
        [
          "area": "population-health", "layer": "partner-feedback", "rating": "in-words",
          "partner": "Devon HWB", "partner-kind": "health-and-wellbeing-board",
          "date": "2025-05-01", "strength": "moderate", "reason": "In time.",
        ]),
      row(
        "partner",
        [
          "step": "ask", "name": "Devon HWB", "partner-kind": "health-and-wellbeing-board",
          "date": "2025-04-01",
        ]),
      row(
        "evidence",
        [
          "period": "Q4 2024/25",
          "step": "add", "title": "Annual report", "kind": "report", "source": "ICB",
          "date": "2025-06-01", "about": "area/population-health",
        ]),
    ]
      + areas.flatMap { area in
        parts.map {
          row("finding", ["step": "write", "name": "narrative/\(area)/\($0.0)", "text": $0.1])
        }
      }
      + BoardAssessment.duties.map {
        row("finding", ["step": "write", "name": "duty/\($0)", "text": "Met."])
      } + [
        row("status", ["step": "regional-proposal", "date": "2025-06-02"]),
        row("status", ["step": "factual-accuracy", "date": "2025-06-03", "due": "2025-06-20"]),
        row(
          "query", ["step": "ask", "text": "Which report?", "to": "NHS Devon", "due": "2025-06-10"]),
        row("query", ["step": "waive", "number": "1", "reason": "It was found."]),
        row("status", ["step": "returned", "date": "2025-06-19"]),
        row("status", ["step": "nationally-calibrated", "date": "2025-06-25"]),
      ])

  static let chairFile = Row.table(
    columns, [row("status", ["step": "approve", "date": "2025-06-30"])])
}
