import OversightCore

/// What rules must be to each other: each reads well alone, and together they might still give
/// nothing, or give it twice.
struct PipelineCheck {
  let entries: [PipelineSection.Entry]
  let framework: Framework

  func run() {
    checkOrder()
    checkRepetition()
    checkQuestions()
    checkSegments()
    checkCombinations()
  }

  /// A rule that comes before one whose result it takes would find nothing, in silence. A provider's
  /// route takes the ratings of boards, so there the kinds of organisation may differ.
  private func checkOrder() {
    for (index, entry) in entries.enumerated() {
      let late = entries[(index + 1)...].first { other in
        other.rule.body.kind.isNeeded(by: entry.rule.body.kind)
          && (entry.rule.body.kind == .route || other.rule.meets(entry.rule))
      }
      guard let late else { continue }
      entry.map.problems.add(
        "'\(entry.rule.id)' takes what '\(late.rule.id)' makes, and comes before it",
        at: entry.map.mark, suggestion: "Move it below '\(late.rule.id)'")
    }
  }

  /// A combination fills a metric made for it, and its scores are among those a metric can have.
  private func checkCombinations() {
    let bounds = framework.pipeline.compactMap { rule -> ScoreRule? in
      if case .score(let body) = rule.body { return body }
      return nil
    }
    let (best, worst) = (bounds.map(\.best).min(), bounds.map(\.worst).max())
    for entry in entries {
      guard case .combine(let body) = entry.rule.body else { continue }
      if framework.metric(body.into).map({ $0.scoring != .combined }) == true {
        entry.map.wrong(
          "into", "'into' names '\(body.into)', which has a scoring of its own",
          suggestion: "Name a metric with 'scoring: combined'")
      }
      let cells = body.table.joined()
      if let best, let worst, let cell = cells.first(where: { $0 < best || $0 > worst }) {
        entry.map.wrong(
          "table", "'table' holds the score \(cell), which no metric can have",
          suggestion: "Use scores from \(best) to \(worst)")
      }
    }
  }

  /// Of some kinds of rule the second would undo the first.
  private func checkRepetition() {
    for (index, entry) in entries.enumerated() where entry.rule.body.kind.isSingle {
      let first = entries[..<index].first { other in
        other.rule.body.kind == entry.rule.body.kind
          && other.rule.meets(entry.rule)
      }
      guard let first, first.rule.id != entry.rule.id else { continue }
      entry.map.problems.add(
        "'\(entry.rule.id)' does again what '\(first.rule.id)' does", at: entry.map.mark,
        suggestion: "Keep one of them for each kind of organisation")
    }
  }

  /// Answers are kept by question, so that one question asked by two rules would be one answer.
  private func checkQuestions() {
    for (index, entry) in entries.enumerated() {
      let earlier = Set(entries[..<index].flatMap { $0.rule.questions.map(\.id) })
      for question in entry.rule.questions where earlier.contains(question.id) {
        entry.map.problems.add(
          "question '\(question.id)' is asked by an earlier rule too", at: entry.map.mark,
          suggestion: "Give it another id")
      }
    }
  }

  /// A kind that has no segment has no rule that makes one.
  private func checkSegments() {
    for entry in entries where entry.rule.body.makesSegment {
      if framework.segments.isEmpty {
        entry.map.problems.add(
          "'\(entry.rule.id)' makes a segment, and this edition has none", at: entry.map.mark,
          suggestion: "Name them under 'segments', or take the rule away")
      }
      for kind in entry.rule.kinds.sorted(by: { $0.rawValue < $1.rawValue })
      where !framework.segments.isEmpty && framework.notSegmented[kind] != nil {
        entry.map.problems.add(
          "'\(entry.rule.id)' makes a segment for \(kind.rawValue), which 'not-segmented' denies",
          at: entry.map.mark, suggestion: "Take one of the two away")
      }
    }
  }

