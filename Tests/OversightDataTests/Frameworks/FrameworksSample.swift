import Foundation
import OversightCore
import OversightData
import Testing

/// A small edition with one of every section and most kinds of rule, to be broken on purpose.
enum Sample {
  static let text = """
    id: small
    edition: A small edition
    short: Small
    version: 1.0.0
    standing: { state: live, from: Q1 2025/26, to: Q4 2025/26 }
    documents:
      - { id: D, title: A document }
    segments:
      - { number: 1 }
      - { number: 2 }
      - { number: 3 }
      - { number: 4, support: Help }
      - { number: 5, by-decision-only: true }
    not-segmented:
      icb: boards are not segmented
    domains:
      - { id: care, name: Care }
      - { id: local, name: Local, absent: no metric is held }
    subjects:
      - { id: money, name: Money }
      - { id: time, name: Time }
    purposes:
      - { id: value, name: Value for money }
    decisions:
      area-rating: { allowed: true }
      segment: { allowed: false, because: it is arithmetic }
    scales:
      - id: two
        ratings:
          - { id: good, name: Good, letter: G }
          - { id: poor, name: Poor, letter: P }
    capability:
      - for: [provider]
        title: Capability
        overall: two
        layers: { assessor: two, moderated: two, final: two }
        reason-required: [final]
        incomplete: nothing rated is nothing said
        provenance: assumed
        source: D, names assumed
        areas:
          - id: whole
            name: The whole
            subject: time
            descriptors: { good: It is good, poor: It is poor }
        narrative:
          - { id: strong-points, name: Strong points }
          - { id: next, name: What is next }
        duties:
          - { id: care, name: Care, clause: s.1 }
          - { id: thrift, name: Thrift, clause: s.2 }
        prompts:
          - { id: near-by, name: Near by }
          - { id: far, name: Far }
        certification: { due-days: 30, provenance: assumed, source: the days are assumed }
        moderation: { from-median: 0, from-self-assessment: 2, provenance: assumed, source: ours }
    metrics:
      - id: plan
        name: Plan
        domain: care
        better: higher
        sectors: [acute]
        scoring: banded
        bands:
          - { from: 0, score: 1 }
          - { above: -1, score: 2 }
          - { score: 4 }
        counts: false
        purpose: value
        subject: money
        names-by-year: { 2024/25: The plan }
        disclosure: small numbers are left out
        fitted-from: [Q1 2025/26]
        provenance: observed
        source: D
      - id: wait
        name: Wait
        domain: care
        better: lower
        sectors: [acute]
        scoring: ranked
        pool: sector
        standard: 30
        from: Q1 2025/26
        to: Q4 2025/26
        provenance: stated
        source: D
      - id: both
        name: Both
        domain: care
        better: lower
        sectors: [acute]
        scoring: combined
        provenance: stated
        source: D
    pipeline:
      - id: score
        title: Scores
        for: [provider]
        kind: score
        best: 1
        worst: 4
        best-below-standard: 2
        worst-above-floor: 3
        use-published: true
        provenance: stated
        source: D
      - id: combine
        title: Combined
        for: [provider]
        kind: combine
        rows: plan
        columns: wait
        into: both
        table: [[1, 2], [3, 4]]
        assumed-cells: [[2, 2]]
        provenance: observed
        source: D
      - id: average
        title: Average
        for: [provider]
        kind: average
        minimum-metrics: 1
        decimals: 2
        provenance: stated
        source: D
      - id: quartile
        title: Quartile
        for: [provider]
        kind: segment-by-quartile
        of: average
        cohort: [provider]
        minimum-coverage: 0.95
        observed-cuts:
          Q1 2025/26: [2, 2.5, 3]
        provenance: observed
        source: D
      - id: override
        title: Override
        for: [provider]
        kind: cap
        flag: financial-override
        segment: 3
        subject: money
        incomplete: a blank flag leaves it open
        provenance: stated
        source: D
      - id: tests
        title: Tests
        for: [provider]
        kind: considerations
        figures:
          - { id: late, name: Late, unit: "%", count: late_ones, of: all_ones, per: 100 }
          - { id: debt, name: Debt, unit: "%" }
          - { id: slip, name: Slip, unit: "%" }
        tests:
          - { id: urgent, name: Urgent, question: Is it urgent? }
          - id: slow
            name: Slow
            subject: time
            question: Is it slow in each month?
            quartile: { of: late, side: highest }
          - id: debts
            name: Debts
            question: Is it in debt?
            table:
              rows: { of: debt, cuts: [0, 2] }
              columns: { of: slip, cuts: [1] }
              met: [[false, false], [false, true], [true, true]]
        minimum-coverage: 0.9
        several-systems: all
        provenance: assumed
        source: D
        alternatives:
          - id: any
            says: any of them
            with: { several-systems: any }
      - id: proposal
        title: Proposal
        for: [provider]
        kind: propose
        area: whole
        inspection:
          key-question: well-led
          years: 3
          ratings: { Good: good, Requires improvement: poor }
        findings: { serious: poor, closed: good }
        certification: { overdue: poor, recovery-plan-accepted: good }
        provenance: assumed
        source: D
      - id: overall
        title: Overall
        for: [provider]
        kind: aggregate
        areas: [whole]
        outcomes:
          - rating: good
            when: [{ areas-rated: good, side: or-better, at-least: 1 }]
          - rating: poor
        provenance: assumed
        source: D
      - id: limit
        title: Limit
        for: [provider]
        kind: limit
        areas: [whole]
        rated: poor
        best: poor
        provenance: assumed
        source: D
      - id: direction
        title: Direction
        for: [provider]
        kind: limit
        question: { id: directed, name: Direction, asks: Is it under direction? }
        best: poor
        provenance: assumed
        source: D
      - id: step
        title: Step
        for: [provider]
        kind: moderate
        within: 1
        provenance: assumed
        source: D
      - id: effect
        title: Effect
        for: [provider]
        kind: shift
        tests-met: 3
        capability: [poor]
        by: 1
        together-at-most: 1
        never-beyond: 3
        provenance: assumed
        source: D
        alternatives:
          - id: two
            says: two move it
            with: { tests-met: 2 }
      - id: decision
        title: Decision
        for: [provider]
        kind: decision
        into: 5
        from: 4
        second-person: [5]
        provenance: stated
        source: D

    """

