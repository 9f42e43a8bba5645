import Ledger
import OversightCore
import Terminal
import Testing

@testable import Workbench

/// The whole table of commands in a reviewer's hands, on every front.
@Suite struct ReviewerTableTests {
  /// A place of the workbench, and the keys that lead there.
  struct Spot: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: [String]
    var testDescription: String { name }

    init(_ name: String, _ keys: String...) {
      self.name = name
      self.keys = keys
    }

    /// On an organisation of which much is written down.
    static func board(_ name: String, _ keys: [String]) -> Spot {
      Spot(name: name, keys: ["o", "Q", "W", "O", "Enter"] + keys)
    }

    private init(name: String, keys: [String]) {
      self.name = name
      self.keys = keys
    }

    static let all: [Spot] =
      [
        Spot("list"), Spot("groups", "b", "r"), Spot("columns", "C"), Spot("regions", "L"),
        Spot("plot", "L", "Tab"), Spot("workspace history", "H"), Spot("editions", "D", "Enter"),
        Spot("sessions", "N"), Spot("agenda", "N", "Enter"), Spot("item", "N", "Enter", "Enter"),
        Spot("due", "Z"), Spot("checks", "!"), Spot("compare", "Space", "j", "Space", "c"),
        board("year", ["Y"]), board("checks of one", ["!"]), board("metric", ["Enter"]),
        board("area", ["]", "Enter"]), board("evidence of an area", ["]", "Enter", "v", "j"]),
      ] + Tab.allCases.map { board("\($0)", Array(repeating: "]", count: $0.rawValue)) }
  }

  /// A person at the keyboard, who can be taken back to a place at no cost: the state is a value.
  private struct Hand {
    var state: State
    var effects: [Effect] = []
    var desk: Desk? { state.desk }
    var isAppending: Bool {
      effects.contains { effect in if case .append = effect { true } else { false } }
    }

    mutating func press(_ keys: [Key]) {
      for key in keys {
        let environment = Environment.fixed(at: SharedLedger.time, seed: 11)
        effects += update(&state, .terminal(.key(key)), environment)
      }
    }
  }

  private func start(_ role: Ledger.Role = .reviewer) throws -> Hand {
    let desktop = try Desktop.consultation("rev", role)
    try Dossiers.fill(desktop)
    try Dossiers.linkMetric(desktop)
    let items = try CalibratedItems(on: desktop, ["QF7"])
    try items.change("QF7", .revealed)
    return Hand(state: desktop.state)
  }

  private func hand(at spot: Spot, from start: Hand) throws -> Hand {
    var hand = start
    hand.press(try spot.keys.map { try #require(KeyName.key($0)) })
    return hand
  }

  @Test func everyFrontIsAmongThem() throws {
    let start = try start()
    let contexts = try Spot.all.flatMap { spot in
      try #require(try hand(at: spot, from: start).desk).front.contexts
    }
    #expect(Set(contexts) == Set(Context.allCases).subtracting([.everywhere]))
  }

  /// A command says that it writes, and is not there; or it writes nothing, whatever is chosen first on
  /// what it opens.
  @Test func whatDoesNotSayItWritesWritesNothing() throws {
    let start = try start()
    for spot in Spot.all {
      let hand = try hand(at: spot, from: start)
      let desk = try #require(hand.desk)
      let here = Set(desk.front.contexts + [.everywhere])
      for command in CommandTable.all where !command.contexts.isDisjoint(with: here) {
        guard let keys = desk.keymap.keys(of: command).first else { continue }
        try check(command, keys, "\(command.id) on \(spot.name)", from: hand)
      }
    }
  }

  private func check(
    _ command: Command, _ keys: KeySequence, _ what: String, from hand: Hand
  ) throws {
    var hand = hand
    let isUnbound = try isUnbound(keys, on: #require(hand.desk))
    hand.press(keys.keys)
    let status = try #require(hand.desk).status.text
    if command.writes {
      // The key may mean something harmless here as well; else it is as any key without meaning.
      #expect(!isUnbound || status == Words.noSuchKey(keys.keys), "\(what): \(status)")
    }
    checkSheet(of: hand, what)
    // What can be opened everywhere is followed once, from the list: it scores England anew.
    let isFollowed = !command.contexts.contains(.everywhere) || hand.desk?.screens.count == 1
    if isFollowed, case .choices? = hand.desk?.sheet {
      hand.press([.enter])
      checkSheet(of: hand, what)
    }
    #expect(!hand.isAppending, "\(what) writes")
  }

  private func isUnbound(_ keys: KeySequence, on desk: Desk) -> Bool {
    if case .nothing = CommandTable.match(keys.keys, on: desk) { true } else { false }
  }

  /// No sheet on which something is written, and no choice that leads to one.
  private func checkSheet(of hand: Hand, _ what: String) {
    let sheet = hand.desk?.sheet
    #expect(WritingSheet(sheet) == nil, "\(what) opens a text")
    guard case .choices(let choices)? = sheet else { return }
    for choice in choices.choices {
      #expect(!choice.message.writes, "\(what) offers “\(choice.title)”")
      #expect(choice.removal == nil, "\(what) offers to throw “\(choice.title)” away")
    }
  }

  /// What is not there is named nowhere: not in the foot, not in the help, not in the palette.
  @Test func nothingThatWritesIsNamed() throws {
    let start = try start()
    let writing = CommandTable.all.filter(\.writes)
    let ids = Set(writing.map(\.id.description))
    for spot in Spot.all {
      let hand = try hand(at: spot, from: start)
      let desk = try #require(hand.desk)
      let offered = desk.helpLines("").compactMap { line in
        if case .command(let command) = line { command.id.description } else { nil }
      }
      #expect(ids.isDisjoint(with: offered), "help on \(spot.name)")
      #expect(ids.isDisjoint(with: Palette(desk: desk).found("").entries.map(\.text)))
      #expect(!Palette(desk: desk).found("import x.csv").entries.contains { $0.writesValue })
      checkFooter(of: hand, writing, "foot on \(spot.name)")
    }
  }

  private func checkFooter(of hand: Hand, _ writing: [Command], _ what: String) {
    guard let desk = hand.desk else { return }
    let grid = view(hand.state)
    let footer = grid.line(grid.size.rows - 1)
    let words = Set(CommandTable.available(on: desk).compactMap { $0.footer?.word })
    for word in writing.compactMap({ $0.footer?.word }) where !words.contains(word) {
      #expect(
        !footer.contains(" \(word)   ") && !footer.hasSuffix(" \(word)"), "\(what): \(footer)")
    }
  }

  /// The same places have writing commands for those who write, so that the tests above can fail.
  @Test func anAssessorHasThem() throws {
    let spot = try #require(Spot.all.last { $0.name == "capability" })
    let hand = try hand(at: spot, from: try start(.assessor))
    let desk = try #require(hand.desk)
    #expect(CommandTable.available(on: desk).filter(\.writes).count > 8)
    let offered = desk.helpLines("").compactMap { line in
      if case .command(let command) = line { command.writes } else { nil }
    }
    #expect(offered.contains(true))
    var writer = hand
    writer.press([.character("2")])
    #expect(writer.isAppending)
  }
}

extension Message {
  /// Whether it leads to something written.
  fileprivate var writes: Bool {
    switch self {
    case .justify, .leads, .view, .partner, .begin, .option, .reply, .cannotRate, .rebase,
      .backToText, .draft, .askThrowAway, .throwAway:
      true
    case .work(let work):
      if case .importFile = work { true } else { false }
    case .command(let id): CommandTable.command(id)?.writes ?? false
    default: false
    }
  }
}
