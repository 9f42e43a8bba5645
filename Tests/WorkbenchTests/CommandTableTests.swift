import Ledger
import Terminal
import Testing

@testable import Workbench

/// The one table of commands.
@Suite struct CommandTableTests {
  @Test func noTwoCommandsShareAKey() {
    #expect(Keymap().clashes.isEmpty)
    let ids = CommandTable.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: CommandTable.all.map(\.id.description))
  func everyCommandIsDescribed(id: String) throws {
    let command = try #require(CommandTable.command(CommandID(stringLiteral: id)))
    #expect(!command.contexts.isEmpty)
    #expect(command.help.count > 10 && command.help.first?.isUppercase == true, "\(command.help)")
    #expect(!command.help.hasSuffix("."))
    #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    for keys in command.keys { #expect(KeySequence(keys.description) == keys) }
  }

  @Test(arguments: CommandTable.all.map(\.title))
  func everyTitleIsASentence(title: String) {
    #expect(title.first?.isUppercase == true, "\(title)")
    for word in title.split(separator: " ").dropFirst() where !word.hasPrefix("ICB") {
      #expect(word == word.lowercased(), "\(title)")
    }
  }

  /// The help gives a title 24 columns.
  @Test func everyTitleFitsTheHelp() {
    for command in CommandTable.all { #expect(command.title.count <= 24, "\(command.title)") }
  }

  @Test func helpLinesAreWholeInAWideWindow() {
    for command in CommandTable.all { #expect(command.help.count <= 78, "\(command.help)") }
  }

  /// A letter means one thing: an inner context never hides what a key does everywhere.
  @Test func nothingMeantEverywhereIsHidden() {
    let outer = CommandTable.all.filter { $0.contexts.contains(.everywhere) }
    let inner = CommandTable.all.filter { !$0.contexts.contains(.everywhere) }
    for command in inner {
      let hidden = outer.filter { !Set($0.keys).isDisjoint(with: command.keys) }
      #expect(hidden.isEmpty, "\(command.id) hides \(hidden.map(\.id))")
    }
  }

  @Test func digitsOnlyRateAndAnswer() {
    for command in CommandTable.all {
      for case .character(let character) in command.keys.flatMap(\.keys)
      where character.isNumber {
        let judging = ["rate-1", "rate-2", "rate-3", "rate-4", "clear-rating"]
        let answering = ["answer-met", "answer-not-met", "clear-answer"]
        let calibrating = (1...5).map { "decide-\($0)" } + ["clear-moderated"]
        #expect((judging + answering + calibrating).contains(command.id.description))
      }
    }
  }

  @Test func everyKeyOfTheDesignIsThere() throws {
    let wanted = ["?", "Esc", "q", "u", "^R", "o", "n", "x", "p", "y", "^L", "^Z"]
    let keys = Set(CommandTable.all.filter { $0.contexts.contains(.everywhere) }.flatMap(\.keys))
    for name in wanted where name != "x" {
      #expect(keys.contains(try #require(KeySequence(name))), "\(name) means nothing everywhere")
    }
  }
}

/// What the footer and the reviewer see of it.
@Suite struct FooterTests {
  /// The desktop on every screen there is.
  private func screens(_ role: Ledger.Role, _ size: Size) throws -> [Desktop] {
    try (0..<9).map { tab in
      let desktop = try Desktop.consultation("ann", role, size: size)
      if tab == 8 { desktop.press("D", "Enter") }
      if (1...7).contains(tab) { desktop.open("QWO") }
      for _ in 1..<min(max(tab, 1), 7) { desktop.press("]") }
      return desktop
    }
  }

  @Test(arguments: [60, 80, 120])
  func fits(columns: Int) throws {
    for desktop in try screens(.assessor, Size(columns: columns, rows: 24)) {
      let footer = desktop.grid.line(23)
      desktop.holds(footer.count < columns, "the footer is too long")
      desktop.holds(footer.contains("? help"), "the footer forgets help")
      desktop.holds(footer.contains("q quit"), "the footer forgets quit")
      desktop.holds(!footer.contains("…"), "the footer is cut")
      let hints = footer.split(separator: "   ")
      desktop.holds((3...10).contains(hints.count), "\(hints.count) hints")
    }
  }

  @Test func aReviewersTableWritesNothing() throws {
    for desktop in try screens(.reviewer, Size(columns: 80, rows: 24)) {
      let desk = try #require(desktop.desk)
      #expect(CommandTable.available(on: desk).filter(\.writes).isEmpty)
    }
  }

  /// `1–4` is every digit between, `[ ]` two keys.
  private func keys(of hint: String) -> [Key?] {
    let digits = hint.split(separator: "–").compactMap { Int($0) }
    if digits.count == 2 { return (digits[0]...digits[1]).map { KeyName.key(String($0)) } }
    return hint.split(separator: " ").map { KeyName.key(String($0)) }
  }

  @Test func everyKeyNamedInAHintDoesSomething() throws {
    for desktop in try screens(.assessor, Size(columns: 120, rows: 40)) {
      let desk = try #require(desktop.desk)
      for command in CommandTable.available(on: desk) {
        for key in keys(of: command.footer?.keys(desk) ?? "") {
          let key = try #require(key, "\(command.id) names a key that does not exist")
          if case .nothing = CommandTable.match([key], on: desk) {
            Issue.record("\(command.id): \(key) does nothing")
          }
        }
      }
    }
  }
}
