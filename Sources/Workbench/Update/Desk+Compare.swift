import Narration
import OversightCore
import Terminal

/// Comparing organisations.
extension Desk {
  /// Compares the organisations that are marked on the list, in its order.
  mutating func compareMarked() {
    let rows = list.rows.map(\.code).filter(list.marked.contains)
    let others = list.marked.subtracting(rows).sorted()
    compare(rows + others)
  }

  /// Sets organisations side by side, or says why not.
  mutating func compare(_ wanted: [OrganisationCode]) {
    let codes = wanted.filter { assessment($0) != nil }
    guard CompareState.count.contains(codes.count) else {
      say(Words.cannotCompare(codes.count), .bad)
      return
    }
    sheet = nil
    compare = CompareState(codes: codes)
    bring(toFront: .compare)
    let count = compareRows.count
    compare?.window = ScrollWindow(count: count, height: count)
    say(Words.comparing(codes.count) + (whyNotAlike.map { " \($0)" } ?? ""))
  }

  /// Keeps the comparison to organisations of the register; with fewer than two there is none.
  mutating func settleComparison() {
    guard let old = compare else { return }
    let codes = old.codes.filter { assessment($0) != nil }
    if codes.count < CompareState.count.lowerBound { screens.removeAll { $0 == .compare } }
    guard screens.contains(.compare) else {
      compare = nil
      return
    }
    compare?.codes = codes
    compare?.chosen = min(old.chosen, codes.count - 1)
  }

  /// Chooses the organisation beside the chosen one.
  mutating func chooseCompared(by step: Int) {
    guard let state = compare else { return }
    chooseCompared(state.chosen + step)
  }

  /// Chooses an organisation of the comparison by its place.
  mutating func chooseCompared(_ place: Int) {
    guard let state = compare else { return }
    compare?.chosen = min(max(place, 0), state.codes.count - 1)
    say(chosenWords)
  }

  /// Asks which organisation to add.
  mutating func askCompared() {
    sheet = .prompt(
      PromptSheet(purpose: .add, field: LineField(), before: "", selected: list.selected))
  }

  /// Adds an organisation to the comparison and chooses it.
  mutating func addCompared(_ code: OrganisationCode) {
    sheet = nil
    guard let state = compare else { return }
    if let place = state.codes.firstIndex(of: code) {
      compare?.chosen = place
      say(Words.comparedAlready(code.value), .bad)
      return
    }
    compare?.codes.append(code)
    compare?.chosen = state.codes.count
    say([chosenWords, whyNotAlike ?? ""].joined(separator: " ").trimmed)
  }

  /// Takes the chosen organisation out of the comparison; nothing that is saved changes.
  mutating func dropCompared() {
    guard let state = compare, let code = state.code else { return }
    compare?.codes.removeAll { $0 == code }
    compare?.chosen = min(state.chosen, state.codes.count - 2)
    say(Words.droppedFromComparison(code.value))
  }

  /// Opens the selected metric of the chosen organisation, else the organisation.
  mutating func openCompared() {
    guard let code = compare?.code else { return }
    if case .metric(let id) = compareRow,
      measures(of: code).contains(.metric(id))
    {
      open(.metric(id), of: code)
    } else {
      open(code)
    }
  }

  /// The selected line in full, an organisation after the other.
  mutating func showCompared() {
    guard let row = compareRow else { return }
    var title = name(of: row)
    if case .metric(let id) = row {
      title = "\(framework.metric(id)?.name ?? title) (\(id))"
    }
    let cells = cells(of: row)
    let lines = zip(compared, zip(cells, cells.marks)).flatMap { assessment, cell in
      [
        TextSheet.TextLine(
          text: "\(assessment.organisation.code)  \(assessment.organisation.name)", style: .strong),
        TextSheet.TextLine(
          text: "     \(wholeWords(cell.0, mark: cell.1, in: row))", style: .plain),
      ]
    }
    let reasons = compareRows == [.segment] ? whyNothingToCompare : []
    sheet = .text(
      TextSheet(title: title, lines: lines + reasons.map { .init(text: $0, style: .plain) }))
  }

  private func wholeWords(_ cell: CompareCell, mark: CompareMark?, in row: CompareRow) -> String {
    let figure = words(cell, in: row)
    let score = cell.score.map { Words.scoreOnly(Figure.score($0)) }
    let isMetric = if case .metric = row { true } else { false }
    let parts = [
      figure, isMetric && cell.value != nil ? score : nil,
      cell.rank.map { Words.rankAmong($0, of: cell.of) },
      mark.flatMap(Words.name(of:)),
      cell.date.isEmpty ? period.description : Words.figureFor(cell.date),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// The chosen organisation in words.
  private var chosenWords: String {
    guard let state = compare, let code = state.code, let found = assessment(code) else {
      return ""
    }
    return Words.chosen(
      "\(code) \(found.organisation.shortName)", place: state.chosen + 1, of: state.codes.count)
  }

  /// The selected line in words: who is best, who worst.
  var comparisonWords: String { compareRow.map(comparisonWords) ?? "" }

  /// A line in words.
  func comparisonWords(of row: CompareRow) -> String {
    let cells = cells(of: row)
    let marks = cells.marks
    let parts = zip(compared, zip(cells, marks)).enumerated().sorted { left, right in
      (left.element.1.0.score ?? 9, left.offset) < (right.element.1.0.score ?? 9, right.offset)
    }.map { _, part in
      Words.compared(
        part.0.organisation.shortName, mark: part.1.1, words(part.1.0, in: row))
    }
    return "\(name(of: row)): \(parts.joined(separator: ", "))."
  }

  private func words(_ cell: CompareCell, in row: CompareRow) -> String {
    let score = cell.score.map(Figure.score)
    switch row {
    case .segment:
      return Words.segmentAndAverage(cell.value.map { Int($0) }, average: score)
    case .domain: return score ?? Words.notHeld
    case .metric:
      let value = cell.value.map { Words.figure($0, unit: cell.unit) }
      return value ?? score.map(Words.scoreOnly) ?? Words.notHeld
    }
  }
}
