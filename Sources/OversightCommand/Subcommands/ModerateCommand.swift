import ArgumentParser
import Ledger
import Narration
import OversightCore

/// Proposes, decides or confirms a segment, or takes a decision away.
struct ModerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moderate", abstract: Words.Help.moderate, discussion: Words.Help.moderateMore)

  @Argument(help: ArgumentHelp(Words.Help.code)) var code: String
  @Argument(help: ArgumentHelp(Words.Help.segment)) var segment: Int?
  @Option(help: ArgumentHelp(Words.Help.reason, valueName: "text")) var reason = ""
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.confirm)) var confirm = false
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.withdraw)) var withdraw = false
  @OptionGroup(title: Words.Help.globalTitle) var global: GlobalOptions

  func validate() throws {
    if segment == nil, !withdraw, !confirm { throw ValidationError(Words.segmentNeeded) }
    if withdraw, segment != nil { throw ValidationError(Words.segmentNeeded) }
    if withdraw, confirm { throw ValidationError(Words.confirmOrWithdraw) }
  }

  func run() throws {
    let judging = try Judging(global)
    let organisation = try Finding.assessment(code, in: judging.bare).organisation
    let judged = try judging.decide { scope in
      .decideSegment(
        SegmentIntent(
          organisation: organisation, period: scope.period,
          segment: segment ?? (confirm ? scope.proposal(of: organisation)?.segment : nil),
          computed: scope.assessment(of: organisation.code)?.computedSegment, confirms: confirm,
          reason: reason, shown: scope.shown(of: organisation.code)))
    }
    try Output.print(
      judged.lines(
        organisation,
        proposal(of: organisation, judged) + [judged.segment(of: organisation.code)]
          + judged.others(than: organisation.code)))
  }

  /// A proposal changes nothing until another person confirms it.
  private func proposal(of organisation: Organisation, _ judged: Judged) -> [String] {
    let key = judged.after.key(of: organisation)
    if let proposal = judged.after.proposal(of: organisation) { return [Words.proposed(proposal)] }
    return judged.after.judgements.segments[key].map { [Words.decided($0)] } ?? [Words.cleared]
  }
}

extension Scope {
  fileprivate func key(of organisation: Organisation) -> PeriodKey {
    PeriodKey(organisation: organisation.code, period: period, framework: framework.id)
  }

  /// The proposal that waits for a second person.
  fileprivate func proposal(of organisation: Organisation) -> SegmentDecision? {
    judgements.proposals[key(of: organisation)]
  }
}
