import ArgumentParser
import Ledger
import OversightCore

/// Rates an area of an organisation on the agenda, blind.
struct SessionRate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: Words.Help.Sessions.rate,
    discussion: Words.Help.Sessions.rateMore)

  @OptionGroup var target: ItemTarget
  @Argument(help: ArgumentHelp(Words.Help.area)) var area: String
  @Argument(help: ArgumentHelp(Words.Help.rating)) var rating: String

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    _ = try work.named.item(organisation.code)
    // A session that ended holds the item no more, so nothing else would refuse it.
    if work.session.state == .closed { throw Refusal.session(.closed(work.name)) }
    let given = GivenView(
      layer: .assessor, rating: rating, reason: target.reason, partner: nil, view: PartnerView())
    try given.record(code: target.code, area: area, work.named.program.options)
  }
}

/// Proposes a segment, blind, where the edition lets people decide one.
struct SessionPropose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: Words.Help.Sessions.propose,
    discussion: Words.Help.Sessions.proposeMore)

  @OptionGroup var target: ItemTarget
  @Argument(help: ArgumentHelp(Words.Help.segment)) var segment: Int?
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.withdrawProposal))
  var withdraw = false

  func validate() throws {
    if (segment == nil) != withdraw { throw ValidationError(Words.Sessions.segmentOrWithdraw) }
  }

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    let answer = try work.write {
      .propose($0.name, organisation, segment: segment, reason: target.reason)
    }
    try answer.print([Words.Sessions.proposed(work.name, organisation, segment)])
  }
}

/// Signs what another person decided.
struct SessionSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: Words.Help.Sessions.sign,
    discussion: Words.Help.Sessions.signMore)

  @OptionGroup var target: ItemTarget

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    let answer = try work.write { .sign($0.name, organisation, reason: target.reason) }
    guard let item = answer.session.item(organisation.code) else { return }
    let judged = answer.judged()
    try answer.print(
      [Words.Sessions.done(work.name, organisation, item)]
        + judged.standing(of: organisation) + judged.others(than: organisation.code))
  }
}

extension Judged {
  /// The overall rating and, where people decide one, the segment, before and after.
  func standing(of organisation: Organisation) -> [String] {
    let isDecided = after.framework.refusal(of: .segment) == nil
    return [overall(of: organisation)] + (isDecided ? [segment(of: organisation.code)] : [])
  }
}
