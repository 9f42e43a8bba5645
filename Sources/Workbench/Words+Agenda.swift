import Narration
import OversightCore

extension Words {
  /// The sessions of the workspace and the agenda of one.
  enum Agenda {
    static let sessionsTitle = "Sessions"
    static let pageTitle = "Agenda of a session"
    static let itemTitle = "An item of a session"
    static let contextName = "an agenda"
    static func title(_ name: SessionName) -> String { "Session \(name), agenda" }

    // The list of sessions.
    static let noSessions =
      "No session has been opened. A chair opens one here with a: which region, who rates, and what "
      + "is on the agenda."
    static let noSessionsToRead = "No session has been opened."
    static func sessionsHead(_ count: Int, open: Int) -> String {
      "\(Narrator.count(count, "session")), \(open) open"
    }
    static func draft(_ edition: String) -> String { "draft, \(edition)" }
    static func noSuchSession(_ name: SessionName) -> String { "There is no session \(name)." }
    static let noSession = "no session was looked at yet"
    static func stage(_ session: Session) -> String {
      session.region ?? "all regions, national"
    }
    static func sessionSentence(
      _ session: Session, edition: String, counts: String, chair: String?
    ) -> String {
      let led = chair.map { ", chair \($0)" } ?? ""
      return "Session \(session.name), \(session.stage.rawValue), \(stage(session)), "
        + "\(session.period), \(edition): \(session.state.rawValue); \(counts)\(led)."
    }

    // What it shows.
    static func itemCount(_ count: Int) -> String { Narrator.count(count, "item") }
    static func states(_ counts: [(ItemState, Int)], dot: String) -> String {
      counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: dot)
    }
    static func minutes(_ gone: Int64, of planned: Int) -> String { "\(gone) of \(planned) min" }
    static func state(_ state: SessionState) -> String { state.rawValue }
    static func ordered(by order: AgendaOrder) -> String { "order: \(self.order(order))" }
    static func order(_ order: AgendaOrder) -> String {
      switch order {
      case .hand: "by hand"
      case .disagreement: "widest disagreement"
      case .cut: "nearest to a cut"
      case .gap: "largest gap to self-assessment"
      case .change: "biggest change"
      case .alphabetical: "alphabetical"
      }
    }
    static func orderHelp(_ order: AgendaOrder) -> String {
      switch order {
      case .hand: "as the chair arranged it; J and K move an item"
      case .disagreement: "revealed items only; the rest keep their place"
      case .cut: "by how near the average lies to a cut point"
      case .gap: "between the self-assessment and another view that is open"
      case .change: "since the quarter before: the segment, then the average"
      case .alphabetical: "by name"
      }
    }
    static let orderTitle = "Order of the agenda · on this screen only"
    static func ordered(_ order: AgendaOrder) -> String {
      "Order: \(self.order(order)); \(orderHelp(order))."
    }
    static let orderNote =
      "Spread and order by disagreement use revealed items only; the rest keep their place, so the "
      + "order tells nothing."
    static func otherFigures(_ period: Period, _ edition: String) -> String {
      "the session is of \(period) under \(edition); open its agenda first"
    }
    static func isOfOthers(_ session: Session, _ edition: String) -> String {
      "Session \(session.name) is of \(session.period) under \(edition), and other figures are "
        + "shown. `: agenda \(session.name)` shows its own again."
    }
    static let empty = "Nothing is on the agenda that you may see."
    static let nothingHere = "no item is selected"

    // The columns.
    static let organisationHeading = "Organisation"
    static let typeHeading = "Type"
    static let averageHeading = "Average"
    static let selfHeading = "Self"
    static let readyHeading = "Ready"
    static let ownReadyHeading = "You"
    static let spreadHeading = "Spread"
    static let stateHeading = "State"
    static let outcomeHeading = "Outcome"
    static func ready(_ count: Int, of all: Int?) -> String {
      all.map { "\(count) of \($0)" } ?? "\(count)"
    }
    static func ownReady(_ isReady: Bool) -> String { isReady ? "ready" : "not yet" }
    static let hidden = "hidden"
    static func state(_ state: ItemState, minutes: Int64?) -> String {
      minutes.map { "\(state.rawValue) \($0) min" } ?? state.rawValue
    }
    static let benchmark = "benchmark"

