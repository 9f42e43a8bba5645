import Ledger
import Narration
import OversightCore
import Terminal

/// Writing to the ledger: everything goes through `decide`, and nothing is said to be saved before
/// the store says that it is on disk.
extension Desk {
  /// Why nothing can be written now.
  var writingDisabled: String? { readOnly ?? record.requiresNewerProgram?.sentence }

  /// Asks for events and sends them off, or says why not. `versions` is what the person had seen
  /// where that is not what is known now.
  mutating func attempt(
    _ intent: Intent, as purpose: Saving.Purpose, seen versions: [JudgementKey: Int]? = nil,
    _ environment: Environment,
    refused: (inout Desk, Refusal) -> Void = { $0.say($1.message, .bad) }
  ) -> [Effect] {
    guard saving == nil else {
      say(Words.stillSaving, .bad)
      return []
    }
    do {
      let events = try decide(
        intent, by: viewer, given: record, framework: framework, now: environment.now(), ids: &ids)
      saving = Saving(
        events: events, purpose: purpose, before: purpose.ratedOrganisation.flatMap(assessment))
      return [.append(events, expecting: record.expecting(events, seen: versions))]
    } catch {
      refused(&self, error)
      return []
    }
  }

  /// Adds entries to what is known and recomputes.
  mutating func take(_ entries: [StoredEntry]) {
    let fresh = entries.filter { $0.entry.sequence > sequence }
    guard !fresh.isEmpty else { return }
    let before = record.judgements
    for entry in fresh { record.add(entry) }
    sequence = fresh.map(\.entry.sequence).max() ?? sequence
    if record.judgements != before { recalculate() }
  }

  /// What was sent is on disk.
  mutating func saved(_ entries: [StoredEntry]) -> [Effect] {
    guard let saving else {
      take(entries)
      return []
    }
    self.saving = nil
    // A row that was in the list stays, even where the change makes it unfit for the filter.
    if let code = saving.before?.organisation.code, list.rows.contains(where: { $0.code == code }) {
      list.kept.insert(code)
    }
    let earlier = assessments
    take(entries)
    return settle(saving, since: earlier)
  }

  private mutating func settle(_ saving: Saving, since earlier: [Assessment]) -> [Effect] {
    let event = saving.events[0].id
    let consequence = [consequence(since: saving.before), routes(of: saving, since: earlier)]
      .filter { !$0.isEmpty }.joined(separator: " ")
    switch saving.purpose {
    case .judgement(let intent):
      let change = changeWords(intent, before: saving.before)
      done.append(Done(event: event, intent: intent, change: change))
      undone = []
      say(Words.saved(joined(change.made, consequence)), .good)
      selectSaved(saving.events[0].key)
      return closeEditor()
    case .note(let intent):
      done.append(
        Done(
          event: event, intent: intent,
          change: ChangeWords(made: Words.noteWords, takenBack: Words.noteWords)))
      undone = []
      say(Words.noteSaved, .good)
      return closeEditor()
    case .session(let intent):
      say(Words.saved(joined(sessionWords(saving, intent), consequence)), .good)
      let effects = closeEditor()
      follow(intent)
      return effects
    case .undo(let past):
      done.removeAll { $0.event == past.event }
      undone.append(past)
      let words = Words.undone(past.change.takenBack, of: elsewhere(past.intent))
      say(joined(words, consequence), .good)
    case .redo(let past):
      undone.removeAll { $0.event == past.event }
      done.append(Done(event: event, intent: past.intent, change: past.change))
      let words = Words.redone(past.change.made, of: elsewhere(past.intent))
      say(joined(words, consequence), .good)
    }
    return []
  }

  /// The organisation of an intent, where it is not the one on the screen.
  private func elsewhere(_ intent: Intent) -> String? {
    intent.organisation.flatMap { $0 == openCode ? nil : $0.value }
  }

