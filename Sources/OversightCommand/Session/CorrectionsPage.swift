import Narration
import OversightCore

/// The decisions whose figures would be others today, since the data were corrected after them.
struct CorrectionsPage {
  let named: NamedSession
  let scope: Scope
  private let corrections: [Correction]

  init(named: NamedSession, scope: Scope) {
    self.named = named
    self.scope = scope
    corrections = named.session.corrections(
      results: scope.assessments, dataset: scope.dataset.hash)
  }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    page.add(Words.Sessions.correctionsTitle(corrections.count))
    page.add(corrections.map { Words.Sessions.correction($0, scope) }, indent: 1)
    if !corrections.isEmpty {
      page.add(Words.Sessions.toDecideAgain)
      page.add(whole: Words.Sessions.reopening(named.session.name), indent: 1)
    }
    return page.lines
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("corrections", corrections.map(self.fields))
    return fields.json
  }

  private func fields(_ correction: Correction) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", correction.organisation.code)
    fields.put("name", correction.organisation.name)
    fields.put("averageScore", correction.average, or: Words.Sessions.noAverage)
    if scope.decidesSegments {
      fields.put("computedSegment", correction.computed, or: Words.noSegment)
    }
    fields.put("computedOverall", correction.computedOverall, or: Words.noneComputed)
    fields.put("averageChanged", correction.isAverageChanged)
    fields.put("segmentChanged", correction.isSegmentChanged && scope.decidesSegments)
    fields.put("decision", SessionJSON.fields(correction.decision, scope))
    return fields
  }
}

/// The interests declared in organisations of an agenda, and those that earlier work suggests.
struct ConflictsPage {
  let named: NamedSession
  let scope: Scope
  private let declared: [Conflict]
  private let suggested: [SuggestedConflict]

  init(named: NamedSession, scope: Scope) {
    self.named = named
    self.scope = scope
    let viewer = named.record.viewer.actor
    // One's own interests hide the organisation from one's agenda, and are told all the same.
    declared = scope.judgements.conflicts.filter { conflict in
      named.session.item(conflict.organisation) != nil || conflict.actor.isSamePerson(as: viewer)
    }
    suggested = named.session.suggestedConflicts(
      scope.judgements, in: scope.dataset.register)
  }

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings + [Words.Sessions.head(named.session, scope.framework)])
    page.section(
      Words.Sessions.declaredTitle, declared.map { Words.Sessions.conflict($0, scope) },
      orElse: Words.Sessions.noneDeclared)
    page.section(
      Words.Sessions.suggestedTitle, suggested.map { Words.Sessions.suggestion($0, scope) },
      orElse: Words.Sessions.noneSuggested)
    return page.lines
  }

  var json: JSON {
    var fields = SessionJSON.head(named, scope)
    fields.put("declared", declared.map(self.fields))
    fields.put("suggested", suggested.map(self.fields))
    return fields.json
  }

  private func fields(_ conflict: Conflict) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", conflict.organisation)
    fields.put("person", conflict.actor.name)
    fields.put("declaredBy", conflict.declaredBy.name)
    fields.put("time", conflict.time.description)
    fields.put("reason", conflict.reason)
    return fields
  }

  private func fields(_ suggestion: SuggestedConflict) -> JSONFields {
    let employment = suggestion.employment
    var fields = JSONFields()
    fields.put("code", suggestion.organisation)
    fields.put("person", employment.actor.name)
    fields.put("employer", employment.organisation)
    fields.put("from", employment.from?.description, or: Words.Read.notSaid)
    fields.put("until", employment.until?.description, or: Words.Read.notSaid)
    return fields
  }
}
