func ann(_ arguments: String...) -> Assessment.Command { ("ann", "assessor", arguments) }

func jo(_ arguments: String...) -> Assessment.Command { ("jo", "chair", arguments) }

/// An ICB: every layer, partners, evidence, duties, prompts, a query, approval, issue and a revision.
enum BoardAssessment {
  static let areas = [
    "governance", "commissioning", "quality", "inequalities", "involvement", "finance",
  ]
  static let duties = [
    "quality", "inequalities", "advice", "research", "wider-effect", "public-involvement",
    "finance", "assessments-and-strategies",
  ]
  static let prompts = [
    "primary-care", "independent-and-voluntary-sector", "local-priorities", "integration",
    "system-priorities",
  ]
  static let board = "Leeds Health and Wellbeing Board"

  static let assessor: [Assessment.Command] =
    areas.map {
      ann("rate", "QWO", $0, "achieving", "--layer", "self-assessment", "--reason", "We hold it.")
    } + [
      ann(
        "feedback", "ask", "QWO", board, "--kind", "health-and-wellbeing-board", "--date",
        "2026-04-01", "--due", "2026-04-30"),
      ann("feedback", "reply", "QWO", board, "--date", "2026-04-28"),
      ann(
        "feedback", "QWO", "inequalities", "progressing", "--partner", board, "--kind",
        "health-and-wellbeing-board", "--date", "2026-04-28", "--strength", "strong", "--reason",
        "Plans came late."),
      ann(
        "feedback", "QWO", "quality", "in-words", "--partner", "Healthwatch Leeds", "--kind",
        "healthwatch", "--date", "2026-04-28", "--strength", "weak", "--reason", "People are heard."
      ),
      ann(
        "evidence", "add", "QWO", "--title", "Joint forward plan", "--kind", "report", "--source",
        "ICB board", "--date", "2026-03-12", "--link", "https://example.org/plan", "--area",
        "commissioning", "--layer", "governance/self-assessment", "--duty", "inequalities"),
      ann(
        "cqc-view", "QWO", "Partners work well together.", "--date", "2026-02-10", "--scope",
        "Adult social care in Leeds"),
      ann("consider", "QWO", "elective", "no", "--source", "Return of month 12"),
    ] + areas.map { ann("rate", "QWO", $0, $0 == "finance" ? "progressing" : "achieving") }
    + duties.map { ann("finding", "duty", "QWO", $0, "Met; see the minutes.") }
    + prompts.map { ann("finding", "prompt", "QWO", $0, "Looked at in March.") } + [
      ann(
        "practice", "add", "QWO", "Outreach clinics in three towns.", "--kind", "best-practice",
        "--area", "inequalities"),
      ann("practice", "agree", "QWO", "1", "--by", "Regional director", "--date", "2026-05-04"),
      ann(
        "action", "add", "QWO", "Publish commissioning intentions.", "--owner",
        "Director of strategy", "--due", "2026-09-30"),
      ann(
        "support", "add", "QWO", "Elective recovery.", "--kind", "specific-support", "--date",
        "2026-05-04", "--review", "2026-11-04"),
      ann("support", "criterion", "add", "QWO", "1", "Two quarters on plan."),
      ann("note", "add", "QWO", "Ask for the finance committee's minutes.", "--working"),
      ann("status", "QWO", "regional-proposal", "--date", "2026-05-05"),
      ann("status", "QWO", "factual-accuracy", "--date", "2026-05-06", "--due", "2026-05-27"),
      ann(
        "query", "ask", "QWO", "Was the plan approved in March?", "--to", "NHS West Yorkshire",
        "--due", "2026-05-20"),
      ann("status", "QWO", "returned", "--date", "2026-05-26"),
      ann(
        "query", "answer", "QWO", "1", "Yes, on 12 March.", "--outcome", "accepted", "--date",
        "2026-05-26", "--effect", "None on a rating.", "--reason", "The minutes say so."),
      ann("status", "QWO", "nationally-calibrated", "--date", "2026-06-10"),
    ]

  static let chair: [Assessment.Command] =
    ["moderated", "final"].flatMap { layer in
      areas.map {
        jo(
          "rate", "QWO", $0, $0 == "finance" ? "progressing" : "achieving", "--layer", layer,
          "--reason", "Agreed by the panel.")
      }
    } + [
      jo("status", "QWO", "approve", "--date", "2026-06-15"),
      jo("status", "QWO", "issue", "--date", "2026-06-20"),
      jo("status", "QWO", "publish", "--date", "2026-07-24"),
    ]

  static let revision: [Assessment.Command] = [
    jo(
      "status", "QWO", "revise", "--date", "2026-11-02", "--reason", "An inspection was published."),
    jo(
      "rate", "QWO", "involvement", "insufficient-progress", "--layer", "final", "--reason",
      "An inspection found that duties to consult were not met."),
  ]

  private static let columns =
    "record,organisation,cycle,period,framework,step,name,number,area,layer,rating,partner,partner-kind,strength,reason,date,due,text,title,kind,source,link,about,scope,practice,by,owner,support,review,of,standing,to,answer,outcome,effect,test"

