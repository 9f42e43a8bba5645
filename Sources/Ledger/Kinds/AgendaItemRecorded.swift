import OversightCore

/// Something was done to one item of a session's agenda. The reason is the event's.
public struct AgendaItemRecorded: Hashable, Sendable {
  /// The session.
  public let session: SessionName
  /// The organisation, with the session's period and edition.
  public let item: PeriodKey
  /// What was done.
  public let change: ItemChange
}

/// What can be done to an item of an agenda.
public enum ItemChange: Hashable, Sendable {
  /// It is spoken of now.
  case begun
  /// It was put off; somebody sees to it.
  case parked(owner: String)
  /// It is taken up again.
  case unparked
  /// The ratings were opened.
  case revealed
  /// It was decided.
  case decided(DecisionRecord)
  /// It was signed by a second person.
  case signed
  /// It was opened again.
  case reopened
  /// It was returned to the region; the reason is the question.
  case returned
  /// Somebody does not agree; the reason says why.
  case dissented
  /// Somebody left the room for it.
  case left(Actor)
  /// Somebody came for it.
  case arrived(Actor)
  /// It is a benchmark case, with what was agreed earlier.
  case benchmarked(Benchmark)
}

/// What was decided of an item, as it is written down.
public struct DecisionRecord: Hashable, Sendable {
  /// The areas.
  public var areas: [AreaID: ItemDecision.Area]
  /// The segment decided; nil where none is.
  public var segment: Int?
  /// The segment the rules come to with these ratings.
  public var computed: Int?
  /// The overall rating the panel set; nil where the areas' result stands.
  public var overall: RatingID?
  /// The overall rating the areas give.
  public var computedOverall: RatingID?
  /// What was on the screen.
  public var shown: DecisionContext
}

extension AgendaItemRecorded: PeriodPayload {
  static let name = "agenda-item"
  static let version = 1
  /// What a session did is followed, not taken back.
  static var isWithdrawable: Bool { false }

  var files: [ContentHash] {
    if case .decided(let decision) = change { return decision.shown.files }
    return []
  }

  func key(of header: EventHeader) -> JudgementKey { .agendaItem(session, item) }

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    fields["session"] = .text(session.value)
    fields["step"] = .text(change.word.rawValue)
    switch change {
    case .parked(let owner): fields["owner"] = .text(owner)
    case .decided(let decision): fields["decision"] = decision.field
    case .left(let actor), .arrived(let actor): fields["person"] = .text(actor.name)
    case .benchmarked(let benchmark):
      fields["agreed"] = .object(
        Dictionary(
          benchmark.ratings.map { ($0.key.value, .text($0.value.value)) },
          uniquingKeysWith: { $1 }))
      fields["of"] = .text(benchmark.cycle.description)
    default: break
    }
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    let step = try fields.value("step") { ItemChange.Word(rawValue: $0) }
    try fields.allow(step.fields.union(["edition", "period", "session", "step"]))
    item = try event.item(periodIn: fields)
    session = try fields.session(in: "session")
    switch step {
    case .begin: change = .begun
    case .park: change = .parked(owner: try fields.text("owner"))
    case .unpark: change = .unparked
    case .reveal: change = .revealed
    case .decide: change = .decided(try DecisionRecord(try fields.nested("decision")))
    case .sign: change = .signed
    case .reopen: change = .reopened
    case .return: change = .returned
    case .dissent: change = .dissented
    case .leave: change = .left(try fields.actor("person"))
    case .arrive: change = .arrived(try fields.actor("person"))
    case .benchmark:
      let agreed = try fields.nested("agreed")
      var ratings: [AreaID: RatingID] = [:]
      for area in agreed.names { ratings[AreaID(area)] = RatingID(try agreed.text(area)) }
      let cycle = try fields.value("of") { text in
        Cycle(text).flatMap { $0.description == text ? $0 : nil }
      }
      change = .benchmarked(Benchmark(ratings: ratings, cycle: cycle))
    }
  }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    var standing = before?.agendaItem ?? AgendaItem(organisation: item.organisation)
    standing.apply(change, of: event)
    return .agendaItem(standing)
  }

  /// A reveal keeps the ratings as they were given blind; what is said later is not among them. Once
  /// it is opened again nobody is ready with it, until they say something.
  func fold(_ event: Event, into record: inout Record) -> Change {
    let change = record.put(event, self)
    if self.change == .revealed { record.capture(event.key) }
    if self.change == .reopened { record.unready(event.key) }
    return change
  }
}

extension ItemChange {
  /// The words of the ledger.
  fileprivate enum Word: String {
    case begin, park, unpark, reveal, decide, sign, reopen, `return`, dissent, leave, arrive
    case benchmark

    var fields: Set<String> {
      switch self {
      case .park: ["owner"]
      case .decide: ["decision"]
      case .leave, .arrive: ["person"]
      case .benchmark: ["agreed", "of"]
      default: []
      }
    }
  }

