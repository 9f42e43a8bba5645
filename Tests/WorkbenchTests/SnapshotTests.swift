import Foundation
import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// A screen to be pictured: who looks and what they pressed.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  var sizes = Scene.usual
  var glyphs = GlyphSet.standard
  let make: @Sendable (Size, GlyphSet) throws -> Desktop

  var testDescription: String { name }

  static let usual = [(80, 24), (120, 40), (60, 20), (40, 10)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  static let hostile =
    "Rated \u{1B}[31mred\u{1B}[0m\u{202E}desrever\u{202C}\u{200B}\ttab\r\nCafé 字 👍 \u{0}end"
  static let long = String(
    repeating: "The board leads its partners and says so in every plan. ", count: 12)
  static let damage =
    "The workspace oversight.sqlite is damaged: page 3. Keep a copy and restore a backup."

  /// The list or an organisation as one opens it in a period of the live edition.
  private static func live(
    _ name: String, period: String = "Q4 2025/26", code: String? = nil, keys: [String] = [],
    glyphs: GlyphSet = .standard, sizes: [Size] = usual
  ) -> Scene {
    Scene(name: name, sizes: sizes, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(size: size, glyphs: glyphs, period: period)
      if let code { desktop.open(code) }
      for key in keys { desktop.press(key) }
      return desktop
    }
  }

  /// The capability of a board under the consultation's edition, rated in part.
  private static func board(
    _ name: String, glyphs: GlyphSet = .standard, _ act: @escaping @Sendable (Desktop) -> Void
  ) -> Scene {
    Scene(name: name, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      desktop.rate(in: "QWO")
      act(desktop)
      return desktop
    }
  }

  @Sendable private static func rateSome(_ desktop: Desktop) {
    desktop.press("2", "j", "1", "j", "4", "h")
    desktop.press("2")
    desktop.type("Devon County Council")
    desktop.press("^S", "l", "l", "3")
    desktop.type("Late, and others say so.")
    desktop.press("^S", "h", "j", "-", "Down", "Enter", "k")
  }

  @Sendable private static func writeNotes(_ desktop: Desktop) {
    for text in [hostile, long] {
      desktop.press("n")
      desktop.send(.terminal(.paste(text)))
      desktop.press("^S")
    }
    desktop.go(to: .notes)
  }

  /// The considerations of a board, answered in part.
  @Sendable private static func answerSome(_ desktop: Desktop) {
    desktop.press("]", "1")
    desktop.type("Regional tier list of June 2025, table 2.")
    desktop.press("^S", "j", "1")
    desktop.type("Commissioner returns, to be published.")
    desktop.press("^S", "G", "2")
    desktop.type("Register of undertakings, 30 June 2025.")
    desktop.press("^S", "g", "j")
  }

  /// The assessment tab of an organisation of which much was written down.
  private static func dossier(
    _ name: String, _ fill: @escaping @Sendable () throws -> FilledDossier, code: String = "QWO",
    framework: String = "2024-25-consultation", period: String = "Q1 2025/26",
    glyphs: GlyphSet = .standard, sizes: [Size] = usual,
    _ act: @escaping @Sendable (Desktop) -> Void
  ) -> Scene {
    Scene(name: name, sizes: sizes, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(
        on: fill().ledger, size: size, glyphs: glyphs, framework: framework, period: period)
      desktop.open(code)
      desktop.go(to: .assessment)
      act(desktop)
      return desktop
    }
  }

  /// A step of a record as it is begun on an empty assessment.
  private static func asking(
    _ name: String, _ kind: RecordKind = .query, _ step: RecordStep = .ask,
    _ act: @escaping @Sendable (Desktop) -> Void
  ) -> Scene {
    board(name) { desktop in
      desktop.go(to: .assessment)
      desktop.send(.begin(RecordAim(kind: kind, step: step)))
      act(desktop)
    }
  }

  /// From an organisation's first metric back to the first of those held by the month.
  private static let monthly = ["Enter", "[", "[", "[", "[", "["]

  /// Two editions over one period.
  private static func comparison(
    _ name: String, _ framework: String, with other: String, period: String,
    glyphs: GlyphSet = .standard, keys: [String] = []
  ) -> Scene {
    Scene(name: name, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: framework, period: period)
      desktop.send(.compare(FrameworkID(other)))
      for key in keys { desktop.press(key) }
      return desktop
    }
  }

  /// Organisations side by side.
  private static func sideBySide(
    _ name: String, _ codes: [String], glyphs: GlyphSet = .standard, keys: [String] = []
  ) -> Scene {
    Scene(name: name, glyphs: glyphs) { size, glyphs in
      let desktop = try Desktop(size: size, glyphs: glyphs, period: "Q4 2025/26")
      desktop.send(.sideBySide(codes.compactMap { OrganisationCode($0) }))
      for key in keys { desktop.press(key) }
      return desktop
    }
  }

  static let all: [Scene] = screens + over + assessed + ways + calibrated + agendas

  /// What lies over a screen: sheets, questions, errors.
  private static let over: [Scene] = [
    live("palette", keys: [":", "f", "i", "l"]),
    live("palette-empty", keys: [":"]),
    live("palette-near", keys: [":", "l", "g", "e", "e", "n", "d"]),
    live("palette-ascii", keys: [":", "t", "h", "e", "m", "e"], glyphs: .ascii),
    live("help-by-key", keys: ["?", "@", "^"]),
    live("theme", keys: [":", "t", "h", "e", "m", "e", "Enter"]),
    live("presentation", code: "RDY", keys: ["P"]),
    board("presentation-capability") { desktop in
      rateSome(desktop)
      desktop.press("P")
    },
    board("presentation-history") { desktop in
      writeNotes(desktop)
      desktop.press("P", "]")
    },
    greeting("tour-1"), greeting("tour-2", keys: ["Enter"]),
    greeting("tour-3", keys: ["Enter", "Enter"]),
    greeting("tour-4", keys: ["Enter", "Enter", "Enter"]),
    greeting("tour-5", keys: ["Enter", "Enter", "Enter", "Enter"]),
    greeting("drafts", drafts: kept, keys: ["s"]),
    greeting("drafts-throw-away", drafts: kept, keys: ["s", "Del"]),
    board("not-rated-why") { $0.press("-") },
    board("error") { desktop in
      desktop.press("n")
      desktop.type("Worth keeping")
      desktop.failure = .full(path: "workspace")
      desktop.press("^S")
    },
    board("clash") { desktop in
      desktop.press("l", "2")
      desktop.type("Joint forward plan came two months late.")
      guard let organisation = desktop.desk?.open?.organisation,
        let area = desktop.desk?.selectedArea, let scale = area.scales[.moderated],
        let cycle = desktop.desk?.period.cycle
      else { return }
      let theirs = RatingIntent(
        organisation: organisation, cycle: cycle, area: area.id, layer: .moderated,
        rating: .rated(scale.ratings[0].id), reason: "Plan agreed in June.")
      try? desktop.write(.rate(theirs), as: "del")
      desktop.press("^S")
    },
    board("quit") { desktop in
      desktop.press("n")
      desktop.type("Worth keeping")
      guard let key = desktop.desk?.drafts.keys.first else { return }
      desktop.send(.draftNotKept(key, "the disk is full"))
      desktop.press("Esc", "q")
    },
  ]

  private static let kept = [
    DraftKey("note/QWO/2025/26/2025-26/organisation"): long,
    DraftKey("note/RDY/2025/26/2025-26/metric/OF0063"): "Why so many over 60 days?",
  ]

  /// What meets a person at the start.
  private static func greeting(
    _ name: String, drafts: [DraftKey: String] = [:],
    keys: [String] = []
  ) -> Scene {
    Scene(name: name) { size, glyphs in
      let desktop = try Desktop(
        "ann", .assessor, size: size, glyphs: glyphs, drafts: drafts, greets: true
      ) { opening in
        for (place, key) in drafts.keys.sorted().enumerated() {
          opening.draftTimes[key] = Timestamp(
            milliseconds: SharedLedger.time.milliseconds + Int64(place))
        }
      }
      for key in keys { desktop.press(key) }
      return desktop
    }
  }

  private static let screens: [Scene] = [
    Scene(name: "organisations", sizes: usual + [Size(columns: 160, rows: 50)]) { size, glyphs in
      try Desktop(size: size, glyphs: glyphs)
    },
    live(
      "organisations-moved", keys: ["j", "j", "j", "j", "j", "j", "j", "j", "j", "j"],
      sizes: usual + [Size(columns: 160, rows: 50)]),
    live("organisations-ascii", glyphs: .ascii),
    live("organisations-grouped", keys: ["b", "r", "j"]),
    live("organisations-group", keys: ["b", "i", "j", "Enter", "j"]),
    live("organisations-marked", keys: ["Space", "j", "j", "Space", "j"]),
    live("organisations-scrolled", keys: ["l", "l", "l", "l", "l", "l", "l", "l"]),
    live("columns", keys: ["C", "Space", "j", "J", ">", ">"]),
    live("filter-wrong", keys: ["/", "r", "a", "n", "k", ">", "=", "x"]),
    live("filter-completed", keys: ["/", "s", "e", "Tab"]),
    live("whole-cell", code: "RXT", keys: ["Esc", "z"]),
    live("export", keys: ["e"]),
    Scene(name: "organisations-none") { size, glyphs in
      let desktop = try Desktop(size: size, glyphs: glyphs)
      desktop.filter("region:\"south west\" segment=1 type=icb")
      return desktop
    },
    live("scorecard-mental-health", code: "RDY"),
    live("scorecard-acute", period: "Q3 2025/26", code: "RD1"),
    live("scorecard-moved", code: "RXT"),
    live("scorecard-published-only", period: "Q1 2026/27", code: "RDY"),
    live("scorecard-icb-not-held", period: "Q1 2026/27", code: "QWO"),
    live("scorecard-narrative", period: "Q4 2024/25", code: "QWO"),
    live("capability-narrative", period: "Q4 2024/25", code: "QWO", keys: ["]", "1"]),
    Scene(name: "scorecard-icb") { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      desktop.open("QWO")
      return desktop
    },
    board("capability-icb", rateSome),
    board("capability-icb-ascii", glyphs: .ascii, rateSome),
    live("capability-provider", code: "RDY", keys: ["]", "2", "j", "1", "G", "2"]),
    board("considerations-icb", answerSome),
    board("considerations-icb-ascii", glyphs: .ascii, answerSome),
    board("considerations-source") { desktop in
      desktop.press("]", "j", "1")
      desktop.type("Commissioner returns, to be published.")
    },
    board("considerations-read") { desktop in
      desktop.press("]", "G", "k", "Enter")
    },
    board("considerations-pane") { desktop in
      desktop.press("]", "j", "Tab")
    },
    Scene(name: "considerations-provider") { size, glyphs in
      let desktop = try Desktop(
        size: size, glyphs: glyphs, framework: "2024-25-consultation", period: "Q1 2025/26")
      desktop.open("R0A")
      desktop.press("]", "]", "j")
      return desktop
    },
    live("considerations-none", code: "RDY", keys: ["]", "]"]),
    comparison(
      "compare-editions", "2025-26", with: "2026-27", period: "Q3 2025/26", keys: ["j"]),
    comparison(
      "compare-editions-ascii", "2025-26", with: "2026-27", period: "Q3 2025/26",
      glyphs: .ascii),
    comparison(
      "compare-editions-draft", "2024-25-consultation", with: "2025-26", period: "Q1 2025/26",
      keys: ["G"]),
    comparison(
      "compare-editions-detail", "2025-26", with: "2026-27", period: "Q3 2025/26",
      keys: ["j", "Tab"]),
    comparison(
      "compare-editions-ladders", "2025-26", with: "2026-27", period: "Q3 2025/26", keys: ["x"]),
    comparison(
      "compare-editions-nobody", "icb-annual-2024-25", with: "2025-26", period: "Q4 2024/25"),
    live("compare-editions-which", keys: ["D"]),
    live("editions", keys: ["E"]),
    board("notes", writeNotes),
    dossier("assessment-icb", { try .board() }) { $0.press("j", "j", "j") },
    dossier(
      "assessment-icb-late", { try .board() },
      sizes: usual + [Size(columns: 160, rows: 50)]
    ) { $0.press("G") },
    dossier("assessment-icb-ascii", { try .board() }, glyphs: .ascii) { _ in },
    dossier("assessment-provider", { try .provider() }, code: "RDY") { $0.press("G", "k") },
    dossier(
      "assessment-annual", { try .board(framework: "icb-annual-2024-25", period: "Q4 2024/25") },
      framework: "icb-annual-2024-25", period: "Q4 2024/25"
    ) { $0.press("G") },
    dossier("assessment-record", { try .board() }) { $0.press("Enter") },
    dossier("evidence-icb", { try .board() }) { desktop in
      desktop.go(to: .evidence)
      desktop.press("j")
    },
    dossier("evidence-duty", { try .board() }) { $0.press("j", "j", "j", "v") },
    dossier("notes-threads", { try .threads() }) { desktop in
      desktop.go(to: .notes)
      desktop.press("j")
    },
    dossier("notes-open", { try .threads() }) { desktop in
      desktop.go(to: .notes)
      desktop.press("Enter")
    },
    asking("form-empty") { _ in },
    asking("form-half", .evidence, .add) { desktop in
      desktop.type("Joint forward plan")
      desktop.press("Tab", "Right", "Tab")
      desktop.type("ICB board")
    },
    asking("form-refused") { desktop in
      desktop.type("Which plan does the finding rest on?")
      desktop.press("^S")
    },
    asking("form-topics", .evidence, .add) { desktop in
      desktop.send(.focus(5))
      desktop.press("Enter", "Down", "Space")
      desktop.type("qual")
    },
    board("history") { desktop in
      rateSome(desktop)
      desktop.press("u")
      desktop.go(to: .history)
      desktop.press("j")
    },
    live("help", keys: ["?"]),
    live("filter", keys: ["/", "s", "e", "g", "m", "e", "n", "t", ">", "="]),
    live("period", keys: ["p"]),
    board("editor") { desktop in
      desktop.press("j", "n")
      desktop.send(.terminal(.paste(long + "\n\nSecond paragraph.")))
    },
    live("steps", code: "RDY", keys: ["x"]),
    live("related", period: "Q4 2025/26", code: "QVV", keys: ["i"]),
    live("metric", code: "RDY", keys: ["j", "j", "j", "j", "j", "Enter"]),
    live("metric-ascii", code: "RDY", keys: ["j", "j", "j", "j", "j", "Enter"], glyphs: .ascii),
    live("metric-full", period: "Q3 2025/26", code: "RD1", keys: monthly, glyphs: .full),
    live("metric-monthly", period: "Q3 2025/26", code: "RD1", keys: monthly),
    live("metric-table", period: "Q3 2025/26", code: "RD1", keys: monthly + ["t"]),
    live("metric-steps", code: "RDY", keys: ["Enter", "x"]),
    live("scorecard-worst-first", code: "RDY", keys: ["s"]),
    sideBySide("compare", ["RDY", "RJ8", "RTQ"], keys: ["j", "j", "j", "j", "j", "j", "j"]),
    sideBySide("compare-ascii", ["RDY", "RJ8", "RTQ"], glyphs: .ascii),
    sideBySide(
      "compare-mixed", ["RDY", "RYE", "QVV", "RTQ", "RJ8", "RVN"], keys: ["l", "l", "l"]),
    sideBySide("compare-add", ["RDY", "RJ8"], keys: ["a", "d", "o", "r"]),
    live(
      "regions", period: "Q3 2025/26", keys: ["L", "g"],
      sizes: usual + [Size(columns: 160, rows: 50)]),
    live("regions-ascii", period: "Q3 2025/26", keys: ["L", "G"], glyphs: .ascii),
    live("regions-plot", period: "Q3 2025/26", keys: ["L", "g", "Tab", "l", "l"]),
    live("regions-none", period: "Q4 2024/25", keys: ["L"]),
    board("workspace-history") { desktop in
      rateSome(desktop)
      desktop.press("H", "j")
    },
    board("workspace-history-filter") { desktop in
      rateSome(desktop)
      desktop.press("H", "/")
      desktop.type("kind:rating person:a")
    },
    live("workspace-history-none", keys: ["H"]),
    Scene(name: "failed") { size, glyphs in
      let desktop = try Desktop(size: size, glyphs: glyphs)
      desktop.send(.failed(damage))
      return desktop
    },
  ]
}

