import Narration
import OversightCore
import Terminal

/// Comparing the edition in use with another.
extension Desk {
  /// Asks with which edition; the likeliest is the one the cursor is on.
  mutating func chooseOtherEdition() {
    let others = library.frameworks.filter { $0.id != framework.id }
    let choices = others.map { other in
      ChoiceSheet.Choice(
        title: other.shortName, help: editionHelp(other), message: .compare(other.id))
    }
    let current = editions?.comparison.right.id ?? library.live(in: period)?.id
    let place =
      others.firstIndex { $0.id == current }
      ?? others.firstIndex { $0.standing != .draft && !$0.segments.isEmpty } ?? 0
    show(
      ChoiceSheet(
        title: Words.compareWith(framework.shortName, period),
        lines: others.isEmpty ? [Words.noOtherEdition] : [], choices: choices), selecting: place)
  }

  /// What a sheet of editions says of one.
  func editionHelp(_ edition: Framework) -> String {
    if edition.standing == .draft { return "\(Narration.Words.draft) · \(edition.edition)" }
    return edition.edition + (edition.standing.isLive(in: period) ? Words.inForce : "")
  }

  /// Opens the comparison, or puts another edition into the one that is open.
  mutating func compare(with id: FrameworkID) {
    sheet = nil
    guard let other = library.framework(id) else { return }
    let code = openCode ?? editions?.selected ?? list.selected
    editions = EditionsState(
      EditionComparison(framework, other, cohort: cohort, judgements: judgements),
      selecting: code)
    bring(toFront: .editions)
    guard let state = editions else { return }
    say(
      state.movers.isEmpty
        ? Words.nobodyMoves(state.comparison)
        : Words.comparing(state.comparison))
  }

  /// Makes the comparison anew after figures, judgements or the edition in use changed. Where that has
  /// become the other one, the two change places.
  mutating func compareAgain() {
    guard let old = editions else { return }
    let (left, right) = (old.comparison.left, old.comparison.right)
    let known = right.id == framework.id ? left : right
    if known.id == framework.id { return }
    let other = library.framework(known.id) ?? known
    var fresh = EditionsState(
      EditionComparison(framework, other, cohort: cohort, judgements: judgements),
      selecting: old.selected)
    fresh.hidesTable = old.hidesTable
    editions = fresh
  }

  /// Opens the selected mover.
  mutating func openMover() {
    if let code = editions?.row?.organisation.code { open(code) }
  }

  /// Both ladders of the selected mover, one after the other, to read.
  mutating func showBothLadders() {
    guard let editions, let row = editions.row else { return }
    let sides = [(editions.comparison.left, row.left), (editions.comparison.right, row.right)]
    let lines = sides.flatMap { framework, assessment in
      [TextSheet.TextLine(text: framework.edition, style: .strong)]
        + ladder(of: assessment, under: framework)
        + [TextSheet.TextLine(text: "", style: .plain)]
    }
    sheet = .text(
      TextSheet(
        title: Words.bothLadders(row.organisation.code.value), lines: Array(lines.dropLast())))
  }

  private func ladder(
    of assessment: Assessment, under framework: Framework
  ) -> [TextSheet.TextLine] {
    let narrator = Narrator(framework)
    let rungs = rungs(of: assessment, by: narrator)
    if rungs.isEmpty {
      let reason = assessment.segmentAbsence.map(narrator.reason) ?? ""
      return [.init(text: "  \(Words.noSteps(reason))", style: .plain)]
    }
    return rungs.map { rung in
      TextSheet.TextLine(
        text: "  \(rung.number) \(rung.title): \(rung.sentence) → \(rung.result) "
          + "(\(rung.provenance.rawValue))", style: RungLine.style(of: rung))
    }
  }

  /// The selected mover in words: both segments, each with its edition.
  var moverWords: String {
    guard let editions else { return "" }
    guard let row = editions.row else { return Words.nobodyMoves(editions.comparison) }
    return Words.mover(
      "\(row.organisation.code) \(row.organisation.shortName)", ScorecardWords.segments(row.left),
      ScorecardWords.segments(row.right), under: editions.comparison.right.shortName)
  }
}
