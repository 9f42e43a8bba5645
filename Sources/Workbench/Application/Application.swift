import Foundation
import Ledger
import OversightCore
import Terminal

/// What the workbench needs of the world, made where the program is wired together.
public struct Wiring: Sendable {
  /// Opens figures and ledger; runs on the worker, so that the first picture does not wait for it.
  public var open: @Sendable () throws -> (Opening, any LedgerStore)
  /// Keeps the texts being written.
  public var drafts: DraftStore
  /// Clock and identifiers.
  public var environment: Environment
  /// The variables of the process: colours, terminal type, the user's own editor.
  public var variables: [String: String]

  /// A wiring; the parameters are the properties.
  public init(
    open: @escaping @Sendable () throws -> (Opening, any LedgerStore), drafts: DraftStore,
    environment: Environment, variables: [String: String]
  ) {
    self.open = open
    self.drafts = drafts
    self.environment = environment
    self.variables = variables
  }

  /// The user's own editor, as a command for the shell; nil where none is set.
  var editor: String? {
    ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
  }
}

/// The loop: waits, drains everything pending, updates, draws once. Used from one thread.
public final class Application {
  private let driver: any TerminalDriver
  private let wiring: Wiring
  private let mailbox: Mailbox
  private let worker = DispatchQueue(label: "oversight.worker")
  private var state: State
  /// Keys typed while something is on its way to the ledger: they act on what is then on screen.
  private var held: [Message] = []
  private var isRunning = true
  /// Texts changed since drafts were last kept: a burst of keys is one file.
  private var draftsToKeep: [DraftKey: String?] = [:]

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
    adapt()
    driver.draw(view(state))
    openInBackground()
    while isRunning { turn() }
    finish()
    mailbox.observer?.cancel()
  }

  /// Takes what the terminal can show; until the mouse means something here, the terminal keeps it
  /// for selecting text.
  private func adapt() {
    driver.mouse = false
    driver.appearance = Appearance.chosen(
      configured: nil, environment: wiring.variables, colours: driver.colours)
    state.size = driver.size
    state.glyphs = GlyphSet.chosen(
      configured: nil, terminalType: wiring.variables["TERM"] ?? "", isUTF8: driver.isUTF8)
  }

  /// One turn of the loop: everything pending, then one picture.
  private func turn() {
    let events = driver.events()
    for event in events { receive(event) }
    deliver()
    keepDrafts()
    if isRunning { driver.draw(view(state)) }
  }

  private func keepDrafts() {
    for (key, text) in draftsToKeep { keep(key, text) }
    draftsToKeep = [:]
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

  /// Waits for what is on its way to the disk: the last letters of a draft are not lost.
  private func finish() {
    keepDrafts()
    worker.sync {}
  }

  /// Hands messages to the reducer: the worker's at once, the user's while nothing is being saved.
  private func deliver() {
    repeat {
      for message in mailbox.take() { handle(message) }
      while isRunning, state.pending == 0, !held.isEmpty { handle(held.removeFirst()) }
    } while isRunning && !mailbox.isEmpty
  }

  private func handle(_ message: Message) {
    for effect in update(&state, message, wiring.environment) where isRunning {
      perform(effect)
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let events, let expecting): append(events, expecting: expecting)
    case .keepDraft(let key, let text): draftsToKeep[key] = .some(text)
    case .edit(let text): edit(text)
    case .copy(let text): driver.copy(text)
    case .remember: break  // kept by the view memory
    case .redraw: driver.invalidate()
    case .suspend:
      driver.suspend()
      driver.invalidate()
    case .quit: isRunning = false
    }
  }
}

/// Work that others do.
extension Application {
  private func openInBackground() {
    let (open, mailbox) = (wiring.open, mailbox)
    worker.async {
      do {
        let (opening, store) = try open()
        // The store is handed over before the message that makes use of it.
        mailbox.keep(store, observer: try Self.observer(of: store, since: opening, mailbox))
        mailbox.post(.opened(opening))
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  /// Other writers are heard of from the moment the ledger is open.
  private static func observer(
    of store: any LedgerStore, since opening: Opening, _ mailbox: Mailbox
  ) throws -> LedgerObserver {
    try store.observe { _ in
      guard let entries = try? store.entries(since: opening.sequence) else { return }
      mailbox.post(.ledgerChanged(entries))
    }
  }

  private func append(_ events: [Event], expecting: [JudgementKey: Int]) {
    guard let store = mailbox.store, let desk = state.desk else { return }
    let (mailbox, viewer, since) = (mailbox, desk.viewer, desk.sequence)
    worker.async {
      do {
        _ = try store.append(events, expecting: expecting, by: viewer)
        mailbox.post(.saved(try store.entries(since: since)))
      } catch let error as LedgerError {
        mailbox.post(.notSaved(error, (try? store.entries(since: since)) ?? []))
      } catch {
        let unknown = LedgerError.storage(path: "", reason: "\(error)")
        mailbox.post(.notSaved(unknown, []))
      }
    }
  }

  private func keep(_ key: DraftKey, _ text: String?) {
    let (drafts, mailbox) = (wiring.drafts, mailbox)
    worker.async {
      do {
        try drafts.keep(key, text)
      } catch {
        mailbox.post(.draftNotKept("\(error)"))
      }
    }
  }

  private func edit(_ text: String) {
    guard let editor = wiring.editor else {
      mailbox.post(.edited(nil))
      return
    }
    var result: String?
    driver.lend { result = ExternalEditor(command: editor).edit(text) }
    driver.invalidate()
    mailbox.post(.edited(result))
  }
}

/// Messages from other threads, in order.
final class Mailbox: @unchecked Sendable {
  // A lock guards everything below.
  private let lock = NSLock()
  private var messages: [Message] = []
  private var opened: (store: any LedgerStore, observer: LedgerObserver)?
  private let waker: Waker

  init(waker: Waker) { self.waker = waker }

  func post(_ message: Message) {
    lock.withLock { messages.append(message) }
    waker.wake()
  }

  func take() -> [Message] {
    lock.withLock {
      defer { messages = [] }
      return messages
    }
  }

  var isEmpty: Bool { lock.withLock { messages.isEmpty } }

  func keep(_ store: any LedgerStore, observer: LedgerObserver) {
    lock.withLock { opened = (store, observer) }
  }

  var store: (any LedgerStore)? { lock.withLock { opened?.store } }

  var observer: LedgerObserver? { lock.withLock { opened?.observer } }
}
