import OversightCore

/// The minutes as rows: one an item and area, then one for the overall rating and, where the edition
/// lets people decide it, one for the segment.
public struct MinutesTable: Sendable {
  private let minutes: Minutes

  /// The rows of minutes.
  public init(_ minutes: Minutes) { self.minutes = minutes }

  /// The columns. `subject` is `area`, `overall` or `segment`; `origin` says whether the chair named
  /// the rating, the median was taken, or a national session took the region's. What is not revealed
  /// or not decided is empty, and `state` says so: it is how far the item is, or `superseded` on the
  /// rows of a decision that another took the place of, or that was opened again or returned. Those
  /// stand below the item's own, oldest first. `ratedBy` has those who rated a revealed item, with
  /// semicolons between.
  public static let columns = [
    "session", "stage", "region", "period", "framework", "standing", "place", "code", "name",
    "state", "benchmark", "subject", "area", "areaName", "median", "computed", "decided", "origin",
    "reason", "decidedBy", "decidedAt", "signedBy", "signedAt", "ratedBy", "pairs",
    "samePairs", "withinOnePairs", "dataset", "edition", "entry", "entryHash",
  ]

  /// The rows, in the order of the agenda and of the edition's areas.
  public var rows: [[String]] {
    minutes.session.items.enumerated().flatMap { rows(of: $1, at: $0 + 1) }
  }

  /// The state of a decision that does not stand any more.
  static let superseded = "superseded"

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
    let standing = item.standingDecision
    let present = rows(
      of: item, head(of: item, at: place, state: item.state.rawValue), standing,
      decided(standing, standing.flatMap { _ in item.signature }) + ratings(of: item))
    let past = item.supersededDecisions.flatMap { earlier in
      rows(
        of: item, head(of: item, at: place, state: Self.superseded), earlier.decision,
        decided(earlier.decision, earlier.signature) + ["", "", "", ""])
    }
    return present + past
  }

  private func rows(
    of item: AgendaItem, _ head: [String], _ decision: ItemDecision?, _ tail: [String]
  ) -> [[String]] {
    subjects(of: item, decision).map { subject in
      head + [
        subject.kind, subject.area?.id.value ?? "", subject.area?.name ?? "", subject.median,
        subject.computed, subject.decided, subject.origin, subject.reason,
      ] + tail + source
    }
  }

  private func head(of item: AgendaItem, at place: Int, state: String) -> [String] {
    let (session, framework) = (minutes.session, minutes.framework)
    return [
      session.name.value, session.stage.rawValue, session.region ?? "", "\(session.period)",
      framework.id.value, framework.standing.word, "\(place)", item.organisation.value,
      minutes.organisations[item.organisation]?.name ?? "", state,
      item.benchmark == nil ? Words.no : Words.yes,
    ]
  }

  private func decided(_ decision: ItemDecision?, _ signature: ItemRemark?) -> [String] {
    [
      decision?.actor.name ?? "", decision?.time.description ?? "", signature?.actor.name ?? "",
      signature?.time.description ?? "",
    ]
  }

  /// Who rated a revealed item, and how far they agreed.
  private func ratings(of item: AgendaItem) -> [String] {
    let raters = item.isRevealed ? item.reveal?.assessors ?? [] : []
    let pairs = minutes.revealed(only: item.organisation).map { RatingPairs(of: $0.table) }
    let counts = pairs.map { [$0.all, $0.exact, $0.withinOne].map(String.init) }
    return [raters.map(\.name).joined(separator: "; ")] + (counts ?? ["", "", ""])
  }

  /// What the minutes are made from.
  private var source: [String] {
    let entry = minutes.stamp.entry
    return [
      minutes.stamp.dataset, minutes.framework.hash, entry.map { "\($0.sequence)" } ?? "",
      entry?.hash ?? "",
    ]
  }

  private func subjects(of item: AgendaItem, _ decision: ItemDecision?) -> [Subject] {
    guard let profile = minutes.profile(of: item.organisation) else { return [] }
    return minutes.ratedAreas(of: item.organisation).map { area($0, decision) }
      + (profile.overall == nil ? [] : [overall(decision)])
      + (minutes.decidesSegments ? [segment(decision)] : [])
  }

  private func area(_ area: FunctionalArea, _ decision: ItemDecision?) -> Subject {
    var subject = Subject(kind: "area", area: area)
    guard let decision else { return subject }
    let decided = decision.areas[area.id]
    let narrator = minutes.narrator
    subject.median = decided?.median.map(narrator.name(of:)) ?? Words.notRated
    subject.decided = decided.map { narrator.words(for: $0.rating) } ?? CalibrationWords.incomplete
    subject.origin = decided.map(Minutes.origin) ?? ""
    subject.reason = decided.map(decision.reason) ?? ""
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
