import Ledger
import Narration
import OversightCore

/// Every word and sentence of the command line, so that the wording can be reviewed in one sitting.
/// What results mean is said by `Narration`, what the ledger refuses by `Ledger`.
enum Words {
  static let version = "0.1.0"

  // MARK: Refused and not found

  static let badPeriod = "write a quarter of a financial year like \"Q4 2025/26\"."
  static let badDay = "write a day like 2026-03-31."
  static let noName = "No name to work under. Give one with --as NAME."
  static let noPostgres =
    "Shared PostgreSQL workspaces are not in this version. Give --workspace a path to a file."
  static let noTerminal =
    "The workbench needs a terminal. Use `oversight --plain` for sentences and prompts, or a "
    + "command such as `oversight list`; `oversight --help` names them all."
  static let noFigures = "The data holds no published figures. Reinstall, or set OVERSIGHT_DATA."
  static let noFramework = "The data holds no edition. Reinstall, or set OVERSIGHT_DATA."
  static func nothingInForce(_ period: Period, _ held: [String]) -> String {
    "No edition that is held was in force in \(period). Name one with --framework: "
      + "\(Narrator.list(held, last: "or")), or the path of a file."
  }
  static let oneSubject = "a note is about one thing: give one such option."

  static func noSuchCommand(_ name: String, near: [String]) -> String {
    "There is no command '\(name)'. \(suggestion(near))See `oversight --help`."
  }

  static func noSuchFramework(_ id: String, _ near: [String], _ known: [String]) -> String {
    "There is no edition '\(id)'. \(suggestion(near))Held: \(Narrator.list(known))."
  }

  static func noSuchPeriod(_ period: Period, held: [Period]) -> String {
    "No figures are held for \(period). Held: \(Narrator.list(held.map(\.description)))."
  }

  static func noSuchOrganisation(_ text: String, near: [String]) -> String {
    "There is no organisation '\(text)'. \(suggestion(near))`oversight list` shows every code."
  }

  static func closed(
    _ organisation: Organisation, _ day: CalendarDate,
    successors: [(OrganisationCode, String?)]
  ) -> String {
    let closed = "\(organisation.code) closed on \(ScorecardWords.day(day))"
    let next = successors.map { code, name in name.map { "\(code) (\($0))" } ?? "\(code)" }
    let what = next.isEmpty ? "; no successor is recorded" : "; succeeded by \(Narrator.list(next))"
    return closed + what + ". Ask for the successor, or for an earlier --period."
  }

  static func notYetOpen(_ organisation: Organisation, _ day: CalendarDate) -> String {
    let from = organisation.from.map { "; it opened on \(ScorecardWords.day($0))" } ?? ""
    return "\(organisation.code) (\(organisation.name)) is not in the register of "
      + "\(ScorecardWords.day(day))\(from). Ask for another --period or --as-of."
  }

  static func noSuchRegion(_ name: String, _ near: [String], _ known: [String]) -> String {
    "There is no region '\(name)'. \(suggestion(near))Use one of: \(known.joined(separator: ", "))."
  }

  static func notABoard(_ organisation: Organisation, _ boards: [String]) -> String {
    let serves = boards.isEmpty ? "" : " It serves \(Narrator.list(boards))."
    return "\(organisation.code) is a provider, not an ICB.\(serves)"
  }

  static func noSuchColumn(_ name: String, _ near: [String], _ known: [String]) -> String {
    "There is no column '\(name)'. \(suggestion(near))Sort by: \(known.joined(separator: ", "))."
  }

  static func badDirection(_ text: String) -> String {
    "'\(text)' does not say how to sort. Write COLUMN, COLUMN:asc or COLUMN:desc."
  }

  enum Thing: String {
    case area, rating, metric, test, duty, prompt, domain, layer
    case narrative = "part of the narrative"
  }

  static func noSuch(
    _ thing: Thing, _ text: String, matching: [String], near: [String], _ known: [String]
  ) -> String {
    let choice = "Use one of: \(known.joined(separator: ", "))."
    if matching.count > 1 {
      return "'\(text)' could be \(Narrator.list(matching, last: "or")). \(choice)"
    }
    return "There is no \(thing.rawValue) '\(text)'. \(suggestion(near))\(choice)"
  }

