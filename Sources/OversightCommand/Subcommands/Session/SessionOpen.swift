import ArgumentParser
import Ledger
import OversightCore

/// Opens a session.
struct SessionOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: Words.Help.Sessions.open,
    discussion: Words.Help.Sessions.openMore)

  @Argument(help: ArgumentHelp(Words.Help.Sessions.newName)) var name: String
  @Option(help: ArgumentHelp(Words.Help.Sessions.stage)) var stage: SessionStage = .regional
  @Option(help: ArgumentHelp(Words.Help.Sessions.region)) var region: String?
  @Option(help: ArgumentHelp(Words.Help.Sessions.agenda, valueName: "code,code"))
  var agenda: String?
  @Option(help: ArgumentHelp(Words.Help.Sessions.organisation, valueName: "code"))
  var organisation: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.type)) var type: OrganisationKind?
  @Option(help: ArgumentHelp(Words.Help.Sessions.assessor, valueName: "name"))
  var assessor: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.chair, valueName: "name"))
  var chair: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.reviewer, valueName: "name"))
  var reviewer: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.quorum)) var quorum: Int?
  @Option(help: ArgumentHelp(Words.Help.Sessions.minutes)) var minutes: Int?
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func run() throws {
    guard let name = SessionName(name) else {
      throw Failure(.usage, Words.Sessions.badName(name))
    }
    let judged = try Judging(global).decide { scope in
      let organisations = try organisations(in: scope)
      return .session(.open(name, try opening(organisations, in: scope), organisations))
    }
    guard let session = judged.after.judgements.sessions.first(where: { $0.name == name }) else {
      return
    }
    var page = PageLines()
    page.add(judged.after.warnings)
    page.add(Words.Sessions.opened(session, under: judged.after.framework))
    try Output.print(page.lines)
  }

  private func opening(
    _ organisations: [Organisation], in scope: Scope
  ) throws -> SessionOpening {
    let named: [(SessionPart, [String])] = [
      (.chair, chair), (.assessor, assessor), (.reviewer, reviewer),
    ]
    let people = try named.flatMap { part, names in
      try names.map { SessionOpening.Person(actor: try Naming.person($0), part: part) }
    }
    return SessionOpening(
      stage: stage, region: try region(in: scope), period: scope.period,
      framework: scope.framework.id, people: people, agenda: organisations.map(\.code),
      quorum: quorum, minutes: minutes)
  }

  private func region(in scope: Scope) throws -> String? {
    try region.flatMap { try Finding.regions($0, in: scope.cohort.register).first }
  }

  /// Those that are named, in that order; else every one of the region that the edition judges, boards
  /// first, then by name.
  private func organisations(in scope: Scope) throws -> [Organisation] {
    let codes =
      organisation + (agenda ?? "").split(separator: ",").map { String($0).trimmed }
    if !codes.isEmpty {
      return try codes.map { try Finding.assessment($0, in: scope).organisation }
    }
    let region = try region(in: scope)
    let judged = scope.cohort.register.organisations.filter {
      scope.framework.capability(of: $0.kind) != nil && (type ?? $0.kind) == $0.kind
        && (region ?? $0.region) == $0.region
    }
    return judged.sorted {
      ($0.kind == .icb ? 0 : 1, $0.name, $0.code) < ($1.kind == .icb ? 0 : 1, $1.name, $1.code)
    }
  }
}
