import Ledger
import Narration
import OversightCore

/// One item: areas by assessors, with median, spread and outliers. Before the reveal an assessor sees
/// their own column, and everybody else is refused.
struct MatrixPage {
  let named: NamedSession
  let scope: Scope
  let item: AgendaItem
  let organisation: Organisation
  private let profile: CapabilityProfile
  private let matrix: CalibrationMatrix

  init(named: NamedSession, scope: Scope, code: String) throws {
    self.named = named
    self.scope = scope
    organisation = try Finding.assessment(code, in: scope).organisation
    item = try named.item(organisation.code)
    try named.checkPart()
    guard let profile = scope.framework.capability(of: organisation.kind) else {
      throw Refusal.noCapability(scope.framework.edition, organisation.kind)
    }
    self.profile = profile
    matrix = CalibrationMatrix(
      of: item, in: named.session, profile: profile, scope.judgements)
    if !matrix.isRevealed, named.record.viewer.role != .assessor {
      throw Refusal.session(.notRevealed(named.session.name))
    }
  }

  private var narrator: Narrator { scope.narrator }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    page.add(Words.Sessions.itemTitle(organisation, item))
    page.add(
      matrix.isRevealed ? Words.Sessions.agreement(matrix.pairs) : Words.Sessions.ownOnly)
    page.space()
    return page.lines + table + rest
  }

  private var table: [String] {
    let tail = [Words.Sessions.median, ">" + Words.Sessions.spread, Words.Sessions.outliers]
    var table = TextTable(
      heading: [Words.areaHeading] + matrix.assessors.map(\.name)
        + (matrix.isRevealed ? tail : []) + [Words.Sessions.moderated])
    for row in matrix.rows { table.add(cells(row)) }
    if scope.decidesSegments { table.add(segments) }
    return table.lines(within: Output.columns)
  }

  private func cells(_ row: CalibrationMatrix.Row) -> [String] {
    let given = row.cells.map { $0.map { narrator.words(for: $0.rating) } ?? Words.notRated }
    let spread = row.spread.map { Words.Sessions.spread($0, isWidest: row.isWidest) } ?? ""
    let figures = [
      row.median.map(narrator.name(of:)) ?? Words.notRated, spread,
      row.outliers.map(\.name).joined(separator: ", "),
    ]
    let decided = item.decision?.areas[row.area.id].map { narrator.words(for: $0.rating) }
    return [row.area.name] + given + (matrix.isRevealed ? figures : []) + [decided ?? ""]
  }

  private var segments: [String] {
    let given = matrix.segments.map { $0.map { "\($0.segment)" } ?? Words.Sessions.nothingProposed }
    let figures = [
      matrix.medianSegment.map { "\($0)" } ?? "", matrix.segmentSpread.map { "\($0)" } ?? "", "",
    ]
    return [Words.Sessions.proposedSegment] + given + (matrix.isRevealed ? figures : [])
      + [item.decision?.segment.map { "\($0)" } ?? ""]
  }

  private var rest: [String] {
    var page = PageLines()
    page.section(Words.Sessions.reasons, reasons)
    if let decision = item.decision {
      page.section(Words.Sessions.decision, Words.Sessions.decision(decision, item, scope))
    }
    page.section(Words.Sessions.dissents, item.dissents.map(Words.Sessions.dissent))
    page.section(Words.Sessions.questions, item.returns.map(Words.Sessions.remark))
    page.section(Words.Sessions.reopenings, item.reopenings.map(Words.Sessions.remark))
    let drift = item.drift(under: profile)
    page.section(Words.Sessions.driftTitle, drift.map { Words.Sessions.drift($0, scope) } ?? [])
    return page.lines
  }

  private var reasons: [String] {
    matrix.rows.flatMap { row in
      row.cells.compactMap { $0 }.filter { !$0.reason.isEmpty }.map { given in
        Words.Sessions.reason(
          row.area.name, given.actor, narrator.words(for: given.rating), given.reason)
      }
    }
  }
}

extension MatrixPage {
  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("code", organisation.code)
    fields.put("name", organisation.name)
    fields.put("state", item.state.rawValue)
    fields.put("revealed", matrix.isRevealed)
    fields.put("assessors", matrix.assessors.map(\.name))
    fields.put("areas", matrix.rows.map(row))
    if scope.decidesSegments { putSegments(in: &fields) }
    fields.put("pairs", matrix.isRevealed ? matrix.pairs.all : nil, or: Words.Sessions.hidden)
    fields.put("exact", exact(\.exactShare), or: noShare)
    fields.put("withinOne", exact(\.withinOneShare), or: noShare)
    fields.put(
      "decision", item.decision.map { SessionJSON.fields($0, scope) },
      or: Words.Sessions.notDecided)
    fields.put("signature", item.signature.map(SessionJSON.fields), or: Words.Sessions.notSigned)
    fields.put("dissents", item.dissents.map(SessionJSON.fields))
    fields.put("returns", item.returns.map(SessionJSON.fields))
    fields.put("reopenings", item.reopenings.map(SessionJSON.fields))
    fields.put(
      "drift", item.drift(under: profile).map { DriftJSON.fields($0, named) },
      or: Words.Sessions.noDrift)
    return fields.json
  }

  private var noShare: String {
    matrix.isRevealed ? Words.Sessions.noPair : Words.Sessions.hidden
  }

  private func exact(_ share: KeyPath<RatingPairs, Double?>) -> Double? {
    matrix.isRevealed ? matrix.pairs[keyPath: share] : nil
  }

  private func row(_ row: CalibrationMatrix.Row) -> JSONFields {
    var fields = JSONFields()
    fields.put("id", row.area.id)
    fields.put("name", row.area.name)
    fields.put("scale", row.scale?.ratings.map(\.id) ?? [])
    fields.put(
      "ratings",
      zip(matrix.assessors, row.cells).map { actor, given in
        var fields = JSONFields()
        fields.put("assessor", actor.name)
        fields.put(
          "rating", given?.rating.rating,
          or: given.map { narrator.words(for: $0.rating) } ?? Words.notRated)
        fields.put("reason", given?.reason ?? "")
        return fields
      })
    let hidden = matrix.isRevealed ? Words.Sessions.noMedian : Words.Sessions.hidden
    fields.put("median", matrix.isRevealed ? row.median : nil, or: hidden)
    fields.put("spread", matrix.isRevealed ? row.spread : nil, or: hidden)
    fields.put("outliers", row.outliers.map(\.name))
    fields.put("widest", row.isWidest)
    return fields
  }

  private func putSegments(in fields: inout JSONFields) {
    fields.put(
      "segments",
      matrix.segments.compactMap { $0 }.map { view in
        var fields = JSONFields()
        fields.put("assessor", view.actor.name)
        fields.put("segment", view.segment)
        fields.put("reason", view.reason)
        return fields
      })
    fields.put(
      "medianSegment", matrix.isRevealed ? matrix.medianSegment : nil,
      or: matrix.isRevealed ? Words.Sessions.nothingProposed : Words.Sessions.hidden)
  }
}
