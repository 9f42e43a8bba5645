import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Pictures of the capability tab with everything on it, of the year, of what is due and of the checks.
extension Scene {
  /// A board under the consultation's edition with views, ratings and records.
  private static func board(
    _ name: String, _ act: @escaping @Sendable (Desktop) throws -> Void
  ) -> Scene {
    Scene(name: name) { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      try Dossiers.fill(desktop)
      desktop.rate(in: "QWO")
      try act(desktop)
      return desktop
    }
  }

  private static func narrative(
    _ name: String, _ act: @escaping @Sendable (Desktop) throws -> Void
  ) -> Scene {
    Scene(name: name) { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "icb-annual-2024-25", period: "Q4 2024/25")
      desktop.rate(in: "QWO")
      try act(desktop)
      return desktop
    }
  }

  private static func provider(
    _ name: String, _ act: @escaping @Sendable (Desktop) throws -> Void
  ) -> Scene {
    Scene(name: name) { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      try Dossiers.certify(desktop)
      desktop.rate(in: "R0A")
      try act(desktop)
      return desktop
    }
  }

  static let assessed: [Scene] = [
    board("capability-partners") { _ in },
    board("capability-by-gap") { $0.press("s") },
    board("capability-view") { $0.press("h", "2", "Down", "Enter") },
    board("capability-what-if") { $0.press("w") },
    board("capability-whole-area") { $0.press("z") },
    Scene(name: "capability-carried") { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      try Dossiers.carry(desktop)
      desktop.rate(in: "QWO")
      return desktop
    },
    narrative("capability-parts") { desktop in
      try Dossiers.narrate(desktop)
    },
    narrative("capability-write") { $0.press("Enter") },
    provider("capability-proposal") { _ in },
    Scene(name: "segment-decision") { size, glyphs in
      let desktop = try Desktop(size: size, glyphs: glyphs, period: "Q4 2025/26")
      try Dossiers.openSegmentFour(desktop)
      desktop.send(.command("decide-segment"))
      return desktop
    },
    provider("year") { $0.press("Y") },
    board("year-board") { $0.press("Y", "G") },
    board("due") { $0.press("Z") },
    board("due-none") { desktop in
      desktop.press("Z", "/")
      desktop.type("nothing of this kind")
      desktop.press("Enter")
    },
    board("checks") { $0.press("!") },
    board("checks-all") { $0.press("Esc", "!", "j") },
  ]
}

/// Writes judgements and records by other people, as a workspace has them.
enum Dossiers {
  private static func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

  /// The organisation in the register shown.
  private static func organisation(_ code: String, _ desktop: Desktop) throws -> Organisation {
    let code = try #require(OrganisationCode(code))
    return try #require(desktop.desk?.assessment(code)?.organisation)
  }

  private static func cycle(_ desktop: Desktop) throws -> Cycle {
    try #require(desktop.desk?.period.cycle)
  }

  static func record(
    _ desktop: Desktop, _ code: String, _ kind: RecordKind, _ name: String? = nil,
    _ step: RecordStep, _ fields: [FieldName: String], reason: String = "",
    role: Ledger.Role = .assessor
  ) throws {
    try desktop.write(
      .record(
        RecordIntent(
          organisation: try organisation(code, desktop), cycle: try cycle(desktop), kind: kind,
          name: name.map { RecordName($0) }, step: step, fields: fields, reason: reason)),
      as: "del", role)
  }

  /// The areas of an organisation.
  private static func areas(_ code: String, _ desktop: Desktop) throws -> [FunctionalArea] {
    let kind = try organisation(code, desktop).kind
    return try #require(desktop.desk?.framework.capability(of: kind)).areas
  }

  static func rate(
    _ desktop: Desktop, _ code: String, area: Int, _ layer: Layer, _ place: Int?,
    reason: String = "", partner: String? = nil, view: PartnerView = PartnerView(),
    cycle: Cycle? = nil, as name: String = "del", role: Ledger.Role = .assessor
  ) throws {
    let area = try areas(code, desktop)[area]
    let scale = area.scales[layer]
    try desktop.write(
      .rate(
        RatingIntent(
          organisation: try organisation(code, desktop),
          cycle: try cycle ?? Self.cycle(desktop), area: area.id, layer: layer,
          rating: place.flatMap { place in scale.map { .rated($0.ratings[place].id) } } ?? .inWords,
          reason: reason, partner: partner, view: view)), as: name, role)
  }

