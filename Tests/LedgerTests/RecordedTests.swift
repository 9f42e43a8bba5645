// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import Foundation
import OversightCore
import Testing

@testable import Ledger

/// One recorded example of every kind and version ever written. These files are never changed and
/// never removed: ledgers in use hold such events for ever.
@Suite("Recorded events")
struct RecordedTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Recorded")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted()
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test("there is one of every kind and every version")
  func complete() {
    let expected = EventContent.readers.values.flatMap { reader in
      (1...reader.version).map { "\(reader.name)-\($0).json" }
    }
    #expect(Set(expected).isSubset(of: Self.names))
  }

  @Test("each still decodes, and writes back to the same bytes", arguments: names)
  func decodes(_ name: String) throws {
    let bytes = try Self.bytes(name)
    guard case .event(let event) = try Event.decode(bytes) else {
      Issue.record("\(name) is not known any more")
      return
    }
    #expect(name.hasPrefix("\(event.kind.name)-\(event.kind.version)"))
    guard event.kind == event.content.kind else { return }
    #expect(Event(event.header, event.content).bytes == bytes)
  }

  @Test("all together still fold to the same record")
  func folds() throws {
    var maker = Maker()
    for name in [
      "dataset-imported-1", "framework-adopted-1", "rated-1", "noted-1", "rated-1-partner",
      "rated-1-cleared", "withdrawn-1", "considered-1", "considered-1-figures",
      "considered-1-cleared", "segment-decided-1-proposed", "segment-decided-1",
      "segment-decided-1-cleared", "lead-agreed-1", "route-chosen-1", "route-chosen-1-cleared",
      "segment-reported-1", "rated-2", "rated-2-in-words", "noted-2", "noted-2-working",
    ] + Self.records {
      maker.append(try Self.bytes(name + ".json"))
    }
    let record = maker.record()
    #expect(record.damage == nil)
    #expect(record.requiresNewerProgram == nil)
    #expect(record.history.count == 21 + Self.records.count)
    #expect(record.datasets.map(\.title) == ["bundled data"])
    #expect(record.frameworks.keys.map(\.value) == ["2024-25-consultation"])
    #expect(
      record.notes.map(\.text) == [
        "Two months late;\nsee “evidence 4”.", "See the minutes of May.", "To be checked.",
      ])
    #expect(record.notes.map(\.kind) == [.working, .record, .working])
    let areas = record.judgements.areas.values.flatMap(\.values)
    #expect(areas.compactMap(\.moderated?.rating) == [.rated(RatingID("achieving"))])
    #expect(
      areas.flatMap(\.partnerFeedback).map(\.actor.name)
        == Array(repeating: "Healthwatch Devon", count: 2))
    #expect(areas.flatMap(\.partnerFeedback).compactMap(\.view.kind) == [.healthwatch])
    #expect(record.history[14 + Self.records.count].change.isWithdrawal)
    try judged(record)
    #expect(record.judgements.dossiers.count == 2)
    for kind in RecordKind.allCases {
      #expect(record.judgements.dossiers.values.contains { !$0.records(kind).isEmpty }, "\(kind)")
    }
  }

  private static let records = RecordForm.all.map { "\($0.kind.rawValue)-1" }

  /// The cleared ones are about other organisations, so that each example leaves something.
  private func judged(_ record: Record) throws {
    let judgements = record.judgements
    let answers = try #require(judgements.answers.values.first)
    #expect(answers.count == 2)
    #expect(answers[TestID("urgent-care")]?.answer == .met)
    #expect(answers[TestID("finance")]?.answer == nil)
    #expect(answers[TestID("finance")]?.figures == [MetricID("system-deficit"): 2.10])
    #expect(answers.values.allSatisfy { !$0.source.isEmpty })
    let decision = try #require(judgements.segments.values.first)
    #expect(decision.segment == 5)
    #expect(decision.proposer?.name == "ann")
    #expect(judgements.proposals.isEmpty)
    #expect(judgements.leads.values.first?.map(\.board.value) == ["QOP"])
    #expect(judgements.routes.values.map(\.route) == [.direct])
    #expect(judgements.reported.values.map(\.segment) == [3])
  }

  @Test("whatever is done to their bytes, reading never traps and never misreads", arguments: names)
  func mutations(_ name: String) throws {
    let bytes = try Self.bytes(name)
    var random = SplitMix(state: 11)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) { random.damage(&changed) }
      guard case .event(let event)? = try? Event.decode(changed) else { continue }
      if event.kind == event.content.kind {
        #expect(Event(event.header, event.content).bytes == changed)
      }
    }
  }

  @Test("damage names the field")
  func fields() throws {
    let text = String(decoding: try Self.bytes("rated-1.json"), as: UTF8.self)
    func damage(_ old: String, _ new: String) -> EventDamage? { decoding(text, old, new) }
    #expect(damage(#""layer":"moderated""#, #""layer":"x""#) == .wrong(field: "payload.layer"))
    #expect(damage(#""role":"chair","#, "") == .missing(field: "role"))
    #expect(damage(#""salt":""#, #""sale":1,"salt":""#) == .unexpected(field: "sale"))
    #expect(damage(#""subject":"organisation/"#, #""subject":"o/"#) == .wrong(field: "subject"))
    #expect(damage(#""average":"2.21""#, #""average":2"#) == .wrong(field: "payload.shown.average"))
    let answer = String(decoding: try Self.bytes("considered-1-figures.json"), as: UTF8.self)
    func damagedAnswer(_ old: String, _ new: String) -> EventDamage? {
      decoding(answer, old, new)
    }
    #expect(
      damagedAnswer(#""2.10""#, #""2,10""#)
        == .wrong(field: "payload.figures.system-deficit"))
    #expect(
      damagedAnswer(#""outcome":"figures""#, #""outcome":"cleared""#)
        == .wrong(field: "payload.outcome"))
    #expect(
      damagedAnswer(#","source":"Return of month 9\u000ato the region""#, "")
        == .missing(field: "payload.source"))
    #expect(
      damagedAnswer(#","source":"#, #","shown":{},"source":"#) == .wrong(field: "payload.shown"))
    #expect(damagedAnswer("Q3 2025/26", "q3 2025/26") == .wrong(field: "payload.period"))
    #expect(damagedAnswer(#""cycle":"2025/26""#, #""cycle":"2024/25""#) == .wrong(field: "cycle"))
    #expect(damage(#""actor":"#, #""actor": "#) == .notCanonical(offset: 9))
  }
}

extension RecordedTests {
  private func decoding(_ text: String, _ old: String, _ new: String) -> EventDamage? {
    do {
      _ = try Event.decode(Array(text.replacingOccurrences(of: old, with: new).utf8))
      return nil
    } catch { return error }
  }
}

extension Change {
  var isWithdrawal: Bool {
    if case .withdrawal = self { return true }
    return false
  }
}

/// Randomness that is the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Changes, removes, doubles or puts in a byte.
  mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &self)
    switch Int.random(in: 0..<4, using: &self) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(bytes[place], at: place)
    default: bytes.insert(Array("{}[]\",:\\01".utf8).randomElement(using: &self)!, at: place)
    }
  }
}
