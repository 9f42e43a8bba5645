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

/// What an event changed, before and after; nil stands for not rated.
public enum Change: Sendable, Equatable {
  /// A rating on the key, which tells organisation, area, layer and holder.
  case rating(JudgementKey, before: AreaRating?, after: AreaRating?)
  /// A note was written.
  case note(CapabilityKey, about: NoteSubject, text: String)
  /// An event was taken back; before and after where it was a rating.
  case withdrawal(of: EventID, JudgementKey, before: AreaRating?, after: AreaRating?)
  /// A dataset was imported.
  case dataset(ContentHash, title: String)
  /// A file was adopted for an edition.
  case framework(FrameworkID, before: ContentHash?, after: ContentHash)
  /// A withdrawal without effect, which only a foreign program can have written.
  case nothing(JudgementKey)
  /// A newer program's event: kept, verified, not understood.
  case newer(EventKind)
  /// Damaged bytes.
  case unreadable(LedgerDamage)
}

/// A note that stands.
public struct Note: Hashable, Sendable, Identifiable {
  /// The event that wrote it.
  public let id: EventID
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// What it is about.
  public let about: NoteSubject
  /// The text as typed.
  public let text: String
}

/// A dataset imported into the workspace.
public struct ImportedDataset: Hashable, Sendable {
  /// SHA-256 of its bytes.
  public let hash: ContentHash
  /// What it was called.
  public let title: String
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
}

/// A file adopted for an edition.
public struct AdoptedFramework: Hashable, Sendable {
  /// The edition.
  public let edition: FrameworkID
  /// SHA-256 of the file.
  public let hash: ContentHash
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
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
