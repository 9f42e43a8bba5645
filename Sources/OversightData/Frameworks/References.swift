import OversightCore

/// What rules may refer to, so that a reference to nothing is an error with its place.
struct References {
  var metrics: [MetricDefinition]
  var capability: [CapabilityProfile]
  /// How many segments the edition has.
  let segments: Int
  /// False where it says that it has none: then it needs no metrics, no domains and no rules.
  var hasSegments = true
  /// What metrics, tests, areas and rules may be about.
  var subjects: [Subject] = []
  /// What a source may cite.
  var documents: [SourceDocument] = []
  /// The core purposes a metric may stand for, in full words by identifier.
  var purposes: [String: String] = [:]

  /// How an entry is known and where from. What is stated is stated somewhere, so that its source
  /// cites one of the documents; nil is told.
  func origin(of map: YAMLMap) -> (provenance: Provenance?, source: String?) {
    let provenance = map.choice("provenance", Provenance.self)
    let source = map.text("source")
    if provenance == .stated, let source, !documents.isEmpty,
      !documents.contains(where: { source.contains($0.id) })
    {
      map.wrong(
        "source", "what is stated should cite a document, and '\(source)' cites none",
        suggestion: "Cite one of \(documents.map(\.id).joined(separator: ", "))")
    }
    return (provenance, source)
  }

  /// The core purpose of a metric in full words; empty where none is named.
  func purpose(in map: YAMLMap) -> String {
    guard let text = map.text("purpose", required: false) else { return "" }
    if purposes[text] == nil {
      map.wrong(
        "purpose", "'purpose' names '\(text)', which this file does not define",
        suggestion: purposes.isEmpty
          ? "Define it under 'purposes'"
          : "Use one of \(purposes.keys.sorted().joined(separator: ", "))")
    }
    return purposes[text] ?? ""
  }

  /// The `subject` of an entry.
  func subject(in map: YAMLMap) -> String? {
    guard let text = map.text("subject", required: false) else { return nil }
    if !subjects.contains(where: { $0.id == text }) {
      map.wrong(
        "subject", "'subject' names '\(text)', which this file does not define",
        suggestion: subjects.isEmpty
          ? "Define it under 'subjects'"
          : "Use one of \(subjects.map(\.id).joined(separator: ", "))")
    }
    return text
  }

  func metric(_ key: String, in map: YAMLMap) -> MetricID? {
    guard let text = map.text(key) else { return nil }
    if !metrics.contains(where: { $0.id.value == text }) {
      map.wrong(
        key, "'\(key)' names metric '\(text)', which this file does not define",
        suggestion: "Add it under 'metrics' or correct the id")
    }
    return MetricID(text)
  }

  /// The profiles of the kinds a rule is for.
  func profiles(of kinds: Set<OrganisationKind>) -> [CapabilityProfile] {
    capability.filter { !$0.kinds.isDisjoint(with: kinds) }
  }

  func area(_ text: String, of kinds: Set<OrganisationKind>, in map: YAMLMap, key: String) -> AreaID
  {
    let known = profiles(of: kinds).flatMap { $0.areas.map(\.id.value) }
    check(text, "area", among: known, in: map, key: key)
    return AreaID(text)
  }

  /// A rating of the areas of the profiles a rule is for.
  func areaRating(
    _ text: String, of kinds: Set<OrganisationKind>, in map: YAMLMap, key: String
  ) -> RatingID {
    let scales = profiles(of: kinds).flatMap { $0.areas.compactMap { $0.scales[.moderated] } }
    check(text, "rating", among: scales.flatMap { $0.ratings.map(\.id.value) }, in: map, key: key)
    return RatingID(text)
  }

  /// An overall rating of the profiles a rule is for.
  func overallRating(
    _ text: String, of kinds: Set<OrganisationKind>, in map: YAMLMap, key: String
  ) -> RatingID {
    let scales = profiles(of: kinds).compactMap(\.overall)
    check(text, "rating", among: scales.flatMap { $0.ratings.map(\.id.value) }, in: map, key: key)
    return RatingID(text)
  }

  private func check(
    _ text: String, _ what: String, among known: [String], in map: YAMLMap, key: String
  ) {
    // A scale that could not be read is told where it stands, not at every rule that uses it.
    if known.contains(text) || (known.isEmpty && !capability.isEmpty) { return }
    let choice = Set(known).sorted().joined(separator: ", ")
    map.wrong(
      key, "'\(key)' names \(what) '\(text)', which the capability of this kind does not have",
      suggestion: choice.isEmpty ? "Define it under 'capability'" : "Use one of \(choice)")
  }
}
