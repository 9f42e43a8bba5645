import OversightCore

/// The `pipeline` of a framework file: its rules in the order in which they are applied.
struct PipelineSection {
  let root: YAMLMap
  let references: References

  func rules() -> [Rule] {
    let rules = root.maps("pipeline").compactMap(rule)
    for (index, rule) in rules.enumerated()
    where rules[..<index].contains(where: { $0.id == rule.id }) {
      root.problems.add(
        "rule id '\(rule.id)' is given twice", at: root.entryMark("pipeline", index))
    }
    return rules
  }

  private func rule(_ map: YAMLMap) -> Rule? {
    let provenance = map.choice("provenance", Provenance.self)
    let alternatives = map.maps("alternatives", required: false)
    let id = map.text("id")
    let title = map.text("title")
    let kinds: Set<OrganisationKind> = map.choices("for")
    let source = map.text("source")
    let subject = references.subject(in: map)
    let body = RuleBodyReader(map: map, references: references, kinds: kinds).body()
    let others = alternatives.compactMap { alternative($0, of: map, for: kinds) }
    map.distinct(others.map(\.id), "alternatives")
    map.finish()
    guard let body, let id, let title, let provenance, let source else { return nil }
    return Rule(
      id: RuleID(id), title: title, kinds: kinds, provenance: provenance, source: source,
      body: body, alternatives: others, subject: subject)
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
