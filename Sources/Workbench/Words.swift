import Ledger
import Narration
import OversightCore
import Terminal

/// Every word of the workbench that is not a framework's or a ledger's own, in one file, so that the
/// wording can be reviewed in one sitting.
enum Words {
  // Screens and tabs.
  static let organisations = "Organisations"
  static let opening = "Oversight Workbench: reading the figures and the ledger …"
  static let nothingHeld =
    "No figures are held, so there is nothing to show. Check the data folder."
  static func nothingInForce(_ period: Period, _ editions: [String]) -> String {
    "No edition held was in force in \(period). Ask for one with --framework: "
      + Narrator.list(editions, last: "or") + "."
  }
  static let tabs = [
    "Scorecard", "Capability", "Considerations", "Assessment", "Evidence", "Notes", "History",
  ]
  /// The same where there is no room for whole words.
  static let shortTabs = [
    "Score", "Areas", "Tests", "Assess", "Evid.", "Notes", "Hist.",
  ]
  static let areaHeading = "Functional area"
  static let hidden = "hidden"
  static let noRow = "No organisation matches. The filter is still on."
  static let noOrganisation = "No organisation matches the filter."
  static let noNotes = "No notes under this edition and year."
  static let noteHint = "n writes one."
  static let noHistory = "Nothing has been recorded about this organisation yet."
  static let organisationWord = "the organisation"
  static let notesWord = "notes"
  static let eventsWord = "events"
  static let othersHidden = "Other assessors' own ratings are hidden until the reveal."
  static let indicative = "indicative"
  static let onYourRatings = "on your ratings"
  static let setByPanel = "set by the panel"
  static let noDescriptor = "The edition gives no descriptor."

  // What the status line says.
  static func welcome(_ count: Int, drafts: [DraftKey]) -> String {
    let kept = drafts.prefix(3).map { $0.words }.joined(separator: ", ")
    let more = drafts.count > 3 ? ", …" : ""
    return "\(count) organisations. Up and down choose, Enter opens, ? lists every key."
      + (drafts.isEmpty ? "" : " Unsaved drafts are kept: \(kept)\(more).")
  }
  static func selected(_ code: String, _ name: String, row: Int, of count: Int) -> String {
    "Selected \(code) \(name), row \(row) of \(count)."
  }
  static func opened(_ code: String, _ name: String) -> String { "Opened \(code) \(name)." }
  static func sentence(_ text: String) -> String {
    (text.first.map { $0.uppercased() } ?? "") + text.dropFirst() + "."
  }
  static func place(_ place: Int, of count: Int, in what: String) -> String {
    count == 0 ? "No \(what)." : "\(place + 1) of \(count) \(what)."
  }
  static let rangeSelected = "Column Range: likely ranges are not computed yet."
  static func columnSelected(_ title: String) -> String {
    "Column \(title): s sorts by it, f filters to its value."
  }
  static func sorted(_ order: [SortKey]) -> String {
    let keys = order.map { "\(title(of: $0.column)) \($0.isDescending ? "falling" : "rising")" }
    return "Sorted by \(keys.joined(separator: ", then "))."
  }
  static func showing(_ edition: String, _ period: Period) -> String {
    "Showing \(period) under \(edition)."
  }
  static let outOfForce = " It was not in force then; the period's own edition is not held."
  static func filtered(_ count: Int, _ total: Int) -> String {
    count == 0 ? noRow : "\(count) of \(total) organisations match."
  }
  static func areaSelected(_ name: String, digitsRate layer: String) -> String {
    "\(name): digits record the layer \(layer)."
  }
  static func areaSelected(_ name: String, rating: String?) -> String {
    "\(name): \(rating.map { "you rated it \($0)" } ?? "not rated by you"). \(othersHidden)"
  }
  static func digitsRate(_ layer: String) -> String { "Digits now rate the layer \(layer)." }

