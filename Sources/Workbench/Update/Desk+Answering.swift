import Ledger
import Narration
import OversightCore
import Terminal

/// Answering a test or another question of the edition.
extension Desk {
  /// Why the selected question cannot be answered.
  var answeringDisabled: String? {
    if let reason = textDisabled { return reason }
    if let refusal = framework.refusal(of: .consideration) { return refusal }
    return selectedTest == nil ? Words.noTests(framework.shortName) : nil
  }

  /// Why nothing can be taken away.
  var clearingDisabled: String? {
    answeringDisabled ?? (selectedTest?.given == nil ? Words.nothingEntered : nil)
  }

  /// Opens the editor for the source; nothing is saved until it is.
  mutating func answer(_ answer: TestAnswer) -> [Effect] {
    guard let open, let row = selectedTest else { return [] }
    let intent = ConsiderationIntent(
      organisation: open.organisation, period: period, test: row.question.id, answer: answer,
      figures: figures(of: row), source: "", shown: shown(of: open))
    openEditor(
      .source(intent), of: open.organisation, draft: draft(of: intent),
      subjects: [.step(row.rule.id)])
    if status == .none { say(Words.sourceFirst) }
    return []
  }

  /// Takes the entered answer away. Figures entered beside it stay, and go when asked again.
  mutating func clearAnswer(_ environment: Environment) -> [Effect] {
    guard let open, let row = selectedTest, let given = row.given else { return [] }
    let keepsFigures = given.answer != nil && !given.figures.isEmpty
    let intent = ConsiderationIntent(
      organisation: open.organisation, period: period, test: row.question.id, answer: nil,
      figures: keepsFigures ? figures(of: row) : [:], source: keepsFigures ? given.source : "",
      shown: shown(of: open))
    return attempt(.consider(intent), as: .judgement(.consider(intent)), environment)
  }

  /// Figures entered for a test stay when it is answered.
  private func figures(of row: StandingQuestion) -> [MetricID: DecimalText] {
    (row.given?.figures ?? [:]).compactMapValues {
      DecimalText("\($0)") ?? DecimalText($0, places: 9)
    }
  }

  private func draft(of intent: ConsiderationIntent) -> DraftKey {
    DraftPlace(
      organisation: intent.organisation.code, cycle: period.cycle, framework: framework.id,
      purpose: .source(intent.test, intent.answer, quarter: period.quarter)
    ).key
  }

  /// The title of the sheet a source is written on.
  func sourceTitle(_ intent: ConsiderationIntent) -> String {
    let question = framework.question(intent.test)
    let isTest = framework.rule(asking: intent.test)?.asksTests ?? true
    return Words.sourceTitle(
      intent.organisation.code.value, question?.name ?? intent.test.value,
      narrator.word(for: intent.answer, isTest: isTest))
  }

  /// An answer before and after, and how many tests are met now where that is another number.
  func changeWords(_ intent: ConsiderationIntent, before: Assessment?) -> ChangeWords {
    guard let after = assessment(intent.organisation.code),
      let row = testRows(of: after).first(where: { $0.question.id == intent.test })
    else { return ChangeWords(made: "", takenBack: "") }
    let isTest = row.isTest
    let old = before.flatMap { before in
      framework.standing(of: before, given: [:]).first { $0.question.id == intent.test }?.answer
    }
    let given = narrator.word(for: old, isTest: isTest)
    let now = narrator.word(for: row.answer, isTest: isTest)
    func change(from before: String, to after: String) -> String {
      Words.answerSaved(row.question.name, before: before, after: after)
    }
    return ChangeWords(
      made: change(from: given, to: now) + testCount(before, after),
      takenBack: change(from: now, to: given) + testCount(after, before))
  }

  private func testCount(_ before: Assessment?, _ after: Assessment?) -> String {
    guard let now = after?.considerations else { return "" }
    let was = before?.considerations?.met.count
    return was == now.met.count
      ? "" : Words.testsMet(before: was, after: now.met.count, of: now.outcomes.count)
  }
}
