/// What a decision in calibration would bring about, worked out before it is saved: the whole
/// calculation with the moderated ratings, and with what is set by people beside them.
public struct Forecast: Sendable {
  /// What would be decided.
  public struct Choice: Hashable, Sendable {
    /// The ratings of areas that are named; the others take the median that was revealed.
    public var areas: [AreaID: AreaRating]
    /// Reasons of single areas.
    public var reasons: [AreaID: String]
    /// The segment; nil for the computed one.
    public var segment: Int?
    /// The overall rating; nil for what the areas give.
    public var overall: RatingID?
    /// A choice; nothing by itself, which takes every median and what the rules come to.
    public init(
      areas: [AreaID: AreaRating] = [:], reasons: [AreaID: String] = [:], segment: Int? = nil,
      overall: RatingID? = nil
    ) {
      self.areas = areas
      self.reasons = reasons
      self.segment = segment
      self.overall = overall
    }
  }

  /// The organisation.
  public let organisation: OrganisationCode
  /// The moderated rating of each area that would have one.
  public let areas: [AreaID: ItemDecision.Area]
  /// The segment that would hold; nil where there is none, or nobody decides one.
  public let segment: Int?
  /// The judgements with the moderated ratings alone: no final rating, segment or overall rating is
  /// set by people.
  public let moderated: Judgements
  /// The results under them, from which the computed segment and overall rating are taken.
  public let computed: [Assessment]
  /// The judgements with all that is decided, as if it were signed already.
  public let decided: Judgements
  /// The results under them.
  public let after: [Assessment]

  /// The segment the rules come to with the moderated ratings; nil where to none.
  public var computedSegment: Int? { computedResult?.computedSegment }
  /// The overall rating the areas give with them; nil where they give none.
  public var computedOverall: RatingID? { computedResult?.capability?.computedOverall }
  /// The organisation's result with the moderated ratings alone.
  public var computedResult: Assessment? { computed.byCode[organisation] }
  /// Its result with all that is decided.
  public var result: Assessment? { after.byCode[organisation] }
}

extension Session {
  /// What a decision on one of its items would bring about.
  ///
  /// - Parameters:
  ///   - choice: what would be decided.
  ///   - organisation: of which organisation of the agenda.
  ///   - actor: in whose name.
  ///   - cohort: the organisations of the session's period, with their figures.
  ///   - judgements: what that person knows.
  /// - Returns: nil where the organisation is not on the agenda, or the edition judges no capability of
  ///   its kind.
  public func forecast(
    _ choice: Forecast.Choice, of organisation: Organisation, by actor: Actor, in cohort: Cohort,
    _ judgements: Judgements, under framework: Framework
  ) -> Forecast? {
    guard let item = item(organisation.code),
      let profile = framework.capability(of: organisation.kind)
    else { return nil }
    let judged = judgements.areas[key(organisation.code)] ?? [:]
    let areas = item.decided(choice, under: profile, judged)
    let moderated = judgements.moderated(
      areas.mapValues(\.rating), of: periodKey(organisation.code), by: actor)
    let computed = assess(cohort, moderated, under: framework)
    let result = computed.byCode[organisation.code]
    let isDecided = framework.refusal(of: .segment) == nil
    let decided = moderated.set(
      choice, besides: result, of: periodKey(organisation.code), by: actor, isDecided: isDecided)
    return Forecast(
      organisation: organisation.code, areas: areas,
      segment: isDecided ? choice.segment ?? result?.computedSegment : nil, moderated: moderated,
      computed: computed, decided: decided,
      after: decided == moderated ? computed : assess(cohort, decided, under: framework))
  }
}

extension AgendaItem {
  /// The moderated rating of each area that would have one: the one named, else the median of the last
  /// reveal, else the moderated rating that stands, which a national session takes from the region.
  public func decided(
    _ choice: Forecast.Choice, under profile: CapabilityProfile,
    _ judged: [AreaID: AreaJudgement]
  ) -> [AreaID: ItemDecision.Area] {
    var areas: [AreaID: ItemDecision.Area] = [:]
    for area in profile.areas {
      guard let scale = area.scales[.moderated] else { continue }
      let median = reveal?.median(of: area.id, on: area.scales[.assessor] ?? scale)
      let held = judged[area.id]?.moderated?.rating
      guard let rating = choice.areas[area.id] ?? median.map({ .rated($0) }) ?? held else {
        continue
      }
      areas[area.id] = ItemDecision.Area(
        rating: rating, median: median, isNamed: choice.areas[area.id] != nil,
        reason: choice.reasons[area.id] ?? "")
    }
    return areas
  }
}

extension Judgements {
  /// With these moderated ratings of an organisation and nothing that was decided on top of them.
  fileprivate func moderated(
    _ ratings: [AreaID: AreaRating], of item: PeriodKey, by actor: Actor
  ) -> Judgements {
    var judgements = self
    let key = item.ofYear
    for area in Set((areas[key] ?? [:]).keys).union(ratings.keys) {
      var judgement = areas[key]?[area] ?? AreaJudgement()
      judgement.final = nil
      judgement.moderated = ratings[area].map { GivenRating(actor: actor, rating: $0) }
      // A decision rests on what was agreed, never on what the one who decides once thought.
      judgement.assessors = []
      judgements.areas[key, default: [:]][area] = judgement
    }
    judgements.segments[item] = nil
    judgements.proposals[item] = nil
    judgements.overalls[key] = nil
    return judgements
  }

  /// With what people set beside what the rules come to.
  fileprivate func set(
    _ choice: Forecast.Choice, besides result: Assessment?, of item: PeriodKey, by actor: Actor,
    isDecided: Bool
  ) -> Judgements {
    var judgements = self
    let (segment, overall) = (result?.computedSegment, result?.capability?.computedOverall)
    if isDecided, let chosen = choice.segment, chosen != segment {
      judgements.segments[item] = SegmentDecision(actor: actor, segment: chosen, reason: "")
    }
    if let chosen = choice.overall, chosen != overall {
      judgements.overalls[item.ofYear] = OverallDecision(
        actor: actor, rating: chosen, computed: overall, reason: "")
    }
    return judgements
  }
}

extension PeriodKey {
  /// By what capability judgements of the organisation are kept.
  fileprivate var ofYear: CapabilityKey {
    CapabilityKey(organisation: organisation, cycle: period.cycle, framework: framework)
  }
}
