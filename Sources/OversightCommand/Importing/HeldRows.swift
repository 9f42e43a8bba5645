import Ledger
import OversightCore

/// Which rows of a table were taken in before, so that taking in the same table again changes nothing,
/// also where rows follow on one another.
///
/// Of the rows on one thing, those are held that the newest events on it say in the same order: a
/// rating that was given, changed, and is now given back is not held. A row that makes something of its
/// own, a note or a record that gets a number, is held where it was made word for word.
struct HeldRows {
  /// What a row asks for.
  struct Asked {
    let place: Int
    let intent: Intent
    let framework: Framework
  }

  /// The places of the rows that are held.
  private(set) var places: Set<Int> = []

  init(_ rows: [Asked], in record: Record) {
    let events = record.history.reversed().filter { !$0.isWithdrawn }.compactMap(\.event)
    takeMade(rows, events)
    takeFollowing(rows, Dictionary(grouping: events, by: \.key), by: record.viewer.actor)
  }

  /// Each event stands for one row.
  private mutating func takeMade(_ rows: [Asked], _ events: [Event]) {
    var left = events.filter(\.makes)
    for row in rows where row.intent.makes {
      guard let found = left.firstIndex(where: { row.intent.isSaid(by: $0, under: row.framework) })
      else { continue }
      left.remove(at: found)
      places.insert(row.place)
    }
  }

  /// The longest beginning of the rows on a thing with which the events on it end.
  private mutating func takeFollowing(
    _ rows: [Asked], _ events: [JudgementKey: [Event]], by actor: Actor
  ) {
    var following: [JudgementKey: [Asked]] = [:]
    for row in rows {
      guard let key = row.intent.key(by: actor, under: row.framework) else { continue }
      following[key, default: []].append(row)
    }
    for (key, rows) in following {
      let said = events[key] ?? []
      let count = stride(from: min(rows.count, said.count), through: 0, by: -1).first { count in
        zip(rows, said.suffix(count)).allSatisfy {
          $0.intent.isSaid(by: $1, under: $0.framework)
        }
      }
      places.formUnion(rows.prefix(count ?? 0).map(\.place))
    }
  }
}

extension Event {
  /// Whether it made something of its own.
  fileprivate var makes: Bool {
    switch content {
    case .noted: true
    case .recorded(let recorded): recorded.name == nil
    default: false
    }
  }
}

extension Intent {
  /// Whether it makes something of its own: a note, or a record that gets a number.
  fileprivate var makes: Bool {
    switch self {
    case .note: true
    case .record(let intent):
      intent.name == nil && RecordForm.of(intent.kind).naming == .numbered
    default: false
    }
  }

  /// What it follows on; nil where it makes something of its own, or is of another table.
  fileprivate func key(by actor: Actor, under framework: Framework) -> JudgementKey? {
    switch self {
    case .rate(let intent):
      let isShared = intent.layer == .assessor || intent.layer == .partnerFeedback
      let holder = intent.partner.flatMap { Actor($0) } ?? actor
      return .rating(
        item(under: framework, intent.organisation, intent.cycle), area: intent.area,
        layer: intent.layer, holder: isShared ? holder : nil)
    case .consider(let intent):
      let item = PeriodKey(
        organisation: intent.organisation.code, period: intent.period, framework: framework.id)
      return .answer(item, intent.test)
    case .record(let intent) where !makes:
      return .record(
        item(under: framework, intent.organisation, intent.cycle), intent.kind,
        intent.name ?? .single)
    default: return nil
    }
  }

  private func item(
    under framework: Framework, _ organisation: Organisation, _ cycle: Cycle
  ) -> CapabilityKey {
    CapabilityKey(organisation: organisation.code, cycle: cycle, framework: framework.id)
  }

  /// Whether an event says the same, word for word.
  fileprivate func isSaid(by event: Event, under framework: Framework) -> Bool {
    switch (self, event.content) {
    case (.rate(let asked), .rated(let said)):
      said.area == asked.area && said.layer == asked.layer && said.rating == asked.rating
        && said.partner == asked.partner.flatMap { Actor($0) } && said.view == asked.view
        && event.reason == asked.reason
    case (.note(let asked), .noted(let said)):
      said.item == item(under: framework, asked.organisation, asked.cycle)
        && said.about == asked.about && said.text == asked.text && said.standing == asked.kind
    case (.consider(let asked), .considered(let said)):
      said.test == asked.test && said.answer == asked.answer && said.figures == asked.figures
        && said.source == asked.source
    case (.record(let asked), .recorded(let said)):
      said.item == item(under: framework, asked.organisation, asked.cycle)
        && said.record == asked.kind && said.step == asked.step
        && said.fieldsSet == asked.fields && event.reason == asked.reason
    default: false
    }
  }
}
