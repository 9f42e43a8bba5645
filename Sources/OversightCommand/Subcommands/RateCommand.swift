import ArgumentParser
import Ledger
import OversightCore

struct RateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: Words.Help.rate, discussion: Words.Help.rateMore)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.area)) var area: String
  @Argument(help: ArgumentHelp(Words.Help.rating)) var rating: String
  @Option(help: ArgumentHelp(Words.Help.layer)) var layer: Layer = .assessor
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @Option(help: ArgumentHelp(Words.Help.partner, valueName: "name")) var partner: String?
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    if try program.viewer().role == .reviewer { throw Refusal.reviewer }
    let bare = try program.bareScope()
    let subject = try RatingSubject(code: code, area: area, layer: layer, in: bare)
    let rating = try subject.rating(rating)
    var workspace = try program.workspace()
    let seen = bare.with(workspace.record.judgements)
    try workspace.write(
      .rate(subject.intent(rating, reason: reason, partner: partner, in: seen)),
      under: seen.framework)
    let after = seen.with(workspace.record.judgements)
    let consequence = Consequence(
      subject: subject, rating: rating, before: seen, after: after, viewer: workspace.viewer)
    try Output.print(consequence.lines(partner: partner))
  }
}
