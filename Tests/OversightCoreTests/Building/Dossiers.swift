import OversightCore

/// Writing records down, so that a test shows only what it is about.
extension DossierRecord {
  /// A record from its steps; numbered ones are named after their number.
  static func made(
    _ kind: RecordKind, _ number: Int, on day: String = "2025-10-01",
    _ steps: [(RecordStep, [FieldName: String])]
  ) -> DossierRecord {
    made(kind, RecordName("\(kind.rawValue)-\(number)"), number: number, on: day, steps)
  }

  /// A record from its steps, known by a name.
  static func made(
    _ kind: RecordKind, _ name: RecordName, number: Int = 0, on day: String = "2025-10-01",
    _ steps: [(RecordStep, [FieldName: String])]
  ) -> DossierRecord {
    DossierRecord(
      kind: kind, name: name, number: number,
      entries: steps.map { step, fields in
        Entry(
          actor: Invented.actor("ann"), step: step, day: Invented.day(day), reason: "",
          fields: fields)
      })
  }

  static func evidence(
    _ number: Int, about: String = "", expires: String = "", then: [RecordStep] = []
  ) -> DossierRecord {
    made(
      .evidence, number,
      [
        (
          .add,
          [
            .title: "Plan \(number)", .kind: "report", .source: "Board", .date: "2025-06-12",
            .about: about, .expires: expires,
          ]
        )
      ] + then.map { ($0, [:]) })
  }

  static func board(_ name: String, _ steps: [(RecordStep, [FieldName: String])] = [])
    -> DossierRecord
  {
    made(
      .partner, RecordName(name),
      [(.add, [.partnerKind: "health-and-wellbeing-board"])] + steps)
  }

  static func certification(_ quarter: Int, due: String, then: [RecordStep] = [])
    -> DossierRecord
  {
    made(
      .certification, RecordName("Q\(quarter)"),
      [(.expect, [.due: due])]
        + then.map { ($0, [.date: "2026-01-20", .by: "The chair", .detail: "as said"]) })
  }

  static func query(_ number: Int, due: String, then: [RecordStep] = []) -> DossierRecord {
    made(
      .query, number,
      [(.ask, [.text: "Is the plan agreed?", .to: "NHS Devon", .due: due])]
        + then.map { ($0, [.outcome: "accepted"]) })
  }

  static func action(_ number: Int, due: String, then: [RecordStep] = []) -> DossierRecord {
    made(
      .action, number,
      [(.add, [.text: "Write the plan", .owner: "Bea", .due: due])]
        + then.map { ($0, [.date: "2025-12-05"]) })
  }

  static func practice(
    _ number: Int, _ kind: PracticeKind = .bestPractice, area: String, domain: String = "",
    text: String = "Virtual wards", agreed: Bool = false, dropped: Bool = false
  ) -> DossierRecord {
    made(
      .practice, number,
      [(.add, [.practice: kind.rawValue, .area: area, .text: text, .domain: domain])]
        + (agreed ? [(.agree, [.by: "The panel", .date: "2026-01-10"])] : [])
        + (dropped ? [(.drop, [:])] : []))
  }
}

extension Dossier {
  /// A dossier of these records.
  static func of(_ records: [DossierRecord]) -> Dossier {
    records.reduce(into: Dossier()) { $0.set($1.kind, $1.name, to: $1) }
  }
}

extension CapabilityKey {
  /// What ratings and records of the invented edition and year are kept by.
  static func invented(_ code: String, _ cycle: Cycle = Invented.period.cycle) -> CapabilityKey {
    CapabilityKey(
      organisation: Invented.code(code), cycle: cycle, framework: FrameworkID("invented"))
  }
}
