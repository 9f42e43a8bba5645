import ArgumentParser

/// The minutes.
struct SessionMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: Words.Help.Sessions.writeMinutes,
    discussion: Words.Help.Sessions.minutesMore)

  /// The forms of minutes.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, csv
  }

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.format)) var format: Format = .markdown
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.minutesCoefficients))
  var coefficients = false
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.minutesSeverity))
  var severity = false
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.minutesNotes)) var notes = false

  func validate() throws {
    if format == .csv, coefficients || severity || notes {
      throw ValidationError(Words.Sessions.markdownOnly)
    }
  }

  func run() throws {
    let named = try target.named()
    let wishes = MinutesPage.Wishes(coefficients: coefficients, severity: severity, notes: notes)
    let page = try MinutesPage(named: named, scope: try named.scope(), wishes)
    switch format {
    case .markdown: try Output.write(Array(page.markdown.utf8))
    case .csv: try Output.write(try page.csv())
    }
  }
}
