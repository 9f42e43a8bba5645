/// The entries a record was folded from, each read and checked once: a changed event is never shown
/// as genuine. Two records of the same visible events are equal whatever else the ledger holds, so
/// this plays no part in comparing them; nothing outside the fold reads it, since it holds what the
/// viewer may not see.
struct Log: Sendable, Equatable {
  /// One entry, read.
  struct Step: Sendable {
    let entry: Entry
    let outcome: Outcome
  }

  /// What an entry turned out to be.
  enum Outcome: Sendable {
    case event(Event)
    case newer(EventKind)
    case damaged(LedgerDamage)
    /// The store shows its entry alone.
    case withheld
  }

  /// Every entry in order of sequence.
  private(set) var steps: [Step] = []
  /// What they opened to whom, hidden reveals among them.
  private(set) var sessions = Sessions()

  /// The sequence after the last.
  var next: Int { (steps.last?.entry.sequence ?? 0) + 1 }

  /// Reads the next entry against the one before.
  ///
  /// - Returns: whether it changes what may be seen of those before.
  @discardableResult
  mutating func read(_ stored: StoredEntry) -> Bool {
    add(Step(entry: stored.entry, outcome: outcome(of: stored)))
  }

  /// Adds an event that is not stored yet; likewise.
  mutating func foresee(_ event: Event, _ entry: Entry) -> Bool {
    add(Step(entry: entry, outcome: .event(event)))
  }

  private mutating func add(_ step: Step) -> Bool {
    steps.append(step)
    return sessions.add(step)
  }

  private func outcome(of stored: StoredEntry) -> Outcome {
    if let found = problem(of: stored) { return .damaged(found) }
    guard let bytes = stored.bytes else { return .withheld }
    do {
      switch try Event.decode(bytes) {
      case .event(let event): return .event(event)
      case .newer(let kind): return .newer(kind)
      }
    } catch {
      return .damaged(
        LedgerDamage(sequence: stored.entry.sequence, problem: .unreadable(error)))
    }
  }

  /// What is wrong with the next entry; nil where it is as it was written.
  private func problem(of stored: StoredEntry) -> LedgerDamage? {
    let last = steps.last?.entry
    // Entries left out are for `verify` to find; here a neighbour must fit its neighbour.
    let isNext = stored.entry.sequence == (last?.sequence ?? 0) + 1
    if isNext, stored.entry.previous != (last?.hash ?? .zero) {
      return LedgerDamage(sequence: stored.entry.sequence, problem: .brokenLink)
    }
    if !stored.entry.isIntact {
      return LedgerDamage(sequence: stored.entry.sequence, problem: .wrongHash)
    }
    guard let bytes = stored.bytes, ContentHash.of(bytes) != stored.entry.contentHash else {
      return nil
    }
    return LedgerDamage(sequence: stored.entry.sequence, problem: .changedEvent)
  }

  static func == (left: Log, right: Log) -> Bool { true }
}

extension Sessions {
  /// Takes account of an entry; whether it changes what may be seen.
  mutating func add(_ step: Log.Step) -> Bool {
    guard case .event(let event) = step.outcome else { return false }
    return add(event, at: step.entry.sequence)
  }
}
