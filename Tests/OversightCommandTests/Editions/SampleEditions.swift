import Foundation
import Testing

/// Files of editions for tests.
enum SampleEditions {
  /// A file of the repository with one piece of its text exchanged, which must be there once.
  static func copy(of id: String, exchanging old: String, for new: String) throws -> String {
    let url = Repository.url("Data/Frameworks/\(id).yaml")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.components(separatedBy: old).count == 2, "\(old)")
    return text.replacingOccurrences(of: old, with: new)
  }

  /// An edition that no file of the repository resembles: one metric, fixed cuts, one test.
  static let small = """
    id: small
    edition: A small edition
    short: Small
    version: 0.1.0
    standing: { state: draft }
    documents:
      - { id: S1, title: "A page of our own" }
    segments:
      - { number: 1, support: "left alone" }
      - { number: 2 }
      - { number: 3 }
      - { number: 4, support: "much support" }
    not-segmented:
      icb: "a small edition is for providers"
    domains:
      - { id: staff, name: Staff }
    decisions:
      area-rating: { allowed: false, because: "there are no areas" }
      consideration: { allowed: true }
      segment: { allowed: true }
      intensive-support: { allowed: false, because: "there is no such segment" }
    metrics:
      - id: OF0084
        name: Staff engagement in the staff survey
        short: Staff engagement
        domain: staff
        unit: out of 10
        better: higher
        sectors: [acute, mental-health-community, ambulance]
        scoring: ranked
        pool: sector
        provenance: stated
        source: "S1"
    pipeline:
      - id: score
        title: Scores
        for: [provider]
        kind: score
        best: 1
        worst: 4
        best-below-standard: 2
        worst-above-floor: 3
        provenance: stated
        source: "S1"
      - id: average
        title: Average
        for: [provider]
        kind: average
        minimum-metrics: 1
        decimals: 2
        provenance: stated
        source: "S1"
      - id: cuts
        title: Cuts
        for: [provider]
        kind: segment-by-threshold
        cuts: [1.5, 2, 3]
        provenance: assumed
        source: "our own guess"
        alternatives:
          - id: even
            says: the cuts lay evenly
            with: { cuts: [1.75, 2.5, 3.25] }
      - id: tests
        title: Tests
        for: [provider]
        kind: considerations
        tests:
          - { id: visited, name: Visited, question: "Was it visited in the quarter?" }
        provenance: stated
        source: "S1"
      - id: moderation
        title: Moderation
        for: [provider]
        kind: decision
        within: 1
        provenance: stated
        source: "S1"

    """
}
