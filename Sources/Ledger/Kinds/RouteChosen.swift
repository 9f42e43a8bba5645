import OversightCore

/// A regional director chose how a provider is overseen, or took the choice away. The reason is the
/// event's.
public struct RouteChosen: Hashable, Sendable {
  /// The provider, period and edition.
  public let item: PeriodKey
  /// The route; nil where the choice was taken away, so that the indicated one stands again.
  public let route: OversightRoute?
  /// What was on the screen when it was decided.
  public let shown: DecisionContext
}

extension RouteChosen: PeriodPayload {
  static let name = "route-chosen"
  static let version = 1

  /// Stands for a choice taken away; no route is called so.
  private static let cleared = "cleared"

  var files: [ContentHash] { shown.files }

  var fields: [String: CanonicalJSON] {
    var fields = itemFields
    fields["route"] = .text(route?.rawValue ?? Self.cleared)
    fields["shown"] = shown.field
    return fields
  }

  init(_ fields: EventFields, version: Int, event: EventFields) throws(EventDamage) {
    try fields.allow(["edition", "period", "route", "shown"])
    item = try event.item(periodIn: fields)
    let word = try fields.text("route")
    route = OversightRoute(rawValue: word)
    guard route != nil || word == Self.cleared else { throw .wrong(field: "payload.route") }
    shown = try fields.shown()
  }

  func key(of header: EventHeader) -> JudgementKey { .route(item) }

  func standing(after before: StandingJudgement?, _ event: Event) -> StandingJudgement? {
    route.map { .route(RouteChoice(actor: event.actor, route: $0, reason: event.reason)) }
  }
}
