import CCurses
import Glibc
import Synchronization
import Terminal

/// The terminal through ncurses. One at a time, on one thread.
public final class CursesDriver: TerminalDriver {
  /// Set by the waker on any thread, read by the loop.
  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// How pictures are coloured; a change repaints at the next `draw`.
  public var appearance = Appearance(theme: .terminal, depth: .none) {
    didSet {
      last = nil
      inks = [:]
    }
  }
  /// Whether clicks and the wheel are reported; off, the terminal selects text.
  public var mouse = false {
    didSet { if isOpen { ccurses_mouse(mouse ? 1 : 0) } }
  }
  /// A further descriptor to wait on.
  public var extraDescriptor: Int32?
  /// Wakes `events()` from any thread.
  public let waker: Waker
  /// Whether the terminal is taken at the moment.
  public private(set) var isOpen = false
  private let woken = Flag()
  private var reader = InputReader()
  private var last: Grid?
  /// Colours and attributes by style, worked out once.
  private var inks: [Style: Ink] = [:]
  /// The text on its way to ncurses; kept, so that it is not allocated for every piece.
  private var bytes: [UInt8] = []
  private var pending: [TerminalEvent] = []
  private var isDirectColour = false
  private var isNarrow = true
  private var areKeysWaiting = false

  private let input: Int32
  private let output: Int32
  private let terminalType: String
  private let multiplexer: Multiplexer?

