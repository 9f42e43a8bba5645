import Narration
import OversightCore
import OversightData

/// The agenda of a session, in an order. Where the edition lets nobody decide a segment there is no
/// column for one.
struct AgendaPage {
  let named: NamedSession
  let scope: Scope
  let order: AgendaOrder
  private let rows: [AgendaRow]
  /// What each region decided, in a national session.
  private let regions: [RegionalOutcomes]

  init(named: NamedSession, scope: Scope, order: AgendaOrder) {
    self.named = named
    self.scope = scope
    self.order = order
    let codes = Set(named.session.items.map(\.organisation))
    let shown = scope.assessments.filter { codes.contains($0.organisation.code) }
    rows = named.session.agenda(
      order, results: scope.assessments, previous: scope.previous(of: shown).moves.previous,
      scope.judgements, under: scope.framework)
    regions =
      named.session.stage == .national
      ? named.session.regions(results: scope.assessments, scope.judgements) : []
  }

  /// A column: its heading, with `>` where it is set to the right, its field, and what stands in it.
  private struct Column {
    let heading: String
    let field: String
    let text: (AgendaRow) -> String
    /// What stands in the file for machines, where that is another text: a number with a hyphen for
    /// minus and without a plus.
    var plain: ((AgendaRow) -> String)?
  }

  /// A column of an average, a distance or a move, which machines read with a hyphen for minus.
  private func column(
    _ heading: String, _ field: String, _ value: @escaping (AgendaRow) -> Double?,
    _ shown: @escaping (Double) -> String
  ) -> Column {
    Column(heading: heading, field: field) {
      value($0).map(shown) ?? ""
    } plain: {
      value($0).map { Figure.plain($0, decimals: 2) } ?? ""
    }
  }

  private var columns: [Column] {
    let segment = Column(heading: ">Segment", field: "segment") {
      $0.segment.map { "\($0)" } ?? ""
    }
    return [
      Column(heading: ">", field: "place") { "\($0.place)" },
      Column(heading: "Code", field: "code") { $0.item.organisation.value },
      Column(heading: "Organisation", field: "name", text: \.name),
      Column(heading: "State", field: "state", text: state),
      column(">Average", "averageScore", \.average, Figure.score),
    ] + (scope.decidesSegments ? [segment] : []) + [
      // A distance is never below nothing, and keeps the decimals that decide.
      Column(heading: ">To cut", field: "cutDistance") {
        $0.cutDistance.map(Figure.cut) ?? ""
      },
      column(">Change", "averageMove", \.averageMove, Words.Sessions.signed),
      Column(heading: ">Gap", field: "gap") { $0.gap.map { "\($0)" } ?? "" },
      Column(heading: ">Spread", field: "spread") { $0.spread.map { "\($0)" } ?? "" },
      Column(heading: "Ready", field: "ready") {
        $0.item.ready.map(\.name).joined(separator: ", ")
      },
      Column(heading: "Interest", field: "conflicted") {
        $0.conflicted.map(\.name).joined(separator: ", ")
      },
    ]
  }

  private func state(_ row: AgendaRow) -> String {
    Words.Sessions.state(row.item)
  }

  var table: [String] {
    let columns = columns
    var table = TextTable(heading: columns.map(\.heading))
    for row in rows { table.add(columns.map { $0.text(row) }) }
    var head = PageLines()
    head.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    head.add(Words.Sessions.agendaTitle(named.session, order))
    var foot = PageLines()
    foot.section(Words.Sessions.regionsTitle, regions.map { Words.Sessions.region($0, scope) })
    return head.lines + table.lines(within: Output.columns, clipping: 2) + foot.lines
  }

  func csv() throws -> [UInt8] {
    let columns = columns
    var writer = CSVWriter(
      ofSheet: "agenda", columns: ["session", "framework", "standing"] + columns.map(\.field))
    let (session, framework) = (named.session, scope.framework)
    for row in rows {
      try writer.append(
        shown: [session.name.value, framework.id.value, framework.standing.word]
          + columns.map { ($0.plain ?? $0.text)(row) })
    }
    return writer.bytes
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("order", order.rawValue)
    fields.put("people", named.session.people.map(SessionJSON.fields))
    fields.put("items", rows.map(self.fields))
    fields.put("regions", regions.map(self.fields))
    return fields.json
  }

  private func fields(_ region: RegionalOutcomes) -> JSONFields {
    var fields = JSONFields()
    fields.put("region", region.region)
    fields.put("organisations", region.organisations)
    fields.put("decided", region.decided)
    if scope.decidesSegments {
      fields.put(
        "segments", counts(region.segments.map { ("\($0.key)", $0.value) }))
    }
    fields.put("ratings", counts(region.ratings.map { ($0.key.value, $0.value) }))
    return fields
  }

  private func counts(_ counts: [(String, Int)]) -> JSONFields {
    var fields = JSONFields()
    for (name, count) in counts { fields.put(name, count) }
    return fields
  }

  private func fields(_ row: AgendaRow) -> JSONFields {
    let item = row.item
    var fields = JSONFields()
    fields.put("place", row.place)
    fields.put("code", item.organisation)
    fields.put("name", row.name)
    fields.put("type", row.organisation?.kind.rawValue, or: Words.notOpen(in: scope.period))
    fields.put("state", item.state.rawValue)
    fields.put("benchmark", item.benchmark != nil)
    fields.put("averageScore", row.average, or: Words.Sessions.noAverage)
    if scope.decidesSegments {
      fields.put("segment", row.segment, or: Words.noSegment)
      fields.put("segmentMove", row.segmentMove, or: Words.Sessions.noMove)
    }
    fields.put("cutDistance", row.cutDistance, or: Words.Sessions.noCut)
    fields.put("averageMove", row.averageMove, or: Words.Sessions.noMove)
    fields.put("gap", row.gap, or: Words.Read.noGap)
    fields.put("spread", row.spread, or: Words.Sessions.noSpread)
    fields.put("ready", item.ready.map(\.name))
    fields.put("away", item.away.map(\.name))
    fields.put("conflicted", row.conflicted.map(\.name))
    fields.put("parking", item.parking.map(SessionJSON.fields), or: Words.Sessions.notParked)
    fields.put(
      "decision", item.decision.map { SessionJSON.fields($0, scope) },
      or: Words.Sessions.notDecided)
    fields.put("signature", item.signature.map(SessionJSON.fields), or: Words.Sessions.notSigned)
    fields.put("dissents", item.dissents.map(SessionJSON.fields))
    fields.put("returns", item.returns.map(SessionJSON.fields))
    fields.put("reopenings", item.reopenings.map(SessionJSON.fields))
    return fields
  }
}
