import Ledger
import Narration
import OversightCore
import Terminal

/// The steps of a session that ask for more than one word: opening it, who takes part and who is
/// there, putting off, ending.
extension Desk {
  /// Why a chair can write nothing about a session now.
  var sessionChairDisabled: String? {
    writingDisabled ?? (viewer.role == .chair ? nil : Words.Agenda.notChair)
  }

  /// The same with words that others should not read while they are typed.
  var sessionTextDisabled: String? {
    sessionChairDisabled ?? (isPresenting ? Words.whileSharing : nil)
  }

  /// Begins a step of a session.
  mutating func begin(_ step: SessionStep) {
    sheet = nil
    if let reason = textDisabled { return say(Words.sentence(reason), .bad) }
    var form = FormSheet(
      purpose: .session(step), lines: lines(of: step), title: Words.Agenda.title(of: step),
      draft: step.draft, versions: record.versions, shown: .none, rows: rows(of: step))
    let kept = drafts[form.draft]
    if let kept { form.restore(kept) }
    let first = form.rows.firstIndex { $0.isRequired && $0.value.text.isEmpty } ?? 0
    sheet = .form(form)
    focus(first)
    if kept != nil { say(Words.draftRestored) }
  }

  /// What the reader should know beside the rows.
  private func lines(of step: SessionStep) -> [String] {
    switch step {
    case .open: [Words.Agenda.opensUnder(framework.edition, period)]
    case .conflict: [Words.Agenda.conflictFollows]
    case .close(let name):
      [Words.Agenda.unsigned(session(name)?.items.filter(\.isUnfinished).map(\.organisation) ?? [])]
    case .note: [Words.Agenda.noteIsOwn]
    default: []
    }
  }

  private func rows(of step: SessionStep) -> [FormRow] {
    switch step {
    case .open: openingRows
    case .join: [line(.person, isRequired: true), choice(.part, SessionPart.allCases)]
    case .attend:
      [
        line(.person, isRequired: true), choice(.presence, Presence.allCases), line(.deputising),
      ]
    case .time(let name):
      [line(.minutes, initial: session(name)?.minutes.map(String.init) ?? "")]
    case .close(let name):
      [reason(isRequired: session(name)?.items.contains(where: \.isUnfinished) == true)]
    case .resume: [reason(isRequired: true)]
    case .note: [reason(isRequired: true, label: Words.Agenda.noteLabel)]
    case .park: [line(.owner, isRequired: true), reason(isRequired: true)]
    case .conflict: [line(.person, isRequired: true), reason(isRequired: false)]
    }
  }

  private var openingRows: [FormRow] {
    let regions = Set(assessments.map(\.organisation.region)).sorted()
    let marked = list.marked.isEmpty ? nil : Words.Agenda.marked(list.marked.count)
    let agendas =
      [FormOption(value: "all", title: Words.Agenda.allJudged)]
      + (marked.map { [FormOption(value: "marked", title: $0)] } ?? [])
    return [
      line(.name, isRequired: true, initial: freeSessionName),
      choice(.stage, SessionStage.allCases, initial: SessionStage.regional.rawValue),
      row(.region, .choice(regions.map { FormOption(value: $0, title: $0) }, nil)),
      row(.agenda, .choice(agendas, 0)), line(.assessors), line(.quorum), line(.minutes),
    ]
  }

  /// S1, S2 … whichever is not taken.
  private var freeSessionName: String {
    let taken = Set(record.judgements.sessions.map(\.name.value))
    return (1...).lazy.map { "S\($0)" }.first { !taken.contains($0) } ?? ""
  }

  private func row(
    _ field: SessionField, _ value: FormValue, isRequired: Bool = true
  ) -> FormRow {
    FormRow(
      entry: .session(field), label: Words.Agenda.label(field), isRequired: isRequired,
      initial: value.text, isHeld: false, remark: Words.Agenda.remark(field), value: value)
  }

  private func line(
    _ field: SessionField, isRequired: Bool = false, initial: String = ""
  ) -> FormRow {
    row(
      field, .line(LineField(initial, limit: TextLimit.nameCharacters)), isRequired: isRequired)
  }

  private func choice<Word: RawRepresentable<String>>(
    _ field: SessionField, _ words: [Word], initial: String = ""
  ) -> FormRow {
    let options = words.map {
      FormOption(value: $0.rawValue, title: Words.Agenda.option($0.rawValue))
    }
    return row(field, FormValue.choice(options, nil).with(initial))
  }

  private func reason(isRequired: Bool, label: String = Words.reasonLabel) -> FormRow {
    FormRow(
      entry: .reason, label: label, isRequired: isRequired, initial: "", isHeld: false,
      value: .text(TextEditor("", limit: TextLimit.characters)))
  }
}

extension AgendaItem {
  /// Whether closing the session leaves something to be done with it.
  var isUnfinished: Bool { benchmark == nil && ![.signed, .parked, .returned].contains(state) }
}

/// Saving.
extension Desk {
  /// What of a form cannot be taken, and why.
  struct FormFault: Error {
    let field: SessionField
    let sentence: String
  }

