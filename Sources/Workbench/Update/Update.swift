import Ledger
import OversightCore
import Terminal

/// Applies a message to the state and says what is to be done in the world. The only place where the
/// state changes; it reads no clock and no file, and what it needs of them is in the environment.
public func update(
  _ state: inout State, _ message: Message, _ environment: Environment
) -> [Effect] {
  if case .terminal(.resize(let size)) = message { state.size = size }
  var effects: [Effect] = []
  let clicked = message.mouse.flatMap { state.target(at: $0.point) }
  switch (state.phase, message) {
  case (.opening, .opened(let opening)):
    state.phase = .opened(opening, environment)
    state.greet(opening)
  case (_, .failed(let sentence)): state.phase = .failed(sentence)
  case (.ready, .terminal(let event)) where state.isTooSmall && !event.actsBlindly:
    effects = []
  case (.ready, .terminal(.key(.character("q")))) where state.isTooSmall:
    effects = [.quit]
  case (.ready(var desk), _):
    // The desk is taken out while it changes, so that its arrays are not copied.
    state.phase = .opening
    let before = desk.remembered
    effects =
      message.mouse.map { desk.receive($0, on: clicked, environment) }
      ?? desk.receive(message, environment)
    desk.greetNext()
    if desk.remembered != before { effects.append(.remember(desk.remembered)) }
    state.phase = .ready(desk)
  default: effects = message.endsProgram ? [.quit] : []
  }
  state.fit()
  state.pending += effects.filter(\.isAnswered).count
  if message.isAnswer { state.pending = max(0, state.pending - 1) }
  return effects
}

extension Phase {
  fileprivate static func opened(_ opening: Opening, _ environment: Environment) -> Phase {
    guard var desk = Desk(opening, ids: environment.makeIDs(), now: environment.now()) else {
      return .failed(opening.whyNothingIsShown)
    }
    desk.welcome(problem: opening.settingsProblem)
    return .ready(desk)
  }
}

extension Opening {
  /// Why there is no desk: nothing is held, or no edition was in force in the period.
  fileprivate var whyNothingIsShown: String {
    guard let period = period ?? library.dataset.periods.last, !library.frameworks.isEmpty else {
      return Words.nothingHeld
    }
    return Words.nothingInForce(period, library.frameworks.map(\.id.value))
  }
}

extension State {
  /// Gives every list in view the height it has on the screen.
  fileprivate mutating func fit() {
    guard case .ready(var desk) = phase else { return }
    phase = .opening
    desk.fit(size)
    phase = .ready(desk)
  }
}

extension TerminalEvent {
  /// Whether it may act on a screen that is not seen: leaving and repainting, never rating or typing.
  fileprivate var actsBlindly: Bool {
    switch self {
    case .key(.character("q")), .key(.ctrl("z")), .key(.ctrl("l")): true
    case .key, .paste, .mouse: false
    default: true
    }
  }
}

extension Effect {
  /// Whether a message will answer it.
  var isAnswered: Bool {
    switch self {
    case .append, .edit, .digest: true
    default: false
    }
  }
}

extension Message {
  /// What the mouse did, where it is that.
  fileprivate var mouse: MouseEvent? {
    if case .terminal(.mouse(let event)) = self { return event }
    return nil
  }

  /// Whether it answers an effect.
  var isAnswer: Bool {
    switch self {
    case .saved, .notSaved, .edited, .digested: true
    default: false
    }
  }

  /// Whether it ends a program that has nothing open yet.
  fileprivate var endsProgram: Bool {
    switch self {
    case .terminal(.key(.character("q"))), .terminal(.key(.escape)), .terminal(.key(.ctrl("c"))),
      .terminal(.hangup), .quit:
      true
    default: false
    }
  }
}

