/// What a mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  /// The deed.
  public enum Kind: Hashable, Sendable {
    /// The left button went down once.
    case click
    /// The left button went down twice quickly at one place; a click came before it.
    case doubleClick
    /// The wheel turned away from the hand.
    case wheelUp
    /// The wheel turned towards the hand.
    case wheelDown
  }

  /// What happened.
  public let kind: Kind
  /// The cell it happened on.
  public let point: Point

  /// A mouse event.
  public init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}

/// Everything that can wake the program's loop.
public enum TerminalEvent: Hashable, Sendable {
  /// A key, never one that came inside a paste.
  case key(Key)
  /// Pasted text, whole: it cannot fire commands.
  case paste(String)
  /// The window has a new size.
  case resize(Size)
  /// The mouse.
  case mouse(MouseEvent)
  /// The program was suspended and is back; the picture has been restored.
  case resumed
  /// The terminal is gone; save drafts and end. Comes again at every call.
  case hangup
  /// A signal of this number asks the program to end: save drafts, then `end(by:)`. One that
  /// comes two seconds later ends it at once, since the loop must be stuck.
  case terminated(Int32)
  /// A worker posted something.
  case wake
  /// The extra descriptor, as of a database, has data.
  case descriptorReady
}
