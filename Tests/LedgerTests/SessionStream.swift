// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore

@testable import Ledger

/// Streams of events of people at work in two sessions, in any order that chance gives.
struct SessionStream {
  static let viewers = [
    Viewer.ann, .ben, .cat, .jo, .dee, .named("rae", .reviewer), .named("ann", .chair),
  ]
  private var random: SplitMix
  private var maker = Maker()
  private var made: [(event: Event, name: String)] = []
  private static let periods = [SessionName.s1: quarter, .s2: Period("Q4 2025/26")!]

  init(seed: UInt64) { random = SplitMix(state: seed) }

  func entries(count: Int) -> [StoredEntry] {
    var stream = self
    stream.open(.s1, named: Bool.random(using: &stream.random) ? ["ann", "ben"] : [])
    stream.open(.s2, named: [])
    for _ in 0..<count { stream.add() }
    return stream.maker.entries
  }

  private mutating func open(_ name: SessionName, named: [String]) {
    let opening = SessionOpening(
      stage: .regional, region: "North", period: Self.periods[name]!,
      framework: FrameworkID("test"),
      people: named.map { SessionOpening.Person(actor: Actor($0)!, part: .assessor) },
      agenda: ["QAA", "QBB"].map { OrganisationCode($0)! })
    maker.add(.session(SessionRecorded(session: name, change: .opened(opening))), by: "jo", .chair)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values.randomElement(using: &random)!
  }

  private mutating func add() {
    let code = pick(["QAA", "QBB"])
    let name = pick([SessionName.s1, .s2])
    let place = item(code, in: Self.periods[name]!)
    switch Int.random(in: 0..<20, using: &random) {
    case 0...6: put(rating(of: code), by: pick(["ann", "ben", "cat"]))
    case 7, 8:
      let segment = pick([1, 2, 3, nil])
      put(.segmentView(SegmentViewed(item: place, segment: segment)), by: pick(["ann", "ben"]))
    case 9:
      let ready = ReadySaid(session: name, item: place, isReady: pick([true, true, false]))
      put(.ready(ready), by: pick(["ann", "ben", "cat"]))
    case 10, 11: withdraw(by: pick(["ann", "ben", "cat", "jo"]))
    case 12: put(conflict(of: code), by: pick(["jo", "dee"]), .chair)
    case 13: put(other(name, code), by: pick(["jo", "dee"]), .chair)
    case 14: put(.note("note", of: code), by: pick(["ann", "jo"]))
    default: put(change(name, place), by: pick(["jo", "dee"]), .chair)
    }
  }

  private mutating func put(_ content: EventContent, by name: String, _ role: Role = .assessor) {
    made.append((maker.add(content, by: name, role), name))
  }

  private mutating func rating(of code: String) -> EventContent {
    .rating(
      pick(["excelling", "achieving", nil]), of: code, area: pick(["leadership", "quality"]),
      layer: pick([.assessor, .assessor, .assessor, .moderated, .final]))
  }

  private mutating func withdraw(by name: String) {
    let own = made.filter { $0.name == name }
    if !own.isEmpty { maker.add(.withdrawal(of: pick(own).event), by: name) }
  }

  private mutating func conflict(of code: String) -> EventContent {
    .conflict(
      ConflictDeclared(
        organisation: OrganisationCode(code)!, person: Actor(pick(["ann", "ben", "rae", "dee"]))!,
        isDeclared: pick([true, false])))
  }

  private mutating func other(_ name: SessionName, _ code: String) -> EventContent {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return .sessionNote(
        SessionNoted(session: name, organisation: OrganisationCode(code), text: "own"))
    case 1:
      return .employment(
        EmploymentRecorded(
          person: Actor(pick(["ann", "ben"]))!, organisation: OrganisationCode(code)!, from: nil,
          until: nil))
    case 2:
      return .overallSet(OverallSet(item: item(code), rating: RatingID("achieving"), computed: nil))
    default:
      let person = Actor(pick(["ann", "cat"]))!
      let part = pick([SessionPart.assessor, .reviewer])
      return .session(SessionRecorded(session: name, change: .joined(person, part)))
    }
  }

  private mutating func change(_ name: SessionName, _ place: PeriodKey) -> EventContent {
    let change = pick([
      ItemChange.revealed, .revealed, .reopened, .begun, .signed, .parked(owner: "ann"),
      .unparked, .left(Actor("ann")!), .dissented,
    ])
    return .agendaItem(AgendaItemRecorded(session: name, item: place, change: change))
  }
}

/// Which entries of a stream are hidden from somebody: said once more, and in other words than the
/// rules under test say it.
struct HiddenEntries {
  private let events: [Event]
  private let viewer: Viewer

  init(_ entries: [StoredEntry], from viewer: Viewer) {
    events = entries.compactMap { stored in
      guard case .event(let event)? = try? Event.decode(stored.bytes!) else { return nil }
      return event
    }
    self.viewer = viewer
  }

  /// The stream without them.
  func removed(from entries: [StoredEntry]) -> [StoredEntry] {
    zip(entries, events.indices).filter { !isHidden($0.1) }.map(\.0)
  }

  private var name: String { viewer.actor.name }

  private func isHidden(_ place: Int) -> Bool {
    let event = events[place]
    if event.actor.name == name { return false }
    let words = event.key.description.split(separator: "/").map(String.init)
    if hasInterest(in: event.subject.description) {
      let isOpen = words[0] == "conflict" || words[0] == "employment" || words.last == "final"
      if !isOpen { return true }
    }
    switch words[0] {
    case "session-note": return true
    case "ready": return viewer.role != .chair && words.last != name
    case "employment": return viewer.role != .chair && words[1] != name
    case "segment-view": return !isOpened(words[1], since: place, in: words[2])
    case "rating" where words[5] == "assessor": return !isOpened(words[1], since: place, in: nil)
    default: return false
    }
  }

  /// Whether the last word on an interest is that there is one.
  private func hasInterest(in subject: String) -> Bool {
    let said = events.compactMap { event -> Bool? in
      guard case .conflict(let conflict) = event.content, conflict.person.name == name,
        "organisation/\(conflict.organisation)" == subject,
        conflict.isDeclared || event.actor.name != name
      else { return nil }
      return conflict.isDeclared
    }
    return said.last ?? false
  }

  private func isOpened(_ code: String, since place: Int, in period: String?) -> Bool {
    events.indices.contains { later in
      guard later > place, case .agendaItem(let said) = events[later].content,
        said.change == .revealed, said.item.organisation.value == code,
        period.map({ $0.hasSuffix("-Q\(said.item.period.quarter)") }) ?? true
      else { return false }
      return rates(events[place].actor.name, in: said.session)
        && (viewer.role != .assessor || sits(in: said.session))
    }
  }

  /// Whether a session opens what somebody gave: those it names, or everybody's.
  private func rates(_ author: String, in session: SessionName) -> Bool {
    let parts = parts(in: session)
    return !parts.values.contains(.assessor) || parts[author] == .assessor
  }

  /// Whether the viewer takes part, or anybody may.
  private func sits(in session: SessionName) -> Bool {
    let parts = parts(in: session)
    return !parts.values.contains(.assessor) || parts[name] != nil
  }

  private func parts(in session: SessionName) -> [String: SessionPart] {
    var parts: [String: SessionPart] = [:]
    for case .session(let said) in events.map(\.content) where said.session == session {
      switch said.change {
      case .opened(let opening): for one in opening.people { parts[one.actor.name] = one.part }
      case .joined(let actor, let part): parts[actor.name] = part
      default: continue
      }
    }
    return parts
  }
}
