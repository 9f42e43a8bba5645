/// Lets people set another overall rating than the one that areas and limits give: the panel's step.
/// It stands while that rating exists and lies within reach; without one there is nothing to move.
public struct ModerateRule: Sendable, Hashable {
  /// The most a decision may lie from the rating the areas give, in steps of the overall scale.
  public let within: Int
  /// A rule of the panel's step.
  public init(within: Int) { self.within = within }

  /// The ratings of a scale within reach of one, best first; none where the scale has no such rating.
  public func reach(from rating: RatingID, on scale: RatingScale) -> [RatingID] {
    guard let mark = scale.place(of: rating) else { return [] }
    return scale.ratings.indices.filter { abs($0 - mark) <= within }.map { scale.ratings[$0].id }
  }
}

extension Framework {
  /// The overall ratings that people may set for a kind of organisation where areas and limits give
  /// `computed`, best first and that one among them; none where the edition lets nobody move it.
  public func moderationReach(
    of kind: OrganisationKind, from computed: RatingID
  ) -> [RatingID] {
    guard let scale = capability(of: kind)?.overall else { return [] }
    let rule = pipeline.lazy.compactMap { rule -> ModerateRule? in
      if case .moderate(let body) = rule.body, rule.kinds.contains(kind) { body } else { nil }
    }.first
    return rule?.reach(from: computed, on: scale) ?? []
  }
}
