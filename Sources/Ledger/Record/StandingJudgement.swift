import OversightCore

/// What stands on a key: the outcome of its events that were not withdrawn.
public enum StandingJudgement: Hashable, Sendable {
  /// A rating on one layer.
  case rating(GivenRating)
  /// A note.
  case note(Note)
  /// An answer to a test or another question, or the figures entered for it.
  case answer(GivenAnswer)
  /// The decision on a segment, the proposal of one, or both.
  case segment(StandingSegment)
  /// The boards that lead on a provider, in the order in which they were recorded.
  case leads([LeadBoard])
  /// A chosen oversight route.
  case route(RouteChoice)
  /// A segment published elsewhere.
  case reported(ReportedSegment)
  /// A record of an assessment; its number is told by `Judgements`.
  case record(DossierRecord)
  /// The overall rating that calibration set.
  case overall(OverallDecision)
  /// A calibration session, without what was done to its items.
  case session(Session)
  /// An item of a session's agenda.
  case agendaItem(AgendaItem)
  /// That an assessor is ready with an item.
  case ready
  /// The segment an assessor proposes.
  case view(SegmentView)
  /// A chair's own note.
  case sessionNote(SessionNote)
  /// A declared interest.
  case conflict(Conflict)
  /// Where somebody worked.
  case employment(Employment)
  /// A dataset.
  case dataset(ImportedDataset)
  /// The file in force for an edition.
  case framework(AdoptedFramework)
}

extension StandingJudgement {
  var rating: GivenRating? { if case .rating(let found) = self { found } else { nil } }
  var note: Note? { if case .note(let found) = self { found } else { nil } }
  var answer: GivenAnswer? { if case .answer(let found) = self { found } else { nil } }
  var segment: StandingSegment? { if case .segment(let found) = self { found } else { nil } }
  var leads: [LeadBoard]? { if case .leads(let found) = self { found } else { nil } }
  var route: RouteChoice? { if case .route(let found) = self { found } else { nil } }
  var reported: ReportedSegment? { if case .reported(let found) = self { found } else { nil } }
  var record: DossierRecord? { if case .record(let found) = self { found } else { nil } }
  var overall: OverallDecision? { if case .overall(let found) = self { found } else { nil } }
  var session: Session? { if case .session(let found) = self { found } else { nil } }
  var agendaItem: AgendaItem? { if case .agendaItem(let found) = self { found } else { nil } }
  var view: SegmentView? { if case .view(let found) = self { found } else { nil } }
  var sessionNote: SessionNote? { if case .sessionNote(let found) = self { found } else { nil } }
  var conflict: Conflict? { if case .conflict(let found) = self { found } else { nil } }
  var employment: Employment? { if case .employment(let found) = self { found } else { nil } }
  var dataset: ImportedDataset? { if case .dataset(let found) = self { found } else { nil } }
  var framework: AdoptedFramework? { if case .framework(let found) = self { found } else { nil } }
}

/// A note that stands.
public struct Note: Hashable, Sendable, Identifiable {
  /// The event that wrote it.
  public let id: EventID
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// What it is about.
  public let about: Topic
  /// The text as typed.
  public let text: String
  /// Whether it belongs to the record of the assessment or is a working note.
  public let kind: NoteKind
  /// Its number among the notes of the organisation, year and edition, from 1, in the order in which
  /// they were written; one that was taken back keeps its own.
  public internal(set) var number = 0
  /// The name by which topics name it.
  public var name: RecordName { RecordName(id.description) }
}

/// What a note is, chosen when it is written.
public enum NoteKind: String, Sendable, CaseIterable {
  /// Part of the record of the assessment.
  case record
  /// A working note. Notes of earlier programs, which did not ask, count as such.
  case working
}

/// A dataset imported into the workspace.
public struct ImportedDataset: Hashable, Sendable {
  /// SHA-256 of its bytes.
  public let hash: ContentHash
  /// What it was called.
  public let title: String
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
}

/// A file adopted for an edition.
public struct AdoptedFramework: Hashable, Sendable {
  /// The edition.
  public let edition: FrameworkID
  /// SHA-256 of the file.
  public let hash: ContentHash
  /// Who.
  public let actor: Actor
  /// When.
  public let time: Timestamp
}