  /// An overall rating needs areas and scales to make it from. Looked at last, since a scale that
  /// could not be read is told where it stands.
  func checkRatings() {
    for entry in entries {
      switch entry.rule.body {
      case .aggregate(let body): check(body, of: entry)
      case .propose(let body): check(body, of: entry)
      case .moderate, .limit: checkHasRating(entry)
      default: break
      }
    }
  }

  private func check(_ body: AggregateRule, of entry: PipelineSection.Entry) {
    for kind in entry.rule.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      let arithmetic = framework.capability(of: kind).flatMap {
        OverallCapability(profile: $0, rule: body, limits: [])
      }
      guard arithmetic == nil else { continue }
      entry.map.problems.add(
        "'\(entry.rule.id)' has nothing to make an overall rating of \(kind.rawValue) from",
        at: entry.map.mark,
        suggestion: "Its capability needs an 'overall' scale and areas with a 'moderated' layer")
    }
  }

  /// Where nothing makes an overall rating, there is none to move or to bar.
  private func checkHasRating(_ entry: PipelineSection.Entry) {
    for kind in entry.rule.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      let isMade = framework.pipeline.contains {
        $0.body.kind == .aggregate && $0.kinds.contains(kind)
      }
      if isMade { continue }
      entry.map.problems.add(
        "'\(entry.rule.id)' finds no overall rating of \(kind.rawValue)", at: entry.map.mark,
        suggestion: "Add a rule of kind 'aggregate' for \(kind.rawValue) above it")
    }
  }

  /// A proposal is of the very area it names, on the scale on which a named person confirms it.
  private func check(_ body: ProposalRule, of entry: PipelineSection.Entry) {
    for kind in entry.rule.kinds.sorted(by: { $0.rawValue < $1.rawValue }) {
      let scale = framework.capability(of: kind)?.area(body.area)?.scales[.moderated]
      if let scale, body.ratings.allSatisfy({ scale.rating($0) != nil }) { continue }
      entry.map.problems.add(
        "'\(entry.rule.id)' proposes what nobody of \(kind.rawValue) can confirm",
        at: entry.map.mark,
        suggestion: "Area '\(body.area)' needs a 'moderated' layer with every rating it may propose"
      )
    }
  }
}

extension RuleKind {
  /// The kinds of rule that make what this one takes.
  private var needs: Set<Self> {
    switch self {
    case .score: [.footprint]
    case .combine: [.score]
    case .average: [.score, .combine]
    case .quartileSegment, .thresholdSegment: [.average]
    case .cap, .decision, .rank: Self.segmenting
    case .aggregate: [.propose]
    case .limit: [.aggregate]
    case .moderate: [.aggregate, .limit]
    case .shift: Self.segmenting.union([.considerations]).union(Self.rating)
    case .route: Self.rating.union([.shift])
    case .support: Self.segmenting.union([.cap, .shift, .decision])
    case .footprint, .published, .considerations, .propose: []
    }
  }

  private static let segmenting: Set<Self> = [.quartileSegment, .thresholdSegment, .published]
  private static let rating: Set<Self> = [.aggregate, .limit, .moderate]

  fileprivate func isNeeded(by other: Self) -> Bool { other.needs.contains(self) }

  /// Whether an organisation can have one only.
  fileprivate var isSingle: Bool {
    switch self {
    case .average, .considerations, .propose, .aggregate, .moderate, .decision, .route, .support:
      true
    default: false
    }
  }
}

extension RuleBody {
  /// Whether it gives an organisation its segment; those of domains are context.
  fileprivate var makesSegment: Bool {
    switch self {
    case .quartileSegment(let rule): rule.subject == .average
    case .thresholdSegment, .published: true
    default: false
    }
  }
}

extension Rule {
  /// Whether some kind of organisation has both.
  fileprivate func meets(_ other: Rule) -> Bool { !kinds.isDisjoint(with: other.kinds) }
}
