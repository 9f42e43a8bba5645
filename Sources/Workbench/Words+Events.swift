import Ledger
import Narration
import OversightCore

/// The history.
extension Words {
  static let historyTitle = "History"
  static let whenUTC = "When (UTC)"
  static let yes = "yes"
  static let eventFilterTitle = "Filter · kind: person: about: text: or words, not"
  static let eventFilterHint = "For example: kind:rating,decision person:ann not about:RDY"
  static let noEventMatches = "No event matches the filter. / edits it, F clears it."
  static let aboutNoOrganisation = "It is about the whole workspace: there is no screen to open."
  static let noteGone = "That note was taken back: it is not among these."
  static let noEventFilter = "no filter is on"

  /// What a kind of event is called.
  static func kind(_ name: String) -> String {
    let kinds = [
      "rated": "rating", "noted": "note", "considered": "answer", "segment-decided": "decision",
      "lead-agreed": "lead", "route-chosen": "route", "segment-reported": "published",
      "cqc-view": "CQC's view", "exit-criterion": "criterion", "withdrawn": "withdrawal",
      "dataset-imported": "dataset", "framework-adopted": "rules",
    ]
    return kinds[name] ?? name
  }
  static func noEventField(_ name: String) -> String {
    let names = EventFilter.Field.allCases.map(\.rawValue)
    return "no column '\(name)': use \(Narrator.list(names, last: "or"))"
  }
  static func noEvents(_ ofOrganisation: Bool) -> String {
    ofOrganisation
      ? noHistory : "Nothing has been recorded yet. A rating, a note or an answer will stand here."
  }
  static func eventsShown(_ count: Int, of all: Int) -> String {
    count == all ? "\(Narrator.count(all, "event"))." : "\(count) of \(all) events match."
  }
  static func eventsCount(_ count: Int, of all: Int, filter: String) -> String {
    let total = filter.isEmpty ? Narrator.count(all, "event") : "\(count) of \(all) events"
    return [total, filter, "newest first"].filter { !$0.isEmpty }.joined(separator: "   ")
  }
  /// A moment as a table writes it: "12 Nov 26 14:31".
  static func when(_ time: Timestamp) -> String {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = time.date
    let day = date.day < 10 ? " \(date.day)" : "\(date.day)"
    let year = date.year % 100
    return "\(day) \(months[date.month - 1]) \(year < 10 ? "0" : "")\(year) "
      + time.description.dropFirst(11).prefix(5)
  }
  /// The same in a sentence, without the blank that aligns a column.
  static func moment(_ time: Timestamp) -> String { when(time).trimmed }
  /// The first line of a text, short enough to stand in a sentence.
  static func firstLine(_ text: String) -> String {
    let first = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let short = first.count > 60 ? String(first.prefix(58)).trimmed : first
    return short == text ? text : "\(short) …"
  }
  /// The same as a sentence of its own.
  static func inShort(_ text: String) -> String {
    let first = firstLine(text)
    return first.hasSuffix(".") || first.hasSuffix("…") ? first : "\(first)."
  }
  static func eventElsewhere(_ edition: String, _ cycle: Cycle) -> String {
    "It was made under \(edition) for \(cycle): p and E choose them."
  }
  static func chainIntact(_ count: Int) -> String {
    "Chain intact as far as read, \(count) entries."
  }
}