  // Changes.
  static func ratingChange(area: String, layer: String, before: String?, after: String?) -> String {
    "\(area), \(layer): \(before ?? "not rated") → \(after ?? "not rated")"
  }
  static func overallChange(before: String?, after: String?) -> String {
    "Overall: \(before ?? "no rating yet") → \(after ?? "no rating yet")."
  }
  static func stillOpen(_ words: String) -> String { "Overall could be \(words)." }
  static func segmentChange(before: Int?, after: Int?) -> String {
    "Segment \(before.map(String.init) ?? "–") → \(after.map(String.init) ?? "–")."
  }
  static func segmentHeld(_ segment: Int?, at ceiling: Int?) -> String {
    "Segment stays \(segment.map(String.init) ?? "–"): "
      + "capability never moves it beyond \(ceiling.map(String.init) ?? "–")."
  }
  static func saved(_ words: String) -> String { "Saved. \(words)" }
  static let pictureSavesNothing = "a picture saves nothing"
  static let stillSaving = "Still saving what came before. Press it again."
  static let noteSaved = "Saved the note."
  static let noteWords = "the note."
  static func undone(_ words: String, of code: String?) -> String {
    "Taken back\(code.map { ", \($0)" } ?? ""): \(words)"
  }
  static func redone(_ words: String, of code: String?) -> String {
    "Done again\(code.map { ", \($0)" } ?? ""): \(words)"
  }
  static func draftNotKept(_ reason: String) -> String {
    "The draft could not be kept on disk: \(reason). Your text is still here; ^S saves it."
  }

  // Reasons why not.
  static func noSuchKey(_ keys: [Key]) -> String {
    "\(keys.map(KeyName.name).joined(separator: " ")) does nothing here. ? lists every key."
  }
  static func noSuchKeyOnSheet(_ key: Key) -> String {
    "\(KeyName.name(key)) does nothing here. Esc closes this first."
  }
  static func clickSavesNothing(_ title: String) -> String {
    "\(title): a click changes nothing that is saved. Press the key."
  }
  static let nothingSelected = "nothing is selected"
  static let noValueToFilter = "this column cannot be filtered"
  static let noFilter = "no filter is on"
  static let notSortable = "ranges are not computed yet, so rows cannot be sorted by them"
  static func noAreas(_ edition: String) -> String {
    "\(edition) judges no capability of this organisation"
  }
  static func noAreasHere(_ edition: String) -> String {
    "\(edition) judges no capability of this organisation. E chooses another edition."
  }
  static let noLayerToWrite = "no layer of this area is yours to write"
  static func noSuchDigit(_ digit: Int, of count: Int) -> String {
    "the scale has \(count) ratings, so \(digit) gives none"
  }
  static let nothingToUndo = "you have saved nothing in this sitting that is still to undo"
  static let nothingToRedo = "you have taken nothing back"
  static let pasteHasNoPlace = "Pasted text has no place here. n opens a note, / a filter."
  static func notInRegister(_ code: String) -> String {
    "\(code) is not in the register of this period. p chooses another."
  }
  static func notInPeriod(_ code: String, _ period: Period) -> String {
    "\(code) is not in the register of \(period), so one goes back."
  }
  static let notInList = "This organisation is not in the filtered list, so it has no neighbours."
  static let lastOfList = "This is the last organisation of the list."
  static let firstOfList = "This is the first organisation of the list."
  static let alreadyOutermost = "This is the outermost screen. q leaves the workbench."
  static func nothingFound(_ text: String) -> String {
    text.isEmpty ? "Type a code or part of a name." : "No organisation is called '\(text)'."
  }
  static func nothingRelated(_ kind: OrganisationKind) -> String {
    kind == .icb
      ? "No provider is recorded for this ICB on this day."
      : "No ICB is recorded for this provider on this day."
  }
}