  fileprivate var word: Word {
    switch self {
    case .begun: .begin
    case .parked: .park
    case .unparked: .unpark
    case .revealed: .reveal
    case .decided: .decide
    case .signed: .sign
    case .reopened: .reopen
    case .returned: .return
    case .dissented: .dissent
    case .left: .leave
    case .arrived: .arrive
    case .benchmarked: .benchmark
    }
  }
}

extension AgendaItem {
  fileprivate mutating func apply(_ change: ItemChange, of event: Event) {
    let remark = ItemRemark(actor: event.actor, time: event.time, text: event.reason)
    switch change {
    case .begun: enter(.open, at: event.time)
    case .parked(let owner):
      parking = ItemRemark(
        actor: event.actor, time: event.time, text: event.reason, owner: owner)
      parkedFrom = state
      enter(.parked, at: event.time)
    case .unparked:
      parking = nil
      enter(parkedFrom == .waiting ? .open : parkedFrom ?? .open, at: event.time)
      parkedFrom = nil
    case .revealed:
      reveals.append(Reveal(actor: event.actor, time: event.time))
      enter(.revealed, at: event.time)
    case .decided(let record):
      keepDecision()
      decision = record.decision(of: event)
      signature = nil
      enter(.decided, at: event.time)
    case .signed:
      signature = remark
      enter(.signed, at: event.time)
    case .reopened:
      reopenings.append(remark)
      keepDecision()
      signature = nil
      enter(.reopened, at: event.time)
    case .returned:
      returns.append(remark)
      enter(.returned, at: event.time)
    case .dissented:
      dissents.removeAll { $0.actor == event.actor }
      dissents.append(remark)
    case .left(let actor): if !isAway(actor) { away.append(actor) }
    case .arrived(let actor): away.removeAll { $0.isSamePerson(as: actor) }
    case .benchmarked(let benchmark): self.benchmark = benchmark
    }
  }

  /// A decision that is replaced or opened again is kept among the earlier ones, once.
  private mutating func keepDecision() {
    guard let decision, earlier.last?.decision != decision else { return }
    earlier.append(EarlierDecision(decision: decision, signature: signature))
  }

  private mutating func enter(_ state: ItemState, at time: Timestamp) {
    elapsed = duration(at: time)
    self.state = state
    since = time
  }
}

extension DecisionRecord {
  fileprivate func decision(of event: Event) -> ItemDecision {
    ItemDecision(
      actor: event.actor, time: event.time, reason: event.reason, areas: areas, segment: segment,
      computed: computed, overall: overall, computedOverall: computedOverall,
      average: shown.average?.description, dataset: shown.dataset, framework: event.framework)
  }

  fileprivate var field: CanonicalJSON {
    var fields: [String: CanonicalJSON] = [
      "areas": .object(
        Dictionary(areas.map { ($0.key.value, $0.value.field) }, uniquingKeysWith: { $1 }))
    ]
    fields["segment"] = segment.map { .integer($0) }
    fields["computed"] = computed.map { .integer($0) }
    fields["overall"] = overall.map { .text($0.value) }
    fields["computedOverall"] = computedOverall.map { .text($0.value) }
    fields["shown"] = shown.field
    return .object(fields)
  }

  fileprivate init(_ fields: EventFields) throws(EventDamage) {
    try fields.allow(["areas", "computed", "computedOverall", "overall", "segment", "shown"])
    segment = fields.has("segment") ? try fields.integer("segment") : nil
    computed = fields.has("computed") ? try fields.integer("computed") : nil
    overall = try fields.optionalText("overall").map { RatingID($0) }
    computedOverall = try fields.optionalText("computedOverall").map { RatingID($0) }
    shown = try fields.shown()
    let nested = try fields.nested("areas")
    areas = [:]
    for area in nested.names {
      areas[AreaID(area)] = try ItemDecision.Area(try nested.nested(area))
    }
  }
}

extension ItemDecision.Area {
  fileprivate var field: CanonicalJSON {
    var fields: [String: CanonicalJSON] = [
      "outcome": .text(RatingOutcome(rating).rawValue), "named": .flag(isNamed),
    ]
    fields["rating"] = rating.rating.map { .text($0.value) }
    fields["median"] = median.map { .text($0.value) }
    fields["reason"] = reason.isEmpty ? nil : .text(reason)
    return .object(fields)
  }

  fileprivate init(_ fields: EventFields) throws(EventDamage) {
    try fields.allow(["median", "named", "outcome", "rating", "reason"])
    let outcome = try fields.value("outcome") { RatingOutcome(rawValue: $0) }
    guard let rating = try outcome.rating(try fields.optionalText("rating")) else {
      throw .wrong(field: "payload.decision.areas.outcome")
    }
    self.init(
      rating: rating, median: try fields.optionalText("median").map { RatingID($0) },
      isNamed: try fields.flag("named"), reason: try fields.optionalText("reason") ?? "")
  }
}
