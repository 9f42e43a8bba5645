import Ledger
import Narration
import OversightCore
import Terminal

/// What is done from the agenda to its selected item, and to the session as a whole.
extension Desk {
  /// Why nothing can be read of an item here.
  var agendaDisabled: String? { agendaItem == nil ? Words.Agenda.nothingHere : nil }

  /// Why a chair can do nothing with the selected item.
  var agendaChairDisabled: String? { agendaDisabled ?? sessionChairDisabled }

  /// The same, of an item in one of these states.
  func itemDisabled(_ states: [ItemState], isText: Bool = false) -> String? {
    if let reason = isText ? agendaDisabled ?? sessionTextDisabled : agendaChairDisabled {
      return reason
    }
    guard let item = agendaItem?.item else { return nil }
    return states.contains(item.state) ? nil : Words.Agenda.itemIs(item.state)
  }

  /// Why the selected item is not moved: its place shows only in the chair's own order.
  var movingDisabled: String? {
    agendaChairDisabled ?? (agenda?.order == .hand ? nil : Words.Agenda.notByHand)
  }

  /// Why a step of the whole session cannot be done, which must be in one of these states.
  func sessionDisabled(_ states: [SessionState], isText: Bool = false) -> String? {
    guard let session = agendaSession else { return Words.Agenda.nothingHere }
    return (isText ? sessionTextDisabled : sessionChairDisabled)
      ?? (states.contains(session.state) ? nil : Words.Agenda.sessionIs(session.state))
  }

  mutating func change(
    _ change: SessionChange, _ environment: Environment
  ) -> [Effect] {
    guard let session = agendaSession else { return [] }
    return attempt(.change(session.name, change, reason: ""), environment)
  }

  mutating func changeItem(_ change: ItemChange, _ environment: Environment) -> [Effect] {
    guard let (_, organisation, session) = agendaItem else { return [] }
    return attempt(.item(session.name, organisation, change, reason: ""), environment)
  }

  /// Opens the editor for the reason of a change of the selected item.
  mutating func justifyItem(_ change: ItemChange) -> [Effect] {
    guard let (_, organisation, session) = agendaItem else { return [] }
    return justify(.item(session.name, organisation, change, reason: ""))
  }

  /// Asks whether the session is to be put off.
  mutating func askAdjourn() {
    guard let session = agendaSession else { return }
    ask(
      Words.Agenda.adjournTitle(session.name), [Words.Agenda.adjournFollows],
      no: Words.Agenda.goOn, yes: Words.Agenda.adjournIt,
      .session(.change(session.name, .adjourned, reason: "")))
  }

  /// Goes on with a session: one that was closed with a reason.
  mutating func resume(_ environment: Environment) -> [Effect] {
    guard let session = agendaSession else { return [] }
    guard session.state == .closed else { return change(.resumed, environment) }
    begin(.resume(session.name))
    return []
  }

  /// Asks who leaves the room for the item, or comes back.
  mutating func chooseAway() {
    guard let (item, organisation, session) = agendaItem else { return }
    let people = Set(session.people.map(\.actor) + [session.chair] + item.away).sorted()
    let choices = people.map { actor in
      let isAway = item.isAway(actor)
      return ChoiceSheet.Choice(
        title: Words.Agenda.leaves(shown(actor, in: organisation.code), isAway: isAway), help: "",
        message: .session(
          .item(session.name, organisation, isAway ? .arrived(actor) : .left(actor), reason: "")))
    }
    show(
      ChoiceSheet(
        title: Words.Agenda.awayTitle(organisation.code), lines: [], choices: choices),
      selecting: 0)
  }
}

/// Conflicts of interest.
extension Desk {
  /// Why nobody declares an interest here.
  var conflictDisabled: String? {
    agendaDisabled ?? textDisabled
  }

  /// Asks whose interest in the selected organisation is declared, or taken away.
  mutating func askConflict() {
    guard let (_, organisation, session) = agendaItem else { return }
    let isChair = viewer.role == .chair
    let own = SessionIntent.conflict(organisation, person: nil, isDeclared: true, reason: "")
    let mine = [
      ChoiceSheet.Choice(title: Words.Agenda.noConflict, help: "", message: .closeSheet),
      ChoiceSheet.Choice(
        title: Words.Agenda.ownConflict, help: Words.Agenda.ownConflictHelp,
        message: .session(own)),
      ChoiceSheet.Choice(
        title: Words.Agenda.ownConflictInWords, help: "", message: .sessionReason(own)),
    ]
    let others = [
      ChoiceSheet.Choice(
        title: Words.Agenda.otherConflict, help: "",
        message: .beginSession(.conflict(organisation)))
    ]
    show(
      ChoiceSheet(
        title: Words.Agenda.conflictTitle(organisation.code, session.name),
        lines: [Words.Agenda.conflictFollows],
        choices: mine
          + (isChair ? suggested(organisation) + others + withdrawals(organisation) : [])),
      selecting: 0)
  }

  private func suggested(_ organisation: Organisation) -> [ChoiceSheet.Choice] {
    (agenda?.suggested ?? []).filter { $0.organisation == organisation.code }.map { suggestion in
      let (person, employer) = (suggestion.employment.actor, suggestion.employment.organisation)
      return ChoiceSheet.Choice(
        title: Words.Agenda.suggestedConflict(person.name, employer), help: "",
        message: .session(
          .conflict(
            organisation, person: person, isDeclared: true, reason: Words.Agenda.workedFor(employer)
          )))
    }
  }

  private func withdrawals(_ organisation: Organisation) -> [ChoiceSheet.Choice] {
    (agenda?.row?.conflicted ?? []).map { person in
      ChoiceSheet.Choice(
        title: Words.Agenda.withdrawConflict(person.name), help: Words.Agenda.withdrawHelp,
        message: .sessionReason(
          .conflict(organisation, person: person, isDeclared: false, reason: "")))
    }
  }
}

/// To read.
extension Desk {
  /// Everything that may be said of the selected item.
  mutating func showWholeItem() {
    guard let row = agenda?.row, let session = agendaSession else { return }
    let words = AgendaWords(desk: self, session: session)
    showText(
      words.everything(of: row), title: Words.Agenda.itemHead(row.place, row.id, row.name))
  }

  /// The decisions that a correction to data touches.
  mutating func showCorrections() {
    guard let session = agendaSession, let state = agenda else { return }
    let words = AgendaWords(desk: self, session: session)
    showText(
      [Words.Agenda.correctionsHead(state.corrections.count)]
        + state.corrections.map(words.sentence(for:)),
      title: Words.Agenda.correctionsTitle(session.name))
  }

  /// How each region decided what is on the agenda of a national session.
  mutating func showRegionalOutcomes() {
    guard let session = agendaSession else { return }
    let words = AgendaWords(desk: self, session: session)
    showText(
      session.regions(results: assessments, judgements).map(words.sentence(for:)),
      title: Words.Agenda.regionsTitle(session.name))
  }

  /// Who takes part and who is there.
  mutating func showPeople() {
    guard let session = agendaSession else { return }
    showText(
      AgendaWords(desk: self, session: session).people,
      title: Words.Agenda.peopleTitle(session.name))
  }

  private mutating func showText(_ lines: [String], title: String) {
    showText(lines.joined(separator: "\n"), title: title)
  }
}
