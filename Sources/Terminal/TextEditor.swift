/// A text being written: graphemes, cursor, undo. A value, so that a draft survives anything the
/// screen does and can be tested without one.
public struct TextEditor: Hashable, Sendable {
  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The text is another; keep the draft.
    case changed
    /// Only the cursor moved.
    case moved
    /// The key means nothing here and may mean something outside.
    case ignored
    /// Nothing was done; the sentence says why.
    case refused(String)
  }

  struct Snapshot: Hashable, Sendable {
    let characters: [Character]
    let cursor: Int
  }

  /// What the last key did, so that typed letters undo together and cut lines add up.
  enum Streak: Hashable, Sendable { case none, typing, cutting }

  /// How many steps can be undone.
  static let undoLimit = 500

  /// The graphemes of the text.
  public internal(set) var characters: [Character]
  /// The insertion point, counted in graphemes.
  public internal(set) var cursor: Int
  /// The greatest number of graphemes, if any.
  public let limit: Int?
  /// Whether newlines are refused.
  public let isSingleLine: Bool
  /// The size the text is shown in; moving by line depends on it.
  public var viewport: Size
  var top = 0
  var goalColumn: Int?
  var cut: [Character] = []
  var undoSteps: [Snapshot] = []
  var redoSteps: [Snapshot] = []
  var streak = Streak.none

  /// An editor with the cursor at the end of the text.
  public init(
    _ text: String = "", limit: Int? = nil, isSingleLine: Bool = false,
    viewport: Size = Size(columns: 76, rows: 10)
  ) {
    self.limit = limit
    self.isSingleLine = isSingleLine
    self.viewport = viewport
    characters = Array(Self.normalised(text, isSingleLine: isSingleLine))
    cursor = characters.count
  }

  /// The text as it will be saved.
  public var text: String { String(characters) }

  /// Nothing written.
  public var isEmpty: Bool { characters.isEmpty }

  /// Does what a key means in a text.
  @discardableResult
  public mutating func apply(_ key: Key) -> Outcome {
    let outcome = applied(key)
    keepCursorVisible()
    return outcome
  }

  private mutating func applied(_ key: Key) -> Outcome {
    if case .character(let character) = key { return insert(String(character), as: .typing) }
    if case .enter = key { return isSingleLine ? .ignored : insert("\n", as: .none) }
    return edit(key) ?? move(key) ?? .ignored
  }

  private mutating func edit(_ key: Key) -> Outcome? {
    switch key {
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(characters.count, cursor + 1))
    case .ctrl("w"): remove(wordStart(before: cursor)..<cursor)
    case .ctrl("k"): cutLine()
    case .ctrl("v"): cut.isEmpty ? .refused(Words.nothingCut) : insert(String(cut), as: .none)
    case .ctrl("z"): undo()
    case .ctrl("y"): redo()
    default: nil
    }
  }

  /// Inserts pasted text as one step; no part of it acts as a key.
  @discardableResult
  public mutating func paste(_ text: String) -> Outcome {
    let outcome = insert(Self.normalised(text, isSingleLine: isSingleLine), as: .none)
    keepCursorVisible()
    return outcome
  }

  /// One kind of newline, none in a single line.
  private static func normalised(_ text: String, isSingleLine: Bool) -> String {
    String(text.map { $0.isNewline ? (isSingleLine ? " " : "\n") : $0 })
  }
}
