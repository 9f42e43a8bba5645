import Narration
import OversightCore
import Terminal

/// The page as plain text.
extension ScorecardPage {
  var lines: [String] {
    let parts = [
      heading, result, ladder, change, metrics, capability, cqc, noteLines,
    ]
    return scope.warnings + Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: [String] {
    let known = organisation.sector == .icb ? "" : " · \(organisation.subtype)"
    let place = "\(organisation.region) · \(Narration.Words.sector(organisation.sector))"
    let partners = partners.map { "\($0.code) \($0.name)" }
    return [
      "\(organisation.code) \(organisation.name)",
      place + (organisation.subtype.isEmpty ? "" : known),
      "\(scope.period) · \(scope.framework.edition)",
    ] + Words.partners(partners, of: organisation.kind).flatMap { wrapped($0) }
  }

  private var result: [String] {
    let average = assessment.shownAverage.map(Figure.score)
    let published = assessment.publishedAverage.map(Figure.score)
    let was = previous.segment(of: organisation.code).map(String.init)
    var lines = [
      Words.segment(ScorecardWords.segments(assessment), why: why(assessment.segmentAbsence)),
      Words.average(average, published: published, why: why(assessment.averageAbsence)),
      Words.rank(assessment.rank, of: assessment.rankOf, why: why(assessment.rankAbsence)),
      Words.previous(was, in: previous.period, why: previous.reason(for: organisation.code)),
    ]
    lines += assessment.flags.map { Words.flag($0) }
    return lines.flatMap(wrapped) + narrator.dependences(assessment).flatMap(noted)
  }

  private func noted(_ sentence: String) -> [String] { wrapped(Words.note(sentence)) }

  /// Why the segment is another one than in the period before; nothing where it is not held of both.
  private var change: [String] {
    guard let change = previous.change(of: organisation.code) else { return [] }
    return [Words.changeTitle(since: previous.period)]
      + narrator.change(change).map { clean(" \($0)") }
  }

  private func why(_ absence: Absence?) -> String {
    absence.map(narrator.reason) ?? Words.notComputed
  }

  private var ladder: [String] {
    let rungs = narrator.rungs(of: assessment)
    if rungs.isEmpty { return [Words.noSteps] }
    var table = TextTable([.right, .left, .left, .left, .left], indent: 1)
    for rung in rungs {
      table.add([
        "\(rung.number)", rung.title, rung.sentence, rung.result, rung.provenance.rawValue,
      ])
    }
    return [Words.ladder] + table.lines(within: Output.columns, clipping: 2)
  }

  /// Whether the edition has no metric for it at all, or none in this period.
  private var whyNoMetrics: String {
    assessment.isScoredByEdition
      ? Words.noMetricScores(narrator.framework.shortName, scope.period) : Words.noMetrics
  }

  private var metrics: [String] {
    if assessment.metrics.isEmpty { return wrapped(whyNoMetrics) }
    let observations = observations
    var table = TextTable(heading: Words.metricHeading, indent: 1)
    for domain in assessment.domains {
      table.add(cells(domain))
      for metric in assessment.metrics where metric.domain == domain.domain {
        table.add(cells(metric, observations[metric.metric]))
      }
    }
    return table.lines(within: Output.columns, clipping: 1)
  }

  private func cells(_ domain: DomainResult) -> [String] {
    let segment = domain.segment.map { Words.domainSegment($0, domain.segmentOrigin) }
    let summary = scope.cohort.summaries[organisation.code]
    let published = summary?.domains.first { $0.domain == domain.domain }?.score
    let words = segment ?? narrator.whyNoSegment(domain)
    let parts = [words] + [difference(published, from: domain.score)].compactMap { $0 }
    return [
      "", narrator.domainName(domain.domain).uppercased(), "", "",
      domain.score.map(Figure.score) ?? "–", "", "",
      parts.joined(separator: "; "), "",
    ]
  }

  private func cells(_ metric: MetricResult, _ observation: Observation?) -> [String] {
    [
      metric.metric.value, "  \(narrator.shortName(of: metric.metric))",
      metric.value.map { Figure.value($0, unit: metric.unit) } ?? "–",
      Figure.unit(metric.unit), metric.score.map(Figure.score) ?? "–",
      metric.rank.map(String.init) ?? "–", metric.pool.map(String.init) ?? "–",
      status(of: metric, observation), metric.reportingDate,
    ]
  }

  /// How it was scored or why not, and what was published where that is another figure.
  private func status(of metric: MetricResult, _ observation: Observation?) -> String {
    let words = metric.counts ? [] : [Words.notCounted]
    guard let score = metric.score else { return narrator.whyNotScored(metric) }
    let published = [difference(observation?.publishedScore, from: score)].compactMap { $0 }
    return ([Words.basis(metric.basis)] + words + published).joined(separator: "; ")
  }

  /// The published score where it is another than ours.
  private func difference(_ published: Double?, from score: Double?) -> String? {
    guard let published else { return nil }
    let same = score.map { abs(published - Rounding.halfAway($0, decimals: 2)) < 0.005 } ?? false
    return same ? nil : Words.published(Figure.score(published))
  }

  private var cqc: [String] {
    guard let rating = scope.dataset.cqc[organisation.code] else {
      return organisation.kind == .icb ? [] : [Words.cqc(nil, nil)]
    }
    return wrapped(Words.cqc(rating.words, rating.published.map(ScorecardWords.day)))
  }

  private var noteLines: [String] {
    if notes.isEmpty { return [] }
    return [Words.notes(notes.count)]
      + notes.flatMap { note -> [String] in
        let about = Words.about(note.about, narrator)
        return [clean(" \(note.time.words)  \(note.actor)\(about)")]
          + DisplayText.lines(note.text).map { "   \($0.string)" }
      }
  }

  func wrapped(_ text: String) -> [String] {
    DisplayText.wrapping(text, to: Output.columns ?? 100).map(\.string)
  }

  func clean(_ text: String) -> String { DisplayText(text).string }
}

extension CQCRating {
  /// Every question with its rating: "safe Good, well-led Requires improvement".
  var words: String {
    ratings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
