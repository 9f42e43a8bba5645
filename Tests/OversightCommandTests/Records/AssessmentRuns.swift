import Ledger
import LedgerSQLite
import OversightCore
import Testing

/// A home in which an assessment under the consultation is written down by runs of the program.
struct AssessmentRuns {
  static let consultation = ["--framework", "2024-25-consultation", "--period", "Q1 2025/26"]
  let home: Home

  init() throws { home = try Home() }

  /// Runs a command as a person.
  func run(_ arguments: [String], as name: String = "ann", _ role: String = "assessor") throws
    -> RunResult
  {
    try home.run(arguments + Self.consultation + ["--as", name, "--role", role])
  }

  /// The answer of a command that is done.
  func done(_ arguments: String..., by role: String = "assessor") throws -> String {
    let result = try run(arguments, as: "ann", role)
    #expect(result.status == 0, "\(arguments): \(result.complaint)")
    #expect(result.output.hasPrefix("DRAFT RULES – test only\n"))
    return result.output
  }

  /// What was said of a command that is refused; nothing is printed then.
  func refused(
    _ arguments: String..., by role: String = "assessor", status: Int32 = 1
  ) throws -> String {
    let result = try run(arguments, as: "ann", role)
    #expect(result.status == status, "\(arguments): \(result.output)\(result.complaint)")
    #expect(result.output.isEmpty)
    return result.complaint
  }

  /// What is recorded, as ann sees it.
  func record() throws -> Record {
    let viewer = Viewer(actor: try #require(Actor("ann")), role: .assessor)
    let clock = Environment.live(seed: 1).now
    return try SQLiteLedger(path: home.workspace, clock: clock).record(for: viewer)
  }

  /// The events beyond those with which a workspace begins.
  func entries() throws -> Int { try record().history.count - Repository.firstEntries() }
}
