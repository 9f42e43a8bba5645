import Foundation
import Ledger
import LedgerSQLite
import OversightCore
import Synchronization
import Terminal
import Testing

@testable import Workbench

/// A workbench on the bundled figures and a real ledger, driven by keys. Appends are performed at
/// once and answered, every other effect is written down; failures print the screen.
final class Desktop {
  private(set) var state: State
  /// Effects in the order in which they were asked for.
  private(set) var effects: [Effect] = []
  /// Messages between the press of a key and rest, with the status line each left.
  private(set) var said: [String] = []
  /// Whether appends wait until `release`.
  var isHolding = false
  /// What is found where a file is read.
  var digests: [String: DigestOutcome] = [:]
  /// What the ledger answers instead of writing.
  var failure: LedgerError?
  let ledger: SharedLedger

  private var held: [(events: [Event], expecting: [JudgementKey: Int])] = []
  private let environment: Environment

  init(
    _ name: String = "ann", _ role: Ledger.Role = .assessor, on ledger: SharedLedger? = nil,
    size: Size = Size(columns: 100, rows: 40), glyphs: GlyphSet = .standard,
    framework: String? = nil, period: String? = nil, drafts: [DraftKey: String] = [:],
    readOnly: String? = nil, sitting: UInt64 = 1, greets: Bool = false,
    prepare: ((inout Opening) -> Void)? = nil
  ) throws {
    self.ledger = try ledger ?? SharedLedger()
    // Two people and two sittings never make the same identifiers.
    let seed = name.unicodeScalars.reduce(sitting) { $0 &* 31 &+ UInt64($1.value) }
    environment = .fixed(at: SharedLedger.time, seed: seed)
    state = State(size: size, glyphs: glyphs)
    let viewer = Viewer(actor: try #require(Actor(name)), role: role)
    let entries = try self.ledger.store.entries(since: 0)
    var opening = Opening(
      library: try Bundled.library(), record: Record(entries: entries, viewer: viewer),
      sequence: entries.last?.entry.sequence ?? 0, framework: framework.map { FrameworkID($0) },
      period: try period.map { Period($0) } ?? Bundled.period(), drafts: drafts, readOnly: readOnly,
      greets: greets)
    prepare?(&opening)
    guard entries.isEmpty, drafts.isEmpty, readOnly == nil, !greets, prepare == nil else {
      send(.opened(opening))
      return
    }
    let place = "\(framework ?? "") \(opening.period?.description ?? "")"
    state = OpenedDesks.state("\(name) \(role) \(sitting) \(place)", opening, environment)
    state.glyphs = glyphs
    said.append(status)
    send(.terminal(.resize(size)))
  }

  /// The consultation's edition, in which all six areas of a board are rated.
  static func consultation(
    _ name: String = "ann", _ role: Ledger.Role = .assessor, on ledger: SharedLedger? = nil,
    size: Size = Size(columns: 100, rows: 40), drafts: [DraftKey: String] = [:],
    sitting: UInt64 = 1
  ) throws -> Desktop {
    try Desktop(
      name, role, on: ledger, size: size, framework: "2024-25-consultation",
      period: "Q1 2025/26", drafts: drafts, sitting: sitting)
  }
}

/// Desks just opened on an empty ledger: made once for all tests that begin alike, since scoring the
/// whole of England takes its time without optimisation.
private enum OpenedDesks {
  private static let held = Mutex<[String: State]>([:])

  static func state(
    _ beginning: String, _ opening: Opening, _ environment: Environment
  ) -> State {
    if let found = held.withLock({ $0[beginning] }) { return found }
    var state = State(size: Size(columns: 100, rows: 40), glyphs: .standard)
    _ = update(&state, .opened(opening), environment)
    held.withLock { [state] in $0[beginning] = state }
    return state
  }
}

/// Driving it.
extension Desktop {
  /// Applies a message and performs what it asks for.
  func send(_ message: Message) {
    let asked = update(&state, message, environment)
    said.append(status)
    effects += asked
    for effect in asked { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let events, let expecting):
      held.append((events, expecting))
      if !isHolding { release() }
    case .edit: send(.edited(.none))
    case .digest(let path): send(.digested(digests[path] ?? .failed("\(path) is not there.")))
    default: break
    }
  }

  /// Performs the appends that were held back and answers them.
  func release() {
    while !held.isEmpty {
      let append = held.removeFirst()
      send(answer(append.events, append.expecting))
    }
  }

  private func answer(_ events: [Event], _ expecting: [JudgementKey: Int]) -> Message {
    let since = desk?.sequence ?? 0
    do {
      if let failure { throw failure }
      guard let viewer = desk?.viewer else { return .saved([]) }
      _ = try ledger.store.append(events, expecting: expecting, by: viewer)
      return .saved(try ledger.store.entries(since: since))
    } catch let error as LedgerError {
      return .notSaved(error, (try? ledger.store.entries(since: since)) ?? [])
    } catch {
      return .notSaved(.storage(path: "", reason: "\(error)"), [])
    }
  }

