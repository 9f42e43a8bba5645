import Ledger
import Narration
import OversightCore
import Terminal

/// Saving a step of a record.
extension Desk {
  /// Sends the form off; a file that is named is read first, outside.
  mutating func save(_ form: FormSheet, _ environment: Environment) -> [Effect] {
    if let path = form.fileToRead { return [.digest(path)] }
    return send(form, file: nil, environment)
  }

  /// A file was read, or cannot be: nothing typed is lost by it.
  mutating func digested(_ outcome: DigestOutcome, _ environment: Environment) -> [Effect] {
    guard case .form(let form) = sheet else { return [] }
    switch outcome {
    case .read(let file): return send(form, file: file, environment)
    case .failed(let sentence):
      focus(form.place(of: .field(.file)) ?? form.focus)
      say(sentence, .bad)
      return []
    }
  }

  private mutating func send(
    _ form: FormSheet, file: FileDigest?, _ environment: Environment
  ) -> [Effect] {
    switch form.purpose {
    case .decision: return send(decisionOf: form, environment)
    case .view(let view): return send(view, of: form, environment)
    case .session(let step): return send(step, of: form, environment)
    case .record(let aim, let organisation, let cycle):
      return send(form.intent(aim, of: organisation, in: cycle, file: file), of: form, environment)
    }
  }

  private mutating func send(
    _ record: RecordIntent, of form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    let intent = Intent.record(record)
    return attempt(intent, as: .judgement(intent), seen: form.versions, environment) {
      desk, refusal in
      if let place = refusal.entry.flatMap(form.place) { desk.focus(place) }
      desk.say(Words.refused(refusal, in: form), .bad)
    }
  }

  /// What the newest own step of a record changed, in words.
  var recordChange: ChangeWords {
    let own = record.history.first { line in
      guard case .record? = line.event?.key else { return false }
      return line.event?.actor == viewer.actor
    }
    let words = own.map { line in
      let sentences = historySentences(in: line.event?.key.organisation)
      return Words.sentence(sentences.sentence(of: line, namesOrganisation: false))
    }
    return ChangeWords(made: words ?? "", takenBack: words ?? "")
  }
}

extension Refusal {
  /// What of a form it is about; nil where it is about none of its rows.
  fileprivate var entry: FormEntry? {
    switch self {
    case .record(let refusal): refusal.entry
    case .unknownPart(.domain, _, _): .field(.domain)
    case .unknownPart, .unknownMetric, .unknownStep, .unknownTest, .unknownLayer, .noSuchNote:
      .field(.about)
    case .unknownArea: .field(.area)
    case .noSuchRecord(.support?, _): .field(.of)
    case .noSuchRecord: .field(.about)
    case .tooLong(.name, _, _): .name
    case .tooLong(.reason, _, _): .reason
    default: nil
    }
  }
}

extension RecordRefusal {
  fileprivate var entry: FormEntry? {
    switch self {
    case .fieldMissing(let field), .fieldNotAsked(let field, _), .fieldWrong(let field, _),
      .fieldTooLong(let field, _, _):
      .field(field)
    case .dayToCome(let field, _): .field(field)
    case .dueBefore: .field(.due)
    case .nameMissing: .name
    case .needsReason, .approvalNeedsReason, .notReturned: .reason
    default: nil
    }
  }
}
