import Narration
import OversightCore

/// The capability tab.
extension Words {
  static let gap = "Gap"
  static let oneLayerOnly = "you may write one layer of this area at most"

  static func areaRead(_ name: String) -> String { "\(name). \(othersHidden)" }
  /// Who would be overseen another way: "If achieving: The Christie through the ICB; 8 of 9 stay."
  static func routesMove(
    _ rating: String, _ moves: [(name: String, route: OversightRoute)], of count: Int
  ) -> String {
    let parts = OversightRoute.allCases.compactMap { route -> String? in
      let names = moves.filter { $0.route == route }.map(\.name)
      return names.isEmpty
        ? nil : "\(Narrator.list(names)) overseen \(Narration.Words.route(route))"
    }
    let rest = count - moves.count
    return "If \(rating): \(parts.joined(separator: ", "))"
      + (rest == 0 ? "." : "; \(rest) of \(count) stay.")
  }
}
