import Ledger
import Narration
import OversightCore
import Terminal

/// The sessions of the workspace, and the agenda of one.
extension Desk {
  /// Opens the list of sessions; one that is open already is gone back to.
  mutating func openSessions() {
    sheet = nil
    bring(toFront: .sessions)
    sayWhatIsSelected()
  }

  /// Opens the agenda of a session, in the session's period and under its edition.
  mutating func openAgenda(_ name: SessionName) {
    sheet = nil
    guard let session = session(name) else { return say(Words.Agenda.noSuchSession(name), .bad) }
    let isElsewhere = period != session.period || framework.id != session.framework
    show(the: session)
    lastSession = name
    bring(toFront: .agenda(name))
    askWhoSees()
    let selected = front.selection(on: self)
    say(
      isElsewhere && isShown(session)
        ? "\(Words.showing(framework.edition, period)) \(selected)" : selected)
  }

  /// The session whose agenda was looked at last, else the newest.
  var sessionInView: SessionName? {
    sessions?.selected ?? lastSession ?? judgements.sessions.last?.name
  }

  /// Whether the period and the edition of a session are those shown: its figures are of no others.
  func isShown(_ session: Session) -> Bool {
    period == session.period && framework.id == session.framework
  }

  /// Makes and drops what only these screens show; coming from an item, that item is selected.
  mutating func settleSessions() {
    if !screens.contains(.sessions) {
      sessions = nil
    } else if sessions == nil {
      sessions = SessionsState(selected: lastSession ?? judgements.sessions.first?.name)
      sessionsAgain()
    }
    guard case .agenda(let name) = screen else {
      let isOpen = screens.contains { if case .agenda = $0 { true } else { false } }
      if !isOpen { agenda = nil }
      return
    }
    if agenda?.session != name {
      agenda = AgendaState(session: name)
      sessionsAgain()
    }
    if let calibration, calibration.session == name { agenda?.select(calibration.code) }
  }

  /// Takes both anew after something was written down, or another period or edition is shown.
  mutating func sessionsAgain() {
    let all = judgements.sessions
    if var state = sessions {
      let place = all.firstIndex { $0.name == state.selected } ?? 0
      state.window = ScrollWindow(
        count: all.count, height: max(1, state.window.height), selection: place)
      state.selected = all.isEmpty ? nil : all[place].name
      sessions = state
    }
    guard var state = agenda else { return }
    let session = all.first { $0.name == state.session }.flatMap { isShown($0) ? $0 : nil }
    state.take(session.map { rows(of: $0, state.order) } ?? [])
    state.corrections =
      session?.corrections(results: assessments, dataset: library.dataset.hash) ?? []
    state.suggested =
      session?.suggestedConflicts(judgements, in: library.dataset.register) ?? []
    agenda = state
  }

  private func rows(of session: Session, _ order: AgendaOrder) -> [AgendaRow] {
    session.agenda(
      order, results: assessments, previous: moves?.previous ?? [:], judgements,
      under: framework)
  }

  /// The session whose agenda is in front, where its figures are shown.
  var agendaSession: Session? {
    guard case .agenda(let name) = screen, let session = session(name), isShown(session) else {
      return nil
    }
    return session
  }

  /// The selected item of the agenda in front with its session and organisation.
  var agendaItem: (item: AgendaItem, organisation: Organisation, session: Session)? {
    guard let session = agendaSession, let row = agenda?.row, let organisation = row.organisation
    else { return nil }
    return (row.item, organisation, session)
  }
}

/// Moving about.
extension Desk {
  /// Selects the next item that is undecided.
  mutating func selectNextUndecided() {
    guard let session = agendaSession, let state = agenda else { return }
    guard let next = session.nextUndecided(after: state.selected, in: state.rows) else {
      return say(Words.Agenda.nothingUndecided)
    }
    agenda?.select(next)
    sayWhatIsSelected()
  }

  /// Asks in which order the agenda is shown.
  mutating func chooseOrder() {
    let choices = AgendaOrder.allCases.map { order in
      ChoiceSheet.Choice(
        title: Words.Agenda.order(order).capitalisedFirst, help: Words.Agenda.orderHelp(order),
        message: .agendaOrder(order))
    }
    let place = AgendaOrder.allCases.firstIndex { $0 == agenda?.order } ?? 0
    show(
      ChoiceSheet(title: Words.Agenda.orderTitle, lines: [], choices: choices), selecting: place)
  }

  mutating func orderAgenda(_ order: AgendaOrder) {
    sheet = nil
    agenda?.order = order
    sessionsAgain()
    say(Words.Agenda.ordered(order))
  }

