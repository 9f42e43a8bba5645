import Ledger
import OversightCore

/// A session that was named on the command line. It brings its period and its edition with it; others
/// are refused, since nothing of it is of another period or edition.
struct NamedSession {
  let session: Session
  /// What the viewer knows.
  let record: Record
  /// Works in the session's period, under its edition.
  let program: Program

  init(_ text: String, _ options: GlobalOptions) throws {
    let asked = Program(options)
    guard let name = SessionName(text) else {
      throw Failure(.usage, Words.Sessions.badName(text))
    }
    let held = try asked.record()
    let viewer = try asked.viewer()
    record = held ?? Record(entries: [], viewer: viewer)
    let sessions = try asked.judgements(of: held).sessions
    guard let found = sessions.first(where: { $0.name == name }) else {
      throw Refusal.session(.unknown(name, possible: sessions.map(\.name)))
    }
    try Self.check(asked, against: found)
    session = found
    var own = options
    own.period = found.period
    own.framework = options.framework ?? found.framework.value
    program = Program(own)
  }

  private static func check(_ asked: Program, against session: Session) throws {
    let period = asked.options.period ?? session.period
    let framework = try asked.asked()?.framework.id ?? session.framework
    guard period == session.period, framework == session.framework else {
      throw Failure(.refused, Words.Sessions.otherScope(session))
    }
  }

  /// The organisations of its period under its edition, with what the viewer may see.
  func scope() throws -> Scope { try program.scope(judgements: program.judgements(of: record)) }

  /// An item of the agenda that the viewer may see.
  func item(_ code: OrganisationCode) throws(Refusal) -> AgendaItem {
    if let item = session.item(code) { return item }
    if record.sessions.interests(of: record.viewer).contains(code) { throw .interest(code) }
    throw .session(.notOnAgenda(code, session.name))
  }

  /// Refuses an assessor who has no part in a session that names its assessors: nothing was opened to
  /// them.
  func checkPart() throws(Refusal) {
    let viewer = record.viewer
    let isNamed = session.people.contains { $0.actor.isSamePerson(as: viewer.actor) }
    if viewer.role == .assessor, !session.assessors.isEmpty, !isNamed {
      throw .session(.notAnAssessor(session.name))
    }
  }

  /// What the chair alone is shown.
  func checkChair() throws(Refusal) {
    if record.viewer.role != .chair { throw .session(.needsChair) }
    if session.isAssessor(record.viewer.actor) {
      throw .session(.assessorDoesNotChair(session.name))
    }
  }
}

/// The way of every command that writes in a session: what is meant is found first, then it is decided,
/// and what came of it is told.
struct SessionWork {
  let named: NamedSession
  let scope: Scope

  var name: SessionName { named.session.name }
  var session: Session { named.session }

  init(_ text: String, _ options: GlobalOptions) throws {
    if try Program(options).viewer().role == .reviewer { throw Refusal.reviewer }
    named = try NamedSession(text, options)
    scope = try named.scope()
  }

  /// An organisation of the register of the session's period.
  func organisation(_ code: String) throws -> Organisation {
    try Finding.assessment(code, in: scope).organisation
  }

  /// Decides and records. The intent is made from the session as it is at this moment.
  func write(_ intent: (Session) throws -> SessionIntent) throws -> SessionAnswer {
    var workspace = try named.program.workspace()
    let now = workspace.record.judgements.sessions.first { $0.name == name } ?? session
    try workspace.write(.session(try intent(now)), under: scope.framework)
    return SessionAnswer(work: self, record: workspace.record)
  }

  /// Refuses what `write` would refuse, and records nothing.
  func check(_ intent: SessionIntent) throws {
    var workspace = try named.program.workspace()
    _ = try workspace.events(of: .session(intent), under: scope.framework)
  }
}

/// What came of it.
struct SessionAnswer {
  let work: SessionWork
  /// What the viewer knows now.
  let record: Record

  /// The session now.
  var session: Session {
    record.judgements.sessions.first { $0.name == work.name } ?? work.session
  }

  /// What was on the screen before, and what is there now.
  func judged() -> Judged {
    Judged(
      before: work.scope, after: work.scope.with(record.judgements), viewer: record.viewer,
      notes: record.notes)
  }

  /// Prints lines of any origin, under the line that the rules are a draft.
  func print(_ lines: [String]) throws {
    var page = PageLines()
    page.add(work.scope.warnings + lines)
    try Output.print(page.lines)
  }
}
