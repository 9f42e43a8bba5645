import Foundation
import Ledger
import OversightCore
import Synchronization
import Terminal
import Testing

@testable import Workbench

/// The loop and what it has done by others: opening, copying, long work, looks, memory.
@Suite struct WorldTests {
  private let scratch: Scratch
  private let ledger: SharedLedger

  init() throws {
    scratch = try Scratch()
    ledger = try SharedLedger()
  }

  private func driver(_ steps: [TestDriver.Step], columns: Int = 100) -> TestDriver {
    TestDriver(size: Size(columns: columns, rows: 40), script: [.awaitWake] + steps)
  }

  private func key(_ name: String) throws -> TestDriver.Step {
    .events([.key(try #require(KeyName.key(name)))])
  }

  private func run(_ driver: TestDriver, _ wiring: Wiring) throws {
    try Application(driver: driver, wiring: wiring).run()
  }

  // MARK: Opening

  /// Notes when the first picture is drawn.
  private final class FirstPicture: Sendable {
    let isDrawn = Mutex(false)
    let drawn = DispatchSemaphore(value: 0)
  }

  @Test func aSlowOpeningStillShowsThePictureAtOnce() throws {
    let first = FirstPicture()
    var wiring = scratch.wiring(on: ledger)
    let open = wiring.open
    let wasDrawn = Mutex<DispatchTimeoutResult?>(nil)
    wiring.open = {
      let result = first.drawn.wait(timeout: .now() + 10)
      wasDrawn.withLock { $0 = result }
      return try open()
    }
    let driver = WatchedDriver(driver([])) { first.drawn.signal() }
    try Application(driver: driver, wiring: wiring).run()
    #expect(wasDrawn.withLock { $0 } == .success)
    #expect(driver.inner.pictures.first?.text.contains("reading the figures") == true)
    #expect(driver.inner.screen.text.contains("of 247"))
  }

  // MARK: Looks

  @Test func theLooksOfTheSettingsHoldFromTheFirstPicture() throws {
    let looks = Looks(theme: .lightHigh, glyphs: .ascii, mouse: false)
    var wiring = scratch.wiring(on: ledger, settings: Settings(looks: looks))
    let open = wiring.open
    wiring.open = {
      var (opening, store) = try open()
      opening.settings = Settings(looks: looks)
      return (opening, store)
    }
    let driver = driver([])
    try run(driver, wiring)
    #expect(driver.appearance == Appearance(theme: .lightHigh, depth: .colours256))
    #expect(!driver.mouse)
    #expect(driver.screen.text.allSatisfy { $0.isASCII })
  }

  @Test func withoutSettingsTheMouseIsTheWorkbenchs() throws {
    let driver = driver([])
    try run(driver, scratch.wiring(on: ledger))
    #expect(driver.mouse)
    #expect(driver.appearance.theme == .dark)
  }

  // MARK: Copying

  private func copy(_ driver: TestDriver, _ variables: [String: String]) throws {
    try run(driver, scratch.wiring(on: ledger, variables: variables))
  }

  @Test func theProgramOfTheDesktopIsAskedFirst() throws {
    try scratch.program("pbcopy", "cat > '\(scratch.place("kept").path)'")
    let driver = driver([try key("y"), .awaitWake])
    try copy(driver, ["PATH": "\(scratch.folder.path):/bin:/usr/bin"])
    #expect(driver.screen.text.contains("Copied with pbcopy."))
    #expect(driver.copied.isEmpty)
    #expect(try scratch.text("kept") != "")
  }

  @Test func theTerminalIsAskedWhereThereIsNone() throws {
    let driver = driver([try key("y"), .awaitWake])
    try copy(driver, [:])
    #expect(driver.copied.count == 1)
    #expect(driver.screen.text.contains("Sent to the terminal's clipboard"))
  }

  @Test(arguments: [
    (CopyAnswer.noClipboard, "since this terminal has no clipboard."),
    (.tooLong, "since it is too long for the terminal's clipboard."),
  ])
  func theFileIsTheLastResort(_ answer: CopyAnswer, _ why: String) throws {
    let driver = driver([try key("y"), .awaitWake, .awaitWake], columns: 200)
    driver.copyAnswer = answer
    try copy(driver, [:])
    let path = scratch.place("state/clipboard.txt").path
    #expect(driver.screen.text.contains("Written to \(path), \(why)"), "\(driver.screen.text)")
    #expect(try scratch.text("state/clipboard.txt") != "")
  }

  // MARK: Long work

  private func export() throws -> Work {
    .export(
      Work.Export(
        organisations: [], framework: FrameworkID("2025-26"), isChosen: false,
        period: try #require(Period("Q4 2025/26")), path: "list.csv"))
  }

  /// Runs with work begun as soon as the list is there; the work waits until a picture has a text.
  private func working(_ steps: [TestDriver.Step], until text: String) throws -> TestDriver {
    let gate = DispatchSemaphore(value: 0)
    var wiring = scratch.wiring(on: ledger)
    wiring.export = { _, monitor in
      try monitor.report(done: 1, of: 2, unit: "rows")
      guard gate.wait(timeout: .now() + 60) == .success else { return "Nobody came." }
      try monitor.report(done: 2, of: 2, unit: "rows")
      return "Exported 2 rows."
    }
    // The first awaited is the beginning of the work, the second its progress.
    let inner = driver([.awaitWake, .awaitWake] + steps + [.awaitWake])
    var beginning: Work? = try export()
    var begin: (Work) -> Void = { _ in }
    let watched = WatchedDriver(inner) {
      if let work = beginning, inner.screen.text.contains("of 247") {
        beginning = nil
        begin(work)
      }
      if inner.screen.text.contains(text) { gate.signal() }
    }
    let application = Application(driver: watched, wiring: wiring)
    let mailbox = application.mailbox
    begin = { mailbox.post(.work($0)) }
    try application.run()
    return inner
  }

  private func shows(_ driver: TestDriver, _ text: String) -> Bool {
    driver.pictures.contains { $0.text.contains(text) }
  }

  @Test func typingGoesOnWhileThereIsLongWork() throws {
    let driver = try working([try key("j")], until: ", row 2 of")
    #expect(shows(driver, "Exporting: 1 of 2 rows"))
    #expect(shows(driver, ", row 2 of"))
    #expect(driver.screen.text.contains("Exported 2 rows."))
  }

  @Test func ratingIsSavedWhileThereIsLongWork() throws {
    let keys = try ["o", "Q", "W", "O", "Enter", "]", "1"].map { name in
      TerminalEvent.key(try #require(KeyName.key(name)))
    }
    let driver = try working([.events(keys), .awaitWake], until: "Saved. ")
    #expect(shows(driver, "Saved. "))
  }

  @Test func escapeStopsLongWork() throws {
    let driver = try working([try key("Esc")], until: "Stopping …")
    #expect(driver.screen.text.contains("Stopped; nothing was changed."))
  }

  // MARK: The user's own editor

  private func editing(_ variables: [String: String]) throws -> TestDriver {
    let driver = driver([
      try key("n"), .events("text".map { .key(.character($0)) }), try key("^O"), .awaitWake,
    ])
    try run(driver, scratch.wiring(on: ledger, variables: variables))
    return driver
  }

  @Test func whereNoEditorIsSetItSaysSo() throws {
    let driver = try editing([:])
    #expect(driver.screen.text.contains("No editor is set. Set EDITOR"), "\(driver.screen.text)")
    #expect(driver.screen.text.contains("\n text"))
  }

  @Test func whereTheEditorFailsTheTextStays() throws {
    let driver = try editing(["EDITOR": "/nowhere/editor"])
    #expect(driver.screen.text.contains("“/nowhere/editor” could not be run or failed."))
    #expect(driver.screen.text.contains("\n text"))
  }

  @Test func whatTheEditorWroteIsTheText() throws {
    let editor = try scratch.program("editor", "printf ' and more' >> \"$1\"")
    let driver = try editing(["EDITOR": editor.path])
    #expect(driver.screen.text.contains("\n text and more"))
  }

  // MARK: Memory

  @Test func whatWasLeftIsKept() throws {
    let driver = driver([
      try key("/"), .events("dorset".map { .key(.character($0)) }), try key("Enter"),
    ])
    let wiring = scratch.wiring(on: ledger)
    try run(driver, wiring)
    #expect(wiring.views.remembered().filter == "dorset")
  }
}

/// A driver that tells when it draws.
private final class WatchedDriver: TerminalDriver {
  let inner: TestDriver
  private let onDraw: () -> Void

  init(_ inner: TestDriver, onDraw: @escaping () -> Void) {
    self.inner = inner
    self.onDraw = onDraw
  }

  var size: Size { inner.size }
  var colours: Int { inner.colours }
  var isUTF8: Bool { inner.isUTF8 }
  var waker: Waker { inner.waker }
  var appearance: Appearance {
    get { inner.appearance }
    set { inner.appearance = newValue }
  }
  var mouse: Bool {
    get { inner.mouse }
    set { inner.mouse = newValue }
  }
  var extraDescriptor: Int32? {
    get { inner.extraDescriptor }
    set { inner.extraDescriptor = newValue }
  }
  func open() throws(TerminalError) { try inner.open() }
  func close() { inner.close() }
  func draw(_ grid: Grid) {
    inner.draw(grid)
    onDraw()
  }
  func invalidate() { inner.invalidate() }
  func events() -> [TerminalEvent] { inner.events() }
  func suspend() { inner.suspend() }
  func lend(_ body: () -> Void) { inner.lend(body) }
  func end(by signal: Int32) { inner.end(by: signal) }
  func copy(_ text: String) -> CopyAnswer { inner.copy(text) }
}
