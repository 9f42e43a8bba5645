import OversightCore
import Testing

@testable import Ledger

@Suite("Revisions of final ratings")
struct RevisionTests {
  @Test("every change after the first stands, with its day, person and ratings")
  func revised() throws {
    var maker = Maker()
    maker.add(.rating("progressing", layer: .final))
    maker.add(.rating("progressing", layer: .moderated))
    let second = maker.add(.rating("achieving", layer: .final), by: "ben")
    let found = maker.record().revisions(of: item())
    #expect(found.map(\.before) == [.rated(RatingID("progressing"))])
    #expect(found.map(\.after) == [.rated(RatingID("achieving"))])
    #expect(found.map(\.actor) == [second.actor])
    #expect(found.map(\.day) == [second.time.date])
    #expect(maker.record().revisions(of: item("QBB")).isEmpty)
  }

  @Test("what was taken back is no revision")
  func withdrawn() {
    var maker = Maker()
    maker.add(.rating("progressing", layer: .final))
    let second = maker.add(.rating("achieving", layer: .final))
    maker.add(.withdrawal(of: second))
    #expect(maker.record().revisions(of: item()).isEmpty)
  }
}
