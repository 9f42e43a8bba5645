import OversightCore

/// Something was done to a record of an assessment: it was made, a field was set, it was answered,
/// closed or given up. Every kind of record is a kind of event of its own, by its form. The reason is
/// the event's.
public struct Recorded: Hashable, Sendable {
  /// The organisation, year and edition.
  public let item: CapabilityKey
  /// What kind of record.
  public let record: RecordKind
  /// By which name it is known; nil where this event makes it and lends it its identifier.
  public let name: RecordName?
  /// What was done.
  public let step: RecordStep
  /// The fields it set, as text; a field that was taken away is empty.
  public let fieldsSet: [FieldName: String]
  /// What was on the screen when it was decided.
  public let shown: DecisionContext
}

extension Recorded: StandingPayload {
  var kind: EventKind {
    EventKind(name: record.rawValue, version: RecordForm.of(record).version)
  }
  var subject: EventSubject { .organisation(item.organisation) }
  var cycle: Cycle? { item.cycle }
  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields: [String: CanonicalJSON] = [
      "edition": .text(item.framework.value), "step": .text(step.rawValue),
    ]
    fields["record"] = name.map { .text($0.value) }
    fields["set"] = fieldsSet.isEmpty ? nil : .object(setFields)
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, of form: RecordForm, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "record", "set", "shown", "step"])
    item = try event.item(editionIn: fields)
    record = form.kind
    name = try fields.optionalValue("record") { $0.isBlank ? nil : RecordName($0) }
    let step = try fields.value("step") { RecordStep(rawValue: $0).flatMap(form.step) }
    self.step = step.step
    fieldsSet = try fields.set(by: step)
    shown = try fields.shown()
    guard name != nil || (form.naming == .numbered && step.begins) else {
      throw .missing(field: "payload.record")
    }
  }

  func key(of header: EventHeader) -> JudgementKey {
    .record(item, record, name ?? RecordName(header.id.description))
  }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    guard case .record(_, _, let name) = event.key else { return before }
    let entry = DossierRecord.Entry(
      actor: event.actor, step: step, day: event.time.date, reason: event.reason,
      fields: fieldsSet)
    return .record(
      DossierRecord(
        kind: record, name: name, number: 0, entries: (before?.record?.entries ?? []) + [entry]))
  }

  private var setFields: [String: CanonicalJSON] {
    Dictionary(
      fieldsSet.map { ($0.key.rawValue, .text($0.value)) }, uniquingKeysWith: { $1 })
  }
}

extension EventFields {
  /// The fields a step set; an object without any is never written.
  fileprivate func set(by step: StepForm) throws(EventDamage) -> [FieldName: String] {
    guard has("set") else { return [:] }
    let fields = try nested("set")
    if fields.names.isEmpty { throw .wrong(field: "payload.set") }
    var found: [FieldName: String] = [:]
    for name in fields.names {
      guard let field = FieldName(rawValue: name), step.fields.contains(field) else {
        throw .unexpected(field: "payload.set.\(name)")
      }
      found[field] = try fields.value(name) { field.type.accepts($0) || $0.isEmpty ? $0 : nil }
    }
    return found
  }
}
