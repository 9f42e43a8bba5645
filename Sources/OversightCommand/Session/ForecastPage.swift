import Ledger
import Narration
import OversightCore

/// What a decision would bring about, read before it is saved.
struct ForecastPage {
  let organisation: Organisation
  let forecast: Forecast
  let work: SessionWork
  private let judged: Judged

  init(organisation: Organisation, forecast: Forecast, work: SessionWork) {
    self.organisation = organisation
    self.forecast = forecast
    self.work = work
    judged = Judged(
      before: work.scope, after: work.scope.with(forecast.decided),
      viewer: work.named.record.viewer, notes: [])
  }

  private var framework: Framework { work.scope.framework }
  private var narrator: Narrator { work.scope.narrator }

  var lines: [String] {
    var page = PageLines()
    page.add(work.scope.warnings)
    page.add(Words.Sessions.forecast(work.session, organisation))
    page.add(areas, indent: 1)
    page.add(segments + overall + consequences + judged.others(than: organisation.code))
    return page.lines
  }

  private var areas: [String] {
    let profile = framework.capability(of: organisation.kind)
    let key = work.session.key(organisation.code)
    return (profile?.areas ?? []).filter { $0.scales[.moderated] != nil }.map { area in
      let before = work.scope.judgements.areas[key]?[area.id]
      return Words.Sessions.area(
        area.name, own: before?.selfAssessment.map { narrator.words(for: $0.rating) },
        median: forecast.areas[area.id]?.median.map(narrator.name(of:)),
        before: before?.moderated.map { narrator.words(for: $0.rating) },
        moderated: forecast.areas[area.id].map { narrator.words(for: $0.rating) },
        isNamed: forecast.areas[area.id]?.isNamed ?? false)
    }
  }

  /// Nothing of segments is said where nobody decides one.
  private var segments: [String] {
    guard framework.refusal(of: .segment) == nil else { return [] }
    return [
      Words.Sessions.segment(computed: forecast.computedSegment, moderated: forecast.segment),
      judged.segment(of: organisation.code),
    ]
  }

  private var overall: [String] {
    guard framework.capability(of: organisation.kind)?.overall != nil else { return [] }
    return [
      Words.Sessions.overall(
        computed: forecast.computedOverall.map(narrator.name(of:)),
        moderated: forecast.result?.capability?.overall.map(narrator.name(of:))),
      judged.overall(of: organisation),
    ]
  }

  private var consequences: [String] {
    let support = forecast.result?.steps.last { step in
      if case .support = step.detail { true } else { false }
    }
    let route = forecast.result?.route == nil ? [] : [judged.route(of: organisation.code)]
    return (support.map { [Words.Sessions.follows(narrator.sentence(for: $0.detail))] } ?? [])
      + route
  }

  /// What is told once it is saved, and who must act next: a segment that takes a second person is
  /// confirmed by the signature.
  func saved(_ item: AgendaItem, _ judgements: Judgements) -> [String] {
    var page = PageLines()
    page.add(Words.Sessions.done(work.name, organisation, item))
    let proposal = judgements.proposals[work.session.periodKey(organisation.code)]
    if let proposal { page.add(Words.Sessions.waits(proposal.segment)) }
    page.add(Words.Sessions.toBeSigned)
    page.add(whole: Words.Sessions.signing(work.name, organisation.code), indent: 1)
    return page.lines
  }
}
