// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("Lead boards and routes")
struct RouteTests {
  private let code = OrganisationCode("RAA")!

  private func refused(
    _ intent: Intent, by viewer: Viewer = .jo, given maker: Maker = Maker(),
    under framework: Framework = .judging()
  ) -> Refusal? {
    var maker = maker
    do {
      try maker.carryOut(intent, by: viewer, under: framework)
      return nil
    } catch { return error as? Refusal }
  }

  private func lead(_ maker: Maker, on day: String) -> String? {
    maker.record().judgements.lead(of: code, on: CalendarDate(day)!)?.board.value
  }

  private func route(_ maker: Maker) -> RouteChoice? {
    maker.record().judgements.routes[item("RAA", in: quarter)]
  }

  @Test("a board leads from its day on, and earlier days keep the board they had")
  func leads() throws {
    var maker = Maker()
    let event = try maker.carryOut(.lead(from: "2025-04-01"))[0]
    try maker.carryOut(.lead(board("QBB"), from: "2026-04-01"), by: .named("ben"))
    #expect(lead(maker, on: "2025-03-31") == nil)
    #expect(lead(maker, on: "2026-03-31") == "QAA")
    #expect(lead(maker, on: "2026-04-01") == "QBB")
    #expect(event.key.description == "lead/RAA")
    #expect(event.subject.description == "organisation/RAA")
    #expect(event.cycle == nil)
    #expect(try Event.decode(event.bytes) == .event(event))
    let first = try #require(maker.record().judgements.leads[code]?.first)
    #expect(first.actor.name == "ann")
    #expect(first.reason == "agreed")
  }

  @Test("taking back a lead board leaves those before it")
  func leadWithdrawn() throws {
    var maker = Maker()
    let first = try maker.carryOut(.lead(from: "2025-04-01"))[0]
    let second = try maker.carryOut(.lead(board("QBB"), from: "2026-04-01"))[0]
    let sitting: Set = [first.id, second.id]
    let withdrawal = try maker.carryOut(.withdraw(second.id, ofThisSitting: sitting))[0]
    #expect(withdrawal.subject == first.subject)
    #expect(withdrawal.cycle == nil)
    #expect(try Event.decode(withdrawal.bytes) == .event(withdrawal))
    #expect(lead(maker, on: "2026-04-01") == "QAA")
    try maker.carryOut(.withdraw(first.id, ofThisSitting: sitting))
    #expect(maker.record().judgements.leads.isEmpty)
    try maker.carryOut(.lead(from: "2025-04-01"))
    #expect(lead(maker, on: "2025-04-01") == "QAA")
  }

  @Test("only a board leads, only on a provider, only one whose area the provider serves")
  func whoLeads() {
    #expect(refused(.lead(of: board("QBB"))) == .notAProvider(OrganisationCode("QBB")!))
    #expect(
      refused(.lead(provider("RBB"), served: ["RBB"])) == .notABoard(OrganisationCode("RBB")!))
    let served = ["QAA", "QBB"].map { OrganisationCode($0)! }
    #expect(
      refused(.lead(board("QCC"), served: ["QBB", "QAA", "QBB"]))
        == .boardNotServed(OrganisationCode("QCC")!, by: code, possible: served))
    #expect(refused(.lead(served: []))?.nextStep == "There are none here.")
  }

  @Test("an edition without a route through a board is obeyed, in its own words")
  func edition() {
    let framework = Framework.judging(throughBoardWhen: [])
    for intent in [Intent.lead(), .route(.direct)] {
      let refusal = refused(intent, by: .named("ann"), under: framework)
      #expect(refusal == .noRoute("Test edition", instead: "the region oversees all."))
      #expect(
        refusal?.sentence
          == "Test edition knows no route through an ICB: the region oversees all.")
    }
    #expect(
      refused(.lead(), under: LedgerTests.edition()) == .noRoute("Test edition", instead: ""))
  }

  func grounds() throws {
    #expect(refused(.lead(reason: " ")) == .groundNeeded)
    var maker = Maker()
    try maker.carryOut(.lead(from: "2025-04-01"))
    let lead = try #require(maker.record().judgements.leads[code]?.first)
    for day in ["2025-04-01", "2025-07-01"] {
      #expect(refused(.lead(from: day), given: maker) == .leadUnchanged(lead))
    }
    #expect(refused(.lead(from: "2025-03-31"), given: maker) == nil)
    try maker.carryOut(.lead(board("QBB"), from: "2025-04-01"))
    #expect(refused(.lead(from: "2025-04-01"), given: maker) == nil)
  }

  @Test("an interest in either body, a body closed by then, a reviewer: refused")
  func people() {
    for body in [code, OrganisationCode("QAA")!] {
      #expect(refused(.lead(), by: .named("ann", interests: [body])) == .interest(body))
    }
    let day = CalendarDate("2025-04-01")!
    #expect(
      refused(.lead(of: provider(until: "2025-03-31"))) == .closedOn(code, day))
    #expect(
      refused(.lead(board(until: "2025-03-31"))) == .closedOn(OrganisationCode("QAA")!, day))
    #expect(refused(.lead(board(until: "2025-04-01"))) == nil)
    #expect(refused(.lead(), by: .named("rev", .reviewer)) == .reviewer)
  }

  @Test("the chair chooses a route with a reason, and takes the choice away with one")
  func routes() throws {
    #expect(refused(.route(.direct), by: .named("ann")) == .routeNeedsChair)
    #expect(refused(.route(.direct, reason: "")) == .groundNeeded)
    #expect(refused(.route(nil)) == .routeUnchanged(nil))
    var maker = Maker()
    let event = try maker.carryOut(.route(.direct), by: .jo)[0]
    #expect(
      route(maker) == RouteChoice(actor: Viewer.jo.actor, route: .direct, reason: "because"))
    #expect(event.key.description == "route/RAA/2025-26-Q3/test")
    #expect(try Event.decode(event.bytes) == .event(event))
    #expect(
      refused(.route(.direct, reason: "again"), given: maker) == .routeUnchanged(.direct))
    #expect(refused(.route(nil, reason: " "), given: maker) == .groundNeeded)
    try maker.carryOut(.route(.throughBoard), by: .jo)
    try maker.carryOut(.route(nil), by: .jo)
    #expect(route(maker) == nil)
  }

  @Test("taking back a choice gives the one before")
  func routeWithdrawn() throws {
    var maker = Maker()
    try maker.carryOut(.route(.throughBoard), by: .jo)
    let second = try maker.carryOut(.route(nil), by: .jo)[0]
    #expect(maker.record().judgements.routes.isEmpty)
    try maker.carryOut(.withdraw(second.id, ofThisSitting: [second.id]), by: .jo)
    #expect(route(maker)?.route == .throughBoard)
  }

  @Test("a board has no route; an interest, a closed body, a reviewer: refused")
  func routePeople() {
    #expect(refused(.route(.direct, of: board())) == .notAProvider(OrganisationCode("QAA")!))
    #expect(
      refused(.route(.direct), by: .named("jo", .chair, interests: [code])) == .interest(code))
    #expect(
      refused(.route(.direct, of: provider(until: "2025-09-30"))) == .closedIn(code, quarter))
    #expect(refused(.route(.direct), by: .named("rev", .reviewer)) == .reviewer)
  }
}
