import Foundation
import Ledger
import OversightCore
import Synchronization
import Terminal
import Testing

@testable import Workbench

/// Long work: how often it is told of, how it is stopped, what the user sees.
@Suite struct WorkTests {
  private let export: Work.Export
  private let replacing: Work.Export

  init() throws {
    var export = Work.Export(
      organisations: [], framework: FrameworkID("2025-26"), isChosen: false,
      period: try #require(Period("Q4 2025/26")), path: "list.csv")
    self.export = export
    export.replaces = true
    replacing = export
  }

  /// A clock that a test moves.
  private final class Clock: Sendable {
    private let passed = Mutex(Duration.zero)
    private let start = ContinuousClock.now
    func pass(_ duration: Duration) { passed.withLock { $0 += duration } }
    var now: ContinuousClock.Instant { start + passed.withLock { $0 } }
  }

  private final class Told: Sendable {
    private let held = Mutex<[WorkProgress]>([])
    func tell(_ progress: WorkProgress) { held.withLock { $0.append(progress) } }
    var all: [WorkProgress] { held.withLock { $0 } }
  }

  @Test func isToldOfOnceASecond() throws {
    let (clock, told) = (Clock(), Told())
    let monitor = WorkMonitor(now: { clock.now }, tell: told.tell)
    for done in 0..<40 {
      try monitor.report(done: done, of: 40, unit: "rows")
      clock.pass(.milliseconds(100))
    }
    #expect(told.all.map(\.done) == [0, 10, 20, 30])
    #expect(told.all.map(\.seconds) == [0, 1, 2, 3])
    #expect(told.all[1].rate == 10)
    #expect(told.all[1].left == 3)
    #expect(told.all[0].rate == nil)
  }

  @Test func isStoppedAtItsNextReport() throws {
    let monitor = WorkMonitor { _ in }
    try monitor.report(done: 0, of: 2, unit: "rows")
    monitor.stop()
    #expect(throws: WorkStopped.cancelled) { try monitor.report(done: 1, of: 2, unit: "rows") }
  }

  @Test func endsWithWhatStoppedIt() throws {
    struct Odd: Error {}
    let ends: [(any Error, WorkOutcome)] = [
      (WorkStopped.cancelled, .cancelled), (WorkStopped.refused("Why."), .failed("Why.")),
      (
        WorkStopped.fileExists("/list.csv"),
        .fileExists(path: "/list.csv", again: .export(replacing))
      ),
      (Odd(), .failed("Odd()")),
    ]
    var wiring = try Scratch().wiring(on: try SharedLedger())
    for (stopped, outcome) in ends {
      wiring.export = { _, _ in throw stopped }
      #expect(wiring.outcome(of: .export(export), WorkMonitor { _ in }) == outcome)
    }
  }

  // MARK: On the screen

  private func begun() throws -> Desktop {
    let desktop = try Desktop()
    desktop.send(.work(.importFile("s.csv")))
    return desktop
  }

  private func works(_ desktop: Desktop) -> Int {
    desktop.effects.filter { if case .work = $0 { true } else { false } }.count
  }

  private func stops(_ desktop: Desktop) -> Int {
    desktop.effects.filter { if case .cancelWork = $0 { true } else { false } }.count
  }

  @Test func progressIsSaidWithRateAndTimeLeft() throws {
    let desktop = try begun()
    desktop.says("Importing s.csv …  Esc stops it.")
    #expect(desktop.desk?.work == .importFile("s.csv"))
    desktop.send(.progress(WorkProgress(done: 1_200, of: 5_000, unit: "rows", seconds: 4)))
    desktop.says("Importing: 1,200 of 5,000 rows, 300 a second, 13 s left.  Esc stops it.")
    desktop.send(.progress(WorkProgress(done: 1, of: 500, unit: "rows", seconds: 10)))
    desktop.says("1 of 500 rows, under 1 a second, 1 h 23 min left.")
    desktop.send(.progress(WorkProgress(done: 0, of: 500, unit: "rows", seconds: 0)))
    desktop.says("Importing: 0 of 500 rows.  Esc stops it.")
  }

  /// What is typed meanwhile acts at once.
  @Test func typingGoesOn() throws {
    let desktop = try begun()
    let before = desktop.selected
    desktop.press("j")
    #expect(desktop.selected != before)
    #expect(desktop.state.pending == 0)
  }

  @Test func anErrorStaysUntilTheNextKey() throws {
    let desktop = try begun()
    desktop.press("F12")
    let error = desktop.status
    desktop.send(.progress(WorkProgress(done: 1, of: 5, unit: "rows", seconds: 4)))
    desktop.says(error)
    desktop.press("j")
    desktop.send(.progress(WorkProgress(done: 2, of: 5, unit: "rows", seconds: 5)))
    desktop.says("2 of 5 rows")
  }

  @Test func oneAtATime() throws {
    let desktop = try begun()
    desktop.send(.work(.export(export)))
    desktop.says("Something is still being done; Esc stops it.")
    #expect(works(desktop) == 1)
    desktop.send(.workEnded(.done("Saved.")))
    desktop.says("Saved.")
    desktop.send(.work(.export(export)))
    #expect(works(desktop) == 2)
  }

  @Test func escapeStopsItWhereNothingElseIsOpen() throws {
    let desktop = try begun()
    desktop.open("QWO")
    desktop.press("Esc")
    #expect(stops(desktop) == 0)
    desktop.press("Esc")
    #expect(stops(desktop) == 1)
    desktop.says("Stopping …")
    #expect(desktop.desk?.work != nil)
    desktop.send(.workEnded(.cancelled))
    desktop.says("Stopped; nothing was changed.")
    #expect(desktop.desk?.work == nil)
    desktop.press("Esc")
    #expect(stops(desktop) == 1)
  }

  @Test func aFileThatIsThereIsAskedAbout() throws {
    let desktop = try Desktop()
    desktop.send(.work(.export(export)))
    let end = WorkOutcome.fileExists(path: "/list.csv", again: .export(replacing))
    desktop.send(.workEnded(end))
    desktop.shows("/list.csv is there already; nothing was written.")
    desktop.press("Enter")
    #expect(works(desktop) == 1)
    desktop.send(.work(.export(export)))
    desktop.send(.workEnded(end))
    desktop.press("Down", "Enter")
    #expect(works(desktop) == 3)
    #expect(desktop.desk?.work == .export(replacing))
    desktop.holds(desktop.desk?.sheet == nil, "the question is answered")
  }

  /// A question must not push away what is being written.
  @Test func nothingBeingWrittenIsPushedAway() throws {
    let desktop = try Desktop()
    desktop.send(.work(.export(export)))
    desktop.open("QWO")
    desktop.press("n")
    desktop.type("text")
    desktop.send(.workEnded(.fileExists(path: "/list.csv", again: .export(replacing))))
    #expect(desktop.editorText == "text")
    desktop.says("/list.csv is there already; nothing was written.")
  }
}
