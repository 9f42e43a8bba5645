import OversightCore

/// One entry of `metrics`.
struct MetricSection {
  let map: YAMLMap
  let domains: [Domain]
  let references: References

  func metric() -> MetricDefinition {
    defer { map.finish() }
    // Every key is read before anything is missed, so that none of them is called unknown.
    let (id, name) = (map.text("id") ?? "", map.text("name") ?? "")
    let (polarity, scoring) = (polarity() ?? .higher, scoring() ?? .combined)
    let origin = references.origin(of: map)
    let (from, to) = periods()
    return MetricDefinition(
      id: MetricID(id), name: name, shortName: map.text("short", required: false) ?? name,
      domain: domain(), purpose: references.purpose(in: map),
      unit: map.text("unit", required: false) ?? "", polarity: polarity,
      sectors: map.choices("sectors"), scoring: scoring,
      standard: map.number("standard", required: false),
      floor: map.number("floor", required: false),
      hasUnknownStandard: map.flag("unknown-standard", default: false), weight: weight(),
      counts: map.flag("counts", default: true), note: map.text("note", required: false) ?? "",
      provenance: origin.provenance ?? .assumed, source: origin.source ?? "",
      names: names(), disclosure: map.text("disclosure", required: false) ?? "",
      subject: references.subject(in: map), from: from, to: to,
      fittedFrom: map.periods("fitted-from"))
  }

  /// The first and the last period in which it is scored.
  private func periods() -> (Period?, Period?) {
    let from = map.period("from", required: false)
    let to = map.period("to", required: false)
    if let from, let to, to < from { map.wrong("to", "'to' is before 'from'") }
    return (from, to)
  }

  private func names() -> [Cycle: String] {
    guard let map = map.map("names-by-year", required: false) else { return [:] }
    var names: [Cycle: String] = [:]
    for key in map.keys {
      guard let cycle = Cycle(key) else {
        map.problems.add(
          "'\(key)' is not a financial year", at: map.mark(of: key),
          suggestion: "Write it as 2025/26")
        continue
      }
      if names[cycle] != nil { map.wrong(key, "\(cycle) is given twice") }
      names[cycle] = map.text(key)
    }
    return names
  }

  private func polarity() -> Polarity? { map.choice("better") }

  private func domain() -> String {
    guard let domain = map.text("domain") else { return "" }
    if !domains.contains(where: { $0.id == domain }) {
      map.wrong(
        "domain", "metric is filed under domain '\(domain)', which this file does not define",
        suggestion: "Use one of \(domains.map(\.id).joined(separator: ", "))")
    }
    return domain
  }

  private func weight() -> Double {
    let weight = map.number("weight", required: false) ?? 1
    if weight <= 0 { map.wrong("weight", "'weight' should be above 0") }
    return weight
  }

  private enum Scoring: String, CaseIterable {
    case ranked, banded, categories, combined
  }

  private func scoring() -> MetricScoring? {
    switch map.choice("scoring", Scoring.self) {
    case .ranked: map.choice("pool").map(MetricScoring.ranked)
    case .banded: .banded(map.maps("bands").map(band))
    case .categories: map.map("categories").map { .categories(categories($0)) }
    case .combined: .combined
    case nil: nil
    }
  }

  private func band(_ map: YAMLMap) -> ScoreBand {
    defer { map.finish() }
    let from = map.number("from", required: false)
    let above = map.number("above", required: false)
    if from != nil, above != nil {
      map.problems.add("a band begins 'from' a value or 'above' it, not both", at: map.mark)
    }
    return ScoreBand(
      from: from ?? above, includesFrom: above == nil, score: map.number("score", in: 0...10) ?? 0)
  }

  private func categories(_ map: YAMLMap) -> [String: Double] {
    Dictionary(
      map.keys.compactMap { key in map.number(key, in: 0...10).map { (key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