  private func joined(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Closes the sheet a saved text was written on and forgets its draft.
  mutating func closeEditor() -> [Effect] {
    guard let written = WritingSheet(sheet) ?? setAside else { return [] }
    sheet = nil
    setAside = nil
    drafts[written.draft] = nil
    draftTimes[written.draft] = nil
    unkept.remove(written.draft)
    return [.keepDraft(written.draft, nil)]
  }

  /// What was sent is not on disk. Text and intent are kept.
  mutating func notSaved(_ error: LedgerError, _ entries: [StoredEntry]) -> [Effect] {
    take(entries)
    say(sentence(of: error), .bad)
    unsaved = saving
    saving = nil
    guard unsaved != nil else { return [] }
    setAside = WritingSheet(sheet) ?? setAside
    if case .clash(let clashes) = error {
      sheet = .choices(clashSheet(clashes))
    } else {
      sheet = .choices(errorSheet(error))
    }
    return []
  }

  /// What went wrong; who decided otherwise is not named on a shared screen.
  private func sentence(of error: LedgerError) -> String {
    if isPresenting, case .clash = error { return "\(Words.clashTitle)." }
    return error.sentence
  }

  private func clashSheet(_ clashes: [Clash]) -> ChoiceSheet {
    let others = clashes.flatMap(\.newer).compactMap { stored -> String? in
      record.history.first { $0.entry.sequence == stored.entry.sequence }.map(historyWords)
    }
    return ChoiceSheet(
      title: Words.clashTitle, lines: others + [Words.textIsSafe],
      choices: [
        .init(title: Words.keepTheirs, help: "", message: .closeSheet),
        .init(title: Words.saveMine, help: Words.saveMineHelp, message: .rebase),
      ] + backToText)
  }

  private func errorSheet(_ error: LedgerError) -> ChoiceSheet {
    ChoiceSheet(
      title: error.sentence, lines: [error.nextStep, Words.textIsSafe],
      choices: [.init(title: Words.tryAgain, help: "", message: .rebase)] + copyText
        + [.init(title: Words.close, help: "", message: .closeSheet)] + backToText)
  }

  /// The text that was not saved can be taken elsewhere; the question stays.
  private var copyText: [ChoiceSheet.Choice] {
    guard let text = setAside?.text, !text.isEmpty else { return [] }
    return [.init(title: Words.copyText, help: "", message: .copy(text), staysOpen: true)]
  }

  private var backToText: [ChoiceSheet.Choice] {
    setAside == nil
      ? [] : [ChoiceSheet.Choice(title: Words.backToText, help: "", message: .backToText)]
  }

  /// Tries again on top of what came in between.
  mutating func rebase(_ environment: Environment) -> [Effect] {
    guard let unsaved else { return [] }
    sheet = nil
    self.unsaved = nil
    return attempt(unsaved.intent, as: unsaved.purpose, environment) { desk, refusal in
      // What others did meanwhile stands against it: back to what was written.
      desk.sheet = desk.setAside?.seeing(desk.record.versions).sheet
      desk.setAside = nil
      desk.say(refusal.message, .bad)
    }
  }
}

extension Intent {
  /// The organisation it is about.
  var organisation: OrganisationCode? {
    switch self {
    case .rate(let rating): rating.organisation.code
    case .note(let note): note.organisation.code
    case .consider(let answer): answer.organisation.code
    case .decideSegment(let decision): decision.organisation.code
    case .agreeLead(let lead): lead.organisation.code
    case .chooseRoute(let choice): choice.organisation.code
    case .record(let record): record.organisation.code
    case .session(let intent): intent.organisation
    case .reportSegments, .withdraw, .importDataset, .adoptFramework: nil
    }
  }
}

extension Desk.Saving.Purpose {
  /// The organisation whose result may change; nil for notes, which change none.
  var ratedOrganisation: OrganisationCode? {
    switch self {
    case .judgement(let intent): intent.organisation
    case .session(let intent): intent.organisation
    case .note: nil
    case .undo(let past), .redo(let past):
      if case .note = past.intent { nil } else { past.intent.organisation }
    }
  }
}

extension Desk.Saving {
  /// What was wanted.
  var intent: Intent {
    switch purpose {
    case .judgement(let intent), .note(let intent): intent
    case .session(let intent): .session(intent)
    case .undo(let past): .withdraw(past.event, ofThisSitting: [past.event])
    case .redo(let past): past.intent
    }
  }
}

/// Undo and redo.
extension Desk {
  /// Why nothing can be undone.
  var undoDisabled: String? {
    if let reason = writingDisabled ?? unseen(done.last) { return reason }
    guard done.isEmpty else { return nil }
    return calibrationPage == nil ? Words.nothingToUndo : Words.Reveal.nothingToUndo
  }

  /// Why nothing can be done again.
  var redoDisabled: String? {
    writingDisabled ?? unseen(undone.last) ?? (undone.isEmpty ? Words.nothingToRedo : nil)
  }

