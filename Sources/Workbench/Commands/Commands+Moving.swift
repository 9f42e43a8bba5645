import Ledger
import Terminal

extension Commands {
  static let anywhere: Set<Context> = [
    .list, .groups, .columns, .scorecard, .capability, .area, .considerations, .assessment,
    .evidence,
    .notes, .history, .editions,
    .metric, .compare, .regions, .plot, .year, .due, .checks, .sessions,
    .agenda, .calibration,
  ]

  /// Moving in whatever list is in front.
  static let moving: [Command] = [
    move("move-up", "Row up", keys: [.up, .character("k")]) { $0.move(by: -1) },
    move("move-down", "Row down", keys: [.down, .character("j")]) { $0.move(by: 1) },
    move("page-up", "Page up", keys: [.pageUp, .ctrl("b")]) { $0.page(-1) },
    move("page-down", "Page down", keys: [.pageDown, .ctrl("f")]) { $0.page(1) },
    move("first", "First row", keys: [.home, .character("g")]) { $0.select(0) },
    move("last", "Last row", keys: [.end, .character("G")]) { $0.select($0.count - 1) },
  ]

  private static func move(
    _ id: CommandID, _ title: String, keys: [Key],
    _ change: @escaping @Sendable (inout ScrollWindow) -> Void
  ) -> Command {
    Command(id, title, "\(title) of the list in front", keys: keys, in: anywhere) { desk, _ in
      desk.moveSelection(change)
      return []
    }
  }
}
