/// What a record of a kind holds and what can be done to it. The whole table is `RecordForm.all`: the
/// ledger, the command line, files and the screen take their fields and steps from it.
public struct RecordForm: Sendable {
  /// By what a record is known among those of its kind.
  public enum Naming: Sendable {
    /// By the event that made it; on screens by a number, in the order of recording.
    case numbered
    /// There is one.
    case single
    /// By what it is about.
    case topic
    /// By a name that people give.
    case named
    /// By its quarter.
    case quarter
  }

  /// The kind.
  public let kind: RecordKind
  /// The version of its fields in the ledger: one more whenever a field is added.
  public let version: Int
  /// By what a record is known.
  public let naming: Naming
  /// The kinds of organisation that have it.
  public let kinds: Set<OrganisationKind>
  /// What can be done, the first being how one begins.
  public let steps: [StepForm]

  init(
    _ kind: RecordKind, _ naming: Naming, for kinds: Set<OrganisationKind> = [.icb, .provider],
    version: Int = 1, _ steps: [StepForm]
  ) {
    self.kind = kind
    self.naming = naming
    self.kinds = kinds
    self.version = version
    self.steps = steps
  }

  /// A step of it.
  public func step(_ step: RecordStep) -> StepForm? { steps.first { $0.step == step } }

  /// Every field it can hold, in the order of the steps.
  public var fields: [FieldName] {
    var seen: Set<FieldName> = []
    return steps.flatMap(\.fields).filter { seen.insert($0).inserted }
  }

  /// The state of a record that nobody made yet; nil where there is none.
  public var initial: RecordState? { kind == .status ? .indicative : nil }

  /// What can be done to a record in a state; nil for one that is not there yet.
  public func steps(after state: RecordState?) -> [StepForm] {
    steps.filter { $0.mayFollow(state ?? initial) }
  }
}

/// One thing that can be done to a record.
public struct StepForm: Sendable {
  /// What is done.
  public let step: RecordStep
  /// The fields that must be given.
  public let required: [FieldName]
  /// The fields that may be given.
  public let optional: [FieldName]
  /// The states it may follow; nil within stands for a record that is not there yet.
  let from: [RecordState?]
  /// The state it leaves; nil where the state stays.
  public let to: RecordState?
  /// Whether it needs a written reason.
  public let needsReason: Bool
  /// Whether only the chair, for the regional director, may do it.
  public let needsChair: Bool
  /// Whether its date is the day of the step alone: it leaves the day the record is of.
  let hasOwnDay: Bool

  init(
    _ step: RecordStep, from: [RecordState?], to: RecordState?, _ required: [FieldName] = [],
    _ optional: [FieldName] = [], needsReason: Bool = false, needsChair: Bool = false,
    hasOwnDay: Bool = false
  ) {
    self.step = step
    self.from = from
    self.to = to
    self.required = required
    self.optional = optional
    self.needsReason = needsReason
    self.needsChair = needsChair
    self.hasOwnDay = hasOwnDay
  }

  /// Every field it may set.
  public var fields: [FieldName] { required + optional }

  /// Whether it may be done in a state; nil stands for a record that is not there yet.
  public func mayFollow(_ state: RecordState?) -> Bool { from.contains(state) }

  /// Whether it makes a record.
  public var begins: Bool { from.contains(nil) }
}

/// What a field can hold.
public enum FieldType: Sendable, Hashable {
  /// One line.
  case line
  /// A text of several lines.
  case text
  /// A day, `YYYY-MM-DD`.
  case date
  /// A quarter, `Q4 2025/26`.
  case period
  /// One of these words.
  case words([String])
  /// An area of the edition.
  case area
  /// A domain of the edition.
  case domain
  /// One or more topics, with blanks between.
  case topics
  /// SHA-256, 64 hexadecimal digits.
  case digest
  /// Another record, by its name.
  case record(RecordKind)
}

extension FieldName {
  /// What it can hold.
  public var type: FieldType {
    switch self {
    case .text, .answer, .effect, .detail, .scope, .partners, .addressed: .text
    case .title, .source, .file, .link, .by, .owner, .to, .basis: .line
    case .date, .due, .expires, .review: .date
    case .period: .period
    case .area: .area
    case .domain: .domain
    case .about: .topics
    case .digest: .digest
    case .of: .record(.support)
    case .kind: .words(EvidenceKind.allCases.map(\.rawValue))
    case .partnerKind: .words(PartnerKind.allCases.map(\.rawValue))
    case .practice: .words(PracticeKind.allCases.map(\.rawValue))
    case .outcome: .words(QueryOutcome.allCases.map(\.rawValue))
    case .seriousness: .words(Seriousness.allCases.map(\.rawValue))
    case .support: .words(SupportKind.allCases.map(\.rawValue))
    case .trajectory: .words(Trajectory.allCases.map(\.rawValue))
    case .longStanding: .words(LongStanding.allCases.map(\.rawValue))
    case .met: .words(CriterionState.allCases.map(\.rawValue))
    }
  }
}

extension FieldType {
  /// Whether a text has the form of what the field holds; whether an area or a record is there is for
  /// those who know the edition and the ledger.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .line: !text.contains(where: \.isNewline)
    case .text, .area, .domain, .record: true
    case .date: CalendarDate(text) != nil
    case .period: Period(text)?.description == text
    case .words(let words): words.contains(text)
    case .topics: Topic.text(of: Topic.list(text)) == text
    case .digest: text.utf8.count == 64 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }
  }
}
