import ArgumentParser
import Ledger
import Narration
import OversightCore

/// Decides an item: the moderated ratings and, where the edition lets people, segment and overall rating.
struct SessionDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: Words.Help.Sessions.decide,
    discussion: Words.Help.Sessions.decideMore)

  @OptionGroup var target: ItemTarget
  @Option(help: ArgumentHelp(Words.Help.Sessions.decidedArea, valueName: "area=rating"))
  var area: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.areaReason, valueName: "area=text"))
  var areaReason: [String] = []
  @Option(help: ArgumentHelp(Words.Help.Sessions.decidedSegment)) var segment: Int?
  @Option(help: ArgumentHelp(Words.Help.Sessions.decidedOverall, valueName: "rating"))
  var overall: String?
  @Option(help: Words.Help.field(.trajectory, of: .trajectory)) var trajectory: Trajectory?
  @Option(help: Words.Help.field(.partners, of: .trajectory)) var partners: String?
  @Option(help: Words.Help.field(.longStanding, of: .trajectory)) var longStanding: LongStanding?
  @Option(help: Words.Help.field(.addressed, of: .trajectory)) var addressed: String?
  @ArgumentParser.Flag(help: ArgumentHelp(Words.Help.Sessions.dryRun)) var dryRun = false

  func run() throws {
    let work = try target.work()
    let organisation = try work.organisation(target.code)
    _ = try work.named.item(organisation.code)
    let choice = try choice(of: organisation, in: work.scope)
    let forecast = try work.forecast(choice, of: organisation)
    let intent = intent(of: organisation, choice, forecast, in: work)
    let page = ForecastPage(organisation: organisation, forecast: forecast, work: work)
    if dryRun { return try Output.print(page.lines + [try trial(intent, in: work)]) }
    try work.check(.decide(intent))
    // What will follow is read before it is saved.
    try Output.print(page.lines)
    let answer = try work.write { _ in .decide(intent) }
    guard let item = answer.session.item(organisation.code) else { return }
    try Output.print(page.saved(item, answer.record.judgements))
  }

  /// Whether it could be saved so. Only a reason that is still to be written is told rather than
  /// refused: what follows can be read before it is written.
  private func trial(_ intent: CalibrationIntent, in work: SessionWork) throws -> String {
    do {
      try work.check(.decide(intent))
      return Words.Sessions.notSaved
    } catch Refusal.session(.reasonNeeded(let causes)) {
      return Words.Sessions.notYet(Refusal.session(.reasonNeeded(causes)).message)
    }
  }

  private func intent(
    of organisation: Organisation, _ choice: Forecast.Choice, _ forecast: Forecast,
    in work: SessionWork
  ) -> CalibrationIntent {
    CalibrationIntent(
      session: work.name, organisation: organisation, areas: choice.areas,
      areaReasons: choice.reasons, segment: choice.segment, computed: forecast.computedSegment,
      overall: choice.overall, computedOverall: forecast.computedOverall, trajectory: said,
      reason: target.reason,
      shown: DecisionContext(
        forecast.computedResult, dataset: work.scope.dataset.hash, isBlind: false))
  }

  private var said: [FieldName: String] {
    let fields: [FieldName: String?] = [
      .trajectory: trajectory?.rawValue, .partners: partners,
      .longStanding: longStanding?.rawValue, .addressed: addressed,
    ]
    return fields.compactMapValues { $0 }
  }

  private func choice(
    of organisation: Organisation, in scope: Scope
  ) throws -> Forecast.Choice {
    var choice = Forecast.Choice(segment: segment)
    for text in area {
      let (name, rating) = try Self.halves(text)
      let subject = try RatingSubject(
        code: organisation.code.value, area: name, layer: .moderated, in: scope)
      guard let given = try subject.rating(rating, in: scope) else {
        throw Failure(.refused, Words.Sessions.cannotBeUnrated(name))
      }
      choice.areas[subject.area.id] = given
    }
    for text in areaReason {
      let (name, reason) = try Self.halves(text)
      let subject = try RatingSubject(
        code: organisation.code.value, area: name, layer: .moderated, in: scope)
      choice.reasons[subject.area.id] = reason
    }
    choice.overall = try overall.map { try scope.overall($0, of: organisation) }
    return choice
  }

  /// Both sides of `quality=achieving`.
  private static func halves(_ text: String) throws(Failure) -> (String, String) {
    let halves = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard halves.count == 2 else { throw Failure(.usage, Words.Sessions.badPair(text)) }
    return (halves[0], halves[1])
  }
}

extension SessionWork {
  /// What a decision would bring about.
  fileprivate func forecast(
    _ choice: Forecast.Choice, of organisation: Organisation
  ) throws -> Forecast {
    let forecast = session.forecast(
      choice, of: organisation, by: named.record.viewer.actor, in: scope.cohort,
      scope.judgements, under: scope.framework)
    guard let forecast else {
      throw Refusal.noCapability(scope.framework.edition, organisation.kind)
    }
    return forecast
  }
}

extension Scope {
  /// An overall rating by identifier or a part of its name.
  fileprivate func overall(_ text: String, of organisation: Organisation) throws -> RatingID {
    guard let scale = framework.capability(of: organisation.kind)?.overall else {
      throw Failure(.refused, Words.Sessions.noOverall(framework.edition))
    }
    let known = scale.ratings.map { ($0.id.value, $0.name) }
    let found = Finding.matches(text, in: known)
    guard found.count == 1 else {
      let near = Nearest.words(to: text, among: known.map(\.0))
      throw Failure(
        .refused, Words.noSuch(.rating, text, matching: found, near: near, known.map(\.0)))
    }
    return RatingID(found[0])
  }
}