  /// Views by kind, ratings, evidence, a partner asked, and an action, of one board.
  /// A session takes boards of which nothing is moderated yet.
  static func fill(_ desktop: Desktop, moderating: Bool = true) throws {
    let views: [(Int, Int, String, PartnerKind)] = [
      (0, 1, "Invented Health and Wellbeing Board", .healthAndWellbeingBoard),
      (0, 2, "Healthwatch Invented", .healthwatch), (1, 2, "Invented Council", .localAuthority),
      (0, 2, "Invented Partnership", .integratedCarePartnership),
    ]
    for (area, place, name, kind) in views {
      try rate(
        desktop, "QWO", area: area, .partnerFeedback, place, partner: name,
        view: PartnerView(kind: kind, date: date("2025-06-03"), strength: .strong))
    }
    try rate(desktop, "QWO", area: 0, .selfAssessment, 0, reason: "Our plan was agreed in May.")
    try rate(desktop, "QWO", area: 1, .selfAssessment, 1)
    if moderating {
      try rate(desktop, "QWO", area: 3, .moderated, 3, reason: "The plan came late.")
    }
    try record(
      desktop, "QWO", .evidence, nil, .add,
      [
        .title: "Joint forward plan", .kind: "report", .source: "ICB board",
        .date: "2025-05-12", .about: "area/\(try areas("QWO", desktop)[0].id)",
      ])
    try record(
      desktop, "QWO", .partner, "Invented Health and Wellbeing Board", .add,
      [.partnerKind: PartnerKind.healthAndWellbeingBoard.rawValue])
    try record(
      desktop, "QWO", .action, nil, .add,
      [.text: "Publish the summary", .owner: "Invented owner", .due: "2026-11-01"])
    try record(
      desktop, "QWO", .query, nil, .ask,
      [.text: "When was the plan agreed?", .to: "the ICB", .due: "2026-12-01"])
  }

  /// Ratings signed the year before.
  static func carry(_ desktop: Desktop) throws {
    let before = try cycle(desktop).previous
    for (area, place) in [(0, 1), (1, 2), (2, 0)] {
      try rate(
        desktop, "QWO", area: area, .final, place, reason: "Signed.", cycle: before, as: "jo",
        role: .chair)
    }
    try rate(
      desktop, "QWO", area: 2, .final, 1, reason: "Signed this year.", as: "jo", role: .chair)
    // Approved once and opened again: what follows is a revision.
    try record(desktop, "QWO", .status, nil, .regionalProposal, [:])
    try record(
      desktop, "QWO", .status, nil, .factualAccuracy,
      [.date: "2026-10-01", .due: "2026-10-20"])
    for step in [RecordStep.nationallyCalibrated, .approve, .issue, .revise] {
      try record(desktop, "QWO", .status, nil, step, [:], reason: "Invented.", role: .chair)
    }
    try rate(
      desktop, "QWO", area: 2, .final, 2, reason: "A report came.", as: "jo", role: .chair)
  }

  /// A part of the narrative and a view in words.
  static func narrate(_ desktop: Desktop) throws {
    let area = try areas("QWO", desktop)[0].id
    try record(
      desktop, "QWO", .finding, Topic.narrative(area, "strengths").description, .write,
      [.text: "The board leads its partners and says so in every plan."])
    try rate(
      desktop, "QWO", area: 0, .partnerFeedback, nil, reason: "They listen.",
      partner: "Healthwatch Invented", view: PartnerView(kind: .healthwatch))
  }

  /// A provider whose certification is overdue and that has an open finding.
  static func certify(_ desktop: Desktop) throws {
    try record(desktop, "R0A", .certification, "Q1", .expect, [.due: "2025-07-30"])
    try record(
      desktop, "R0A", .concern, nil, .add,
      [.source: "Invented regulator", .date: "2025-05-01", .text: "Governance of theatres."])
    try record(
      desktop, "R0A", .action, nil, .add,
      [.text: "Review theatres", .owner: "Invented owner", .due: "2025-09-01"])
  }

  /// Opens the first provider that the rules place in segment 4.
  static func openSegmentFour(_ desktop: Desktop) throws {
    let found = desktop.desk?.assessments.first {
      $0.segment == 4 && $0.organisation.kind == .provider
    }
    desktop.open(try #require(found).organisation.code.value)
  }
}
