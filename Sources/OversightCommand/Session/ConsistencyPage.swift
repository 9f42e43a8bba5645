import Ledger
import Narration
import OversightCore

/// What was decided of organisations like one, pairs that do not fit together, and how benchmark cases
/// drift.
struct ConsistencyPage {
  let named: NamedSession
  let scope: Scope
  /// The one organisation looked at; nil for the session.
  let organisation: Organisation?
  private let view: ConsistencyView?
  private let pairs: [InconsistentPair]
  private let drifts: [Drift]

  init(named: NamedSession, scope: Scope, code: String?) throws {
    self.named = named
    self.scope = scope
    try named.checkPart()
    let organisation = try code.map { try Finding.assessment($0, in: scope).organisation }
    if let organisation { _ = try named.item(organisation.code) }
    self.organisation = organisation
    let session = named.session
    view = organisation.map {
      session.consistency(of: $0.code, results: scope.assessments, scope.judgements)
    }
    let isChair = named.record.viewer.role == .chair
    pairs = session.inconsistencies(results: scope.assessments, under: scope.framework).filter {
      pair in
      // Until a reason stands it is for the chair to ask for one.
      (pair.hasReason || isChair)
        && (organisation.map { $0 == pair.better || $0 == pair.worse } ?? true)
    }
    drifts = session.items.compactMap { item in
      scope.organisation(item.organisation)
        .flatMap { scope.framework.capability(of: $0.kind) }
        .flatMap { item.drift(under: $0) }
    }
  }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    if let view, let organisation {
      page.section(
        Words.Sessions.likeTitle(organisation),
        view.like.map { Words.Sessions.like($0, scope) }, orElse: Words.Sessions.noneLike)
      page.section(
        Words.Sessions.elsewhereTitle, view.elsewhere.map { Words.Sessions.count($0, scope) })
    }
    page.section(
      Words.Sessions.pairsTitle, pairs.map { Words.Sessions.pair($0, scope) },
      orElse: Words.Sessions.noPairs)
    page.section(
      Words.Sessions.driftTitle, drifts.flatMap { Words.Sessions.drift($0, scope) })
    return page.lines
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("organisation", organisation?.code, or: Words.Sessions.everyItem)
    fields.put("like", (view?.like ?? []).map(like))
    fields.put("elsewhere", (view?.elsewhere ?? []).map(count))
    fields.put("pairs", pairs.map(pair))
    fields.put("benchmarks", drifts.map { DriftJSON.fields($0, named) })
    return fields.json
  }

  private func like(_ other: LikeOrganisation) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", other.organisation.code)
    fields.put("name", other.organisation.name)
    fields.put("region", other.organisation.region)
    fields.put("distance", other.distance)
    fields.put("domains", other.domains)
    fields.put(
      "decision", other.decision.map { SessionJSON.fields($0, scope) },
      or: Words.Sessions.nothingTold)
    return fields
  }

  private func count(_ count: DecisionCount) -> JSONFields {
    var fields = JSONFields()
    if scope.decidesSegments { fields.put("segment", count.segment, or: Words.noSegment) }
    fields.put("overall", count.rating, or: Words.noOverall)
    fields.put("count", count.count)
    return fields
  }

  private func pair(_ pair: InconsistentPair) -> JSONFields {
    var fields = JSONFields()
    fields.put("better", pair.better.code)
    fields.put("worse", pair.worse.code)
    fields.put("averageScores", pair.averages)
    fields.put("hasReason", pair.hasReason)
    fields.put("betterDecision", SessionJSON.fields(pair.betterDecision, scope))
    fields.put("worseDecision", SessionJSON.fields(pair.worseDecision, scope))
    return fields
  }
}

/// The drift of a benchmark case.
enum DriftJSON {
  /// Single assessors are told to the chair alone.
  static func fields(_ drift: Drift, _ named: NamedSession) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", drift.organisation)
    fields.put("cycle", "\(drift.cycle)")
    fields.put("mean", drift.mean, or: Words.Sessions.noMedian)
    fields.put("ratings", drift.ratings)
    fields.put(
      "areas",
      drift.areas.map { area in
        var fields = JSONFields()
        fields.put("id", area.area.id)
        fields.put("agreed", area.agreed)
        fields.put("median", area.median, or: Words.Sessions.noMedian)
        fields.put("steps", area.steps, or: Words.Sessions.noMedian)
        return fields
      })
    let isChair = named.record.viewer.role == .chair
    fields.put(
      "assessors",
      (isChair ? drift.assessors : []).map { assessor in
        var fields = JSONFields()
        fields.put("assessor", assessor.actor.name)
        fields.put("mean", assessor.mean)
        fields.put("areas", assessor.areas)
        return fields
      })
    return fields
  }
}
