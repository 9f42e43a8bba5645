import Narration
import OversightCore

/// The whole annual assessment of one organisation as an object.
struct AssessmentJSON {
  let context: AssessmentContext

  private var narrator: Narrator { context.narrator }
  private var profile: CapabilityProfile? { context.place.profile }

  var json: JSON {
    let (organisation, assessment) = (context.organisation, context.assessment)
    var fields = ScopeJSON.fields(context.scope)
    fields.put("code", organisation.code)
    fields.put("name", organisation.name)
    fields.put("type", organisation.kind.rawValue)
    fields.put("region", organisation.region)
    fields.put("cycle", "\(context.place.key.cycle)")
    fields.put("status", context.dossier.status.rawValue)
    fields.put("capability", CapabilityJSON.fields(context))
    fields.put(
      "segment", assessment.segment,
      or: assessment.segmentAbsence.map(narrator.reason) ?? Words.notComputed)
    fields.put("possibleSegments", assessment.possibleSegments)
    fields.put("narrative", narrative)
    fields.put(
      "duties",
      (profile?.duties ?? []).map { duty in
        var fields = found(.duty(duty.id), id: duty.id, name: duty.name)
        fields.put("clause", duty.clause)
        return fields
      })
    fields.put(
      "prompts", (profile?.prompts ?? []).map { found(.prompt($0.id), id: $0.id, name: $0.name) })
    fields.put(
      "dossier", DossierJSON(dossier: context.dossier, notes: context.place.notes).fields())
    fields.put(
      "cqc", context.scope.dataset.cqc[organisation.code].map(ScorecardPage.cqc),
      or: Words.noCQC)
    fields.put("revisions", context.revisions.map { RevisionJSON.fields($0, narrator) })
    fields.put("checks", context.checks.map { CheckJSON(context: context).fields($0) })
    return fields.json
  }

  private var narrative: [JSONFields] {
    context.areas.flatMap { area in
      (profile?.narrative ?? []).map { part in
        var fields = found(.narrative(area.id, part.id), id: part.id, name: part.name)
        fields.put("area", area.id)
        return fields
      }
    }
  }

  private func found(_ topic: Topic, id: String, name: String) -> JSONFields {
    var fields = JSONFields()
    fields.put("id", id)
    fields.put("name", name)
    let text = context.dossier.finding(topic)?.text(.text)
    fields.put("finding", text, or: Words.Read.noFinding)
    fields.put("evidence", context.evidence(for: topic))
    return fields
  }
}

/// A final rating that was revised.
enum RevisionJSON {
  static func fields(_ revision: RatingRevision, _ narrator: Narrator) -> JSONFields {
    var fields = JSONFields()
    fields.put("area", revision.area)
    fields.put("before", revision.before?.rating, or: narrator.words(for: revision.before))
    fields.put("after", revision.after?.rating, or: narrator.words(for: revision.after))
    fields.put("day", revision.day.description)
    fields.put("actor", revision.actor.name)
    fields.put("reason", revision.reason)
    return fields
  }
}
