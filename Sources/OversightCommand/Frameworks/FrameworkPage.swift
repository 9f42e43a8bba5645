import Narration
import OversightCore

/// An edition as it is held: what it measures, how it judges and by which rules.
struct FrameworkPage {
  let framework: Framework

  var lines: [String] {
    let draft = framework.standing == .draft ? [Narration.Words.draft] : []
    let parts = [heading, segments, decisions, metrics, capability, pipeline]
    return draft + Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: [String] {
    [
      "\(framework.id)  \(framework.edition)",
      Words.frameworkVersion(framework.version, Words.standing(framework.standing)),
      "SHA-256 \(framework.hash)",
    ] + framework.documents.map { "\($0.id)  \($0.title)" }
  }

  private var segments: [String] {
    var table = TextTable([.left, .left, .left], indent: 1)
    for segment in framework.segments {
      table.add(["\(segment.number)", segment.words, segment.support])
    }
    let without = framework.notSegmented.sorted { $0.key.rawValue < $1.key.rawValue }
    return [Words.segmentsTitle] + table.lines()
      + without.map { " \($0.key.rawValue): \($0.value)" }
  }

  private var decisions: [String] {
    [Words.decisionsTitle]
      + Decision.Subject.allCases.map {
        Words.decision($0, refusal: framework.refusal(of: $0))
      }
  }

  private var metrics: [String] {
    if framework.metrics.isEmpty { return [Words.noMetricsOfEdition] }
    var table = TextTable(heading: Words.frameworkMetricHeading, indent: 1)
    for metric in framework.metrics {
      table.add([
        metric.id.value, metric.shortName, metric.domain, metric.polarity.rawValue, metric.unit,
        metric.provenance.rawValue, metric.source,
      ])
    }
    return table.lines()
  }

  private var capability: [String] {
    framework.capability.flatMap { profile in
      [profile.title]
        + (profile.incomplete.isEmpty ? [] : [" \(Narration.Words.incomplete(profile.incomplete))"])
        + profile.areas.enumerated().map { number, area in
          let scale = Layer.allCases.reversed().lazy.compactMap { area.scales[$0] }.first
          let ratings = scale?.ratings.map(\.id.value) ?? []
          let words = ratings.isEmpty ? Words.noRatings : ratings.joined(separator: ", ")
          return " \(number + 1) \(area.id)  \(area.name): \(words)"
        } + written(profile)
    }
  }

  /// What else is written about an organisation: the narrative's parts, duties, prompts, when its
  /// board certifies, and when calibration must say why.
  private func written(_ profile: CapabilityProfile) -> [String] {
    func list(_ title: String, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : [" \(title)"] + lines.map { "   \($0)" }
    }
    let certification = profile.certification.map {
      [" \(Words.certificationTerms($0))"]
    }
    let moderation = profile.moderation.map { [" \(Words.moderationTerms($0))"] }
    return list(Words.narrativeTitle, profile.narrative.map { "\($0.id)  \($0.name)" })
      + list(Words.dutiesTitle, profile.duties.map { "\($0.id)  \($0.name) (\($0.clause))" })
      + list(Words.promptsTitle, profile.prompts.map { "\($0.id)  \($0.name)" })
      + (certification ?? []) + (moderation ?? [])
  }

  private var pipeline: [String] {
    if framework.pipeline.isEmpty { return [Words.noRules] }
    var table = TextTable(heading: Words.ruleHeading, indent: 1)
    for rule in framework.pipeline {
      let kinds = rule.kinds.map(\.rawValue).sorted().joined(separator: ", ")
      table.add([rule.id.value, rule.title, kinds, rule.provenance.rawValue, rule.source])
    }
    return table.lines() + titled(Words.otherFormsTitle, otherForms)
      + titled(Words.questionsTitle, questions)
      + titled(Words.figuresTitle, figures) + titled(Words.incompleteTitle, incomplete)
  }

  /// The figures of systems that tests read, and that people may enter where they are reported.
  private var figures: [String] {
    framework.pipeline.flatMap(\.systemFigures).map { figure in
      Words.figure(
        figure.id.value, figure.name, figure.unit, isReported: figure.making == .reported)
    }
  }

  /// What rules make of data that is not whole.
  private var incomplete: [String] {
    framework.pipeline.filter { !$0.incomplete.isEmpty }.map { " \($0.id)  \($0.incomplete)" }
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines
  }

  /// The other forms that assumed rules might have had.
  private var otherForms: [String] {
    framework.pipeline.flatMap { rule in
      rule.alternatives.map { " \(rule.id)  \($0.says)" }
    }
  }

  /// What people are asked.
  private var questions: [String] {
    framework.pipeline.flatMap { rule in
      rule.questions.map { " \($0.id)  \($0.asks)" }
    }
  }
}
