import Ledger
import OversightCore
import Terminal

/// Texts that were begun and not saved, offered again.
extension Desk {
  /// Why drafts cannot be shown.
  var draftsDisabled: String? {
    isPresenting ? Words.whileSharing : drafts.isEmpty ? Words.noDrafts : nil
  }

  /// The drafts that can be gone on with: a reader writes nothing.
  var offeredDrafts: [DraftKey] { onlyReads ? [] : drafts.keys.sorted() }

  /// The drafts, those kept last first.
  private var draftsInOrder: [DraftKey] {
    drafts.keys.sorted { left, right in
      let (first, second) = (draftTimes[left], draftTimes[right])
      guard first != second else { return left < right }
      return (first?.milliseconds ?? 0) > (second?.milliseconds ?? 0)
    }
  }

  mutating func showDrafts() {
    let choices = draftsInOrder.map { key in
      ChoiceSheet.Choice(
        title: Words.draftName(key, draftTimes[key]), help: Words.firstWords(drafts[key] ?? ""),
        message: .draft(key), removal: .askThrowAway(key))
    }
    var sheet = ChoiceSheet(title: Words.draftsTitle(choices.count), lines: [], choices: choices)
    sheet.leaving = .draftsLater
    sheet.leavingKey = SheetKeys.later
    show(sheet, selecting: 0)
  }

  mutating func leaveDrafts() { say(Words.draftsLater(key(of: "drafts"))) }

  /// Opens a draft where it belongs; where that is gone, its text to read and copy.
  mutating func openDraft(_ key: DraftKey, _ environment: Environment) -> [Effect] {
    guard let text = drafts[key] else { return [] }
    if let place = DraftPlace(key), go(to: place) {
      let effects = write(place, environment)
      if WritingSheet(sheet)?.draft == key { return effects }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    sheet = .text(
      TextSheet(
        title: Words.draftName(key, draftTimes[key]),
        lines: lines.map { .init(text: String($0), style: .plain) }))
    say(Words.draftHasNoPlace(key.words), .bad)
    return []
  }

  /// Goes to where a text belongs; false where that is not there any more.
  private mutating func go(to place: DraftPlace) -> Bool {
    guard library.framework(place.framework) != nil, let period = period(of: place) else {
      return false
    }
    if period != self.period { show(period: period) }
    if framework.id != place.framework { show(framework: place.framework) }
    guard assessment(place.organisation) != nil else { return false }
    if openCode != place.organisation { open(place.organisation) }
    return select(place.purpose)
  }

  /// The period shown, where it is of the text's year, else the newest held of that year; a source is
  /// of one quarter.
  private func period(of place: DraftPlace) -> Period? {
    let held = library.dataset.periods.filter { $0.cycle == place.cycle }
    if case .source(_, _, let quarter) = place.purpose {
      return held.first { $0.quarter == quarter }
    }
    return period.cycle == place.cycle ? period : held.last
  }

  /// Shows the tab and selects the line that a text is about.
  private mutating func select(_ purpose: DraftPlace.Purpose) -> Bool {
    switch purpose {
    case .reason(let area, let layer, _):
      page.layer = layer
      return select(area)
    case .source(let test, _, _): return selectTest { $0.question.id == test }
    case .record(let kind, let name, _): return go(to: kind, name)
    case .decision(let session):
      guard let code = openCode else { return false }
      open(item: code, of: session)
      return calibrationPage != nil
    case .note(.area(let area)): return select(area)
    case .note(.note(let note)): return go(to: .thread, .topic(.note(note)))
    case .note(.duty(let duty)): return go(to: .finding, .topic(.duty(duty)))
    case .note(.prompt(let prompt)): return go(to: .finding, .topic(.prompt(prompt)))
    case .note(.record(let name)): return go(toRecord: name)
    case .note(.step(let rule)): return selectTest { $0.rule.id == rule }
    case .note(.metric(let metric)): return select(metric)
    case .note:
      show(tab: .notes)
      return true
    }
  }

  private mutating func select(_ area: AreaID) -> Bool {
    guard let place = areas.firstIndex(where: { $0.id == area }) else { return false }
    show(tab: .capability)
    page.areas.select(place)
    return true
  }

  private mutating func selectTest(_ isWanted: (StandingQuestion) -> Bool) -> Bool {
    guard let open, let place = testRows(of: open).firstIndex(where: isWanted) else {
      return false
    }
    show(tab: .considerations)
    page.tests.select(place)
    return true
  }

  private mutating func select(_ metric: MetricID) -> Bool {
    guard let open else { return false }
    let place = scorecard(of: open).firstIndex { row in
      if case .metric(let result) = row { result.metric == metric } else { false }
    }
    guard let place else { return false }
    show(tab: .scorecard)
    page.metrics.select(place)
    return true
  }

  /// Begins the text again, as its key would; what forbids that is said.
  private mutating func write(
    _ place: DraftPlace, _ environment: Environment
  ) -> [Effect] {
    switch place.purpose {
    case .note(.note(let note)): return noteDisabled == nil ? writeReply(to: note) : []
    case .note: return noteDisabled == nil ? writeNote() : []
    case .record(let kind, let name, let step):
      guard recordDisabled == nil else { return [] }
      return begin(RecordAim(kind: kind, name: name, step: step), environment)
    case .decision: return decidingDisabled == nil ? openDecision(environment) : []
    case .reason(_, _, let rating): return ratingDisabled == nil ? rate(rating, environment) : []
    case .source(_, let answer, _):
      guard answeringDisabled == nil, let answer else { return [] }
      return self.answer(answer)
    }
  }
}

/// Throwing a draft away, and leaving with one that is not on disk.
extension Desk {
  mutating func askThrowAway(_ key: DraftKey) {
    let choices = [
      ChoiceSheet.Choice(title: Words.keepDraft, help: "", message: .command("drafts")),
      ChoiceSheet.Choice(
        title: Words.throwDraftAway, help: Words.throwAwayHelp, message: .throwAway(key)),
    ]
    show(
      ChoiceSheet(
        title: Words.askThrowAway(key.words), lines: [Words.firstWords(drafts[key] ?? "")],
        choices: choices), selecting: 0)
  }

  mutating func throwAway(_ key: DraftKey) -> [Effect] {
    drafts[key] = nil
    draftTimes[key] = nil
    unkept.remove(key)
    if !drafts.isEmpty { showDrafts() }
    say(Words.thrownAway(key.words), .good)
    return [.keepDraft(key, nil)]
  }

  /// Leaves; asks only where a text would be lost.
  mutating func quit() -> [Effect] {
    let lost = unkept.filter { drafts[$0] != nil }.sorted()
    guard !lost.isEmpty else { return [.quit] }
    let text = lost.compactMap { drafts[$0] }.joined(separator: "\n\n")
    show(
      ChoiceSheet(
        title: Words.askQuit, lines: [Words.askQuitLine(lost.count)],
        choices: [
          .init(title: Words.stay, help: "", message: .closeSheet),
          .init(title: Words.copyText, help: "", message: .copy(text), staysOpen: true),
          .init(title: Words.leaveWithout, help: Words.throwAwayHelp, message: .quit),
        ]), selecting: 0)
    return []
  }
}
