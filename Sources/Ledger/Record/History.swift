import OversightCore

/// One line of the history: an event or, where it cannot be read, its entry alone.
public struct HistoryLine: Sendable, Equatable {
  /// The place in the ledger.
  public let entry: Entry
  /// The event; nil where it is a newer program's or damaged.
  public let event: Event?
  /// What it changed, as data.
  public let change: Change
  /// Who took it back and when; nil where it stands.
  public internal(set) var withdrawal: Withdrawal?

  /// Whether it was taken back.
  public var isWithdrawn: Bool { withdrawal != nil }
}

/// Who took an event back.
public struct Withdrawal: Sendable, Equatable {
  /// The withdrawing event.
  public let event: EventID
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
}

/// What an event changed: what stood on its key before and after; nil stands for nothing, as not
/// rated, not answered, not decided.
public enum Change: Sendable, Equatable {
  /// Something was made to stand on the key, or taken away.
  case judgement(JudgementKey, before: StandingJudgement?, after: StandingJudgement?)
  /// An event was taken back.
  case withdrawal(
    of: EventID, JudgementKey, before: StandingJudgement?, after: StandingJudgement?)
  /// A withdrawal without effect, which only a foreign program can have written.
  case nothing(JudgementKey)
  /// A newer program's event: kept, verified, not understood.
  case newer(EventKind)
  /// Damaged bytes.
  case unreadable(LedgerDamage)
}

/// An event that only a newer program understands.
public struct NewerProgram: Hashable, Sendable {
  /// The kind and version this program does not know.
  public let kind: EventKind
  /// Where.
  public let sequence: Int

  /// What it means and what to do.
  public var sentence: String { Words.needsNewerProgram(self) }
}
