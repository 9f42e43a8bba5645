import OversightCore

extension Decider {
  func considered(_ intent: ConsiderationIntent) throws(Refusal) -> Considered {
    let item = try item(intent.organisation, intent.period)
    if let reason = framework.refusal(of: .consideration) {
      throw .noConsiderations(framework.edition, reason)
    }
    try checkOpen(intent.organisation.code, intent.period)
    let question = try question(intent)
    try check(intent.figures, of: intent.test, intent.organisation.kind)
    try check(intent.source, .source, limit: TextLimit.characters)
    let considered = Considered(
      item: item, test: intent.test, answer: intent.answer, figures: intent.figures,
      source: intent.source.isBlank ? "" : intent.source, shown: intent.shown)
    if !considered.isCleared, considered.source.isEmpty { throw .sourceNeeded }
    try checkChange(considered, of: question)
    return considered
  }

  private func question(_ intent: ConsiderationIntent) throws(Refusal) -> Question {
    let questions = framework.questions(for: intent.organisation.kind)
    guard let question = questions.first(where: { $0.id == intent.test }) else {
      throw .unknownTest(intent.test, possible: questions.map(\.id))
    }
    return question
  }

  private func check(
    _ figures: [MetricID: DecimalText], of test: TestID, _ kind: OrganisationKind
  ) throws(Refusal) {
    let used = framework.figures(of: test, for: kind)
    for (id, figure) in figures.sorted(by: { $0.key < $1.key }) {
      guard used.contains(id) else { throw .unknownFigure(id, possible: used) }
      try check(figure.description, .figure, limit: TextLimit.figureCharacters)
    }
  }

  private func checkChange(_ wanted: Considered, of question: Question) throws(Refusal) {
    let present = record.present(on: .answer(wanted.item, wanted.test))?.answer
    if wanted.isCleared {
      if present == nil { throw .answerUnchanged(question, nil) }
      return
    }
    let given = wanted.given(by: viewer.actor)
    guard let present, present.answer == given.answer, present.figures == given.figures,
      present.source == given.source
    else { return }
    throw .answerUnchanged(question, present)
  }
}

extension Framework {
  /// The figures that a test reads; none for a question that only a person answers.
  fileprivate func figures(of test: TestID, for kind: OrganisationKind) -> [MetricID] {
    for rule in pipeline where rule.kinds.contains(kind) {
      guard case .considerations(let body) = rule.body,
        let found = body.tests.first(where: { $0.id == test })
      else { continue }
      return found.basis?.figures ?? []
    }
    return []
  }
}
