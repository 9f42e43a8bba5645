import ArgumentParser
import Ledger
import OversightCore

/// Lists the sessions.
struct SessionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.Help.Sessions.list)

  @Option(help: ArgumentHelp(Words.Help.format)) var format: TableFormat = .table
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    let program = Program(global)
    let judgements = try program.judgements(of: program.record())
    let framework = try program.asked()?.framework.id
    let sessions = judgements.sessions.filter {
      (global.period ?? $0.period) == $0.period && (framework ?? $0.framework) == $0.framework
    }
    let page = SessionListPage(library: try program.library(), sessions: sessions)
    switch format {
    case .table: try Output.print(page.table)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// The agenda.
struct SessionAgenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: Words.Help.Sessions.agendaShown,
    discussion: Words.Help.Sessions.agendaMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.order)) var order: AgendaOrder = .hand
  @Option(help: ArgumentHelp(Words.Help.format)) var format: ListFormat = .table

  func run() throws {
    let named = try target.named()
    let page = AgendaPage(named: named, scope: try named.scope(), order: order)
    switch format {
    case .table: try Output.print(page.table)
    case .csv: try Output.write(try page.csv())
    case .json: try Output.print(page.json.written)
    }
  }
}

/// The matrix of an item: areas by assessors.
struct SessionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Help.Sessions.show,
    discussion: Words.Help.Sessions.showMore)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let scope = try named.scope()
    let page = try MatrixPage(named: named, scope: scope, code: code)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// How far the assessors agree.
struct SessionAgreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement", abstract: Words.Help.Sessions.agreement,
    discussion: Words.Help.Sessions.agreementMore)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.onlyCode)) var code: String?
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.coefficients))
  var coefficients = false
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let page = try AgreementPage(named: named, scope: try named.scope(), code: code)
    switch format {
    case .text: try Output.print(coefficients ? page.lines + page.coefficients : page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// What was decided of organisations like one, and what does not fit together.
struct SessionConsistency: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistency", abstract: Words.Help.Sessions.consistency,
    discussion: Words.Help.Sessions.consistencyMore)

  @OptionGroup var target: SessionTarget
  @Argument(help: ArgumentHelp(Words.Help.Sessions.onlyCode)) var code: String?
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let page = try ConsistencyPage(named: named, scope: try named.scope(), code: code)
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// Who rates harder or easier than colleagues: for the chair alone.
struct SessionSeverity: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "severity", abstract: Words.Help.Sessions.severity,
    discussion: Words.Help.Sessions.severityMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let page = try SeverityPage(named: named, scope: try named.scope())
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}

/// The decisions that a late correction to the data touches.
struct SessionCorrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: Words.Help.Sessions.corrections,
    discussion: Words.Help.Sessions.correctionsMore)

  @OptionGroup var target: SessionTarget
  @Option(help: ArgumentHelp(Words.Help.format)) var format: PageFormat = .text

  func run() throws {
    let named = try target.named()
    let page = CorrectionsPage(named: named, scope: try named.scope())
    switch format {
    case .text: try Output.print(page.lines)
    case .json: try Output.print(page.json.written)
    }
  }
}
