/// The proposal of a rating: everything held stands for a rating or for none, and the worst stands.
extension Bench {
  mutating func applyProposal(_ body: ProposalRule, of rule: Rule) {
    // No result rests on a proposal, and a trial is compared by its results alone.
    if isTrial { return }
    for index in indices(of: rule.kinds) {
      let organisation = drafts[index].organisation
      guard let area = framework.capability(of: organisation.kind)?.area(body.area),
        let scale = area.scales[.moderated]
      else { continue }
      let grounds = grounds(for: body, of: organisation.code)
      let detail = ProposalDetail(
        area: body.area, proposed: scale.worst(of: grounds.compactMap(\.rating)), grounds: grounds)
      drafts[index].proposal = detail
      drafts[index].record(.proposal(detail), of: rule)
    }
  }

  private func grounds(
    for rule: ProposalRule, of code: OrganisationCode
  ) -> [ProposalGround] {
    let key = CapabilityKey(
      organisation: code, cycle: cohort.period.cycle, framework: framework.id)
    let dossier = judgements.dossiers[key] ?? Dossier()
    let inspection = cohort.cqc[code].flatMap { rule.ground($0, on: cohort.register.day) }
    return [inspection].compactMap { $0 } + dossier.records(.concern).map(rule.ground)
      + certifications(in: dossier, by: rule)
  }

  /// The certifications of the year up to the period. A later one answers for those before it, save
  /// that one which was not complied with stands until a plan is accepted.
  private func certifications(in dossier: Dossier, by rule: ProposalRule) -> [ProposalGround] {
    let today = judgements.today ?? cohort.period.lastDay
    let held = cohort.period.cycle.quarters.filter { $0 <= cohort.period }.compactMap { period in
      dossier.certification(period).flatMap { record in
        rule.ground(record, of: period, on: today).map { (record: record, ground: $0) }
      }
    }
    return held.enumerated().map { place, entry in
      let isAnswered = place < held.count - 1 && entry.record.state != .notCompliedWith
      return isAnswered ? entry.ground.decidingNothing : entry.ground
    }
  }
}

extension ProposalRule {
  /// What the Commission's rating stands for; nil where it gave none on the question.
  fileprivate func ground(_ rating: CQCRating, on day: CalendarDate) -> ProposalGround? {
    guard let words = rating.ratings[inspection.question], !words.isEmpty else { return nil }
    let age = age(of: rating.published, on: day)
    var stands: RatingID?
    if case .within = age { stands = inspection.ratings[words] }
    return ProposalGround(
      what: .inspection(question: inspection.question, words: words, age: age),
      day: rating.published, rating: stands)
  }

  private func age(of published: CalendarDate?, on day: CalendarDate) -> ProposalGround.Age {
    guard let published else { return .unknown }
    if published > day { return .later }
    let years = day.wholeYears(since: published)
    // On the day itself it is exactly so many years old, and not older.
    let isOlder =
      years > inspection.years || years == inspection.years && !published.isAnniversary(day)
    return isOlder ? .older(years: years) : .within(years: years)
  }

  /// What a finding stands for: by its state and by how serious somebody judged it.
  fileprivate func ground(_ record: DossierRecord) -> ProposalGround {
    let judged = record.word(.seriousness, Seriousness.self)
    let finding = record.state == .closed ? .closed : judged.map(\.asFinding)
    return ProposalGround(
      what: .finding(record.number, source: record.text(.source), finding),
      day: record.date(.date), rating: finding.flatMap { findings[$0] })
  }

  /// What the certification of a quarter stands for.
  fileprivate func ground(
    _ record: DossierRecord, of period: Period, on today: CalendarDate
  ) -> ProposalGround? {
    guard let stands = record.certification(on: today) else { return nil }
    return ProposalGround(
      what: .certification(period, stands),
      day: record.state == .expected ? record.date(.due) : record.date(.date),
      rating: certification[stands])
  }
}

extension ProposalGround {
  /// The same, shown and of no account.
  fileprivate var decidingNothing: ProposalGround {
    ProposalGround(what: what, day: day, rating: nil)
  }
}

extension DossierRecord {
  /// How a certification stands on a day; nil for what is no certification.
  fileprivate func certification(on today: CalendarDate) -> ProposalRule.Certification? {
    switch state {
    case .expected: date(.due).map { $0 < today } == true ? .overdue : .expected
    case .certified: .certified
    case .certifiedWithExceptions: .withExceptions
    case .unableToCertify: .unable
    case .notCompliedWith: last(.acceptPlan) == nil ? .notCompliedWith : .recovering
    default: nil
    }
  }
}

extension Seriousness {
  fileprivate var asFinding: ProposalRule.Finding {
    switch self {
    case .serious: .serious
    case .material: .material
    case .minor: .minor
    }
  }
}

extension RatingScale {
  /// The worst of several ratings of the scale; nil of none.
  fileprivate func worst(of ratings: [RatingID]) -> RatingID? {
    ratings.compactMap(place(of:)).max().map { self.ratings[$0].id }
  }
}

extension CalendarDate {
  /// Whole years from an earlier day to this one.
  fileprivate func wholeYears(since earlier: CalendarDate) -> Int {
    year - earlier.year - ((month, day) < (earlier.month, earlier.day) ? 1 : 0)
  }

  /// Whether another day is this one in another year.
  fileprivate func isAnniversary(_ other: CalendarDate) -> Bool {
    (month, day) == (other.month, other.day)
  }
}
