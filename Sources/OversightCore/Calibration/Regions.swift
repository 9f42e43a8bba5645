/// What a region's sessions decided, for a national session: how many organisations came out how.
public struct RegionalOutcomes: Hashable, Sendable, Identifiable {
  /// The region.
  public let region: String
  /// How many of its organisations are on the agenda.
  public let organisations: Int
  /// How many of them the region decided.
  public let decided: Int
  /// How many by segment.
  public let segments: [Int: Int]
  /// How many by overall rating, of every kind of organisation.
  public let ratings: [RatingID: Int]
  /// The region stands for its outcomes.
  public var id: String { region }
}

extension Session {
  /// The decision of the newest regional session on an organisation, in the same period and under the
  /// same edition, that is decided or signed; nil where there is none.
  public func regionalDecision(
    on code: OrganisationCode, _ judgements: Judgements
  ) -> ItemDecision? {
    judgements.sessions.last { session in
      session.stage == .regional && session.period == period && session.framework == framework
        && session.item(code)?.decision != nil
    }?.item(code)?.decision
  }

  /// How each region decided the organisations on the agenda, by name of the region.
  ///
  /// - Parameter results: the results of the period, which know the regions.
  public func regions(results: [Assessment], _ judgements: Judgements) -> [RegionalOutcomes] {
    let results = results.byCode
    let groups = Dictionary(grouping: items) {
      results[$0.organisation]?.organisation.region ?? ""
    }
    return groups.sorted { $0.key < $1.key }.map { region, items in
      let decisions = items.compactMap { regionalDecision(on: $0.organisation, judgements) }
      return RegionalOutcomes(
        region: region, organisations: items.count, decided: decisions.count,
        segments: Dictionary(decisions.compactMap(\.segment).map { ($0, 1) }, uniquingKeysWith: +),
        ratings: Dictionary(decisions.compactMap(\.rating).map { ($0, 1) }, uniquingKeysWith: +))
    }
  }
}

/// An interest that somebody's earlier work suggests; nobody declared it yet.
public struct SuggestedConflict: Hashable, Sendable {
  /// Where they worked.
  public let employment: Employment
  /// The organisation on the agenda: the same, or one that came of it.
  public let organisation: OrganisationCode
}

extension Session {
  /// The interests suggested by where people worked: an organisation on the agenda is the employer, or
  /// came of it. Those declared are left out.
  public func suggestedConflicts(
    _ judgements: Judgements, in register: Register
  ) -> [SuggestedConflict] {
    judgements.employments.flatMap { employment in
      register.descendants(of: employment.organisation).filter { code in
        item(code) != nil
          && !judgements.conflicts.contains {
            $0.organisation == code && $0.actor.isSamePerson(as: employment.actor)
          }
      }.map { SuggestedConflict(employment: employment, organisation: $0) }
    }
  }
}

extension Register {
  /// An organisation and every one that came of it, by merger or split, each once, in order of code.
  fileprivate func descendants(of code: OrganisationCode) -> [OrganisationCode] {
    var found: Set<OrganisationCode> = []
    var next = [code]
    while let one = next.popLast() {
      if found.insert(one).inserted { next += successors(of: one).map(\.successor) }
    }
    return found.sorted()
  }
}
