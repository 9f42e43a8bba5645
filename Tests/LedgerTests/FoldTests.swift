// A fixture that is nil is a mistake in the test.
// swift-format-ignore-file: NeverForceUnwrap
import OversightCore
import Testing

@testable import Ledger

@Suite("The fold")
struct FoldTests {
  private func area(_ record: Record, _ code: String = "QAA") -> AreaJudgement {
    record.judgements.areas[item(code)]?[AreaID("leadership")] ?? AreaJudgement()
  }

  @Test("layers stand side by side, people within a layer too")
  func layers() {
    var maker = Maker()
    maker.add(.rating("excelling", layer: .selfAssessment))
    maker.add(.rating("achieving"))
    maker.add(.rating("progressing", layer: .partnerFeedback, partner: "Healthwatch"))
    maker.add(.rating("excelling", layer: .partnerFeedback), by: "ben")
    maker.add(.rating("progressing", layer: .moderated), by: "jo")
    let area = area(maker.record())
    #expect(area.selfAssessment?.rating == .rated(RatingID("excelling")))
    #expect(area.assessors.map(\.actor.name) == ["ann"])
    #expect(area.partnerFeedback.map(\.actor.name) == ["Healthwatch", "ben"])
    #expect(area.moderated?.actor.name == "jo")
    #expect(area.final == nil)
  }

  @Test("order is that of the ledger, not of clocks or identifiers")
  func order() {
    var maker = Maker()
    maker.add(.rating("excelling", layer: .moderated))
    maker.time = Timestamp(milliseconds: 0)
    maker.add(.rating("progressing", layer: .moderated), by: "ben")
    #expect(area(maker.record()).moderated?.actor.name == "ben")
  }

  @Test("a history line tells before and after, newest first")
  func history() {
    var maker = Maker()
    let first = maker.add(.rating("excelling", layer: .moderated))
    maker.add(.rating(nil, layer: .moderated))
    let history = maker.record().history
    let excelling = StandingJudgement.rating(
      GivenRating(
        actor: first.actor, rating: .rated(RatingID("excelling")), reason: first.reason))
    #expect(history.map(\.entry.sequence) == [2, 1])
    #expect(history[0].change == .judgement(first.key, before: excelling, after: nil))
    #expect(history[1].change == .judgement(first.key, before: nil, after: excelling))
  }

  @Test("a withdrawal gives back what stood before and marks the line")
  func withdrawal() {
    var maker = Maker()
    maker.add(.rating("excelling", layer: .moderated))
    let second = maker.add(.rating("progressing", layer: .moderated))
    maker.add(.withdrawal(of: second))
    let record = maker.record()
    #expect(area(record).moderated?.rating == .rated(RatingID("excelling")))
    #expect(record.line(of: second.id)?.isWithdrawn == true)
    #expect(record.versions[second.key] == 3)
  }

  @Test("a withdrawn note is gone; its line stays")
  func withdrawnNote() {
    var maker = Maker()
    let note = maker.add(.note("hello"))
    maker.add(.withdrawal(of: note))
    #expect(maker.record().notes.isEmpty)
    #expect(maker.record().history.count == 2)
  }

  @Test("the first import of a dataset stands, whoever imports it again")
  func importedTwice() {
    var maker = Maker()
    maker.add(.datasetImported(DatasetImported(hash: .of([1]), title: "one")))
    maker.add(.datasetImported(DatasetImported(hash: .of([1]), title: "two")), by: "ben")
    let held = maker.record().datasets
    #expect(held.map(\.title) == ["one"])
    #expect(maker.record().present(on: .dataset(.of([1]))) == .dataset(held[0]))
  }

  @Test("an import is followed, never taken back, whoever writes so")
  func withdrawnImport() {
    var maker = Maker()
    let event = maker.add(.datasetImported(DatasetImported(hash: .of([1]), title: "one")))
    maker.add(.withdrawal(of: event))
    let record = maker.record()
    #expect(record.datasets.count == 1)
    #expect(record.history[0].change == .nothing(event.key))
  }

