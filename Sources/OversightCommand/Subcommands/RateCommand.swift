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
    let judging = try Judging(global)
    let subject = try RatingSubject(code: code, area: area, layer: layer, in: judging.bare)
    let rating = try subject.rating(rating)
    let judged = try judging.decide { scope in
      .rate(subject.intent(rating, reason: reason, partner: partner, in: scope))
    }
    let consequence = Consequence(subject: subject, rating: rating, judged: judged)
    try Output.print(consequence.lines(partner: partner))
  }
}
