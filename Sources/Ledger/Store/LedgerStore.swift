import OversightCore

/// Where events are kept: a file or a shared database. Whatever it is, an append is whole or not at
/// all, and on disk when it returns. Calls may come from any thread.
public protocol LedgerStore: Sendable {
  /// Whether this store shows the bytes of every event it holds; a shared database may withhold
  /// some, a file never does, so a missing body there is damage.
  var holdsEveryBody: Bool { get }

  /// Adds events in one transaction and gives their entries.
  ///
  /// - Parameters:
  ///   - expecting: the newest sequence the person has seen on each key, as `Record.expecting`
  ///     gives it; a key of the events that is absent counts as never seen.
  ///   - viewer: only events this viewer may see can clash.
  /// - Throws: `.clash` with what came in between, or why it could not be written; then nothing is.
  func append(
    _ events: [Event], expecting: [JudgementKey: Int], by viewer: Viewer, sessions: Sessions
  ) throws(LedgerError) -> [Entry]

  /// The entries after a sequence, 0 for all, in order.
  func entries(since sequence: Int) throws(LedgerError) -> [StoredEntry]

  /// Keeps bytes under their SHA-256; the same bytes are kept once.
  func put(_ bytes: [UInt8], kind: BlobKind) throws(LedgerError) -> ContentHash

  /// The bytes of a hash; nil where none are kept.
  func get(_ hash: ContentHash) throws(LedgerError) -> Blob?

  /// The hashes of all bytes kept, ascending.
  func blobs() throws(LedgerError) -> [ContentHash]

  /// Calls back with the newest sequence whenever entries were added, by this or another process,
  /// from a thread of the store's own; until the observer is cancelled or let go.
  func observe(_ handler: @escaping @Sendable (Int) -> Void) throws(LedgerError) -> LedgerObserver

  /// What the storage says of itself, in words; empty where it is sound.
  func storageProblems() throws(LedgerError) -> [String]
}

extension LedgerStore {
  /// Adds events outside any session.
  public func append(
    _ events: [Event], expecting: [JudgementKey: Int], by viewer: Viewer
  ) throws(LedgerError) -> [Entry] {
    try append(events, expecting: expecting, by: viewer, sessions: .none)
  }

  /// What a viewer knows.
  public func record(
    for viewer: Viewer
  ) throws(LedgerError) -> Record {
    Record(entries: try entries(since: 0), viewer: viewer)
  }
}

/// What kept bytes are.
public enum BlobKind: String, Sendable, CaseIterable {
  /// A packed dataset.
  case dataset
  /// An edition's file.
  case framework
}

/// Bytes kept by their hash.
public struct Blob: Hashable, Sendable {
  /// What they are.
  public let kind: BlobKind
  /// The bytes.
  public let bytes: [UInt8]
  /// Bytes of a kind.
  public init(kind: BlobKind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }
}

/// Keeps an observation alive; letting go of it ends the observation.
public final class LedgerObserver: Sendable {
  private let stop: @Sendable () -> Void

  /// An observer; `stop` may be called more than once.
  public init(stop: @escaping @Sendable () -> Void) { self.stop = stop }

  /// Ends the observation.
  public func cancel() { stop() }

  deinit { stop() }
}
