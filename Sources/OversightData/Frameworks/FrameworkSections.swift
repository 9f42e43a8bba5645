import OversightCore
import Yams

/// The sections of a framework file, one function each.
struct FrameworkSections {
  let root: YAMLMap

  /// The framework, or nil where a section without which nothing makes sense is missing; problems
  /// are in the list either way.
  func framework(hash: String) -> Framework? {
    let (id, edition) = (root.text("id"), root.text("edition"))
    let segments = segments()
    var references = References(
      metrics: [], capability: [], segments: segments.count, hasSegments: hasSegments,
      subjects: named("subjects"), documents: documents(),
      purposes: Dictionary(
        named("purposes").map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
    let domains = domains(required: references.hasSegments)
    let metrics = metrics(domains, references)
    references.metrics = metrics
    references.capability = CapabilitySection(root: root, references: references).profiles()
    let entries = PipelineSection(root: root, references: references).entries()
    let framework = Framework(
      id: FrameworkID(id ?? ""), edition: edition ?? "", shortName: root.text("short") ?? "",
      version: version(), standing: standing() ?? .draft, documents: references.documents,
      segments: segments, notSegmented: notSegmented(), domains: domains,
      metrics: metrics, capability: references.capability, decisions: decisions(),
      pipeline: entries.map(\.rule), subjects: references.subjects, hash: hash)
    root.finish()
    let check = PipelineCheck(entries: entries, framework: framework)
    check.run()
    if root.problems.problems.isEmpty { check.checkRatings() }
    return framework
  }

  private func metrics(_ domains: [Domain], _ references: References) -> [MetricDefinition] {
    let maps = root.maps("metrics", required: references.hasSegments)
    let metrics = maps.map {
      MetricSection(map: $0, domains: domains, references: references).metric()
    }
    root.distinct(metrics.map(\.id.value), "metrics")
    for (index, domain) in domains.enumerated() where !domain.absent.isEmpty {
      guard let metric = metrics.first(where: { $0.domain == domain.id }) else { continue }
      root.problems.add(
        "domain '\(domain.id)' says that no metric stands for it, and '\(metric.id)' does",
        at: root.entryMark("domains", index), suggestion: "Take 'absent' away")
    }
    return metrics
  }

  private func version() -> String {
    guard let version = root.text("version") else { return "" }
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count != 3
      || parts.contains(where: { $0.isEmpty || YAMLMap.digits(String($0)) == nil })
    {
      root.wrong("version", "'version' should be three numbers such as 1.0.0, not '\(version)'")
    }
    return version
  }

  private func standing() -> Standing? {
    guard let map = root.map("standing") else { return nil }
    defer { map.finish() }
    guard map.choice("state", StandingWord.self) == .live else { return .draft }
    guard let from = map.period("from") else { return nil }
    let to = map.period("to", required: false)
    if let to, to < from { map.wrong("to", "'to' is before 'from'") }
    return .live(from: from, to: to)
  }

  private enum StandingWord: String, CaseIterable {
    case live, draft
  }

  /// A list of ids with names: `subjects`, `purposes`.
  private func named(_ key: String) -> [Subject] {
    let entries = root.maps(key, required: false).map { map in
      defer { map.finish() }
      return Subject(id: map.text("id") ?? "", name: map.text("name") ?? "")
    }
    root.distinct(entries.map(\.id), key)
    return entries
  }

  private func documents() -> [SourceDocument] {
    let documents = root.maps("documents").map { map in
      defer { map.finish() }
      return SourceDocument(id: map.text("id") ?? "", title: map.text("title") ?? "")
    }
    root.distinct(documents.map(\.id), "documents")
    return documents
  }

  /// An edition without segments says so by an empty list, so that none is forgotten.
  private func segments() -> [SegmentDefinition] {
    let segments = root.maps("segments").map { map in
      defer { map.finish() }
      return SegmentDefinition(
        number: map.integer("number", in: 1...9) ?? 0,
        words: map.text("words", required: false) ?? "",
        support: map.text("support", required: false) ?? "",
        isDecisionOnly: map.flag("by-decision-only", default: false))
    }
    if segments.map(\.number)
      != Array(1...max(segments.count, 1)).prefix(segments.count).map({ $0 })
    {
      root.problems.add("segments should be numbered 1, 2, 3 …", at: root.mark(of: "segments"))
    }
    return segments
  }

  private var hasSegments: Bool { root.node("segments")?.sequence?.isEmpty != true }

  /// Why kinds have no segment: of an edition without segments, every kind.
  private func notSegmented() -> [OrganisationKind: String] {
    guard let map = root.map("not-segmented", required: !hasSegments) else { return [:] }
    var reasons: [OrganisationKind: String] = [:]
    for kind in OrganisationKind.allCases {
      let isGiven = map.node(kind.rawValue) != nil
      reasons[kind] = map.text(kind.rawValue, required: isGiven || !hasSegments)
    }
    map.finish()
    return reasons
  }

  private func domains(required: Bool) -> [Domain] {
    let domains = root.maps("domains", required: required).map { map in
      defer { map.finish() }
      return Domain(
        id: map.text("id") ?? "", name: map.text("name") ?? "",
        absent: map.text("absent", required: map.node("absent") != nil) ?? "")
    }
    root.distinct(domains.map(\.id), "domains")
    return domains
  }

  private func decisions() -> [Decision] {
    guard let map = root.map("decisions") else { return [] }
    let decisions = Decision.Subject.allCases.compactMap { subject -> Decision? in
      guard let entry = map.map(subject.rawValue, required: false) else { return nil }
      defer { entry.finish() }
      let isAllowed = entry.flag("allowed", default: false)
      return Decision(
        subject: subject,
        refusal: isAllowed ? nil : entry.text("because") ?? "not provided for")
    }
    map.finish()
    return decisions
  }
}
