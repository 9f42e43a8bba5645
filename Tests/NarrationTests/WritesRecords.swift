import Testing

@testable import Narration
@testable import OversightCore

/// Writing records down, as they would stand in a dossier.
protocol WritesRecords {}

extension WritesRecords {
  func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  /// A record from its steps, all written down on one day.
  func record(
    _ kind: RecordKind, _ name: String, number: Int = 0, on day: String = "2026-06-20",
    _ steps: (RecordStep, [FieldName: String])...
  ) throws -> DossierRecord {
    let (ann, day) = (try #require(Actor("ann")), try self.day(day))
    return DossierRecord(
      kind: kind, name: RecordName(name), number: number,
      entries: steps.map {
        DossierRecord.Entry(actor: ann, step: $0, day: day, reason: "", fields: $1)
      })
  }

  func evidence(then step: RecordStep? = nil) throws -> DossierRecord {
    let plan: [FieldName: String] = [
      .title: "Joint forward plan review", .kind: "report", .source: "ICB board",
      .date: "2026-06-12",
    ]
    guard let step else { return try record(.evidence, "e", number: 1, (.add, plan)) }
    return try record(.evidence, "e", number: 1, (.add, plan), (step, [:]))
  }

  func query() throws -> DossierRecord {
    try record(
      .query, "q", number: 2,
      (.ask, [.text: "Is the\nplan agreed?", .to: "NHS Devon", .due: "2026-12-01"]))
  }
}
