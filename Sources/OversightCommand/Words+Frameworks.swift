import Narration
import OversightCore

/// The words of the commands about editions.
extension Words {
  static let frameworksHeading = ["Id", "Version", "Standing", "People may decide", "Edition"]
  static let segmentsTitle = "Segments"
  static let decisionsTitle = "What people may decide"
  static let frameworkMetricHeading = [
    "Metric", "Name", "Domain", "Better", "Unit", "Known", "Source",
  ]
  static let ruleHeading = ["Rule", "Title", "For", "Known", "Source"]
  static let noMetricsOfEdition = "It measures nothing."
  static let noRules = "It has no rules: nothing is computed under it."
  static let noRatings = "no ratings"
  static let narrativeTitle = "Parts of each area's narrative:"
  static let dutiesTitle = "Statutory duties, each with a finding:"
  static let promptsTitle = "Prompts:"

  static func certificationTerms(_ terms: CertificationTerms) -> String {
    "Certification every quarter, due \(Narrator.count(terms.dueDays, "day")) after its end "
      + "(\(terms.provenance.rawValue)): \(terms.source)"
  }

  static func moderationTerms(_ terms: ModerationTerms) -> String {
    "Calibration says why it \(leaves("the assessors' median", by: terms.fromMedian)), or "
      + "\(leaves("the self-assessment", by: terms.fromSelfAssessment)) "
      + "(\(terms.provenance.rawValue)): \(terms.source)"
  }

  private static func leaves(_ what: String, by steps: Int) -> String {
    steps == 0 ? "leaves \(what)" : "goes more than \(Narrator.count(steps, "step")) from \(what)"
  }

  static let otherFormsTitle = "Other forms that assumed rules might have had"
  static let questionsTitle = "What people are asked"
  static let figuresTitle = "Figures that tests read"
  static let incompleteTitle = "Where data is missing"
  static let neverInForce = "never in force"
  static let stillInForce = "still in force"
  static let allowed = "it may be decided"
  static let none = "none"
  static let nothingToCheck = "name the file of an edition, or give --against-published."

  static func standing(_ standing: Standing) -> String {
    switch standing {
    case .draft: Narration.Words.draft
    case .live(let from, let to): "live from \(from)" + (to.map { " to \($0)" } ?? "")
    }
  }

  static func draft(_ framework: Framework) -> String {
    "\(Narration.Words.draft): \(framework.shortName)"
  }

  static func frameworkVersion(_ version: String, _ standing: String) -> String {
    "Version \(version), \(standing)"
  }

  /// What people may decide under an edition, in one line.
  static func decisions(_ framework: Framework) -> String {
    let allowed = Decision.Subject.allCases.filter { framework.refusal(of: $0) == nil }
    return allowed.isEmpty ? "nothing" : allowed.map(decision).joined(separator: ", ")
  }

  static func decision(_ subject: Decision.Subject) -> String {
    switch subject {
    case .areaRating: "ratings"
    case .consideration: "tests"
    case .segment: "segment"
    case .intensiveSupport: "intensive support"
    }
  }

  static func decision(_ subject: Decision.Subject, refusal: String?) -> String {
    " \(decision(subject)): " + (refusal.map { "no, \($0)" } ?? "yes")
  }

  static func figure(_ id: String, _ name: String, _ unit: String, isReported: Bool) -> String {
    let made = isReported ? "entered or imported" : "made of monthly figures"
    return " \(id)  \(name)\(unit.isEmpty ? "" : ", \(unit)") (\(made))"
  }

  /// What a rule or profile makes of data that is not whole.

  // MARK: Checking a file

  static func checked(_ framework: Framework) -> String {
    let parts = [
      Narrator.count(framework.metrics.count, "metric"),
      Narrator.count(framework.capability.flatMap(\.areas).count, "area"),
      Narrator.count(framework.pipeline.count, "rule"),
    ]
    return
      "\(framework.id) \(framework.version): \(parts.joined(separator: ", ")); nothing to mend."
  }

  static let nothingAssumed = "Nothing in it is assumed."

  static func assumed(profiles: Int, metrics: Int, rules: Int) -> String {
    let parts = [
      Narrator.count(profiles, "capability profile"),
      Narrator.count(metrics, "metric"), Narrator.count(rules, "rule"),
    ]
    return "Assumed by us: \(parts.joined(separator: ", "))"
  }

  static func otherForm(_ says: String) -> String { "or: \(says)" }

