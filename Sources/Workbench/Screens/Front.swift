import Ledger
import OversightCore
import Terminal

/// What a screen is to the rest of the program: what is selected on it, what the moving keys move, and
/// how it is drawn. A new screen is a case of `Screen`, a context of the table of commands and a front.
protocol Front: Sendable {
  /// Where its commands can be given, the innermost first; everywhere comes after them.
  var contexts: [Context] { get }
  /// Its name in the breadcrumb.
  func title(on desk: Desk) -> String
  /// The same where another screen is in front; shorter, so that both are read.
  func titleBehind(on desk: Desk) -> String
  /// The same in the fewest words that can be read, where the whole way has no room.
  func titleInShort(on desk: Desk) -> String
  /// The list that the moving keys and the wheel move.
  func window(on desk: Desk) -> ScrollWindow
  /// Takes the list after it was moved, and what is now selected with it.
  func take(_ window: ScrollWindow, on desk: inout Desk)
  /// What is selected, as a sentence for the status line.
  func selection(on desk: Desk) -> String
  /// What a copy of the selected line holds; empty where nothing is selected.
  func copyText(on desk: Desk) -> String
  /// The organisation that is open or selected.
  func organisation(on desk: Desk) -> OrganisationCode?
  /// What a note written here can be about, the likeliest first.
  func subjects(on desk: Desk) -> [Topic]
  /// What evidence is asked for here; nil where nothing is selected.
  func evidenceTopic(on desk: Desk) -> Topic?
  /// Whether anything on it comes from a draft's rules.
  func isDraft(on desk: Desk) -> Bool
  /// The edition or editions it shows, for row 1.
  func editionWords(on desk: Desk) -> String
  /// Gives its lists the height they have in a window; `covered` is how many rows a long status line
  /// takes from what reaches down to it.
  func fit(_ desk: inout Desk, to size: Size, covered: Int)
  /// Draws row 2: what is shown.
  func drawHead(_ desk: Desk, on canvas: inout Canvas)
  /// Draws everything between row 2 and the status line.
  func draw(_ desk: Desk, on canvas: inout Canvas)
  /// The same in sentences, for the linear mode.
  func plain(on desk: Desk) -> PlainText
  /// What choosing a line by its number does in the linear mode; nil for what Enter does.
  func plainChoice(on desk: Desk) -> CommandID?
}

extension Front {
  func titleBehind(on desk: Desk) -> String { title(on: desk) }

  func titleInShort(on desk: Desk) -> String { titleBehind(on: desk) }

  func plainChoice(on desk: Desk) -> CommandID? { nil }

  func subjects(on desk: Desk) -> [Topic] { [.organisation] }

  func evidenceTopic(on desk: Desk) -> Topic? { subjects(on: desk).first }

  func isDraft(on desk: Desk) -> Bool { desk.framework.standing == .draft }

  func editionWords(on desk: Desk) -> String {
    desk.framework.shortName + (desk.isOutOfForce ? Words.notInForce : "")
  }
}

/// A screen of the stack.
enum Screen: Hashable, Sendable {
  case organisations
  case group(GroupID)
  case columns
  case organisation(OrganisationCode)
  /// Every view of the area selected on the capability tab, with its reason.
  case area(OrganisationCode)
  /// The evidence for something, or all of it, over the screen one came from.
  case evidence(OrganisationCode, Topic?)
  case metric(OrganisationCode, Measure)
  case compare
  case regions
  case history
  case editions
  case year(OrganisationCode)
  case due
  /// What the standing checks found: of one organisation, or of those listed.
  case checks(OrganisationCode?)
  /// The calibration sessions of the workspace.
  case sessions
  /// The agenda of one of them.
  case agenda(SessionName)
  /// One item of a calibration session.
  case calibration(SessionName, OrganisationCode)

  /// The organisation it is of; nil for a screen of several.
  var organisation: OrganisationCode? {
    switch self {
    case .organisation(let code), .area(let code), .evidence(let code, _), .metric(let code, _),
      .year(let code), .calibration(_, let code):
      code
    case .checks(let code): code
    default: nil
    }
  }
}

extension Desk {
  /// What is in front.
  var front: any Front { front(of: screen) }

  /// What a screen of the stack is; of an organisation, the tab that was open last.
  func front(of screen: Screen) -> any Front {
    switch screen {
    case .organisations: list.front(of: nil)
    case .group(let id): list.front(of: id)
    case .columns: ColumnsFront()
    case .organisation(let code): page.tab.front(of: code)
    case .area(let code): AreaFront(code: code)
    case .evidence(let code, _): EvidenceFront(code: code, isOverScreen: true)
    case .metric(let code, let measure): MetricFront(code: code, measure: measure)
    case .compare: CompareFront()
    case .regions: RegionsFront(isInPlot: regions?.isInPlot == true)
    case .history: EventsFront()
    case .editions: EditionsFront()
    case .year(let code): YearFront(code: code)
    case .due: DueFront()
    case .checks(let code): ChecksFront(code: code)
    case .sessions: SessionsFront()
    case .agenda(let name): AgendaFront(name: name)
    case .calibration(let name, let code): CalibrationFront(session: name, code: code)
    }
  }

  /// Moves the selection of the list in front and says what is selected.
  mutating func moveSelection(_ change: (inout ScrollWindow) -> Void) {
    let front = front
    var window = front.window(on: self)
    change(&window)
    front.take(window, on: &self)
    sayWhatIsSelected()
  }

  /// Says what is selected, in words.
  mutating func sayWhatIsSelected() { say(front.selection(on: self)) }
}
