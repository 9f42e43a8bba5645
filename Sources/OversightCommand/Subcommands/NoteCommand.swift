import ArgumentParser
import Ledger
import OversightCore

struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: Words.Help.note, discussion: Words.Help.noteMore)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.noteText)) var text: String
  @Option(help: ArgumentHelp(Words.Help.noteArea)) var area: String?
  @Option(help: ArgumentHelp(Words.Help.noteMetric, valueName: "id")) var metric: String?
  @Option(help: ArgumentHelp(Words.Help.noteStep, valueName: "id")) var step: String?
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if [area, metric, step].compactMap({ $0 }).count > 1 {
      throw ValidationError(Words.oneSubject)
    }
  }

  func run() throws {
    let judging = try Judging(global)
    let organisation = try Finding.assessment(code, in: judging.bare).organisation
    let intent = NoteIntent(
      organisation: organisation, cycle: judging.bare.period.cycle,
      about: try subject(of: organisation, in: judging.bare), text: text)
    let scope = try judging.decide { _ in .note(intent) }.after
    try Output.print(
      scope.warnings
        + [Words.noted(organisation, about: intent.about, scope.narrator, count: text.count)])
  }

  private func subject(of organisation: Organisation, in scope: Scope) throws -> NoteSubject {
    if let area { return .area(try self.area(area, of: organisation, in: scope)) }
    if let metric { return .metric(try Finding.metric(metric, in: scope.framework)) }
    if let step { return .step(RuleID(step)) }
    return .organisation
  }

  private func area(
    _ text: String, of organisation: Organisation, in scope: Scope
  ) throws -> AreaID {
    guard let profile = scope.framework.capability(of: organisation.kind) else {
      throw Refusal.noCapability(scope.framework.edition, organisation.kind)
    }
    return try Finding.area(text, in: profile).id
  }
}
