import Narration
import OversightCore

/// Inputs and results of the steps that make scores, averages and segments.
extension StepJSON {
  func footprint(_ providers: Int, _ made: Int, _ latest: Month?) -> Values {
    var values = Values()
    values.inputs.put("providers", providers)
    values.inputs.put("latestMonth", latest?.description, or: Words.noMonths)
    values.result.put("figures", made)
    return values
  }

  func metric(_ result: MetricResult) -> Values {
    let reason = narrator.whyNotScored(result)
    var values = Values()
    values.inputs.put("metric", result.metric)
    values.inputs.put("value", result.value, or: result.status(nil).reason(reason))
    values.inputs.put("unit", result.unit)
    values.inputs.put("basis", result.basis.word, or: reason)
    values.inputs.merge(basis(result.basis))
    values.result.put("score", result.score, or: reason)
    return values
  }

  /// What entered the formula, by its kind.
  private func basis(_ basis: ScoreBasis) -> JSONFields {
    var fields = JSONFields()
    switch basis {
    case .metStandard(let standard): fields.put("standard", standard)
    case .failedFloor(let floor): fields.put("floor", floor)
    case .ranked(let rank, let of, let best, let worst):
      fields.put("rank", rank)
      fields.put("of", of)
      fields.put("best", best)
      fields.put("worst", worst)
    case .combined(let row, let column, let assumed):
      fields.put("row", row)
      fields.put("column", column)
      fields.put("cellAssumed", assumed)
    case .banded, .published, .absent: break
    }
    return fields
  }

  func domain(_ result: DomainResult) -> Values {
    let scored = assessment.metrics.filter {
      $0.counts && $0.domain == result.domain && $0.score != nil
    }
    let reason = result.absence.map(narrator.reason) ?? Words.notComputed
    var values = Values()
    values.inputs.put("domain", result.domain)
    values.inputs.put("metrics", scored.map(\.metric))
    values.result.put("score", result.score, or: reason)
    values.result.put("scoreOrigin", result.scoreOrigin.rawValue)
    values.result.put("segment", result.segment, or: narrator.whyNoSegment(result))
    values.result.put("segmentOrigin", result.segmentOrigin.rawValue)
    return values
  }

  func average(_ detail: AverageDetail) -> Values {
    let reason = detail.absence.map(narrator.reason) ?? Words.notComputed
    let scored = assessment.metrics.filter { $0.counts && $0.score != nil }
    var values = Values()
    values.inputs.put("metrics", scored.map(\.metric).sorted())
    values.inputs.put("scored", detail.scored)
    values.inputs.put("expected", detail.expected)
    values.inputs.put("sum", detail.sum)
    values.inputs.put("weight", detail.weight)
    values.inputs.put("published", detail.published, or: Words.notPublished)
    values.result.put("average", detail.average, or: reason)
    values.result.put("rounded", assessment.shownAverage, or: reason)
    values.result.put("origin", detail.origin.rawValue)
    return values
  }

  func segment(_ detail: SegmentDetail) -> Values {
    let reason = detail.absence.map(narrator.reason) ?? Words.notComputed
    var values = Values()
    values.inputs.put("average", detail.average, or: reason)
    values.inputs.put("cuts", detail.cuts?.values, or: reason)
    values.inputs.put("cutOrigin", detail.origin?.word, or: reason)
    if let coverage = detail.origin?.coverage {
      values.inputs.put("held", coverage.held)
      values.inputs.put("of", coverage.of)
    }
    values.result.put("segment", detail.segment, or: reason)
    return values
  }

  func rank(_ detail: RankDetail) -> Values {
    let reason = detail.absence.map(narrator.reason) ?? Words.notComputed
    var values = Values()
    values.inputs.put("held", detail.coverage.held)
    values.inputs.put("of", detail.coverage.of)
    values.result.put("rank", detail.rank, or: reason)
    values.result.put("rankOf", detail.of, or: reason)
    values.result.put("origin", detail.origin.rawValue)
    return values
  }
}

extension CutOrigin {
  var word: String {
    switch self {
    case .cohort: "cohort"
    case .observed: "observed"
    case .fixed: "fixed"
    }
  }

  var coverage: Coverage? {
    switch self {
    case .cohort(let coverage), .observed(let coverage): coverage
    case .fixed: nil
    }
  }
}

extension Narrator {
  /// Why a domain has no segment.
  func whyNoSegment(_ result: DomainResult) -> String {
    (result.segmentAbsence ?? result.absence).map(reason) ?? reason(.notInEdition)
  }
}
