extension Reveal {
  /// The assessors' ratings of an area as places on a scale, 0 best, in a given order of assessors; nil
  /// where one gave no rating of the scale.
  public func places(
    of area: AreaID, on scale: RatingScale, by assessors: [Actor]
  ) -> [Int?] {
    assessors.map { rating(of: area, by: $0)?.rating.rating.flatMap(scale.place(of:)) }
  }

  /// The median of the ratings of an area; of two in the middle the lower one. Nil where nobody gave a
  /// rating of the scale.
  public func median(of area: AreaID, on scale: RatingScale) -> RatingID? {
    PanelSummary(places(of: area, on: scale, by: assessors)).map { scale.ratings[$0.median].id }
  }

  /// The median of the segments proposed; of two in the middle the worse. Nil where there is none.
  public var medianSegment: Int? { PanelSummary(segments.map(\.segment))?.median }
}
