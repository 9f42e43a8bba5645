// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("The text of a key of a session")
struct SessionKeyTests {
  private static let actors = [
    "ann", "Ann Other", "a/b", "100%", "%2f", "a%/ b", "Zoë d’Arc", "/", "%", "👩‍👩‍👧", "e\u{301}",
    "a\u{0}b",
    "..", "ready", "segment-view/QAA",
  ].map { Actor($0)! }
  private static let names = ["S1", "NW-1.2", "A", ".", "20-LETTERS-LONG-NAME"].map {
    SessionName($0)!
  }

  static let keys: [JudgementKey] = {
    let code = OrganisationCode("QAA")!
    let id = EventID("01920000-0000-7000-8000-000000000001")!
    let places = ["test", "2024-25-consultation", "ours/50%", "two words"].map {
      PeriodKey(organisation: code, period: quarter, framework: FrameworkID($0))
    }
    let sessions: [JudgementKey] = names.flatMap { name in
      let items: [JudgementKey] = places.map { .agendaItem(name, $0) }
      return [.session(name), .sessionNote(name, id)] + items
    }
    let people: [JudgementKey] = actors.flatMap { actor in
      let own: [JudgementKey] = places.flatMap { place in
        [.view(place, actor)] + names.map { .ready($0, place, actor) }
      }
      return [.conflict(code, actor), .employment(actor, code)] + own
    }
    return sessions + people + places.map { .overall(CapabilityKey($0)) }
  }()

  @Test("comes back as the same key, with its bytes")
  func roundTrip() throws {
    for key in Self.keys {
      let text = key.description
      #expect(JudgementKey(text) == key)
      #expect(JudgementKey(text)?.description.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test("is no other key's")
  func unique() {
    let texts = Set(Self.keys.map { Array($0.description.utf8) })
    #expect(texts.count == Self.keys.count)
  }

  @Test("says whose and what it is about, as before")
  func parts() throws {
    for key in Self.keys {
      let again = try #require(JudgementKey(key.description))
      #expect(again.person == key.person)
      #expect(again.organisation == key.organisation)
      #expect(again.period == key.period)
      #expect(again.audience == key.audience)
      #expect(again.blindItem == key.blindItem)
    }
  }

  @Test(
    "is exactly one text",
    arguments: [
      "session/s1", "session/", "session", "session/S1/x", "session/S 1",
      "agenda-item/S1/QAA/2025-26/test", "agenda-item/S1/QAA/2025-26-Q5/test",
      "agenda-item/QAA/2025-26-Q3/test", "ready/S1/QAA/2025-26-Q3/test",
      "ready/S1/QAA/2025-26-Q3/test/ann/x", "ready/S1/QAA/2025-26-Q3/test/ ann",
      "ready/S1/QAA/2025-26-Q3/test/a%2Fb", "segment-view/QAA/2025-26-Q3/test/",
      "segment-view/QAA/2025-26/test/ann", "segment-view/qaa/2025-26-Q3/test/ann",
      "session-note/S1/x", "conflict/QAA", "conflict/QAA/", "conflict/qaa/ann", "conflict/QAA/a%",
      "conflict/QAA/%61nn", "employment/QAA/ann/x", "employment/ann", "employment/ann/QAAQAAQAA",
      "overall/QAA/2025-26-Q3/test", "overall/QAA/2025-26",
    ])
  func wrong(_ text: String) {
    #expect(JudgementKey(text) == nil)
  }
}