/// Sheets.
extension Words {
  static let filterTitle = "Filter · column:value, =, >=, 2.0..2.1, unknown, not, or, ( )"
  static let openTitle = "Open · code, former code, or part of a name"
  static let filterHint = "For example: segment>=3 region:london not flag:deficit"
  static let choosePeriod = "Period"
  static let chooseEdition = "Edition of the framework"
  static let chooseType = "Show which type"
  static let chooseRegion = "Show which region"
  static let all = "all"
  static let otherEdition = "Another edition …"
  static func editionNow(_ edition: String) -> String { "Edition: \(edition)" }
  static func periodHelp(_ held: Int, edition: String?) -> String {
    (held > 0 ? "\(held) published results" : "monthly figures only")
      + (edition.map { ", \($0) in force" } ?? "")
  }
  static func related(_ organisation: Organisation) -> String {
    organisation.kind == .icb
      ? "Providers of \(organisation.name)" : "ICBs that \(organisation.name) serves"
  }
  static let whyNotRated = "Why can it not be rated?"
  static let notApplicable = "Not applicable"
  static let notApplicableHelp = "the area does not apply to this organisation"
  static let tooLittle = "Too little evidence"
  static let inWords = "In words"
  static let inWordsHelp = "a view without a rating; the editor opens for it"
  static let tooLittleHelp = "it applies, but the evidence does not carry a rating"
  static let clashTitle = "Others decided this while you were writing"
  static let textIsSafe = "Your text is safe. Nothing of yours has been saved yet."
  static let keepTheirs = "Keep theirs"
  static let saveMine = "Save mine over it"
  static let saveMineHelp = "the history keeps both"
  static let backToText = "Back to my text"
  static let tryAgain = "Try again"
  static let close = "Close"
  static func stepsTitle(_ code: String) -> String { "How \(code) was made, step by step" }
  static func noSteps(_ reason: String) -> String {
    "No step was taken" + (reason.isEmpty ? "." : ": \(reason).")
  }
  static let legendTitle = "What the marks mean"
  /// Every mark with its meaning.
  static func legend(segments: Int) -> [(String, String)] {
    [
      ("2 ██░░", "segment 2; as many cells as the edition has segments (\(segments)); 1 is best"),
      ("Average", "average metric score, 1.00 best to 4.00 worst"),
      ("Was", "the segment of the quarter before, and what moved it since:"),
      ("", "rules, restated figures, metrics, override, cuts, score, or judged by people"),
      ("24/61", "rank 24 of the 61 in the trust type's own league table"),
      ("Range …", "likely ranges are not computed yet"),
      ("£", "a deficit or deficit support is reported"), ("!", "some metrics have no score"),
      ("p", "the average is taken as published, because not all metric scores are held"),
      ("f", "the average is made of provider-footprint proxies, never the board's own figures"),
      ("?", "the override flag is blank in the published file: two segments are possible"),
      ("o", "capability rests on your own ratings and is provisional"),
      (
        "a",
        "the result depends on our assumption: under another form of an assumed rule it differs"
      ),
      ("*", "kept in the list although an edit made it unfit for the filter"),
      ("▲ ■ □ ▼", "ratings from best to worst, each with its letter or word"),
      ("▲ ▼", "beside a score: below 1.75, and 3.25 or above"),
      ("│ ┼ │ ●", "the middle half of peers with their median, and this organisation"),
      ("▼ · –", "a test met, not met, not known; a question answered yes, no, not answered"),
      ("◄ ►", "off the scale of the strip"),
      ("– n ?", "not rated, not applicable, too little evidence: none is the lowest rating"),
      ("assumed", "no public text gives this rule; it is ours, and can be changed in its file"),
    ]
  }
  static let find = "Find: "
  static func notNow(_ reason: String) -> String { "not now: \(reason)" }
  static func noteTitle(_ code: String, _ kind: NoteKind) -> String {
    "Note on \(code) · \(kindChoice(kind))"
  }
  static func reasonTitle(_ code: String, _ area: String, _ rating: String) -> String {
    "Reason: \(code), \(area) \(rating)"
  }
  static let about = "About"
  static func characters(_ count: Int) -> String {
    "\(Figure.count(count)) of \(Figure.count(TextLimit.characters)) characters"
  }
  static let reasonFirst = "This layer needs a reason. Nothing is saved until ^S."
  static let draftKept = "Not saved; the draft is kept, and the same key opens it again."
  static let draftRestored = "Here is the draft you left."
  static let nothingWritten = "Nothing was written."
}

