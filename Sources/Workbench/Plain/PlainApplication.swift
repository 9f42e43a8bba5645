import Foundation
import Ledger
import OversightCore
import Terminal

/// The workbench without a screen: the same state, commands and words, as sentences and prompts. A
/// screen reader or a terminal that knows no cursor can do the whole job with it.
public final class PlainApplication {
  /// How many lines are said at once.
  private static let page = 20
  /// The size the state is kept for; nothing is drawn, so it only has to be large enough for every
  /// screen.
  private static let size = Size(columns: 120, rows: 60)

  private let wiring: Wiring
  private let read: () -> String?
  private let write: (String) -> Void
  /// Whether what was typed is written out, since nobody saw it typed.
  private let echoes: Bool
  private var state = State(size: PlainApplication.size, glyphs: .ascii)
  private var store: (any LedgerStore)?
  private var isRunning = true
  /// Whether the tour of the screen was seen; it is not shown here.
  private var hasSeenTour = false
  /// What was said last of the screen in front, whose lines are chosen by number.
  private var said = PlainText()
  private var place: Place?
  /// The form whose questions are being asked.
  private var asked: DraftKey?
  /// Sentences that wait for "more".
  private var rest: [String] = []

  /// What is in front; when it is another, all of it is said.
  private struct Place: Equatable {
    let screens: [Screen]
    let tab: Tab
    let sheet: String
  }

  /// An application that reads lines and writes texts; `read` gives nil at the end of input.
  public init(
    wiring: Wiring, echoes: Bool = false, read: @escaping () -> String?,
    write: @escaping (String) -> Void
  ) {
    self.echoes = echoes
    self.wiring = wiring
    self.read = read
    self.write = write
  }

  /// Runs until the user leaves or the input ends. Drafts are kept either way.
  ///
  /// - Throws: what opening figures and ledger throws.
  public func run() throws {
    var (opening, store) = try wiring.open()
    // The tour speaks of keys and of what is seen; it waits for a screen.
    hasSeenTour = opening.remembered.hasSeenTour
    opening.remembered.hasSeenTour = true
    self.store = store
    handle(.opened(opening))
    if case .failed(let sentence) = state.phase { return say([sentence]) }
    present(
      saying: state.desk.map { Words.Plain.welcome($0.list.total, drafts: $0.offeredDrafts.count) })
    while isRunning {
      write(prompt)
      guard let line = read() else { break }
      if echoes { write(line + "\n") }
      hear()
      answer(line.trimmed)
      if isRunning { present() }
    }
    say([Words.Plain.bye])
  }

  /// Takes what others wrote meanwhile.
  private func hear() {
    guard let store, let since = state.desk?.sequence,
      let entries = try? store.entries(since: since), !entries.isEmpty
    else { return }
    handle(.ledgerChanged(entries))
  }

  private var prompt: String {
    switch state.desk?.sheet {
    case .editor: Words.Plain.textPrompt
    case .form(let sheet):
      sheet.row == nil
        ? Words.Plain.choicePrompt
        : sheet.row?.isText == true ? Words.Plain.textPrompt : Words.Plain.formPrompt
    case .choices: Words.Plain.choicePrompt
    case .prompt(let sheet): Words.Plain.prompt(of: sheet)
    case .palette: Words.Plain.valuePrompt
    default: rest.isEmpty ? Words.Plain.prompt : Words.Plain.morePrompt
    }
  }
}

/// Saying what is in front.
extension PlainApplication {
  /// Says what is new: the whole of another screen, else the sentences that changed; then the status.
  private func present(saying sentence: String? = nil) {
    beginForm()
    guard let desk = state.desk else { return }
    if let sheet = desk.sheet, sheet.isReadOnly {
      // Something to read is read, and closed; the list behind it keeps its numbers.
      page(sheet.plain(on: desk).numbered)
      handle(.closeSheet)
      return say([desk.status.text.isEmpty ? Words.Plain.read : desk.status.text])
    }
    presentFront(desk)
    say([sentence ?? self.sentence(of: desk)])
  }

  /// What an answer ends with: the status, else what is selected.
  private func sentence(of desk: Desk) -> String {
    if case .editor = desk.sheet, desk.status.tone != .bad { return Words.Plain.editorHint }
    if case .form(let sheet) = desk.sheet, desk.status.tone != .bad { return sheet.plainHint }
    return desk.status.text.isEmpty ? desk.front.selection(on: desk) : desk.status.text
  }