  /// A small edition of narratives only.
  static let withoutSegments = """
    id: words
    edition: An edition of words
    short: Words
    version: 1.0.0
    standing: { state: draft }
    documents:
      - { id: D, title: A document }
    segments: []
    not-segmented: { icb: words only, provider: boards only }
    decisions:
      area-rating: { allowed: false, because: there are no ratings }
    capability:
      - for: [icb]
        title: Words
        overall: none
        layers: none
        provenance: stated
        source: D
        areas:
          - { id: whole, name: The whole }

    """

  static func read(_ text: String) throws -> Framework {
    try FrameworkReader.read(Data(text.utf8), file: "small.yaml")
  }

  /// What is wrong with a file; nothing where it reads.
  static func problems(_ bytes: Data) -> [FileProblem] {
    do {
      _ = try FrameworkReader.read(bytes, file: "small.yaml")
      return []
    } catch let error as FrameworkProblems {
      return error.problems
    } catch {
      Issue.record("another error: \(error)")
      return []
    }
  }
}

/// The sample with something wrong. A `§` in what is put in stands before the place of each
/// problem and is taken away again.
struct Broken: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let edits: [(String, String)]
  let says: [String]

  /// Replaces `text`, once, by `other`.
  init(
    _ name: String, _ text: String, with other: String, also: (String, String)? = nil,
    and third: (String, String)? = nil, says: String...
  ) {
    testDescription = name
    edits = [(text, other)] + [also, third].compactMap(\.self)
    self.says = says
  }

  /// The file.
  func bytes() throws -> Data { Data(try marked().replacing("§", with: "").utf8) }

  /// Where the problems should be, line and column from 1, in order.
  func places() throws -> [Place] {
    try marked().split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .flatMap { number, line in
        line.split(separator: "§", omittingEmptySubsequences: false).dropLast()
          .reduce(into: [Place]()) { places, part in
            let column = (places.last?.column ?? 1) + part.count
            places.append(Place(line: number + 1, column: column))
          }
      }
  }

  private func marked() throws -> String {
    try edits.reduce(Sample.text) { text, edit in
      let range = try #require(text.range(of: edit.0), "\(edit.0) is not in the sample")
      return text.replacingCharacters(in: range, with: edit.1)
    }
  }
}

/// A place in a file.
struct Place: Hashable {
  let line: Int
  let column: Int
}

extension FileProblem {
  var place: Place { Place(line: line, column: column) }
}
