import OversightCore

/// What notes and records may be about: only what the edition and the ledger have.
extension Decider {
  func check(
    _ topic: Topic, of kind: OrganisationKind, in item: CapabilityKey
  ) throws(Refusal) {
    let profile = framework.capability(of: kind)
    switch topic {
    case .organisation: return
    case .area(let id): _ = try area(id, in: profile)
    case .layer(let id, let layer):
      let possible = try area(id, in: profile).writtenLayers(in: profile)
      guard possible.contains(layer) else { throw .unknownLayer(layer, possible: possible) }
    case .narrative(let id, let part):
      _ = try area(id, in: profile)
      try check(part, .narrative, among: profile?.narrative.map(\.id) ?? [])
    case .metric(let id):
      let metrics = framework.metrics.map(\.id)
      guard metrics.contains(id) else { throw .unknownMetric(id, possible: metrics) }
    case .step(let id):
      let steps = framework.pipeline.map(\.id)
      guard steps.contains(id) else { throw .unknownStep(id, possible: steps) }
    case .test(let id):
      let tests = framework.questions(for: kind).map(\.id)
      guard tests.contains(id) else { throw .unknownTest(id, possible: tests) }
    case .duty(let id): try check(id, .duty, among: profile?.duties.map(\.id) ?? [])
    case .prompt(let id): try check(id, .prompt, among: profile?.prompts.map(\.id) ?? [])
    case .note(let name):
      guard record.notes.contains(where: { $0.item == item && $0.name == name }) else {
        throw .noSuchNote(name)
      }
    case .record(let name):
      guard dossier(of: item).holds(name) else { throw .noSuchRecord(nil, name) }
    }
  }

  private func area(
    _ id: AreaID, in profile: CapabilityProfile?
  ) throws(Refusal) -> FunctionalArea {
    guard let area = profile?.area(id) else {
      throw .unknownArea(id, possible: profile?.areas.map(\.id) ?? [])
    }
    return area
  }

  private func check(
    _ id: String, _ part: Refusal.EditionPart, among possible: [String]
  ) throws(Refusal) {
    guard possible.contains(id) else { throw .unknownPart(part, id, possible: possible) }
  }

  /// Everything written down of an organisation in the year, as far as the viewer may see.
  func dossier(of item: CapabilityKey) -> Dossier { record.judgements.dossiers[item] ?? Dossier() }
}

extension FunctionalArea {
  /// The layers evidence can be linked to: those that others than one assessor see, so that a link
  /// never tells of a blind rating.
  fileprivate func writtenLayers(in profile: CapabilityProfile?) -> [Layer] {
    let isNarrative = profile?.narrative.isEmpty == false
    return Layer.allCases.filter {
      switch $0 {
      case .assessor: false
      case .selfAssessment, .partnerFeedback: scales[$0] != nil || isNarrative
      case .moderated, .final: scales[$0] != nil
      }
    }
  }
}

extension Dossier {
  /// Whether a record of any kind has the name.
  fileprivate func holds(_ name: RecordName) -> Bool {
    RecordKind.allCases.contains { record($0, name) != nil }
  }
}