/// The history.
extension Words {
  static func noteAbout(_ subject: String, _ text: String) -> String {
    "note about \(subject): \(text)"
  }
  static let takenBack = "(taken back) "
  static let noteWithdrawn = "took a note back"
  static func tookBack(_ words: String) -> String { "took back: \(words)" }
  static func datasetImported(_ title: String, _ hash: String) -> String {
    "imported dataset \(title), \(hash.prefix(12))…"
  }
  static func frameworkAdopted(_ id: String, _ hash: String) -> String {
    "adopted the rules of \(id), \(hash.prefix(12))…"
  }
  static func answerChange(_ name: String, before: String, after: String) -> String {
    before == after ? "\(name) \(after), from another source" : "\(name) \(after), was \(before)"
  }
  /// A test is met or not met; another question is answered yes or no.
  static func answer(_ answer: TestAnswer?, isTest: Bool, figures: [String]) -> String {
    let word =
      switch answer {
      case .met: isTest ? "met" : "yes"
      case .notMet: isTest ? "not met" : "no"
      case nil: figures.isEmpty ? "not known" : "by figures"
      }
    return figures.isEmpty ? word : "\(word) (\(figures.joined(separator: "; ")))"
  }
  static func figure(_ name: String, _ value: Double, unit: String) -> String {
    let space = unit.isEmpty ? "" : " "
    return "\(name) \(Figure.trimmed(value, least: 0, most: 4))\(space)\(unit)"
  }
  /// What was decided, then what was proposed; one of the two changed at least.
  static func segmentChange(
    before: StandingSegment?, after: StandingSegment?, _ name: (Actor) -> String
  ) -> String {
    [decisionChange(before, after, name), proposalChange(before, after)].compactMap { $0 }
      .joined(separator: ", ")
  }
  private static func decisionChange(
    _ before: StandingSegment?, _ after: StandingSegment?, _ name: (Actor) -> String
  ) -> String? {
    if before?.decision == after?.decision { return nil }
    guard let decision = after?.decision else {
      return before?.decision.map { "segment \($0.segment) no longer decided" }
    }
    let old = before?.decision?.segment ?? after?.computed
    if old == decision.segment { return "segment \(decision.segment) stays" }
    let proposer = decision.proposer.map { ", proposed by \(name($0))" } ?? ""
    return "segment \(old.map { "\($0)" } ?? "not known") → \(decision.segment)\(proposer)"
  }
  private static func proposalChange(
    _ before: StandingSegment?, _ after: StandingSegment?
  ) -> String? {
    if before?.proposal == after?.proposal { return nil }
    if let proposal = after?.proposal { return "segment \(proposal.segment) proposed" }
    // A decision on the same segment says enough.
    guard let proposal = before?.proposal, proposal.segment != after?.decision?.segment else {
      return nil
    }
    return "segment \(proposal.segment) no longer proposed"
  }
  static func leadChange(before: [LeadBoard], after: [LeadBoard]) -> String {
    if let gone = before.first(where: { !after.contains($0) }) {
      return "\(lead(gone)) no longer recorded"
    }
    return after.last.map(lead) ?? ""
  }
  private static func lead(_ lead: LeadBoard) -> String {
    "lead ICB \(lead.board) from \(ScorecardWords.day(lead.from))"
  }
  static func routeChange(before: RouteChoice?, after: RouteChoice?) -> String {
    let old = before.map { route($0.route) }
    guard let after else { return "route no longer chosen, was \(old ?? "not chosen")" }
    return "route \(route(after.route))" + (old.map { ", was \($0)" } ?? "")
  }
  private static func route(_ route: OversightRoute) -> String {
    switch route {
    case .throughBoard: "through the ICB"
    case .direct: "direct"
    }
  }
  static func reportedChange(before: ReportedSegment?, after: ReportedSegment?) -> String {
    let old = before.map { ", was \($0.segment)" } ?? ""
    guard let after else { return "published segment no longer held\(old)" }
    return "published segment \(after.segment)"
      + (before?.segment == after.segment ? ", from another source" : old)
  }
  static func source(_ text: String) -> String { "Source: \(text)" }
  static func unreadable(_ sentence: String) -> String { "cannot be read: \(sentence)" }
  static let withoutEffect = "a withdrawal without effect"
  static func newerKind(_ kind: String) -> String { "\(kind), from a newer program" }
  static func reason(_ text: String) -> String { "Reason: \(text)" }
  static func eventBy(_ name: String, _ event: Event) -> String {
    "\(moment(event.time)), \(name), \(event.role.rawValue) · event \(event.id)"
  }
  static func withdrawn(by name: String, _ withdrawal: Withdrawal) -> String {
    "Taken back by \(name), \(moment(withdrawal.time))."
  }
  static func entry(_ entry: Entry) -> String {
    "Entry \(entry.sequence) of the ledger · chain \(entry.hash.description.prefix(12))…"
  }
}

