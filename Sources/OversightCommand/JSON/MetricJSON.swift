import Narration
import OversightCore

/// One metric with its value, its score and what was published.
struct MetricJSON {
  let narrator: Narrator
  /// What was published of the metric; nil where nothing was.
  let observation: Observation?

  func fields(_ result: MetricResult) -> JSONFields {
    var fields = JSONFields()
    fields.put("id", result.metric)
    fields.put("name", narrator.framework.metric(result.metric)?.name ?? result.metric.value)
    fields.put("domain", result.domain)
    let purpose = narrator.framework.metric(result.metric)?.purpose ?? ""
    fields.put("purpose", purpose.isEmpty ? nil : purpose, or: Words.noPurpose)
    fields.put("status", result.status(observation).rawValue)
    fields.put("counts", result.counts)
    fields.put("weight", result.weight)
    fields.put("proxy", result.isProxy)
    fields.put("reportingDate", result.reportingDate)
    fields.put("sentence", narrator.basis(of: result))
    putFigures(of: result, in: &fields)
    return fields
  }

  private func putFigures(of result: MetricResult, in fields: inout JSONFields) {
    let reason = narrator.whyNotScored(result)
    let rounded = result.score.map { Rounding.halfAway($0, decimals: 2) }
    fields.put("value", result.value, or: result.status(observation).reason(reason))
    fields.put("unit", result.unit)
    fields.put("score", rounded, or: reason)
    fields.put("scoreUnrounded", result.score, or: reason)
    fields.put("scoreBasis", result.basis.word, or: reason)
    fields.put("publishedScore", observation?.publishedScore, or: Words.notPublished)
    fields.put("rank", result.rank, or: result.score == nil ? reason : Words.notRanked)
    fields.put("of", result.pool, or: result.score == nil ? reason : Words.poolNotHeld)
  }
}

/// Whether a metric's figure is there.
enum MetricStatus: String, CaseIterable {
  /// Published.
  case reported
  /// Made from other figures.
  case derived
  /// The organisation did not submit.
  case notSubmitted = "not-submitted"
  /// The publisher suppressed it.
  case suppressed
  /// It does not apply.
  case notApplicable = "not-applicable"
  /// Nothing is held.
  case notHeld = "not-held"

  /// Why there is no value.
  func reason(_ scoreReason: String) -> String {
    switch self {
    case .reported: Words.scoreOnly
    case .derived: Words.derived
    default: scoreReason
    }
  }
}

extension MetricResult {
  func status(_ observation: Observation?) -> MetricStatus {
    switch basis {
    case .absent(.notSubmitted): return .notSubmitted
    case .absent(.suppressed): return .suppressed
    case .absent(.notApplicable): return .notApplicable
    case .combined: return .derived
    default: break
    }
    if isProxy { return value == nil ? .notHeld : .derived }
    return value != nil || observation?.publishedScore != nil ? .reported : .notHeld
  }
}

extension MetricResult {
  /// How many were ranked; an empty pool is no pool.
  var pool: Int? { of.flatMap { $0 > 0 ? $0 : nil } }
}

extension ScoreBasis {
  /// How a score came about, in a word; nil where there is none.
  var word: String? {
    switch self {
    case .metStandard: "met-standard"
    case .failedFloor: "failed-floor"
    case .ranked: "ranked"
    case .banded: "banded"
    case .combined: "combined"
    case .published: "published"
    case .absent: nil
    }
  }
}

extension Narrator {
  /// Why a metric has no score.
  func whyNotScored(_ result: MetricResult) -> String {
    guard case .absent(let absence) = result.basis else { return Words.notComputed }
    return reason(absence)
  }
}
