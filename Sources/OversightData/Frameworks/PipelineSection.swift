import OversightCore

/// The `pipeline` of a framework file: its rules in the order in which they are applied.
struct PipelineSection {
  let root: YAMLMap
  let references: References

  /// A rule with the entry it was read from, for the places of what is found wrong later.
  struct Entry {
    let map: YAMLMap
    let rule: Rule
  }

  func entries() -> [Entry] {
    let entries = root.maps("pipeline", required: references.hasSegments).compactMap { map in
      rule(map).map { Entry(map: map, rule: $0) }
    }
    for (index, entry) in entries.enumerated()
    where entries[..<index].contains(where: { $0.rule.id == entry.rule.id }) {
      root.problems.add(
        "rule id '\(entry.rule.id)' is given twice", at: entry.map.mark,
        suggestion: "Take one away or give it another id")
    }
    return entries
  }

  private func rule(_ map: YAMLMap) -> Rule? {
    let origin = references.origin(of: map)
    let alternatives = map.maps("alternatives", required: false)
    let id = map.text("id")
    let title = map.text("title")
    let kinds: Set<OrganisationKind> = map.choices("for")
    let subject = references.subject(in: map)
    let incomplete = map.text("incomplete", required: false)
    let body = RuleBodyReader(map: map, references: references, kinds: kinds).body()
    let others = alternatives.compactMap { alternative($0, of: map, for: kinds) }
    map.distinct(others.map(\.id), "alternatives")
    if let provenance = origin.provenance, provenance != .assumed, !alternatives.isEmpty {
      map.wrong(
        "alternatives", "only an assumed rule might have had another form",
        suggestion: "Take them away, or say 'provenance: assumed'")
    }
    map.finish()
    guard let body, let id, let title, let provenance = origin.provenance,
      let source = origin.source
    else { return nil }
    return Rule(
      id: RuleID(id), title: title, kinds: kinds, provenance: provenance, source: source,
      body: body, alternatives: others, subject: subject, incomplete: incomplete ?? "")
  }

  /// An alternative is the rule with some parameters replaced, read by the same reader.
  private func alternative(
    _ map: YAMLMap, of rule: YAMLMap, for kinds: Set<OrganisationKind>
  ) -> RuleAlternative? {
    defer { map.finish() }
    guard let id = map.text("id"), let says = map.text("says"), let with = map.map("with")
    else { return nil }
    let merged = rule.overlaid(by: with)
    return RuleBodyReader(map: merged, references: references, kinds: kinds).body().map {
      RuleAlternative(id: id, says: says, body: $0)
    }
  }
}
