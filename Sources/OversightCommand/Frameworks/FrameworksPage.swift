import Narration
import OversightCore

/// The editions held: their standing, when they were in force, and what people may decide under them.
struct FrameworksPage {
  let library: Library

  var lines: [String] {
    var table = TextTable(heading: Words.frameworksHeading)
    for framework in library.frameworks {
      table.add([
        framework.id.value, framework.version, Words.standing(framework.standing),
        Words.decisions(framework), framework.edition,
      ])
    }
    return table.lines()
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("frameworks", library.frameworks.map { EditionJSON(framework: $0).fields() })
    return fields.json
  }
}

/// An edition in a few fields.
struct EditionJSON {
  let framework: Framework

  func fields() -> JSONFields {
    var fields = JSONFields()
    fields.put("id", framework.id.value)
    fields.put("edition", framework.edition)
    fields.put("version", framework.version)
    fields.put("hash", framework.hash)
    fields.put("standing", framework.standing.word)
    putPeriods(in: &fields)
    fields.put("segments", framework.segments.map(\.number))
    fields.put("decisions", Decision.Subject.allCases.map(decision))
    return fields
  }

  private func putPeriods(in fields: inout JSONFields) {
    guard case .live(let from, let to) = framework.standing else {
      fields.put("from", Period?.none, or: Words.neverInForce)
      return fields.put("to", Period?.none, or: Words.neverInForce)
    }
    fields.put("from", from)
    fields.put("to", to, or: Words.stillInForce)
  }

  private func decision(_ subject: Decision.Subject) -> JSONFields {
    let refusal = framework.refusal(of: subject)
    var fields = JSONFields()
    fields.put("subject", subject.rawValue)
    fields.put("allowed", refusal == nil)
    fields.put("because", refusal, or: Words.allowed)
    return fields
  }
}