/// The frame.
extension Words {
  static func count(_ shown: Int, _ total: Int) -> String { "\(shown) of \(total)" }
  static let notInForce = " (not in force then)"
  static let sortWord = "sort"
  static func tooSmall(_ size: Size) -> String { "Too small: \(size.columns)×\(size.rows)." }
  static let needed = "60×20 is needed."
  static let nothingLost = "Nothing is lost."
  static let draftsKept = "Drafts are kept."
  static let quitHint = "q quit"
  /// Coverage by type in a narrow window: "acute 129/134".
  static func shortCoverage(_ coverage: [SectorCoverage], period: Period) -> String {
    let parts = coverage.map { sector -> String in
      let held = "\(sector.coverage.held)/\(sector.coverage.of)"
      return "\(Narration.Words.shortSector(sector.sector)) \(held)"
    }
    return "Q\(period.quarter) held: \(parts.joined(separator: " · "))"
  }
  static func coverage(_ coverage: [SectorCoverage], period: Period) -> String {
    if coverage.isEmpty { return ScorecardWords.coverage([], in: period) }
    let parts = coverage.map { sector -> String in
      let words =
        "\(sector.coverage.held) of \(sector.coverage.of) \(Narration.Words.sector(sector.sector))"
      return words + (sector.latestHeld.map { " (latest held Q\($0.quarter) \($0.cycle))" } ?? "")
    }
    return "Q\(period.quarter): \(parts.joined(separator: ", "))"
  }
}

/// The organisation screen.
extension Words {
  static func noMetrics(_ reason: String) -> String {
    "No metrics to show" + (reason.isEmpty ? "." : ": \(reason).")
      + " p chooses another period, E another edition."
  }
  static func onlyAverageHeld(_ period: Period) -> String {
    "the average of \(period) is held as published, the metrics it is made of are not"
  }
  static func noMetricsIn(_ edition: String) -> String {
    "\(edition) measures nothing and comes to no average"
  }
  static func areaWithoutRatings(_ name: String, _ refusal: String) -> String {
    "\(name): \(refusal)."
  }
  static func areasWithoutRatings(_ refusal: String) -> String {
    "No ratings: \(refusal)."
  }
  static func definition(_ metric: MetricDefinition) -> String {
    var parts = [metric.polarity == .lower ? "Lower is better" : "Higher is better"]
    switch metric.scoring {
    case .ranked(let pool): parts.append("ranked among \(words(for: pool))")
    case .banded: parts = ["Scored by bands of its value"]
    case .categories: parts = ["Scored by category"]
    case .combined: parts = ["Made of two other scores by a table"]
    }
    parts += [
      metric.standard.map { "standard \(Figure.trimmed($0, least: 0, most: 2))" },
      metric.floor.map { "floor \(Figure.trimmed($0, least: 0, most: 2))" },
      metric.hasUnknownStandard ? "a standard exists, its value is not public" : nil,
      metric.counts ? nil : "counts through combined finance only",
      metric.weight < 1 ? "counts one third" : nil,
    ].compactMap { $0 }
    return parts.joined(separator: " · ")
  }
  static func words(for pool: Pool) -> String {
    switch pool {
    case .sector: "trusts of its type"
    case .providers: "all providers"
    case .nonAcute: "all providers that are not acute"
    case .service: "all trusts giving the service"
    case .icbs: "all ICBs"
    }
  }
  static func peers(value: String, lower: String, median: String, upper: String) -> String {
    "\(value); peers' lower quartile \(lower), median \(median), upper quartile \(upper)"
  }
  static func proxyCoverage(_ coverage: Coverage) -> String {
    "\(coverage.held) of \(coverage.of) providers of the area have a figure."
  }
  static func descriptorsTitle(_ area: String, provenance: Provenance) -> String {
    "\(area): what each rating looks like"
      + (provenance == .assumed ? " (words assumed)" : "")
  }
  static func ratedSoFar(_ rated: Int, of count: Int, could: String) -> String {
    "\(rated) of \(count) rated, no overall yet. Could be \(could)."
  }
  static func ratedAll(_ rated: Int, overall: String, provisional: Bool) -> String {
    "\(rated) of \(rated) rated: \(overall)"
      + (provisional ? ", indicative, on your ratings." : ".")
  }
  static func areaAs(_ number: Int, _ words: String) -> String {
    "Area \(number) as   \(words)"
  }
  static func areaDecidesNothing(_ number: Int, _ words: String) -> String {
    "Whatever area \(number) is rated: \(words)"
  }
  static let byAssumedRules = "(assumed)"
  static let dependsOnAssumption = "(depends on our assumption)"
  static func moreLines(_ count: Int) -> String { "\(count) more lines" }
}