    // The selected item.
    static func itemHead(_ place: Int, _ code: OrganisationCode, _ name: String) -> String {
      "Item \(place), \(code) \(name)"
    }
    static func spread(_ steps: Int) -> String { "widest spread \(Narrator.count(steps, "step"))" }
    static func readyWords(_ count: Int, of all: Int?) -> String {
      "\(ready(count, of: all)) ready"
    }
    static let undecided = "undecided"
    static func outcome(_ words: String) -> String { "outcome \(words)" }
    static let benchmarkWords = "benchmark case, of which nothing is decided"
    static func conflicted(_ names: [String]) -> String {
      "\(Narrator.list(names)) declared a conflict of interest; it is hidden from "
        + (names.count == 1 ? "that person" : "them")
    }
    static func conflictNote(_ place: Int, _ names: [String]) -> String {
      "Item \(place): \(conflicted(names))."
    }
    static func suggestionNote(
      _ place: Int, _ person: String, _ employer: OrganisationCode
    ) -> String {
      "Item \(place): \(person) worked for \(employer), which suggests an interest nobody declared."
    }
    static func parked(_ owner: String?, _ reason: String) -> String {
      let who = owner.map { "\($0) sees to it" }
      return ["parked", who, reason.isEmpty ? nil : "“\(reason)”"].compactMap { $0 }
        .joined(separator: ", ")
    }
    static func returned(_ question: String) -> String {
      "returned with the question “\(question)”"
    }
    static func reopened(_ reason: String) -> String { "opened again: “\(reason)”" }
    static func dissent(_ name: String, _ reason: String) -> String {
      "\(name) dissents: “\(reason)”"
    }
    static func away(_ names: [String]) -> String {
      "out of the room: \(Narrator.list(names))"
    }
    static func decided(_ outcome: String, by name: String, _ reason: String) -> String {
      "decided by \(name): \(outcome)\(reason.isEmpty ? "" : ", “\(reason)”")"
    }
    static func signed(by name: String) -> String { "signed by \(name), and locked" }
    static let nothingUndecided = "Nothing else on the agenda is undecided."
    static func meanwhile(_ changed: [(String, String)]) -> String {
      sentence(changed.map { "\($0.0) is \($0.1) now" }.joined(separator: "; "))
    }

    // Why not.
    static let notChair = "you are not the chair"
    static func itemIs(_ state: ItemState) -> String {
      "the item is \(Words.Reveal.itemState(state))"
    }
    static func sessionIs(_ state: SessionState) -> String { "the session is \(state.rawValue)" }
    static let notByHand = "the order shown is another; O shows the chair's own"
    static let notNational = "only a national session returns an item"
    static let national = "only a national session shows regions"

    // Moving and adding.
    static let firstPlace = "It is the first of the agenda."
    static let lastPlace = "It is the last of the agenda."
    static let addPromptTitle = "Put on the agenda · code, former code or part of a name"
    static func onAgendaAlready(_ code: OrganisationCode, _ name: SessionName) -> String {
      "\(code) is on the agenda of session \(name) already."
    }
    static func addTitle(_ code: OrganisationCode) -> String { "Add \(code)" }
    static func addTo(_ name: SessionName) -> String { "Put on the agenda of session \(name)" }
    static let addToHelp = "as the last item; others see it"
    static let markInstead = "Mark for the comparison"

    // Going on and ending.
    static func adjournTitle(_ name: SessionName) -> String { "Adjourn session \(name)?" }
    static let adjournFollows =
      "Nothing is begun or revealed until it is resumed; what was said stays."
    static let goOn = "Go on"
    static let adjournIt = "Adjourn it"
    static func unsigned(_ codes: [OrganisationCode]) -> String {
      codes.isEmpty
        ? "Everything is signed, parked or returned. A closed session goes on only with a reason."
        : "Not signed, parked or returned: \(Narrator.list(codes.map(\.value))); so a reason is needed."
    }

    // Attendance.
    static func awayTitle(_ code: OrganisationCode) -> String {
      "\(code): who leaves the room, or comes back"
    }
    static func leaves(_ name: String, isAway: Bool) -> String {
      isAway ? "\(name) comes back" : "\(name) leaves the room"
    }
    static func peopleTitle(_ name: SessionName) -> String { "Session \(name): who takes part" }
    static func person(_ name: String, _ words: [String]) -> String {
      "\(name): \(words.isEmpty ? "attendance not noted" : words.joined(separator: ", "))."
    }
    static func deputises(_ name: String) -> String { "for \(name)" }
    static func quorum(_ there: Int, needed: Int?) -> String {
      let count = "\(there) noted as there"
      return needed.map { "\(count); \($0) are needed to decide" } ?? "\(count); no quorum is set"
    }
    static let anyAssessor = "No assessor is named, so any may rate."

