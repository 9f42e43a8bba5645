import Ledger
import Narration
import OversightCore
import OversightData

/// The minutes of a session, as one viewer may read them.
struct MinutesPage {
  /// What stands in them only where it is asked for by name.
  struct Wishes {
    var coefficients = false
    var severity = false
    var notes = false
  }

  private let minutes: Minutes

  /// - Throws: a refusal to an assessor without a part in the session, since nothing was opened to them,
  ///   and of what the chair alone is shown to anybody else.
  init(named: NamedSession, scope: Scope, _ wishes: Wishes = Wishes()) throws {
    try named.checkPart()
    if wishes.severity { try named.checkChair() }
    let (session, record) = (named.session, named.record)
    let organisations = session.items.compactMap { scope.organisation($0.organisation) }
    minutes = Minutes(
      of: session, scope.judgements, for: record.viewer.actor, under: scope.framework,
      organisations: Dictionary(
        organisations.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      warnings: scope.warnings, stamp: DocumentStamp(named, scope),
      extras: try Self.extras(wishes, named, scope))
  }

  private static func extras(
    _ wishes: Wishes, _ named: NamedSession, _ scope: Scope
  ) throws -> Minutes.Extras {
    var extras = Minutes.Extras()
    extras.isSeverityShown = wishes.severity
    let kinds = scope.kinds(of: named.session)
    let hasAgreement = named.session.revealed(under: scope.framework, kinds: kinds) != nil
    if wishes.coefficients, hasAgreement {
      let rows = try AgreementPage(named: named, scope: scope, code: nil).coefficientRows
      extras.coefficients = .init(Words.Sessions.coefficientHeading, rows: rows)
    }
    if wishes.notes {
      extras.notes = named.record.sessionNotes.filter { $0.session == named.session.name }
        .map { .init(organisation: $0.organisation, time: $0.time, text: $0.text) }
    }
    return extras
  }

  var markdown: String { minutes.document.cleanMarkdown }

  func csv() throws -> [UInt8] {
    var writer = CSVWriter(ofSheet: "minutes", columns: MinutesTable.columns)
    for row in MinutesTable(minutes).rows { try writer.append(shown: row) }
    return writer.bytes
  }
}

extension DocumentStamp {
  /// What a document of a session is made from: of the ledger, what the viewer may see.
  init(_ named: NamedSession, _ scope: Scope, at time: Timestamp? = nil) {
    let entry = named.record.history.first?.entry
    self.init(
      dataset: scope.dataset.hash,
      entry: entry.map { .init(sequence: $0.sequence, hash: "\($0.hash)") }, time: time)
  }
}
