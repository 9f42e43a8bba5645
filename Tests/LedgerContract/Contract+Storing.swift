import Dispatch
import Ledger
import Synchronization
import Testing

extension LedgerContract {
  static let keeping = [
    LedgerContract("kept bytes come back by their hash, with their kind") { place in
      let store = try place.open()
      let bytes = [UInt8](0...255)
      let hash = try store.put(bytes, kind: .framework)
      #expect(hash == .of(bytes))
      #expect(try store.get(hash) == Blob(kind: .framework, bytes: bytes))
      #expect(try place.open().get(hash)?.bytes == bytes)
    },
    LedgerContract("the same bytes are kept once; empty ones are kept too") { place in
      let store = try place.open()
      #expect(try store.put([1, 2], kind: .dataset) == store.put([1, 2], kind: .dataset))
      _ = try store.put([], kind: .dataset)
      #expect(try store.blobs() == [.of([1, 2]), .of([])].sorted())
      #expect(try store.get(.of([]))?.bytes == [])
    },
    LedgerContract("an unknown hash gives nothing") { place in
      let store = try place.open()
      #expect(try store.get(.of([9])) == nil)
    },
  ]

  static let observing = [
    LedgerContract("an observer hears of this store's appends") { place in
      var desk = Desk(try place.open())
      let heard = Heard()
      let observer = try desk.store.observe { heard.add($0) }
      try desk.carryOut(.writing("one"), by: Fixture.ann)
      #expect(heard.waits(for: 1))
      observer.cancel()
    },
    LedgerContract("an observer hears of another store's appends, and each once") { place in
      var desk = Desk(try place.open())
      let heard = Heard()
      let observer = try place.open().observe { heard.add($0) }
      try desk.carryOut(.writing("one"), by: Fixture.ann)
      #expect(heard.waits(for: 1))
      try desk.carryOut(.writing("two"), by: Fixture.ann)
      #expect(heard.waits(for: 2))
      #expect(heard.all == [1, 2])
      observer.cancel()
    },
    LedgerContract("a cancelled observer hears nothing more") { place in
      var desk = Desk(try place.open())
      let (silent, heard) = (Heard(), Heard())
      try desk.store.observe { silent.add($0) }.cancel()
      let observer = try desk.store.observe { heard.add($0) }
      try desk.carryOut(.writing("one"), by: Fixture.ann)
      #expect(heard.waits(for: 1))
      #expect(silent.all.isEmpty)
      observer.cancel()
    },
  ]

  static let verifying = [
    LedgerContract("what was written verifies, with its counts") { place in
      var desk = Desk(try place.open())
      let hash = try desk.store.put([1, 2, 3], kind: .dataset)
      try desk.carryOut(.importDataset(hash, title: "three bytes"), by: Fixture.ann)
      let last = try desk.carryOut(.rating("achieving"), by: Fixture.ann)
      let report = try desk.store.verify()
      #expect(report.damages == [])
      #expect((report.entries, report.events, report.blobs) == (2, 2, 1))
      #expect(report.head == last[0].hash)
      #expect(report.absentBlobs.isEmpty)
    },
    LedgerContract("a dataset that is named but not kept is damage where everything is kept") {
      place in
      var desk = Desk(try place.open())
      try desk.carryOut(.importDataset(.of([7]), title: "elsewhere"), by: Fixture.ann)
      let report = try desk.store.verify()
      #expect(report.absentBlobs == [.of([7])])
      #expect(report.isIntact == !desk.store.holdsEveryBody)
    },
    tampering("a changed event", .changeEvent(sequence: 2, bytes: Array("{}".utf8)), at: 2),
    tampering("a changed date", .redate(sequence: 3), at: 3),
    tampering("a removed entry", .removeEntry(sequence: 2), at: 3),
    tampering("an event under another key", .refile(sequence: 1, key: "note/x"), at: 1),
    tampering("a changed file", .changeBlob(.of([5]), bytes: [6]), at: nil),
  ]

  private static func tampering(
    _ what: String, _ tampering: Tampering, at sequence: Int?
  ) -> LedgerContract {
    LedgerContract("verify finds \(what)") { place in
      var desk = Desk(try place.open())
      _ = try desk.store.put([5], kind: .framework)
      for text in ["one", "two", "three"] { try desk.carryOut(.writing(text), by: Fixture.ann) }
      #expect(try desk.store.verify().isIntact)
      try place.tamper(tampering)
      let damages = try desk.store.verify().damages.filter { !$0.isStorage }
      #expect(damages.first?.sequence == sequence)
      #expect(!damages.isEmpty)
    }
  }
}

extension LedgerDamage {
  /// Whether only the storage says so; what a tamperer had to take off may be told too.
  fileprivate var isStorage: Bool {
    if case .storage = problem { return true }
    return false
  }
}

/// What an observer heard.
private final class Heard: Sendable {
  private let sequences = Mutex<[Int]>([])
  private let bell = DispatchSemaphore(value: 0)

  var all: [Int] { sequences.withLock { $0 } }

  func add(_ sequence: Int) {
    sequences.withLock { $0.append(sequence) }
    bell.signal()
  }

  func waits(for sequence: Int) -> Bool {
    while !all.contains(sequence) {
      if bell.wait(timeout: .now() + 5) == .timedOut { return all.contains(sequence) }
    }
    return true
  }
}
