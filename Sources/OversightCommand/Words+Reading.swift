import Ledger
import Narration
import OversightCore

/// The words of the commands that read.
extension Words {
  /// What pages of assessments say.
  enum Read {
    static let none = "none"
    static let capability = "Capability"
    static let duties = "Statutory duties"
    static let prompts = "Prompts"
    static let cqc = "The CQC's own view, beside ours and never scored"
    static let partners = "Boards and partners"
    static let certifications = "Self-certification"
    static let concerns = "Third-party findings"
    static let proposal = "What the rules propose, to be confirmed by a named person"
    static let practices = "Best practice and development"
    static let queries = "Queries"
    static let actions = "Actions"
    static let supports = "Support and intervention"
    static let evidenceTitle = "Evidence"
    static let notesTitle = "Notes"
    static let revisions = "Revised in the year"
    static let checks = "Standing checks"
    static let events = "What happened"
    static let noFinding = "no finding"
    static let notWritten = "not written"
    static let noPartners = "none named; which boards the area has is not in the data"
    static let noCQCView = "none recorded"
    static let knownByName = "known by its name"
    static let noState = "a record of this kind has no states"
    static let ofNoRecord = "of no record"
    static let ofTheYear = "of the year, not of a quarter"
    static let editionNotHeld = "the edition is not held"
    static let asksNoCertification = "the edition asks for none"
    static let noDueDay = "no day was said"
    static let notMade = "not made"
    static let noReply = "about something else than a note"
    static let notSaid = "not said"
    static let nowhere = "neither file nor link"
    static let ratedThisYear = "said anew in this year"
    static let notBothRated = "not both years hold a rating of the scale"

    static let noGap = "nothing on the scale of the self-assessment to compare it with"

    /// "gap 2, the widest".
    static func gap(_ steps: Int, isWidest: Bool) -> String {
      "gap \(steps)\(isWidest ? ", the widest" : "")"
    }

    static func nothingCarried(from cycle: Cycle) -> String {
      "nothing agreed is held of \(cycle), or the body changed since"
    }

    static func status(_ state: RecordState) -> String {
      "Status: \(Narration.Words.state(state))"
    }

    /// The numbers of what is given as evidence, after a sentence.
    static func evidence(_ numbers: [Int]) -> String {
      numbers.isEmpty ? " (no evidence)" : " (evidence \(list(numbers)))"
    }

    static func evidenceOfArea(_ numbers: [Int]) -> String {
      "evidence: \(numbers.isEmpty ? none : list(numbers))"
    }

    private static func list(_ numbers: [Int]) -> String {
      numbers.map(String.init).joined(separator: ", ")
    }

    /// What is known of a partner's view: " (Healthwatch, 12 Jun 26, strong)".
    static func view(_ view: PartnerView) -> String {
      let parts = [
        view.kind.map(Narration.Words.partner), view.date.map(Narration.Words.shortDay),
        view.strength.map(Narration.Words.strength),
      ].compactMap { $0 }
      return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    static func noCertification(_ period: Period) -> String {
      "\(period): no self-certification is held"
    }

    static func noChange(_ before: Period) -> String {
      "the segments of this quarter and of \(before) are not both held"
    }

    static func published(_ ratings: String, _ day: CalendarDate?) -> String {
      let when = day.map { "published \(Narration.Words.shortDay($0))" } ?? Words.noDate
      return "\(ratings); \(when)"
    }

    static func criterion(_ line: String) -> String { "to end: \(line)" }

    static func notes(ofRecord: Int, working: Int) -> String {
      "\(ofRecord) of the record, \(working) working"
    }

    static func checksTitle(_ scope: Scope, _ count: Int) -> String {
      let found = count == 0 ? "the standing checks find nothing" : "\(count) to look at"
      return "\(scope.period) · \(scope.framework.shortName) · \(found)"
    }

    static func dueTitle(_ count: Int, overdue: Int, on today: CalendarDate) -> String {
      count == 0
        ? "Nothing is due" : "\(count) due, \(overdue) overdue on \(ScorecardWords.day(today))"
    }

    static func due(_ kind: String, _ day: CalendarDate) -> String {
      "\(kind), due \(Narration.Words.shortDay(day))"
    }

    static func head(_ context: AssessmentContext) -> String {
      let (organisation, key) = (context.organisation, context.place.key)
      return "\(organisation.code) \(organisation.name), \(key.cycle), "
        + context.scope.framework.shortName
    }

    static func links(_ topics: [String]) -> String {
      topics.isEmpty ? "linked to nothing" : "about: \(topics.joined(separator: "; "))"
    }

    static func done(_ entry: DossierRecord.Entry) -> String {
      "\(Narration.Words.shortDay(entry.day)): \(Narration.Words.done(entry.step)) by \(entry.actor)"
        + (entry.reason.isEmpty ? "" : ": \(entry.reason)")
    }

    static func unchanged(_ path: String) -> String { "unchanged: \(path)" }
    static func changed(_ path: String, from: String, to: String) -> String {
      "changed: \(path), SHA-256 was \(from), is \(to)"
    }
    static func gone(_ reason: String) -> String { "gone: \(reason)" }
    static func linkNotChecked(_ link: String) -> String { "link not checked: \(link)" }
    static func evidenceLost(_ count: Int) -> String {
      "\(count) changed or went. Find what was meant, or write down what is there now with "
        + "`oversight evidence change`."
    }

    static func note(
      _ number: Int, _ actor: String, _ time: String, _ about: String?, _ kind: NoteKind,
      isResolved: Bool
    ) -> String {
      let standing = kind == .record ? "of the record" : "working note"
      let parts = [standing, about.map { "on \($0)" }, isResolved ? "resolved" : nil]
      return "\(number) \(actor), \(time), \(parts.compactMap { $0 }.joined(separator: ", "))"
    }

    static func found(_ count: Int) -> String {
      count == 1 ? "1 found" : "\(count) found"
    }
  }
}

extension Words.Help {
  static let checks = "What the standing checks find, each with the command that mends it."
  static let checksMore = """
    Of one organisation, or of all of a region or type: ratings without evidence, stale and unused \
    evidence, a self-assessment above every partner's view, duties without a finding, boards not \
    consulted, overdue certifications.
    """
  static let due = "What is due and overdue in the whole workspace."
  static let dueMore = """
    Of all years and editions, unless --framework or --period names one. What is overdue comes first.
    """
  static let dueBefore = "Only what is due before this day."
  static let year = "The year of an organisation: segments, certifications, revisions, actions."
  static let assessment = "The whole annual assessment of an organisation on one page."
  static let anyCode = "The organisation's code; without one, every organisation."
  static let listed = "List what is recorded."
  static let evidenceList = "List the evidence of an organisation with what it is linked to."
  static let evidenceShow = "Show a piece of evidence."
  static let evidenceCheck =
    "Compare the files given as evidence with what was written down of them."
  static let evidenceCheckMore = "Ends with 1 where a file changed or went. Links are not checked."
  static let evidenceNumber = "The number of the evidence."
  static let practiceSearch = "Search best practice, or areas for development, in the workspace."
  static let practiceText = "Words that must stand in it, in any order."
  static let practiceArea = "The functional area, by its id."
  static let practiceDomain = "The domain of the edition, by its id."
  static let practiceKind = "What is looked for."
  static let notesListed = "List the notes of an organisation, replies under what they answer."
  static let feedbackListed = "List the partners of an organisation and their views."
}
