import OversightCore

/// Calibration sessions as a whole: opening, people, agenda, going on and ending.
extension Decider {
  func said(of intent: SessionIntent) throws(Refusal) -> [Said] {
    switch intent {
    case .open(let name, let opening, let organisations):
      return [Said(.session(try opened(name, opening, organisations)))]
    case .change(let name, let change, let reason):
      try check(reason, .reason, limit: TextLimit.characters)
      let change = try changed(name, change, reason)
      return [Said(.session(SessionRecorded(session: name, change: change)), reason)]
    case .arrange(let name, let organisations):
      return [Said(.session(try arranged(name, organisations)))]
    case .item(let name, let organisation, let change, let reason):
      return try said(of: change, name, organisation, reason)
    case .decide(let intent): return try said(of: intent)
    case .sign(let name, let organisation, let reason):
      return try saidOfSigning(name, organisation, reason)
    case .propose(let name, let organisation, let segment, let reason):
      return [Said(.segmentView(try viewed(name, organisation, segment, reason)), reason)]
    case .note(let name, let code, let text):
      return [Said(.sessionNote(try sessionNoted(name, code, text)))]
    case .conflict(let organisation, let person, let isDeclared, let reason):
      return [Said(.conflict(try conflict(organisation, person, isDeclared, reason)), reason)]
    case .employment(let employment): return [Said(.employment(try employed(employment)))]
    }
  }

  /// A session the viewer knows of.
  func session(_ name: SessionName) throws(Refusal) -> Session {
    guard let session = record.judgements.sessions.first(where: { $0.name == name }) else {
      throw .session(.unknown(name, possible: record.judgements.sessions.map(\.name)))
    }
    return session
  }

  /// One that goes on; where `isMeeting`, one that is not adjourned either.
  func runningSession(_ name: SessionName, isMeeting: Bool = false) throws(Refusal) -> Session {
    let session = try session(name)
    if session.state == .closed { throw .session(.closed(name)) }
    if isMeeting, session.state == .adjourned { throw .session(.adjourned(name)) }
    return session
  }

  func needChair() throws(Refusal) {
    guard viewer.role == .chair else { throw .session(.needsChair) }
  }

  private func opened(
    _ name: SessionName, _ opening: SessionOpening, _ organisations: [Organisation]
  ) throws(Refusal) -> SessionRecorded {
    try needChair()
    if record.judgements.sessions.contains(where: { $0.name == name }) {
      throw .session(.nameTaken(name))
    }
    guard (opening.region == nil) == (opening.stage == .national) else {
      throw .session(.regionWrong(opening.stage))
    }
    for number in [opening.quorum, opening.minutes].compactMap({ $0 }) where number < 1 {
      throw .session(.numberWrong(number))
    }
    try checkAgenda(organisations, of: name, opening)
    // What is written down is what was checked.
    var opening = opening
    opening.agenda = organisations.map(\.code)
    opening.framework = framework.id
    return SessionRecorded(session: name, change: .opened(opening))
  }

  private func checkAgenda(
    _ organisations: [Organisation], of name: SessionName, _ opening: SessionOpening
  ) throws(Refusal) {
    if organisations.isEmpty { throw .session(.nothingOnAgenda) }
    if Set(organisations.map(\.code)).count < organisations.count { throw .twice }
    for organisation in organisations {
      // Where people rate nothing there is nothing to calibrate.
      _ = try profile(of: organisation.kind)
      if let region = opening.region, organisation.region != region {
        throw .session(.otherRegion(organisation.code, region))
      }
      if let held = holder(of: organisation.code, notOf: name, opening) {
        throw .session(.heldElsewhere(organisation.code, held.name))
      }
    }
  }

  /// A session that goes on and is not finished with an organisation of the year: its ratings are not
  /// opened in another. A national session takes what regions decided, and a region what was returned.
  private func holder(
    of code: OrganisationCode, notOf name: SessionName, _ opening: SessionOpening
  ) -> Session? {
    record.judgements.sessions.last { other in
      let finished: [ItemState] =
        other.stage == opening.stage ? [.signed] : [.decided, .signed, .returned]
      return other.name != name && other.state != .closed
        && other.framework == opening.framework && other.period.cycle == opening.period.cycle
        && other.item(code).map { !finished.contains($0.state) } == true
    }
  }

