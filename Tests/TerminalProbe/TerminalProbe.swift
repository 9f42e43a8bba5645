import Glibc
import Terminal
import TerminalCurses

/// A program that only shows what its terminal told it: for tests of the driver, not for users.
@main struct TerminalProbe {
  private let driver = CursesDriver()
  /// What has happened so far, newest last.
  private var log: [String] = []

  static func main() {
    var probe = TerminalProbe()
    probe.run()
  }

  private mutating func run() {
    do {
      try driver.open()
    } catch {
      say("\(error)\n")
      exit(2)
    }
    driver.appearance = .chosen(configured: nil, environment: [:], colours: driver.colours)
    log.append("ready \(driver.colours) colours, UTF-8 \(driver.isUTF8)")
    while true {
      driver.draw(picture())
      driver.events().forEach { take($0) }
    }
  }

  private func say(_ text: String) { _ = write(STDERR_FILENO, text, text.utf8.count) }

  private mutating func take(_ event: TerminalEvent) {
    log.append("\(event)")
    switch event {
    case .key(let key): act(key)
    case .terminated(let signal): driver.end(by: signal)
    case .hangup:
      driver.close()
      exit(7)
    default: break
    }
  }

  private mutating func act(_ key: Key) {
    switch key {
    case .character("q"):
      driver.close()
      exit(0)
    case .character("c"): fatalError("the probe was asked to crash")
    case .character("d"): Task.detached { fatalError("a worker of the probe crashed") }
    case .character("o"): log.append("\(endless(1))")
    case .character("e"): say("a library said this\n")
    case .character("m"): driver.mouse.toggle()
    case .character("w"): wakeFromAnotherThread()
    case .character("y"): _ = driver.copy("copied text")
    case .character("l"): driver.invalidate()
    case .ctrl("z"): driver.suspend()
    default: break
    }
  }

  /// Runs out of stack; the memory keeps the optimiser from making a loop of it.
  private func endless(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 64) { memory in
      memory.initializeElement(at: 0, to: endless(depth + 1))
      return memory[0] &+ depth
    }
  }

  private func wakeFromAnotherThread() {
    let waker = driver.waker
    Task.detached {
      try? await Task.sleep(for: .milliseconds(20))
      waker.wake()
    }
  }

  private func picture() -> Grid {
    var grid = Grid(size: driver.size)
    let last = log.suffix(max(0, grid.size.rows - 2))
    for (row, line) in last.enumerated() {
      grid.put(DisplayText(line), at: Point(column: 1, row: row))
    }
    let row = grid.size.rows - 1
    grid.put("► good 世界 bad", at: Point(column: 0, row: row), style: Style(.good, selected: true))
    grid.put("bad", at: Point(column: 12, row: row), style: Style(.bad, bold: true))
    grid.put("x", at: Point(column: grid.size.columns - 1, row: row))
    grid.cursor = Point(column: 0, row: row)
    return grid
  }
}
