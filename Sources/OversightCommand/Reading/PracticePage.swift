import Narration
import OversightCore

/// The practice that a search found, agreed first.
struct PracticePage {
  let library: Library
  let found: [FoundPractice]

  var lines: [String] {
    var page = PageLines()
    page.add(ListedJSON(library: library).warnings(found.map(\.key)))
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
    ListedJSON(library: library).json(found.map { ($0.key, $0.record) })
  }
}