  /// A form is asked for from its first question on.
  private func beginForm() {
    guard case .form(let form)? = state.desk?.sheet else {
      asked = nil
      return
    }
    if asked != form.draft { handle(.focus(0)) }
    asked = form.draft
  }

  private func presentFront(_ desk: Desk) {
    let text = desk.sheet?.plain(on: desk) ?? desk.front.plain(on: desk)
    let now = Place(
      screens: desk.screens, tab: desk.tab, sheet: desk.sheet.map { "\($0.kind)" } ?? "")
    let known = Set(said.numbered)
    let fresh = text.numbered.filter { !known.contains($0) }
    if now != place || fresh.count > Self.page / 2 {
      page(text.numbered)
    } else if !fresh.isEmpty {
      page(fresh)
    }
    (said, place) = (text, now)
  }

  /// Says as many whole sentences as make a page, and keeps the others for "more".
  private func page(_ sentences: [String]) {
    var said: [String] = []
    var left = sentences.map(PlainText.wrapped)[...]
    while let next = left.first, said.isEmpty || said.count + next.count <= Self.page {
      said += next
      left.removeFirst()
    }
    write(said.map { $0 + "\n" }.joined())
    rest = Array(sentences.suffix(left.count))
    if !rest.isEmpty { say([Words.Plain.more(left.reduce(0) { $0 + $1.count })]) }
  }

  private func say(_ sentences: [String]) {
    for line in sentences.filter({ !$0.isEmpty }).flatMap(PlainText.wrapped) { write(line + "\n") }
  }
}

/// Taking a line.
extension PlainApplication {
  private func answer(_ line: String) {
    switch state.desk?.sheet {
    case .editor: write(text: line)
    case .form(let sheet): fill(sheet, line)
    case .prompt(let sheet): fill(sheet, line)
    case .palette(let sheet): fill(sheet, line)
    case .choices where Int(line) == nil && !line.isEmpty && line != ".":
      // A question that is not answered is left as by Esc, which changes nothing.
      press(.escape)
      command(line)
    case .choices: choose(line)
    default: command(line)
    }
  }

  /// A line of a text; each is kept as a draft when it is typed.
  private func write(text line: String) {
    switch line {
    case ".": press(.ctrl("s"))
    case "?": press(.escape)
    default:
      guard case .editor(let sheet)? = state.desk?.sheet else { return }
      handle(.terminal(.paste(sheet.editor.isEmpty ? line : "\n" + line)))
    }
  }

  /// An answer to the question of a form.
  private func fill(_ sheet: FormSheet, _ line: String) {
    if line == "more", !rest.isEmpty { return page(rest) }
    guard let desk = state.desk else { return }
    switch sheet.answer(line, said, on: desk) {
    case .messages(let messages): messages.forEach(handle)
    case .sentence(let sentence): say([sentence])
    }
  }

  private func fill(_ sheet: PromptSheet, _ line: String) {
    if line == "." { return press(.escape) }
    let purpose = sheet.purpose
    if let number = Int(line), purpose.finds, said.line(of: number) != nil {
      return choose(line)
    }
    if purpose != .export || !line.isEmpty {
      press(.ctrl("u"))
      handle(.terminal(.paste(line)))
    }
    // One that fits is opened; of several one is chosen by number.
    if !purpose.finds || (state.desk?.found(line).count ?? 0) < 2 { press(.enter) }
  }

  /// The value of a command that was named without one.
  private func fill(_ sheet: PaletteSheet, _ line: String) {
    if line == "." || line.isEmpty { return press(.escape) }
    if let number = Int(line), said.line(of: number) != nil { return choose(line) }
    press(.escape)
    command(sheet.field.text + line)
  }

  /// The safe choice comes first and is taken by nobody who says nothing.
  private func choose(_ line: String) {
    guard !line.isEmpty, line != "." else { return press(.escape) }
    guard let number = Int(line), let place = said.line(of: number) else {
      return say([Words.Plain.noSuchCommand(line)])
    }
    handle(.line(place))
    press(.enter)
  }

  private func command(_ line: String) {
    if line.isEmpty || line == "more" { return rest.isEmpty ? repeatAll() : page(rest) }
    rest = []
    if Int(line) != nil { return open(line) }
    guard let desk = state.desk else { return }
    if let tab = desk.tabNamed(line) { return handle(.tab(tab)) }
    if let command = desk.commandNamed(line) { return handle(.command(command.id)) }
    if line.contains(" "), give(value: line, to: desk) { return }
    if let keys = KeySequence(line), line.first != "-" { return keys.keys.forEach(press) }
    say([Words.Plain.noSuchCommand(line)])
  }

