import OversightCore

/// The one way in which events come to stand on a key and are taken back, whatever their kind.
extension Record {
  /// What stands on a key; nil where nothing does.
  public func present(on key: JudgementKey) -> StandingJudgement? { standing[key] }

  /// The newest event on a key that was not withdrawn.
  func newest(on key: JudgementKey) -> Event? {
    live[key]?.last.flatMap { line(of: $0)?.event }
  }

  /// Puts an event on top of its key.
  mutating func put(_ event: Event, _ payload: some StandingPayload) -> Change {
    let before = present(on: event.key)
    live[event.key, default: []].append(event.id)
    settle(payload.standing(after: before, event), on: event.key)
    return .judgement(event.key, before: before, after: present(on: event.key))
  }

  /// Takes an event back. Counts only where the author, the key and the order fit.
  mutating func withdraw(
    _ event: EventID, by withdrawal: Event, on key: JudgementKey
  ) -> Change {
    guard isLive(event, by: withdrawal.actor, on: key) else { return .nothing(key) }
    let before = present(on: key)
    live[key]?.removeAll { $0 == event }
    if live[key]?.isEmpty == true { live[key] = nil }
    mark(event, withdrawnBy: withdrawal)
    settle(outcome(on: key), on: key)
    return .withdrawal(of: event, key, before: before, after: present(on: key))
  }

  /// Whether an event stands and is this person's, on this key.
  private func isLive(_ event: EventID, by actor: Actor, on key: JudgementKey) -> Bool {
    guard let line = line(of: event), line.withdrawal == nil, let found = line.event else {
      return false
    }
    return found.actor == actor && found.key == key && found.isWithdrawable
  }

  /// What the events on a key that were not withdrawn come to.
  private func outcome(on key: JudgementKey) -> StandingJudgement? {
    (live[key] ?? []).compactMap { line(of: $0)?.event }.reduce(nil) { before, event in
      guard let payload = event.content.payload as? any StandingPayload else { return before }
      return payload.standing(after: before, event)
    }
  }

  /// Makes something stand on a key, whatever its events come to.
  mutating func stand(_ outcome: StandingJudgement?, on key: JudgementKey) {
    settle(outcome, on: key)
  }

  private mutating func settle(_ outcome: StandingJudgement?, on key: JudgementKey) {
    guard standing[key] != outcome else { return }
    standing[key] = outcome
    carry(outcome, on: key)
  }
}

extension Event {
  /// Whether its author may take it back: imports and adoptions are followed, not undone.
  var isWithdrawable: Bool {
    (content.payload as? any StandingPayload).map { type(of: $0).isWithdrawable } ?? false
  }
}
