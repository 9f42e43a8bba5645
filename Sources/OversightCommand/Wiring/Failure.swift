import Ledger
import OversightData

/// How the program ends.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Refused or not found, with a reason.
  case refused = 1
  /// Wrong arguments, or no terminal where one is needed.
  case usage = 2
  /// The data or the ledger is damaged.
  case damaged = 3
}

/// Why a command did not do what was asked, and how the program ends.
struct Failure: Error {
  let status: ExitStatus
  /// What is wrong and what to do next.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// What the program's own errors mean to the caller; nil for those of the parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case Refusal.damaged(let damage): self.init(.damaged, Words.damaged(damage.sentence))
    case let refusal as Refusal: self.init(.refused, refusal.message)
    case let error as LedgerError: self.init(error.isDamage ? .damaged : .refused, error.message)
    case let faults as ImportFaults: self = faults.failure
    case let error as PackError: self.init(.damaged, Words.badData("\(error)"))
    case let error as TableError: self.init(.damaged, Words.badData("\(error)"))
    case let error as FrameworkProblems: self.init(.damaged, Words.badData("\(error)"))
    case let error as Output.Failed: self.init(.refused, error.message)
    default: return nil
    }
  }
}