  /// Another person writes to the ledger under the edition shown, and this desk hears of it.
  func write(
    _ intent: Intent, as name: String, _ role: Ledger.Role = .assessor,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let desk = try #require(desk, sourceLocation: sourceLocation)
    let viewer = Viewer(actor: People.named(name), role: role)
    let entries = try ledger.store.entries(since: 0)
    let record = Record(entries: entries, viewer: viewer)
    // By all there is, not by what is seen: two people who see as little make no events of one name.
    let other = Environment.fixed(at: SharedLedger.time, seed: UInt64(entries.count) + 1000)
    var ids = other.makeIDs()
    let events = try decide(
      intent, by: viewer, given: record, framework: desk.framework, now: other.now(), ids: &ids)
    _ = try ledger.store.append(events, expecting: record.expecting(events), by: viewer)
    try hear()
  }

  /// Hears of what others wrote.
  func hear() throws {
    send(.ledgerChanged(try ledger.store.entries(since: desk?.sequence ?? 0)))
  }

  /// Presses keys by name: `press("j", "Enter", "^R")`.
  func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    for name in names {
      guard let key = KeyName.key(name) else {
        Issue.record("no key is called \(name)", sourceLocation: sourceLocation)
        continue
      }
      send(.terminal(.key(key)))
    }
  }

  /// Types a text, a key a character.
  func type(_ text: String) {
    for character in text {
      send(.terminal(.key(character == "\n" ? .enter : .character(character))))
    }
  }

  /// Opens an organisation as a user does.
  func open(_ code: String) {
    press("o")
    type(code)
    press("Enter")
  }

  /// Opens the capability tab of an organisation.
  func rate(in code: String) {
    open(code)
    press("]")
  }

  /// Goes on to a tab of the open organisation, key by key.
  func go(to tab: Tab) {
    for _ in Tab.allCases where desk?.tab != tab { press("]") }
  }

  /// Filters as a user does.
  func filter(_ text: String) {
    press("/", "^U")
    if case .prompt(let prompt)? = desk?.sheet {
      for _ in prompt.field.text { press("Backspace") }
    }
    type(text)
    press("Enter")
  }

  func resize(_ columns: Int, _ rows: Int) {
    send(.terminal(.resize(Size(columns: columns, rows: rows))))
  }
}

/// Looking at it.
extension Desktop {
  var desk: Desk? { state.desk }
  var grid: Grid { view(state) }
  var screen: String { grid.text }
  var status: String { desk?.status.text ?? "" }
  var selected: String? { desk?.list.selected?.value }
  var codes: [String] { desk?.list.rows.map(\.code.value) ?? [] }

  var isQuit: Bool { effects.contains { if case .quit = $0 { true } else { false } } }

  var appends: Int { effects.filter { if case .append = $0 { true } else { false } }.count }

  /// Drafts asked to be kept, in order.
  var kept: [String?] {
    effects.compactMap { if case .keepDraft(_, let text) = $0 { .some(text) } else { nil } }
  }

  /// Texts asked to be copied, in order.
  var copied: [String] {
    effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  /// Clicks on the first place on the screen where a text stands.
  func click(
    on text: String, _ kind: MouseEvent.Kind = .click,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for row in 0..<grid.size.rows {
      guard let range = grid.line(row).range(of: text) else { continue }
      let before = DisplayText(String(grid.line(row)[..<range.lowerBound])).width
      send(.terminal(.mouse(MouseEvent(kind, at: Point(column: before, row: row)))))
      return
    }
    Issue.record("\(text) is not on the screen:\n\(screen)", sourceLocation: sourceLocation)
  }

  /// The text of the open editor.
  var editorText: String? {
    if case .editor(let editor)? = desk?.sheet { return editor.editor.text }
    return nil
  }

  /// The whole screen as one line, so that a sentence is found where it was wrapped.
  var flowing: String {
    screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The line of an area in the table of the capability tab, from 1.
  func area(_ number: Int) -> String {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = lines.firstIndex { $0.contains("Functional area") } ?? 0
    return lines.indices.contains(heading + number) ? String(lines[heading + number]) : ""
  }

  func shows(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      flowing.contains(text), "\(text) is not on the screen:\n\(screen)",
      sourceLocation: sourceLocation)
  }

  func hides(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      !flowing.contains(text), "\(text) is on the screen:\n\(screen)",
      sourceLocation: sourceLocation)
  }

  func says(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      status.contains(text), "the status line says “\(status)”, not “\(text)”:\n\(screen)",
      sourceLocation: sourceLocation)
  }

  func holds(
    _ condition: Bool, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(condition, "\(words):\n\(screen)", sourceLocation: sourceLocation)
  }
}
