import Ledger
import Narration
import OversightCore

/// What the pages of a session have in common.
enum SessionJSON {
  /// The session itself.
  static func fields(_ session: Session) -> JSONFields {
    var fields = JSONFields()
    fields.put("name", session.name.value)
    fields.put("stage", session.stage.rawValue)
    fields.put("region", session.region, or: Words.Sessions.allRegions)
    fields.put("period", session.period)
    fields.put("framework", session.framework.value)
    fields.put("chair", session.chair.name)
    fields.put("opened", session.opened.description)
    fields.put("state", session.state.rawValue)
    fields.put("quorum", session.quorum, or: Words.Sessions.noQuorum)
    fields.put("minutes", session.minutes, or: Words.Sessions.timerOff)
    return fields
  }

  /// Somebody named in it.
  static func fields(_ person: Participant) -> JSONFields {
    var fields = JSONFields()
    fields.put("name", person.actor.name)
    fields.put("part", person.part?.rawValue, or: Words.Sessions.noPart)
    fields.put("presence", person.presence?.rawValue, or: Words.Sessions.notNoted)
    fields.put("deputisingFor", person.deputisingFor?.name, or: Words.Sessions.forNobody)
    return fields
  }

  /// The head of a page about a session: its period, edition and data, and the session.
  static func head(_ named: NamedSession, _ scope: Scope) -> JSONFields {
    var fields = ScopeJSON.fields(scope)
    fields.put("session", SessionJSON.fields(named.session))
    return fields
  }

  /// What somebody said or did about an item.
  static func fields(_ remark: ItemRemark) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", remark.actor.name)
    fields.put("time", remark.time.description)
    fields.put("text", remark.text)
    fields.put("owner", remark.owner, or: Words.Sessions.noOwner)
    return fields
  }

  /// A decision. Of segments it says nothing where nobody decides one.
  static func fields(_ decision: ItemDecision, _ scope: Scope) -> JSONFields {
    var fields = JSONFields()
    fields.put("actor", decision.actor.name)
    fields.put("time", decision.time.description)
    fields.put("reason", decision.reason)
    fields.put("areas", areas(decision, scope.narrator))
    if scope.decidesSegments {
      fields.put("segment", decision.segment, or: Words.noSegment)
      fields.put("computedSegment", decision.computed, or: Words.noSegment)
    }
    fields.put("overall", decision.rating, or: Words.noOverall)
    fields.put("computedOverall", decision.computedOverall, or: Words.noneComputed)
    fields.put(
      "averageScore", decision.average.flatMap { Double($0) }, or: Words.Sessions.noAverage)
    fields.put("datasetHash", decision.dataset, or: Words.Sessions.notKept)
    fields.put("frameworkHash", decision.framework, or: Words.Sessions.notKept)
    return fields
  }

  private static func areas(_ decision: ItemDecision, _ narrator: Narrator) -> [JSONFields] {
    decision.areas.sorted { $0.key.value < $1.key.value }.map { id, area in
      var fields = JSONFields()
      fields.put("id", id)
      fields.put("rating", area.rating.rating, or: narrator.words(for: area.rating))
      fields.put("median", area.median, or: Words.Sessions.noMedian)
      fields.put("named", area.isNamed)
      fields.put("reason", area.reason)
      return fields
    }
  }
}

extension Scope {
  /// Whether the edition lets people decide segments; where not, nothing of a session speaks of them.
  var decidesSegments: Bool { framework.refusal(of: .segment) == nil }

  /// What each organisation of a session is.
  func kinds(of session: Session) -> [OrganisationCode: OrganisationKind] {
    let pairs = session.items.compactMap { item in
      organisation(item.organisation).map { (item.organisation, $0.kind) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// An organisation of the period's register, else the latest of its code.
  func organisation(_ code: OrganisationCode) -> Organisation? {
    cohort.register.organisation(code) ?? dataset.register.latest(code)
  }

  /// The name of an organisation, or its code.
  func name(of code: OrganisationCode) -> String { organisation(code)?.name ?? code.value }
}
