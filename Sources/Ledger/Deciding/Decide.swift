import OversightCore

/// Makes the events of an intent, one or more, or says why not. The only maker of events: command line,
/// workbench, files and merges all come here, so a rule stands in one place.
///
/// - Parameters:
///   - viewer: who asks; `record` is this viewer's, so a refusal cannot tell what they may not see.
///   - framework: the edition in force on the screen.
/// - Throws: the reason and the next step; then nothing has happened.
public func decide(
  _ intent: Intent, by viewer: Viewer, given record: Record, framework: Framework, now: Timestamp,
  ids: inout IDSource
) throws(Refusal) -> [Event] {
  let asked = Decider(viewer: viewer, record: record, framework: framework, now: now)
  try asked.mayWrite()
  var events: [Event] = []
  for said in try asked.contents(of: intent) {
    let header = EventHeader(
      id: ids.next(at: now), actor: viewer.actor, role: viewer.role, time: now,
      reason: said.reason,
      framework: framework.hash.isEmpty ? nil : framework.hash, salt: ids.salt())
    let event = Event(header, said.content)
    // What could not be read back would damage the ledger for good.
    guard case .event(event)? = try? Event.decode(event.bytes) else { throw .cannotBeKept }
    events.append(event)
  }
  return events
}

/// What an event is to say, and why.
struct Said {
  let content: EventContent
  let reason: String

  init(_ content: EventContent, _ reason: String = "") {
    self.content = content
    self.reason = reason
  }
}

/// The rules, for one viewer with one record under one edition.
struct Decider {
  let viewer: Viewer
  let record: Record
  let framework: Framework
  let now: Timestamp

  func mayWrite() throws(Refusal) {
    guard viewer.role != .reviewer else { throw .reviewer }
    if let newer = record.requiresNewerProgram { throw .newerProgram(newer) }
    if let damage = record.damage { throw .damaged(damage) }
  }

  func contents(of intent: Intent) throws(Refusal) -> [Said] {
    switch intent {
    case .rate(let intent): try saidOfRating(intent)
    case .note(let intent): [Said(.noted(try noted(intent)))]
    case .consider(let intent): [Said(.considered(try considered(intent)))]
    case .decideSegment(let intent):
      [Said(.segmentDecided(try segmentDecided(intent)), intent.reason)]
    case .agreeLead(let intent): [Said(.leadAgreed(try leadAgreed(intent)), intent.reason)]
    case .chooseRoute(let intent): [Said(.routeChosen(try routeChosen(intent)), intent.reason)]
    case .reportSegments(let intents):
      try segmentsReported(intents).map { Said(.segmentReported($0)) }
    case .record(let intent): [Said(.recorded(try recorded(intent)), intent.reason)]
    case .session(let intent): try said(of: intent)
    case .withdraw(let event, let sitting): try saidOfWithdrawal(event, sitting)
    case .importDataset(let hash, let title): [Said(.datasetImported(try imported(hash, title)))]
    case .adoptFramework(let hash): [Said(.frameworkAdopted(try adopted(hash)))]
    }
  }

  private func imported(_ hash: ContentHash, _ title: String) throws(Refusal) -> DatasetImported {
    try check(title, .name, limit: TextLimit.nameCharacters)
    if let held = record.datasets.first(where: { $0.hash == hash }) { throw .alreadyImported(held) }
    return DatasetImported(hash: hash, title: title)
  }

  private func adopted(_ hash: ContentHash) throws(Refusal) -> FrameworkAdopted {
    if let held = record.frameworks[framework.id], held.hash == hash {
      throw .alreadyAdopted(held)
    }
    return FrameworkAdopted(hash: hash, edition: framework.id)
  }

  /// An assessment stays with the body that was assessed, also after it closed: it must have been
  /// open at some time in the year.
  func item(_ organisation: Organisation, _ cycle: Cycle) throws(Refusal) -> CapabilityKey {
    try checkInterest(in: organisation)
    let first = CalendarDate.endOfMonth(3, of: cycle.startYear)
    let last = CalendarDate.endOfMonth(3, of: cycle.startYear + 1)
    guard organisation.isOpen(after: first, to: last) else {
      throw .closed(organisation.code, cycle)
    }
    return CapabilityKey(organisation: organisation.code, cycle: cycle, framework: framework.id)
  }

  /// Likewise for a period.
  func item(_ organisation: Organisation, _ period: Period) throws(Refusal) -> PeriodKey {
    try checkInterest(in: organisation)
    guard organisation.isOpen(after: period.previous.lastDay, to: period.lastDay) else {
      throw .closedIn(organisation.code, period)
    }
    return PeriodKey(organisation: organisation.code, period: period, framework: framework.id)
  }

  func checkInterest(in organisation: Organisation) throws(Refusal) {
    let interests = record.sessions.interests(of: viewer)
    if interests.contains(organisation.code) { throw .interest(organisation.code) }
  }

  func check(_ text: String, _ part: Refusal.TextPart, limit: Int) throws(Refusal) {
    guard text.count <= limit, text.utf8.count <= TextLimit.bytes else {
      throw .tooLong(part, count: text.count, limit: limit)
    }
  }
}

extension Organisation {
  /// Whether it was open on a day after the first and not after the last.
  fileprivate func isOpen(after first: CalendarDate, to last: CalendarDate) -> Bool {
    (from.map { $0 <= last } ?? true) && (until.map { $0 > first } ?? true)
  }
}

extension String {
  /// Whether there is nothing to read in it.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
