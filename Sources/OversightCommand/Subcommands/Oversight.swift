import ArgumentParser

/// The program.
struct Oversight: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oversight", abstract: Words.Help.program, discussion: Words.Help.programMore,
    version: Words.version,
    subcommands: [
      WorkbenchCommand.self, ListCommand.self, ShowCommand.self, ExplainCommand.self,
      RateCommand.self, ConsiderCommand.self, ModerateCommand.self, LeadCommand.self,
      RouteCommand.self, NoteCommand.self, StatusCommand.self, FindingCommand.self,
      FeedbackCommand.self, EvidenceCommand.self, CertifyCommand.self, ConcernCommand.self,
      QueryCommand.self, ActionCommand.self, SupportCommand.self, PracticeCommand.self,
      CQCViewCommand.self, TrajectoryCommand.self, AssessmentCommand.self, ChecksCommand.self,
      DueCommand.self,
      YearCommand.self, SessionCommand.self, ImportCommand.self, HistoryCommand.self,
      VerifyCommand.self, FrameworksCommand.self, ConfigCommand.self, KeysCommand.self,
      SnapshotCommand.self,
    ],
    defaultSubcommand: WorkbenchCommand.self)

  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
