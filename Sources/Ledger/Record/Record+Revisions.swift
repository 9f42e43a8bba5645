import OversightCore

extension Record {
  /// The final ratings of an item that were revised: every change after the first that stands, in order
  /// of time. What was withdrawn is passed over, and so is taking a rating away; one given after that is
  /// a revision of the one before.
  ///
  /// - Parameter item: the organisation, year and edition.
  public func revisions(of item: CapabilityKey) -> [RatingRevision] {
    var signed: [AreaID: AreaRating] = [:]
    return lines.compactMap { line in
      guard !line.isWithdrawn, let event = line.event, case .rated(let rated) = event.content,
        rated.item == item, rated.layer == .final, let after = rated.rating
      else { return nil }
      let before = signed.updateValue(after, forKey: rated.area)
      guard let before, before != after else { return nil }
      return RatingRevision(
        area: rated.area, before: before, after: after, day: event.time.date, actor: event.actor,
        reason: event.reason)
    }
  }
}
