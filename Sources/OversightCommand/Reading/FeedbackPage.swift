import Narration
import OversightCore

/// The partners of one organisation and their views, area by area.
struct FeedbackPage {
  let context: AssessmentContext

  private var narrator: Narrator { context.narrator }

  var lines: [String] {
    var page = PageLines()
    page.add(context.scope.warnings)
    page.add(Words.Read.head(context))
    page.section(
      Words.Read.partners, context.dossier.all(.partner).map(narrator.line),
      orElse: Words.Read.noPartners)
    for area in context.areas where !area.judgement.partnerFeedback.isEmpty {
      page.section(narrator.name(of: area.id), area.judgement.partnerFeedback.map(view))
    }
    return page.lines
  }

  private func view(_ given: GivenRating) -> String {
    "\(given.actor)\(Words.Read.view(given.view)): \(narrator.words(for: given.rating))"
      + (given.reason.isEmpty ? "" : ": \(given.reason)")
  }

  var json: JSON {
    var fields = ScopeJSON.fields(context.scope)
    fields.put("code", context.organisation.code)
    fields.put(
      "records",
      context.dossier.all(.partner).map {
        ListedJSON(library: context.scope.library).fields($0, of: context.place.key)
      })
    fields.put("capability", CapabilityJSON.fields(context))
    return fields.json
  }
}
