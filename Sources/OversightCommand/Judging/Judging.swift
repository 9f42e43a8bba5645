import Ledger
import OversightCore

/// The way of every command that writes: what is judged is found first, then it is decided, and what
/// changed by it is told.
struct Judging {
  let program: Program
  /// The organisations without any judgement.
  let bare: Scope

  init(_ options: GlobalOptions) throws {
    program = Program(options)
    if try program.viewer().role == .reviewer { throw Refusal.reviewer }
    bare = try program.bareScope()
  }

  /// Decides and records. The intent is made from what the workspace shows at this moment.
  func decide(_ intent: (Scope) throws -> Intent) throws -> Judged {
    try record { scope, _ in try intent(scope) }
  }

  /// Likewise, where the notes that the viewer may see are looked at as well.
  func record(_ intent: (Scope, [Note]) throws -> Intent) throws -> Judged {
    try checkFirst(intent)
    var workspace = try program.workspace()
    let before = bare.with(workspace.record.judgements)
    try workspace.write(try intent(before, workspace.record.notes), under: before.framework)
    return Judged(
      before: before, after: bare.with(workspace.record.judgements), viewer: workspace.viewer,
      notes: workspace.record.notes)
  }

  /// Where there is no workspace yet, a refused command leaves none behind.
  private func checkFirst(_ intent: (Scope, [Note]) throws -> Intent) throws {
    if try program.location().exists { return }
    let viewer = try program.viewer()
    var ids = program.environment.makeIDs()
    _ = try Ledger.decide(
      try intent(bare, []), by: viewer, given: Record(entries: [], viewer: viewer),
      framework: bare.framework, now: program.environment.now(), ids: &ids)
  }
}