  private func arranged(
    _ name: SessionName, _ organisations: [Organisation]
  ) throws(Refusal) -> SessionRecorded {
    let session = try runningSession(name)
    try needChair(of: session)
    let codes = organisations.map(\.code)
    // What the viewer may not see stays where it is: nobody takes it away unseen.
    let all = record.present(on: .session(name))?.session?.items.map(\.organisation) ?? []
    let hidden = all.filter { session.item($0) == nil }
    let opening = SessionOpening(
      stage: session.stage, region: session.region, period: session.period,
      framework: session.framework, people: [], agenda: [])
    let new = organisations.filter { !all.contains($0.code) }
    if !new.isEmpty { try checkAgenda(new, of: name, opening) }
    for item in session.items where !codes.contains(item.organisation) {
      let state = item.state == .parked ? item.parkedFrom : item.state
      guard state == .waiting || item.state == .parked && state == .open else {
        throw .session(.begunAlready(item.organisation))
      }
    }
    if Set(codes).count < codes.count { throw .twice }
    guard codes + hidden != all else { throw .session(.unchanged) }
    return SessionRecorded(session: name, change: .arranged(codes + hidden))
  }

  private func changed(
    _ name: SessionName, _ change: SessionChange, _ reason: String
  ) throws(Refusal) -> SessionChange {
    let session = try session(name)
    try needChair(of: session)
    if session.state == .closed {
      guard change == .resumed else { throw .session(.closed(name)) }
      if reason.isBlank { throw .session(.needsReason) }
      return change
    }
    switch change {
    case .opened, .arranged: throw .session(.nameTaken(name))
    case .joined(let actor, let part):
      let known = session.people.first { $0.actor.isSamePerson(as: actor) }
      if known?.part == part { throw .session(.unchanged) }
      return .joined(known?.actor ?? actor, part)
    case .attended(let actor, let presence, let other):
      let known = session.people.first { $0.actor.isSamePerson(as: actor) }
      if known?.presence == presence, known?.deputisingFor == other {
        throw .session(.unchanged)
      }
      return .attended(known?.actor ?? actor, presence, deputisingFor: other)
    case .timed(let minutes):
      if let minutes, minutes < 1 { throw .session(.numberWrong(minutes)) }
      if minutes == session.minutes { throw .session(.unchanged) }
    case .adjourned:
      if session.state == .adjourned { throw .session(.stateUnchanged(name, .adjourned)) }
    case .resumed:
      if session.state == .open { throw .session(.stateUnchanged(name, .open)) }
    case .closed: try checkFinished(session, reason)
    }
    return change
  }

  private func checkFinished(_ session: Session, _ reason: String) throws(Refusal) {
    let open = session.items.filter {
      $0.benchmark == nil && ![.signed, .parked, .returned].contains($0.state)
    }
    if !open.isEmpty, reason.isBlank { throw .session(.unfinished(open.map(\.organisation))) }
  }

  private func sessionNoted(
    _ name: SessionName, _ code: OrganisationCode?, _ text: String
  ) throws(Refusal) -> SessionNoted {
    try needChair()
    let session = try session(name)
    if let code, session.item(code) == nil { throw .session(.notOnAgenda(code, name)) }
    if text.isBlank { throw .emptyNote }
    try check(text, .note, limit: TextLimit.characters)
    return SessionNoted(session: name, organisation: code, text: text)
  }

  private func conflict(
    _ organisation: Organisation, _ person: Actor?, _ isDeclared: Bool, _ reason: String
  ) throws(Refusal) -> ConflictDeclared {
    try check(reason, .reason, limit: TextLimit.characters)
    let isOwn = person.map { $0.isSamePerson(as: viewer.actor) } ?? true
    if let person, !isOwn, viewer.role != .chair { throw .session(.forAnother(person)) }
    let actor = isOwn ? viewer.actor : person ?? viewer.actor
    let held = record.judgements.conflicts.first {
      $0.organisation == organisation.code && $0.actor.isSamePerson(as: actor)
    }
    if (held != nil) == isDeclared { throw .session(.conflictUnchanged(isDeclared: isDeclared)) }
    if !isDeclared {
      // An interest is not talked away by whose it is.
      try needChair()
      if isOwn { throw .session(.ownDecision) }
      if reason.isBlank { throw .session(.needsReason) }
    }
    return ConflictDeclared(
      organisation: organisation.code, person: held?.actor ?? actor, isDeclared: isDeclared)
  }

  private func employed(_ employment: Employment) throws(Refusal) -> EmploymentRecorded {
    if !employment.actor.isSamePerson(as: viewer.actor), viewer.role != .chair {
      throw .session(.forAnother(employment.actor))
    }
    if record.judgements.employments.contains(employment) { throw .session(.unchanged) }
    return EmploymentRecorded(
      person: employment.actor, organisation: employment.organisation, from: employment.from,
      until: employment.until)
  }
}
