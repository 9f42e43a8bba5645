/// The tests: answered by the figures of all systems, or by a person with a source. A provider takes
/// the answers of the systems it belongs to.
extension Bench {
  mutating func applyConsiderations(_ body: ConsiderationsRule, of rule: Rule) {
    let boards = drafts.filter { $0.organisation.kind == .icb }
    let series =
      systemSeries[rule.id] ?? SystemSeries(of: body.figures, cohort: cohort, boards: boards)
    systemSeries[rule.id] = series
    let systems = SystemTests(body: body, figures: series)
    let outcomes = Dictionary(
      uniqueKeysWithValues: boards.map { board in
        (board.organisation.code, body.tests.map { systems.outcome(of: $0, for: board) })
      })
    let served = Dictionary(grouping: cohort.register.memberships, by: \.provider)
    let (judgements, day) = (judgements, cohort.register.day)
    each(of: rule) { draft in
      let code = draft.organisation.code
      if let own = outcomes[code] { return draft.consider(own, of: rule) }
      let lead = judgements.lead(of: code, on: day)?.board
      let boards = (served[code] ?? []).map(\.icb).filter { outcomes[$0] != nil }
      let leading = lead.flatMap { outcomes[$0] == nil ? nil : $0 }
      let counted = leading.map { [$0] } ?? boards
      let shared = body.tests.indices.map { index in
        let answers = counted.map {
          SystemAnswer(board: $0, answer: outcomes[$0]?[index].answer)
        }
        return draft.outcome(
          of: body.tests[index], across: answers, by: body.across, isLead: leading != nil)
      }
      draft.consider(shared, of: rule)
    }
  }
}

extension Draft {
  fileprivate func consider(_ outcomes: [TestOutcome], of rule: Rule) {
    for outcome in outcomes { record(.test(outcome), of: rule, subject: outcome.test.value) }
    let detail = ConsiderationsDetail(outcomes: outcomes)
    testsMet = detail.met.count
    testsUnknown = detail.unknown.count
    record(.considerations(detail), of: rule)
  }

  /// An answer entered for the provider itself stands before those of its systems.
  fileprivate func outcome(
    of test: ConsiderationsRule.Test, across systems: [SystemAnswer],
    by across: ConsiderationsRule.Across, isLead: Bool
  ) -> TestOutcome {
    let shared = across.answer(of: systems.map(\.answer))
    if let entered = answers[test.id], let answer = entered.answer {
      return TestOutcome(
        test: test.id, answer: answer, grounds: .entered(entered), computed: shared)
    }
    if systems.isEmpty {
      return TestOutcome(test: test.id, answer: nil, grounds: .absent(.noSystem))
    }
    return TestOutcome(
      test: test.id, answer: shared, grounds: .systems(systems, isLead: isLead))
  }
}

extension ConsiderationsRule.Across {
  /// What several answers come to; nil where the unknown ones could decide it.
  func answer(of answers: [TestAnswer?]) -> TestAnswer? {
    guard !answers.isEmpty else { return nil }
    let deciding: TestAnswer = self == .all ? .notMet : .met
    if answers.contains(deciding) { return deciding }
    return answers.contains(nil) ? nil : answers[0]
  }
}

/// The figures of all systems, month by month where they are monthly.
struct SystemSeries {
  /// The values of one figure in one month, or in the period.
  struct Values {
    let month: Month?
    let values: [OrganisationCode: (value: Double, isProxy: Bool)]
    let quartiles: CutPoints?
  }

  let boards: Int
  let latestMonth: Month?
  private var values: [MetricID: [Values]] = [:]

  subscript(figure: MetricID) -> [Values] { values[figure] ?? [] }

  init(of figures: [SystemFigure], cohort: Cohort, boards: [Draft]) {
    self.boards = boards.count
    latestMonth = cohort.latestMonth
    let shares = Shares(register: cohort.register)
    for figure in figures {
      switch figure.making {
      case .monthly(let numerator, let denominator, let scale):
        values[figure.id] = cohort.period.months.map { month in
          Self.values(month, of: boards) { board in
            let system = SystemFigures(
              of: board.organisation.code, shares: shares, cohort: cohort)
            return system.ratio(numerator, over: denominator, times: scale, in: [month]).map {
              ($0.value, $0.isProxy)
            }
          }
        }
      case .reported:
        values[figure.id] = [
          Self.values(nil, of: boards) { board in board.figure(figure.id).map { ($0, false) } }
        ]
      }
    }
  }

  private static func values(
    _ month: Month?, of boards: [Draft], _ value: (Draft) -> (Double, Bool)?
  ) -> Values {
    let found = boards.compactMap { board in
      value(board).map { (board.organisation.code, (value: $0.0, isProxy: $0.1)) }
    }
    let values = Dictionary(uniqueKeysWithValues: found)
    return Values(
      month: month, values: values, quartiles: .quartiles(of: values.values.map(\.value)))
  }
}

