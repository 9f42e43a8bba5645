import OversightCore

/// Something in the ledger that is not as it was written.
public struct LedgerDamage: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The sequence numbers do not follow one another; this one was expected.
    case gap(expected: Int)
    /// The entry does not name the hash of the one before it.
    case brokenLink
    /// The entry's hash does not follow from the entry.
    case wrongHash
    /// The event's bytes are not those that were recorded.
    case changedEvent
    /// The event's bytes are gone.
    case missingEvent
    /// The event's bytes cannot be read.
    case unreadable(EventDamage)
    /// The store finds the event by another key than its own.
    case wrongKey
    /// Two entries hold one event.
    case repeatedEvent(EventID)
    /// Kept bytes do not have the hash they are kept under.
    case changedBlob(ContentHash)
    /// A file that an event names is gone.
    case missingBlob(ContentHash)
    /// The storage itself reports damage.
    case storage(String)
  }

  /// The entry; nil where it is not about one.
  public let sequence: Int?
  /// What is wrong.
  public let problem: Problem

  /// A damage.
  public init(sequence: Int?, problem: Problem) {
    self.sequence = sequence
    self.problem = problem
  }

  /// Where and what, as a sentence.
  public var sentence: String { Words.ledgerDamage(self) }
}

/// What a verification found.
public struct VerificationReport: Hashable, Sendable {
  /// How many entries there are.
  public internal(set) var entries = 0
  /// Of these, how many events were read and compared with their hash.
  public internal(set) var events = 0
  /// How many events the store may not show.
  public internal(set) var withheld = 0
  /// The kinds of newer programs: verified, not understood.
  public internal(set) var newer: [EventKind] = []
  /// How many datasets and framework files are kept.
  public internal(set) var blobs = 0
  /// The datasets and files that events name but the store does not keep. Damage
  /// where the store keeps everything.
  public internal(set) var absentBlobs: [ContentHash] = []
  /// The hash of the last entry; zero where there is none. Written down elsewhere, it shows later
  /// whether entries were cut off the end.
  public internal(set) var head = ContentHash.zero
  /// Everything found wrong, in order.
  public internal(set) var damages: [LedgerDamage] = []

  /// Whether everything is as it was written.
  public var isIntact: Bool { damages.isEmpty }
  /// The result as a sentence.
  public var sentence: String { Words.report(self) }
}

extension LedgerStore {
  /// Checks the storage, every link and hash of the chain, every event and every kept file. Throws
  /// only where the store cannot be read at all; what is wrong is in the report.
  public func verify() throws(LedgerError) -> VerificationReport {
    var verifier = Verifier(holdsEveryBody: holdsEveryBody)
    for entry in try entries(since: 0) { verifier.check(entry) }
    for hash in try blobs() { verifier.check(hash, try get(hash)) }
    verifier.checkNamed()
    // What the storage says comes last: an entry that was changed is named first.
    for problem in try storageProblems() { verifier.add(nil, .storage(problem)) }
    return verifier.report
  }
}

/// Walks the chain once.
private struct Verifier {
  let holdsEveryBody: Bool
  private(set) var report = VerificationReport()
  private var last: Entry?
  private var seen: Set<EventID> = []
  private var named: Set<ContentHash> = []

  init(holdsEveryBody: Bool) { self.holdsEveryBody = holdsEveryBody }

  mutating func add(_ sequence: Int?, _ problem: LedgerDamage.Problem) {
    report.damages.append(LedgerDamage(sequence: sequence, problem: problem))
  }

  mutating func check(_ stored: StoredEntry) {
    let entry = stored.entry
    let expected = (last?.sequence ?? 0) + 1
    if entry.sequence != expected { add(entry.sequence, .gap(expected: expected)) }
    if entry.previous != last?.hash ?? .zero { add(entry.sequence, .brokenLink) }
    if !entry.isIntact { add(entry.sequence, .wrongHash) }
    checkBody(stored)
    report.entries += 1
    report.head = entry.hash
    last = entry
  }

  private mutating func checkBody(_ stored: StoredEntry) {
    guard let bytes = stored.bytes else {
      report.withheld += 1
      if holdsEveryBody { add(stored.entry.sequence, .missingEvent) }
      return
    }
    report.events += 1
    guard ContentHash.of(bytes) == stored.entry.contentHash else {
      return add(stored.entry.sequence, .changedEvent)
    }
    do {
      check(try Event.decode(bytes), stored)
    } catch {
      add(stored.entry.sequence, .unreadable(error))
    }
  }

  private mutating func check(_ decoded: DecodedEvent, _ stored: StoredEntry) {
    switch decoded {
    case .newer(let kind): report.newer.append(kind)
    case .event(let event):
      if let key = stored.key, key != event.key.description {
        add(stored.entry.sequence, .wrongKey)
      }
      if !seen.insert(event.id).inserted { add(stored.entry.sequence, .repeatedEvent(event.id)) }
      named.formUnion(event.content.payload.files)
    }
  }

  mutating func check(_ hash: ContentHash, _ blob: Blob?) {
    report.blobs += 1
    named.remove(hash)
    if blob.map({ ContentHash.of($0.bytes) }) != hash { add(nil, .changedBlob(hash)) }
  }

  /// Files that events name must be kept where the store keeps everything.
  mutating func checkNamed() {
    report.absentBlobs = named.sorted()
    guard holdsEveryBody else { return }
    for hash in report.absentBlobs { add(nil, .missingBlob(hash)) }
  }
}
