import Narration
import OversightCore

/// The year of one organisation: four quarters' segments with causes, certifications, revisions and
/// actions.
struct YearPage {
  let context: AssessmentContext
  let year: YearView

  init(context: AssessmentContext) {
    self.context = context
    year = context.year(YearQuarters(of: context))
  }

  private var narrator: Narrator { context.narrator }
  private var hasCertification: Bool { context.place.profile?.certification != nil }

  var lines: [String] {
    var page = PageLines()
    page.add(context.scope.warnings)
    page.add("\(context.organisation.code) \(context.organisation.name)")
    page.add("\(context.place.key.cycle) · \(context.scope.framework.edition)")
    for quarter in year.quarters {
      page.space()
      page.add(narrator.sentence(for: quarter))
      page.add(cause(quarter), indent: 1)
    }
    page.section(
      Words.Read.events, year.events.map { narrator.sentence(for: $0) }, orElse: Words.Read.none)
    return page.lines
  }

  /// Why the segment is another one, and that no certification is held where one is asked for.
  private func cause(_ quarter: YearView.Quarter) -> [String] {
    let isMissing = hasCertification && quarter.certification == nil
    return (quarter.change.map(narrator.change) ?? [])
      + (isMissing ? [Words.Read.noCertification(quarter.period)] : [])
  }

  var json: JSON {
    var fields = ScopeJSON.fields(context.scope)
    fields.put("code", context.organisation.code)
    fields.put("name", context.organisation.name)
    fields.put("cycle", "\(context.place.key.cycle)")
    fields.put("quarters", year.quarters.map(quarter))
    fields.put("events", year.events.map(event))
    fields.put("revisions", context.revisions.map { RevisionJSON.fields($0, narrator) })
    return fields.json
  }

  private func quarter(_ quarter: YearView.Quarter) -> JSONFields {
    let absence = quarter.assessment.map { $0.segmentAbsence.map(narrator.reason) }
    var fields = JSONFields()
    fields.put("period", quarter.period)
    fields.put(
      "segment", quarter.assessment?.segment,
      or: absence.map { $0 ?? Words.notComputed } ?? Words.notHeld(quarter.period))
    fields.put("possibleSegments", quarter.assessment?.possibleSegments ?? [])
    fields.put(
      "change",
      quarter.change.map { ChangeJSON.fields($0, since: quarter.period.previous, narrator) },
      or: Words.Read.noChange(quarter.period.previous))
    putCertification(of: quarter, in: &fields)
    fields.put("events", quarter.events.map(event))
    fields.put("sentence", narrator.sentence(for: quarter))
    return fields
  }

  private func putCertification(of quarter: YearView.Quarter, in fields: inout JSONFields) {
    let none =
      hasCertification
      ? Words.Read.noCertification(quarter.period) : Words.Read.asksNoCertification
    fields.put("certification", RecordJSON.fields(quarter.certification), or: none)
    fields.put(
      "certificationDue", quarter.certificationDue?.description,
      or: quarter.certification == nil ? none : Words.Read.noDueDay)
    fields.put(
      "certificationMade", quarter.certificationMade?.description,
      or: quarter.certification == nil ? none : Words.Read.notMade)
  }

  private func event(_ event: YearEvent) -> JSONFields {
    var fields = JSONFields()
    fields.put("day", event.day.description)
    fields.put("kind", event.subject.word)
    fields.put("sentence", narrator.sentence(for: event))
    return fields
  }
}

extension YearEvent.Subject {
  /// The word of JSON, which is never changed.
  fileprivate var word: String {
    switch self {
    case .status: "status"
    case .revision: "revision"
    case .certification: "certification"
    case .actionMade: "action-agreed"
    case .actionClosed: "action-closed"
    }
  }
}
