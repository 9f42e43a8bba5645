import OversightCore
import Testing

@testable import Ledger

@Suite("Revisions of final ratings")
struct RevisionTests {
  private func approved() -> EventContent {
    .record(.status, "it", .approve, [.date: "2026-11-12"])
  }

  @Test("every change after the approval stands, with its day, person and ratings")
  func revised() throws {
    var maker = Maker()
    maker.add(.rating("progressing", layer: .final))
    maker.add(.rating("progressing", layer: .moderated))
    maker.add(approved())
    let second = maker.add(.rating("achieving", layer: .final), by: "ben")
    let found = maker.record().revisions(of: item())
    #expect(found.map(\.before) == [.rated(RatingID("progressing"))])
    #expect(found.map(\.after) == [.rated(RatingID("achieving"))])
    #expect(found.map(\.actor) == [second.actor])
    #expect(found.map(\.day) == [second.time.date])
    #expect(maker.record().revisions(of: item("QBB")).isEmpty)
  }

  @Test("what changes before the approval is no revision, nor is what another's approval follows")
  func before() {
    var maker = Maker()
    maker.add(.rating("progressing", layer: .final))
    maker.add(.record(.status, "it", .approve, [.date: "2026-11-12"], of: "QBB"))
    maker.add(.rating("achieving", layer: .final))
    let approval = maker.add(approved())
    #expect(maker.record().revisions(of: item()).isEmpty)
    maker.add(.withdrawal(of: approval))
    maker.add(.rating("progressing", layer: .final))
    #expect(maker.record().revisions(of: item()).isEmpty)
  }

  @Test("a rating that is taken away, and given again, is shown as such")
  func takenAway() {
    var maker = Maker()
    maker.add(.rating("achieving", layer: .final))
    maker.add(.record(.status, "it", .issue, [.date: "2026-11-12"]))
    maker.add(.rating(nil, layer: .final))
    maker.add(.rating("achieving", layer: .final))
    let found = maker.record().revisions(of: item())
    #expect(found.map(\.before) == [.rated(RatingID("achieving")), nil])
    #expect(found.map(\.after) == [nil, .rated(RatingID("achieving"))])
  }

  @Test("what was taken back is no revision")
  func withdrawn() {
    var maker = Maker()
    maker.add(.rating("progressing", layer: .final))
    maker.add(approved())
    let second = maker.add(.rating("achieving", layer: .final))
    maker.add(.withdrawal(of: second))
    #expect(maker.record().revisions(of: item()).isEmpty)
  }
}
