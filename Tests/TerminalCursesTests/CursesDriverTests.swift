import Glibc
import Terminal
import Testing

@testable import TerminalCurses

/// ncurses has one terminal at a time, so these run one after another.
@Suite(.serialized) struct CursesDriverTests {
  private let terminal: PseudoTerminal
  private let driver: CursesDriver

  init() throws {
    terminal = try #require(PseudoTerminal(columns: 60, rows: 20))
    driver = CursesDriver(
      input: terminal.slave, output: terminal.slave, terminalType: "xterm-256color")
  }

  private func opened(_ body: () throws -> Void) throws {
    try driver.open()
    defer { driver.close() }
    driver.appearance = .chosen(configured: .dark, environment: [:], colours: driver.colours)
    try body()
  }

  private func picture(_ text: DisplayText, _ style: Style = .plain) -> Grid {
    var grid = Grid(size: driver.size)
    grid.put(text, at: Point(column: 2, row: 3), style: style)
    return grid
  }

  /// With a mark in the last row, so that a test can wait for the whole of it.
  private func marked(_ grid: Grid) -> Grid {
    var grid = grid
    grid.put("end", at: Point(column: 0, row: grid.size.rows - 1))
    return grid
  }

  @Test func itKnowsItsTerminal() throws {
    try opened {
      #expect(driver.size == Size(columns: 60, rows: 20))
      #expect(driver.colours == 256)
    }
    #expect(!driver.isOpen)
  }

  @Test func onlyWhatChangedIsWritten() throws {
    try opened {
      driver.draw(marked(picture("Dorset Healthcare", .bad)))
      #expect(terminal.waitFor("end"))
      let before = terminal.output.count
      driver.draw(marked(picture("Dorset Healthcarx", .bad)))
      #expect(terminal.waitFor("x"))
      #expect(terminal.output.count - before < 60)
      let same = terminal.output.count
      driver.draw(marked(picture("Dorset Healthcarx", .bad)))
      driver.waker.wake()
      #expect(driver.events() == [.wake])
      #expect(terminal.output.count == same)
    }
  }

  @Test func aPictureOfAnotherSizeIsCut() throws {
    try opened {
      var large = Grid(size: Size(columns: 90, rows: 40))
      large.put(DisplayText("x") * 60 + "beyond", at: .zero)
      large.put("below", at: Point(column: 0, row: 20))
      large.cursor = Point(column: 80, row: 30)
      driver.draw(large)
      driver.draw(picture("drawn"))
      #expect(terminal.waitFor("drawn"))
      #expect(!terminal.output.contains("be"))
    }
  }

  @Test func anInterruptOfTheBorrowerIsNotOurs() throws {
    try opened {
      driver.lend { _ = raise(SIGINT) }
      #expect(driver.events() == [.resumed])
    }
  }

  @Test func keysPastesAndWakesCome() throws {
    try opened {
      terminal.type("a\u{1B}[A\u{1B}OB\u{1B}[200~x\ry\u{1B}[201~\r\u{12}")
      var events: [TerminalEvent] = []
      while events.count < 6 { events += driver.events() }
      #expect(
        events == [
          .key(.character("a")), .key(.up), .key(.down), .paste("x\ny"), .key(.enter),
          .key(.ctrl("r")),
        ])
    }
  }

  @Test func manyWakesAreOneEvent() throws {
    try opened {
      for _ in 0..<100_000 { driver.waker.wake() }
      #expect(driver.events() == [.wake])
      terminal.type("x")
      #expect(driver.events() == [.key(.character("x"))])
    }
  }

  @Test func aFurtherDescriptorIsWatched() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    try opened {
      driver.extraDescriptor = ends[0]
      _ = write(ends[1], "x", 1)
      #expect(driver.events() == [.descriptorReady])
    }
    ends.forEach { close($0) }
  }

  @Test func itOpensAgainAfterClosing() throws {
    try opened { driver.draw(picture("first")) }
    try opened {
      driver.draw(picture("second"))
      #expect(terminal.waitFor("second"))
    }
    driver.close()
    #expect(driver.events() == [.hangup])
  }

  @Test func lendingGivesTheTerminalAway() throws {
    var before = termios()
    tcgetattr(terminal.slave, &before)
    try opened {
      var during = termios()
      driver.lend { tcgetattr(terminal.slave, &during) }
      #expect(during.c_lflag == before.c_lflag)
      #expect(driver.events() == [.resumed])
    }
    var after = termios()
    tcgetattr(terminal.slave, &after)
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
  }

  @Test func aFileIsNoTerminal() throws {
    let null = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let blind = CursesDriver(input: null, output: null)
    #expect(throws: TerminalError.notATerminal) { try blind.open() }
    #expect(TerminalError.notATerminal.description.contains("terminal"))
  }

  @Test func anUnknownTerminalIsNamed() throws {
    let odd = CursesDriver(
      input: terminal.slave, output: terminal.slave, terminalType: "no\u{1B}sense")
    let error = #expect(throws: TerminalError.self) { try odd.open() }
    #expect(error?.description.contains("'no^[sense'") == true)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("é€", "w6nigqw=")])
  func base64(_ text: String, _ encoded: String) {
    #expect(Base64.encode(text) == encoded)
  }
}
