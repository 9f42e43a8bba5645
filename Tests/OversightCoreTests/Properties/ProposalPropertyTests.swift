import OversightCore
import Testing

/// What holds of every proposal, tried on made-up quarters.
struct ProposalPropertyTests {
  private static let framework: Framework = {
    do { return try RandomCase.edition.framework() } catch { fatalError("\(error)") }
  }()

  private static func proposals(
    _ made: RandomCase, _ judgements: Judgements
  ) -> [ProposalDetail?] {
    made.invented.assess(under: framework, judgements).map(\.proposal)
  }

  /// Counting raises nothing: a second ground like one that is there changes no proposal.
  @Test(arguments: 1...60) func aSecondGroundOfTheSameSeriousnessChangesNothing(seed: Int) {
    let made = RandomCase(seed: seed)
    var doubled = made.judgements
    for (key, dossier) in made.judgements.dossiers {
      for record in dossier.all(.concern) {
        let again = DossierRecord(
          kind: .concern, name: RecordName("\(record.name)-again"), number: record.number + 10,
          entries: record.entries)
        doubled.dossiers[key]?.set(.concern, again.name, to: again)
      }
    }
    let (before, after) = (
      Self.proposals(made, made.judgements), Self.proposals(made, doubled)
    )
    #expect(before.map(\.?.proposed) == after.map(\.?.proposed))
    if made.judgements.dossiers.values.contains(where: { !$0.all(.concern).isEmpty }) {
      #expect(before != after)
    }
  }

  /// One ground more makes a proposal worse or leaves it, and never takes it away.
  @Test(arguments: 1...60) func oneMoreGroundNeverImprovesAProposal(seed: Int) throws {
    let made = RandomCase(seed: seed)
    var more = made.judgements
    let judged: Seriousness? = [.serious, .minor, nil][seed % 3]
    for organisation in made.invented.organisations where organisation.kind == .provider {
      more.find(organisation.code.value, number: 9, judged: judged)
    }
    let order = [nil, "good", "poor"]
    let (before, after) = (Self.proposals(made, made.judgements), Self.proposals(made, more))
    for (old, new) in zip(before, after) {
      let places = try [old, new].map { try #require(order.firstIndex(of: $0?.proposed?.value)) }
      #expect(places[0] <= places[1])
    }
  }

  /// Without the rule every result is the same.
  @Test(arguments: 1...40) func noResultRestsOnAProposal(seed: Int) {
    let made = RandomCase(seed: seed)
    let without = Self.framework.with(
      pipeline: Self.framework.pipeline.filter { $0.body.kind != .propose })
    let before = made.invented.assess(under: Self.framework, made.judgements)
    let after = made.invented.assess(under: without, made.judgements)
    #expect(before.map(\.outcome) == after.map(\.outcome))
    #expect(before.map(\.dependences) == after.map(\.dependences))
  }
}
