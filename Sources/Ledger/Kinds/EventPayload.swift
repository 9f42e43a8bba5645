import OversightCore

/// What one kind of event needs: its kind, its bytes, what it decides and what it does to a record.
/// A kind is one file in this folder, one case and one line of `EventContent`, and its sentences.
protocol EventPayload: Hashable, Sendable {
  /// The name and version it is written under.
  var kind: EventKind { get }
  /// What it is about.
  var subject: EventSubject { get }
  /// The financial year; nil where it is about no year.
  var cycle: Cycle? { get }
  /// Its own fields, as written.
  var fields: [String: CanonicalJSON] { get }
  /// The datasets and files it names, which a store that keeps everything must hold.
  var files: [ContentHash] { get }
  /// What it decides.
  func key(of header: EventHeader) -> JudgementKey
  /// Adds the event to a record and says what it changed.
  func fold(_ event: Event, into record: inout Record) -> Change
}

/// A kind of event with one name and a type of its own.
protocol NamedPayload: EventPayload {
  /// The name in the bytes; never changed.
  static var name: String { get }
  /// The newest version this program reads and the one it writes.
  static var version: Int { get }
  /// Reads its own fields of this or an older version; `event` has those every kind has.
  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage)
}

extension NamedPayload {
  var kind: EventKind { EventKind(name: Self.name, version: Self.version) }
}

extension EventPayload {
  /// Most kinds name none.
  var files: [ContentHash] { [] }
}

/// An event that makes something stand on its key, or takes it away. What stands follows from the
/// events on the key that were not withdrawn and from nothing else, so that one way to withdraw
/// serves every kind.
protocol StandingPayload: EventPayload {
  /// Whether its author may take it back; what may not is followed by the next of its kind.
  static var isWithdrawable: Bool { get }
  /// What stands on the key after the event, given what stood before; nil for nothing.
  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement?
}

extension StandingPayload {
  /// Most kinds may be taken back.
  static var isWithdrawable: Bool { true }

  func fold(_ event: Event, into record: inout Record) -> Change { record.put(event, self) }
}

/// An event about one organisation in one period under one edition.
protocol PeriodPayload: StandingPayload, NamedPayload {
  /// The organisation, period and edition.
  var item: PeriodKey { get }
}

extension PeriodPayload {
  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.period.cycle }

  /// The fields of the key.
  var itemFields: [String: CanonicalJSON] {
    ["edition": .text(item.framework.value), "period": .text(item.period.description)]
  }
}
