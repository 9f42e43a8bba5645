// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore

@testable import Ledger

/// Events made past the rules, so that the fold can be tested with streams no program writes.
struct Maker {
  var ids = IDSource(seed: 7)
  var time = Timestamp("2026-11-12T14:29:00.123Z")!
  var entries: [StoredEntry] = []

  @discardableResult
  mutating func add(
    _ content: EventContent, by name: String = "ann", _ role: Role = .assessor
  ) -> Event {
    time = Timestamp(milliseconds: time.milliseconds + 1000)
    let event = Event(
      EventHeader(
        id: ids.next(at: time), actor: Actor(name)!, role: role, time: time,
        reason: "Plan agreed in June.", framework: String(repeating: "9f", count: 32),
        salt: ids.salt()),
      content)
    append(event.bytes, key: event.key)
    return event
  }

  mutating func append(_ bytes: [UInt8], key: JudgementKey? = nil) {
    let entry = Entry(
      after: entries.last?.entry, contentHash: .of(bytes), recordedAt: time)
    entries.append(StoredEntry(entry: entry, bytes: bytes, key: key?.description))
  }

  func record(for name: String = "ann", _ role: Role = .assessor) -> Record {
    Record(entries: entries, viewer: .named(name, role))
  }
}

extension Viewer {
  static func named(
    _ name: String, _ role: Role = .assessor, interests: Set<OrganisationCode> = []
  ) -> Viewer {
    Viewer(actor: Actor(name)!, role: role, interests: interests)
  }
}

extension EventContent {
  static func rating(
    _ rating: String?, of code: String = "QAA", area: String = "leadership",
    layer: Layer = .assessor, partner: String? = nil
  ) -> EventContent {
    .rated(
      Rated(
        item: item(code), area: AreaID(area), layer: layer,
        rating: rating.map { .rated(RatingID($0)) }, partner: partner.flatMap { Actor($0) },
        view: PartnerView(), shown: .none))
  }

  static func note(_ text: String, of code: String = "QAA") -> EventContent {
    .noted(Noted(item: item(code), about: .organisation, text: text, standing: .working))
  }

  static func answer(
    _ answer: TestAnswer?, of code: String = "QAA", test: String = "elective",
    figures: [MetricID: DecimalText] = [:]
  ) -> EventContent {
    .considered(
      Considered(
        item: item(code, in: quarter), test: TestID(test), answer: answer, figures: figures,
        source: "minutes", shown: .none))
  }

  static func segment(
    _ stage: SegmentDecided.Stage, of code: String = "QAA"
  ) -> EventContent {
    .segmentDecided(
      SegmentDecided(item: item(code, in: quarter), stage: stage, computed: 3, shown: .none))
  }

  static func lead(_ board: String = "QCC", of code: String = "QAA") -> EventContent {
    .leadAgreed(
      LeadAgreed(
        provider: OrganisationCode(code)!, board: OrganisationCode(board)!,
        from: CalendarDate("2025-04-01")!))
  }

  static func route(_ route: OversightRoute?, of code: String = "QAA") -> EventContent {
    .routeChosen(RouteChosen(item: item(code, in: quarter), route: route, shown: .none))
  }

  static func reported(_ segment: Int, of code: String = "QAA") -> EventContent {
    .segmentReported(
      SegmentReported(item: item(code, in: quarter), segment: segment, source: "letter"))
  }

  static func record(
    _ kind: RecordKind, _ name: String?, _ step: RecordStep, _ fields: [FieldName: String],
    of code: String = "QAA"
  ) -> EventContent {
    .recorded(
      Recorded(
        item: item(code), record: kind, name: name.map { RecordName($0) }, step: step,
        fieldsSet: fields, shown: .none))
  }

  static func withdrawal(of event: Event) -> EventContent {
    .withdrawn(Withdrawn(event: event.id, target: event.key))
  }
}

func item(_ code: String = "QAA") -> CapabilityKey {
  CapabilityKey(
    organisation: OrganisationCode(code)!, cycle: Cycle("2025/26")!, framework: FrameworkID("test"))
}

func board(
  _ code: String = "QAA", from: String? = nil, until: String? = nil
) -> Organisation {
  Organisation(
    code: OrganisationCode(code)!, name: "NHS \(code)", kind: .icb, sector: .icb, subtype: "",
    region: "North", from: from.flatMap { CalendarDate($0) },
    until: until.flatMap { CalendarDate($0) })
}

/// An invented edition: `leadership` on every layer, `quality` without self-assessment.
func edition(refusal: String? = nil) -> Framework {
  let scale = RatingScale(
    id: "test",
    ratings: ["excelling", "achieving", "progressing"].map {
      RatingDefinition(id: RatingID($0), name: $0, letter: String($0.prefix(1)))
    })
  func area(_ id: String, _ layers: [Layer]) -> FunctionalArea {
    FunctionalArea(
      id: AreaID(id), name: id, descriptors: [:],
      scales: Dictionary(uniqueKeysWithValues: layers.map { ($0, scale) }))
  }
  let profile = CapabilityProfile(
    kinds: [.icb], title: "Capability", overall: scale,
    areas: [
      area("leadership", Layer.allCases), area("quality", [.assessor, .moderated, .final]),
    ],
    reasonRequired: [.moderated, .final], provenance: .assumed, source: "invented")
  return Framework(
    id: FrameworkID("test"), edition: "Test edition", shortName: "Test", version: "1.0.0",
    standing: .draft, documents: [], segments: [], notSegmented: [:], domains: [], metrics: [],
    capability: [profile], decisions: [Decision(subject: .areaRating, refusal: refusal)],
    pipeline: [], hash: String(repeating: "ab", count: 32))
}
