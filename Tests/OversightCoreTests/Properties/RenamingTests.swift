import OversightCore
import Testing

/// Who an organisation is has no part in what becomes of it: with other codes, in another order,
/// all comes to the same.
struct RenamingTests {
  /// Codes that turn the order round: `A01` becomes `A99`, the last provider the first.
  private static func renamed(_ code: OrganisationCode) -> OrganisationCode {
    let number = Int(code.value.dropFirst()) ?? 0
    return Invented.code(Invented.numbered(100 - number, String(code.value.prefix(1))))
  }

  @Test(arguments: 1...40) func codesChangeNothing(seed: Int) throws {
    let framework = try RandomCase.edition.framework()
    let made = RandomCase(seed: seed)
    let before = made.invented.assess(under: framework, made.judgements)
    let after = made.invented.renamed(by: Self.renamed).assess(
      under: framework, made.judgements.renamed(by: Self.renamed))
    #expect(before.count == after.count)
    for result in before {
      let code = result.organisation.code
      let other = try after.of(Self.renamed(code).value)
      #expect(result.outcome == other.outcome, "\(code)")
      #expect(result.flags == other.flags, "\(code)")
      #expect(result.rank == other.rank, "\(code)")
      #expect(result.unadjustedSegment == other.unadjustedSegment, "\(code)")
      #expect(result.proposal == other.proposal, "\(code)")
      #expect(result.capability?.reachable == other.capability?.reachable, "\(code)")
      #expect(result.dependences.map(\.result) == other.dependences.map(\.result), "\(code)")
      #expect(
        result.considerations?.outcomes.map(\.answer)
          == other.considerations?.outcomes.map(\.answer), "\(code)")
      // Sums in another order may differ in the last bits.
      let scores = zip(result.metrics.map(\.score), other.metrics.map(\.score))
      #expect(scores.allSatisfy { abs(($0 ?? -1) - ($1 ?? -1)) < 1e-9 }, "\(code)")
    }
  }
}

extension Invented {
  fileprivate func renamed(by rename: (OrganisationCode) -> OrganisationCode) -> Invented {
    var copy = Invented()
    for organisation in organisations {
      copy.add(rename(organisation.code).value, organisation.sector)
    }
    copy.memberships = memberships.map {
      Membership(
        icb: rename($0.icb), provider: rename($0.provider), from: $0.from, until: $0.until,
        share: $0.share, basis: $0.basis)
    }
    copy.observations = observations.map {
      Observation(
        organisation: rename($0.organisation), metric: $0.metric, period: $0.period,
        value: $0.value, unit: $0.unit, publishedScore: $0.publishedScore,
        publishedRank: $0.publishedRank, status: $0.status)
    }
    copy.summaries = summaries.map {
      PublishedSummary(
        organisation: rename($0.organisation), period: $0.period, average: $0.average,
        unadjustedSegment: $0.unadjustedSegment, financialOverride: $0.financialOverride,
        adjustedSegment: $0.adjustedSegment, rank: $0.rank, domains: $0.domains)
    }
    copy.monthly = monthly.map {
      MonthlyFigures(organisation: rename($0.organisation), month: $0.month, counts: $0.counts)
    }
    copy.cqc = cqc.map {
      CQCRating(
        organisation: rename($0.organisation), ratings: $0.ratings, published: $0.published)
    }
    return copy
  }
}

extension Judgements {
  fileprivate func renamed(by rename: (OrganisationCode) -> OrganisationCode) -> Judgements {
    func period<Value>(_ entries: [PeriodKey: Value]) -> [PeriodKey: Value] {
      Dictionary(
        uniqueKeysWithValues: entries.map { key, value in
          let renamed = PeriodKey(
            organisation: rename(key.organisation), period: key.period, framework: key.framework)
          return (renamed, value)
        })
    }
    func year<Value>(_ entries: [CapabilityKey: Value]) -> [CapabilityKey: Value] {
      Dictionary(
        uniqueKeysWithValues: entries.map { key, value in
          let renamed = CapabilityKey(
            organisation: rename(key.organisation), cycle: key.cycle, framework: key.framework)
          return (renamed, value)
        })
    }
    var copy = Judgements(viewer: viewer)
    (copy.areas, copy.dossiers) = (year(areas), year(dossiers))
    copy.overalls = year(overalls)
    (copy.answers, copy.segments, copy.proposals) = (
      period(answers), period(segments), period(proposals)
    )
    (copy.reported, copy.routes) = (period(reported), period(routes))
    copy.leads = Dictionary(
      uniqueKeysWithValues: leads.map { provider, leads in
        let renamed = leads.map {
          LeadBoard(board: rename($0.board), from: $0.from, actor: $0.actor, reason: $0.reason)
        }
        return (rename(provider), renamed)
      })
    return copy
  }
}
