import Ledger
import Narration
import OversightCore
import Terminal

/// The words of the commands that write records of an assessment.
extension Words {
  static let fileOrLink = "give only one of --file and --link."
  static let nothingToLink = "say what it is linked to, such as --area or --duty."
  static let recordOrWorking = "give only one of --record and --working."
  static let statusStepNeeded = "name the step, such as regional-proposal."
  static let layerForm = "AREA/LAYER"
  static let narrativeForm = "AREA/PART"
  static let proposalTitle = "Proposed rating"
  static let practiceTitle = "Practice"
  static let offersTitle = "Best practice of others:"
  static let noOffers = "No best practice of others is recorded for its area or domain"

  static func fileTooLarge(_ file: String, limit megabytes: Int) -> String {
    "\(file) has more than \(megabytes) MB. Give --link and the address where it lies."
  }

  static let notAFile = "it is no regular file, but a device, a pipe or a socket"

  static func blankField(_ field: FieldName, isNeeded: Bool) -> String {
    let name = field.rawValue
    return isNeeded
      ? "\(name) is blank. Write what it is to say."
      : "\(name) is blank. Write what it is to say, or leave --\(name) out."
  }

  static func noCommand(_ words: [String], near: [String], _ known: [String]) -> String {
    let name = words.joined(separator: " ")
    let hint = near.isEmpty ? "" : "Did you mean \(Narrator.list(near, last: "or"))? "
    return "There is no command '\(name)'. \(hint)Use one of: \(known.joined(separator: ", "))."
  }

  static func commandNeeded(_ words: [String], _ known: [String]) -> String {
    "Say what to do: \(words.joined(separator: " ")) with one of \(known.joined(separator: ", "))."
  }

  static func badStatusStep(_ text: String, _ steps: [String]) -> String {
    "'\(text)' is no step of an assessment. Use one of: \(steps.joined(separator: ", "))."
  }

  static func badPair(_ text: String, _ form: String) -> String {
    "'\(text)' does not name two things. Write \(form)."
  }

  static func badRecord(_ text: String) -> String {
    "'\(text)' names no record. Write KIND:NUMBER such as query:2, or KIND:NAME where a kind has "
      + "no numbers. Kinds: \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))."
  }

  static func listsNone(_ thing: Thing, _ edition: String, _ kind: OrganisationKind) -> String {
    "\(edition) lists no \(thing.rawValue) for \(kind == .icb ? "ICBs" : "providers"). "
      + "Choose another edition with --framework."
  }

  static func noSuchNote(_ number: Int, of code: OrganisationCode, held: Int) -> String {
    let count = held == 0 ? "None is held" : "Its notes have the numbers 1 to \(held)"
    return
      "\(code) has no note \(number) in this year. \(count); "
      + "`oversight note list \(code)` shows them."
  }

  static func noSuchRecord(
    _ kind: RecordKind, _ text: String, of code: OrganisationCode, held: [String]
  ) -> String {
    let name = Narration.Words.kind(kind)
    let choice = held.isEmpty ? "None is recorded" : "Recorded: \(held.joined(separator: ", "))"
    return "\(code) has no \(name) '\(text)' in this year under this edition. \(choice)."
  }

  static func nothingCarried(_ area: String, from cycle: Cycle) -> String {
    "\(area): no rating of \(cycle) waits to be confirmed. Give a rating of this year."
  }

