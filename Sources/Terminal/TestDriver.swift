import Dispatch

/// A back end without a terminal: plays a script of events and keeps every picture.
public final class TestDriver: TerminalDriver {
  /// One return of `events()`.
  public enum Step: Sendable {
    /// These events together, as if typed at once.
    case events([TerminalEvent])
    /// Wait until a worker wakes the loop.
    case awaitWake
    /// The window changes its size.
    case resize(Size)
  }

  /// The present size; the script may change it.
  public private(set) var size: Size
  /// 256 unless a test says otherwise.
  public var colours = 256
  /// True unless a test says otherwise.
  public var isUTF8 = true
  /// Kept, not used: pictures hold meanings, not colours.
  public var appearance = Appearance(theme: .dark, depth: .colours256)
  /// Kept for tests to look at.
  public var mouse = true
  /// Kept for tests to look at.
  public var extraDescriptor: Int32?
  /// Ends an `.awaitWake`.
  public let waker: Waker
  /// Every picture drawn, oldest first.
  public private(set) var pictures: [Grid] = []
  /// What becomes of copied text.
  public var copyAnswer = CopyAnswer.sent
  /// Everything put on the clipboard.
  public private(set) var copied: [String] = []
  /// How often the program suspended itself.
  public private(set) var suspensions = 0
  /// Whether the terminal is taken at the moment.
  public private(set) var isOpen = false
  private var script: [Step]
  private let woken = DispatchSemaphore(value: 0)

  /// A driver of a size that plays the script, then hangs up.
  public init(size: Size = Size(columns: 80, rows: 24), script: [Step] = []) {
    self.size = size
    self.script = script
    let woken = woken
    waker = Waker { woken.signal() }
  }

  /// A driver that plays keys one at a time, then hangs up.
  public convenience init(size: Size = Size(columns: 80, rows: 24), keys: [Key]) {
    self.init(size: size, script: keys.map { .events([.key($0)]) })
  }

  /// The last picture, or an empty one.
  public var screen: Grid { pictures.last ?? Grid(size: size) }

  /// Takes nothing; notes that it was asked.
  public func open() throws(TerminalError) { isOpen = true }
  /// Gives nothing back; notes that it was asked.
  public func close() { isOpen = false }
  /// Keeps the picture.
  public func draw(_ grid: Grid) { pictures.append(grid) }
  /// Nothing to repaint.
  public func invalidate() {}
  /// Counts; the process runs on.
  public func suspend() { suspensions += 1 }
  /// Closes; the process runs on.
  public func end(by signal: Int32) { close() }
  /// Runs the body at once.
  public func lend(_ body: () -> Void) { body() }
  /// Keeps the text, unless a test says that there is no way.
  public func copy(_ text: String) -> CopyAnswer {
    if copyAnswer == .sent { copied.append(text) }
    return copyAnswer
  }

  /// The next step of the script; a hang-up once it is over.
  public func events() -> [TerminalEvent] {
    guard !script.isEmpty else { return [.hangup] }
    switch script.removeFirst() {
    case .events(let events): return events
    case .awaitWake:
      woken.wait()
      return [.wake]
    case .resize(let size):
      self.size = size
      return [.resize(size)]
    }
  }
}
