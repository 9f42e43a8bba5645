import OversightCore

/// The first page: what the figures come to.
extension Briefing {
  var figures: [Document.Block] {
    head + ladder + change + domains + worst + changed
  }

  private var head: [Document.Block] {
    let (organisation, words) = (assessment.organisation, CalibrationWords.self)
    let place = "\(organisation.region) · \(Words.sector(organisation.sector))"
    let sub = organisation.subtype.isEmpty ? "" : " · \(organisation.subtype)"
    let facts =
      [
        .init(words.segment, segment), .init(words.average, average), overall, rank,
        written.cqc.map { Document.Fact(words.cqc, clipped($0)) },
      ] + notes
    return [
      .paragraph("\(place)\(sub) · \(assessment.period) · \(framework.edition)"),
      .facts(facts.compactMap { $0 }),
    ]
  }

  private var segment: String {
    if let segment = assessment.segment { return "\(segment)" }
    let possible = assessment.possibleSegments
    let why = assessment.segmentAbsence.map(narrator.reason)
    if possible.isEmpty { return none(why) }
    let parts = [CalibrationWords.possible(possible), why].compactMap { $0 }
    return clipped(parts.joined(separator: "; "))
  }

  private var average: String {
    assessment.shownAverage.map(Figure.score)
      ?? none(assessment.averageAbsence.map(narrator.reason))
  }

  /// That there is none, and why.
  private func none(_ why: String?) -> String {
    clipped([CalibrationWords.none, why].compactMap { $0 }.joined(separator: ": "))
  }

  private var overall: Document.Fact? {
    guard let profile, let capability = assessment.capability, profile.overall != nil else {
      return nil
    }
    let why = capability.absence.map(narrator.reason)
    return .init(profile.title, capability.overall.map(narrator.name(of:)) ?? none(why))
  }

  private var rank: Document.Fact? {
    assessment.rank.map {
      .init(CalibrationWords.rank, CalibrationWords.rank($0, of: assessment.rankOf))
    }
  }

  /// What the result depends on, and what marks it.
  private var notes: [Document.Fact?] {
    (assessment.flags.map(Words.flag) + narrator.dependences(assessment)).prefix(5)
      .map { .init(CalibrationWords.flags, clipped($0)) }
  }

  private var ladder: [Document.Block] {
    let rows = narrator.rungs(of: assessment).map { rung in
      [
        "\(rung.number)", clipped(rung.title, to: 60), clipped(rung.sentence), rung.result,
        rung.provenance.rawValue,
      ]
    }
    return [
      .heading(1, CalibrationWords.ladder),
      rows.isEmpty
        ? .paragraph(CalibrationWords.noLadder)
        : .table(.init(CalibrationWords.ladderHeading, rows: rows)),
    ]
  }

  private var change: [Document.Block] {
    [
      .heading(1, CalibrationWords.was(before.period)),
      before.change.map { .list(narrator.change($0)) } ?? .paragraph(before.absence),
    ]
  }

  private var domains: [Document.Block] {
    let rows = assessment.domains.map { [narrator.domainName($0.domain), narrator.domain($0)] }
    return [
      .heading(1, CalibrationWords.domains),
      rows.isEmpty
        ? .paragraph(CalibrationWords.noDomains)
        : .table(.init(CalibrationWords.domainHeading, rows: rows)),
    ]
  }
}

/// The metrics that matter most to the meeting.
extension Briefing {
  /// How many are shown.
  private static let metricCount = 5

  /// Highest scores first, which are the worst; of the same score in the order of the edition.
  private var worst: [Document.Block] {
    let scored = assessment.metrics.enumerated().filter { $0.element.score != nil }
    let worst = scored.sorted {
      (-($0.element.score ?? 0), $0.offset) < (-($1.element.score ?? 0), $1.offset)
    }.prefix(Self.metricCount).map(\.element)
    let rows = worst.map { metric in
      [
        narrator.shortName(of: metric.metric), value(of: metric), Figure.unit(metric.unit),
        metric.score.map(Figure.score) ?? "", narrator.domainName(metric.domain),
        figureDate(metric, assessment.period),
      ]
    }
    return metrics(
      CalibrationWords.worst, CalibrationWords.worstHeading, rows,
      orElse: CalibrationWords.noneScored)
  }

  private var changed: [Document.Block] {
    let earlier = Dictionary(
      (before.assessment?.metrics ?? []).map { ($0.metric, $0) }, uniquingKeysWith: { $1 })
    let moves = assessment.metrics.enumerated().compactMap { place, now -> Move? in
      guard let was = earlier[now.metric], let score = now.score, let old = was.score,
        abs(score - old) >= 0.005
      else { return nil }
      return Move(place: place, was: was, now: now, size: score - old)
    }
    let most = moves.sorted { (-abs($0.size), $0.place) < (-abs($1.size), $1.place) }
    return metrics(
      CalibrationWords.changed, CalibrationWords.changedHeading,
      most.prefix(Self.metricCount).map(row), orElse: CalibrationWords.noneChanged)
  }

  /// A metric with a score in both periods.
  private struct Move {
    let place: Int
    let was: MetricResult
    let now: MetricResult
    /// By how much the score moved, above 0 worse.
    let size: Double
  }

  private func row(_ move: Move) -> [String] {
    [
      narrator.shortName(of: move.now.metric), value(of: move.was), value(of: move.now),
      move.was.score.map(Figure.score) ?? "", move.now.score.map(Figure.score) ?? "",
      CalibrationWords.change(move.size),
      "\(figureDate(move.was, before.period)) → \(figureDate(move.now, assessment.period))",
    ]
  }

  /// What the figure is of, as the publisher writes it; a proxy is of the quarter.
  private func figureDate(_ metric: MetricResult, _ period: Period) -> String {
    metric.reportingDate.isEmpty ? "\(period)" : metric.reportingDate
  }

  private func value(of metric: MetricResult) -> String {
    metric.value.map { Figure.value($0, unit: metric.unit) } ?? Words.nothing
  }

  private func metrics(
    _ title: String, _ heading: [String], _ rows: [[String]], orElse nothing: String
  ) -> [Document.Block] {
    [
      .heading(1, title),
      rows.isEmpty ? .paragraph(nothing) : .table(.init(heading, rows: rows)),
    ]
  }
}
