import CVTerm
import Glibc

/// A program on a terminal of its own. Waits for data, never for time, so that a test reads like
/// a story and costs about a millisecond a key:
///
///     let program = try PtyProgram("/path/oversight", ["--as", "ann"])
///     try program.waitFor("Organisations")
///     program.press(.down)
///     try program.waitFor("Selected")
final class PtyProgram {
  /// Why a story went wrong; says what was on the screen.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How a program ended.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  /// The terminal's settings that a program changes and must restore.
  struct Modes: Equatable {
    let input: UInt32
    let output: UInt32
    let local: UInt32
    let control: UInt32
  }

  let model: TerminalModel
  let process: pid_t
  /// The modes before the program started.
  let modesBefore: Modes?
  /// What must live as long as the program does, such as its files.
  var belongings: AnyObject?
  /// Every byte the program wrote.
  private(set) var output: [UInt8] = []
  private var master: Int32
  private var slave: Int32
  private let processDescriptor: Int32
  private var ending: Ending?

  init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    let pair = try Pty.open(columns: columns, rows: rows)
    (master, slave) = (pair.master, pair.slave)
    model = TerminalModel(columns: columns, rows: rows)
    modesBefore = Pty.modes(pair.slave)
    process = try Pty.spawn(path, arguments, environment: environment, on: pair.name)
    processDescriptor = cvterm_process_descriptor(process)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(processDescriptor)
    hangUp()
  }

  // MARK: What is seen

  /// The lines of the screen as last read.
  var screen: [String] { model.lines }
  var text: String { screen.joined(separator: "\n") }
  /// Everything written since the alternate screen was left last: what a shell's user reads.
  var afterwards: String {
    let mark = Array("\u{1B}[?1049l".utf8)
    let end = output.indices.last { output[$0...].starts(with: mark) }
    return String(decoding: output[(end.map { $0 + mark.count } ?? 0)...], as: UTF8.self)
  }
  /// The modes now; equal to `modesBefore` once the terminal has been given back.
  var modes: Modes? { Pty.modes(slave) }
  /// The alternate screen left, the cursor visible, the modes as they were.
  var isTerminalRestored: Bool {
    modes == modesBefore && !model.isAlternate && model.isCursorVisible && model.mouseMode == 0
  }

  // MARK: What is done

  func press(_ keys: PressedKey...) {
    for key in keys { key.press(on: model) }
    sendAnswers()
  }

  /// Types the characters one after another, as fast as they go.
  func type(_ text: String) {
    for scalar in text.unicodeScalars { model.type(scalar) }
    sendAnswers()
  }

  /// Pastes as a terminal does: with brackets if the program has asked for them.
  func paste(_ text: String) {
    model.startPaste()
    sendAnswers()
    send(Array(text.utf8.map { $0 == 0x0A ? 0x0D : $0 }))
    model.endPaste()
    sendAnswers()
  }

  /// Sends raw bytes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN {
        _ = pump(milliseconds: 1_000)
        continue
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Presses a mouse button; 4 and 5 are the wheel.
  func click(column: Int, row: Int, button: Int = 1) {
    model.mouse(button: button, column: column, row: row)
    sendAnswers()
  }

  func resize(columns: Int, rows: Int) {
    model.resize(columns: columns, rows: rows)
    _ = cvterm_set_size(master, Int32(rows), Int32(columns))
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Pulls the cable: the terminal is gone.
  func hangUp() {
    for descriptor in [master, slave] where descriptor >= 0 { close(descriptor) }
    (master, slave) = (-1, -1)
  }

  // MARK: Waiting

  func waitFor(_ wanted: String, seconds: Double = 10) throws {
    try waitUntil("the screen shows “\(wanted)”", seconds: seconds) { $0.text.contains(wanted) }
  }

  func waitUntilGone(_ unwanted: String, seconds: Double = 10) throws {
    try waitUntil("“\(unwanted)” is gone", seconds: seconds) { !$0.text.contains(unwanted) }
  }

  /// Reads until something holds.
  func waitUntil(
    _ what: String, seconds: Double = 10, _ holds: (PtyProgram) -> Bool
  ) throws {
    let end = Self.now + seconds
    while !holds(self) {
      let left = end - Self.now
      if ending != nil { throw failure("The program ended before \(what).") }
      guard left > 0 else { throw failure("Not within \(seconds) s: \(what).") }
      _ = pump(milliseconds: Int32(left * 1_000) + 1)
    }
  }

  /// Reads until the program waits for something to happen: all of its threads asleep and nothing
  /// left to read, at several looks in a row. For what must not happen there is nothing to wait for.
  func waitUntilIdle(seconds: Double = 10) throws {
    let end = Self.now + seconds
    var looks = 0
    while looks < 5 {
      let came = pump(milliseconds: 1)
      looks = came || !Pty.isAsleep(process) ? 0 : looks + 1
      if ending != nil { throw failure("The program ended before it was idle.") }
      guard Self.now < end else { throw failure("Not idle within \(seconds) s.") }
    }
  }

  /// Reads until the program ends.
  func waitForExit(seconds: Double = 10) throws -> Ending {
    let end = Self.now + seconds
    while ending == nil {
      let left = end - Self.now
      guard left > 0 else { throw failure("The program did not end within \(seconds) s.") }
      _ = pump(milliseconds: Int32(left * 1_000) + 1)
    }
    return ending ?? .exited(-1)
  }

  /// Processor time used so far, in seconds, to see that waiting costs nothing.
  var processorSeconds: Double { Pty.processorSeconds(process) }

  func failure(_ reason: String) -> Failure {
    let frame = screen.map { "│" + $0 }.joined(separator: "\n")
    let end = ending.map { " It ended: \($0)." } ?? ""
    return Failure(description: "\(reason)\(end) The screen:\n\(frame)")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  // MARK: Reading

  /// Waits for output or the end once, and shows what came.
  private func pump(milliseconds: Int32) -> Bool {
    var waits = [
      pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: processDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&waits, 2, milliseconds) > 0 else { return false }
    readAll()
    if waits[1].revents != 0 { reap() }
    return true
  }

  private func readAll() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while master >= 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer.prefix(count)
      model.show(Array(buffer.prefix(count)))
      sendAnswers()
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { return }
    ending = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(status & 0x7F)
    readAll()
  }

  /// Keys pressed, and answers to what the program asked the terminal.
  private func sendAnswers() {
    let bytes = model.takeOutput()
    if !bytes.isEmpty { send(bytes) }
  }
}
