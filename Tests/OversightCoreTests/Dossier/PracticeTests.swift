import Testing

@testable import OversightCore

/// Finding best practice, and offering it.
struct PracticeTests {
  private static let register: Register = {
    var invented = Invented()
    invented.add("Q01", .icb, name: "NHS Devon")
    invented.add("A01", .acute, name: "Royal Hospital")
    invented.add("B01", .ambulance, name: "Ambulance Trust")
    return Register(versions: invented.organisations, memberships: [], successions: [])
  }()

  private static func judgements(
    _ records: [String: [DossierRecord]], order: [String]? = nil
  ) -> Judgements {
    var judgements = Judgements()
    for code in order ?? Array(records.keys) {
      judgements.dossiers[.invented(code)] = .of(records[code] ?? [])
    }
    return judgements
  }

  private static let records: [String: [DossierRecord]] = [
    "Q01": [
      .practice(1, area: "lead", domain: "people", text: "One roster for all"),
      .practice(2, .development, area: "care", domain: "people"),
      .practice(3, area: "care", agreed: true), .practice(4, area: "lead", dropped: true),
    ],
    "A01": [.practice(1, area: "care", domain: "quality", text: "Virtual WARDS at home")],
    "B01": [.practice(1, area: "lead", agreed: true), .practice(2, area: "lead")],
  ]

  private static func found(_ search: PracticeSearch) -> [String] {
    judgements(records).practices(search, register: register).map {
      "\($0.key.organisation) \($0.record.number)"
    }
  }

  @Test func agreedPracticeStandsFirstAndWhatWasGivenUpNever() {
    #expect(
      Self.found(PracticeSearch()) == ["B01 1", "Q01 3", "A01 1", "B01 2", "Q01 1"])
  }

  static let searches: [(PracticeSearch, [String])] = [
    (PracticeSearch(area: AreaID("lead")), ["B01 1", "B01 2", "Q01 1"]),
    (PracticeSearch(domain: "people"), ["Q01 1"]),
    (PracticeSearch(practice: .development), ["Q01 2"]),
    (PracticeSearch(kind: .icb), ["Q01 3", "Q01 1"]),
    (PracticeSearch(sector: .ambulance), ["B01 1", "B01 2"]),
    (PracticeSearch(text: "home virtual wards"), ["A01 1"]),
    (PracticeSearch(text: "devon ROSTER"), ["Q01 1"]),
    (PracticeSearch(area: AreaID("care"), kind: .provider), ["A01 1"]),
    (PracticeSearch(text: "nothing like it"), []),
  ]

  @Test(arguments: searches) func everythingGivenMustHold(
    search: PracticeSearch, expected: [String]
  ) {
    #expect(Self.found(search) == expected)
  }

  private static func offers(area: String, domain: String = "", of code: String = "Q01") -> [String]
  {
    judgements(records).offers(
      for: .practice(9, .development, area: area, domain: domain), of: Invented.code(code),
      register: register
    ).map { "\($0.likeness) \($0.practice.key.organisation) \($0.practice.record.number)" }
  }

  @Test func theSameAreaIsOfferedOfOthersOnly() {
    #expect(Self.offers(area: "lead") == ["area B01 1", "area B01 2"])
    #expect(Self.offers(area: "care", domain: "people") == ["area A01 1"])
  }

  @Test func whereNoAreaIsTheSameTheDomainIs() {
    #expect(Self.offers(area: "cash", domain: "quality") == ["domain A01 1"])
    #expect(Self.offers(area: "cash").isEmpty)
    #expect(Self.offers(area: "cash", domain: "people").isEmpty)
  }

  @Test func theOrderDoesNotDependOnWhoWroteFirst() {
    let orders = [["Q01", "A01", "B01"], ["B01", "A01", "Q01"], ["A01", "Q01", "B01"]]
    let found = orders.map { order in
      Self.judgements(Self.records, order: order).practices(register: Self.register)
    }
    #expect(Set(found).count == 1)
  }
}
