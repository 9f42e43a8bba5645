import Ledger
import Narration
import OversightCore
import Terminal

/// What can be done with the selected record.
extension Desk {
  /// The selected record whole, with what can be done now.
  mutating func openRecord(_ environment: Environment) -> [Effect] {
    guard let place = selectedPlace else { return openSection(environment) }
    guard !onlyReads else {
      if linkedMetrics.isEmpty { readRecord() } else { openLinkedMetric() }
      return []
    }
    let lines = RecordLines(desk: self, kind: place.kind, name: place.name, record: place.record)
    let steps = stepChoices(of: place.kind, place.name, place.record)
    // Where nothing is written and one thing can be done there is nothing to choose.
    let possible = steps.filter { $0.reason == nil }
    if place.record == nil, place.kind == .finding, possible.count == 1 {
      return receive(possible[0].message, environment)
    }
    let more = place.kind == .support ? [criterionChoice(of: place.name)] : []
    show(
      ChoiceSheet(title: lines.title, lines: lines.lines.map(\.text), choices: steps + more),
      selecting: 0)
    return []
  }

  /// Goes to the first line below a heading; where there is none, adds one.
  private mutating func openSection(_ environment: Environment) -> [Effect] {
    let below = dossierLines.firstIndex { line in
      if case .place(selectedLine?.section, _, _) = line { true } else { false }
    }
    guard let below else {
      if !onlyReads { return addRecord(environment) }
      sayWhatIsSelected()
      return []
    }
    page.dossier.select(below)
    page.dossierLine = selectedLine
    sayWhatIsSelected()
    return []
  }

  /// Every step of the kind: first what can be done now, then the others with why not.
  func stepChoices(
    of kind: RecordKind, _ name: RecordName, _ record: DossierRecord?
  ) -> [ChoiceSheet.Choice] {
    let form = RecordForm.of(kind)
    let state = record?.state ?? form.initial
    let choices = form.steps.filter { record == nil || !$0.begins || $0.mayFollow(state) }.map {
      step in
      var choice = ChoiceSheet.Choice(
        title: Narration.Words.step(step.step).capitalisedFirst, help: Words.help(of: step),
        message: .begin(RecordAim(kind: kind, name: name, step: step.step)))
      choice.reason = reason(against: step, kind, state)
      return choice
    }
    return choices.filter { $0.reason == nil } + choices.filter { $0.reason != nil }
  }

  private func reason(
    against step: StepForm, _ kind: RecordKind, _ state: RecordState?
  ) -> String? {
    if let reason = recordDisabled { return reason }
    guard step.mayFollow(state) else {
      // A thread that nobody closed is open.
      let now = state ?? (kind == .thread ? .open : nil)
      return Words.cannotFollow(now.map(Narration.Words.state))
    }
    return step.needsChair && viewer.role != .chair ? Words.chairOnly : nil
  }

  private func criterionChoice(of support: RecordName) -> ChoiceSheet.Choice {
    var choice = ChoiceSheet.Choice(
      title: Words.addCriterion, help: "", message: .begin(criterionAim(of: support)))
    choice.reason = recordDisabled
    return choice
  }

  private func criterionAim(of support: RecordName) -> RecordAim {
    RecordAim(kind: .exitCriterion, step: .add, fields: [.of: support.value])
  }

  /// Everything about the selected record, to read.
  mutating func readRecord() {
    guard let place = selectedPlace else {
      say(front.selection(on: self))
      return
    }
    let lines = RecordLines(desk: self, kind: place.kind, name: place.name, record: place.record)
    sheet = .text(TextSheet(title: lines.title, lines: lines.lines))
  }

  /// Adds a record of the selected section, or a piece of evidence.
  mutating func addRecord(_ environment: Environment) -> [Effect] {
    let choices = additions
    if choices.count == 1 { return begin(choices[0].aim, environment) }
    guard !choices.isEmpty else {
      say(Words.chooseALine, .bad)
      return []
    }
    show(
      ChoiceSheet(
        title: Words.addWhat, lines: [],
        choices: choices.map {
          ChoiceSheet.Choice(title: $0.title, help: "", message: .begin($0.aim))
        }), selecting: 0)
    return []
  }

  /// What can be added where the cursor is.
  private var additions: [(title: String, aim: RecordAim)] {
    guard tab == .assessment else { return [newEvidence] }
    guard let line = selectedLine else { return [] }
    let form = RecordForm.of(line.section.kind)
    switch form.naming {
    case .numbered, .named:
      return beginnings(of: form, named: nil) + criteria(on: line)
    case .single, .topic, .quarter:
      guard let place = selectedPlace else { return [] }
      let state = place.record?.state ?? form.initial
      return form.steps(after: state).map { step in
        let title = Narration.Words.step(step.step).capitalisedFirst
        return (title, RecordAim(kind: place.kind, name: place.name, step: step.step))
      }
    }
  }

  private func beginnings(
    of form: RecordForm, named name: RecordName?
  ) -> [(title: String, aim: RecordAim)] {
    form.steps.filter(\.begins).map { step in
      (
        Words.adding(Narration.Words.kind(form.kind), Narration.Words.step(step.step)),
        RecordAim(kind: form.kind, name: name, step: step.step)
      )
    }
  }

  /// What must hold for the selected support to end.
  private func criteria(on line: DossierLine) -> [(title: String, aim: RecordAim)] {
    guard let place = selectedPlace, line.section == .support else { return [] }
    let support =
      place.kind == .support ? place.name : place.record.map { RecordName($0.text(.of)) }
    return support.map { [(Words.addCriterion, criterionAim(of: $0))] } ?? []
  }

  /// A piece of evidence for what the list is of.
  private var newEvidence: (title: String, aim: RecordAim) {
    let about = evidenceFor.flatMap { $0.isLinkable ? $0.description : nil }
    return (
      "", RecordAim(kind: .evidence, step: .add, fields: about.map { [.about: $0] } ?? [:])
    )
  }

  /// Asks how the assessment goes on its way.
  mutating func chooseStatus() {
    let record = openDossier.record(.status, .single)
    let lines = RecordLines(desk: self, kind: .status, name: .single, record: record)
    show(
      ChoiceSheet(
        title: lines.title, lines: [Words.sentence(DossierWords(desk: self).status(record))],
        choices: stepChoices(of: .status, .single, record)), selecting: 0)
  }
}
