import Narration
import OversightCore

/// What the standing checks find of some organisations, each with the command that mends it.
struct ChecksPage {
  let scope: Scope
  let contexts: [AssessmentContext]

  var lines: [String] {
    var page = PageLines()
    page.add(scope.warnings)
    let found = contexts.map { ($0, $0.checks) }.filter { !$0.1.isEmpty }
    page.add(Words.Read.checksTitle(scope, found.reduce(0) { $0 + $1.1.count }))
    for (context, checks) in found {
      page.space()
      page.add("\(context.organisation.code) \(context.organisation.name)")
      for check in checks {
        page.add(
          "\(Narration.Words.check(check.kind)): \(scope.narrator.sentence(for: check))", indent: 1)
        page.add(whole: Mending(check: check, context: context).command, indent: 3)
      }
    }
    return page.lines
  }

  var json: JSON {
    var fields = ScopeJSON.fields(scope)
    fields.put("organisations", contexts.count)
    fields.put(
      "checks",
      contexts.flatMap { context in
        context.checks.map { CheckJSON(context: context).fields($0) }
      })
    return fields.json
  }
}

/// One thing that a standing check found.
struct CheckJSON {
  let context: AssessmentContext

  func fields(_ check: StandingCheck) -> JSONFields {
    var fields = JSONFields()
    fields.put("code", context.organisation.code)
    fields.put("name", context.organisation.name)
    fields.put("kind", check.kind.rawValue)
    fields.put("topic", check.topic.description)
    fields.put("record", RecordJSON.fields(check.record), or: Words.Read.ofNoRecord)
    fields.put("period", check.period, or: Words.Read.ofTheYear)
    fields.put("sentence", context.narrator.sentence(for: check))
    fields.put("command", Mending(check: check, context: context).command)
    return fields
  }
}
