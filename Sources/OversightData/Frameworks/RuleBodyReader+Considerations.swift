import OversightCore
import Yams

/// The tests, and the figures that answer them.
extension RuleBodyReader {
  func considerations() -> RuleBody? {
    let figures = map.maps("figures", required: false).compactMap(figure)
    map.distinct(figures.map(\.id.value), "figures")
    let tests = map.maps("tests").compactMap { test($0, figures: figures) }
    map.distinct(tests.map(\.id.value), "tests")
    let coverage = map.number("minimum-coverage", in: 0...1, required: false)
    return .considerations(
      ConsiderationsRule(
        figures: figures, tests: tests, minimumCoverage: coverage ?? 1,
        across: map.choice("several-systems", required: false) ?? .all))
  }

  private func figure(_ map: YAMLMap) -> SystemFigure? {
    defer { map.finish() }
    let id = map.text("id")
    let name = map.text("name")
    let unit = map.text("unit", required: false) ?? ""
    let isMonthly = ["count", "all-but", "of"].contains { map.node($0) != nil }
    let monthly = isMonthly ? ratio(map) : nil
    // Only a ratio is multiplied, so that 'per' without one is an unknown key.
    let scale = isMonthly ? map.number("per", required: false) ?? 1 : 1
    if isMonthly, monthly == nil {
      map.wrong("count", "a monthly figure needs 'count' or 'all-but', with 'of'")
    }
    guard let id, let name else { return nil }
    return SystemFigure(
      id: MetricID(id), name: name, unit: unit,
      making: monthly.map { .monthly(numerator: $0.0, denominator: $0.1, scale: scale) }
        ?? .reported)
  }

  private func test(_ map: YAMLMap, figures: [SystemFigure]) -> ConsiderationsRule.Test? {
    defer { map.finish() }
    let id = map.text("id")
    let name = map.text("name")
    let question = map.text("question")
    let subject = references.subject(in: map)
    let quartile = map.map("quartile", required: false).flatMap { self.quartile($0, figures) }
    let table = map.map("table", required: false).flatMap { self.table($0, figures) }
    if quartile != nil, table != nil {
      map.wrong("table", "a test is answered by a 'quartile' or a 'table', not both")
    }
    guard let id, let name, let question else { return nil }
    return ConsiderationsRule.Test(
      asked: Question(id: TestID(id), name: name, asks: question), basis: quartile ?? table,
      subject: subject)
  }

  private func quartile(_ map: YAMLMap, _ figures: [SystemFigure]) -> TestBasis? {
    defer { map.finish() }
    let figure = figureID(in: map, figures)
    let side: TestBasis.Side? = map.choice("side")
    guard let figure, let side else { return nil }
    return .quartile(of: figure, side: side)
  }

  private func table(_ map: YAMLMap, _ figures: [SystemFigure]) -> TestBasis? {
    defer { map.finish() }
    let rows = map.map("rows").flatMap { axis($0, figures) }
    let columns = map.map("columns", required: false).flatMap { axis($0, figures) }
    let met = map.flags("met")
    guard let rows else { return nil }
    guard let table = TestTable(rows: rows, columns: columns, met: met) else {
      let width = (columns?.cuts.count ?? 0) + 1
      map.wrong(
        "met",
        "'met' should have \(rows.cuts.count + 1) rows of \(width), one for each band of its figures"
      )
      return nil
    }
    return .table(table)
  }

  private func axis(_ map: YAMLMap, _ figures: [SystemFigure]) -> TestTable.Axis? {
    defer { map.finish() }
    let figure = figureID(in: map, figures)
    if case .monthly? = figures.first(where: { $0.id == figure })?.making {
      map.wrong(
        "of", "a table reads one figure of the period, and '\(figure?.value ?? "")' is monthly",
        suggestion: "Use a 'quartile', or a figure without 'count'")
    }
    let cuts = map.numbers("cuts")
    if cuts.isEmpty || cuts != cuts.sorted() || Set(cuts).count < cuts.count {
      map.wrong("cuts", "'cuts' should be rising numbers, one at least")
    }
    return figure.map { TestTable.Axis(figure: $0, cuts: cuts) }
  }

  private func figureID(in map: YAMLMap, _ figures: [SystemFigure]) -> MetricID? {
    guard let text = map.text("of") else { return nil }
    if !figures.contains(where: { $0.id.value == text }) {
      map.wrong(
        "of", "'of' names figure '\(text)', which this rule does not define",
        suggestion: figures.isEmpty
          ? "Define it under 'figures'"
          : "Use one of \(figures.map(\.id.value).joined(separator: ", "))")
    }
    return MetricID(text)
  }
}