  /// A row by its columns.
  private static func row(_ record: String, _ values: [String: String]) -> String {
    var all = values.merging([
      "record": record, "organisation": "QWO", "cycle": "2025/26",
      "framework": "2024-25-consultation",
    ]) { own, _ in own }
    if all["period"] != nil { all["cycle"] = nil }
    return Row.text(all, columns)
  }

  static let assessorFile = Row.table(
    columns,
    areas.map {
      row(
        "rating",
        ["area": $0, "layer": "self-assessment", "rating": "achieving", "reason": "We hold it."])
    } + [
      row(
        "partner",
        [
          "step": "ask", "name": board, "partner-kind": "health-and-wellbeing-board",
          "date": "2026-04-01", "due": "2026-04-30",
        ]),
      row("partner", ["step": "reply", "name": board, "date": "2026-04-28"]),
      row(
        "rating",
        [
          "area": "inequalities", "layer": "partner-feedback", "rating": "progressing",
          "partner": board, "partner-kind": "health-and-wellbeing-board", "date": "2026-04-28",
          "strength": "strong", "reason": "Plans came late.",
        ]),
      row(
        "rating",
        [
          "area": "quality", "layer": "partner-feedback", "rating": "in-words",
          "partner": "Healthwatch Leeds", "partner-kind": "healthwatch", "date": "2026-04-28",
          "strength": "weak", "reason": "People are heard.",
        ]),
      row(
        "evidence",
        [
          "period": "Q4 2025/26",
          "step": "add", "title": "Joint forward plan", "kind": "report", "source": "ICB board",
          "date": "2026-03-12", "link": "https://example.org/plan",
          "about": "area/commissioning duty/inequalities layer/governance/self-assessment",
        ]),
      row(
        "cqc-view",
        [
          "step": "write", "text": "Partners work well together.", "date": "2026-02-10",
          "scope": "Adult social care in Leeds",
        ]),
      row(
        "answer",
        [
          "period": "Q4 2025/26", "test": "elective", "answer": "no",
          "source": "Return of month 12",
        ]),
    ]
      + areas.map {
        row(
          "rating",
          [
            "area": $0, "layer": "assessor",
            "rating": $0 == "finance" ? "progressing" : "achieving",
          ])
      }
      + duties.map {
        row("finding", ["step": "write", "name": "duty/\($0)", "text": "Met; see the minutes."])
      }
      + prompts.map {
        row("finding", ["step": "write", "name": "prompt/\($0)", "text": "Looked at in March."])
      } + [
        row(
          "practice",
          [
            "step": "add", "practice": "best-practice", "area": "inequalities",
            "text": "Outreach clinics in three towns.",
          ]),
        row(
          "practice",
          ["step": "agree", "number": "1", "by": "Regional director", "date": "2026-05-04"]),
        row(
          "action",
          [
            "step": "add", "text": "Publish commissioning intentions.",
            "owner": "Director of strategy", "due": "2026-09-30",
          ]),
        row(
          "support",
          [
            "step": "add", "support": "specific-support", "text": "Elective recovery.",
            "date": "2026-05-04", "review": "2026-11-04",
          ]),
        row("exit-criterion", ["step": "add", "of": "1", "text": "Two quarters on plan."]),
        row("note", ["text": "Ask for the finance committee's minutes.", "standing": "working"]),
        row("status", ["step": "regional-proposal", "date": "2026-05-05"]),
        row("status", ["step": "factual-accuracy", "date": "2026-05-06", "due": "2026-05-27"]),
        row(
          "query",
          [
            "step": "ask", "text": "Was the plan approved in March?", "to": "NHS West Yorkshire",
            "due": "2026-05-20",
          ]),
        row("status", ["step": "returned", "date": "2026-05-26"]),
        row(
          "query",
          [
            "step": "answer", "number": "1", "answer": "Yes, on 12 March.", "outcome": "accepted",
            "date": "2026-05-26", "effect": "None on a rating.", "reason": "The minutes say so.",
          ]),
        row("status", ["step": "nationally-calibrated", "date": "2026-06-10"]),
      ])

  static let chairFile = Row.table(
    columns,
    ["moderated", "final"].flatMap { layer in
      areas.map {
        row(
          "rating",
          [
            "area": $0, "layer": layer, "rating": $0 == "finance" ? "progressing" : "achieving",
            "reason": "Agreed by the panel.",
          ])
      }
    } + [
      row("status", ["step": "approve", "date": "2026-06-15"]),
      row("status", ["step": "issue", "date": "2026-06-20"]),
      row("status", ["step": "publish", "date": "2026-07-24"]),
      row(
        "status",
        ["step": "revise", "date": "2026-11-02", "reason": "An inspection was published."]),
      row(
        "rating",
        [
          "area": "involvement", "layer": "final", "rating": "insufficient-progress",
          "reason": "An inspection found that duties to consult were not met.",
        ]),
    ])
}

/// Rows of a file of judgements.
enum Row {
  static func text(_ values: [String: String], _ columns: String) -> String {
    columns.split(separator: ",").map { name in
      let value = values[String(name)] ?? ""
      let isPlain = !value.contains { $0 == "," || $0 == "\"" }
      return isPlain ? value : "\"\(value.replacingOccurrences(of: "\"", with: "\"\""))\""
    }.joined(separator: ",")
  }

  static func table(_ columns: String, _ rows: [String]) -> String {
    ([columns] + rows).joined(separator: "\n") + "\n"
  }
}
