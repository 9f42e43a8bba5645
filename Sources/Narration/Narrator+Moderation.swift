import OversightCore

/// Sentences about the panel's step: an overall rating that people set.
extension Narrator {
  func moderation(_ detail: ModerationDetail) -> String {
    guard let decision = detail.decision else { return "none recorded" }
    let who = decision.actor.name
    let set = name(of: decision.rating).lowercased()
    guard let before = detail.before else {
      return "\(who) set \(set), which waits until every area is rated: \(decision.reason)"
    }
    let computed = name(of: before).lowercased()
    if detail.isOutOfReach {
      let steps = Self.count(detail.within, "step")
      return "the areas give \(computed), more than \(steps) from \(set), set by \(who), so "
        + "it does not stand: \(decision.reason)"
    }
    return decision.rating == before
      ? "\(who) kept \(set), as the areas give: \(decision.reason)"
      : "\(who) set \(set) in place of \(computed): \(decision.reason)"
  }
}
