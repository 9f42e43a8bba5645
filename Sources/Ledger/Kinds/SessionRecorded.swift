import OversightCore

/// Something was done to a calibration session as a whole. The reason is the event's.
public struct SessionRecorded: Hashable, Sendable {
  /// The session.
  public let session: SessionName
  /// What was done.
  public let change: SessionChange
}

/// What can be done to a calibration session as a whole.
public enum SessionChange: Hashable, Sendable {
  /// It was opened.
  case opened(SessionOpening)
  /// Somebody was named as one who takes part.
  case joined(Actor, SessionPart)
  /// Somebody's attendance was noted; the last is for whom somebody deputises.
  case attended(Actor, Presence, deputisingFor: Actor?)
  /// The agenda was set, in this order.
  case arranged([OrganisationCode])
  /// So many minutes are planned; nil turns the timer off.
  case timed(Int?)
  /// It was put off.
  case adjourned
  /// It goes on.
  case resumed
  /// It ended.
  case closed
}

/// With what a session is opened.
public struct SessionOpening: Hashable, Sendable {
  /// Somebody named, and as what.
  public struct Person: Hashable, Sendable {
    /// Who.
    public let actor: Actor
    /// As what.
    public let part: SessionPart
    /// Somebody named.
    public init(actor: Actor, part: SessionPart) {
      self.actor = actor
      self.part = part
    }
  }
  /// Regional or national.
  public var stage: SessionStage
  /// The region; nil for a national session.
  public var region: String?
  /// The period.
  public var period: Period
  /// The edition.
  public var framework: FrameworkID
  /// Those named; without an assessor among them any may join.
  public var people: [Person]
  /// The organisations, in the order of the agenda.
  public var agenda: [OrganisationCode]
  /// How many must be in the room for a decision; nil where nobody said.
  public var quorum: Int?
  /// How many minutes are planned; nil leaves the timer off.
  public var minutes: Int?
  /// An opening; the parameters are the properties.
  public init(
    stage: SessionStage, region: String?, period: Period, framework: FrameworkID,
    people: [Person], agenda: [OrganisationCode], quorum: Int? = nil, minutes: Int? = nil
  ) {
    self.stage = stage
    self.region = region
    self.period = period
    self.framework = framework
    self.people = people
    self.agenda = agenda
    self.quorum = quorum
    self.minutes = minutes
  }
}

extension SessionRecorded: StandingPayload, NamedPayload {
  static let name = "session"
  static let version = 1
  /// What a session did is followed, not taken back.
  static var isWithdrawable: Bool { false }

  var subject: EventSubject { .session(session) }
  var cycle: Cycle? {
    if case .opened(let opening) = change { return opening.period.cycle }
    return nil
  }

  func key(of header: EventHeader) -> JudgementKey { .session(session) }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = ["step": .text(change.word.rawValue)]
    switch change {
    case .opened(let opening): fields.merge(opening.fields) { $1 }
    case .joined(let actor, let part):
      fields["person"] = .text(actor.name)
      fields["part"] = .text(part.rawValue)
    case .attended(let actor, let presence, let other):
      fields["person"] = .text(actor.name)
      fields["presence"] = .text(presence.rawValue)
      fields["for"] = other.map { .text($0.name) }
    case .arranged(let codes): fields["agenda"] = .list(codes.map { .text($0.value) })
    case .timed(let minutes): fields["minutes"] = minutes.map { .integer($0) }
    case .adjourned, .resumed, .closed: break
    }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    session = try event.session()
    let step = try fields.value("step") { SessionChange.Word(rawValue: $0) }
    try fields.allow(step.fields.union(["step"]))
    switch step {
    case .open: change = .opened(try SessionOpening(fields))
    case .join:
      change = .joined(
        try fields.actor("person"), try fields.value("part") { SessionPart(rawValue: $0) })
    case .attend:
      change = .attended(
        try fields.actor("person"), try fields.value("presence") { Presence(rawValue: $0) },
        deputisingFor: fields.has("for") ? try fields.actor("for") : nil)
    case .arrange: change = .arranged(try fields.codes("agenda"))
    case .time: change = .timed(fields.has("minutes") ? try fields.integer("minutes") : nil)
    case .adjourn: change = .adjourned
    case .resume: change = .resumed
    case .close: change = .closed
    }
  }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    if case .opened(let opening) = change {
      // The first of a name stands; only a foreign program can have written another.
      if let before { return before }
      return .session(opening.session(session, by: event.actor, at: event.time))
    }
    guard var session = before?.session else { return before }
    session.apply(change, at: event.time)
    return .session(session)
  }
}

