import OversightCore

/// Why a store could not do what was asked. Nothing was changed then.
public enum LedgerError: Error, Hashable, Sendable {
  /// Others decided the same things in between; nothing was written.
  case clash([Clash])
  /// An event of the append is in the ledger.
  case alreadyRecorded(EventID)
  /// There is no such file and it could not be made; or it could not be opened.
  case cannotOpen(path: String, reason: String)
  /// The file is something else.
  case notAWorkspace(path: String)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// A newer program made the file.
  case newerWorkspace(path: String, version: Int, known: Int)
  /// It may be read but not written.
  case readOnly(path: String)
  /// There is no room.
  case full(path: String)
  /// Another program held it too long.
  case busy(path: String)
  /// Anything else the storage said.
  case storage(path: String, reason: String)

  /// What happened.
  public var sentence: String { Words.error(self).sentence }
  /// What is safe and what to do.
  public var nextStep: String { Words.error(self).nextStep }
  /// Both, as one text.
  public var message: String { "\(sentence) \(nextStep)" }
  /// Whether the data itself is damaged, for the exit code.
  public var isDamage: Bool {
    switch self {
    case .damaged, .notAWorkspace: true
    default: false
    }
  }
}

/// A key on which others came first.
public struct Clash: Hashable, Sendable {
  /// The key.
  public let key: JudgementKey
  /// The newest sequence the person had seen; 0 for none.
  public let expected: Int
  /// What came after it and may be seen, in order.
  public let newer: [StoredEntry]

  /// A clash.
  public init(key: JudgementKey, expected: Int, newer: [StoredEntry]) {
    self.key = key
    self.expected = expected
    self.newer = newer
  }
}

extension Clash {
  /// The clashes of an append, given what the store holds after `expected` on each key. A store
  /// calls it within its transaction.
  public static func among(
    _ events: [Event], expecting: [JudgementKey: Int], for viewer: Viewer, sessions: Sessions,
    newer: (JudgementKey, Int) throws -> [StoredEntry]
  ) rethrows -> [Clash] {
    try Set(events.map(\.key)).union(expecting.keys).sorted().compactMap { key in
      let expected = expecting[key] ?? 0
      let seen = try newer(key, expected).filter { $0.isVisible(to: viewer, sessions) }
      return seen.isEmpty ? nil : Clash(key: key, expected: expected, newer: seen)
    }
  }
}

extension StoredEntry {
  fileprivate func isVisible(to viewer: Viewer, _ sessions: Sessions) -> Bool {
    guard let bytes, case .event(let event)? = try? Event.decode(bytes) else { return false }
    return visible(event, at: entry.sequence, to: viewer, sessions: sessions)
  }
}
