import OversightCore

/// What one viewer knows: the fold of the events this viewer may see, in order of sequence. Pure:
/// the same entries give the same record, and entries may be added as they come.
public struct Record: Sendable, Equatable {
  /// For whom.
  public let viewer: Viewer
  /// What calibration opened to whom, and who declared an interest in what, as far as the viewer may
  /// know.
  public var sessions: Sessions { log.sessions.known(to: viewer) }
  /// What people decided.
  public internal(set) var judgements: Judgements
  /// The notes that stand, oldest first.
  public internal(set) var notes: [Note] = []
  /// The viewer's own notes in sessions, oldest first.
  public internal(set) var sessionNotes: [SessionNote] = []
  /// The sequence of the newest visible event on each key, withdrawals included.
  public internal(set) var versions: [JudgementKey: Int] = [:]
  /// The datasets imported, oldest first.
  public internal(set) var datasets: [ImportedDataset] = []
  /// The file in force of each edition adopted.
  public internal(set) var frameworks: [FrameworkID: AdoptedFramework] = [:]
  /// The first event of a newer program; where there is one, nothing may be written.
  public internal(set) var requiresNewerProgram: NewerProgram?
  /// The first entry that could not be read; where there is one, nothing may be written.
  public internal(set) var damage: LedgerDamage?

  /// The lines of the history, oldest first.
  private(set) var lines: [HistoryLine] = []
  /// The events by their place in `lines`.
  private(set) var places: [EventID: Int] = [:]
  /// The events on each key that were not withdrawn, oldest first.
  var live: [JudgementKey: [EventID]] = [:]
  /// What stands on each key.
  var standing: [JudgementKey: StandingJudgement] = [:]
  /// The numbers of records that are known by one, in the order in which they were recorded; one that
  /// was taken back keeps its own.
  private(set) var numbers: [JudgementKey: Int] = [:]
  private var counts: [RecordCount: Int] = [:]
  /// Those who ever were ready with an item.
  private(set) var readiness: [PeriodKey: [Actor]] = [:]

  private struct RecordCount: Hashable {
    let item: CapabilityKey
    /// Nil for notes.
    let kind: RecordKind?
  }

  /// Everything this was folded from, to fold it anew when a reveal opens what came before it.
  private var log = Log()

  /// A record of entries in order of sequence.
  public init(entries: some Sequence<StoredEntry>, viewer: Viewer) {
    self.viewer = viewer
    judgements = Judgements(viewer: viewer.actor)
    for entry in entries { log.read(entry) }
    for step in log.steps { fold(step) }
  }

  /// Adds the next entry. One without its event's bytes changes nothing.
  public mutating func add(_ stored: StoredEntry) { foldLast(log.read(stored)) }

  /// Folds the newest step, or everything anew where it changes what may be seen.
  private mutating func foldLast(_ opens: Bool) {
    guard opens else { return log.steps.last.map { fold($0) } ?? () }
    var anew = Record(entries: [], viewer: viewer)
    anew.log = log
    for step in log.steps { anew.fold(step) }
    self = anew
  }

  private mutating func fold(_ step: Log.Step) {
    switch step.outcome {
    case .event(let event): add(event, step.entry)
    case .newer(let kind): add(kind, step.entry)
    case .withheld: return
    case .damaged(let found):
      damage = damage ?? found
      append(HistoryLine(entry: step.entry, event: nil, change: .unreadable(found)))
    }
  }

  /// What happened, newest first.
  public var history: [HistoryLine] { lines.reversed() }

  /// The line of an event the viewer may see.
  public func line(of event: EventID) -> HistoryLine? { places[event].map { lines[$0] } }

  /// The versions of the keys that events decide, as a store wants them: those known now, or those
  /// a person had seen when they began. With them goes the item of a session that holds what is
  /// decided, as it was when the rules looked at it: nothing slips in behind a reveal or a signature.
  public func expecting(
    _ events: [Event], seen: [JudgementKey: Int]? = nil
  ) -> [JudgementKey: Int] {
    let known = seen ?? versions
    let keys = Dictionary(events.map { ($0.key, known[$0.key] ?? 0) }, uniquingKeysWith: { $1 })
    let held = Dictionary(
      events.compactMap { heldItem(of: $0.key) }.map { ($0, versions[$0] ?? 0) },
      uniquingKeysWith: { $1 })
    return held.merging(keys) { $1 }
  }

  /// The item of a session that holds what a key is about; nil where none does.
  private func heldItem(of key: JudgementKey) -> JudgementKey? {
    guard let item = key.item, let session = session(holding: item, in: key.period?.period) else {
      return nil
    }
    return .agendaItem(session.name, session.periodKey(item.organisation))
  }

  private mutating func add(_ event: Event, _ entry: Entry) {
    guard visible(event, at: entry.sequence, to: viewer, sessions: log.sessions),
      places[event.id] == nil
    else { return }
    number(event.key)
    note(event.key)
    let change = event.content.payload.fold(event, into: &self)
    versions[event.key] = entry.sequence
    append(HistoryLine(entry: entry, event: event, change: change))
  }

  /// Remembers who ever was ready with an item, so that they are found.
  private mutating func note(_ key: JudgementKey) {
    guard case .ready(_, let item, let actor) = key else { return }
    var actors = readiness[item] ?? []
    if !actors.contains(actor) { actors.append(actor) }
    readiness[item] = actors.sorted()
  }

  /// The number of a record among those of its kind; nil where it has none.
  public func number(of key: JudgementKey) -> Int? { numbers[key] }

  private mutating func number(_ key: JudgementKey) {
    guard numbers[key] == nil, let count = Self.count(of: key) else { return }
    counts[count, default: 0] += 1
    numbers[key] = counts[count]
  }

  /// Among which notes or records something is counted; nil for what has no number.
  private static func count(of key: JudgementKey) -> RecordCount? {
    switch key {
    case .note(let item, _): RecordCount(item: item, kind: nil)
    case .record(let item, let kind, _) where RecordForm.of(kind).naming == .numbered:
      RecordCount(item: item, kind: kind)
    default: nil
    }
  }

  /// Adds events that are not stored yet, so that what follows them can be decided: the rows of a file
  /// that goes in whole or not at all.
  public mutating func foresee(_ events: [Event]) {
    for event in events {
      let entry = Entry(
        sequence: log.next, recordedAt: event.time,
        contentHash: event.contentHash, previous: .zero, hash: .zero)
      foldLast(log.foresee(event, entry))
    }
  }

  private mutating func add(_ kind: EventKind, _ entry: Entry) {
    requiresNewerProgram =
      requiresNewerProgram ?? NewerProgram(kind: kind, sequence: entry.sequence)
    append(HistoryLine(entry: entry, event: nil, change: .newer(kind)))
  }

  private mutating func append(_ line: HistoryLine) {
    if let event = line.event { places[event.id] = lines.count }
    lines.append(line)
  }

  /// Marks a line as withdrawn.
  mutating func mark(_ event: EventID, withdrawnBy withdrawal: Event) {
    guard let place = places[event] else { return }
    lines[place].withdrawal = Withdrawal(
      event: withdrawal.id, actor: withdrawal.actor, time: withdrawal.time)
  }
}
