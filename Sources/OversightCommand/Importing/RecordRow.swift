import Ledger
import Narration
import OversightCore

/// One thing done to a record: which fields the row takes is in the record's form.
struct RecordRow {
  let intent: RecordIntent

  init?(
    _ form: RecordForm, _ fields: inout ImportFields, at place: RowPlace, in scope: ImportScope
  ) {
    let before = fields.faults.count
    let topics = TopicReader(record: scope.record, item: place.item)
    let step = fields.value("step") { text throws(Failure) in try Self.step(text, of: form) }
    guard let step else { return nil }
    let name = Self.name(of: form, step, &fields, place, topics)
    let present = name.flatMap { scope.dossier(of: place.item).record(form.kind, $0) }
    let reading = FieldReading(
      place: place, scope: scope, topics: topics, present: present)
    let values = reading.values(of: step, in: &fields)
    let reason = fields.text("reason")
    guard fields.faults.count == before else { return nil }
    intent = RecordIntent(
      organisation: place.organisation, cycle: place.cycle, kind: form.kind, name: name,
      step: step.step, fields: values, reason: reason)
  }

  private static func step(_ text: String, of form: RecordForm) throws(Failure) -> StepForm {
    if let step = RecordStep(rawValue: text).flatMap(form.step) { return step }
    throw Failure(.refused, Words.noSuchWord(text, form.steps.map(\.step.rawValue)))
  }

  /// By what the record is known, by its form.
  private static func name(
    of form: RecordForm, _ step: StepForm, _ fields: inout ImportFields, _ place: RowPlace,
    _ topics: TopicReader
  ) -> RecordName? {
    switch form.naming {
    case .single: nil
    case .quarter: quarter(&fields, place)
    case .named: fields.value("name") { text throws(Failure) in RecordName(text) }
    case .topic:
      fields.value("name") { text throws(Failure) in .topic(try topics.topic(text)) }
    case .numbered:
      // What makes a record cannot say its number: it is the next.
      step.begins
        ? nil
        : fields.value("number") { text throws(Failure) in
          try topics.name(form.kind, try number(text))
        }
    }
  }

  private static func quarter(_ fields: inout ImportFields, _ place: RowPlace) -> RecordName? {
    if fields.isBlank("period") {
      fields.add(Words.blank, at: "period")
      return nil
    }
    return .quarter(place.period)
  }

  fileprivate static func number(_ text: String) throws(Failure) -> Int {
    guard let number = Int(text), number > 0 else { throw Failure(.refused, Words.badNumber) }
    return number
  }
}

/// Reads the columns of a step as the ledger holds its fields.
private struct FieldReading {
  let place: RowPlace
  let scope: ImportScope
  let topics: TopicReader
  /// The record as it stands; nil for one that the row makes.
  let present: DossierRecord?

  /// What the row says; a blank column says nothing.
  func values(of step: StepForm, in fields: inout ImportFields) -> [FieldName: String] {
    var values: [FieldName: String] = [:]
    for field in step.fields {
      values[field] = fields.optional(field.rawValue) { text throws(Failure) in
        try value(text, of: field)
      }
    }
    if let path = values[.file] { takeFile(path, &values, &fields) }
    moveAway(&values)
    return values
  }

  private func value(_ text: String, of field: FieldName) throws(Failure) -> String {
    switch field.type {
    case .topics: return try topics.topics(text)
    case .record(let kind): return try topics.name(kind, RecordRow.number(text)).value
    case .area: return try place.area(text, in: scope).id.value
    case .period: return Period(text)?.description ?? text
    case .line, .text, .date, .domain, .words, .digest: return text
    }
  }

  /// A file that is there is written down with its digest; one that is said must be the same.
  private func takeFile(
    _ path: String, _ values: inout [FieldName: String], _ fields: inout ImportFields
  ) {
    if values[.link] != nil { fields.add(Words.fileAndLink, at: FieldName.link.rawValue) }
    let file = fields.reading(at: FieldName.file.rawValue) { () throws(Failure) in
      try EvidenceFile(path: path)
    }
    guard let file else { return }
    let digest = file.digest.description
    if let said = values[.digest], said != digest {
      fields.add(Words.otherDigest(digest), at: FieldName.digest.rawValue)
    }
    (values[.file], values[.digest]) = (file.path, digest)
  }

  /// What is written down as lying elsewhere now lies there no longer.
  private func moveAway(_ values: inout [FieldName: String]) {
    if values[.file] != nil, present?.fields[.link] != nil { values[.link] = "" }
    if values[.link]?.isEmpty == false, present?.fields[.file] != nil {
      (values[.file], values[.digest]) = ("", "")
    }
  }
}
