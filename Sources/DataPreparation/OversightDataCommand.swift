import ArgumentParser

/// The maintainer's command: makes the tables of `Data/`, packs them, and says when they are stale.
@main
struct OversightDataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversight-data",
    abstract: "Makes and packs the data that the workbench carries.",
    subcommands: [
      ImportCommand.self, PackCommand.self, CheckCommand.self, CoverageCommand.self,
    ])
}
