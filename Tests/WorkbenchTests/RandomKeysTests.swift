import Ledger
import Terminal
import Testing

@testable import Workbench

/// Whatever is pressed at whatever size, nothing traps and the desk stays sound.
@Suite struct RandomKeysTests {
  private static let letters = Array(
    "hjklsSfFTLHPtadrpEonuyxzYZI[]{}i?/gG1234567890-qaADXRw!:*cCbe ().,=><\"'@m")
  private static let named = [
    "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Enter", "Enter", "Enter",
    "Esc", "Esc", "Tab", "Shift-Tab", "Space", "Backspace", "Del", "^B", "^F", "^R", "^S", "^O",
    "^Z", "^Y", "^K", "^V", "^W", "^L", "^C", "^U", "^A", "^E", "^Left", "^Right", "F1", "F63",
  ]
  private static let names = letters.map(String.init) + named
  private static let sizes = [
    (1, 1), (2, 1), (1, 60), (200, 1), (19, 3), (20, 4), (40, 10), (59, 19), (60, 20), (61, 21),
    (76, 24), (80, 24), (99, 36), (100, 36), (120, 40), (149, 30), (150, 50), (200, 60), (200, 20),
  ]
  private static let pastes = [
    "", "x", "segment>=3\nq", "\u{1B}[31m\u{202E}evil\u{200B}", "é👨‍👩‍👧 字", "(((", "\t\r\n",
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7] as [UInt64])
  func neverTrapAndKeepTheDeskSound(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let role: [Ledger.Role] = [.assessor, .chair, .reviewer, .assessor]
    // The last of them begin where much was written down and forms are near.
    let filled = seed > 4 ? try FilledDossier.board().ledger : nil
    let desktop = try Desktop.consultation("ann", role[Int(seed % 4)], on: filled)
    if seed > 4 {
      desktop.open("QWO")
      desktop.go(to: .assessment)
    }
    var pressed: [String] = []
    for step in 0..<300 {
      press(&random, desktop, &pressed)
      check(desktop, "seed \(seed), step \(step), after \(pressed.suffix(12))")
    }
  }

  private func press(
    _ random: inout SplitMix, _ desktop: Desktop, _ pressed: inout [String]
  ) {
    switch random.below(20) {
    case 0:
      // Half of them where layouts change, half anywhere from 1×1 to 300×100.
      let (columns, rows) =
        random.below(2) == 0
        ? random.element(Self.sizes) : (1 + random.below(300), 1 + random.below(100))
      pressed.append("\(columns)×\(rows)")
      desktop.resize(columns, rows)
    case 1:
      pressed.append("paste")
      desktop.send(.terminal(.paste(random.element(Self.pastes))))
    default:
      let name = random.element(Self.names)
      pressed.append(name)
      desktop.press(name)
    }
  }

  private func check(_ desktop: Desktop, _ place: String) {
    let grid = desktop.grid
    #expect(grid.size == desktop.state.size, "\(place)")
    #expect(desktop.state.pending == 0, "\(place)")
    guard let desk = desktop.desk else {
      Issue.record("no desk: \(place)")
      return
    }
    #expect(!desk.screens.isEmpty && desk.screens.first == .organisations, "\(place)")
    #expect(!grid.isBlank, "an empty picture: \(place)")
    if let cursor = grid.cursor { #expect(grid.bounds.contains(cursor), "\(place)") }
    checkSelection(desk, place)
  }

  private func checkSelection(_ desk: Desk, _ place: String) {
    #expect(desk.drilled == nil || desk.drilled?.grouping == desk.list.grouping, "\(place)")
    #expect(desk.list.columns.shown.contains(desk.list.column), "\(place)")
    let (window, rows) = (desk.list.window, desk.list.rows)
    #expect(window.count == rows.count, "\(place)")
    if rows.isEmpty {
      #expect(window.selection == 0, "\(place)")
    } else {
      #expect(rows.indices.contains(window.selection), "\(place)")
    }
    for window in [
      desk.page.metrics, desk.page.areas, desk.page.tests, desk.page.notes,
      desk.page.dossier, desk.page.evidence,
      desk.page.history.window,
      desk.editions?.window ?? ScrollWindow(), desk.metric?.window ?? ScrollWindow(),
      desk.compare?.window ?? ScrollWindow(), desk.regions?.window ?? ScrollWindow(),
      desk.year?.window ?? ScrollWindow(), desk.due?.window ?? ScrollWindow(),
      desk.checks?.window ?? ScrollWindow(), desk.events.window, desk.list.groupWindow,
      desk.list.chooser, desk.list.remedyWindow,
    ] {
      #expect(window.selection == 0 || window.selection < window.count, "\(place)")
    }
    #expect(desk.openCode == nil || desk.open != nil, "\(place)")
    #expect(desk.screens.contains(.editions) == (desk.editions != nil), "\(place)")
    #expect(desk.screens.contains(.regions) == (desk.regions != nil), "\(place)")
    #expect(desk.screens.contains(.compare) == (desk.compare != nil), "\(place)")
    if let compare = desk.compare {
      #expect(CompareState.count.contains(compare.codes.count), "\(place)")
      #expect(compare.codes.indices.contains(compare.chosen), "\(place)")
    }
    #expect(desk.screens.contains(.due) == (desk.due != nil), "\(place)")
    #expect(desk.screens.contains(where: \.isChecks) == (desk.checks != nil), "\(place)")
    if case .metric = desk.screen { #expect(desk.metric != nil, "\(place)") }
  }

  @Test func everySizeShowsSomething() throws {
    let desktop = try Desktop.consultation()
    desktop.rate(in: "QWO")
    for sheet in ["", "?", "x", "n", "p", "-", "/"] {
      if !sheet.isEmpty { desktop.press(sheet) }
      for columns in stride(from: 1, through: 200, by: 29) {
        for rows in stride(from: 1, through: 60, by: 11) {
          desktop.resize(columns, rows)
          desktop.holds(!desktop.grid.isBlank, "nothing at \(columns)×\(rows)")
        }
      }
      desktop.press("Esc")
    }
  }
}

extension Grid {
  /// Whether nothing is drawn.
  fileprivate var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