extension SessionChange {
  /// The words of the ledger.
  fileprivate enum Word: String {
    case open, join, attend, arrange, time, adjourn, resume, close

    var fields: Set<String> {
      switch self {
      case .open:
        ["agenda", "edition", "minutes", "people", "period", "quorum", "region", "stage"]
      case .join: ["part", "person"]
      case .attend: ["for", "person", "presence"]
      case .arrange: ["agenda"]
      case .time: ["minutes"]
      case .adjourn, .resume, .close: []
      }
    }
  }

  fileprivate var word: Word {
    switch self {
    case .opened: .open
    case .joined: .join
    case .attended: .attend
    case .arranged: .arrange
    case .timed: .time
    case .adjourned: .adjourn
    case .resumed: .resume
    case .closed: .close
    }
  }
}

extension SessionOpening {
  fileprivate var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [
      "stage": .text(stage.rawValue), "period": .text(period.description),
      "edition": .text(framework.value), "agenda": .list(agenda.map { .text($0.value) }),
      "people": .list(
        people.map {
          .object(["person": .text($0.actor.name), "part": .text($0.part.rawValue)])
        }),
    ]
    fields["region"] = region.map { .text($0) }
    fields["quorum"] = quorum.map { .integer($0) }
    fields["minutes"] = minutes.map { .integer($0) }
    return fields
  }

  fileprivate init(_ fields: EventFields) throws(EventDamage) {
    stage = try fields.value("stage") { SessionStage(rawValue: $0) }
    region = try fields.optionalText("region")
    period = try fields.value("period") { text in
      Period(text).flatMap { $0.description == text ? $0 : nil }
    }
    framework = FrameworkID(try fields.text("edition"))
    agenda = try fields.codes("agenda")
    quorum = fields.has("quorum") ? try fields.integer("quorum") : nil
    minutes = fields.has("minutes") ? try fields.integer("minutes") : nil
    var people: [Person] = []
    for person in try fields.objects("people") {
      try person.allow(["part", "person"])
      people.append(
        Person(
          actor: try person.actor("person"),
          part: try person.value("part") { SessionPart(rawValue: $0) }))
    }
    self.people = people
  }

  fileprivate func session(_ name: SessionName, by chair: Actor, at time: Timestamp) -> Session {
    var session = Session(
      name: name, stage: stage, region: region, period: period, framework: framework,
      chair: chair, opened: time)
    session.people = people.map { Participant(actor: $0.actor, part: $0.part) }
    session.quorum = quorum
    session.minutes = minutes
    session.items = agenda.map { AgendaItem(organisation: $0) }
    return session
  }
}

extension Session {
  fileprivate mutating func apply(_ change: SessionChange, at time: Timestamp) {
    switch change {
    case .opened: break
    case .joined(let actor, let part): self[person: actor].part = part
    case .attended(let actor, let presence, let other):
      self[person: actor].presence = presence
      self[person: actor].deputisingFor = other
    case .arranged(let codes):
      items = codes.map { item($0) ?? AgendaItem(organisation: $0) }
    case .timed(let minutes): self.minutes = minutes
    case .adjourned: enter(.adjourned, at: time)
    case .resumed: enter(.open, at: time)
    case .closed: enter(.closed, at: time)
    }
  }

  private mutating func enter(_ state: SessionState, at time: Timestamp) {
    elapsed = duration(at: time)
    self.state = state
    since = time
  }

  private func place(of actor: Actor) -> Int? {
    people.firstIndex { $0.actor.isSamePerson(as: actor) }
  }

  /// Somebody's entry, made where there is none.
  private subscript(person actor: Actor) -> Participant {
    get { place(of: actor).map { people[$0] } ?? Participant(actor: actor) }
    set {
      if let place = place(of: actor) {
        people[place] = newValue
      } else {
        people.append(newValue)
      }
    }
  }
}