  @Test("a withdrawal of another's event, of another key or of nothing changes nothing")
  func foreignWithdrawals() {
    var maker = Maker()
    let rating = maker.add(.rating("excelling", layer: .moderated))
    maker.add(.withdrawal(of: rating), by: "ben")
    let note = maker.add(.note("hello"))
    maker.add(.withdrawn(Withdrawn(event: rating.id, target: note.key)))
    maker.add(.withdrawn(Withdrawn(event: maker.ids.next(at: maker.time), target: note.key)))
    let record = maker.record()
    #expect(area(record).moderated != nil)
    #expect(record.notes.count == 1)
    #expect(record.history.filter { $0.change == .nothing($0.event!.key) }.count == 3)
  }

  @Test("an event of a newer program makes the record read-only and is shown by its kind alone")
  func newer() {
    var maker = Maker()
    let event = maker.add(.rating("excelling"), by: "ben")
    maker.entries.removeAll()
    let text = String(decoding: event.bytes, as: UTF8.self)
    for (old, new) in [("\"version\":2", "\"version\":3"), ("\"rated\",", "\"sung\",")] {
      maker.append(Array(text.replacing(old, with: new).utf8))
    }
    let record = maker.record()
    #expect(record.requiresNewerProgram?.kind == EventKind(name: "rated", version: 3))
    #expect(record.history.map(\.event) == [nil, nil])
    #expect(record.history[0].change == .newer(EventKind(name: "sung", version: 2)))
    #expect(record.judgements.areas.isEmpty)
    #expect(record.damage == nil)
  }

  @Test("damaged bytes name their entry; the rest is folded")
  func damage() {
    var maker = Maker()
    maker.add(.note("one"))
    maker.append(Array("{\"kind\":\"rated\"".utf8))
    maker.add(.note("three"))
    let record = maker.record()
    #expect(record.damage?.sequence == 2)
    #expect(record.damage?.sentence.contains("Entry 2") == true)
    #expect(record.notes.count == 2)
  }

  @Test("an entry without its event's bytes changes nothing")
  func withheld() {
    var maker = Maker()
    maker.add(.note("one"))
    let stored = maker.entries[0]
    let bare = StoredEntry(entry: stored.entry, bytes: nil, key: nil)
    #expect(Record(entries: [bare], viewer: .named("ann")).history.isEmpty)
  }

  @Test("what was withdrawn might as well never have been", arguments: 0..<40)
  func withdrawnIsNothing(seed: UInt64) {
    let stream = RandomStream(seed: seed).events(count: 120)
    let record = Record(entries: stream, viewer: .named("ann"))
    let gone = Set(
      record.history.flatMap { line -> [EventID] in
        guard case .withdrawal(let target, _, _, _) = line.change else { return [] }
        return [target, line.event!.id]
      })
    let rest = stream.filter { stored in
      guard case .event(let event)? = try? Event.decode(stored.bytes!) else { return true }
      return !gone.contains(event.id)
    }
    let without = Record(entries: rest, viewer: .named("ann"))
    // But for the numbers of records: one that was taken back keeps its own.
    #expect(without.judgements.unnumbered == record.judgements.unnumbered)
    #expect(without.notes.map(\.id) == record.notes.map(\.id))
    #expect(without.notes.map(\.text) == record.notes.map(\.text))
    #expect(!gone.isEmpty)
  }
}

extension Judgements {
  fileprivate var unnumbered: Judgements {
    var copy = self
    copy.dossiers = dossiers.mapValues { dossier in
      var copy = dossier
      for kind in RecordKind.allCases {
        for record in dossier.all(kind) {
          copy.set(
            kind, record.name,
            to: DossierRecord(kind: kind, name: record.name, number: 0, entries: record.entries))
        }
      }
      return copy
    }
    return copy
  }
}
