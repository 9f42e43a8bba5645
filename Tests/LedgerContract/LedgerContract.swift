import Ledger
import Testing

/// A fresh, empty place where a store keeps its ledger.
public struct LedgerPlace: Sendable {
  /// Opens a store there; every call gives another store on the same ledger.
  public let open: @Sendable () throws -> any LedgerStore
  /// Changes what is stored behind the store's back.
  public let tamper: @Sendable (Tampering) throws -> Void

  /// A place.
  public init(
    open: @escaping @Sendable () throws -> any LedgerStore,
    tamper: @escaping @Sendable (Tampering) throws -> Void
  ) {
    self.open = open
    self.tamper = tamper
  }
}

/// What somebody with access to the storage might do.
public enum Tampering: Sendable {
  /// Puts other bytes in the place of an event's.
  case changeEvent(sequence: Int, bytes: [UInt8])
  /// Dates an entry otherwise.
  case redate(sequence: Int)
  /// Takes an entry out.
  case removeEntry(sequence: Int)
  /// Files an event under another key.
  case refile(sequence: Int, key: String)
  /// Puts other bytes in the place of a kept file's.
  case changeBlob(ContentHash, bytes: [UInt8])
}

/// One thing every store must do, as a test to be run on a fresh place:
///
/// ```swift
/// @Test(arguments: LedgerContract.all) func contract(_ contract: LedgerContract) throws {
///   try contract.run(freshPlace())
/// }
/// ```
public struct LedgerContract: Sendable, CustomTestStringConvertible {
  /// What the store must do.
  public let testDescription: String
  /// Runs the test; what fails is recorded as an issue.
  public let run: @Sendable (LedgerPlace) throws -> Void

  init(_ description: String, _ run: @escaping @Sendable (LedgerPlace) throws -> Void) {
    testDescription = description
    self.run = run
  }

  /// Everything a store must do.
  public static let all =
    appending + clashing + judging + calibrating + keeping + observing
    + verifying
}
