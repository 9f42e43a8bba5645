/// Who moves between two editions: the same organisations and the same figures under the rules of
/// both.
public struct EditionComparison: Sendable {
  /// One organisation under both.
  public struct Row: Sendable {
    /// The organisation.
    public let organisation: Organisation
    /// Its result under the first edition.
    public let left: Assessment
    /// Its result under the second edition.
    public let right: Assessment
    /// The first step in which the two differ; nil where they come to the same.
    public let difference: StepDifference?

    /// Whether the segments differ, a missing one included.
    public var moves: Bool { left.segment != right.segment }
  }

  /// The first edition.
  public let left: Framework
  /// The second edition.
  public let right: Framework
  /// The period.
  public let period: Period
  /// Every organisation that either edition scores, by code.
  public let rows: [Row]

  /// Those whose segment differs: the furthest move first, then by code; those without a segment on
  /// one side last.
  public var movers: [Row] {
    rows.filter(\.moves).sorted { first, second in
      (-first.distance, first.organisation.code) < (-second.distance, second.organisation.code)
    }
  }

  /// How many have one segment under the first edition and another, or the same, under the second;
  /// nil stands for none.
  public func count(_ left: Int?, _ right: Int?) -> Int {
    rows.filter { $0.left.segment == left && $0.right.segment == right }.count
  }

  /// Both editions over one cohort.
  public init(
    _ left: Framework, _ right: Framework, cohort: Cohort, judgements: Judgements = Judgements()
  ) {
    self.left = left.used(in: cohort.period)
    self.right = right.used(in: cohort.period)
    period = cohort.period
    let pairs = zip(
      assess(cohort, judgements, under: left), assess(cohort, judgements, under: right))
    rows = pairs.filter {
      $0.isScoredByEdition || $1.isScoredByEdition || $0.segment != nil || $1.segment != nil
    }.map { left, right in
      Row(
        organisation: left.organisation, left: left, right: right,
        difference: StepDifference(left, right))
    }
  }
}

extension EditionComparison.Row {
  /// How far it moves; less than any move where one side has no segment.
  fileprivate var distance: Int {
    guard let left = left.segment, let right = right.segment else { return 0 }
    return abs(left - right)
  }
}

/// The first step in which two results of one organisation differ.
public struct StepDifference: Hashable, Sendable {
  /// The step of the first; nil where it has none of the kind.
  public let left: Step?
  /// The step of the second; nil where it has none of the kind.
  public let right: Step?

  /// Compares what comes out of one stage after the other, in the order in which results are made.
  /// Nil where every stage comes to the same.
  public init?(_ left: Assessment, _ right: Assessment) {
    for stage in Stage.allCases {
      let (one, other) = (stage.step(of: left), stage.step(of: right))
      if one?.detail.result != other?.detail.result {
        self.left = one
        self.right = other
        return
      }
    }
    return nil
  }

  /// The stages on the way to a segment.
  private enum Stage: CaseIterable {
    case average, segment, published, cap, shift, decision

    func step(of assessment: Assessment) -> Step? {
      assessment.steps.last { step in
        switch (self, step.detail) {
        case (.average, .average), (.segment, .segment), (.published, .published), (.cap, .cap),
          (.shift, .shift), (.decision, .decision):
          true
        default: false
        }
      }
    }
  }
}

extension StepDetail {
  /// What comes out of a step, so that two can be compared: an average to two decimals, a segment.
  fileprivate var result: Double? {
    switch self {
    case .average(let detail): detail.average.map { Rounding.halfAway($0, decimals: 2) }
    case .segment(let detail): detail.segment.map(Double.init)
    case .published(let detail): detail.reported.map { Double($0.segment) }
    case .cap(let detail): detail.after.map(Double.init)
    case .shift(let detail): detail.after.map(Double.init)
    case .decision(let detail): detail.after.map(Double.init)
    default: nil
    }
  }
}
