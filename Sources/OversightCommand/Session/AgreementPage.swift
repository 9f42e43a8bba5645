import Ledger
import Narration
import OversightCore

/// How far the assessors agree on what was revealed: in words first, the coefficients where asked for.
struct AgreementPage {
  let named: NamedSession
  let scope: Scope
  /// The one organisation looked at; nil for every revealed one.
  let organisation: Organisation?
  private let ratings: RevealedRatings
  private let agreement: Agreement

  /// - Throws: a refusal where nothing was revealed yet.
  init(named: NamedSession, scope: Scope, code: String?) throws {
    self.named = named
    self.scope = scope
    try named.checkPart()
    organisation = try code.map { try Finding.assessment($0, in: scope).organisation }
    if let organisation { _ = try named.item(organisation.code) }
    let revealed = named.session.revealed(
      under: scope.framework, kinds: scope.kinds(of: named.session), only: organisation?.code)
    guard let revealed else { throw Refusal.session(.notRevealed(named.session.name)) }
    ratings = revealed
    agreement = revealed.agreement(seed: Program.seed)
  }

  /// One coefficient with what it is called and why it may be undefined.
  private struct Line {
    let field: String
    let title: String
    let coefficient: Agreement.Coefficient
    let reason: String
  }

  private var coefficientLines: [Line] {
    let shared = agreement.alphaOrdinal.items < 1 ? Words.Sessions.noPair : Words.Sessions.allAlike
    let alpha = agreement.alphaOrdinal.items == 1 ? Words.Sessions.oneItem : shared
    let complete = agreement.icc21.items < 2
    return [
      Line(
        field: "alphaOrdinal", title: Words.Sessions.alphaOrdinal,
        coefficient: agreement.alphaOrdinal, reason: alpha),
      Line(
        field: "ac1", title: Words.Sessions.ac1, coefficient: agreement.ac1, reason: shared),
      Line(
        field: "ac2", title: Words.Sessions.ac2, coefficient: agreement.ac2, reason: shared),
      Line(
        field: "icc21", title: Words.Sessions.icc21, coefficient: agreement.icc21,
        reason: complete || agreement.assessors < 2
          ? Words.Sessions.notComplete : Words.Sessions.nothingVaries),
    ]
  }

  private var organisations: Int { Set(ratings.organisations).count }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    page.add(
      organisation.map { "\($0.code) \($0.name)" }
        ?? Words.Sessions.revealedOrganisations(organisations))
    page.add(Words.Sessions.agreement(agreement.pairs))
    page.add(Words.Sessions.basis(agreement))
    return page.lines
  }

  /// A row for each coefficient, as `Words.Sessions.coefficientHeading` says.
  var coefficientRows: [[String]] {
    coefficientLines.map { line in
      let value = line.coefficient.value.map(Words.Sessions.coefficient)
      return [
        line.title, value ?? Words.Sessions.undefined, interval(of: line),
        "\(line.coefficient.items)", "\(line.coefficient.ratings)",
        value == nil ? line.reason : "",
      ]
    }
  }

  /// What stands behind the words.
  var coefficients: [String] {
    var table = TextTable(heading: Words.Sessions.coefficientHeading)
    for row in coefficientRows { table.add(row) }
    var page = PageLines()
    page.space()
    return page.lines + table.lines()
  }

  private func interval(of line: Line) -> String {
    guard line.field == "alphaOrdinal", let interval = agreement.alphaInterval else { return "" }
    return Words.Sessions.interval(interval)
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("organisation", organisation?.code, or: Words.Sessions.everyRevealed)
    fields.put("organisations", organisations)
    fields.put("items", agreement.items)
    fields.put("assessors", agreement.assessors)
    fields.put("ratings", agreement.ratings)
    fields.put("pairs", agreement.pairs.all)
    fields.put("exactPairs", agreement.pairs.exact)
    fields.put("withinOnePairs", agreement.pairs.withinOne)
    fields.put("exact", agreement.exact, or: Words.Sessions.noPair)
    fields.put("withinOne", agreement.withinOne, or: Words.Sessions.noPair)
    for line in coefficientLines { put(line, in: &fields) }
    let interval = agreement.alphaInterval.map { [$0.lowerBound, $0.upperBound] }
    fields.put(
      "alphaInterval", interval,
      or: agreement.alphaOrdinal.value == nil
        ? coefficientLines[0].reason : Words.Sessions.tooFewDraws)
    return fields.json
  }

  private func put(_ line: Line, in fields: inout JSONFields) {
    fields.put(line.field, line.coefficient.value, or: line.reason)
    fields.put("\(line.field)Items", line.coefficient.items)
    fields.put("\(line.field)Ratings", line.coefficient.ratings)
  }
}

/// Who rates harder or easier than colleagues: shown to the chair, applied to nothing.
struct SeverityPage {
  let named: NamedSession
  let scope: Scope
  private let ratings: RevealedRatings

  init(named: NamedSession, scope: Scope) throws {
    self.named = named
    self.scope = scope
    try named.checkChair()
    let revealed = named.session.revealed(
      under: scope.framework, kinds: scope.kinds(of: named.session))
    guard let revealed else { throw Refusal.session(.notRevealed(named.session.name)) }
    ratings = revealed
  }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    page.add(Words.Sessions.severityTitle)
    page.add(
      ratings.severities.map { Words.Sessions.severity($0.assessor, $0.severity) }, indent: 1)
    return page.lines
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put(
      "assessors",
      ratings.severities.map { assessor, severity in
        var fields = JSONFields()
        fields.put("assessor", assessor.name)
        fields.put("severity", severity.value)
        fields.put("items", severity.items)
        return fields
      })
    return fields.json
  }
}
