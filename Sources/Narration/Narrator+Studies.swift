import OversightCore

/// What a result rests on: our assumptions, and each single step.
extension Narrator {
  /// Every assumption under another form of which the result would be another one: "depends on our
  /// assumption (Effect of considerations): if two or more tests met move it by one, segment 3".
  public func dependences(_ assessment: Assessment) -> [String] {
    assessment.dependences.map { dependence in
      let rule = framework.rule(dependence.rule)
      let other = rule?.alternatives.first { $0.id == dependence.alternative }
      let result = result(dependence.result, differingFrom: assessment.outcome)
      return "depends on our assumption (\(rule?.title ?? dependence.rule.value)): "
        + "if \(other?.says ?? dependence.alternative), \(result)"
    }
  }

  /// What a step does to the result: where else the same is counted, and what the rules would come to
  /// without it. Empty where neither says anything.
  public func study(
    _ study: StepStudy, of step: Step, in assessment: Assessment
  ) -> [String] {
    [alsoCounted(study, in: assessment), without(study, in: assessment)].compactMap { $0 }
  }

  /// What the rule of a rung makes of data that is missing, in the edition's words; nil where it says
  /// nothing of it.
  public func incomplete(_ step: Step) -> String? {
    guard step.isRung, let words = framework.rule(step.rule)?.incomplete, !words.isEmpty else {
      return nil
    }
    return Words.incomplete(words)
  }

  private func alsoCounted(_ study: StepStudy, in assessment: Assessment) -> String? {
    if study.alsoCountedIn.isEmpty { return nil }
    let titles = study.alsoCountedIn.map { id in
      assessment.steps.first { $0.id == id }.map { StepOrigin($0, in: framework).title } ?? id
    }
    return "also counted in: \(titles.joined(separator: "; "))"
  }

  private func without(_ study: StepStudy, in assessment: Assessment) -> String? {
    study.without.map { "without it: \(result($0, differingFrom: assessment.outcome))" }
  }

  /// What differs between two results, of the first; where the average moves, whether the segment
  /// does.
  func result(_ other: Outcome, differingFrom now: Outcome) -> String {
    var words: [String] = []
    if other.average != now.average {
      words.append(other.average.map { "average \(Figure.score($0))" } ?? "no average")
    }
    if other.segment != now.segment || other.possible != now.possible {
      words.append(segment(of: other))
    } else if !words.isEmpty, let segment = now.segment {
      words.append("segment stays \(segment)")
    }
    if other.overall != now.overall {
      words.append(other.overall.map { "rating \(name(of: $0).lowercased())" } ?? "no rating yet")
    }
    if other.route != now.route {
      words.append(other.route.map { "route \(Words.route($0))" } ?? "no route")
    }
    return words.isEmpty ? "nothing would change" : words.joined(separator: ", ")
  }

  private func segment(of outcome: Outcome) -> String {
    if let segment = outcome.segment { return "segment \(segment)" }
    let possible = outcome.possible.map(String.init)
    return possible.isEmpty ? "no segment" : "segment \(Self.list(possible, last: "or"))"
  }
}
