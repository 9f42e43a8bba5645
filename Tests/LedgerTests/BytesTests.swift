// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import Foundation
import OversightCore
import Testing

@testable import Ledger

@Suite("The bytes of events")
struct BytesTests {
  @Test("keys are in the order of their bytes, decimals are text, only what must be is escaped")
  func canonical() {
    let value = CanonicalJSON.object([
      "b": .list([.integer(-3), .flag(true), .flag(false)]), "a": .text("\"\\\u{0}\n é👩‍👩‍👧/"),
      "A": .object([:]), "é": .list([]),
    ])
    let text = #"{"A":{},"a":"\"\\\u0000\u000a é👩‍👩‍👧/","b":[-3,true,false],"é":[]}"#
    #expect(String(decoding: value.bytes, as: UTF8.self) == text)
  }

  @Test("what was written reads back the same")
  func roundTrip() throws {
    let value = CanonicalJSON.object([
      "list": .list([.integer(.min), .integer(.max), .text(""), .object(["x": .flag(false)])]),
      "text": .text((0...0x2100).compactMap { Unicode.Scalar($0).map(String.init) }.joined()),
    ])
    #expect(try CanonicalReader.read(value.bytes) == value)
  }

  @Test(
    "every other way to write the same is damage",
    arguments: [
      "", " {}", "{} ", "{", "[", "[1,]", "[,1]", "{\"a\":1,}", "{\"a\" :1}", "nul", "null", "tru",
      #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, "01", "-0", "+1", "1.0", "1e3", "-",
      "99999999999999999999", "\"\n\"", #""\n""#, #""\u0041""#, #""\u000A""#, #""\u00""#, #""\""#,
      #"""#, "{1:2}", "[1 2]", #"{"a"}"#, String(repeating: "[", count: 100_000),
    ])
  func strict(_ text: String) {
    #expect(throws: EventDamage.self) { try CanonicalReader.read(Array(text.utf8)) }
  }

  @Test("bytes that are not text are damage")
  func notText() {
    #expect(throws: EventDamage.notText) { try CanonicalReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test("a decimal gives the nearest number, unless it is too large for any")
  func decimalValues() {
    #expect(DecimalText("-0.50")?.value == -0.5)
    #expect(DecimalText(String(repeating: "9", count: TextLimit.figureCharacters))?.value != nil)
    #expect(DecimalText(String(repeating: "9", count: 400))?.value == nil)
  }

  @Test("a decimal is kept digit for digit and rounded half away from zero")
  func decimals() {
    #expect(DecimalText("2.10")?.description == "2.10")
    #expect(DecimalText(2.125, places: 2)?.description == "2.13")
    #expect(DecimalText(-0.125, places: 2)?.description == "-0.13")
    #expect(DecimalText(-0.001, places: 2)?.description == "0.00")
    #expect(DecimalText(3, places: 0)?.description == "3")
    for text in ["", "-", ".5", "5.", "1e3", "1.2.3", "+1", "٣", " 1"] {
      #expect(DecimalText(text) == nil)
    }
    #expect(DecimalText(.nan, places: 2) == nil)
    #expect(DecimalText(.infinity, places: 2) == nil)
  }

  @Test("a moment is written one way only")
  func timestamps() {
    for milliseconds in [0, 951_782_400_000, 1_794_493_740_123, Timestamp.latest] {
      let time = Timestamp(milliseconds: milliseconds)
      #expect(Timestamp(time.description) == time)
    }
    #expect(Timestamp(milliseconds: 1_794_493_740_123).description == "2026-11-12T14:29:00.123Z")
    #expect(Timestamp("2024-02-29T00:00:00.000Z")?.date == CalendarDate("2024-02-29"))
    for text in [
      "2023-02-29T00:00:00.000Z", "2026-11-12T24:00:00.000Z", "2026-11-12T14:29:00Z", "",
      "2026-11-12 14:29:00.123Z", "1969-12-31T23:59:59.999Z", "2026-13-01T00:00:00.000Z",
      "9223372036854775807-01-01T00:00:00.000Z", "2026-9223372036854775807-01T00:00:00.000Z",
    ] {
      #expect(Timestamp(text) == nil, "\(text)")
    }
  }

  @Test("identifiers are UUIDs of version 7 that ascend, also when the clock stands still")
  func identifiers() {
    var source = IDSource(seed: 1)
    let still = Timestamp(milliseconds: 1_794_493_740_123)
    let ids = (0..<10_000).map { _ in source.next(at: still) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(source.next(at: Timestamp(milliseconds: 0)) > ids[9999])
    for id in ids.prefix(5) {
      #expect(EventID(id.description) == id)
      #expect(Array(id.description)[14] == "7")
      #expect("89ab".contains(Array(id.description)[19]))
    }
    #expect(EventID("019A7844-86DB-7000-8000-000000000000") == nil)
    #expect(EventID("") == nil)
  }

  @Test("an entry's hash can be worked out by hand")
  func entry() {
    let entry = Entry(
      after: nil, contentHash: .of([1]), recordedAt: Timestamp(milliseconds: 258))
    let bytes: [UInt8] =
      [1] + [0, 0, 0, 0, 0, 0, 0, 1] + [0, 0, 0, 0, 0, 0, 1, 2]
      + [UInt8](repeating: 0, count: 32) + ContentHash.of([1]).bytes
    #expect(bytes.count == 81)
    #expect(entry.hash == .of(bytes))
    #expect(Entry(after: entry, contentHash: .of([2]), recordedAt: entry.recordedAt).sequence == 2)
  }

  @Test("a key reads back from its text, whatever the names in it")
  func keys() {
    let names = ["ann", "a/b", "50%", "%2f", "Élodie  O’Neill", "assessor", "%"]
    for name in names {
      let key = JudgementKey.rating(
        item(), area: AreaID(name), layer: .assessor, holder: Actor(name)!)
      #expect(JudgementKey(key.description) == key)
    }
    let id = EventID("019a7844-86db-7000-8000-000000000000")!
    for key: JudgementKey in [
      .note(item(), id), .dataset(.zero), .framework(FrameworkID("2025-26")),
      .rating(item(), area: AreaID("a"), layer: .final, holder: nil),
      .segment(item("RAA", in: quarter)), .route(item("RAA", in: quarter)),
      .reported(item("G6V2S", in: quarter)), .lead(OrganisationCode("RAA")!),
      .answer(item("QAA", in: Period("Q1 2099/00")!), TestID("a/b%c")),
    ] {
      #expect(JudgementKey(key.description) == key)
    }
    #expect(
      JudgementKey.answer(item("QAA", in: quarter), TestID("elective")).description
        == "answer/QAA/2025-26-Q3/test/elective")
    for text in [
      "", "/", "note", "rating/QAA/2025-26/test/a/assessor", "rating/QAA/2025-26/test/a/final/ann",
      "answer/QAA/2025-26-Q3/test", "segment/QAA/2025-26-q3/test", "segment/QAA/2025-26-Q5/test",
      "segment/QAA/2025-26/test", "segment/QAA/2025-27-Q3/test", "segment/QAA/2025-26--Q3/test",
      "route/qaa/2025-26-Q3/test", "route/QAA/2025-26-Q3/test/x", "lead", "lead/x", "lead/RAA/x",
      "lead/raa", "reported/QAA/Q3-2025-26/test", "reported/QAA/2025-26-Q3-/test",
      "rating/qaa/2025-26/test/a/final", "rating/QAA/2025/26/test/a/final", "x/%", "dataset/00",
    ] {
      #expect(JudgementKey(text) == nil, "\(text)")
    }
  }
}
