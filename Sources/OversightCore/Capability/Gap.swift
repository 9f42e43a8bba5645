extension AreaJudgement {
  /// How many ratings of the scale lie between the organisation's own view and the view farthest from
  /// it on the same scale, of a partner or of what counts; nil where nothing can be compared.
  ///
  /// - Parameters:
  ///   - effective: the rating that counts.
  ///   - area: the area's scales, layer by layer.
  public func gap(to effective: EffectiveRating?, in area: FunctionalArea) -> Int? {
    guard let scale = area.scales[.selfAssessment],
      let own = selfAssessment?.rating.rating.flatMap(scale.place(of:))
    else { return nil }
    var others: [AreaRating] = []
    if area.scales[.partnerFeedback] == scale { others += partnerFeedback.map(\.rating) }
    if let effective, area.scales[effective.layer] == scale { others.append(effective.rating) }
    return others.compactMap { $0.rating.flatMap(scale.place(of:)) }.map { abs($0 - own) }.max()
  }
}