  /// Taking a rating back names it, so that waits while others see the screen.
  private func unseen(_ past: Done?) -> String? {
    guard isPresenting, case .rate(let intent)? = past?.intent, intent.layer == .assessor else {
      return nil
    }
    return Words.notOnSharedScreen
  }

  /// Takes back the newest own event of this sitting by a compensating event.
  mutating func undo(_ environment: Environment) -> [Effect] {
    guard let last = done.last else { return [] }
    let sitting = Set(done.map(\.event))
    return attempt(.withdraw(last.event, ofThisSitting: sitting), as: .undo(last), environment)
  }

  /// Does again what was taken back last; a new event.
  mutating func redo(_ environment: Environment) -> [Effect] {
    guard let last = undone.last else { return [] }
    return attempt(last.intent, as: .redo(last), environment)
  }
}

/// What a change brought, in words.
extension Desk {
  /// A rating or an answer before and after, and the way back.
  func changeWords(_ intent: Intent, before: Assessment?) -> ChangeWords {
    switch intent {
    case .rate(let rating): changeWords(rating, before: before)
    case .consider(let consideration): changeWords(consideration, before: before)
    case .record: recordChange
    default: decisionWords(intent)
    }
  }

  private func changeWords(_ rating: RatingIntent, before: Assessment?) -> ChangeWords {
    let area = narrator.name(of: rating.area)
    let old = before.map { present(rating, in: $0) } ?? nil
    let (given, now) = (old.map(words), rating.rating.map(words))
    let partner = rating.partner.map { " (\($0))" } ?? ""
    func change(from before: String?, to after: String?) -> String {
      Words.ratingChange(
        area: area, layer: Narration.Words.layer(rating.layer) + partner, before: before,
        after: after) + "."
    }
    return ChangeWords(made: change(from: given, to: now), takenBack: change(from: now, to: given))
  }

  private func words(_ rating: AreaRating) -> String { narrator.words(for: rating).lowercased() }

  private func present(_ rating: RatingIntent, in assessment: Assessment) -> AreaRating? {
    let area = assessment.capability?.areas.first { $0.id == rating.area }?.judgement
    switch rating.layer {
    case .selfAssessment: return area?.selfAssessment?.rating
    case .partnerFeedback:
      let holder = rating.partner.flatMap { Actor($0) } ?? viewer.actor
      return area?.partnerFeedback.first { $0.actor == holder }?.rating
    case .assessor: return area?.assessors.first { $0.actor == viewer.actor }?.rating
    case .moderated: return area?.moderated?.rating
    case .final: return area?.final?.rating
    }
  }

  /// What changed in overall rating and segment since an earlier result, in words.
  func consequence(since before: Assessment?) -> String {
    guard let before, let after = assessment(before.organisation.code) else { return "" }
    return [overallWords(before, after), segmentWords(before, after)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// Whose indicated route is another one after what was saved, among the providers that the
  /// organisation leads or is.
  private func routes(of saving: Saving, since earlier: [Assessment]) -> String {
    guard let code = saving.before?.organisation.code else { return "" }
    let own = routeMoves(from: earlier, to: assessments).filter { move in
      let provider = move.organisation.code
      return provider == code || assessment(provider)?.route?.lead?.board == code
    }
    return Words.routesChanged(own)
  }

  private func overallWords(_ before: Assessment, _ after: Assessment) -> String? {
    func words(_ assessment: Assessment) -> String? {
      assessment.capability?.overall.map { narrator.name(of: $0).lowercased() }
    }
    guard after.capability != nil else { return nil }
    let (old, new) = (words(before), words(after))
    if old == new {
      let isTouched =
        before.capability?.areas != after.capability?.areas
        || before.capability?.reachable != after.capability?.reachable
      return new == nil && isTouched
        ? Words.stillOpen(narrator.alternatives(after.capability?.reachable ?? [])) : nil
    }
    return Words.overallChange(before: old, after: new)
  }

  private func segmentWords(_ before: Assessment, _ after: Assessment) -> String? {
    if before.segment != after.segment {
      return Words.segmentChange(before: before.segment, after: after.segment)
    }
    let held = after.steps.lazy.compactMap { step -> ShiftDetail? in
      if case .shift(let detail) = step.detail, detail.heldAt != nil { return detail }
      return nil
    }.first
    guard before.capability?.overall != after.capability?.overall, let held else { return nil }
    return Words.segmentHeld(after.segment, at: held.heldAt)
  }
}