/// What the figures of all systems answer.
private struct SystemTests {
  let body: ConsiderationsRule
  let figures: SystemSeries

  func outcome(of test: ConsiderationsRule.Test, for board: Draft) -> TestOutcome {
    let code = board.organisation.code
    let findings = test.basis.map { self.findings($0, for: code) } ?? []
    let computed =
      test.basis.map { self.answer($0, for: code) } ?? .failure(Missing(absence: .notAnswered))
    let answer = try? computed.get()
    if let entered = board.answers[test.id], let given = entered.answer {
      return TestOutcome(
        test: test.id, answer: given, grounds: .entered(entered), computed: answer,
        findings: findings)
    }
    let grounds: TestOutcome.Grounds =
      switch computed {
      case .success: .figures
      case .failure(let missing): .absent(missing.absence)
      }
    return TestOutcome(
      test: test.id, answer: answer, grounds: grounds, computed: answer, findings: findings)
  }

  /// What was looked at, also where it does not suffice for an answer.
  private func findings(_ basis: TestBasis, for code: OrganisationCode) -> [FigureFinding] {
    basis.figures.flatMap { figure in
      figures[figure].compactMap { series in
        series.values[code].map { found in
          FigureFinding(
            figure: figure, month: series.month, value: found.value,
            cut: basis.cut(in: series.quartiles), systems: series.values.count,
            isProxy: found.isProxy)
        }
      }
    }
  }

  private func answer(
    _ basis: TestBasis, for code: OrganisationCode
  ) -> Result<TestAnswer, Missing> {
    switch basis {
    case .quartile(let figure, let side): quartile(figure, side, for: code)
    case .table(let table): read(table, for: code)
    }
  }

  /// In each month: one month in which it does not lie there answers no, whatever the others say.
  private func quartile(
    _ figure: MetricID, _ side: TestBasis.Side, for code: OrganisationCode
  ) -> Result<TestAnswer, Missing> {
    let months = figures[figure].map { isBeyond(side, in: $0, for: code) }
    if months.contains(false) { return .success(.notMet) }
    if let gap = months.firstIndex(of: nil) {
      let month = figures[figure][gap]
      return .failure(missing(figure, month: month.month, held: month.values.count))
    }
    return months.isEmpty
      ? .failure(missing(figure, month: nil, held: 0)) : .success(.met)
  }

  /// Whether a board lies in the quarter; nil where its figure, or that of too many others, is not
  /// held.
  private func isBeyond(
    _ side: TestBasis.Side, in series: SystemSeries.Values, for code: OrganisationCode
  ) -> Bool? {
    let needed = body.minimumCoverage * Double(figures.boards) - 1e-9
    guard Double(series.values.count) >= needed, let value = series.values[code]?.value,
      let quartiles = series.quartiles
    else { return nil }
    return side == .lowest
      ? value < quartiles.values[0] - 1e-9 : value > quartiles.values[2] + 1e-9
  }

  private func missing(_ figure: MetricID, month: Month?, held: Int) -> Missing {
    if held > 0 { return Missing(absence: .systemsNotHeld(figure, held: held, of: figures.boards)) }
    // Where other figures of the month are held, it is this one that is not.
    let isMonthHeld = month.flatMap { month in figures.latestMonth.map { month <= $0 } } ?? true
    return Missing(
      absence: isMonthHeld ? .figureNotEntered(figure) : .monthsNotHeld(latest: figures.latestMonth)
    )
  }

  private func read(_ table: TestTable, for code: OrganisationCode) -> Result<TestAnswer, Missing> {
    func value(_ figure: MetricID) -> Double? { figures[figure].first?.values[code]?.value }
    guard let row = value(table.rows.figure) else {
      return .failure(Missing(absence: .figureNotEntered(table.rows.figure)))
    }
    let cells = table.met[table.rows.band(of: row)]
    // A row in which every cell says the same needs no second figure.
    if Set(cells).count == 1 { return .success(cells[0] ? .met : .notMet) }
    guard let columns = table.columns, let column = value(columns.figure) else {
      return .failure(
        Missing(absence: .figureNotEntered(table.columns?.figure ?? table.rows.figure)))
    }
    return .success(cells[columns.band(of: column)] ? .met : .notMet)
  }
}

/// Why a test has no answer.
private struct Missing: Error {
  let absence: Absence
}

extension TestBasis {
  /// The quartile a value is held against.
  fileprivate func cut(in quartiles: CutPoints?) -> Double? {
    guard case .quartile(_, let side) = self else { return nil }
    return quartiles.map { side == .lowest ? $0.values[0] : $0.values[2] }
  }
}

extension Draft {
  /// A figure of the system: entered for one of the tests, else imported.
  fileprivate func figure(_ id: MetricID) -> Double? {
    let entered = answers.sorted { $0.key < $1.key }.compactMap { $0.value.figures[id] }
    return entered.first ?? observations[id]?.value
  }
}
