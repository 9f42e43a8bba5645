import Ledger
import Narration
import OversightCore
import Terminal

/// Moving between screens, and what the list shows.
extension Desk {
  mutating func welcome() {
    say(Words.welcome(list.total, drafts: drafts.keys.sorted()))
  }

  mutating func open(_ code: OrganisationCode) {
    sheet = nil
    guard let assessment = assessment(code) else {
      say(Words.notInRegister(code.value), .bad)
      return
    }
    // Coming from another organisation, Esc goes back to it; one already open is gone back to.
    if let place = screens.firstIndex(of: .organisation(code)) {
      screens.removeSubrange(place...)
    }
    screens.append(.organisation(code))
    show(page: assessment)
    say(Words.opened(code.value, assessment.organisation.name))
  }

  /// Makes the screen of an organisation fresh and selects its row in the list.
  private mutating func show(page assessment: Assessment) {
    let code = assessment.organisation.code
    list.selected = code
    page = PageState()
    page.layer = .assessor
    if let place = list.rows.firstIndex(where: { $0.code == code }) { select(row: place) }
    let own = areas.firstIndex { $0.scales[.assessor] != nil } ?? 0
    page.areas = ScrollWindow(count: areas.count, height: max(1, areas.count), selection: own)
    let questions = testRows(of: assessment).count
    page.tests = ScrollWindow(count: questions, height: max(1, questions))
    let count = scorecard(of: assessment).count
    page.metrics = ScrollWindow(count: count, height: count, selection: 1)
  }

  /// Closes the innermost thing; never saves, clears a filter or leaves the program.
  mutating func back() {
    if screens.count > 1 {
      if screens.removeLast() == .editions { editions = nil }
      if let open { return show(page: open) }
      if screen == .organisations {
        list.kept = []
        refreshRows()
      }
      sayWhatIsSelected()
    } else {
      say(Words.alreadyOutermost)
    }
  }

  /// Goes back to a screen of the breadcrumb.
  mutating func back(to place: Int) {
    while screens.count > place + 1 { back() }
  }

  /// Shows a tab of the open organisation.
  mutating func show(tab: Tab) {
    page.tab = tab
    page.showsDetail = false
    sayWhatIsSelected()
  }

  /// Leaves, and asks only where a text would be lost; drafts are kept, so none is.
  mutating func quit() -> [Effect] { [.quit] }

  mutating func moveTab(by step: Int) {
    let count = Tab.allCases.count
    show(tab: Tab(rawValue: (page.tab.rawValue + step + count) % count) ?? .scorecard)
  }

  mutating func openNeighbour(by step: Int) {
    let neighbours = neighbours
    guard let place = neighbours.firstIndex(where: { $0 == openCode }) else {
      say(Words.notInList, .bad)
      return
    }
    guard neighbours.indices.contains(place + step) else {
      say(step > 0 ? Words.lastOfList : Words.firstOfList)
      return
    }
    let tab = page.tab
    screens.removeLast()
    open(neighbours[place + step])
    page.tab = tab
  }

  /// Why the segment of an organisation is another one than in the quarter before, in one line.
  func moveWords(of code: OrganisationCode) -> String? {
    move(of: code).flatMap { change in moves.map { Words.moved(change, since: $0.period) } }
  }

  /// The organisations that `{` and `}` walk along: those of the list, or the movers where one came
  /// from a comparison.
  var neighbours: [OrganisationCode] {
    guard screens.contains(.editions), let editions else { return list.rows.map(\.code) }
    return editions.movers.map(\.organisation.code)
  }

  mutating func moveColumn(by step: Int) {
    let columns = ListColumn.allCases
    guard let place = columns.firstIndex(of: list.column) else { return }
    list.column = columns[min(max(place + step, 0), columns.count - 1)]
    say(
      list.column == .range
        ? Words.rangeSelected : Words.columnSelected(Words.title(of: list.column)))
  }

  mutating func sort(adding: Bool) {
    let column = list.column
    let known = list.order.firstIndex { $0.column == column }
    if let known {
      list.order[known].isDescending.toggle()
      if !adding { list.order = [list.order[known]] }
    } else {
      let key = SortKey(column: column, isDescending: ListRow.isNumeric(column))
      list.order = adding ? list.order + [key] : [key]
    }
    refreshRows()
    say(Words.sorted(list.order))
  }

  mutating func show(framework id: FrameworkID) {
    sheet = nil
    guard let edition = library.framework(id) else { return }
    framework = edition.used(in: period)
    isChosen = true
    rebuild()
    say(Words.showing(edition.edition, period))
  }

