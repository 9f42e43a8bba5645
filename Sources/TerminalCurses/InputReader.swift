import CCurses
import Terminal

/// Turns what ncurses reads into events: pastes whole, double clicks, and no digit or letter of
/// an escape sequence nobody knows ever taken for a key, since digits save ratings.
struct InputReader {
  /// Two presses within this time at one place are a double click.
  private static let doubleClick = Duration.milliseconds(400)
  /// A paste that stops for longer has lost its end.
  private static let pastePatience: Int32 = 1_000
  /// A window that is resized must not wait for an endless stream of keys.
  private static let batch = 10_000

  private var lastPress: (point: Point, time: ContinuousClock.Instant)?

  /// Everything pending.
  mutating func readAll() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.count < Self.batch {
      let input = ccurses_read(0)
      if Int(input.kind) == Int(CCURSES_NONE) { break }
      events += translate(input)
      if events.last == .hangup { break }
    }
    return events
  }

  private mutating func translate(_ input: ccurses_input) -> [TerminalEvent] {
    switch UInt32(input.kind) {
    case UInt32(CCURSES_SCALAR): scalar(input.value)
    case UInt32(CCURSES_KEY): key(input.value)
    case UInt32(CCURSES_MOUSE): mouse(input)
    case UInt32(CCURSES_HANGUP): [.hangup]
    default: []
    }
  }

  // MARK: Characters

  private func scalar(_ value: Int32) -> [TerminalEvent] {
    if value == 0x1B { return escape() }
    return KeyCode.key(scalar: value).map { [.key($0)] } ?? []
  }

  /// Escape alone, a character with Alt, or a sequence that ncurses did not know.
  private func escape() -> [TerminalEvent] {
    let next = ccurses_read(0)
    switch UInt32(next.kind) {
    case UInt32(CCURSES_SCALAR): return afterEscape(next.value)
    case UInt32(CCURSES_KEY):
      return [.key(.escape)] + (KeyCode.key(code: next.value).map { [.key($0)] } ?? [])
    default: return [.key(.escape)]
    }
  }

  private func afterEscape(_ value: Int32) -> [TerminalEvent] {
    switch value {
    case 0x1B: return [.key(.escape)] + escape()
    case 0x5B: return skip { (0x40...0x7E).contains($0) }  // CSI … final byte
    case 0x4F: return skip { _ in true }  // SS3 and one byte
    case 0x5D, 0x50, 0x5E, 0x5F: return skipString()  // OSC, DCS, PM, APC
    default:
      guard case .character(let character) = KeyCode.key(scalar: value) else {
        return [.key(.escape)] + scalar(value)
      }
      return [.key(.alt(character))]
    }
  }

  /// Drops input up to and including a byte; nothing comes of it.
  private func skip(until isLast: (Int32) -> Bool) -> [TerminalEvent] {
    while true {
      let input = ccurses_read(25)
      guard UInt32(input.kind) == UInt32(CCURSES_SCALAR), !isLast(input.value) else { return [] }
    }
  }

  /// Drops a reply of the terminal up to BEL or ST.
  private func skipString() -> [TerminalEvent] {
    var before: Int32 = 0
    return skip { value in
      defer { before = value }
      return value == 0x07 || (before == 0x1B && value == 0x5C)
    }
  }

  // MARK: Keys, paste, mouse

  private func key(_ code: Int32) -> [TerminalEvent] {
    if code == Int32(CCURSES_PASTE_BEGIN) { return [.paste(paste())] }
    return KeyCode.key(code: code).map { [.key($0)] } ?? []
  }

  /// The text up to the end mark. Keys and control characters in it are dropped.
  private func paste() -> String {
    var scalars = String.UnicodeScalarView()
    while true {
      let input = ccurses_read(Self.pastePatience)
      switch UInt32(input.kind) {
      case UInt32(CCURSES_SCALAR): append(input.value, to: &scalars)
      case UInt32(CCURSES_KEY) where input.value != Int32(CCURSES_PASTE_END): break
      default: return String(scalars)
      }
    }
  }

  private func append(_ value: Int32, to scalars: inout String.UnicodeScalarView) {
    let isNewline = value == 0x0D || value == 0x0A
    if isNewline { return scalars.append("\n") }
    guard value >= 0x20 || value == 0x09, !(0x7F...0x9F).contains(value) else { return }
    if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) { scalars.append(scalar) }
  }

  private mutating func mouse(_ input: ccurses_input) -> [TerminalEvent] {
    let point = Point(column: Int(input.column), row: Int(input.row))
    switch input.value {
    case 1: return [.mouse(MouseEvent(.wheelUp, at: point))]
    case 2: return [.mouse(MouseEvent(.wheelDown, at: point))]
    default: return [.mouse(MouseEvent(press(at: point), at: point))]
    }
  }

  private mutating func press(at point: Point) -> MouseEvent.Kind {
    let now = ContinuousClock.now
    if let press = lastPress, press.point == point, now - press.time < Self.doubleClick {
      lastPress = nil
      return .doubleClick
    }
    lastPress = (point, now)
    return .click
  }
}
