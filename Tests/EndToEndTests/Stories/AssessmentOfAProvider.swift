/// A provider: certification through its life, concerns judged, evidence, a rating confirmed.
enum ProviderAssessment {
  static let assessor: [Assessment.Command] = [
    ann("certify", "RDY", "expect", "--due", "2026-04-30"),
    ann("certify", "RDY", "certified", "--date", "2026-04-29", "--by", "The board"),
    ann(
      "certify", "RDY", "not-complied", "--date", "2026-06-01", "--detail",
      "Two returns were not made."),
    ann(
      "concern", "add", "RDY", "A notice on one ward.", "--source", "Health and Safety Executive",
      "--date", "2026-03-02"),
    ann("concern", "judge", "RDY", "1", "material", "--reason", "Open, and not yet answered."),
    ann(
      "evidence", "add", "RDY", "--title", "Notice", "--kind", "letter", "--source", "HSE",
      "--date", "2026-03-02", "--area", "provider-capability", "--record", "concern:1"),
  ]

  static let chair: [Assessment.Command] = [
    jo(
      "rate", "RDY", "provider-capability", "major-concerns", "--layer", "moderated", "--reason",
      "No plan was accepted."),
    jo(
      "rate", "RDY", "provider-capability", "major-concerns", "--layer", "final", "--reason",
      "Confirmed."),
    jo(
      "support", "add", "RDY", "Governance.", "--kind", "undertakings", "--date", "2026-06-20",
      "--basis", "Health and Social Care Act 2012 s.106", "--review", "2026-12-20"),
  ]

  private static let columns =
    "record,organisation,cycle,period,framework,step,number,area,layer,rating,reason,date,due,text,title,kind,source,about,by,detail,seriousness,support,basis,review"

  private static func row(_ record: String, _ values: [String: String]) -> String {
    var all = values.merging([
      "record": record, "organisation": "RDY", "cycle": "2025/26",
      "framework": "2024-25-consultation",
    ]) { own, _ in own }
    if record == "certification" {
      all["cycle"] = nil
      all["period"] = "Q4 2025/26"
    }
    return Row.text(all, columns)
  }

  static let assessorFile = Row.table(
    columns,
    [
      row("certification", ["step": "expect", "due": "2026-04-30"]),
      row("certification", ["step": "certify", "date": "2026-04-29", "by": "The board"]),
      row(
        "certification",
        ["step": "not-complied", "date": "2026-06-01", "detail": "Two returns were not made."]),
      row(
        "concern",
        [
          "step": "add", "text": "A notice on one ward.", "source": "Health and Safety Executive",
          "date": "2026-03-02",
        ]),
      row(
        "concern",
        [
          "step": "judge", "number": "1", "seriousness": "material",
          "reason": "Open, and not yet answered.",
        ]),
      row(
        "evidence",
        [
          "period": "Q4 2025/26",
          "step": "add", "title": "Notice", "kind": "letter", "source": "HSE", "date": "2026-03-02",
          "about": "area/provider-capability concern/1",
        ]),
    ])

  static let chairFile = Row.table(
    columns,
    [
      row(
        "rating",
        [
          "area": "provider-capability", "layer": "moderated", "rating": "major-concerns",
          "reason": "No plan was accepted.",
        ]),
      row(
        "rating",
        [
          "area": "provider-capability", "layer": "final", "rating": "major-concerns",
          "reason": "Confirmed.",
        ]),
      row(
        "support",
        [
          "step": "add", "support": "undertakings", "text": "Governance.", "date": "2026-06-20",
          "basis": "Health and Social Care Act 2012 s.106", "review": "2026-12-20",
        ]),
    ])
}
