import Ledger
import Narration
import OversightCore

/// The words of the commands that write.
extension Words {
  static let routeTitle = "Route"
  static let answerNeeded = "say yes, no or unknown, or give a --figure."
  static let testNeeded = "name the test that the figure is for."
  static let segmentNeeded = "give a segment, or --withdraw to take a decision away."
  static let confirmOrWithdraw = "give only one of --confirm and --withdraw."
  static let cleared = "No segment is decided or proposed any longer"

  static func badFigure(_ text: String) -> String {
    "'\(text)' is not a figure. Write its id and a plain number, such as ID=2.4"
  }

  /// One number cannot stand for those of the single months.
  static func monthlyFigure(_ figure: SystemFigure) -> String {
    "\(figure.name) is made of monthly figures and cannot be entered. Answer yes or no with the source."
  }

  static func asksNothing(_ edition: String, _ organisation: Organisation) -> String {
    "\(edition) asks nothing of \(organisation.code). Choose another edition."
  }

  static func entered(_ given: GivenAnswer) -> String {
    "entered by \(given.actor): \(given.source)"
  }

  static func unknownChangesNothing(_ unknown: Int) -> String {
    unknown == 1
      ? "The unknown test cannot change the segment"
      : "The \(unknown) unknown tests cannot change the segment"
  }

  static func testsMet(from: Int, to: Int, of all: Int, unknown: Int) -> String {
    let met = from == to ? "stays \(to)" : "\(from) → \(to)"
    return "Tests met: \(met) of \(all), \(unknown) not known"
  }

  static func moves(_ organisation: Organisation, from: String, to: String) -> String {
    "Moves by this: \(organisation.code) \(organisation.name), segment \(from) → \(to)"
  }

  static func moves(_ move: RouteMove) -> String {
    func words(_ route: OversightRoute?) -> String { route.map(Self.route) ?? "none" }
    let organisation = move.organisation
    return "Moves by this: \(organisation.code) \(organisation.name), indicated route "
      + "\(words(move.before)) → \(words(move.after))"
  }

  static func proposed(_ proposal: SegmentDecision) -> String {
    "Segment \(proposal.segment) proposed by \(proposal.actor); it changes nothing until a chair who "
      + "is another person confirms it with --confirm"
  }

  static func decided(_ decision: SegmentDecision) -> String {
    let proposer = decision.proposer.map { ", proposed by \($0)" } ?? ""
    return "Segment \(decision.segment) decided by \(decision.actor)\(proposer)"
  }

  static func leadChange(from: LeadBoard?, to: LeadBoard?) -> String {
    change("Lead ICB", from: lead(from), to: lead(to))
  }

  private static func lead(_ lead: LeadBoard?) -> String {
    lead.map { "\($0.board) from \(ScorecardWords.day($0.from))" } ?? "not agreed"
  }

  static func leadsLater(
    _ board: OrganisationCode, _ from: CalendarDate, _ day: CalendarDate
  ) -> String {
    "\(board) leads from \(ScorecardWords.day(from)), which is after \(ScorecardWords.day(day)), "
      + "the day of the register used here"
  }

  static func route(_ route: OversightRoute) -> String { Narration.Words.route(route) }

  /// Of a period or of a whole year.
  static func saved(_ organisation: Organisation, in time: String) -> String {
    "\(organisation.code) \(organisation.name), \(time): saved"
  }

  static func areaChange(_ area: String, _ layer: Layer, from: String, to: String) -> String {
    "\(area), \(Narration.Words.layer(layer)): \(from) → \(to)"
  }

  static func change(_ title: String, from: String, to: String) -> String {
    from == to ? "\(title): stays \(to)" : "\(title) \(from) → \(to)"
  }

  static func open(_ missing: String, _ reachable: String) -> String {
    reachable.isEmpty ? "none (\(missing))" : "none (\(missing); could be \(reachable))"
  }

  static func none(_ why: String) -> String { "none (\(why))" }
}

extension Words.Help {
  static let rate = "Rate a functional area of an organisation."
  static let rateMore = """
    Example: oversight rate QWO governance achieving --framework ID. The ratings not-applicable and \
    insufficient-evidence are for every scale; not-rated takes a rating away; in-words is a view \
    without a rating, with --reason, of the organisation itself or a partner; carried confirms the \
    rating of the year before.
    """
  static let area = "The area: its number, its id or a part of its name."
  static let rating = "The rating: its id or a part of its name; in-words; carried."
  static let layer = "Whose rating it is."
  static let reason = "Why."
  static let partner = "Whose feedback it is, with --layer partner-feedback."
  static let note = "Write a note about an organisation, or resolve the thread of one."
  static let noteMore = """
    Example: oversight note QWO "Joint plan came in August." --area 2 --record. Put -- before a text \
    that begins with a hyphen.
    """
  static let noteText = "The text."
  static let noteArea = "The area it is about."
  static let noteMetric = "The metric it is about."
  static let noteStep = "The step it is about, as `oversight explain` names it."
  static let consider = "Answer a test of the edition, or list its tests."
  static let considerMore = """
    Examples: oversight consider QOP 1 yes --source "Tier one list, 12 May 2025"; \
    oversight consider QOP finance --figure ID=2.4 --source "Month 6 return". The figures a test \
    reads are named where one is refused, and by frameworks show. What is entered takes the place \
    of what was entered before for the test; unknown takes it away. Without a test they are listed \
    with what their answers rest on.
    """
  static let test = "The test: its number, its id or a part of its name."
  static let answer = "Whether it is met; unknown takes an answer away."
  static let figure = "A figure the test reads, by its id."
  static let source = "Where it comes from: a document, a return, a meeting."
  static let moderate =
    "Propose, decide or confirm a segment, where the edition lets people decide."
  static let moderateMore = """
    A segment that takes a second, more senior person is proposed first and changes nothing until a \
    chair who is another person says --confirm.
    """
  static let segment = "The segment."
  static let confirm = "Confirm the segment that another person proposed."
  static let withdraw = "Take the decision or the proposal away."
  static let lead = "Record the ICB that leads on a provider, from a day on."
  static let leadMore = """
    Example: oversight lead RDY QVV --from 2025-04-01 --reason "Agreed at the board of 12 March" \
    --framework ID.
    """
  static let provider = "The provider's code, such as RDY."
  static let board = "The ICB's code, such as QVV."
  static let leadFrom = "The first day on which it leads, YYYY-MM-DD."
  static let route = "Choose the oversight route of a provider, for the regional director."
  static let routeMore = "The chair stands for the regional director; a reason is always needed."
  static let routeChoice = "The route; none takes a choice away."
}
