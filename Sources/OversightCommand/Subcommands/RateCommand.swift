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
  @Option(help: ArgumentHelp(Words.Help.partnerKind)) var partnerKind: PartnerKind?
  @OptionGroup var view: ViewOptions
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let given = GivenView(
      layer: layer, rating: rating, reason: reason, partner: partner,
      view: view.view(of: partnerKind))
    try given.record(code: code, area: area, global)
  }
}

/// What may be said of a partner's view, beside the view itself.
struct ViewOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Words.Help.viewDate, valueName: "date"), transform: Reading.day)
  var date: CalendarDate?
  @Option(help: ArgumentHelp(Words.Help.viewStrength)) var strength: ViewStrength?

  func view(of kind: PartnerKind?) -> PartnerView {
    PartnerView(kind: kind, date: date, strength: strength)
  }
}

/// A rating as it was given on the command line.
struct GivenView {
  let layer: Layer
  let rating: String
  let reason: String
  let partner: String?
  let view: PartnerView

  /// Decides, records and tells what it changed.
  func record(code: String, area: String, _ options: GlobalOptions) throws {
    let judging = try Judging(options)
    let subject = try RatingSubject(code: code, area: area, layer: layer, in: judging.bare)
    var given: AreaRating?
    let judged = try judging.decide { scope in
      let rating = try subject.rating(rating, in: scope)
      given = rating
      return .rate(
        subject.intent(rating, reason: reason, partner: partner, view: view, in: scope))
    }
    let consequence = Consequence(subject: subject, rating: given, view: view, judged: judged)
    try Output.print(consequence.lines(partner: partner))
  }
}
