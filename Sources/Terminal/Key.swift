/// A key as pressed, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A character that types itself; blank is `.character(" ")`.
  case character(Character)
  /// A letter or sign with Ctrl, in lower case: `^R` is `.ctrl("r")`.
  case ctrl(Character)
  /// A character with Alt.
  case alt(Character)
  /// A function key from 1.
  case f(Int)
  /// Movement.
  case up, down, left, right, home, end, pageUp, pageDown
  /// Movement by words, or to the ends of a text.
  case ctrlLeft, ctrlRight, ctrlUp, ctrlDown, ctrlHome, ctrlEnd
  /// Arrows with Shift, for those who bind them.
  case shiftUp, shiftDown, shiftLeft, shiftRight
  /// Choosing and editing.
  case enter, tab, backTab, escape, backspace, delete, insert

  /// The blank key.
  public static let space = Key.character(" ")

  /// What an Alt key means that is bound to nothing: Escape, then the character. Terminals send
  /// the same bytes for both, and on a slow line two keys pressed in turn arrive together.
  public var withoutAlt: [Key] {
    if case .alt(let character) = self { return [.escape, .character(character)] }
    return [self]
  }
}
