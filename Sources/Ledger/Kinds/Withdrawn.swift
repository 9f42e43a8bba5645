import OversightCore

/// An author took an event back. The event stays in the ledger; it counts no more.
public struct Withdrawn: Hashable, Sendable {
  /// The event taken back.
  public let event: EventID
  /// What that event decided. Written down here so that who may see the withdrawal follows from
  /// the withdrawal alone, even where the other event is not at hand.
  public let target: JudgementKey
}

extension Withdrawn: NamedPayload {
  static let name = "withdrawn"
  static let version = 1

  var subject: EventSubject {
    switch target {
    case .session(let name), .sessionNote(let name, _): .session(name)
    default: target.organisation.map { .organisation($0) } ?? .workspace
    }
  }
  var cycle: Cycle? { target.cycle }

  var fields: [String: CanonicalJSON] {
    ["event": .text(event.description), "key": .text(target.description)]
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["event", "key"])
    self.event = try fields.value("event") { EventID($0) }
    target = try fields.value("key") { JudgementKey($0) }
  }

  func key(of header: EventHeader) -> JudgementKey { target }

  /// Counts only where the author, the key and the order fit; else it changes nothing.
  func fold(_ event: Event, into record: inout Record) -> Change {
    record.withdraw(self.event, by: event, on: target)
  }
}
