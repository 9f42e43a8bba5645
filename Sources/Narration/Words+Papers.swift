import OversightCore

/// The words of the papers before a session.
extension CalibrationWords {
  /// How the title of the list of papers begins.
  public static let papers = "Papers for calibration session"
  static func papersTitle(_ session: Session) -> String { "\(papers) \(session.name)" }
  static let organisations = "Organisations on the agenda"
  static func noPapers(_ codes: [OrganisationCode]) -> String {
    "Without a result in the period, so without papers: \(Narrator.list(codes.map(\.value)))"
  }
  static let noOrganisations = "No organisation on the agenda"

  static func sheet(_ code: OrganisationCode, _ name: String, _ page: Int) -> String {
    "\(code) \(name), page \(page)"
  }
  static let result = "Result"
  static func possible(_ segments: [Int]) -> String {
    "\(Narrator.list(segments.map(String.init), last: "or")) possible"
  }
  static let rank = "Rank"
  static func rank(_ rank: Int, of all: Int?) -> String {
    "\(rank)" + (all.map { " of \($0)" } ?? "")
  }
  static let cqc = "CQC"
  static let flags = "Note"

  static let ladder = "How the rules come to it"
  static let ladderHeading = [">", "Step", "What happened", "Result", "Known"]
  static let noLadder = "The edition has no steps for it"
  static func was(_ period: Period) -> String { "Against \(period)" }

  static let domains = "Domain scores"
  static let domainHeading = ["Domain", "Score, 1.00 best to 4.00 worst, and segment"]
  static let noDomains = "The edition scores no domain of it in this period"
  static let worst = "Worst metrics"
  static let worstHeading = ["Metric", ">Value", "Unit", ">Score", "Domain", "Period"]
  static let noneScored = "No metric has a score"
  static let changed = "Metrics whose score changed most"
  static let changedHeading = [
    "Metric", ">Value before", ">Value", ">Score before", ">Score", "Change", "Periods",
  ]
  static let noneChanged = "No metric has a score in both periods, or none changed"
  static func change(_ move: Double) -> String {
    "\(Figure.score(abs(move))) \(move > 0 ? "worse" : "better")"
  }

  static let layers = "What is said of each area"
  static let noLayers = "The edition judges no capability of it"
  static let ownWords = "Why, in its own words"
  static func before(_ cycle: Cycle) -> String { "In \(cycle)" }
  static let noAssessors = "No assessor's rating is shown before the reveal, not even your own."
  static func partners(_ words: String, _ count: Int) -> String { "\(count) \(words)" }

  static let evidence = "Evidence"
  static let checks = "Standing checks"
  static let openActions = "Open actions"
  static let openQueries = "Open queries"
  static func more(_ count: Int) -> String { "and \(count) more" }
}

/// What is to be decided.
extension CalibrationWords {
  static let decide = "To be decided"
  static let benchmark =
    "A benchmark case: agreed earlier, rated again blind. Nothing is decided of it."
  static let nothingToDecide =
    "Nothing: the edition rates nothing here, and has no segment to decide."
  static func rateAreas(_ names: [String], _ ratings: [String]) -> String {
    "A rating of \(Narrator.count(names.count, "area")), each \(Narrator.list(ratings, last: "or")): "
      + Narrator.list(names)
  }
  static let areasNotNamed =
    "Areas the chair does not name take the median of the assessors, a tie the lower."

  static func segment(computed: Int?, within: Int?, secondPerson: [Int]) -> String {
    guard let computed else {
      return "A segment: the rules come to none, so a reason is compulsory" + second(secondPerson)
    }
    let reach = within.map { ", at most \($0) away" } ?? ""
    return "A segment: computed \(computed)\(reach)" + second(secondPerson)
  }
  private static func second(_ segments: [Int]) -> String {
    segments.isEmpty
      ? ""
      : "; segment \(Narrator.list(segments.map(String.init), last: "or")) takes a second person"
  }

  static func overall(computed: String?, possible: String, reach: [String]) -> String {
    guard let computed else { return "An overall rating: it can still become \(possible)" }
    return reach.count > 1
      ? "An overall rating: the areas give \(computed); people may set "
        + Narrator.list(reach, last: "or")
      : "An overall rating: the areas give \(computed), and nobody moves it"
  }

  static func reasons(_ terms: ModerationTerms?, decidesSegments: Bool) -> String {
    let origin = terms?.provenance == .assumed ? " (assumed)" : ""
    let areas =
      terms.map {
        "a moderated rating \(far($0.fromMedian, "the median")) or "
          + "\(far($0.fromSelfAssessment, "the self-assessment"))\(origin)"
      } ?? "a moderated rating is not the median"
    let segment = decidesSegments ? "segment or " : ""
    return "A reason is compulsory where \(areas), and where \(segment)overall rating is not the "
      + "computed one"
  }

  private static func far(_ steps: Int, _ other: String) -> String {
    steps == 0
      ? "is not \(other)" : "lies more than \(Narrator.count(steps, "step")) from \(other)"
  }
}