  static func dependent(_ count: Int, of all: Int, in period: Period) -> String {
    "\(period): \(count) of \(Narrator.count(all, "organisation")) "
      + "\(count == 1 ? "depends" : "depend") on one of our assumptions"
  }

  static func effect(
    _ title: String, _ says: String, _ count: Int, segments: Int, ratings: Int, routes: Int
  ) -> String {
    let parts = [("segment", segments), ("rating", ratings), ("route", routes)]
      .filter { $0.1 > 0 }.map { "\($0.1) in \($0.0)" }
    let what = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    return "\(title): if \(says), \(Narrator.count(count, "organisation")) differ\(what)"
  }

  // MARK: Against what was published

  static let conformanceHeading =
    ["Figure", "Period", ">Compared"] + standings.map { ">\($0)" }
  static let totalsHeading = ["Edition", ">Compared"] + standings.map { ">\($0)" }
  static let totalsTitle =
    "Totals of all figures published for the periods in which each was in force"
  static let differenceHeading = [
    "Figure", "Period", "Code", "Organisation", "Of", ">Published", ">Ours",
  ]
  static let noDifference = " Nothing differs."
  static let nothingPublished =
    "No figures were published for the periods in which it was in force."
  static let ofTheOrganisation = "of the organisation as a whole"

  private static let standings = ["Exact", "Within", "Input", "Fitted", "Different"]

  /// What each column counts.
  static let standingMeanings = [
    "Exact      the same number at the two decimals published",
    "Within     within 0.01 of a metric score or average and 0.011 of a domain score; of a segment,",
    "           where the published score lies within 0.01 of the cut between the two",
    "Input      the published figure was itself taken over, since its inputs are not all held: it",
    "           agrees and proves nothing",
    "Fitted     a cut, band or table was inferred from figures such as this one: it agrees and",
    "           proves nothing",
    "Different  anything else; each is listed under its table",
  ]

  static func againstPublished(_ framework: Framework) -> String {
    "\(framework.id) \(framework.version), \(standing(framework.standing))"
  }

  static func neverPublished(_ framework: Framework) -> String {
    "\(framework.edition) is a draft: nothing was published under it. Check an edition that was in force."
  }

  static func differences(_ count: Int) -> String {
    "\(Narrator.count(count, "figure")) differ\(count == 1 ? "s" : ""):"
  }

  static func published(differing count: Int) -> String {
    "\(differences(count).dropLast()) from what was published. See the list above."
  }

  // MARK: Comparing editions

  static let fromTo = "from \\ to"
  static let together = "all"
  static let nobodyMoves = "Nobody has another segment."
  static let noStepDiffers = "no step gives another result"
  static let noSuchStep = "the edition has no such step"

  static func segmentOrNone(_ segment: Int?) -> String { segment.map(String.init) ?? none }

  static func averageOf(_ average: String?) -> String {
    average.map { "average \($0)" } ?? "no average"
  }

  static func comparison(
    _ left: Framework, _ right: Framework, in period: Period, of count: Int
  ) -> String {
    "\(period) · \(left.shortName) → \(right.shortName) · \(Narrator.count(count, "organisation"))"
  }

  static func matrixTitle(_ left: Framework, _ right: Framework) -> String {
    "Segments: a row for each of \(left.shortName), a column for each of \(right.shortName)"
  }

  static func movers(_ count: Int) -> String {
    count == 1
      ? "1 organisation has another segment" : "\(count) organisations have another segment"
  }
}

extension Words.Help {
  static let frameworks = "The editions as data."
  static let frameworksList = "List the editions held, their standing and what people may decide."
  static let frameworksShow = "Show an edition: segments, decisions, metrics, areas and rules."
  static let frameworksCheck =
    "Check an edition: its file, what it assumes, and what was published."
  static let frameworksCheckMore = """
    With a file: every error has its place, and nothing of a faulty file is used; then what a sound \
    one assumes, and how many results depend on it. With --against-published: how the results of \
    every edition that was in force agree with every published figure; ends with 1 where one differs.
    """
  static let frameworksCompare = "Show who moves between two editions, and the step that makes it."
  static let frameworksCompareMore = """
    The same organisations and figures under the rules of both: how many go from which segment to \
    which, and for each that moves the first step in which the two differ.
    """
  static let edition = "The edition: its id, or the path of its file."
  static let file = "The file, or the id of an edition that is held."
  static let againstPublished = "Hold the results against what was published."
}
