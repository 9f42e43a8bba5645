import ArgumentParser

/// The papers before the meeting.
struct SessionPack: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: Words.Help.Sessions.pack,
    discussion: Words.Help.Sessions.packMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.out, valueName: "folder")) var out: String
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.force)) var force = false

  func run() throws {
    let pages = try PackPages(named: try target.named())
    let files = pages.files
    try PackFolder(path: out).write(files, isForced: force)
    var page = PageLines()
    page.add(Words.Sessions.packed(pages.count, files: files.count, to: out))
    try Output.print(page.lines)
  }
}