  /// Sends a step of a session off; what was refused puts the keys on the row it is about.
  mutating func send(
    _ step: SessionStep, of form: FormSheet, _ environment: Environment
  ) -> [Effect] {
    do {
      let intent = try intent(of: step, form)
      return attempt(intent, environment, seen: form.versions) { desk, refusal in
        if let place = refusal.sessionEntry.flatMap(form.place) { desk.focus(place) }
        desk.say(refusal.message, .bad)
      }
    } catch {
      focus(form.place(of: .session(error.field)) ?? form.focus)
      say(error.sentence, .bad)
      return []
    }
  }

  private func intent(
    of step: SessionStep, _ form: FormSheet
  ) throws(FormFault) -> SessionIntent {
    let reason = form.text(.reason) ?? ""
    switch step {
    case .open: return try opening(form)
    case .join(let name):
      let part = try form.word(.part, SessionPart.self)
      return .change(name, .joined(try form.person(.person), part), reason: "")
    case .attend(let name):
      let presence = try form.word(.presence, Presence.self)
      let other = (form.text(.session(.deputising)) ?? "").isEmpty
      return .change(
        name,
        .attended(
          try form.person(.person), presence,
          deputisingFor: other ? nil : try form.person(.deputising)), reason: "")
    case .time(let name): return .change(name, .timed(try form.number(.minutes)), reason: "")
    case .close(let name): return .change(name, .closed, reason: reason)
    case .resume(let name): return .change(name, .resumed, reason: reason)
    case .note(let name, let code): return .note(name, code, text: reason)
    case .park(let name, let organisation):
      let owner = form.text(.session(.owner)) ?? ""
      return .item(name, organisation, .parked(owner: owner), reason: reason)
    case .conflict(let organisation):
      return .conflict(
        organisation, person: try form.person(.person), isDeclared: true, reason: reason)
    }
  }

  private func opening(_ form: FormSheet) throws(FormFault) -> SessionIntent {
    let text = form.text(.session(.name)) ?? ""
    guard let name = SessionName(text) else {
      throw FormFault(field: .name, sentence: Words.Agenda.badName)
    }
    let stage = try form.word(.stage, SessionStage.self)
    let region = (form.text(.session(.region)) ?? "").nonEmpty
    if (region == nil) == (stage == .regional) {
      throw FormFault(
        field: .region, sentence: Refusal.session(.regionWrong(stage)).sentence)
    }
    let organisations = agenda(
      of: region, isMarked: form.text(.session(.agenda)) == "marked")
    let names = (form.text(.session(.assessors)) ?? "").split(separator: ",").map {
      String($0).trimmed
    }
    let people = names.compactMap { Actor($0) }.map {
      SessionOpening.Person(actor: $0, part: .assessor)
    }
    return .open(
      name,
      SessionOpening(
        stage: stage, region: region, period: period, framework: framework.id, people: people,
        agenda: organisations.map(\.code), quorum: try form.number(.quorum),
        minutes: try form.number(.minutes)), organisations)
  }

  /// Every organisation of the region that the edition judges, boards first, then by name; or those
  /// marked.
  private func agenda(of region: String?, isMarked: Bool) -> [Organisation] {
    let all = assessments.map(\.organisation)
    if isMarked { return all.filter { list.marked.contains($0.code) } }
    return all.filter {
      framework.capability(of: $0.kind) != nil && (region ?? $0.region) == $0.region
    }.sorted {
      ($0.kind == .icb ? 0 : 1, $0.name, $0.code) < ($1.kind == .icb ? 0 : 1, $1.name, $1.code)
    }
  }

  /// What follows when something done in a session is on disk: one that was opened is shown.
  mutating func follow(_ intent: SessionIntent) {
    guard case .open(let name, _, _) = intent else { return }
    let said = status
    openAgenda(name)
    status = said
  }
}

extension FormSheet {
  fileprivate func word<Word: RawRepresentable<String>>(
    _ field: SessionField, _ type: Word.Type
  ) throws(Desk.FormFault) -> Word {
    guard let word = text(.session(field)).flatMap(Word.init) else {
      throw Desk.FormFault(field: field, sentence: Words.Agenda.needed(field))
    }
    return word
  }

  fileprivate func person(_ field: SessionField) throws(Desk.FormFault) -> Actor {
    guard let actor = text(.session(field)).flatMap({ Actor($0) }) else {
      throw Desk.FormFault(field: field, sentence: Words.Agenda.needed(field))
    }
    return actor
  }

  /// A whole number; nil where nothing stands there.
  fileprivate func number(_ field: SessionField) throws(Desk.FormFault) -> Int? {
    guard let text = text(.session(field))?.nonEmpty else { return nil }
    guard let number = Int(text), number > 0 else {
      throw Desk.FormFault(field: field, sentence: Words.Agenda.noNumber(text))
    }
    return number
  }
}

extension Refusal {
  /// What of a form it is about; nil where it is about none of its rows.
  fileprivate var sessionEntry: FormEntry? {
    guard case .session(let refusal) = self else { return nil }
    return switch refusal {
    case .nameTaken: .session(.name)
    case .regionWrong, .otherRegion: .session(.region)
    case .nothingOnAgenda, .heldElsewhere: .session(.agenda)
    case .ownerNeeded: .session(.owner)
    case .needsReason, .unfinished: .reason
    case .personBlank, .forAnother, .conflictUnchanged: .session(.person)
    default: nil
    }
  }
}

extension String {
  /// Nil where nothing is in it.
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
