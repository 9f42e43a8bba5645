import Ledger
import Narration
import OversightCore
import Terminal

/// The open workbench: figures, judgements, results and what is on the screen.
public struct Desk: Sendable {
  /// The figures and the editions.
  public let library: Library
  /// The person at the desk.
  public var viewer: Viewer { record.viewer }
  /// Whether the person writes nothing: what writes is not there for a reviewer.
  var onlyReads: Bool { viewer.role == .reviewer }
  /// What this person may know of the ledger.
  public internal(set) var record: Record
  /// The newest entry read.
  var sequence: Int
  /// Why nothing can be written; nil where it can.
  let readOnly: String?
  /// The edition in use.
  public internal(set) var framework: Framework
  /// Whether the edition was asked for; else each period is shown under its own.
  var isChosen: Bool
  /// What moved since the quarter before; nil only while the desk is being made.
  private(set) var moves: PeriodMoves?
  /// The same as the list says it.
  private(set) var movesWords: Headline?
  /// The period in use.
  public internal(set) var period: Period
  /// The day of the register; nil for the period's last.
  public internal(set) var asOf: CalendarDate?
  /// The organisations and figures of the period, cut from the dataset once.
  private(set) var cohort: Cohort
  /// How much of each league table is held; drawn with every picture, so it is counted once.
  private(set) var coverage: [SectorCoverage] = []
  /// The same as the list says it.
  private(set) var coverageWords: Headline?
  /// The results, in order of code.
  public internal(set) var assessments: [Assessment] = []
  /// The results of earlier quarters of the same edition, newest last.
  public internal(set) var earlier: [Quarter] = []
  /// The moment of the last message, to the minute: what a session took is told by it.
  var now: Timestamp
  /// The day on which what is due is due or overdue.
  var today: CalendarDate
  /// The screens, the visible one last; never empty.
  var screens: [Screen] = [.organisations]
  /// The list of organisations.
  var list = ListState()
  /// The organisation that was opened.
  var page = PageState()
  /// The history of the workspace in view.
  var events = EventsState()
  /// The regions, while that screen is open or behind another.
  var regions: RegionsState?
  /// The organisations being compared, while that screen is open or behind another.
  var compare: CompareState?
  /// The metric that is open, while its screen is in front.
  var metric: MetricState?
  /// The year of an organisation, while that screen is open or behind another.
  var year: YearState?
  /// What is due, while that screen is open or behind another.
  var due: DueState?
  /// What the standing checks found, while that screen is open or behind another.
  var checks: ChecksState?
  /// The sessions of the workspace, while that screen is open or behind another.
  var sessions: SessionsState?
  /// The agenda of a session, while that screen is open or behind another.
  var agenda: AgendaState?
  /// The session whose agenda was looked at last: `a` on the list adds to it.
  var lastSession: SessionName?
  /// The item of a session that is open, while that screen is open or behind another.
  var calibration: CalibrationState?
  /// The two editions being compared, while that screen is open or behind another.
  var editions: EditionsState?
  /// The sheet over the screen.
  var sheet: Sheet?
  /// What was being written when a question was asked over it.
  var setAside: WritingSheet?
  /// The sentence in the last row but one.
  var status = Status.none
  /// Own events of this sitting that can be undone, newest last.
  var done: [Done] = []
  /// What was undone, newest last.
  var undone: [Done] = []
  /// Texts being written, by what they are for.
  var drafts: [DraftKey: String]
  /// What is on its way to the ledger: one thing at a time.
  var saving: Saving?
  /// Long work being done, from before it starts.
  var work: Work?
  /// What the ledger did not take, for another try.
  var unsaved: Saving?
  /// The identifiers of this sitting's events.
  var ids: IDSource
  /// Which keys run which command.
  let keymap: Keymap
  /// Keys pressed that begin a sequence.
  var pressed: [Key] = []
  /// How the screen looks and what the mouse does.
  var looks: Looks
  /// Whether others see the screen, or may: until a chair who is asked has answered.
  var isPresenting = false
  /// Whether a chair is still to be asked: once, at the first session of a sitting.
  var asksWhoSees: Bool
  /// What is still to be asked or shown at the start, the next first.
  var greetings: [Greeting] = []
  /// Whether the tour asks which characters look whole.
  var asksGlyphs = false
  /// When each draft was kept, as far as it is known.
  var draftTimes: [DraftKey: Timestamp]
  /// Drafts that could not be kept on disk.
  var unkept: Set<DraftKey> = []
  /// What this person left on the screen and will find again, but for what the list itself holds.
  var memory: Remembered

  /// One earlier quarter.
  public struct Quarter: Sendable {
    /// The period.
    public let period: Period
    /// Its results by code.
    public let assessments: [OrganisationCode: Assessment]
  }

  /// Something done in this sitting.
  struct Done: Sendable {
    let event: EventID
    let intent: Intent
    let change: ChangeWords
  }

  /// A change in words, as it was made and as it is taken back.
  struct ChangeWords: Sendable {
    let made: String
    let takenBack: String
  }

  /// Something on its way to the ledger.
  struct Saving: Sendable {
    let events: [Event]
    let purpose: Purpose
    let before: Assessment?

