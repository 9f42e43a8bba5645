import Foundation
import OversightCore
import OversightData

/// An edition written from parts and read like any other file, so that a test shows only what it is
/// about.
struct Edition {
  var id = "invented"
  var standing = "{ state: draft }"
  /// How many segments there are; the fifth is reached by decision only.
  var segments = 5
  var domains = ["care"]
  var metrics: [String] = []
  /// The sections `scales` and `capability`, or nothing.
  var capability = ""
  var rules: [String] = []

  var text: String {
    """
    id: \(id)
    edition: An invented edition
    short: Invented
    version: 1.0.0
    standing: \(standing)
    documents: [{ id: D, title: An invented document }]
    segments: [\(listed((1...segments).map { "{ number: \($0) }" }))]
    domains: [\(listed(domains.map { "{ id: \($0), name: \($0) }" }))]
    decisions: {}
    \(capability)
    metrics: \(section(metrics))
    pipeline: \(section(rules))
    """
  }

  func framework() throws -> Framework {
    try FrameworkReader.read(Data(text.utf8), file: "\(id).yaml")
  }

  private func section(_ entries: [String]) -> String {
    entries.isEmpty ? "[]" : entries.map { "\n  - { \($0) }" }.joined()
  }

  private func listed(_ entries: [String]) -> String { entries.joined(separator: ", ") }
}

/// The entries of an edition.
extension Edition {
  /// A metric; `scoring` holds whatever the test is about.
  static func metric(
    _ id: String = "wait", better: String = "higher", sectors: String = "acute",
    domain: String = "care", _ scoring: String = "scoring: ranked, pool: sector"
  ) -> String {
    "id: \(id), name: \(id), domain: \(domain), better: \(better), sectors: [\(sectors)], "
      + "\(scoring), provenance: stated, source: D"
  }

  /// A rule; `parameters` begin with its kind.
  static func rule(
    _ id: String, for kinds: String = "provider", _ parameters: String,
    provenance: String = "stated"
  ) -> String {
    "id: \(id), title: \(id), for: [\(kinds)], kind: \(parameters), "
      + "provenance: \(provenance), source: D"
  }

  /// The metric scores of the manual: 1 to 4, 2 to 4 below a standard, 1 to 3 above a floor.
  static func score(published: Bool = false, for kinds: String = "provider") -> String {
    rule(
      "score-\(kinds)", for: kinds,
      "score, best: 1, worst: 4, best-below-standard: 2, worst-above-floor: 3, "
        + "use-published: \(published)")
  }

  /// The mean of the scores, or the published one.
  static func average(
    atLeast: Int = 1, published: Bool = true, for kinds: String = "provider"
  ) -> String {
    rule(
      "average-\(kinds)", for: kinds,
      "average, minimum-metrics: \(atLeast), decimals: 2, use-published: \(published)")
  }

  /// Segments by fixed cuts.
  static func threshold(_ cuts: String = "1.5, 2.5, 3.5", for kinds: String = "provider") -> String
  {
    rule("threshold-\(kinds)", for: kinds, "segment-by-threshold, cuts: [\(cuts)]")
  }

  /// An edition that scores one ranked metric.
  static func ranking(
    better: String = "higher", _ scoring: String = "scoring: ranked, pool: sector",
    sectors: String = "acute", published: Bool = false
  ) -> Edition {
    Edition(
      metrics: [metric(better: better, sectors: sectors, scoring)],
      rules: [score(published: published)])
  }

  /// An edition that segments published averages by cuts and then applies these rules.
  static func segmenting(
    _ cuts: String = "1.5, 2.5, 3.5", for kinds: String = "provider", then rules: [String] = []
  ) -> Edition {
    Edition(rules: [average(for: kinds), threshold(cuts, for: kinds)] + rules)
  }
}