  private static func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : "Did you mean \(Narrator.list(near, last: "or"))? "
  }

  static func badData(_ text: String) -> String {
    "The data cannot be read. \(text). Reinstall, or set OVERSIGHT_DATA to a sound data folder."
  }

  static func notWritten(_ reason: String) -> String {
    "The result could not be written: \(unstopped(reason)). Make room or write elsewhere."
  }

  /// A sentence of the system, to go on in one of ours.
  static func unstopped(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  static func noWorkspaceYet(_ path: String) -> String {
    "Note: there is no workspace at \(path) yet, so no judgements are shown."
  }

  static func nothingRecorded(_ path: String) -> String {
    "There is no workspace at \(path): nothing is recorded. `oversight rate` and `oversight note` "
      + "make one; --workspace names another."
  }

  static func damaged(_ sentence: String) -> String {
    "The ledger is damaged. \(sentence) Keep a copy, and see `oversight verify`."
  }

  static func verifyFailed(_ sentence: String) -> String {
    "\(sentence) Keep a copy of the file and restore a backup."
  }

  static func absentFile(_ hash: String) -> String {
    "Not kept here, though an event names it: \(hash)"
  }

  static let isFolder = "it is a folder"
  static func unreadableFile(_ file: String, _ reason: String) -> String {
    "\(file) cannot be read: \(unstopped(reason)). Check the path."
  }

  static func problems(_ problems: [String]) -> String {
    (problems + ["\(problems.count) to mend; nothing was loaded."]).joined(separator: "\n")
  }

  // MARK: Why a field is empty

  static let noRanges = "likely ranges are not computed yet"
  static let notComputed = "not computed in this edition"
  static let notPublished = "not published"
  static let notRated = "not rated"
  static let notRanked = "no rank was published and the pool is not held whole"
  static let poolNotHeld = "those ranked with it are not all held"
  static let scoreOnly = "only the score was published"
  static let derived = "made from other scores"
  static let noMonths = "no monthly figures held"
  static let flagBlank = "blank in the published file"
  static let noSegment = "there is no segment"
  static let noOverall = "there is no overall rating"
  static let noQuestion = "areas bar, not a question"
  static let notAnswered = "not answered"
  static let noProposal = "none waits"
  static let noProposer = "one person decides"
  static let noLeadBoard = "no lead ICB is recorded"
  static let noChoice = "no route was chosen instead"
  static let notEntered = "not entered by a person"
  static let notMonthly = "of the period, not of a month"
  static let noQuartile = "a table decides, not a quartile"
  static let noDecision = "none recorded"
  static let noneComputed = "the areas gave none when it was set"
  static let noPurpose = "the edition names no core purpose for it"
  static func place(domain: String, purpose: String) -> String {
    purpose.isEmpty ? "domain: \(domain)" : "domain: \(domain) · core purpose: \(purpose)"
  }
  static let nothingToSay = "live rules, in force in the period"
  static let notHeldBack = "nothing was held back"
  static let testsMoveNothing = "tests move nothing in this edition"
  static let noCQC = "no CQC rating held"
  static let noDate = "no date held"
  static let noSource = "no source is kept for it"
  static let noEdition = "no edition was involved"
  static let unreadable = "this program cannot read the event"
  static let segmentStays = "the segment is the same as before"
  static let averagesNotHeld = "the averages of both periods are not held"
  static let leavingOutSaysNothing = "leaving this step out says nothing of the result"
  static let noRoute = "no route"
  static let heldWhole = "held whole in this period"
  static let neverHeld = "held in no earlier period"

  static func notHeld(_ period: Period) -> String { "no figures are held for \(period)" }
  static func notOpen(in period: Period) -> String { "not in the register of \(period)" }

  static func noSegmentBefore(_ period: Period, _ why: String) -> String {
    "no segment in \(period): \(why)"
  }

  static func notInForce(_ framework: Framework, in period: Period) -> String {
    "Note: \(framework.shortName) was not in force in \(period)."
  }

  // MARK: Lists

  static let listHeading = [
    "Code", "Organisation", "Type", "Region", ">Average", "Segment", "Was", ">Rank", "Capability",
    "Flags",
  ]

  /// Why rows have no segment, after their number.
  static func withoutSegment(_ count: Int, _ why: String) -> String {
    "\(count) without a segment: \(why)"
  }

  static func withoutSegment(others count: Int) -> String {
    "\(count) without a segment for other reasons, each in the CSV and JSON"
  }

  static func listTitle(_ scope: Scope, shown: Int) -> String {
    "\(scope.period) · \(scope.framework.shortName) · \(shown) of \(scope.assessments.count) "
      + "organisations · average metric score, 1 best"
  }

  // MARK: Scorecards

  static let ladder = "How the segment was made"
  static func changeTitle(since period: Period) -> String {
    "Why the segment changed since \(period)"
  }
  static let dependencesTitle = "What depends on our assumptions"
  static let assumedMark = "  (assumed by us)"
  static func note(_ sentence: String) -> String { "Note: \(sentence)" }
  static let metricHeading = [
    "Metric", "", ">Value", "Unit", ">Score", ">Rank", ">of", "Scored by, or why not", "For",
  ]
  static let noSteps = "This edition computes nothing for this organisation."
  static let noMetrics = "This edition scores no metric of this organisation."
  static func noMetricScores(_ edition: String, _ period: Period) -> String {
    "No metric scores are held for \(period): \(edition) scores none of the figures held for it."
  }
  static let notCounted = "not in the average"
  static let areaHeading = "Functional area"
  static let gapHeading = "Gap"
  static let segmentTitle = "Segment"

  static func partners(_ partners: [String], of kind: OrganisationKind) -> [String] {
    let words = kind == .icb ? "Providers" : "Serves"
    return partners.isEmpty ? [] : ["\(words): \(partners.joined(separator: ", "))"]
  }

  static func segment(_ segment: String, why: String) -> String {
    segment == Narration.Words.nothing ? "No segment: \(why)" : "Segment \(segment)"
  }

  static func average(_ average: String?, published: String?, why: String) -> String {
    guard let average else { return "No average: \(why)" }
    let beside = published.map { $0 == average ? "as published" : "published \($0)" }
    return "Average metric score (1 best) \(average), \(beside ?? notPublished)"
  }

  static func rank(_ rank: Int?, of: Int?, why: String) -> String {
    rank.map { "Rank \($0) of \(of.map(String.init) ?? "–"); \(noRanges)" } ?? "No rank: \(why)"
  }

  static func previous(_ segment: String?, in period: Period, why: String) -> String {
    segment.map { "Segment \($0) in \(period)" } ?? "No segment in \(period): \(why)"
  }

  static func flag(_ flag: Flag) -> String { note(Narration.Words.flag(flag)) }
  static func published(_ score: String) -> String { "published \(score)" }

  static func domainSegment(_ segment: Int, _ origin: Origin) -> String {
    "segment \(segment)\(origin == .published ? " (published)" : "")"
  }

  static func basis(_ basis: ScoreBasis) -> String {
    switch basis {
    case .metStandard: "meets the standard"
    case .failedFloor: "fails the floor"
    case .ranked(let rank, let of, _, _): "place \(rank) of \(of)"
    case .banded: "by band"
    case .combined(_, _, let assumed): "by table" + (assumed ? ", cell assumed" : "")
    case .published: "as published"
    case .absent: ""
    }
  }

  static func ranked(_ rank: Int, of: Int?) -> String {
    ", rank \(rank)" + (of.map { " of \($0)" } ?? "")
  }

  static func cqc(_ ratings: String?, _ day: String?) -> String {
    guard let ratings else { return "CQC: \(noCQC)" }
    return "CQC, beside ours and never scored: \(ratings)"
      + (day.map { "; published \($0)" } ?? "; \(noDate)")
  }

  static func noCapability(_ edition: String) -> String { "Capability: \(edition) gives none" }

  static func noOverall(_ title: String, _ edition: String) -> String {
    "\(title): \(edition) gives no overall rating"
  }

  static func noOverallYet(_ title: String, why: String, reachable: String) -> String {
    "\(title): none yet, \(why)" + (reachable.isEmpty ? "" : "; could be \(reachable)")
  }

  static func overall(
    _ title: String, _ rating: String, computed: String?, isProvisional: Bool
  ) -> String {
    "\(title): \(rating)" + (computed.map { ", set by the panel; the areas give \($0)" } ?? "")
      + (isProvisional ? " (provisional, on your own ratings)" : "")
  }

  static func layer(_ layer: Layer) -> String { Narration.Words.layer(layer) }
  static func notes(_ count: Int) -> String { "Notes: \(count)" }

  static func about(_ subject: Topic, _ narrator: Narrator) -> String {
    switch subject {
    case .organisation: ""
    case .area(let id): " on \(narrator.name(of: id))"
    case .metric(let id): " on \(narrator.shortName(of: id))"
    case .step(let id): " on the step \(narrator.framework.rule(id)?.title ?? id.value)"
    default: " on \(narrator.words(for: subject))"
    }
  }

  static func explainTitle(_ organisation: Organisation, _ scope: Scope) -> [String] {
    [
      "\(organisation.code) \(organisation.name)",
      "\(scope.period) · \(scope.framework.edition), version \(scope.framework.version)",
    ]
  }

  static func rule(_ id: String, _ provenance: Provenance, _ source: String) -> String {
    "Rule \(id), \(provenance.rawValue): \(source)"
  }

  static func alternatives(_ says: [String]) -> String {
    "Other forms this assumed rule might have had: \(says.joined(separator: "; "))"
  }

  // MARK: History

  static let historyHeading = [
    ">Entry", "When", "Who", "Role", "Edition", "What", "Reason or source",
  ]
  static let bundledData = "bundled data"

  static func historyTitle(_ shown: Int, of total: Int, _ code: OrganisationCode?) -> String {
    "\(shown) of \(total) events" + (code.map { " · \($0)" } ?? "") + " · newest first"
  }

  static func withdrawn(_ time: String) -> String { " (taken back \(time))" }

  // MARK: Help

  enum Help {
    static let program = "Oversight of NHS organisations: scorecards, ratings and their reasons."
    static let programMore = """
      Without a command the workbench opens on the terminal. The options of every command \
      (--workspace, --as, --role, --framework, --period, --as-of) may stand before or after its \
      name. Exit codes: 0 done; 1 refused or not found; 2 usage or no terminal; 3 data or ledger \
      damaged.
      """
    static let globalTitle = "Options of every command"
    static let workspace = "The workspace's file. ($OVERSIGHT_WORKSPACE, else the data folder)"
    static let actor = "Who you are. (default: the login name)"
    static let role = "What you are here to do."
    static let framework =
      "The edition: its id, or the path of its file. (default: the one in force in the period)"
    static let period = "The period, such as \"Q4 2025/26\". (default: the newest held whole)"
    static let asOf = "The day whose register is used, YYYY-MM-DD. (default: the period's last)"
    static let format = "The form of the output."
    static let code = "The organisation's code, such as RDY."

    static let plain = "Sentences and prompts instead of a screen, for screen readers."
    static let workbench = "Open the workbench on the terminal (also without a command)."
    static let list = "List organisations with average, segment, rank and capability."
    static let listMore = """
      Sorted by segment, worst first, then by average. What is unknown is sorted last. Columns: \
      code, name, type, sector, region, averageScore, unadjustedSegment, segment, previousSegment, \
      rank, capabilityRating.
      """
    static let type = "Only ICBs or only providers."
    static let region = "Only this region, or these, with commas; a part of a name will do."
    static let icb = "Only this ICB and the providers it serves."
    static let sector = "Only this league table."
    static let sort = "Sort by columns, such as region,averageScore:desc."
    static let show = "Show the whole scorecard of an organisation."
    static let explain = "Explain every step from figures to segment and capability."
    static let history = "Show who decided what, when and why."
    static let historyMore = "Only what you may see; the number of all entries stands on top."
    static let historyCode = "Only this organisation."
    static let verify = "Check the ledger: every entry, event and file against its hash."
  }
}