  /// What is known of a partner's view; nothing where nothing is.
  static func view(_ view: PartnerView) -> [String] {
    let parts = [
      view.kind.map(Narration.Words.partner), view.date.map(ScorecardWords.day),
      view.strength.map(Narration.Words.strength),
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["View: \(parts.joined(separator: ", "))"]
  }

  /// What a record now is, by the name it is known by.
  static func state(of record: DossierRecord, _ narrator: Narrator) -> String {
    let line = narrator.line(for: record)
    switch record.kind {
    case .finding, .partner: return line
    case .practice:
      let end = record.counts ? "" : ", \(Narration.Words.state(.dropped))"
      return "\(practiceTitle) \(record.number)\(end): \(line)"
    case .certification: return "\(Narration.Words.kind(.certification)) \(line)".capitalisedFirst
    case .status, .cqcView, .thread, .evidence, .concern, .action, .support, .trajectory,
      .exitCriterion, .query:
      return "\(narrator.label(for: record)): \(line)".capitalisedFirst
    }
  }

  static func ofNote(_ number: Int) -> String { "Of note \(number)" }

  /// Where a piece of evidence lies and what it is for, a line each.
  static func evidence(
    _ record: DossierRecord, in place: Place
  ) -> [String] {
    let file = record.fields[.file].map { "File: \($0), SHA-256 \(record.text(.digest))" }
    let link = record.fields[.link].map { "Link: \($0)" }
    let topics = record.topics.map { topic($0, in: place) }
    let links =
      topics.isEmpty ? "Linked to nothing yet" : "Linked to: \(topics.joined(separator: "; "))"
    return [file, link, links].compactMap { $0 }
  }

  static func confirmProposal(
    _ code: OrganisationCode, _ area: AreaID, _ rating: RatingID
  ) -> String {
    "A named person confirms it: oversight rate \(code) \(area) \(rating)"
  }

  static func usualDue(_ period: Period, _ terms: CertificationTerms) -> String {
    let how = terms.provenance == .assumed ? "assumed by us" : terms.provenance.rawValue
    return "Due \(ScorecardWords.day(terms.due(of: period))), "
      + "\(Narrator.count(terms.dueDays, "day")) after the end of the quarter; \(how): "
      + "\(terms.source)"
  }

  static func criteriaNotMet(_ numbers: [Int]) -> String {
    "Exit criteria not judged met: \(numbers.map(String.init).joined(separator: ", "))"
  }

  static func openQueries(_ numbers: [Int]) -> String {
    "Open queries, which stand against an approval: "
      + numbers.map(String.init).joined(separator: ", ")
  }

  static func recordTitle(_ organisation: Organisation, _ scope: Scope) -> String {
    let name = "\(organisation.code) \(organisation.name)"
    return "\(name) · \(scope.period.cycle) · \(scope.framework.shortName)"
  }

  static func statusNow(_ state: RecordState) -> String {
    "Status: \(Narration.Words.state(state))"
  }

  /// What something is about; a note by its number.
  static func topic(_ topic: Topic, in place: Place) -> String {
    let number = place.notes.first { .note($0.name) == topic }?.number
    return number.map { "note \($0)" }
      ?? place.scope.narrator.words(for: topic, in: place.dossier)
  }

  static func noteSaved(_ count: Int, about topic: Topic, in place: Place) -> String {
    let about = topic == .organisation ? "" : " on \(self.topic(topic, in: place))"
    return "Note of \(Narrator.count(count, "character")) saved: \(place.organisation.code)\(about)"
  }

  static func noteKind(_ kind: NoteKind, number: Int) -> String {
    switch kind {
    case .record: "Note \(number), part of the record"
    case .working: "Note \(number), a working note; --record makes one part of the record"
    }
  }

  /// The commands that can follow, as they are typed.
  static func canFollow(_ record: DossierRecord) -> String {
    canFollow(record.kind, record.state)
  }

  static func canFollow(_ kind: RecordKind, _ state: RecordState?) -> String {
    let words = RecordForm.of(kind).steps(after: state).map { step in
      command(kind, step.step) + (step.needsChair ? " (the chair)" : "")
    }
    return words.isEmpty ? "Nothing can follow" : "Can follow: \(words.joined(separator: ", "))"
  }

  /// The command that does a step.
  static func command(_ kind: RecordKind, _ step: RecordStep) -> String {
    switch (kind, step) {
    case (.finding, _), (.cqcView, _), (.trajectory, _): kind.rawValue
    case (.certification, _):
      "certify \(CertifyCommand.Answer(step: step)?.rawValue ?? step.rawValue)"
    case (.partner, .add): "feedback name"
    case (.partner, _): "feedback \(step.rawValue)"
    case (.exitCriterion, _): "support criterion \(step.rawValue)"
    case (.thread, _): "note \(step.rawValue)"
    case (_, .write): "\(kind.rawValue) change"
    default: "\(kind.rawValue) \(step.rawValue)"
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
