import OversightCore

extension Record {
  /// The final ratings of an item that were revised: every change after the assessment was approved or
  /// issued for the first time, in order of time, of an area that was rated before. Taking a rating
  /// away is one, and so is giving one again. What was withdrawn is passed over.
  ///
  /// - Parameter item: the organisation, year and edition.
  public func revisions(of item: CapabilityKey) -> [RatingRevision] {
    var isApproved = false
    var signed: [AreaID: AreaRating?] = [:]
    return lines.compactMap { line in
      guard !line.isWithdrawn, let event = line.event else { return nil }
      if event.content.approves(item) { isApproved = true }
      guard case .rated(let rated) = event.content, rated.item == item, rated.layer == .final,
        let before = signed.updateValue(rated.rating, forKey: rated.area), isApproved,
        before != rated.rating
      else { return nil }
      return RatingRevision(
        area: rated.area, before: before, after: rated.rating, day: event.time.date,
        actor: event.actor, reason: event.reason)
    }
  }
}

extension EventContent {
  /// Whether it approves or issues the assessment of an item.
  fileprivate func approves(_ item: CapabilityKey) -> Bool {
    guard case .recorded(let recorded) = self, recorded.item == item, recorded.record == .status
    else { return false }
    return [.approve, .issue].contains(recorded.step)
  }
}
