import Narration
import OversightCore

/// How the results of editions that were in force agree with what was published.
struct ConformancePage {
  /// One edition held against what was published.
  struct Part {
    let framework: Framework
    let conformance: Conformance
  }

  let parts: [Part]
  private let register: Register

  init(editions: [Framework], library: Library) {
    register = library.dataset.register
    parts = editions.map {
      Part(framework: $0, conformance: Conformance(of: $0, in: library.dataset))
    }
  }

  /// How many figures differ.
  var different: Int { parts.reduce(0) { $0 + $1.conformance.differences.count } }

  var lines: [String] {
    parts.flatMap { table($0) + [""] } + Words.standingMeanings + [""] + totals
  }

  /// The totals, a line an edition: the block that the front page of the repository shows.
  var totals: [String] {
    var table = TextTable(heading: Words.totalsHeading)
    for part in parts {
      table.add([part.framework.id.value] + counts(part.conformance.total))
    }
    return [Words.totalsTitle] + table.lines()
  }

  private func table(_ part: Part) -> [String] {
    let title = Words.againstPublished(part.framework)
    let rows = part.rows
    if rows.isEmpty { return [title, "  \(Words.nothingPublished)"] }
    var table = TextTable(heading: Words.conformanceHeading, indent: 1)
    for row in rows { table.add([row.figure.rawValue, "\(row.period)"] + counts(row.count)) }
    return [title] + table.lines() + differences(part)
  }

  private func counts(_ count: (Conformance.Standing) -> Int) -> [String] {
    let each = Conformance.Standing.allCases.map(count)
    return ([each.reduce(0, +)] + each).map(Figure.count)
  }

  private func differences(_ part: Part) -> [String] {
    let narrator = Narrator(part.framework)
    if part.conformance.holds { return [Words.noDifference] }
    var table = TextTable(heading: Words.differenceHeading, indent: 1)
    for difference in part.conformance.differences {
      table.add([
        difference.figure.rawValue, "\(difference.period)", difference.organisation.value,
        register.latest(difference.organisation)?.name ?? "",
        narrator.subject(of: difference), Figure.trimmed(difference.published, least: 0, most: 2),
        difference.ours.map { Figure.trimmed($0, least: 0, most: 4) } ?? Narration.Words.nothing,
      ])
    }
    return [Words.differences(part.conformance.differences.count)] + table.lines()
  }

  var json: JSON {
    var fields = JSONFields()
    fields.put("schemaVersion", ScopeJSON.schemaVersion)
    fields.put("editions", parts.map(json))
    fields.put("different", different)
    return fields.json
  }

  private func json(_ part: Part) -> JSONFields {
    var fields = JSONFields()
    fields.put("framework", part.framework.id.value)
    fields.put("frameworkHash", part.framework.hash)
    fields.put("totals", json(part.conformance.total))
    fields.put(
      "figures",
      part.rows.map { row in
        var fields = json(row.count)
        fields.put("figure", row.figure.rawValue)
        fields.put("period", row.period)
        fields.put("tolerance", row.figure.tolerance)
        return fields
      })
    fields.put("differences", part.conformance.differences.map(json))
    return fields
  }

  private func json(_ count: (Conformance.Standing) -> Int) -> JSONFields {
    var fields = JSONFields()
    for standing in Conformance.Standing.allCases { fields.put(standing.rawValue, count(standing)) }
    fields.put("compared", Conformance.Standing.allCases.map(count).reduce(0, +))
    return fields
  }

  private func json(_ difference: Conformance.Difference) -> JSONFields {
    var fields = JSONFields()
    fields.put("figure", difference.figure.rawValue)
    fields.put("period", difference.period)
    fields.put("code", difference.organisation)
    fields.put("subject", difference.subject, or: Words.ofTheOrganisation)
    fields.put("published", difference.published)
    fields.put("ours", difference.ours, or: Words.notComputed)
    return fields
  }
}

extension ConformancePage.Part {
  /// One kind of figure in one period, over all league tables.
  struct Row {
    let figure: Conformance.Figure
    let period: Period
    let lines: [Conformance.Line]

    func count(_ standing: Conformance.Standing) -> Int {
      lines.reduce(0) { $0 + $1.count(standing) }
    }
  }

  /// The rows by figure and period.
  var rows: [Row] {
    let periods = Set(conformance.lines.map(\.period)).sorted()
    return Conformance.Figure.allCases.flatMap { figure in
      periods.map { period in
        Row(
          figure: figure, period: period,
          lines: conformance.lines.filter { $0.figure == figure && $0.period == period })
      }
    }.filter { !$0.lines.isEmpty }
  }
}

extension Narrator {
  /// The metric or domain of a difference, in words.
  fileprivate func subject(of difference: Conformance.Difference) -> String {
    guard let subject = difference.subject else { return "" }
    switch difference.figure {
    case .metricScore: return shortName(of: MetricID(subject))
    default: return domainName(subject)
    }
  }
}
