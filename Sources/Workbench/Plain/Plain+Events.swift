import Ledger
import Terminal

extension EventsFront {
  func plain(on desk: Desk) -> PlainText {
    var text = PlainText()
    text.say("\(title(on: desk)).")
    desk.sayEvents(in: &text)
    return text
  }
}

extension Desk {
  /// The history in front, a sentence a line.
  func sayEvents(in text: inout PlainText) {
    let lines = shownEvents
    text.say(
      Words.sentence(Words.eventsCount(lines.count, of: allEvents.count, filter: eventsState.text)))
    for (line, event) in lines.enumerated() {
      let author = event.event.map { "\(Words.moment($0.time)), \(self.who(event)): " } ?? ""
      let taken = event.isWithdrawn ? Words.takenBack : ""
      text.offer(Words.sentence(author + taken + eventWords(event)), line: line)
    }
  }
}
