import Dispatch
import GRDB
import Ledger
import Synchronization

/// Tells observers of new entries: of this program's at once, of others' within a fifth of a second.
/// Asks nothing of the file until somebody observes, and then only where it was written.
final class Watcher: Sendable {
  private struct State {
    var handlers: [Int: @Sendable (Int) -> Void] = [:]
    var nextHandler = 0
    var newest = 0
    var timer: (any DispatchSourceTimer)?
    var trace: FileTrace?
    /// How often in a row the files were as before.
    var unchanged = 0

    /// Whether there may be something new. Two writes may bear one time, so it asks a few times more
    /// after the last change it saw.
    mutating func mayHaveChanged(_ found: FileTrace) -> Bool {
      unchanged = found == trace ? unchanged + 1 : 0
      trace = found
      return unchanged < Watcher.further
    }
  }

  private static let interval = DispatchTimeInterval.milliseconds(200)
  private static let further = 10

  private let path: String
  private let state = Mutex(State())
  private let thread = DispatchQueue(label: "ledger.watcher", qos: .utility)

  init(path: String) { self.path = path }

  deinit { state.withLock { $0.timer?.cancel() } }

  /// Adds an observer of what comes from now on; it keeps the watcher alive.
  func add(_ handler: @escaping @Sendable (Int) -> Void) throws -> LedgerObserver {
    try start()
    let number = state.withLock { state in
      state.nextHandler += 1
      state.handlers[state.nextHandler] = handler
      return state.nextHandler
    }
    return LedgerObserver { self.remove(number) }
  }

  /// Passes on a sequence that is newer than the last one passed on.
  func announce(_ sequence: Int) {
    let handlers = state.withLock { state -> [@Sendable (Int) -> Void] in
      guard sequence > state.newest else { return [] }
      state.newest = sequence
      return Array(state.handlers.values)
    }
    guard !handlers.isEmpty else { return }
    thread.async { for handler in handlers { handler(sequence) } }
  }

  private func remove(_ number: Int) {
    state.withLock { state in
      state.handlers[number] = nil
      guard state.handlers.isEmpty else { return }
      state.timer?.cancel()
      state.timer = nil
    }
  }

  /// A connection of its own, so that it never waits for the writer.
  private func start() throws {
    guard state.withLock({ $0.timer == nil }) else { return }
    var configuration = Configuration()
    configuration.readonly = true
    let reader = try DatabaseQueue(path: path, configuration: configuration)
    let newest = try Self.newest(reader)
    state.withLock { state in
      guard state.timer == nil else { return }
      state.newest = max(state.newest, newest)
      state.timer = timer(reader)
    }
  }

  private func timer(_ reader: DatabaseQueue) -> sending any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: thread)
    timer.schedule(
      deadline: .now() + Self.interval, repeating: Self.interval, leeway: .milliseconds(50))
    timer.setEventHandler { [weak self] in
      guard let self, self.mayHaveChanged() else { return }
      if let newest = try? Self.newest(reader) { self.announce(newest) }
    }
    timer.resume()
    return timer
  }

  private func mayHaveChanged() -> Bool {
    let found = FileTrace(path: path)
    return state.withLock { $0.mayHaveChanged(found) }
  }

  private static func newest(_ reader: DatabaseQueue) throws -> Int {
    try reader.read { db in try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0 }
  }
}
