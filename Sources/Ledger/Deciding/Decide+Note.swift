import OversightCore

extension Decider {
  func noted(_ intent: NoteIntent) throws(Refusal) -> Noted {
    let item = try item(intent.organisation, intent.cycle)
    if intent.text.isBlank { throw .emptyNote }
    try check(intent.text, .note, limit: TextLimit.characters)
    try check(intent.about, of: intent.organisation.kind, in: item)
    return Noted(item: item, about: intent.about, text: intent.text, standing: intent.kind)
  }

  /// An event the viewer may not see is refused in the same words as one that does not exist.
  func withdrawn(_ id: EventID, _ sitting: Set<EventID>) throws(Refusal) -> Withdrawn {
    guard let line = record.line(of: id), let event = line.event else { throw .noSuchEvent(id) }
    guard event.isWithdrawable else { throw .notWithdrawable }
    guard event.actor == viewer.actor else { throw .notYours(event.actor, event.time) }
    if let withdrawal = line.withdrawal {
      throw .alreadyWithdrawn(withdrawal.actor, withdrawal.time)
    }
    guard sitting.contains(id) else { throw .notThisSitting(event.time) }
    if let newest = record.newest(on: event.key), newest.id != id {
      throw .changedSince(newest.actor, newest.time)
    }
    return Withdrawn(event: id, target: event.key)
  }
}
