import OversightCore

/// The lines of the considerations tab.
extension Desk {
  /// Everything the edition asks of an organisation, a line each.
  func testRows(of assessment: Assessment) -> [StandingQuestion] {
    framework.standing(
      of: assessment, given: judgements.answers[periodKey(of: assessment)] ?? [:])
  }

  /// The questions of the open organisation.
  var testRows: [StandingQuestion] { open.map(testRows) ?? [] }

  /// The selected question.
  var selectedTest: StandingQuestion? {
    let rows = testRows
    return rows.indices.contains(page.tests.selection) ? rows[page.tests.selection] : nil
  }

  /// What answers and decisions on an organisation are kept by.
  func periodKey(of assessment: Assessment) -> PeriodKey {
    PeriodKey(
      organisation: assessment.organisation.code, period: period, framework: framework.id)
  }
}