    enum Purpose: Sendable {
      case judgement(Intent)
      case note(Intent)
      /// What is done in a session is not undone by a key: an item is opened again, with a reason.
      case session(SessionIntent)
      case undo(Done)
      case redo(Done)
    }
  }
}

/// The last row but one: what was selected, changed, saved or refused.
struct Status: Sendable, Equatable {
  enum Tone: Sendable { case plain, good, bad }
  var text: String
  var tone: Tone
  static let none = Status(text: "", tone: .plain)
}

/// A sentence above a list in two lengths, made when what it says is known and drawn at every key.
struct Headline: Sendable {
  private let whole: DisplayText
  private let short: DisplayText

  init(whole: String, short: String) {
    self.whole = DisplayText(whole)
    self.short = DisplayText(short)
  }

  /// The longer one where it fits.
  func fitting(_ width: Int) -> DisplayText { whole.width <= width ? whole : short }
}

/// What a text being written is for; drafts are kept under its words.
public struct DraftKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The words, one line: `note/RDY/2025-26`.
  public let description: String
  /// A key of the given words.
  public init(_ description: String) { self.description = description }
  /// What it is of, for a reader: "note on RDY".
  var words: String {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    let words = parts.prefix(2).joined(separator: " on ")
    guard case .record(let kind, _, _)? = DraftPlace(self)?.purpose else { return words }
    return ([Narration.Words.kind(kind)] + parts[1...1].map(String.init)).joined(separator: " on ")
  }

  /// Alphabetical order.
  public static func < (left: DraftKey, right: DraftKey) -> Bool {
    left.description < right.description
  }
}

extension Desk {
  /// A desk on what was opened.
  init?(_ opening: Opening, ids: IDSource, now: Timestamp) {
    let asked = opening.framework.flatMap(opening.library.framework)
    guard
      let period = opening.period ?? opening.library.defaultPeriod(under: asked),
      let framework = opening.library.edition(for: period, asked: asked)
    else { return nil }
    library = opening.library
    record = opening.record
    sequence = opening.sequence
    readOnly = opening.readOnly
    self.framework = framework
    isChosen = asked != nil
    self.period = period
    asOf = opening.asOf
    drafts = opening.drafts
    draftTimes = opening.draftTimes
    self.ids = ids
    self.now = now
    today = now.date
    keymap = Keymap(own: opening.settings.keys)
    looks = opening.settings.looks
    memory = opening.remembered
    // What a person chose holds until the config file says otherwise.
    looks = looks.completed(by: memory)
    asksWhoSees = opening.greets
    cohort = Cohort(of: period, in: opening.library.dataset, asOf: opening.asOf)
    if let remembered = memory.list { list.take(remembered) }
    takeRemembered(filter: memory.filter)
    recalculate()
    countCoverage()
  }

  /// Recomputes everything: another edition, period or day.
  mutating func rebuild() {
    cohort = Cohort(of: period, in: library.dataset, asOf: asOf)
    recalculate()
    countCoverage()
  }

  private mutating func countCoverage() {
    coverage = library.coverageBySector(of: assessments, in: period)
    coverageWords = Headline(
      whole: Words.coverage(coverage, period: period),
      short: Words.shortCoverage(coverage, period: period))
  }

  /// Recomputes the results after judgements changed; navigation never does. Earlier quarters are
  /// seen with the same judgements, or what one has just rated would look like a move since then.
  mutating func recalculate() {
    let judgements = judgements
    let results = library.results(of: cohort, judgements, under: framework, asked: isChosen)
    (assessments, moves) = (results.assessments, results.moves)
    let said = ScorecardWords.moves(results.moves, beside: period)
    movesWords = Headline(whole: said, short: Words.shortened(said))
    earlier = results.earlier.map { Quarter(period: $0.period, assessments: $0.assessments) }
    compareAgain()
    metricAgain()
    regionsAgain()
    yearAgain()
    dueAgain()
    checksAgain()
    sessionsAgain()
    list.all = ListRow.rows(of: self)
    refreshRows()
  }

  /// Another day makes other things overdue.
  mutating func turn(to day: CalendarDate) {
    guard day != today else { return }
    today = day
    recalculate()
  }

  /// The narrator of the edition in use.
  var narrator: Narrator { Narrator(framework) }

  /// Whether the edition was in force once, but not in the period shown. A draft never was, and says
  /// so by itself.
  var isOutOfForce: Bool { framework.standing != .draft && !framework.standing.isLive(in: period) }

  /// The visible screen.
  var screen: Screen { screens.last ?? .organisations }

  /// The result of an organisation.
  func assessment(_ code: OrganisationCode) -> Assessment? {
    let found = assessments.partitioningIndex { $0.organisation.code >= code }
    guard found < assessments.count, assessments[found].organisation.code == code else {
      return nil
    }
    return assessments[found]
  }

  /// The result of the quarter before.
  func previous(_ code: OrganisationCode) -> Assessment? { moves?.previous[code] }

  /// Why a segment is another one than in the quarter before; nil where it is not.
  func move(of code: OrganisationCode) -> SegmentChange? {
    moves?.changes[code].flatMap { $0.from == $0.to ? nil : $0 }
  }

  /// The register on the desk's day.
  var register: RegisterView { cohort.register }
}

extension Array {
  /// The first place from which a condition holds on, in an array in which it does so once for all.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
