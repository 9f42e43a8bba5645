import Narration
import OversightCore

/// Why segments are others than in the period before.
enum ChangeJSON {
  /// What moved, of the organisations shown.
  static func moves(_ moves: PeriodMoves, beside period: Period) -> JSONFields {
    var fields = JSONFields()
    fields.put("since", moves.period)
    fields.put(
      "framework", moves.edition?.id.value, or: Words.notHeld(moves.period))
    fields.put("better", moves.better)
    fields.put("worse", moves.worse)
    fields.put("new", moves.new)
    fields.put("compared", moves.changes.count)
    var causes = JSONFields()
    for (cause, count) in moves.byCause { causes.put(cause.rawValue, count) }
    fields.put("causes", causes)
    fields.put("significance", SegmentChange.Significance.notTested.rawValue)
    fields.put("sentence", ScorecardWords.moves(moves, beside: period))
    return fields
  }

  /// The change of one segment with its parts, which add up.
  static func fields(_ change: SegmentChange, since period: Period, _ narrator: Narrator)
    -> JSONFields
  {
    var fields = JSONFields()
    fields.put("since", period)
    fields.put("from", change.from)
    fields.put("to", change.to)
    fields.put("cause", change.cause?.rawValue, or: Words.segmentStays)
    fields.put("parts", change.parts.map(part))
    fields.put("scoreMove", change.scoreMove, or: Words.averagesNotHeld)
    fields.put("metricsToldApart", change.knowsMetrics)
    fields.put("significance", change.significance.rawValue)
    fields.put("sentences", narrator.change(change))
    return fields
  }

  private static func part(_ part: SegmentChange.Part) -> JSONFields {
    var fields = JSONFields()
    fields.put("cause", part.cause.rawValue)
    fields.put("effect", part.effect)
    fields.put("words", Narration.Words.cause(part.cause))
    return fields
  }
}
