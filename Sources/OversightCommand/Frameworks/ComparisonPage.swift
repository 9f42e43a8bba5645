import Narration
import OversightCore
import Terminal

/// Who moves between two editions in one period, and the first step in which the two differ.
struct ComparisonPage {
  let comparison: EditionComparison
  private let left: Narrator
  private let right: Narrator

  init(_ comparison: EditionComparison) {
    self.comparison = comparison
    left = Narrator(comparison.left)
    right = Narrator(comparison.right)
  }

  var lines: [String] { notices + [title, ""] + matrix + [""] + movers }

  private var editions: [Framework] { [comparison.left, comparison.right] }

  /// Which of the two are drafts, and which were not in force.
  private var notices: [String] {
    editions.compactMap { framework in
      if framework.standing == .draft { return Words.draft(framework) }
      return framework.standing.isLive(in: comparison.period)
        ? nil : Words.notInForce(framework, in: comparison.period)
    }
  }

  private var title: String {
    Words.comparison(
      comparison.left, comparison.right, in: comparison.period, of: comparison.rows.count)
  }

  /// The segments either edition has, and none.
  private var segments: [Int?] {
    let known = Set(editions.flatMap { $0.segments.map(\.number) }).sorted()
    return known.map(Optional.some) + [nil]
  }

  private var matrix: [String] {
    var table = TextTable(
      [.left] + segments.map { _ in .right } + [.right], indent: 1)
    table.add([Words.fromTo] + segments.map(Words.segmentOrNone) + [Words.together])
    for from in segments {
      let counts = segments.map { comparison.count(from, $0) }
      table.add([Words.segmentOrNone(from)] + (counts + [counts.reduce(0, +)]).map(Figure.count))
    }
    let totals = segments.map { to in
      segments.reduce(0) { $0 + comparison.count($1, to) }
    }
    table.add([Words.together] + (totals + [totals.reduce(0, +)]).map(Figure.count))
    return [Words.matrixTitle(comparison.left, comparison.right)] + table.lines()
  }

  private var movers: [String] {
    let movers = comparison.movers
    if movers.isEmpty { return [Words.nobodyMoves] }
    return [Words.movers(movers.count)]
      + movers.flatMap { row in [""] + [clean(move(of: row))] + difference(of: row) }
  }

  private func move(of row: EditionComparison.Row) -> String {
    let from = ScorecardWords.segments(row.left)
    let to = ScorecardWords.segments(row.right)
    return
      "\(row.organisation.code)  \(row.organisation.name): \(from) → \(to), \(average(of: row))"
  }

  private func average(of row: EditionComparison.Row) -> String {
    let averages = [row.left, row.right].map { $0.shownAverage.map(Figure.score) }
    guard averages[0] != averages[1] else { return Words.averageOf(averages[0]) }
    return "\(Words.averageOf(averages[0])) → \(averages[1] ?? Words.none)"
  }

  private func difference(of row: EditionComparison.Row) -> [String] {
    let sides = row.difference.map { left.comparison($0, beside: right) } ?? []
    return sides.flatMap { side in
      DisplayText.wrapping(side, to: (Output.columns ?? 100) - 5).map { "     \($0.string)" }
    }
  }

  private func clean(_ text: String) -> String { DisplayText(text).string }
}

/// The comparison as JSON.
extension ComparisonPage {
  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("from", EditionJSON(framework: comparison.left).fields())
    fields.put("to", EditionJSON(framework: comparison.right).fields())
    fields.put("period", comparison.period)
    fields.put("organisations", comparison.rows.count)
    fields.put("matrix", cells)
    fields.put("movers", comparison.movers.map(mover))
    return fields.json
  }

  private var cells: [JSONFields] {
    segments.flatMap { from in
      segments.map { to in
        var fields = JSONFields()
        fields.put("from", from, or: Words.noSegment)
        fields.put("to", to, or: Words.noSegment)
        fields.put("count", comparison.count(from, to))
        return fields
      }
    }
  }

  private func mover(_ row: EditionComparison.Row) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", row.organisation.code)
    fields.put("name", row.organisation.name)
    fields.put("from", side(row.left, left))
    fields.put("to", side(row.right, right))
    fields.put("difference", row.difference.map(steps), or: Words.noStepDiffers)
    return fields
  }

  private func side(_ assessment: Assessment, _ narrator: Narrator) -> JSONFields {
    let reason = assessment.segmentAbsence.map(narrator.reason) ?? Words.notComputed
    let noAverage = assessment.averageAbsence.map(narrator.reason) ?? Words.notComputed
    var fields = JSONFields()
    fields.put("segment", assessment.segment, or: reason)
    fields.put("possibleSegments", assessment.possibleSegments)
    fields.put("averageScore", assessment.shownAverage, or: noAverage)
    return fields
  }

  private func steps(_ difference: StepDifference) -> JSONFields {
    var fields = JSONFields()
    fields.put("from", difference.left?.id, or: Words.noSuchStep)
    fields.put("to", difference.right?.id, or: Words.noSuchStep)
    fields.put("sentences", left.comparison(difference, beside: right))
    return fields
  }
}
