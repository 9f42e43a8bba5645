import Ledger
import Narration
import OversightCore
import Terminal

/// Moving between screens, and what the list shows.
extension Desk {
  /// Says what is open; what is wrong with the config file comes first.
  mutating func welcome(problem: String?) {
    if let problem { return say(problem, .bad) }
    // What is wrong with what one left here is not talked over.
    guard status.tone != .bad else { return }
    say(Words.welcome(list.total, drafts: isPresenting ? [] : offeredDrafts))
  }

  mutating func open(_ code: OrganisationCode) {
    sheet = nil
    guard let assessment = assessment(code) else {
      say(Words.notInRegister(code.value), .bad)
      return
    }
    // Coming from another organisation, Esc goes back to it.
    bring(toFront: .organisation(code))
    show(page: assessment)
    say(Words.opened(code.value, assessment.organisation.name))
  }

  /// Makes the screen of an organisation fresh and selects its row in the list.
  private mutating func show(page assessment: Assessment) {
    let code = assessment.organisation.code
    list.selected = code
    page = PageState()
    page.organisation = code
    page.layer = .assessor
    if let place = list.rows.firstIndex(where: { $0.code == code }) { select(row: place) }
    let own = areas.firstIndex { $0.scales[.assessor] != nil } ?? 0
    page.areas = ScrollWindow(count: areas.count, height: max(1, areas.count), selection: own)
    let questions = testRows(of: assessment).count
    page.tests = ScrollWindow(count: questions, height: max(1, questions))
    let count = scorecard(of: assessment).count
    page.metrics = ScrollWindow(count: count, height: count, selection: 1)
  }

  /// Closes the innermost thing; where nothing else is open, stops what is being done.
  mutating func escape() -> [Effect] {
    if screens.count == 1, work != nil { return cancelWork() }
    back()
    return []
  }

  /// Closes the innermost thing; never saves, clears a filter or leaves the program.
  mutating func back() {
    if screens.count > 1 {
      screens.removeLast()
      settle()
      if let open, page.organisation != open.organisation.code { return show(page: open) }
      if openCode == nil {
        list.kept = []
        refreshRows()
      }
      sayWhatIsSelected()
    } else if list.grouping != nil {
      group(by: nil)
    } else {
      say(Words.alreadyOutermost)
    }
  }

  /// Puts a screen in front; one that is open already is gone back to, and what lay over it closes.
  mutating func bring(toFront screen: Screen) {
    if let place = screens.firstIndex(of: screen) { screens.removeSubrange(place...) }
    screens.append(screen)
    settle()
  }

  /// What only one screen shows is kept while that screen is open, and made where it is in front.
  mutating func settle() {
    if !screens.contains(.editions) { editions = nil }
    if !screens.contains(.regions) { regions = nil }
    settleComparison()
    settleYear()
    settleDue()
    settleChecks()
    settleSessions()
    settleCalibration()
    if case .metric(let code, let measure) = screen {
      if metric?.organisation != code || metric?.measure != measure {
        metric = metricState(of: measure, code)
      }
    } else {
      metric = nil
    }
  }

  /// Goes back to a screen of the breadcrumb.
  mutating func back(to place: Int) {
    while screens.count > place + 1 { back() }
  }

  /// Shows a tab of the open organisation; what lay over its tabs closes.
  mutating func show(tab: Tab) {
    if let openCode { bring(toFront: .organisation(openCode)) }
    page.tab = tab
    page.showsDetail = false
    sayWhatIsSelected()
  }

  mutating func moveTab(by step: Int) {
    let count = Tab.allCases.count
    show(tab: Tab(rawValue: (tab.rawValue + step + count) % count) ?? .scorecard)
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
    let tab = tab
    if let openCode { bring(toFront: .organisation(openCode)) }
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
    let gone = screens.compactMap(\.organisation).filter { assessment($0) == nil }
    screens.removeAll { $0.organisation.map(gone.contains) ?? false }
    settle()
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
    if onlyReads { return Words.areaRead(area.name) }
    if let layer = activeLayer, layer != .assessor {
      return Words.areaSelected(area.name, digitsRate: Narration.Words.layer(layer))
    }
    if hidesOwnRatings { return Words.areaSelectedOnSharedScreen(area.name) }
    let own = open?.capability?.areas.first { $0.id == area.id }?.judgement.assessors
      .first { $0.actor == viewer.actor }
    let rating = own.map { narrator.words(for: $0.rating).lowercased() }
    return Words.areaSelected(area.name, rating: rating)
  }
}