  /// A chair is asked once whether others see the screen, and until it is answered they may.
  private mutating func askWhoSees() {
    guard asksWhoSees, viewer.role == .chair else { return }
    asksWhoSees = false
    if isPresenting { return }
    present(true)
    greetings.append(.shared)
  }

  /// Says what others did to the agenda in front; the selection stays on its organisation.
  mutating func sayWhatOthersDid(onAgenda before: [AgendaRow]) {
    guard case .agenda = screen, sheet == nil, let state = agenda, !before.isEmpty else { return }
    let states = Dictionary(before.map { ($0.id, $0.item.state) }, uniquingKeysWith: { $1 })
    let changed = state.rows.filter { states[$0.id] != $0.item.state }
    if changed.isEmpty { return }
    say(
      Words.Agenda.meanwhile(changed.map { ($0.id.value, Words.Reveal.itemState($0.item.state)) }))
  }
}

/// What is on it.
extension Desk {
  /// The organisations of an agenda in the chair's order, as the register of the period has them.
  private func organisations(of session: Session) -> [Organisation] {
    session.items.compactMap { organisation($0.organisation) }
  }

  private func organisation(_ code: OrganisationCode) -> Organisation? {
    assessment(code)?.organisation ?? library.dataset.register.latest(code)
  }

  /// Moves the selected item by one place.
  mutating func moveItem(by step: Int, _ environment: Environment) -> [Effect] {
    guard let (item, _, session) = agendaItem else { return [] }
    var organisations = organisations(of: session)
    guard let place = organisations.firstIndex(where: { $0.code == item.organisation }) else {
      return []
    }
    guard organisations.indices.contains(place + step) else {
      say(step > 0 ? Words.Agenda.lastPlace : Words.Agenda.firstPlace)
      return []
    }
    organisations.swapAt(place, place + step)
    return attempt(.arrange(session.name, organisations), environment)
  }

  /// Puts an organisation on the agenda of the session, as the last.
  mutating func addToAgenda(
    _ code: OrganisationCode, of name: SessionName, _ environment: Environment
  ) -> [Effect] {
    sheet = nil
    guard let session = session(name), isShown(session), let new = organisation(code) else {
      say(Words.sentence(whyNotAdded(to: name) ?? Words.nothingSelected), .bad)
      return []
    }
    if session.item(code) != nil {
      say(Words.Agenda.onAgendaAlready(code, name), .bad)
      return []
    }
    agenda?.selected = code
    return attempt(.arrange(name, organisations(of: session) + [new]), environment)
  }

  /// Takes the selected item off the agenda.
  mutating func takeOffAgenda(_ environment: Environment) -> [Effect] {
    guard let (item, _, session) = agendaItem else { return [] }
    let rest = organisations(of: session).filter { $0.code != item.organisation }
    return attempt(.arrange(session.name, rest), environment)
  }

  /// Asks which organisation to put on the agenda.
  mutating func askAdded() {
    sheet = .prompt(
      PromptSheet(purpose: .agenda, field: LineField(), before: "", selected: list.selected))
  }

  /// On the list: a chair who looked at an agenda is asked where the organisation is to go, anybody
  /// else marks it.
  mutating func addSelected() {
    guard viewer.role == .chair, let name = lastSession, let code = list.selected,
      let added = arrangement(adding: code, to: name)
    else { return addMark() }
    let choices = [
      ChoiceSheet.Choice(
        title: Words.Agenda.addTo(name), help: Words.Agenda.addToHelp, message: added,
        reason: writingDisabled ?? whyNotAdded(to: name)),
      ChoiceSheet.Choice(title: Words.Agenda.markInstead, help: "", message: .mark),
    ]
    show(
      ChoiceSheet(title: Words.Agenda.addTitle(code), lines: [], choices: choices),
      selecting: choices[0].reason == nil ? 0 : 1)
  }

  private func arrangement(adding code: OrganisationCode, to name: SessionName) -> Message? {
    guard let session = session(name), session.state != .closed, session.item(code) == nil,
      let new = organisation(code)
    else { return nil }
    return .session(.arrange(name, organisations(of: session) + [new]))
  }

  /// Why an organisation cannot be put on the agenda now.
  private func whyNotAdded(to name: SessionName) -> String? {
    guard let session = session(name) else { return Words.Agenda.noSession }
    return isShown(session)
      ? nil : Words.Agenda.otherFigures(session.period, library.edition(session.framework))
  }
}

extension Library {
  /// What an edition is called, or its identifier where it is not held.
  func edition(_ id: FrameworkID) -> String { framework(id)?.shortName ?? id.value }
}
