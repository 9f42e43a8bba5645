/// Why there is no terminal; each case is a sentence for the user with the next step.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The type in `TERM` is unknown here.
  case unknownType(String)
  /// The system refused something.
  case system(String)

  /// The sentence shown on standard error.
  public var description: String { Words.error(self) }
}

/// A handle any thread may use to wake the loop that waits in `events()`.
public struct Waker: Sendable {
  private let action: @Sendable () -> Void

  /// A waker that does the given thing, which must be cheap and safe on any thread.
  public init(_ action: @escaping @Sendable () -> Void) { self.action = action }

  /// Makes `events()` return a `.wake`; many calls may give one.
  public func wake() { action() }
}

/// A back end that shows grids and reports what the user did. Used from one thread; only the
/// waker may go to others.
public protocol TerminalDriver: AnyObject {
  /// The present size of the window.
  var size: Size { get }
  /// How many colours it can show: 0, 8, 16 or 256.
  var colours: Int { get }
  /// Whether it shows more than ASCII, each character in the cells we count for it. If not, it is
  /// drawn in ASCII whatever the glyph set.
  var isUTF8: Bool { get }
  /// Wakes the loop from any thread.
  var waker: Waker { get }
  /// How pictures are coloured; a change repaints everything.
  var appearance: Appearance { get set }
  /// Whether the mouse is reported, else the terminal selects text with it.
  var mouse: Bool { get set }
  /// A further descriptor to wait on, such as a database's socket.
  var extraDescriptor: Int32? { get set }

  /// Takes over the terminal.
  func open() throws(TerminalError)
  /// Gives it back as it was. Harmless if not open.
  func close()
  /// Shows a picture, writing only what differs from the last one.
  func draw(_ grid: Grid)
  /// Repaints everything at the next `draw`, after something else wrote on the screen.
  func invalidate()
  /// Blocks until something happens, then returns everything pending; never empty.
  func events() -> [TerminalEvent]
  /// Gives the terminal back and stops the process, as `^Z` does; returns when it is continued.
  func suspend()
  /// Gives the terminal to another program, such as an editor, while `body` runs.
  func lend(_ body: () -> Void)
  /// Closes, then ends the process by the signal that asked for it, so that its parent sees why.
  func end(by signal: Int32)
  /// Sends text to the terminal for its clipboard, where there is a way.
  func copy(_ text: String) -> CopyAnswer
}

/// Whether text went to the terminal for its clipboard.
public enum CopyAnswer: Hashable, Sendable {
  /// It was sent. Terminals may refuse it, and do not say so.
  case sent
  /// It was not: a terminal of this type has no clipboard.
  case noClipboard
  /// It was not: it is longer than terminals take.
  case tooLong
}