  private func open(_ line: String) {
    guard let number = Int(line), let place = said.line(of: number) else {
      return say([Words.Plain.noSuchNumber(Int(line) ?? 0)])
    }
    handle(.line(place))
    let choice = state.desk.flatMap { $0.front.plainChoice(on: $0) }
    if let choice { handle(.command(choice)) } else { press(.enter) }
  }

  private func repeatAll() { place = nil }

  /// A command that is told its value on the same line, as in the palette; false where there is none.
  private func give(value line: String, to desk: Desk) -> Bool {
    let (found, isNear) = Palette(desk: desk).found(line)
    let entries = found.filter { $0.text.contains(" ") }
    guard !isNear, !entries.isEmpty else { return false }
    let exact = entries.first { $0.text.lowercased() == line.lowercased() }
    guard let entry = exact ?? (entries.count == 1 ? entries[0] : nil) else {
      say([Words.Plain.several(entries.map(\.text))])
      return true
    }
    if let reason = entry.reason {
      say([Words.sentence(Words.notNow(reason))])
    } else {
      handle(entry.message)
    }
    return true
  }
}

/// The reducer, and what it asks of the world.
extension PlainApplication {
  private func press(_ key: Key) { handle(.terminal(.key(key))) }

  private func handle(_ message: Message) {
    for effect in update(&state, message, wiring.environment) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .append(let events, let expecting): append(events, expecting: expecting)
    case .keepDraft(let key, let text):
      do { try wiring.drafts.keep(key, text) } catch { handle(.draftNotKept(key, "\(error)")) }
    case .digest(let path): handle(.digested(wiring.outcome(ofReading: path)))
    case .edit(let text):
      handle(.edited(wiring.editor.map { ExternalEditor(command: $0).edit(text) } ?? .none))
    case .copy(let text): say([text, Words.Plain.copied])
    case .quit: isRunning = false
    case .work(let work):
      let outcome = wiring.outcome(of: work, WorkMonitor { _ in })
      hear()
      handle(.workEnded(outcome))
    case .remember(var remembered):
      remembered.hasSeenTour = hasSeenTour
      try? wiring.views.keep(remembered)
    case .suspend: raise(SIGTSTP)
    case .cancelWork, .redraw: break
    }
  }

  private func append(_ events: [Event], expecting: [JudgementKey: Int]) {
    guard let store, let desk = state.desk else { return }
    let since = desk.sequence
    do {
      _ = try store.append(
        events, expecting: expecting, by: desk.viewer, sessions: desk.record.sessions)
      handle(.saved(try store.entries(since: since)))
    } catch {
      handle(.notSaved(error, (try? store.entries(since: since)) ?? []))
    }
  }
}

extension Sheet {
  /// Whether it is something to read and nothing to answer.
  fileprivate var isReadOnly: Bool {
    switch self {
    case .help, .text: true
    case .palette, .prompt, .choices, .editor, .form: false
    }
  }

  /// Which kind of sheet it is, for telling one from another.
  fileprivate var kind: String {
    switch self {
    case .help: "help"
    case .palette: "palette"
    case .prompt(let sheet): "prompt \(sheet.purpose)"
    case .choices(let sheet): "choices \(sheet.title)"
    case .editor(let sheet): "editor \(sheet.draft)"
    case .form(let sheet): "form \(sheet.draft) \(sheet.focus)"
    case .text(let sheet): "text \(sheet.title)"
    }
  }
}

extension Desk {
  /// The tab of a name, while an organisation is open.
  func tabNamed(_ text: String) -> Tab? {
    guard openCode != nil else { return nil }
    return Tab.allCases.first { Words.tabs[$0.rawValue].lowercased() == text.lowercased() }
  }

  /// The command a person means by its name, its title, or a beginning that only one name here has.
  func commandNamed(_ text: String) -> Command? {
    let wanted = text.lowercased().split(separator: " ").joined(separator: "-")
    let commands = CommandTable.available(on: self)
    if let found = commands.first(where: { $0.id.description == wanted }) { return found }
    if let found = commands.first(where: { $0.title.lowercased() == text.lowercased() }) {
      return found
    }
    let begun = commands.filter { $0.id.description.hasPrefix(wanted) }
    return wanted.count > 2 && begun.count == 1 ? begun[0] : nil
  }
}
