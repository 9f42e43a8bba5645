import OversightCore

/// What a profile of `capability` says an assessment consists of, beside the ratings of its areas.
struct AssessmentParts {
  let map: YAMLMap
  let references: References

  /// The parts of the narrative of each area. A part stands where a layer stands in the name of what is
  /// written, so that none is called like one.
  func narrative() -> [Subject] {
    let layers = Set(Layer.allCases.map(\.rawValue))
    return named("narrative") { id in
      layers.contains(id) ? "'\(id)' is a layer, and no part of the narrative" : nil
    }
  }

  /// What every assessment is prompted to say something about.
  func prompts() -> [Subject] { named("prompts") { _ in nil } }

  /// The duties in law that the assessment must cover.
  func duties() -> [StatutoryDuty] {
    let duties = map.maps("duties", required: false).map { map in
      defer { map.finish() }
      return StatutoryDuty(
        id: name(in: map), name: map.text("name") ?? "", clause: map.text("clause") ?? "")
    }
    map.distinct(duties.map(\.id), "duties")
    return duties
  }

  /// How a board's certification is asked for.
  func certification() -> CertificationTerms? {
    guard let map = map.map("certification", required: false) else { return nil }
    defer { map.finish() }
    let days = map.integer("due-days", in: 0...366)
    let origin = references.origin(of: map)
    guard let days, let provenance = origin.provenance, let source = origin.source else {
      return nil
    }
    return CertificationTerms(dueDays: days, provenance: provenance, source: source)
  }

  /// How far a moderated rating may go without a reason. The self-assessment's steps are compared only
  /// where an area has it on the moderated scale.
  func moderation() -> ModerationTerms? {
    guard let map = map.map("moderation", required: false) else { return nil }
    defer { map.finish() }
    let median = map.integer("from-median", in: 0...9)
    let own = map.integer("from-self-assessment", in: 0...9)
    let origin = references.origin(of: map)
    guard let median, let own, let provenance = origin.provenance, let source = origin.source
    else { return nil }
    return ModerationTerms(
      fromMedian: median, fromSelfAssessment: own, provenance: provenance, source: source)
  }

  private func named(_ key: String, fault: (String) -> String?) -> [Subject] {
    let entries = map.maps(key, required: false).map { map in
      defer { map.finish() }
      let id = name(in: map)
      if let fault = fault(id) { map.wrong("id", fault, suggestion: "Give it another id") }
      return Subject(id: id, name: map.text("name") ?? "")
    }
    map.distinct(entries.map(\.id), key)
    return entries
  }

  /// An identifier that people write on the command line, among others in one word.
  private func name(in map: YAMLMap) -> String {
    guard let id = map.text("id") else { return "" }
    if id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil {
      map.wrong(
        "id", "'\(id)' should be small letters and digits with hyphens between",
        suggestion: "Write it like primary-care")
    }
    return id
  }
}
