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
    try checkOpen(beneath: event.key)
    if let newest = record.newest(on: event.key), newest.id != id {
      throw .changedSince(newest.actor, newest.time)
    }
    return Withdrawn(event: id, target: event.key)
  }

  /// Taking a blind rating back may make its author unready.
  func saidOfWithdrawal(_ id: EventID, _ sitting: Set<EventID>) throws(Refusal) -> [Said] {
    let withdrawn = try withdrawn(id, sitting)
    return [Said(.withdrawn(withdrawn))] + readiness(without: id, on: withdrawn.target)
  }

  /// Nothing an approved assessment rests on is taken back, nor what other records belong to.
  private func checkOpen(beneath key: JudgementKey) throws(Refusal) {
    guard let item = key.item else { return }
    try checkSession(beneath: key)
    if key.isOfTheAssessment {
      try checkAssessmentOpen(item)
      try checkUnsigned(item, in: key.period?.period)
    }
    guard case .record(_, .support, let name) = key else { return }
    let belongs = dossier(of: item).records(.exitCriterion).contains {
      $0.text(.of) == name.value
    }
    if belongs { throw .record(.inUse(.support)) }
  }
}

extension JudgementKey {
  /// Whether an assessment rests on it once it is approved.
  fileprivate var isOfTheAssessment: Bool {
    switch self {
    case .rating(_, _, let layer, _): layer == .moderated || layer == .final
    case .answer, .segment, .overall: true
    case .record(_, let kind, _):
      [.status, .finding, .practice, .query, .trajectory].contains(kind)
    default: false
    }
  }
}
