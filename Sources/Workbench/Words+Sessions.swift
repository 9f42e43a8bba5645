import OversightCore

/// The words of calibration sessions.
extension Words {
  static func overallSet(before: String?, after: String?) -> String {
    "overall rating \(after ?? "as the areas give it"), was \(before ?? "as the areas give it")"
  }

  static func sessionChange(_ name: SessionName, before: String?, after: String) -> String {
    guard let before else { return "session \(name) opened" }
    return before == after
      ? "session \(name) arranged" : "session \(name) \(after), was \(before)"
  }

  static func itemChange(
    _ name: SessionName, before: AgendaItem?, after: AgendaItem
  ) -> String {
    let old = before?.state ?? .waiting
    if old != after.state {
      return "session \(name): \(after.state.rawValue), was \(old.rawValue)"
    }
    if before?.dissents != after.dissents { return "session \(name): dissent" }
    if before?.benchmark != after.benchmark { return "session \(name): benchmark case" }
    if before?.away != after.away { return "session \(name): attendance" }
    return "session \(name): \(after.state.rawValue) again"
  }

  static func readyChange(_ name: SessionName, _ actor: String, isReady: Bool) -> String {
    "session \(name): \(actor) \(isReady ? "ready" : "not ready any more")"
  }

  static func segmentView(_ actor: String, _ segment: Int?) -> String {
    segment.map { "\(actor) proposes segment \($0)" } ?? "\(actor) proposes no segment"
  }

  static func ownNote(_ name: SessionName) -> String { "own note in session \(name)" }

  static func conflictChange(_ actor: String, isDeclared: Bool) -> String {
    "interest of \(actor) \(isDeclared ? "declared" : "taken away")"
  }

  static func employmentWords(_ actor: String) -> String { "employment of \(actor)" }
}
