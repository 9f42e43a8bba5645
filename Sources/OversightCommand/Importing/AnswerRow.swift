import Ledger
import Narration
import OversightCore

/// An answer to a test or another question of the edition, or figures that it reads.
struct AnswerRow {
  let intent: ConsiderationIntent

  init?(_ fields: inout ImportFields, at place: RowPlace, in scope: ImportScope) {
    if fields.isBlank("period"), scope.period == nil { fields.add(Words.blank, at: "period") }
    let test = fields.value("test") { text throws(Failure) in
      try Self.test(text, of: place)
    }
    let answer = fields.optional("answer") { text throws(Failure) in
      try Word.of(text) as ConsiderCommand.Answer
    }
    let figures = fields.optional("figure") { text throws(Failure) in
      try Self.figures(text, in: place.framework)
    }
    if answer == nil, figures == nil, fields.isBlank("answer"), fields.isBlank("figure") {
      fields.add(Words.blank, at: "answer")
    }
    let source = fields.text("source")
    guard let test else { return nil }
    intent = ConsiderationIntent(
      organisation: place.organisation, period: place.period, test: test,
      answer: answer?.answer, figures: figures ?? [:], source: source)
  }

  private static func test(_ text: String, of place: RowPlace) throws(Failure) -> TestID {
    let questions = place.framework.questions(for: place.organisation.kind)
    if let number = Int(text), questions.indices.contains(number - 1) {
      return questions[number - 1].id
    }
    let found = Finding.matches(text, in: questions.map { ($0.id.value, $0.name) })
    if found.count == 1 { return TestID(found[0]) }
    let known = questions.map(\.id.value)
    throw Failure(
      .refused,
      Words.noSuch(
        .test, text, matching: found, near: Nearest.words(to: text, among: known), known))
  }

  /// `ID=2.4`, several with blanks between.
  private static func figures(
    _ text: String, in framework: Framework
  ) throws(Failure) -> [MetricID: DecimalText] {
    var found: [MetricID: DecimalText] = [:]
    for part in text.split(whereSeparator: \.isWhitespace) {
      let (id, value) = try ConsiderCommand.figure(String(part), in: framework)
      found[id] = value
    }
    return found
  }
}

/// A note.
struct NoteRow {
  let intent: NoteIntent

  init?(_ fields: inout ImportFields, at place: RowPlace, in scope: ImportScope) {
    let topics = TopicReader(record: scope.record, item: place.item)
    let text = fields.value("text") { text throws(Failure) in text }
    let about = fields.optional("about") { text throws(Failure) in try topics.topic(text) }
    let standing: NoteKind? = fields.optional("standing") { text throws(Failure) in
      try Word.of(text)
    }
    guard let text else { return nil }
    intent = NoteIntent(
      organisation: place.organisation, cycle: place.cycle, about: about ?? .organisation,
      text: text, kind: standing ?? .working)
  }
}
