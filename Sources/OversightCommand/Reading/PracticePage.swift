import Narration
import OversightCore

/// The practice that a search found, agreed first.
struct PracticePage {
  let library: Library
  let found: [FoundPractice]

  var lines: [String] {
    var page = PageLines()
    page.add(Words.Read.found(found.count))
    for practice in found {
      let framework = library.framework(practice.key.framework)
      page.add(
        framework.map { Narrator($0).line(for: practice) } ?? practice.record.text(.text),
        indent: 1)
    }
    return page.lines
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put(
      "records",
      found.map { practice in
        var fields = RecordJSON.fields(practice.record)
        fields.put("code", practice.key.organisation)
        fields.put("cycle", "\(practice.key.cycle)")
        fields.put("framework", practice.key.framework.value)
        return fields
      })
    return fields.json
  }
}
