import Narration
import OversightCore

extension SessionsFront {
  /// A sentence a session.
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    let all = desk.judgements.sessions
    guard !all.isEmpty else {
      text.say(selection(on: desk))
      return text
    }
    text.say(Words.sentence(head(on: desk)))
    for (line, session) in all.enumerated() {
      text.offer(desk.sentence(of: session), line: line)
    }
    return text
  }
}

extension AgendaFront {
  /// A sentence an item, then what is to be known of some of them.
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say(Words.sentence(title(on: desk)))
    guard let session = desk.agendaSession, let state = desk.agenda else {
      text.say(desk.whyNoAgenda(name))
      return text
    }
    let words = AgendaWords(desk: desk, session: session)
    let counts = Words.Agenda.states(AgendaWords.counts(of: session), dot: ", ")
    let head = [
      Words.Agenda.itemCount(session.items.count), counts, words.timer,
      Words.Agenda.ordered(by: state.order),
    ]
    text.say(Words.sentence(head.compactMap { $0 }.joined(separator: ", ")))
    for (line, row) in state.rows.enumerated() {
      text.offer(words.sentence(of: row), line: line)
    }
    text.say(words.notes)
    return text
  }
}
