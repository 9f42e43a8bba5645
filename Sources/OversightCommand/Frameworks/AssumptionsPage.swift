import Narration
import OversightCore

/// What a sound edition assumes, and whose results depend on it in the period shown by default.
struct AssumptionsPage {
  let framework: Framework
  /// Nil where no figures of the period give the edition anything to work on.
  let scope: Scope

  init(framework: Framework, program: Program) throws {
    self.framework = framework
    let library = try program.library().with(framework)
    scope = Scope(
      library: library, framework: framework, isChosen: true,
      period: try program.period(in: library, under: framework), asOf: program.options.asOf,
      judgements: try program.judgements(of: program.record()))
  }

  /// Something the edition assumes.
  struct Assumption {
    enum Kind: String {
      case capability, metric, rule
    }
    let kind: Kind
    let id: String
    let title: String
    let source: String
    /// The other forms it might have had.
    let alternatives: [RuleAlternative]
  }

  /// Everything assumed, in the order of the file.
  var assumptions: [Assumption] {
    let profiles = framework.capability.filter { $0.provenance == .assumed }.map { profile in
      Assumption(
        kind: .capability, id: profile.kinds.map(\.rawValue).sorted().joined(separator: " "),
        title: profile.title, source: profile.source, alternatives: [])
    }
    let metrics = framework.metrics.filter { $0.provenance == .assumed }.map {
      Assumption(
        kind: .metric, id: $0.id.value, title: $0.shortName, source: $0.source, alternatives: [])
    }
    let rules = framework.pipeline.filter { $0.provenance == .assumed }.map {
      Assumption(
        kind: .rule, id: $0.id.value, title: $0.title, source: $0.source,
        alternatives: $0.alternatives)
    }
    return profiles + metrics + rules
  }

  /// How many results another form of a rule would change, and what of them.
  struct Effect {
    let rule: Rule
    let alternative: RuleAlternative
    let organisations: Int
    let segments: Int
    let ratings: Int
    let routes: Int
  }

  /// Every other form of an assumed rule, in the order of the pipeline.
  var effects: [Effect] {
    framework.pipeline.flatMap { rule in rule.alternatives.map { effect(of: $0, rule) } }
  }

  private func effect(of alternative: RuleAlternative, _ rule: Rule) -> Effect {
    let pairs = scope.assessments.flatMap { assessment in
      assessment.dependences
        .filter { $0.rule == rule.id && $0.alternative == alternative.id }
        .map { (now: assessment.outcome, other: $0.result) }
    }
    return Effect(
      rule: rule, alternative: alternative, organisations: pairs.count,
      segments: pairs.filter {
        $0.now.segment != $0.other.segment || $0.now.possible != $0.other.possible
      }.count,
      ratings: pairs.filter { $0.now.overall != $0.other.overall }.count,
      routes: pairs.filter { $0.now.route != $0.other.route }.count)
  }

  /// How many organisations' results depend on any assumption.
  var dependent: Int { scope.assessments.filter { !$0.dependences.isEmpty }.count }

  var lines: [String] {
    let draft = framework.standing == .draft ? [Narration.Words.draft] : []
    return draft + [Words.checked(framework), ""] + assumed + [""] + depending
  }

  private var assumed: [String] {
    if assumptions.isEmpty { return [Words.nothingAssumed] }
    let title = Words.assumed(
      profiles: assumptions.filter { $0.kind == .capability }.count,
      metrics: assumptions.filter { $0.kind == .metric }.count,
      rules: assumptions.filter { $0.kind == .rule }.count)
    return [title]
      + assumptions.flatMap { assumption in
        ["  \(assumption.kind.rawValue) \(assumption.id)  \(assumption.title)"]
          + ["    \(assumption.source)"]
          + assumption.alternatives.map { "    \(Words.otherForm($0.says))" }
      }
  }

  private var depending: [String] {
    [Words.dependent(dependent, of: scope.assessments.count, in: scope.period)]
      + effects.map { effect in
        "  "
          + Words.effect(
            effect.rule.title, effect.alternative.says, effect.organisations,
            segments: effect.segments, ratings: effect.ratings, routes: effect.routes)
      }
  }

  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.put("assumed", assumptions.map(json))
    fields.put("organisations", scope.assessments.count)
    fields.put("dependent", dependent)
    fields.put("alternatives", effects.map(json))
    return fields.json
  }

  private func json(_ assumption: Assumption) -> JSONFields {
    var fields = JSONFields()
    fields.put("kind", assumption.kind.rawValue)
    fields.put("id", assumption.id)
    fields.put("title", assumption.title)
    fields.put("source", assumption.source)
    fields.put("alternatives", assumption.alternatives.map(\.says))
    return fields
  }

  private func json(_ effect: Effect) -> JSONFields {
    var fields = JSONFields()
    fields.put("rule", effect.rule.id.value)
    fields.put("title", effect.rule.title)
    fields.put("alternative", effect.alternative.id)
    fields.put("says", effect.alternative.says)
    fields.put("organisations", effect.organisations)
    fields.put("segments", effect.segments)
    fields.put("capabilityRatings", effect.ratings)
    fields.put("routes", effect.routes)
    return fields
  }
}