  mutating func show(period: Period) {
    sheet = nil
    self.period = period
    framework =
      library.edition(for: period, asked: isChosen ? framework : nil)
      ?? framework.used(in: period)
    rebuild()
    let gone = screens.compactMap { screen -> OrganisationCode? in
      if case .organisation(let code) = screen, assessment(code) == nil { return code }
      return nil
    }
    screens.removeAll { screen in gone.contains { screen == .organisation($0) } }
    if let code = gone.last {
      if let open { show(page: open) }
      say(Words.notInPeriod(code.value, period), .bad)
      return
    }
    say(Words.showing(framework.edition, period) + (isOutOfForce ? Words.outOfForce : ""))
  }

  func words(_ result: MetricResult) -> String {
    let name = narrator.shortName(of: result.metric)
    let value = result.value.map {
      "\(Figure.value($0, unit: result.unit)) \(Figure.unit(result.unit))"
    }
    let score = result.score.map { "score \(Figure.score($0))" } ?? narrator.basis(of: result)
    let rank = result.rank.map { rank in
      "rank \(rank)" + (result.of.map { " of \($0)" } ?? "")
    }
    return "\(name): \([value, score, rank].compactMap { $0 }.joined(separator: ", "))."
  }

  func words(_ row: StandingQuestion) -> String {
    Words.testSelected(row.question.name, narrator.word(for: row.answer, isTest: row.isTest))
  }

  func words(_ area: FunctionalArea) -> String {
    if area.scales.isEmpty, let refusal = framework.refusal(of: .areaRating) {
      return Words.areaWithoutRatings(area.name, refusal)
    }
    if let layer = activeLayer, layer != .assessor {
      return Words.areaSelected(area.name, digitsRate: Narration.Words.layer(layer))
    }
    let own = open?.capability?.areas.first { $0.id == area.id }?.judgement.assessors
      .first { $0.actor == viewer.actor }
    let rating = own.map { narrator.words(for: $0.rating).lowercased() }
    return Words.areaSelected(area.name, rating: rating)
  }
}

/// The filter of the list.
extension Desk {
  /// Takes a filter; a wrong one leaves the last good one in force and says what is wrong where.
  mutating func setFilter(_ text: String) {
    sheet = nil
    tryFilter(text)
    if status == .none { say(Words.filtered(list.rows.count, list.total)) }
  }

  /// Filters as one types. A last word that may become the name of a column does not filter yet, or
  /// the list would be empty until its operator is typed.
  mutating func tryFilter(_ text: String, isTyping: Bool = false) {
    list.filterText = text
    status = .none
    do {
      list.filter = try FilterParser.parse(isTyping ? Self.withoutBegunColumn(text) : text)
      list.kept = []
      refreshRows()
    } catch {
      if isTyping { keepWhatIsGood(of: text) }
      say(Words.filterProblem(text, error), .bad)
    }
  }

  /// While the last term is wrong, those before it stay in force.
  private mutating func keepWhatIsGood(of text: String) {
    let terms = text.split(separator: " ").dropLast().joined(separator: " ")
    guard let filter = try? FilterParser.parse(terms) else { return }
    list.filter = filter
    refreshRows()
  }

  private static func withoutBegunColumn(_ text: String) -> String {
    let last = text.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let word = last.lowercased()
    let isBegun = !word.isEmpty && ListColumn.allCases.contains { $0.rawValue.hasPrefix(word) }
    return isBegun ? String(text.dropLast(last.count)) : text
  }

  /// Adds a term to the filter.
  mutating func narrow(by term: String) {
    let text = list.filterText
    let isAlternative = text.split(separator: " ").contains("or")
    setFilter(text.isEmpty ? term : isAlternative ? "(\(text)) \(term)" : "\(text) \(term)")
  }

  /// The term that keeps the selected row's value in the selected column.
  var valueFilter: String? {
    guard let row = selectedRow, list.column != .range else { return nil }
    let name = list.column.rawValue
    if ListRow.isNumeric(list.column) {
      return row.number(in: list.column).map {
        "\(name)=\(Figure.plain($0, decimals: list.column == .average ? 2 : 0))"
      } ?? "\(name)=unknown"
    }
    let words = list.column == .type ? row.sector.rawValue : row.words(in: list.column).first
    return words.map { "\(name)=\"\($0)\"" } ?? "\(name)=unknown"
  }
}
