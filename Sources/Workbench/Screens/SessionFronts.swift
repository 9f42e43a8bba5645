import Narration
import OversightCore
import Terminal

/// The calibration sessions of the workspace.
struct SessionsFront: Front {
  var contexts: [Context] { [.sessions] }

  func title(on desk: Desk) -> String { Words.Agenda.sessionsTitle }

  func window(on desk: Desk) -> ScrollWindow { desk.sessions?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.sessions?.window = window
    let all = desk.judgements.sessions
    if all.indices.contains(window.selection) {
      desk.sessions?.selected = all[window.selection].name
    }
  }

  func selection(on desk: Desk) -> String {
    guard let session = desk.sessions?.selected.flatMap(desk.session) else {
      return desk.viewer.role == .chair ? Words.Agenda.noSessions : Words.Agenda.noSessionsToRead
    }
    return desk.sentence(of: session)
  }

  func copyText(on desk: Desk) -> String {
    desk.sessions?.selected == nil ? "" : selection(on: desk)
  }

  func organisation(on desk: Desk) -> OrganisationCode? { nil }

  func isDraft(on desk: Desk) -> Bool { desk.judgements.sessions.contains(where: desk.isDraft) }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    let height = SessionsView.rows(Layout(size: size)) - covered
    let count = desk.judgements.sessions.count
    desk.sessions?.window.resize(count: count, height: max(1, height))
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    canvas.put(head(on: desk), 1, 1, width: canvas.size.columns - 2)
  }

  func head(on desk: Desk) -> String {
    let all = desk.judgements.sessions
    return Words.Agenda.sessionsHead(all.count, open: all.count { $0.state == .open })
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    SessionsView(
      desk: desk, sessions: desk.judgements.sessions, window: window(on: desk)
    ).draw(on: &canvas)
  }
}

/// The agenda of a session.
struct AgendaFront: Front {
  let name: SessionName

  var contexts: [Context] { [.agenda] }

  func title(on desk: Desk) -> String { Words.Agenda.title(name) }

  func titleBehind(on desk: Desk) -> String { name.value }

  func window(on desk: Desk) -> ScrollWindow { desk.agenda?.window ?? ScrollWindow() }

  func take(_ window: ScrollWindow, on desk: inout Desk) {
    desk.agenda?.window = window
    let selected = desk.agenda?.row?.id
    desk.agenda?.selected = selected
  }

  func selection(on desk: Desk) -> String {
    guard let session = desk.agendaSession else { return desk.whyNoAgenda(name) }
    guard let row = desk.agenda?.row else { return Words.Agenda.empty }
    return AgendaWords(desk: desk, session: session).sentence(of: row)
  }

  func copyText(on desk: Desk) -> String { desk.agenda?.row == nil ? "" : selection(on: desk) }

  func organisation(on desk: Desk) -> OrganisationCode? { desk.agenda?.row?.id }

  func fit(_ desk: inout Desk, to size: Size, covered: Int) {
    guard let session = desk.agendaSession, let count = desk.agenda?.rows.count else { return }
    let notes = AgendaView.notes(
      AgendaWords(desk: desk, session: session).notes, size.columns)
    let height = AgendaView.rows(
      Layout(size: size), of: count, notes: notes.count, covered: covered)
    desk.agenda?.window.resize(count: count, height: height)
  }

  func drawHead(_ desk: Desk, on canvas: inout Canvas) {
    guard let session = desk.agendaSession, let state = desk.agenda else { return }
    AgendaView(desk: desk, session: session, state: state).drawHead(on: &canvas)
  }

  func draw(_ desk: Desk, on canvas: inout Canvas) {
    guard let session = desk.agendaSession, let state = desk.agenda else {
      return canvas.explain(desk.whyNoAgenda(name), row: 3)
    }
    AgendaView(desk: desk, session: session, state: state).draw(on: &canvas)
  }
}

extension Desk {
  /// Why the agenda of a session shows nothing.
  func whyNoAgenda(_ name: SessionName) -> String {
    guard let session = session(name) else { return Words.Agenda.noSuchSession(name) }
    return Words.Agenda.isOfOthers(session, library.edition(session.framework))
  }

  /// A session in a sentence.
  func sentence(of session: Session) -> String {
    Words.Agenda.sessionSentence(
      session, edition: editionWords(of: session),
      counts: Words.Agenda.states(AgendaWords.counts(of: session), dot: ", "),
      chair: isPresenting ? nil : session.chair.name)
  }
}
