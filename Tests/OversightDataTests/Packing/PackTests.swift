import Testing

@testable import OversightData

@Suite struct PackTests {
  private func pack() throws -> Pack {
    try Pack([
      Pack.Entry(name: "b/é.csv", bytes: Array("x\n".utf8)),
      Pack.Entry(name: "Frameworks/2025-26.yaml", bytes: [1, 2, 3]),
      Pack.Entry(name: "a.csv", bytes: []),
    ])
  }

  @Test func roundTripInOrderOfName() throws {
    let pack = try pack()
    let again = try Pack(bytes: pack.bytes)
    #expect(again.entries == pack.entries)
    #expect(again.entries.map(\.name) == ["Frameworks/2025-26.yaml", "a.csv", "b/é.csv"])
    #expect(again.bytes == pack.bytes)
    #expect(again["a.csv"] == [])
    #expect(again["c.csv"] == nil)
    #expect(again.frameworks.map(\.name) == ["Frameworks/2025-26.yaml"])
  }

  @Test func emptyPack() throws {
    #expect(try Pack(bytes: try Pack([]).bytes).entries.isEmpty)
  }

  @Test func everyShorteningIsRefused() throws {
    let bytes = try pack().bytes
    for length in 0..<bytes.count {
      #expect(throws: PackError.self) { try Pack(bytes: Array(bytes.prefix(length))) }
    }
  }

  @Test func everyChangedByteIsRefused() throws {
    let bytes = try pack().bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x41
      #expect(throws: PackError.self) { try Pack(bytes: damaged) }
    }
  }

  @Test func whatIsWrongIsSaid() throws {
    let bytes = try pack().bytes
    #expect(throws: PackError.notAPack) { try Pack(bytes: Array("PK".utf8)) }
    #expect(throws: PackError.wrongLength) { try Pack(bytes: bytes + [0]) }
    var newer = bytes
    newer[8] = 9
    #expect(throws: PackError.unknownVersion(9)) { try Pack(bytes: newer) }
    var changed = bytes
    changed[bytes.count - 33] ^= 1
    #expect(throws: PackError.wrongChecksum) { try Pack(bytes: changed) }
    #expect("\(PackError.wrongChecksum)".contains("oversight-data pack"))
  }

  @Test func namesOccurOnce() {
    let entry = Pack.Entry(name: "a", bytes: [])
    #expect(throws: PackError.duplicateName("a")) { try Pack([entry, entry]) }
  }
}
