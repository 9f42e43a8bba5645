import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Pictures of the way from a rating to the steps it rests on.
extension Scene {
  private static func way(
    _ name: String, _ role: Ledger.Role = .reviewer, keys: [String],
    glyphs: GlyphSet = .standard
  ) -> Scene {
    Scene(name: name, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(
        "rev", role, size: size, glyphs: glyphs, framework: "2024-25-consultation",
        period: "Q1 2025/26")
      try Dossiers.fill(desktop)
      try Dossiers.linkMetric(desktop)
      desktop.rate(in: "QWO")
      for key in keys { desktop.press(key) }
      return desktop
    }
  }

  static let ways: [Scene] = [
    way("way-reasons", keys: ["Enter", "j"]),
    way("way-reasons-ascii", keys: ["Enter", "j"], glyphs: .ascii),
    way("way-reasons-rating", .assessor, keys: ["Enter"]),
    way("way-evidence", keys: ["Enter", "v", "j"]),
    way("way-metric", keys: ["Enter", "v", "j", "Enter"]),
    way("way-steps", keys: ["Enter", "v", "j", "Enter", "x"]),
    // Under an edition in force no mark of a draft takes half of row 1.
    Scene(name: "way-in-force") { size, glyphs in
      let desktop = try Desktop("rev", .reviewer, size: size, glyphs: glyphs, period: "Q4 2025/26")
      try Dossiers.provider(desktop)
      desktop.rate(in: "RDY")
      for key in ["g", "Enter", "v", "Enter", "x"] { desktop.press(key) }
      return desktop
    },
  ]
}

extension Dossiers {
  /// A second piece of evidence for the first area, and for the first metric of the scorecard.
  static func linkMetric(_ desktop: Desktop, _ code: String = "QWO") throws {
    let known = try #require(OrganisationCode(code))
    let assessment = try #require(desktop.desk?.assessment(known))
    let area = try #require(
      desktop.desk?.framework.capability(of: assessment.organisation.kind)?.areas.first)
    let metric = try #require(
      desktop.desk?.measures(of: known).lazy.compactMap { measure in
        guard case .metric(let id) = measure,
          desktop.desk?.metricState(of: measure, known).points.isEmpty == false
        else { return nil }
        return id
      }.first as MetricID?)
    try record(
      desktop, code, .evidence, nil, .add,
      [
        .title: "Board paper on waiting", .kind: "report", .source: "ICB board",
        .date: "2025-06-02", .about: "area/\(area.id) metric/\(metric)",
      ])
  }

  /// A provider's self-assessment with its reason and evidence that a metric bears out.
  static func provider(_ desktop: Desktop) throws {
    try rate(desktop, "RDY", area: 0, .selfAssessment, 0, reason: "The plan is agreed.")
    try linkMetric(desktop, "RDY")
  }
}
