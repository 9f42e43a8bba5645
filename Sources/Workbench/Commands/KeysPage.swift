import Terminal

/// The page of all keys, made from the table of commands.
public enum KeysPage {
  /// The page as Markdown, for the documentation.
  public static func markdown(_ keymap: Keymap = Keymap()) -> String {
    let head =
      "# Keys\n\nMade by `oversight keys --default --format markdown`; a test fails when it is stale.\n"
    return
      ([head]
      + sections.map { title, commands in
        "## \(title)\n\n| key | command | what it does |\n|---|---|---|\n"
          + commands.map {
            "| \(keys($0, in: keymap, between: " ")) | \($0.title) | \($0.help) |\n"
          }.joined()
      }).joined(separator: "\n")
  }

  /// The page as plain text.
  public static func text(_ keymap: Keymap = Keymap()) -> String {
    sections.map { title, commands in
      title + "\n"
        + commands.map { command in
          let keys = DisplayText(keys(command, in: keymap, between: "  ", quoted: false)).padded(
            to: 16)
          return "  \(keys.string)  \(command.title): \(command.help)\n"
        }.joined()
    }.joined(separator: "\n")
  }

  private static var sections: [(String, [Command])] {
    let titles: [(Context, String)] = [
      (.everywhere, "Everywhere"), (.list, "Organisations"), (.groups, "Groups of organisations"),
      (.columns, "Columns"), (.organisation, "An organisation"),
      (.scorecard, "Scorecard"), (.capability, "Capability"),
      (.area, Words.areaViewsWord), (.considerations, "Considerations"),
      (.assessment, "Assessment"), (.evidence, "Evidence"),
      (.notes, "Notes"), (.history, "History"), (.metric, "Metric"),
      (.compare, "Compare organisations"), (.regions, "Regions"),
      (.plot, "Regions: the plot"), (.editions, "Compare editions"),
      (.year, Words.yearWord), (.due, Words.dueTitle), (.checks, Words.checksWord),
      (.sessions, Words.Agenda.sessionsTitle), (.agenda, Words.Agenda.pageTitle),
      (.calibration, Words.Agenda.itemTitle),
    ]
    return titles.map { context, title in
      (title, CommandTable.all.filter { home(of: $0) == context })
    }
  }

  /// Every command stands on the page once.
  private static func home(of command: Command) -> Context {
    if command.contexts == Commands.anywhere { return .everywhere }
    return Context.allCases.first { command.contexts.contains($0) } ?? .everywhere
  }

  private static func keys(
    _ command: Command, in keymap: Keymap, between: String, quoted: Bool = true
  ) -> String {
    keymap.keys(of: command).map { quoted ? "`\($0)`" : $0.description }.joined(separator: between)
  }
}