extension Desk {
  /// Applies a message.
  mutating func receive(_ message: Message, _ environment: Environment) -> [Effect] {
    now = environment.now()
    turn(to: now.date)
    switch message {
    case .terminal(let event): return receive(event, environment)
    case .saved(let entries): return saved(entries)
    case .notSaved(let error, let entries): return notSaved(error, entries)
    case .ledgerChanged(let entries):
      let (before, agenda) = (calibrationPage?.item, agenda?.rows ?? [])
      take(entries)
      sayWhatOthersDid(to: before)
      sayWhatOthersDid(onAgenda: agenda)
    case .draftNotKept(let key, let reason): notKept(key, reason)
    case .edited(let outcome): return edited(outcome, environment)
    case .digested(let outcome): return digested(outcome, environment)
    case .view(let layer, let rating): return give(rating, on: layer, environment)
    case .partner(let intent): return openView(intent, environment)
    case .justify(let intent): return justify(intent)
    case .agenda(let name): openAgenda(name)
    case .agendaOrder(let order): orderAgenda(order)
    case .beginSession(let step): begin(step)
    case .mark:
      sheet = nil
      addMark()
    case .item(let session, let code): open(item: code, of: session)
    case .session(let intent): return attempt(intent, environment)
    case .sessionReason(let intent): return justify(intent)
    case .calibrate(let rating): return calibrate(rating, environment)
    case .rateWithReason(let intent): return writeReason(intent)
    case .linked(let id): open(metric: id)
    case .leads(let board, let day): return lead(by: board, from: day)
    case .begin(let aim): return begin(aim, environment)
    case .focus(let row): focus(row)
    case .option(let place): return choose(option: place, environment)
    case .reply(let name): return writeReply(to: name)
    case .copied(let outcome): say(Words.copied(outcome), outcome.isSomewhere ? .plain : .bad)
    case .work(let work):
      sheet = nil
      return begin(work)
    case .progress(let progress): took(progress)
    case .workEnded(let outcome): workEnded(outcome)
    case .cancelWork: return cancelWork()
    case .command(let id): return run(id, environment)
    case .open(let code): open(code)
    case .framework(let id): show(framework: id)
    case .compare(let id): compare(with: id)
    case .period(let period): show(period: period)
    case .filter(let text): setFilter(text)
    case .sort(let column): sort(by: column, adding: false)
    case .cannotRate(let rating): return rate(rating, environment)
    case .rebase: return rebase(environment)
    case .backToText:
      // What came in between has been shown, so it counts as seen.
      sheet = setAside?.seeing(record.versions).sheet
      setAside = nil
    case .closeSheet:
      sheet = nil
      setAside = nil
    case .clicked(let id): return runClicked(id, environment)
    case .backTo(let place): back(to: place)
    case .line(let line): select(line: line)
    case .tab(let tab): show(tab: tab)
    case .sideBySide(let codes): compare(codes)
    case .compared(let place): chooseCompared(place)
    case .region(let line): select(region: line)
    case .plotted(let code): choose(inPlot: code)
    case .looks(let looks): look(looks)
    case .present(let isShared): present(isShared)
    case .tour(let page, let glyphs): showTour(page: page, glyphs: glyphs)
    case .endTour: endTour()
    case .draft(let key): return openDraft(key, environment)
    case .askThrowAway(let key): askThrowAway(key)
    case .throwAway(let key): return throwAway(key)
    case .draftsLater: leaveDrafts()
    case .copy(let text): return [.copy(text)]
    case .quit: return [.quit]
    case .opened, .failed: break
    }
    return []
  }

  private mutating func receive(_ event: TerminalEvent, _ environment: Environment) -> [Effect] {
    switch event {
    case .key(let key): return keys(meantBy: key).flatMap { press($0, environment) }
    case .paste(let text): return paste(text, environment)
    case .resumed: return [.redraw]
    case .hangup: return [.quit]
    default: return []
    }
  }

  /// The keys a key stands for: terminals send Escape and a letter typed quickly after it as one key
  /// with Alt, so that a key with Alt which means nothing here is taken for both.
  private func keys(meantBy key: Key) -> [Key] {
    if WritingSheet(sheet) != nil { return [key] }
    guard case .alt = key, case .nothing = CommandTable.match([key], on: self) else { return [key] }
    return key.withoutAlt
  }

  /// A key goes to the sheet, where there is one, else to the command table.
  mutating func press(_ key: Key, _ environment: Environment) -> [Effect] {
    if sheet != nil { return pressOnSheet(key, environment) }
    let keys = pressed + [key]
    pressed = []
    switch CommandTable.match(keys, on: self) {
    case .command(let command): return run(command, environment)
    case .beginning(let commands):
      pressed = keys
      say(Words.whatFollows(keys, following(keys, commands)))
    case .nothing where keys.count > 1 && [.escape, .ctrl("c")].contains(key):
      sayWhatIsSelected()
    case .nothing: say(Words.noSuchKey(keys), .bad)
    }
    return []
  }

  /// What may follow the keys pressed so far: the rest of the first keys of each command that can be
  /// given now, and its title.
  private func following(_ keys: [Key], _ commands: [Command]) -> [(rest: String, title: String)] {
    commands.filter { $0.disabled(self) == nil }.compactMap { command in
      keymap.keys(of: command).first { $0.isContinuation(of: keys) }.map { sequence in
        let rest = sequence.keys.dropFirst(keys.count).map(KeyName.name)
        return (rest.joined(separator: " "), command.title)
      }
    }
  }

  private mutating func run(_ id: CommandID, _ environment: Environment) -> [Effect] {
    guard let command = CommandTable.known(to: self, where: { $0.id == id }).first else {
      say(Words.noSuchCommand(id.description), .bad)
      return []
    }
    return run(command, environment)
  }

  /// Runs a command, or says why not.
  mutating func run(_ command: Command, _ environment: Environment) -> [Effect] {
    status = .none
    if let reason = command.disabled(self) {
      say("\(command.title): \(reason)", .bad)
      return []
    }
    return command.run(&self, environment)
  }

  /// Puts a sentence into the status line.
  mutating func say(_ text: String, _ tone: Status.Tone = .plain) {
    status = Status(text: text, tone: tone)
  }
}
