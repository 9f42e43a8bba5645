import OversightCore
import Yams

/// The sections of a framework file, one function each.
struct FrameworkSections {
  let root: YAMLMap

  /// The framework, or nil where a section without which nothing makes sense is missing; problems
  /// are in the list either way.
  func framework(hash: String) -> Framework? {
    let id = root.text("id")
    let edition = root.text("edition")
    let domains = domains()
    let subjects = subjects()
    let names = References(metrics: [], capability: [], segments: 1, subjects: subjects)
    let metrics = root.maps("metrics").map {
      MetricSection(map: $0, domains: domains, references: names).metric()
    }
    let capability = CapabilitySection(root: root, references: names).profiles()
    let segments = segments()
    let references = References(
      metrics: metrics, capability: capability, segments: max(1, segments.count),
      subjects: subjects)
    root.distinct(metrics.map(\.id.value), "metrics")
    root.distinct(domains.map(\.id), "domains")
    let framework = Framework(
      id: FrameworkID(id ?? ""), edition: edition ?? "", shortName: root.text("short") ?? "",
      version: version(), standing: standing() ?? .draft, documents: documents(),
      segments: segments, notSegmented: notSegmented(), domains: domains, metrics: metrics,
      capability: capability, decisions: decisions(),
      pipeline: PipelineSection(root: root, references: references).rules(), subjects: subjects,
      hash: hash)
    root.finish()
    return framework
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
    return .live(from: from, to: map.period("to", required: false))
  }

  private enum StandingWord: String, CaseIterable {
    case live, draft
  }

  private func subjects() -> [Subject] {
    let subjects = root.maps("subjects", required: false).map { map in
      defer { map.finish() }
      return Subject(id: map.text("id") ?? "", name: map.text("name") ?? "")
    }
    root.distinct(subjects.map(\.id), "subjects")
    return subjects
  }

  private func documents() -> [SourceDocument] {
    let documents = root.maps("documents").map { map in
      defer { map.finish() }
      return SourceDocument(id: map.text("id") ?? "", title: map.text("title") ?? "")
    }
    root.distinct(documents.map(\.id), "documents")
    return documents
  }

  private func segments() -> [SegmentDefinition] {
    let segments = root.maps("segments", required: false).map { map in
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

  private func notSegmented() -> [OrganisationKind: String] {
    guard let map = root.map("not-segmented", required: false) else { return [:] }
    var reasons: [OrganisationKind: String] = [:]
    for kind in OrganisationKind.allCases {
      reasons[kind] = map.text(kind.rawValue, required: false)
    }
    map.finish()
    return reasons
  }

  private func domains() -> [Domain] {
    root.maps("domains").map { map in
      defer { map.finish() }
      return Domain(id: map.text("id") ?? "", name: map.text("name") ?? "")
    }
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
