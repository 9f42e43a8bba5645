import OversightCore

/// An author took an event back. The event stays in the ledger; it counts no more.
public struct Withdrawn: Hashable, Sendable {
  /// The event taken back.
  public let event: EventID
  /// What that event decided. Written down here so that who may see the withdrawal follows from
  /// the withdrawal alone, even where the other event is not at hand.
  public let target: JudgementKey
}

extension Withdrawn: EventPayload {
  static let name = "withdrawn"
  static let version = 1

  var subject: EventSubject {
    target.item.map { .organisation($0.organisation) } ?? .workspace
  }
  var cycle: Cycle? { target.item?.cycle }

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
  func fold(_ event: Event, sequence: Int, into record: inout Record) -> Change {
    guard record.isLive(self.event, by: event.actor, on: target) else { return .nothing(target) }
    let before = record.present(on: target)?.rating
    record.withdraw(self.event, by: event, on: target)
    let after = record.present(on: target)?.rating
    return .withdrawal(of: self.event, target, before: before, after: after)
  }
}
