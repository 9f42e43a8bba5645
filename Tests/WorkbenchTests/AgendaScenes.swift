import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// Pictures of the sessions of a workspace and of the agenda of one.
extension Scene {
  private static func session(
    _ name: String, as person: String = "jo", _ role: Ledger.Role = .chair,
    glyphs: GlyphSet = .standard, sizes: [Size] = usual, minutes: Int? = nil,
    _ act: @escaping @Sendable (Desktop) -> Void
  ) -> Scene {
    Scene(name: name, sizes: sizes, glyphs: glyphs) { size, glyphs in
      let session = try FilledSession.filled(minutes: minutes)
      let desktop = try session.desktop(person, role, size: size, glyphs: glyphs)
      act(desktop)
      return desktop
    }
  }

  /// The windows that show what differs from the chair's.
  private static let few = [(80, 24), (120, 40)].map { Size(columns: $0.0, rows: $0.1) }

  static let agendas: [Scene] = [
    Scene(name: "shared") { size, _ in
      let session = try FilledSession.filled()
      let desktop = try Desktop(
        "jo", .chair, on: session.ledger, size: size, framework: FilledSession.framework,
        period: FilledSession.period, greets: true, prepare: { $0.remembered.hasSeenTour = true })
      desktop.press("N", "Enter")
      return desktop
    },
    session("sessions") { $0.press("N") },
    session("sessions-open", sizes: few) { $0.press("N", "a") },
    session("agenda") { $0.press("N", "Enter") },
    session("agenda-ascii", glyphs: .ascii, sizes: few) { $0.press("N", "Enter") },
    session("agenda-timer", sizes: few, minutes: 120) { $0.press("N", "Enter") },
    session("agenda-disagreement", sizes: few) { desktop in
      desktop.press("N", "Enter", "O", "Down", "Enter")
    },
    session("agenda-assessor", as: "cat", .assessor, sizes: few) { $0.press("N", "Enter") },
    session("agenda-reviewer", as: "rev", .reviewer, sizes: few) { $0.press("N", "Enter") },
    session("agenda-presentation", sizes: few) { $0.press("N", "Enter", "P") },
    session("agenda-conflict", sizes: few) { $0.press("N", "Enter", "G", "X") },
    session("agenda-park", sizes: few) { desktop in
      desktop.press("N", "Enter", "G", "k")
      desktop.send(.command("park-item"))
    },
  ]
}
