import Ledger
import Testing

extension LedgerContract {
  static let appending = [
    LedgerContract("an empty ledger has no entries") { place in
      let store = try place.open()
      #expect(try store.entries(since: 0).isEmpty)
      #expect(try store.append([], expecting: [:], by: Fixture.ann).isEmpty)
    },
    LedgerContract("entries come in order, with the bytes as written") { place in
      var desk = Desk(try place.open())
      for text in ["one", "two", "three"] { try desk.carryOut(.writing(text), by: Fixture.ann) }
      let stored = try desk.store.entries(since: 0)
      #expect(stored.map(\.entry.sequence) == [1, 2, 3])
      #expect(stored.allSatisfy { ContentHash.of($0.bytes ?? []) == $0.entry.contentHash })
      #expect(stored.allSatisfy { $0.entry.isIntact })
      #expect(stored.map(\.entry.previous) == [.zero] + stored.dropLast().map(\.entry.hash))
    },
    LedgerContract("entries since a sequence leave out that one") { place in
      var desk = Desk(try place.open())
      for text in ["one", "two", "three"] { try desk.carryOut(.writing(text), by: Fixture.ann) }
      #expect(try desk.store.entries(since: 2).map(\.entry.sequence) == [3])
      #expect(try desk.store.entries(since: 3).isEmpty)
    },
    LedgerContract("what append gives is what is stored") { place in
      var desk = Desk(try place.open())
      let given = try desk.carryOut(.writing("one"), by: Fixture.ann)
      #expect(try desk.store.entries(since: 0).map(\.entry) == given)
    },
    LedgerContract("an event is recorded once, and a failed append leaves nothing") { place in
      var desk = Desk(try place.open())
      let record = try desk.store.record(for: Fixture.ann)
      let first = try desk.decide(.writing("one"), by: Fixture.ann, given: record)
      let second = try desk.decide(.writing("two"), by: Fixture.ann, given: record)
      _ = try desk.store.append(first, expecting: [:], by: Fixture.ann)
      #expect(throws: LedgerError.alreadyRecorded(first[0].id)) {
        try desk.store.append(second + first, expecting: [:], by: Fixture.ann)
      }
      #expect(throws: LedgerError.alreadyRecorded(second[0].id)) {
        try desk.store.append(second + second, expecting: [:], by: Fixture.ann)
      }
      #expect(try desk.store.entries(since: 0).count == 1)
      #expect(try desk.store.append(second, expecting: [:], by: Fixture.ann)[0].sequence == 2)
    },
    LedgerContract("a second store sees what the first appended, and the reverse") { place in
      var first = Desk(try place.open(), seed: 1)
      var second = Desk(try place.open(), seed: 2)
      try first.carryOut(.writing("one"), by: Fixture.ann)
      try second.carryOut(.writing("two"), by: Fixture.ben)
      try first.carryOut(.writing("three"), by: Fixture.ann)
      let texts = try second.store.record(for: Fixture.ben).notes.map(\.text)
      #expect(texts == ["one", "two", "three"])
      #expect(try first.store.verify().isIntact)
    },
    LedgerContract("text comes back as it was written") { place in
      var desk = Desk(try place.open())
      let text = "\u{1B}[31m \u{202E}abc\u{0}\n\t\"\\ é e\u{301} 👩‍👩‍👧"
      try desk.carryOut(.writing(text), by: Fixture.ann)
      let read = try desk.store.record(for: Fixture.ben).notes[0].text
      #expect(Array(read.utf8) == Array(text.utf8))
    },
  ]
}
