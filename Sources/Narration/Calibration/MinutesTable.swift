import OversightCore

/// The minutes as rows: one an item and area, then one for the overall rating and, where the edition
/// lets people decide it, one for the segment.
public struct MinutesTable: Sendable {
  private let minutes: Minutes

  /// The rows of minutes.
  public init(_ minutes: Minutes) { self.minutes = minutes }

  /// The columns. `subject` is `area`, `overall` or `segment`; `origin` says whether the chair named
  /// the rating, the median was taken, or a national session took the region's. What is not revealed
  /// or not decided is empty, and `state` says so.
  public static let columns = [
    "session", "stage", "region", "period", "framework", "standing", "place", "code", "name",
    "state", "benchmark", "subject", "area", "areaName", "median", "computed", "decided", "origin",
    "reason", "decidedBy", "decidedAt", "signedBy", "signedAt", "pairs", "samePairs",
    "withinOnePairs", "dataset", "edition", "entry", "entryHash",
  ]

  /// The rows, in the order of the agenda and of the edition's areas.
  public var rows: [[String]] {
    minutes.session.items.enumerated().flatMap { rows(of: $1, at: $0 + 1) }
  }

  /// What differs between the rows of an item.
  private struct Subject {
    let kind: String
    var area: FunctionalArea?
    var median = ""
    var computed = ""
    var decided = ""
    var origin = ""
    var reason = ""
  }

  private func rows(of item: AgendaItem, at place: Int) -> [[String]] {
    let (head, tail) = (head(of: item, at: place), tail(of: item))
    return subjects(of: item).map { subject in
      head + [
        subject.kind, subject.area?.id.value ?? "", subject.area?.name ?? "", subject.median,
        subject.computed, subject.decided, subject.origin, subject.reason,
      ] + tail
    }
  }

  private func head(of item: AgendaItem, at place: Int) -> [String] {
    let (session, framework) = (minutes.session, minutes.framework)
    return [
      session.name.value, session.stage.rawValue, session.region ?? "", "\(session.period)",
      framework.id.value, framework.standing.word, "\(place)", item.organisation.value,
      minutes.organisations[item.organisation]?.name ?? "", item.state.rawValue,
      item.benchmark == nil ? Words.no : Words.yes,
    ]
  }

  private func tail(of item: AgendaItem) -> [String] {
    let decision = item.standingDecision
    let signature = decision.flatMap { _ in item.signature }
    let pairs = minutes.revealed(only: item.organisation).map { RatingPairs(of: $0.table) }
    let counts = pairs.map { [$0.all, $0.exact, $0.withinOne].map(String.init) }
    let entry = minutes.stamp.entry
    return [
      decision?.actor.name ?? "", decision?.time.description ?? "", signature?.actor.name ?? "",
      signature?.time.description ?? "",
    ] + (counts ?? ["", "", ""]) + [
      minutes.stamp.dataset, minutes.framework.hash, entry.map { "\($0.sequence)" } ?? "",
      entry?.hash ?? "",
    ]
  }

  private func subjects(of item: AgendaItem) -> [Subject] {
    guard let profile = minutes.profile(of: item.organisation) else { return [] }
    let decision = item.standingDecision
    return profile.areas.map { area($0, decision) }
      + (profile.overall == nil ? [] : [overall(decision)])
      + (minutes.decidesSegments ? [segment(decision)] : [])
  }

  private func area(_ area: FunctionalArea, _ decision: ItemDecision?) -> Subject {
    var subject = Subject(kind: "area", area: area)
    guard let decision else { return subject }
    let decided = decision.areas[area.id]
    let narrator = minutes.narrator
    subject.median = decided?.median.map(narrator.name(of:)) ?? Words.notRated
    subject.decided = decided.map { narrator.words(for: $0.rating) } ?? Words.notRated
    subject.origin = decided.map(Minutes.origin) ?? ""
    subject.reason = decided?.reason ?? ""
    return subject
  }

  private func overall(_ decision: ItemDecision?) -> Subject {
    let narrator = minutes.narrator
    return result(
      "overall", decision, computed: decision?.computedOverall.map(narrator.name(of:)),
      decided: decision?.rating.map(narrator.name(of:)))
  }

  private func segment(_ decision: ItemDecision?) -> Subject {
    result(
      "segment", decision, computed: decision?.computed.map(String.init),
      decided: decision?.segment.map(String.init))
  }

  private func result(
    _ kind: String, _ decision: ItemDecision?, computed: String?, decided: String?
  ) -> Subject {
    var subject = Subject(kind: kind)
    guard let decision else { return subject }
    subject.computed = computed ?? CalibrationWords.none
    subject.decided = decided ?? CalibrationWords.none
    subject.reason = decision.reason
    return subject
  }
}
