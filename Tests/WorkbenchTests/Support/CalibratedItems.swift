import Ledger
import OversightCore
import Testing

@testable import Workbench

/// A session of a few organisations, run in the name of several people on the ledger of a desktop. The
/// ratings, people and reasons are invented.
struct CalibratedItems {
  let desktop: Desktop
  let name: SessionName

  /// A session of these organisations, each on the agenda in this order, that `jo` opens.
  init(
    on desktop: Desktop, _ codes: [String], region: String = "North East and Yorkshire",
    assessors: [String] = ["ann", "ben", "cat"]
  ) throws {
    self.desktop = desktop
    name = try #require(SessionName("S1"))
    let desk = try #require(desktop.desk)
    let agenda: [OrganisationCode] = try codes.map { try #require(OrganisationCode($0)) }
    let opening = SessionOpening(
      stage: .regional, region: region, period: desk.period, framework: desk.framework.id,
      people: assessors.map { .init(actor: People.named($0), part: .assessor) }, agenda: agenda)
    try chair(.open(name, opening, try codes.map(organisation)))
  }

  func organisation(_ code: String) throws -> Organisation {
    let code = try #require(OrganisationCode(code))
    return try #require(desktop.desk?.assessment(code)?.organisation)
  }

  func chair(_ intent: SessionIntent, as person: String = "jo") throws {
    try desktop.write(.session(intent), as: person, .chair)
  }

  /// Somebody rates the areas in their order by place on the scale, 0 best; nil leaves one out.
  func rate(_ code: String, as person: String, _ places: [Int?], reasons: [Int: String] = [:])
    throws
  {
    let organisation = try organisation(code)
    let desk = try #require(desktop.desk)
    let cycle = desk.period.cycle
    let areas = try #require(desk.framework.capability(of: organisation.kind)).areas
    for (number, (area, place)) in zip(areas, places).enumerated() {
      guard let place, let scale = area.scales[.assessor] else { continue }
      try desktop.write(
        .rate(
          RatingIntent(
            organisation: organisation, cycle: cycle,
            area: area.id, layer: .assessor, rating: .rated(scale.ratings[place].id),
            reason: reasons[number] ?? "")), as: person)
    }
  }

  func propose(_ code: String, as person: String, _ segment: Int) throws {
    try desktop.write(
      .session(.propose(name, try organisation(code), segment: segment, reason: "")), as: person)
  }

  func change(_ code: String, _ change: ItemChange, reason: String = "") throws {
    try chair(.item(name, try organisation(code), change, reason: reason))
  }

  /// Opens the item on a desktop, the session's own unless another is given.
  func open(_ code: String, on other: Desktop? = nil) throws {
    let code = try #require(OrganisationCode(code))
    (other ?? desktop).send(.item(name, code))
  }

  /// Three assessors who differ on a board, with its own view and reasons; open, but not revealed.
  static func differing(on desktop: Desktop) throws -> CalibratedItems {
    try Dossiers.fill(desktop, moderating: false)
    let items = try CalibratedItems(on: desktop, ["QWO", "QF7", "QHM"])
    try items.rate("QWO", as: "ann", [1, 2, 1, 1, 0, 2], reasons: [1: "Strong on primary care."])
    try items.rate("QWO", as: "ben", [1, 1, 1, 2, 1, 2], reasons: [1: "Plan agreed in June."])
    try items.rate(
      "QWO", as: "cat", [2, 3, 1, 2, 1, 3], reasons: [1: "No intentions for community services."])
    for (person, segment) in [("ann", 3), ("ben", 3), ("cat", 4)] {
      try items.propose("QWO", as: person, segment)
    }
    return items
  }

  /// The same, revealed by the chair.
  static func revealed(on desktop: Desktop) throws -> CalibratedItems {
    let items = try differing(on: desktop)
    try items.change("QWO", .revealed)
    return items
  }
}
