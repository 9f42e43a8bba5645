import OversightCore

/// A test of the edition, or another question it asks, was answered with a source; or an answer was
/// taken away. Figures may stand beside an answer or in its place.
public struct Considered: Hashable, Sendable {
  /// The organisation, period and edition.
  public let item: PeriodKey
  /// The test or question.
  public let test: TestID
  /// The answer; nil where only figures were entered, or where the answer was taken away.
  public let answer: TestAnswer?
  /// Figures of the system as typed, in their units; empty where none were entered.
  public let figures: [MetricID: DecimalText]
  /// Where it comes from; empty only where an answer was taken away.
  public let source: String
  /// What was on the screen when it was decided.
  public let shown: DecisionContext

  /// Whether it takes an answer away.
  public var isCleared: Bool { answer == nil && figures.isEmpty }
}

extension Considered: PeriodPayload {
  static let name = "considered"
  static let version = 1

  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    fields["test"] = .text(test.value)
    fields["outcome"] = .text(Outcome(self).rawValue)
    fields["figures"] = figures.isEmpty ? nil : .object(figureFields)
    fields["source"] = source.isEmpty ? nil : .text(source)
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "figures", "outcome", "period", "shown", "source", "test"])
    item = try event.item(periodIn: fields)
    test = TestID(try fields.text("test"))
    let outcome = try fields.value("outcome") { Outcome(rawValue: $0) }
    answer = outcome.answer
    figures = try fields.figures()
    source = try fields.optionalValue("source") { $0.isBlank ? nil : $0 } ?? ""
    shown = try fields.shown()
    guard Outcome(self) == outcome else { throw .wrong(field: "payload.outcome") }
    guard isCleared || !source.isEmpty else { throw .missing(field: "payload.source") }
  }

  func key(of header: EventHeader) -> JudgementKey { .answer(item, test) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    isCleared ? nil : .answer(given(by: event.actor))
  }

  /// What it says, as judgements hold it.
  func given(by actor: Actor) -> GivenAnswer {
    GivenAnswer(
      actor: actor, answer: answer, figures: figures.compactMapValues(\.value), source: source)
  }

  private var figureFields: [String: CanonicalJSON] {
    Dictionary(
      figures.map { ($0.key.value, .text($0.value.description)) }, uniquingKeysWith: { $1 })
  }
}

/// The words for what was entered.
private enum Outcome: String {
  case met
  case notMet = "not-met"
  case figures
  case cleared

  init(_ considered: Considered) {
    switch considered.answer {
    case .met: self = .met
    case .notMet: self = .notMet
    case nil: self = considered.isCleared ? .cleared : .figures
    }
  }

  var answer: TestAnswer? {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .figures, .cleared: nil
    }
  }
}

extension EventFields {
  /// Figures by identifier; an object without any is never written.
  fileprivate func figures() throws(EventDamage) -> [MetricID: DecimalText] {
    guard has("figures") else { return [:] }
    let fields = try nested("figures")
    if fields.names.isEmpty { throw .wrong(field: "payload.figures") }
    var figures: [MetricID: DecimalText] = [:]
    for name in fields.names {
      figures[MetricID(name)] = try fields.value(name) { text in
        text.utf8.count <= TextLimit.figureCharacters ? DecimalText(text) : nil
      }
    }
    return figures
  }
}