/// One size of one scene, drawn once.
struct Picture: Sendable, CustomTestStringConvertible {
  let scene: Scene
  let size: Size

  var name: String { "\(scene.name)-\(size.columns)x\(size.rows)" }
  var testDescription: String { name }

  func grid() throws -> Grid { try scene.make(size, scene.glyphs).grid }

  static let all = Scene.all.flatMap { scene in
    scene.sizes.map { Picture(scene: scene, size: $0) }
  }
}

/// Every screen at every size, as a text file; and what holds for all of them.
@Suite struct SnapshotTests {
  @Test(arguments: Picture.all)
  func isAsRecorded(picture: Picture) throws {
    let grid = try picture.grid()
    let difference = try Snapshots.difference(picture.name, grid)
    #expect(difference == nil, "\(difference ?? "")")
    checkBounds(grid, picture)
    checkLetters(grid, picture)
    checkCursor(grid, picture)
  }

  private func checkBounds(_ grid: Grid, _ picture: Picture) {
    #expect(grid.size == picture.size)
    for row in 0..<grid.size.rows {
      let width = DisplayText(grid.line(row)).width
      #expect(width <= picture.size.columns, "row \(row) of \(picture.name) is \(width) wide")
    }
    if let cursor = grid.cursor { #expect(grid.bounds.contains(cursor), "\(picture.name)") }
  }

  /// No control character, and none that moves or hides others, reaches a cell.
  private func checkLetters(_ grid: Grid, _ picture: Picture) {
    for row in 0..<grid.size.rows {
      for scalar in grid.line(row).unicodeScalars {
        #expect(!Self.isForbidden(scalar), "\(scalar.debugDescription) in \(picture.name)")
        if picture.scene.glyphs == .ascii {
          #expect(scalar.isASCII, "\(scalar) in \(picture.name) row \(row)")
        }
      }
    }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// The hardware cursor shows where one is, wherever there is something to be on.
  private func checkCursor(_ grid: Grid, _ picture: Picture) {
    let isLarge = picture.size.columns >= 60 && picture.size.rows >= 20
    guard isLarge,
      !["failed", "organisations-none"].contains(picture.scene.name)
    else { return }
    #expect(grid.cursor != nil, "no cursor in \(picture.name)")
  }

  @Test func thereIsNoFileTooMany() throws {
    guard !Snapshots.isRecording else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: Snapshots.folder.path)
    let wanted = Set(Picture.all.map { "\($0.name).txt" })
    #expect(Set(files).subtracting(wanted).isEmpty)
  }
}
