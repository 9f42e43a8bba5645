import Narration
import OversightCore
import Terminal

/// What is to say about one test or question: the lower pane, and the sheet that shows it whole.
struct TestDetail {
  let desk: Desk
  let assessment: Assessment
  let row: StandingQuestion

  private var narrator: Narrator { desk.narrator }

  /// The title: what it is about and its answer.
  var title: String {
    "\(row.question.name): \(desk.narrator.word(for: row.answer, isTest: row.isTest))"
  }

  /// A sentence a line, the most needed first.
  var lines: [TextSheet.TextLine] {
    let known = "\(row.rule.provenance.rawValue) · \(row.rule.source)"
    let style: Style = row.rule.provenance == .assumed ? .accent : .dim
    let lines =
      [plain(row.question.asks)] + grounds + [plain(couldChange)] + findings + systems
      + [plain(row.answer == nil ? row.rule.incomplete : ""), .init(text: known, style: style)]
    return lines.filter { !$0.text.isEmpty }
  }

  private func plain(_ text: String) -> TextSheet.TextLine { .init(text: text, style: .plain) }

  /// What the answer rests on, in a sentence.
  private var grounds: [TextSheet.TextLine] {
    [groundsWords, otherAnswer].compactMap { $0 }.map(plain)
  }

  private var groundsWords: String {
    if let given = row.given, row.step == nil || !row.isTest {
      return Words.entered(desk.shown(given.actor), given.source)
    }
    switch row.outcome?.grounds {
    case .entered(let given): return Words.entered(desk.shown(given.actor), given.source)
    case .figures: return isProxy ? Words.byProxies : Words.byFigures
    case .systems(_, let isLead): return isLead ? Words.byLeadBoard : Words.bySystems
    case .absent(let absence): return Words.notKnown(narrator.reason(absence))
    case nil: return Words.notKnown(narrator.reason(.notAnswered))
    }
  }

  private var isProxy: Bool { row.outcome?.findings.contains(where: \.isProxy) ?? false }

  /// What the figures say where an entered answer stands instead; who entered figures.
  private var otherAnswer: String? {
    guard let outcome = row.outcome else { return nil }
    if case .entered = outcome.grounds {
      let isOwnSystem = assessment.organisation.kind == .icb
      return outcome.computed.map {
        Words.wouldSay(narrator.word(for: $0), isFigures: isOwnSystem)
      }
    }
    return row.given.map { Words.figuresEnteredBy(desk.shown($0.actor), $0.source) }
  }

  /// What answers nobody has given could still change.
  private var couldChange: String {
    if row.isTest {
      return narrator.unknownTests(assessment).map { Words.sentence($0) } ?? ""
    }
    guard row.answer == nil, let step = row.step else { return "" }
    switch step.detail {
    case .cap(let detail) where detail.possible.count > 1:
      return Words.untilAnswered(
        Narrator.list(detail.possible.map(String.init), last: "or"))
    case .cap: return Words.changesNoSegment
    case .limit(let detail): return Words.couldBar(barred(detail))
    default: return ""
    }
  }

  /// The ratings that the answer yes would bar, of those still reachable.
  private func barred(_ detail: LimitDetail) -> String {
    guard case .limit(let body) = row.rule.body, let scale = narrator.scale(of: body.best),
      let best = scale.place(of: body.best)
    else { return "" }
    let out = detail.reachable.filter { (scale.place(of: $0) ?? best) < best }
    return out.isEmpty ? "" : narrator.alternatives(out)
  }

  private var findings: [TextSheet.TextLine] {
    (row.outcome?.findings ?? []).map { plain("  \(narrator.finding($0))") }
  }

  /// Each system a provider belongs to with its answer.
  private var systems: [TextSheet.TextLine] {
    guard case .systems(let systems, _)? = row.outcome?.grounds else { return [] }
    return systems.map { system in
      let name = desk.register.organisation(system.board)?.name ?? ""
      return plain("  \(system.board) \(name): \(narrator.word(for: system.answer))")
    }
  }

  /// What the answer rests on, in one cell: values month by month, each with its quartile.
  var short: String {
    if !row.isTest {
      return row.given.map { Words.enteredBy(desk.shown($0.actor), $0.source) }
        ?? Words.askedBy(row.rule.title == row.question.name ? nil : row.rule.title)
    }
    guard let outcome = row.outcome else { return "" }
    switch outcome.grounds {
    case .figures:
      let figures = outcome.findings.map(short).joined(separator: ", ")
      return (isProxy ? Words.proxyWord : Words.figuresWord) + " " + figures
    case .entered(let given): return Words.enteredBy(desk.shown(given.actor), given.source)
    case .absent(.figureNotEntered): return Words.noFigureHeld
    case .systems, .absent: return narrator.test(outcome)
    }
  }

  private func short(_ finding: FigureFinding) -> String {
    let unit = desk.framework.systemFigure(finding.figure)?.unit ?? ""
    let name =
      finding.month.map { String(narrator.month($0).prefix(3)) }
      ?? narrator.figureName(finding.figure)
    let cut = finding.cut.map { " (\(Figure.value($0, unit: unit)))" } ?? ""
    return "\(name) \(Figure.value(finding.value, unit: unit))\(cut)"
  }
}

extension Desk {
  /// Everything about the selected question, to read.
  mutating func showTest() {
    guard let open, let row = selectedTest else {
      say(Words.sentence(Words.noTests(framework.shortName)), .bad)
      return
    }
    let detail = TestDetail(desk: self, assessment: open, row: row)
    let ways =
      framework.refusal(of: .consideration) == nil && !onlyReads
      ? figureWays(row) : []
    sheet = .text(TextSheet(title: detail.title, lines: detail.lines + ways))
  }

  /// Figures are entered on the command line; the sheet says how.
  private func figureWays(_ row: StandingQuestion) -> [TextSheet.TextLine] {
    guard case .considerations(let body) = row.rule.body, let code = openCode,
      let test = body.tests.first(where: { $0.id == row.question.id }), let basis = test.basis
    else { return [] }
    let figures = basis.figures.compactMap { framework.systemFigure($0) }.filter {
      $0.making == .reported
    }
    guard !figures.isEmpty else { return [] }
    let names = figures.map { "--figure \($0.id)=…" }.joined(separator: " ")
    return [
      .init(
        text: Words.enterFigures("oversight consider \(code) \(test.id) \(names) --source …"),
        style: .dim)
    ]
  }

  /// The selected question with its answer and what it rests on, to copy.
  func wholeWords(_ row: StandingQuestion) -> String {
    open.map { assessment in
      let detail = TestDetail(desk: self, assessment: assessment, row: row)
      return ([detail.title] + detail.lines.map(\.text)).filter { !$0.isEmpty }
        .joined(separator: "\n")
    } ?? ""
  }
}
