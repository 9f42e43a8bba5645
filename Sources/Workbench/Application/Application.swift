import Foundation
import Ledger
import OversightCore
import Terminal

/// The loop: waits, drains everything pending, updates, draws once. Used from one thread.
public final class Application {
  let driver: any TerminalDriver
  let wiring: Wiring
  let mailbox: Mailbox
  /// Opens and saves, one thing after the other.
  let worker = DispatchQueue(label: "oversight.worker")
  /// Copies; a program that hangs must not keep anything from being saved.
  let copier = DispatchQueue(label: "oversight.copier")
  /// Does long work, behind which nothing may wait.
  let labourer = DispatchQueue(label: "oversight.labourer", qos: .utility)
  /// The work being done, to stop it.
  var monitor: WorkMonitor?
  private(set) var state: State
  /// Keys typed while something is on its way to the ledger: they act on what is then on screen.
  private var held: [Message] = []
  private var isRunning = true
  /// The looks the terminal has been given.
  private var worn: Looks?
  /// Texts changed since drafts were last kept: a burst of keys is one file.
  private var draftsToKeep: [DraftKey: String?] = [:]
  /// What is to be found again, changed since it was last kept.
  private var viewToKeep: Remembered?

  /// An application on a terminal.
  public init(driver: any TerminalDriver, wiring: Wiring) {
    self.driver = driver
    self.wiring = wiring
    mailbox = Mailbox(waker: driver.waker)
    state = State(size: driver.size, glyphs: .ascii)
  }

  /// Runs until the user leaves. The terminal is given back however it ends.
  ///
  /// - Throws: `TerminalError` where there is no terminal.
  public func run() throws(TerminalError) {
    try driver.open()
    defer { driver.close() }
    state.size = driver.size
    wear(looks)
    driver.draw(view(state))
    openInBackground()
    while isRunning { turn() }
    finish()
    mailbox.observer?.cancel()
  }

  /// As set in the config file, until the user chooses otherwise.
  private var looks: Looks { state.desk?.looks ?? wiring.settings.looks }

  /// Gives the terminal the looks, as far as it can show them.
  private func wear(_ looks: Looks) {
    guard looks != worn else { return }
    worn = looks
    driver.mouse = looks.usesMouse
    driver.appearance = Appearance.chosen(
      configured: looks.theme, environment: wiring.variables, colours: driver.colours)
    state.glyphs = GlyphSet.chosen(
      configured: looks.glyphs, terminalType: wiring.variables["TERM"] ?? "",
      isUTF8: driver.isUTF8)
  }

  /// One turn of the loop: everything pending, then one picture.
  private func turn() {
    let events = driver.events()
    for event in events { receive(event) }
    deliver()
    keepWhatChanged()
    guard isRunning else { return }
    wear(looks)
    driver.draw(view(state))
  }

  private func keepWhatChanged() {
    for (key, text) in draftsToKeep { keep(key, text) }
    draftsToKeep = [:]
    if let viewToKeep { keep(viewToKeep) }
    viewToKeep = nil
  }

  private func receive(_ event: TerminalEvent) {
    switch event {
    case .terminated(let signal):
      // What was typed before the signal is still typed.
      deliver()
      finish()
      driver.end(by: signal)
    case .wake, .descriptorReady: break
    default: held.append(.terminal(event))
    }
  }

  /// Waits for what is on its way to the disk: the last letters of a draft are not lost. Long work
  /// is all or nothing, so it need not be waited for.
  private func finish() {
    monitor?.stop()
    keepWhatChanged()
    worker.sync {}
  }

  /// Hands messages to the reducer: those of others at once, the user's while nothing is being saved.
  private func deliver() {
    repeat {
      for letter in mailbox.take() { open(letter) }
      while isRunning, state.pending == 0, !held.isEmpty { handle(held.removeFirst()) }
    } while isRunning && !mailbox.isEmpty
  }

  private func open(_ letter: Mailbox.Letter) {
    switch letter {
    case .message(let message): handle(message)
    case .errand(let errand): errand(self)
    }
  }

  func handle(_ message: Message) {
    if case .workEnded = message { monitor = nil }
    for effect in update(&state, message, wiring.environment) where isRunning {
      perform(effect)
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let events, let expecting): append(events, expecting: expecting)
    case .keepDraft(let key, let text): draftsToKeep[key] = .some(text)
    case .remember(let remembered): viewToKeep = remembered
    case .edit(let text): edit(text)
    case .digest(let path): digest(path)
    case .copy(let text): copy(Clipboard.cleaned(text))
    case .work(let work): start(work)
    case .cancelWork: monitor?.stop()
    case .redraw: driver.invalidate()
    case .suspend:
      driver.suspend()
      driver.invalidate()
    case .quit: isRunning = false
    }
  }
}
