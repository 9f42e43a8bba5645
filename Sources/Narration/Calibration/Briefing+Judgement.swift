import OversightCore

/// The second page: what people said and what they are to decide.
extension Briefing {
  var judgement: [Document.Block] {
    layers + toDecide
      + list(
        CalibrationWords.evidence,
        written.dossier.records(.evidence).map { "\($0.number) \(evidence($0))" })
      + list(CalibrationWords.openActions, open(.action))
      + list(CalibrationWords.openQueries, open(.query))
      + list(CalibrationWords.checks, written.checks.map { narrator.sentence(for: $0) })
  }

  private func evidence(_ record: DossierRecord) -> String {
    let topics = record.topics.map { narrator.words(for: $0, in: written.dossier) }
    return narrator.line(for: record) + (topics.isEmpty ? "" : " – \(Narrator.list(topics))")
  }

  private func open(_ kind: RecordKind) -> [String] {
    written.dossier.records(kind).filter { $0.state == .open }
      .map { "\($0.number) \(narrator.line(for: $0))" }
  }
}

/// The layers of capability, save the assessors'.
extension Briefing {
  private var layers: [Document.Block] {
    let title = Document.Block.heading(1, profile?.title ?? CalibrationWords.layers)
    guard let profile, let capability = assessment.capability else {
      return [title, .paragraph(CalibrationWords.noLayers)]
    }
    let shown = Layer.allCases.filter { layer in
      layer != .assessor && profile.areas.contains { $0.scales[layer] != nil }
    }
    let cycle = assessment.period.cycle.previous
    let heading =
      [CalibrationWords.area] + shown.map(Words.layer) + [CalibrationWords.before(cycle)]
      + [CalibrationWords.ownWords]
    let rows = capability.areas.map { area in
      [narrator.name(of: area.id)] + shown.map { words(of: area, on: $0) }
        + [narrator.words(for: written.differences[area.id]?.before)]
        + [clipped(area.judgement.selfAssessment?.reason ?? "", to: 56)]
    }
    return [
      title, .table(.init(heading, rows: rows)), .remark(CalibrationWords.noAssessors),
    ]
  }

  private func words(of area: CapabilityResult.Area, on layer: Layer) -> String {
    switch layer {
    case .selfAssessment: narrator.words(for: area.judgement.selfAssessment?.rating)
    case .partnerFeedback: partners(area.judgement.partnerFeedback)
    case .assessor: ""
    case .moderated: narrator.words(for: area.judgement.moderated?.rating)
    case .final: narrator.words(for: area.judgement.final?.rating)
    }
  }

  /// Partners are counted by what they said, most first, since there may be many.
  private func partners(_ given: [GivenRating]) -> String {
    let groups = Dictionary(grouping: given) { narrator.words(for: $0.rating) }
    let parts = groups.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .map { CalibrationWords.partners($0.key, $0.value.count) }
    return parts.isEmpty ? Words.notRated : parts.joined(separator: ", ")
  }
}

/// What the meeting is to decide, and when it must say why.
extension Briefing {
  private var toDecide: [Document.Block] {
    let title = Document.Block.heading(1, CalibrationWords.decide)
    if item.benchmark != nil { return [title, .paragraph(CalibrationWords.benchmark)] }
    let lines = areas + segmentToDecide + overallToDecide
    if lines.isEmpty { return [title, .paragraph(CalibrationWords.nothingToDecide)] }
    return [title, .list(lines + reasons)]
  }

  private var areas: [String] {
    let judged = (profile?.areas ?? []).filter { $0.scales[.moderated] != nil }
    guard let scale = judged.first?.scales[.moderated] else { return [] }
    return [
      CalibrationWords.rateAreas(judged.map(\.name), scale.ratings.map { $0.name.lowercased() }),
      CalibrationWords.areasNotNamed,
    ]
  }

  private var segmentToDecide: [String] {
    let rule = framework.pipeline.lazy.filter { $0.kinds.contains(assessment.organisation.kind) }
      .compactMap { rule -> DecisionRule? in
        if case .decision(let body) = rule.body { body } else { nil }
      }.first
    guard decidesSegments, let rule else { return [] }
    return [
      CalibrationWords.segment(
        computed: assessment.computedSegment, within: rule.within,
        secondPerson: rule.secondPerson.sorted())
    ]
  }

  private var overallToDecide: [String] {
    guard profile?.overall != nil, let capability = assessment.capability else { return [] }
    let reach = capability.computedOverall.map {
      framework.moderationReach(of: assessment.organisation.kind, from: $0)
    }
    return [
      CalibrationWords.overall(
        computed: capability.computedOverall.map { narrator.name(of: $0).lowercased() },
        possible: narrator.alternatives(capability.reachable),
        reach: (reach ?? []).map { narrator.name(of: $0).lowercased() })
    ]
  }

  private var reasons: [String] {
    profile.map {
      [CalibrationWords.reasons($0.moderation, decidesSegments: decidesSegments)]
    } ?? []
  }
}
