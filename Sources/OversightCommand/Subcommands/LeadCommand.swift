import ArgumentParser
import Ledger
import OversightCore

/// Records the board that leads on a provider, from a day on.
struct LeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lead", abstract: Words.Help.lead, discussion: Words.Help.leadMore)

  @Argument(help: ArgumentHelp(Words.Help.provider)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.board)) var icb: String
  @Option(
    help: ArgumentHelp(Words.Help.leadFrom, valueName: "date"), transform: Reading.day)
  var from: CalendarDate
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let judging = try Judging(global)
    let provider = try Finding.assessment(code, in: judging.bare).organisation
    let board = try Finding.assessment(icb, in: judging.bare).organisation
    let served = judging.bare.cohort.register.icbs(of: provider.code).map(\.code)
    let judged = try judging.decide { _ in
      .agreeLead(
        LeadIntent(
          organisation: provider, board: board, servedBoards: served, from: from, reason: reason))
    }
    let day = judged.after.cohort.register.day
    let lead = [judged.before, judged.after].map { $0.judgements.lead(of: provider.code, on: day) }
    try Output.print(
      judged.lines(
        provider,
        [Words.leadChange(from: lead[0], to: lead[1]), judged.route(of: provider.code)]
          + (from > day ? [Words.leadsLater(board.code, from, day)] : [])))
  }
}

/// Sets the oversight route of a provider, or takes a choice away.
struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: Words.Help.route, discussion: Words.Help.routeMore)

  /// A route on the command line.
  enum Route: String, CaseIterable, ExpressibleByArgument {
    case throughBoard = "through-icb"
    case direct
    case none

    var route: OversightRoute? {
      switch self {
      case .throughBoard: .throughBoard
      case .direct: .direct
      case .none: nil
      }
    }
  }

  @Argument(help: ArgumentHelp(Words.Help.provider)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.routeChoice)) var route: Route
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let judging = try Judging(global)
    let provider = try Finding.assessment(code, in: judging.bare).organisation
    let judged = try judging.decide { scope in
      .chooseRoute(
        RouteIntent(
          organisation: provider, period: scope.period, route: route.route, reason: reason,
          shown: scope.shown(of: provider.code)))
    }
    try Output.print(judged.lines(provider, [judged.route(of: provider.code)]))
  }
}

extension Judged {
  /// The oversight route before and after, and why.
  func route(of code: OrganisationCode) -> String {
    let now = after.assessment(of: code)?.route
    let words = [before.assessment(of: code)?.route, now].map { detail in
      detail?.route.map(Words.route) ?? Words.noRoute
    }
    let why = now.map { " (\(narrator.route($0)))" } ?? ""
    return Words.change(Words.routeTitle, from: words[0], to: words[1]) + why
  }
}
