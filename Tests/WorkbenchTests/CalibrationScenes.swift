import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Pictures of one item of a session: blind, revealed, decided.
extension Scene {
  private static func item(
    _ name: String, as person: String = "jo", _ role: Ledger.Role = .chair,
    framework: String = "2024-25-consultation", period: String = "Q1 2025/26",
    glyphs: GlyphSet = .standard,
    _ act: @escaping @Sendable (Desktop) throws -> Void
  ) -> Scene {
    Scene(name: name, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(
        person, role, size: size, glyphs: glyphs, framework: framework, period: period)
      try act(desktop)
      return desktop
    }
  }

  static let calibrated: [Scene] = [
    item("calibration-reveal") { try CalibratedItems.revealed(on: $0).open("QWO") },
    item("calibration-reveal-ascii", glyphs: .ascii) {
      try CalibratedItems.revealed(on: $0).open("QWO")
    },
    item("calibration-reveal-drafted") { desktop in
      try CalibratedItems.revealed(on: desktop).open("QWO")
      desktop.press("g", "2", "j", "1")
      desktop.type("The plan was agreed after the ratings.")
      desktop.press("^S", "G", "4")
    },
    item("calibration-blind", as: "ann", .assessor) {
      try CalibratedItems.differing(on: $0).open("QWO")
    },
    item("calibration-blind-chair") { try CalibratedItems.differing(on: $0).open("QWO") },
    item("calibration-reviewer", as: "rev", .reviewer) {
      try CalibratedItems.revealed(on: $0).open("QWO")
    },
    item("calibration-presentation") { desktop in
      try CalibratedItems.revealed(on: desktop).open("QWO")
      desktop.press("1")
      desktop.type("A reason.")
      desktop.press("^S")
      desktop.send(.command("present"))
    },
    item("calibration-decision") { desktop in
      try CalibratedItems.revealed(on: desktop).open("QWO")
      desktop.press("g", "2", "G", "4", "d")
    },
    item("calibration-agreement") { desktop in
      try CalibratedItems.revealed(on: desktop).open("QWO")
      desktop.press("=")
    },
    item("calibration-benchmark") { desktop in
      let items = try CalibratedItems.differing(on: desktop)
      let desk = try #require(desktop.desk)
      let kind = try items.organisation("QWO").kind
      let areas = try #require(desk.framework.capability(of: kind)).areas
      let agreed = Dictionary(
        uniqueKeysWithValues: areas.map { ($0.id, RatingID("achieving")) })
      let cycle = desk.period.cycle.previous
      try items.change("QWO", .benchmarked(Benchmark(ratings: agreed, cycle: cycle)))
      try items.change("QWO", .revealed)
      try items.open("QWO")
    },
    item("calibration-no-segment", framework: "2025-26", period: "Q4 2025/26") { desktop in
      let items = try CalibratedItems(on: desktop, ["RDY"], region: "South West")
      try items.open("RDY")
    },
  ]
}
