import Ledger
import Narration
import OversightCore
import Terminal

/// Opening sheets.
extension Desk {
  mutating func askFilter() {
    sheet = .prompt(
      PromptSheet(
        purpose: .filter, field: LineField(list.filterText.isEmpty ? "" : list.filterText + " "),
        before: list.filterText,
        selected: list.selected))
    say(Words.filterHint)
  }

  mutating func askOrganisation() {
    sheet = .prompt(
      PromptSheet(purpose: .open, field: LineField(), before: "", selected: list.selected))
  }

  mutating func choosePeriod() {
    let choices = library.dataset.periods.reversed().map { period in
      let held = library.dataset.summaries[period]?.count ?? 0
      return ChoiceSheet.Choice(
        title: period.description,
        help: Words.periodHelp(held, edition: library.live(in: period)?.shortName),
        message: .period(period))
    }
    let place = choices.firstIndex { $0.title == period.description } ?? 0
    let others = [
      ChoiceSheet.Choice(
        title: Words.compareEdition, help: Words.compareEditionHelp,
        message: .command("compare-editions")),
      ChoiceSheet.Choice(
        title: Words.otherEdition, help: framework.edition, message: .command("edition")),
    ]
    show(
      ChoiceSheet(
        title: Words.choosePeriod, lines: [Words.editionNow(framework.edition)],
        choices: choices + others), selecting: place)
  }

  mutating func chooseFramework() {
    let choices = library.frameworks.map { framework in
      ChoiceSheet.Choice(
        title: framework.shortName,
        help: editionHelp(framework),
        message: .framework(framework.id))
    }
    let place = library.frameworks.firstIndex { $0.id == framework.id } ?? 0
    show(ChoiceSheet(title: Words.chooseEdition, lines: [], choices: choices), selecting: place)
  }

  mutating func chooseType() {
    let choices = Sector.allCases.filter { $0 != .other }.map { sector in
      ChoiceSheet.Choice(
        title: Narration.Words.sector(sector), help: "",
        message: .filter(replacing(.type, with: sector.rawValue)))
    }
    chooseFilter(Words.chooseType, choices, clearing: .type)
  }

  mutating func chooseRegion() {
    let regions = Set(assessments.map(\.organisation.region)).sorted()
    let choices = regions.map { region in
      ChoiceSheet.Choice(
        title: region, help: "", message: .filter(replacing(.region, with: region)))
    }
    chooseFilter(Words.chooseRegion, choices, clearing: .region)
  }

  private mutating func chooseFilter(
    _ title: String, _ choices: [ChoiceSheet.Choice], clearing column: ListColumn
  ) {
    let all = ChoiceSheet.Choice(
      title: Words.all, help: "", message: .filter(replacing(column, with: nil)))
    // The value in force is the one the cursor is on.
    let place = choices.firstIndex { choice in
      if case .filter(let text) = choice.message { text == list.filterText } else { false }
    }
    show(
      ChoiceSheet(title: title, lines: [], choices: [all] + choices),
      selecting: place.map { $0 + 1 } ?? 0)
  }

  /// The filter with the conditions on one column replaced.
  private func replacing(_ column: ListColumn, with value: String?) -> String {
    let kept = list.filter.conditions.filter { condition in
      if case .compare(.column(column), _, _) = condition { false } else { true }
    }
    let term = value.map { Filter.compare(.column(column), .equal, [.words($0)]) }
    return Filter(allOf: kept + [term].compactMap { $0 }).description
  }

  mutating func chooseRelated() {
    guard let open else { return }
    let register = register
    let related =
      open.organisation.kind == .icb
      ? register.providers(of: open.organisation.code) : register.icbs(of: open.organisation.code)
    guard !related.isEmpty else {
      say(Words.nothingRelated(open.organisation.kind), .bad)
      return
    }
    let choices = related.map { organisation in
      ChoiceSheet.Choice(
        title: "\(organisation.code)  \(organisation.name)",
        help: assessment(organisation.code)?.segment.map { "segment \($0)" } ?? "",
        message: .open(organisation.code))
    }
    show(
      ChoiceSheet(title: Words.related(open.organisation), lines: [], choices: choices),
      selecting: 0)
  }

  mutating func show(_ choices: ChoiceSheet, selecting place: Int) {
    var choices = choices
    choices.window = ScrollWindow(count: choices.choices.count, height: 1, selection: place)
    sheet = .choices(choices)
  }
}

/// Sheets to read, and the clipboard.
extension Desk {
  mutating func showLegend() {
    let lines = Words.legend(segments: framework.segmentCount).map { mark, words in
      TextSheet.TextLine(
        text: DisplayText(mark).padded(to: 9).string + words, style: .plain)
    }
    sheet = .text(TextSheet(title: Words.legendTitle, lines: lines))
  }

  mutating func showSteps() {
    if let openCode { showSteps(of: openCode) }
  }

  /// Every step of an organisation, to read.
  mutating func showSteps(of code: OrganisationCode) {
    guard let open = assessment(code) else { return }
    // The rules are applied again without each step: only here, never while moving about.
    let studies = study(code, in: cohort, judgements, under: framework)
    let change = moves.flatMap { moves in moves.changes[code].map { (moves.period, $0) } }
    let lines = stepLines(of: open, studies, change: change).lines
    guard !open.steps.isEmpty else {
      let reason = open.segmentAbsence.map(narrator.reason) ?? ""
      say(Words.noSteps(reason), .bad)
      return
    }
    sheet = .text(
      TextSheet(title: Words.stepsTitle(code.value), place: Words.stepsWord, lines: lines))
  }

  /// The steps of an assessment as the screen may show them.
  func stepLines(
    of assessment: Assessment, _ studies: [String: StepStudy],
    change: (period: Period, change: SegmentChange)? = nil
  ) -> StepLines {
    StepLines(
      narrator: narrator, assessment: assessment, studies: studies, change: change,
      shown: { withLetters($0, in: assessment.organisation.code) },
      hiding: { hiding($0, of: assessment) })
  }

  mutating func showSelectedNote() {
    guard let thread = selectedThread else { return }
    show(shown(thread.note), title: noteTitle(thread))
  }

  private mutating func show(_ text: String, title: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TextSheet.TextLine(text: String($0), style: .plain)
    }
    sheet = .text(TextSheet(title: title, lines: lines))
  }

  mutating func copySelected() -> [Effect] {
    let text = front.copyText(on: self)
    guard !text.isEmpty else {
      say(Words.nothingSelected, .bad)
      return []
    }
    return [.copy(text)]
  }
}
