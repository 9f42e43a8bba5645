import OversightCore

/// Segments published elsewhere, where the edition's arithmetic is not public.
extension Decider {
  /// One for each row, or the first row's reason why not.
  func segmentsReported(_ intents: [ReportedIntent]) throws(Refusal) -> [SegmentReported] {
    guard !intents.isEmpty else { throw .nothingToImport }
    var reported: [SegmentReported] = []
    var keys: Set<PeriodKey> = []
    for intent in intents {
      do throws(Refusal) {
        let next = try segmentReported(intent)
        guard keys.insert(next.item).inserted else { throw .twice }
        reported.append(next)
      } catch {
        throw .row(intent.organisation.code, intent.period, error)
      }
    }
    return reported
  }

  private func segmentReported(_ intent: ReportedIntent) throws(Refusal) -> SegmentReported {
    let item = try item(intent.organisation, intent.period)
    try checkPublished(intent.organisation.kind)
    guard framework.segments.contains(intent.segment) else {
      throw .segment(.unknown(intent.segment, possible: framework.segments.map(\.number)))
    }
    try check(intent.source, .source, limit: TextLimit.characters)
    if intent.source.isBlank { throw .sourceNeeded }
    if let held = record.judgements.reported[item], held.segment == intent.segment,
      held.source == intent.source
    {
      throw .reportUnchanged(held)
    }
    return SegmentReported(item: item, segment: intent.segment, source: intent.source)
  }

  private func checkPublished(_ kind: OrganisationKind) throws(Refusal) {
    let rules = framework.pipeline.filter { $0.kinds.contains(kind) }
    let isTaken = rules.contains { if case .published = $0.body { true } else { false } }
    guard !isTaken else { return }
    throw .notTakenAsPublished(framework.edition, kind, reason: framework.notSegmented[kind])
  }
}