    // Interests.
    static func conflictTitle(_ code: OrganisationCode, _ name: SessionName) -> String {
      "Conflict of interest in \(code)"
    }
    static let conflictFollows =
      "It hides the organisation from that person's agenda; they neither rate nor decide it. Only a "
      + "chair who is another person takes it away again."
    static let noConflict = "Declare nothing"
    static let ownConflict = "Declare my own"
    static let ownConflictHelp = "the item leaves your agenda at once"
    static let ownConflictInWords = "Declare my own, saying what it is…"
    static let otherConflict = "Declare somebody else's…"
    static func suggestedConflict(_ name: String, _ employer: OrganisationCode) -> String {
      "Declare \(name)'s, who worked for \(employer)"
    }
    static func workedFor(_ employer: OrganisationCode) -> String { "Worked for \(employer)." }
    static func withdrawConflict(_ name: String) -> String { "Take \(name)'s away…" }
    static let withdrawHelp = "with a reason; they see and rate it again"

    // Corrections and regions.
    static func correctionsTitle(_ name: SessionName) -> String {
      "Session \(name): decisions touched by corrected data"
    }
    static func correctionsHead(_ count: Int) -> String {
      count == 0
        ? "No decision rests on figures that would be others today."
        : "\(Narrator.count(count, "decision")) would rest on other figures today. To decide one "
          + "again, open the item again with a reason."
    }
    static func correction(_ code: OrganisationCode, _ name: String, _ changes: [String]) -> String
    {
      "\(code) \(name): \(changes.joined(separator: ", "))."
    }
    static func change(_ what: String, from old: String?, to new: String?) -> String {
      "\(what) \(old ?? "none") → \(new ?? "none")"
    }
    static let average = "average"
    static let computedSegment = "computed segment"
    static func correctionNote(_ codes: [OrganisationCode]) -> String {
      let what = codes.count == 1 ? "the decision on" : "decisions on"
      return "Data corrected later touch \(what) \(Narrator.list(codes.map(\.value))); "
        + "`: corrections` shows how."
    }
    static func regionsTitle(_ name: SessionName) -> String {
      "Session \(name): what each region decided"
    }
    static func region(
      _ region: RegionalOutcomes, _ outcomes: [String]
    ) -> String {
      "\(region.region): \(region.decided) of \(region.organisations) decided"
        + (outcomes.isEmpty ? "." : "; \(outcomes.joined(separator: ", ")).")
    }
    static func inSegment(_ count: Int, _ segment: Int) -> String {
      "\(count) in segment \(segment)"
    }
    static func rated(_ count: Int, _ rating: String) -> String { "\(count) \(rating)" }
  }
}

/// The forms of a session.
extension Words.Agenda {
  static func title(of step: SessionStep) -> String {
    switch step {
    case .open: "Open a session"
    case .join(let name): "Session \(name): who takes part"
    case .attend(let name): "Session \(name): attendance"
    case .time(let name): "Session \(name): timer"
    case .close(let name): "Close session \(name)"
    case .resume(let name): "Go on with session \(name), which is closed"
    case .note(let name, let code):
      "Session \(name): note of your own\(code.map { " on \($0)" } ?? "")"
    case .park(let name, let organisation): "Session \(name): park \(organisation.code)"
    case .conflict(let organisation): "Conflict of interest in \(organisation.code)"
    }
  }
  static func opensUnder(_ edition: String, _ period: Period) -> String {
    "It is held on \(period) under \(edition); p and E choose others before it is opened."
  }
  static let noteIsOwn = "Nobody else reads it."
  static let noteLabel = "Note"
  static func label(_ field: SessionField) -> String {
    switch field {
    case .name: "Name"
    case .stage: "Stage"
    case .region: "Region"
    case .agenda: "Agenda"
    case .assessors: "Assessors"
    case .quorum: "Quorum"
    case .minutes: "Minutes planned"
    case .person: "Who"
    case .part: "Takes part as"
    case .presence: "Attendance"
    case .deputising: "Deputises for"
    case .owner: "Who sees to it"
    }
  }
  static func remark(_ field: SessionField) -> String {
    switch field {
    case .assessors: "names with commas; empty: any may rate"
    case .quorum: "empty: none"
    case .minutes: "empty: no timer"
    case .region: "none for a national session"
    default: ""
    }
  }
  static func option(_ word: String) -> String { word }
  static let allJudged = "all of the region that the edition judges"
  static func marked(_ count: Int) -> String { "the \(count) marked on the list" }
  static let badName =
    "Not saved: a name is 1 to 20 letters, digits, hyphens and full stops, such as S1."
  static func needed(_ field: SessionField) -> String { "Not saved: \(label(field)) is needed." }
  static func noNumber(_ text: String) -> String {
    "Not saved: '\(text)' is no number of 1 or more."
  }
}