  /// A driver that has not touched the terminal yet; its type is that in `TERM`.
  public init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO,
    terminalType: String = CursesDriver.typeInEnvironment,
    multiplexer: Multiplexer? = .inEnvironment
  ) {
    self.input = input
    self.output = output
    self.terminalType = terminalType
    self.multiplexer = multiplexer
    let woken = woken
    waker = Waker {
      woken.isSet.store(true, ordering: .releasing)
      ccurses_wake()
    }
  }

  /// The name in `TERM`, empty if there is none.
  public static var typeInEnvironment: String { getenv("TERM").map { String(cString: $0) } ?? "" }

  /// The window's size, 0×0 before `open`.
  public var size: Size { Size(columns: Int(ccurses_columns()), rows: Int(ccurses_rows())) }
  /// Colours the terminal has, at most 256 of which are used.
  public var colours: Int { min(256, Int(ccurses_colours())) }
  /// False too if the terminal draws ambiguous characters two cells wide.
  public var isUTF8: Bool { ccurses_utf8() != 0 && isNarrow }

  /// Takes the terminal over; nothing has been changed if it throws.
  public func open() throws(TerminalError) {
    guard !isOpen else { return }
    switch ccurses_open(input, output, terminalType) {
    case Int32(CCURSES_OK): break
    case Int32(CCURSES_NO_TTY): throw .notATerminal
    case Int32(CCURSES_NO_TERMINFO): throw .unknownType(terminalType)
    default: throw .system("no pipe could be made")
    }
    isOpen = true
    isDirectColour = ccurses_direct_colour() != 0
    measureWidth()
    last = nil
    if mouse { ccurses_mouse(1) }
  }

  /// Only where it matters: a terminal that is not UTF-8 gets ASCII anyway.
  private func measureWidth() {
    guard ccurses_utf8() != 0, terminalType != "linux" else { return }
    var waiting: Int32 = 0
    isNarrow = ccurses_probe_width(&waiting) != 0
    areKeysWaiting = waiting != 0
  }

  /// Gives the terminal back and prints what libraries said meanwhile.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    ccurses_close()
  }

  /// Closes and dies of the signal.
  public func end(by signal: Int32) {
    close()
    ccurses_raise(signal)
  }

  // MARK: Drawing

  /// Hands the changed cells to ncurses, which writes the difference.
  public func draw(_ grid: Grid) {
    guard isOpen else { return }
    let grid = fitted(isUTF8 ? grid : grid.ascii)
    for run in grid.diff(from: last) { draw(run) }
    last = grid
    let cursor = grid.cursor ?? Point(column: -1, row: -1)
    ccurses_flush(Int32(clamping: cursor.row), Int32(clamping: cursor.column))
  }

  /// A picture made for another size is cut; what is too wide would run on in the next row.
  private func fitted(_ grid: Grid) -> Grid {
    guard grid.size != size else { return grid }
    var fitted = Grid(size: size)
    fitted.put(grid, at: .zero)
    return fitted
  }

  /// Hands over a run in pieces of one style.
  private func draw(_ run: CellRun) {
    var start = 0
    while start < run.cells.count {
      let style = run.cells[start].style
      var end = start
      bytes.removeAll(keepingCapacity: true)
      while end < run.cells.count, run.cells[end].style == style {
        run.cells[end].appendUnjoined(to: &bytes)
        end += 1
      }
      put(run.origin.column + start, run.origin.row, ink(style))
      start = end
    }
  }

  private func ink(_ style: Style) -> Ink {
    if let ink = inks[style] { return ink }
    let ink = appearance.ink(style)
    inks[style] = ink
    return ink
  }

  private func put(_ column: Int, _ row: Int, _ ink: Ink) {
    let bits =
      (ink.bold ? CCURSES_BOLD : 0) | (ink.underline ? CCURSES_UNDERLINE : 0)
      | (ink.reverse ? CCURSES_REVERSE : 0)
    bytes.withUnsafeBytes {
      ccurses_put(
        Int32(row), Int32(column), $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count),
        number(ink.foreground), number(ink.background), Int32(bits))
    }
  }

  /// Terminals of direct colour take light where others take numbers.
  private func number(_ colour: Int?) -> Int32 {
    guard let colour else { return -1 }
    guard isDirectColour else { return Int32(colour) }
    let light = RGB.xterm(colour)
    return Int32(light.red << 16 | light.green << 8 | light.blue)
  }

  /// Repaints everything at the next `draw`.
  public func invalidate() {
    last = nil
    if isOpen { ccurses_invalidate() }
  }

  // MARK: Events

  /// Blocks until there is something, then returns all of it.
  public func events() -> [TerminalEvent] {
    guard isOpen else { return [.hangup] }
    if areKeysWaiting { pending += reader.readAll() }
    areKeysWaiting = false
    // A wake that came before the terminal was open left no mark to wait for.
    takeWake()
    while pending.isEmpty { waitOnce() }
    defer { pending = [] }
    return pending
  }

  private func waitOnce() {
    var isExtraReady: Int32 = 0
    let state = ccurses_wait(extraDescriptor ?? -1, &isExtraReady)
    ccurses_drain_wakes()
    takeSignals()
    if state == 1 { pending += reader.readAll() }
    if state == 2 { pending.append(.hangup) }
    takeWake()
    if isExtraReady != 0 { pending.append(.descriptorReady) }
  }

  private func takeWake() {
    if woken.isSet.exchange(false, ordering: .acquiring) { pending.append(.wake) }
  }

  private func takeSignals() {
    let signals = ccurses_take_signals()
    if signals.ending != 0 { pending.append(.terminated(signals.ending)) }
    if signals.stopped != 0 { return suspend() }
    if signals.continued != 0 { lend {} }
    if signals.resized != 0 { takeSize() }
  }

  private func takeSize() {
    ccurses_resize()
    // Terminals differ in what they keep when they are resized, also there and back in one go.
    invalidate()
    pending.append(.resize(size))
  }

  // MARK: Leaving and coming back

  /// Stops the process group as `^Z` does, with the terminal given back.
  public func suspend() { lend(ccurses_stop) }

  /// Gives the terminal away while the body runs, as for an editor.
  public func lend(_ body: () -> Void) {
    guard isOpen else { return body() }
    let before = size
    ccurses_leave()
    body()
    ccurses_return()
    ccurses_resize()
    invalidate()
    if size != before { pending.append(.resize(size)) }
    pending.append(.resumed)
  }

  /// OSC 52: works over ssh; terminals that refuse it ignore it.
  public func copy(_ text: String) -> CopyAnswer {
    guard isOpen, ClipboardSequence.isKnown(to: terminalType) else { return .noClipboard }
    guard let sequence = ClipboardSequence(text, through: multiplexer) else { return .tooLong }
    ccurses_write(sequence.bytes, Int32(sequence.bytes.utf8.count))
    return .sent
  }
}
