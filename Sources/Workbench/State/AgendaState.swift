import Ledger
import OversightCore
import Terminal

/// The sessions of the workspace in view.
struct SessionsState: Sendable {
  /// Which is selected; nil where there is none.
  var selected: SessionName?
  var window = ScrollWindow()
}

/// The agenda of a session in view.
struct AgendaState: Sendable {
  /// The session.
  let session: SessionName
  /// The order in which it is shown.
  var order = AgendaOrder.hand
  /// The items in that order, as far as the person at the desk may know of them.
  var rows: [AgendaRow] = []
  /// The decisions that a correction to data touches.
  var corrections: [Correction] = []
  /// The interests that earlier work suggests.
  var suggested: [SuggestedConflict] = []
  /// Which is selected; nil where there is none.
  var selected: OrganisationCode?
  var window = ScrollWindow()

  /// The selected item.
  var row: AgendaRow? {
    rows.indices.contains(window.selection) ? rows[window.selection] : nil
  }

  /// Takes the items anew and keeps the selection on its organisation.
  mutating func take(_ rows: [AgendaRow]) {
    self.rows = rows
    let place = rows.firstIndex { $0.id == selected } ?? min(window.selection, rows.count - 1)
    window = ScrollWindow(
      count: rows.count, height: max(1, window.height), selection: max(0, place))
    selected = row?.id
  }

  /// Selects an item by its organisation.
  mutating func select(_ code: OrganisationCode) {
    guard let place = rows.firstIndex(where: { $0.id == code }) else { return }
    window.select(place)
    selected = code
  }
}

/// A step of a session that a form asks for.
public enum SessionStep: Hashable, Sendable {
  /// Opening one.
  case open
  /// Naming somebody who takes part.
  case join(SessionName)
  /// Noting who is there.
  case attend(SessionName)
  /// Setting the minutes planned, or turning the timer off.
  case time(SessionName)
  /// Ending it.
  case close(SessionName)
  /// Going on with it.
  case resume(SessionName)
  /// A chair's own note.
  case note(SessionName, OrganisationCode?)
  /// Putting an item off.
  case park(SessionName, Organisation)
  /// The interest of somebody else.
  case conflict(Organisation)

  /// Under which words its draft is kept.
  var draft: DraftKey {
    switch self {
    case .open: DraftKey("opening/sessions")
    case .join(let name): DraftKey("taking part/\(name)")
    case .attend(let name): DraftKey("attendance/\(name)")
    case .time(let name): DraftKey("timer/\(name)")
    case .close(let name): DraftKey("closing/\(name)")
    case .resume(let name): DraftKey("resuming/\(name)")
    case .note(let name, let code): DraftKey("own note/\(code?.value ?? name.value)/\(name)")
    case .park(let name, let organisation): DraftKey("parking/\(organisation.code)/\(name)")
    case .conflict(let organisation): DraftKey("interest/\(organisation.code)")
    }
  }
}

/// What a step of a session asks for. The raw value is the word under which a draft keeps it.
enum SessionField: String, Sendable {
  case name, stage, region, agenda, assessors, quorum, minutes
  case person, part, presence, deputising, owner
}
