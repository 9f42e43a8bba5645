import Ledger
import OversightCore
import Terminal

extension Commands {
  /// The program itself: commands by name, looks, who sees the screen.
  static let program: [Command] = [
    Command(
      "palette", "Commands", "Run any command by a few letters of its name",
      keys: [.character(":")], in: [.everywhere], footer: .at(97, "commands")
    ) { desk, _ in
      desk.showPalette()
      return []
    },
    Command(
      "present", "Presentation on or off",
      "Call assessors A, B, C; hide notes and drafts, while others see the screen",
      keys: [.character("P")], in: [.everywhere]
    ) { desk, _ in
      desk.present(!desk.isPresenting)
      return []
    },
    Command(
      "drafts", "Unsaved texts", "Show the texts that were begun and not saved",
      in: [.everywhere], writes: true, disabled: \.draftsDisabled
    ) { desk, _ in
      desk.showDrafts()
      return []
    },
    Command("tour", "Tour", "Show the five pages of the first run again", in: [.everywhere]) {
      desk, _ in
      desk.showTour(page: 0)
      return []
    },
    Command(
      "import", "Import a file", "Take a table from a file into the ledger, whole or not at all",
      in: [.everywhere], writes: true, values: .files, disabled: \.writingDisabled
    ) { desk, _ in
      desk.showPalette("import ")
      return []
    },
    choosing(
      "theme", "Theme", "Choose the colours of the screen", .themes),
    choosing(
      "glyphs", "Characters", "Choose the characters that bars and charts are drawn with", .glyphs),
    choosing(
      "mouse", "Mouse on or off", "Let the mouse act here, or select text in the terminal", .mouse),
  ]

  /// A command that does nothing but take a value: without one it asks.
  private static func choosing(
    _ id: CommandID, _ title: String, _ help: String, _ values: Command.Values
  ) -> Command {
    Command(id, title, help, in: [.everywhere], values: values) { desk, _ in
      let found = values.matching(desk, "")
      let choices = found.map {
        ChoiceSheet.Choice(title: $0.text, help: $0.help, message: $0.message)
      }
      desk.show(ChoiceSheet(title: title, lines: [], choices: choices), selecting: 0)
      return []
    }
  }
}

/// What follows the commands that take a value.
extension Command.Values {
  /// The values of a short list, and those that fit what was typed.
  private static func listed(
    _ word: String, _ all: @escaping @Sendable (Desk) -> [Command.Value]
  ) -> Self {
    Self(word: word) { desk, typed in
      LetterMatch.sorted(all(desk), by: typed) { [$0.text] }
    }
  }

  static let themes = listed("theme") { desk in
    let automatic = Command.Value(
      text: Words.automatic, help: Words.automaticHelp, message: desk.looking { $0.theme = nil })
    return Theme.allCases.map { theme in
      Command.Value(
        text: theme.rawValue, help: Words.help(of: theme),
        message: desk.looking { $0.theme = theme })
    } + [automatic]
  }

  static let glyphs = listed("glyphs") { desk in
    let automatic = Command.Value(
      text: Words.automatic, help: Words.automaticHelp, message: desk.looking { $0.glyphs = nil })
    return GlyphSet.allCases.map { glyphs in
      Command.Value(
        text: glyphs.rawValue, help: Words.help(of: glyphs),
        message: desk.looking { $0.glyphs = glyphs })
    } + [automatic]
  }

  static let mouse = listed("mouse") { desk in
    [
      Command.Value(
        text: "on", help: Words.mouseOnHelp, message: desk.looking { $0.mouse = true }),
      Command.Value(
        text: "off", help: Words.mouseOffHelp, message: desk.looking { $0.mouse = false }),
    ]
  }

  static let periods = listed("period") { desk in
    desk.library.dataset.periods.reversed().map { period in
      let held = desk.library.dataset.summaries[period]?.count ?? 0
      return Command.Value(
        text: period.description,
        help: Words.periodHelp(held, edition: desk.library.live(in: period)?.shortName),
        message: .period(period))
    }
  }

  static let editions = listed("edition") { desk in
    desk.library.frameworks.map { edition in
      Command.Value(
        text: edition.id.value, help: desk.editionHelp(edition), message: .framework(edition.id))
    }
  }

  /// Too many to list before something is typed.
  static let organisations = Self(word: "open") { desk, typed in
    desk.found(typed).map { row in
      Command.Value(text: row.code.value, help: row.name, message: .open(row.code))
    }
  }

  /// The path of a file, as typed.
  static let files = Self(word: "import") { _, typed in
    typed.isEmpty
      ? [] : [Command.Value(text: typed, help: "", message: .work(.importFile(typed)))]
  }

  /// A filter is taken as typed; what is wrong with it is said when it is.
  static let filter = Self(word: "filter") { _, typed in
    typed.isEmpty ? [] : [Command.Value(text: typed, help: "", message: .filter(typed))]
  }
}

extension Desk {
  /// Gives the looks with one thing changed.
  fileprivate func looking(_ change: (inout Looks) -> Void) -> Message {
    var looks = looks
    change(&looks)
    return .looks(looks)
  }
}
