import Ledger
import Narration
import OversightCore

/// Everything about one organisation in one period.
struct ScorecardPage {
  let scope: Scope
  let assessment: Assessment
  let previous: PreviousPeriod
  /// What was written down of it.
  let context: AssessmentContext
  /// What each step does to the result, by the step's identifier.
  let studies: [String: StepStudy]

  var organisation: Organisation { assessment.organisation }
  var narrator: Narrator { scope.narrator }
  var notes: [Note] { context.place.notes }

  /// The observations of the organisation by metric.
  var observations: [MetricID: Observation] {
    scope.cohort.observations[organisation.code] ?? [:]
  }

  /// The boards a provider serves, or the providers of a board.
  var partners: [Organisation] {
    let register = scope.cohort.register
    return organisation.kind == .icb
      ? register.providers(of: organisation.code) : register.icbs(of: organisation.code)
  }

  /// A page; studies are only made where they are shown, since each leaves out a step and applies the
  /// rules again.
  init(context: AssessmentContext, isStudied: Bool) {
    self.context = context
    (scope, assessment) = (context.scope, context.assessment)
    previous = scope.previous(of: [assessment])
    studies = isStudied ? scope.studies(of: assessment.organisation.code) : [:]
  }
}

/// The page as JSON.
extension ScorecardPage {
  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.merge(
      OrganisationJSON(assessment: assessment, previous: previous, narrator: narrator).fields())
    let observations = observations
    fields.put(
      "metrics",
      assessment.metrics.map {
        MetricJSON(narrator: narrator, observation: observations[$0.metric]).fields($0)
      })
    fields.put("domains", assessment.domains.map(domain))
    StepsJSON(
      assessment: assessment, narrator: narrator, previous: previous, studies: studies
    ).put(in: &fields)
    putCapability(in: &fields)
    putSurroundings(in: &fields)
    return fields.json
  }

  private func putCapability(in fields: inout JSONFields) {
    fields.put("capability", CapabilityJSON.fields(context))
    fields.put("status", context.dossier.status.rawValue)
    fields.put("dossier", DossierJSON(dossier: context.dossier, notes: notes).fields())
  }

  private func putSurroundings(in fields: inout JSONFields) {
    fields.put(organisation.kind == .icb ? "providers" : "icbs", partners.map(partner))
    fields.put("cqc", scope.dataset.cqc[organisation.code].map(Self.cqc), or: Words.noCQC)
    fields.put("notes", notes.map(note))
  }

  private func domain(_ result: DomainResult) -> JSONFields {
    let reason = result.absence.map(narrator.reason) ?? Words.notComputed
    let published = scope.cohort.summaries[organisation.code]?.domains
      .first { $0.domain == result.domain }
    var fields = JSONFields()
    fields.put("id", result.domain)
    fields.put("name", narrator.domainName(result.domain))
    fields.put("score", result.score.map { Rounding.halfAway($0, decimals: 2) }, or: reason)
    fields.put("scoreUnrounded", result.score, or: reason)
    fields.put("scoreOrigin", result.scoreOrigin.rawValue)
    fields.put("publishedScore", published?.score, or: Words.notPublished)
    fields.put("segment", result.segment, or: narrator.whyNoSegment(result))
    fields.put("segmentOrigin", result.segmentOrigin.rawValue)
    return fields
  }

  private func partner(_ organisation: Organisation) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", organisation.code)
    fields.put("name", organisation.name)
    return fields
  }

  /// What the Care Quality Commission published, beside ours and never scored.
  static func cqc(_ rating: CQCRating) -> JSONFields {
    var fields = JSONFields()
    for (question, word) in rating.ratings { fields.put(question, word) }
    fields.put("published", rating.published?.description, or: Words.noDate)
    fields.put("scored", false)
    return fields
  }

  private func note(_ note: Note) -> JSONFields {
    var fields = JSONFields()
    fields.put("id", note.id.description)
    fields.put("actor", note.actor.name)
    fields.put("time", note.time.description)
    fields.put("about", note.about.description)
    fields.put("standing", note.kind.rawValue)
    fields.put("text", note.text)
    return fields
  }
}
