import ArgumentParser
import OversightCore

/// What is weighed beside the figures: where an organisation is going, its support to partners, and its
/// long-standing challenges.
struct TrajectoryCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "trajectory", abstract: Words.Help.trajectory,
    discussion: Words.Help.trajectoryMore)
  static let kind = RecordKind.trajectory
  static let steps = [RecordStep.write]
  static let isOfToday = false

  @OptionGroup var target: CodeTarget
  @Option(help: Words.Help.field(.trajectory, of: .trajectory)) var trajectory: String?
  @Option(help: Words.Help.field(.partners, of: .trajectory)) var partners: String?
  @Option(help: Words.Help.field(.longStanding, of: .trajectory)) var longStanding: String?
  @Option(help: Words.Help.field(.addressed, of: .trajectory)) var addressed: String?

  func which(in place: Place) -> RecordSubject.Which { .name(.single) }

  func fields(in place: Place) -> [FieldName: String?] {
    [
      .trajectory: trajectory, .partners: partners, .longStanding: longStanding,
      .addressed: addressed,
    ]
  }
}
