import OversightCore

/// Sentences about the tests and what answers them.
extension Narrator {
  /// A test's answer as people say it: met, not met, not known. Never failed.
  public func word(for answer: TestAnswer?) -> String {
    switch answer {
    case .met: "met"
    case .notMet: "not met"
    case nil: "not known"
    }
  }

  /// An answer as its kind of question says it: tests are met, other questions answered yes.
  public func word(for answer: TestAnswer?, isTest: Bool) -> String {
    guard let answer, !isTest else { return word(for: answer) }
    return answer == .met ? Words.yes : Words.no
  }

  /// What a test's answer rests on.
  public func test(_ outcome: TestOutcome) -> String {
    let figures = outcome.findings.map(finding).joined(separator: "; ")
    switch outcome.grounds {
    case .entered(let given): return entered(given, computed: outcome.computed, figures: figures)
    case .figures: return figures
    case .systems(let systems, let isLead): return answers(of: systems, isLead: isLead)
    case .absent(let absence):
      return [reason(absence), figures].filter { !$0.isEmpty }.joined(separator: "; ")
    }
  }

  private func entered(
    _ given: GivenAnswer, computed: TestAnswer?, figures: String
  ) -> String {
    let base = "entered by \(given.actor.name): \(given.source)"
    guard let computed, computed != given.answer else { return base }
    // A provider has no figures of its own: what stands aside is the answer of its systems.
    return figures.isEmpty
      ? "\(base); its systems say \(word(for: computed))"
      : "\(base); the figures held say \(word(for: computed)) (\(figures))"
  }

  private func answers(of systems: [SystemAnswer], isLead: Bool) -> String {
    let words = systems.map { "\($0.board) \(word(for: $0.answer))" }
    return (isLead ? "lead ICB " : systems.count == 1 ? "its system " : "its systems ")
      + Self.list(words)
  }

  /// One figure with what it is held against: "Apr 2025 58.20 %, quartile 56.10 of 42 systems
  /// (proxy)".
  public func finding(_ finding: FigureFinding) -> String {
    let unit = framework.systemFigure(finding.figure)?.unit ?? ""
    let month = finding.month.map { "\(self.month($0)) " } ?? "\(figureName(finding.figure)) "
    let value = Figure.value(finding.value, unit: unit) + (unit == "%" ? " %" : "")
    let cut = finding.cut.map { ", quartile \(Figure.cut($0)) of \(finding.systems) systems" } ?? ""
    return month + value + cut + (finding.isProxy ? " (proxy)" : "")
  }

  func published(_ detail: PublishedSegmentDetail) -> String {
    if let reported = detail.reported { return "as published: \(reported.source)" }
    return detail.absence.map(reason) ?? "not held"
  }
}
