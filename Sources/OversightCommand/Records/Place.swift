import Ledger
import Narration
import OversightCore

/// One organisation as the workspace shows it at the moment at which something is decided.
struct Place {
  let organisation: Organisation
  let scope: Scope
  /// The notes the viewer may see, of every organisation, oldest first.
  let allNotes: [Note]

  /// By what its records and notes are kept.
  var key: CapabilityKey {
    CapabilityKey(
      organisation: organisation.code, cycle: scope.period.cycle, framework: scope.framework.id)
  }
  /// Everything written down of it in the year.
  var dossier: Dossier { scope.judgements.dossiers[key] ?? Dossier() }
  /// Its notes of the year, oldest first: the first has the number 1.
  var notes: [Note] { allNotes.filter { $0.item == key } }
  var profile: CapabilityProfile? { scope.framework.capability(of: organisation.kind) }
  /// The day on which something is done.
  var today: CalendarDate { scope.judgements.today ?? scope.period.lastDay }
}

extension Place {
  /// A functional area by number, identifier or a part of its name.
  func area(_ text: String) throws -> FunctionalArea {
    guard let profile else {
      throw Refusal.noCapability(scope.framework.edition, organisation.kind)
    }
    return try Finding.area(text, in: profile)
  }

  /// A domain of the edition by number, identifier or a part of its name.
  func domain(_ text: String) throws(Failure) -> String {
    try part(text, .domain, among: scope.framework.domains.map { ($0.id, $0.name) })
  }

  /// The note of a number.
  func note(_ number: Int) throws(Failure) -> Note {
    guard let note = notes.first(where: { $0.number == number }) else {
      throw Failure(.refused, Words.noSuchNote(number, of: organisation.code, held: notes.count))
    }
    return note
  }

  /// Something the edition lists, by number, identifier or a part of its name.
  fileprivate func part(
    _ text: String, _ thing: Words.Thing, among known: [(id: String, name: String)]
  ) throws(Failure) -> String {
    if known.isEmpty {
      throw Failure(.refused, Words.listsNone(thing, scope.framework.edition, organisation.kind))
    }
    if let number = Int(text), known.indices.contains(number - 1) { return known[number - 1].id }
    let found = Finding.matches(text, in: known)
    if found.count == 1 { return found[0] }
    let choice = known.enumerated().map { "\($0 + 1) \($1.id)" }
    let near = Nearest.words(to: text, among: known.map(\.id))
    throw Failure(.refused, Words.noSuch(thing, text, matching: found, near: near, choice))
  }
}

/// What something is about, as it was named on the command line.
extension Place {
  func areaTopic(_ text: String) throws -> Topic { .area(try area(text).id) }

  /// `AREA/LAYER`.
  func layerTopic(_ text: String) throws -> Topic {
    let (area, word) = try halves(text, of: Words.layerForm)
    let layers = Layer.allCases.map(\.rawValue)
    guard let layer = Layer(rawValue: word) else {
      let near = Nearest.words(to: word, among: layers)
      throw Failure(.refused, Words.noSuch(.layer, word, matching: [], near: near, layers))
    }
    return .layer(try self.area(area).id, layer)
  }

  /// `AREA/PART`.
  func narrativeTopic(_ text: String) throws -> Topic {
    let (area, word) = try halves(text, of: Words.narrativeForm)
    let parts = (profile?.narrative ?? []).map { ($0.id, $0.name) }
    return .narrative(try self.area(area).id, try part(word, .narrative, among: parts))
  }

  func metricTopic(_ text: String) throws -> Topic {
    .metric(try Finding.metric(text, in: scope.framework))
  }

  func testTopic(_ text: String) throws -> Topic {
    let known = scope.framework.questions(for: organisation.kind).map { ($0.id.value, $0.name) }
    return .test(TestID(try part(text, .test, among: known)))
  }

  func dutyTopic(_ text: String) throws -> Topic {
    .duty(try part(text, .duty, among: (profile?.duties ?? []).map { ($0.id, $0.name) }))
  }

  func promptTopic(_ text: String) throws -> Topic {
    .prompt(try part(text, .prompt, among: (profile?.prompts ?? []).map { ($0.id, $0.name) }))
  }

  func noteTopic(_ number: Int) throws -> Topic { .note(try note(number).name) }

  /// `KIND:NUMBER`, or `KIND:NAME` for what is known by a name.
  func recordTopic(_ text: String) throws -> Topic {
    let halves = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let kind = halves.first.flatMap(RecordKind.init(rawValue:)) else {
      throw Failure(.usage, Words.badRecord(text))
    }
    let subject = RecordSubject(kind: kind, which: .text(halves.count > 1 ? halves[1] : ""))
    guard let record = try subject.present(in: self) else {
      throw Failure(.usage, Words.badRecord(text))
    }
    return .record(record.name)
  }

  private func halves(_ text: String, of form: String) throws(Failure) -> (String, String) {
    let halves = text.split(separator: "/", maxSplits: 1).map { String($0).trimmed }
    guard halves.count == 2 else { throw Failure(.usage, Words.badPair(text, form)) }
    return (halves[0], halves[1])
  }
}
