import Narration
import OversightCore
import OversightData

/// A list in each of its forms.
struct ListPage {
  let scope: Scope
  let rows: [ListRow]
  let previous: PreviousPeriod

  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.put("coverage", ScopeJSON.coverage(scope))
    fields.put("moves", ChangeJSON.moves(previous.moves, beside: scope.period))
    fields.put("organisations", rows.map { organisation($0).fields() })
    return fields.json
  }

  private func organisation(_ row: ListRow) -> OrganisationJSON {
    OrganisationJSON(assessment: row.assessment, previous: previous, narrator: scope.narrator)
  }

  /// What stands above a list: the draft line, how much is held, and what moved.
  var notices: [String] {
    scope.warnings + [
      ScorecardWords.coverage(scope.coverage, in: scope.period),
      ScorecardWords.moves(previous.moves, beside: scope.period),
    ]
  }

  func table(columns: Int?) -> [String] {
    let place = Words.listTitle(scope, shown: rows.count)
    var table = TextTable(heading: Words.listHeading)
    for row in rows { table.add(cells(row)) }
    return notices + [place] + withoutSegment + [""] + table.lines(within: columns, clipping: 1)
  }

  /// Why rows have no segment: the three reasons that most of them have.
  private var withoutSegment: [String] {
    let absences = rows.filter { ScorecardWords.segments($0.assessment) == Narration.Words.nothing }
    let reasons = absences.map { row in
      row.assessment.segmentAbsence.map(scope.narrator.reason) ?? Words.notComputed
    }
    let counts = Dictionary(grouping: reasons) { $0 }.map { (words: $0.key, count: $0.value.count) }
    let ordered = counts.sorted { (-$0.count, $0.words) < (-$1.count, $1.words) }
    let others = ordered.dropFirst(3).reduce(0) { $0 + $1.count }
    return ordered.prefix(3).map { Words.withoutSegment($0.count, $0.words) }
      + (others > 0 ? [Words.withoutSegment(others: others)] : [])
  }

  private func cells(_ row: ListRow) -> [String] {
    let (assessment, narrator) = (row.assessment, scope.narrator)
    let rank = assessment.rank.map { "\($0) of \(assessment.rankOf.map(String.init) ?? "?")" }
    return [
      row.organisation.code.value, row.organisation.name,
      Narration.Words.shortSector(row.organisation.sector), row.organisation.region,
      assessment.shownAverage.map(Figure.score) ?? Narration.Words.nothing,
      ScorecardWords.segments(assessment), ScorecardWords.was(row.previousSegment, row.change),
      rank ?? Narration.Words.nothing,
      assessment.capability?.overall.map { narrator.name(of: $0) } ?? Narration.Words.nothing,
      assessment.flags.map(\.rawValue).joined(separator: " "),
    ]
  }

  /// The rows as CSV; `onRow` is called before each, and may stop it.
  func csv(onRow: (Int) throws -> Void = { _ in }) throws -> [UInt8] {
    var writer = CSVWriter(ofSheet: "list", columns: Self.columns)
    for (place, row) in rows.enumerated() {
      try onRow(place)
      try writer.append(shown: fields(row))
    }
    return writer.bytes
  }

  private static let columns = [
    "code", "name", "type", "sector", "region", "averageScore", "averageScoreUnrounded",
    "publishedAverageScore", "unadjustedSegment", "segment", "possibleSegments",
    "previousSegment", "rank", "rankOf", "capabilityRating", "flags", "segmentCause",
    "dependsOnAssumption", "segmentReason", "period", "framework", "standing",
  ]

  /// The same values as in JSON; what is unknown is left blank.
  private func fields(_ row: ListRow) -> [String] {
    let json = organisation(row).fields().values
    let own = Self.columns.dropLast(3).map { json[$0].map(Self.text) ?? "" }
    return own + ["\(scope.period)", scope.framework.id.value, scope.framework.standing.word]
  }

  private static func text(_ value: JSON) -> String {
    switch value {
    case .text(let text): text
    case .list(let values): values.map(text).joined(separator: " ")
    case .null: ""
    default: value.written
    }
  }
}

extension Scope {
  /// How much of each league table is held.
  var coverage: [SectorCoverage] { library.coverageBySector(of: assessments, in: period) }
}
