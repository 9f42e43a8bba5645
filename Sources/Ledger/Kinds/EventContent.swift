import OversightCore

/// What an event says, by kind.
public enum EventContent: Hashable, Sendable {
  /// An area was rated, or a rating taken away.
  case rated(Rated)
  /// A note was written.
  case noted(Noted)
  /// A test or another question was answered, or an answer taken away.
  case considered(Considered)
  /// A segment was proposed or decided, or a decision taken away.
  case segmentDecided(SegmentDecided)
  /// A board was agreed to lead on a provider.
  case leadAgreed(LeadAgreed)
  /// An oversight route was chosen, or a choice taken away.
  case routeChosen(RouteChosen)
  /// A segment published elsewhere was imported.
  case segmentReported(SegmentReported)
  /// Something was done to a record of an assessment.
  case recorded(Recorded)
  /// The overall capability rating was set by calibration, or that taken away.
  case overallSet(OverallSet)
  /// Something was done to a calibration session.
  case session(SessionRecorded)
  /// Something was done to an item of its agenda.
  case agendaItem(AgendaItemRecorded)
  /// An assessor is ready with an item, or no more.
  case ready(ReadySaid)
  /// An assessor proposed a segment, or took that away.
  case segmentView(SegmentViewed)
  /// A chair's own note was written.
  case sessionNote(SessionNoted)
  /// An interest in an organisation was declared, or that taken away.
  case conflict(ConflictDeclared)
  /// Where somebody worked was written down.
  case employment(EmploymentRecorded)
  /// An event was taken back by its author.
  case withdrawn(Withdrawn)
  /// A dataset was imported.
  case datasetImported(DatasetImported)
  /// An edition's file was adopted.
  case frameworkAdopted(FrameworkAdopted)

  var payload: any EventPayload {
    switch self {
    case .rated(let payload): payload
    case .noted(let payload): payload
    case .considered(let payload): payload
    case .segmentDecided(let payload): payload
    case .leadAgreed(let payload): payload
    case .routeChosen(let payload): payload
    case .segmentReported(let payload): payload
    case .recorded(let payload): payload
    case .overallSet(let payload): payload
    case .session(let payload): payload
    case .agendaItem(let payload): payload
    case .ready(let payload): payload
    case .segmentView(let payload): payload
    case .sessionNote(let payload): payload
    case .conflict(let payload): payload
    case .employment(let payload): payload
    case .withdrawn(let payload): payload
    case .datasetImported(let payload): payload
    case .frameworkAdopted(let payload): payload
    }
  }

  var kind: EventKind { payload.kind }
}

extension EventContent {
  /// How stored fields of a kind become content.
  struct Reader: Sendable {
    let name: String
    let version: Int
    let read: @Sendable (EventFields, Int, EventFields) throws(EventDamage) -> EventContent

    /// A kind of record, which is read by its form.
    init(_ form: RecordForm) {
      name = form.kind.rawValue
      version = form.version
      read = { (fields, version, event) throws(EventDamage) in
        .recorded(try Recorded(fields, of: form, event: event))
      }
    }

    init<Payload: NamedPayload>(
      _ type: Payload.Type, _ wrap: @escaping @Sendable (Payload) -> EventContent
    ) {
      name = type.name
      version = type.version
      read = { (fields, version, event) throws(EventDamage) in
        wrap(try Payload(fields, version: version, event: event))
      }
    }
  }

  /// Every kind this program knows.
  static let readers: [String: Reader] = {
    let all =
      [
        Reader(Rated.self, EventContent.rated),
        Reader(Noted.self, EventContent.noted),
        Reader(Considered.self, EventContent.considered),
        Reader(SegmentDecided.self, EventContent.segmentDecided),
        Reader(LeadAgreed.self, EventContent.leadAgreed),
        Reader(RouteChosen.self, EventContent.routeChosen),
        Reader(SegmentReported.self, EventContent.segmentReported),
        Reader(OverallSet.self, EventContent.overallSet),
        Reader(SessionRecorded.self, EventContent.session),
        Reader(AgendaItemRecorded.self, EventContent.agendaItem),
        Reader(ReadySaid.self, EventContent.ready),
        Reader(SegmentViewed.self, EventContent.segmentView),
        Reader(SessionNoted.self, EventContent.sessionNote),
        Reader(ConflictDeclared.self, EventContent.conflict),
        Reader(EmploymentRecorded.self, EventContent.employment),
        Reader(Withdrawn.self, EventContent.withdrawn),
        Reader(DatasetImported.self, EventContent.datasetImported),
        Reader(FrameworkAdopted.self, EventContent.frameworkAdopted),
      ] + RecordForm.all.map { Reader($0) }
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension EventFields {
  /// The organisation of an event that is about one.
  func organisation() throws(EventDamage) -> OrganisationCode {
    try value("subject") { text in
      text.hasPrefix("organisation/") ? OrganisationCode(text.dropFirst(13)) : nil
    }
  }

  /// The session of an event that is about one.
  func session() throws(EventDamage) -> SessionName {
    try value("subject") { text in
      text.hasPrefix("session/") ? SessionName(text.dropFirst(8)) : nil
    }
  }

  /// The session of an event that is about an item of its agenda, as the program writes its name.
  func session(in name: String) throws(EventDamage) -> SessionName {
    try value(name) { text in SessionName(text).flatMap { $0.value == text ? $0 : nil } }
  }

  /// The organisation, year and edition of an event that is about one organisation.
  func item(editionIn payload: EventFields) throws(EventDamage) -> CapabilityKey {
    let organisation = try organisation()
    let cycle = try value("cycle") { Cycle($0) }
    let edition = try payload.text("edition")
    return CapabilityKey(
      organisation: organisation, cycle: cycle, framework: FrameworkID(edition))
  }

  /// The organisation, period and edition of an event that is about one organisation.
  func item(periodIn payload: EventFields) throws(EventDamage) -> PeriodKey {
    let organisation = try organisation()
    let period = try payload.value("period") { text in
      Period(text).flatMap { $0.description == text ? $0 : nil }
    }
    let edition = try payload.text("edition")
    return PeriodKey(
      organisation: organisation, period: period, framework: FrameworkID(edition))
  }
}
