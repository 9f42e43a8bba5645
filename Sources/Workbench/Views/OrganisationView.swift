import Narration
import OversightCore
import Terminal

/// One organisation: headline, ladder and the chosen tab.
struct OrganisationView {
  let desk: Desk

  func draw(on canvas: inout Canvas) {
    guard let assessment = desk.open else { return }
    let page = PageLayout(desk: desk, assessment: assessment, size: canvas.size)
    switch desk.tab {
    case .scorecard:
      drawLadder(assessment, page, on: &canvas)
      ScorecardView(desk: desk, assessment: assessment, page: page).draw(on: &canvas)
    case .capability:
      drawLadder(assessment, page, on: &canvas)
      CapabilityView(desk: desk, assessment: assessment, page: page).draw(on: &canvas)
    case .considerations:
      drawLadder(assessment, page, on: &canvas)
      ConsiderationsView(desk: desk, assessment: assessment, page: page).draw(on: &canvas)
    case .assessment: DossierView(desk: desk, page: page).draw(on: &canvas)
    case .evidence: EvidenceView(desk: desk, page: page).draw(on: &canvas)
    case .notes: LinesView(desk: desk, page: page).drawNotes(on: &canvas)
    case .history: EventsView(desk: desk, hasTabs: true).draw(on: &canvas)
    }
  }

  /// Row 2: the tabs, and where in the list one is.
  func drawTabs(on canvas: inout Canvas) {
    var column = 1
    for tab in Tab.allCases {
      let text = titles(room: canvas.size.columns)[tab.rawValue]
      let first = column
      column = canvas.put(text, column, 1, tab == desk.tab ? Style(.accent, bold: true) : .dim)
      canvas.offer(.message(.tab(tab)), first..<column, row: 1)
      column += 2
    }
    drawNeighbours(after: column, on: &canvas)
  }

  private func drawNeighbours(after column: Int, on canvas: inout Canvas) {
    // On a shared screen only the organisation that is open has a part.
    let neighbours = desk.isPresenting ? [] : desk.neighbours
    guard let place = neighbours.firstIndex(where: { $0 == desk.openCode }) else { return }
    let words = "row \(place + 1) of \(neighbours.count)"
    if canvas.size.columns - column > words.count + 2 {
      canvas.putRight(words, end: canvas.size.columns - 1, 1, .dim)
    }
  }

  /// The titles of the tabs, the one in front in brackets: with counts where there is room, else
  /// without, else with shorter words but for the one in front.
  private func titles(room: Int) -> [String] {
    func marked(_ tab: Tab, _ title: String) -> String {
      tab == desk.tab ? "[\(title)]" : title
    }
    let long = Tab.allCases.map { marked($0, Words.tabs[$0.rawValue]) }
    let counted = Tab.allCases.map { marked($0, Words.tabs[$0.rawValue] + count(of: $0)) }
    func fits(_ titles: [String]) -> Bool {
      titles.reduce(titles.count * 2 - 1) { $0 + $1.count } <= room
    }
    if fits(counted) { return counted }
    if fits(long) { return long }
    return Tab.allCases.map {
      $0 == desk.tab ? long[$0.rawValue] : Words.shortTabs[$0.rawValue]
    }
  }

  private func count(of tab: Tab) -> String {
    let count =
      switch tab {
      case .evidence: desk.openDossier.records(.evidence).count
      case .notes: desk.openNotes.count
      case .history: desk.openHistory.count
      default: 0
      }
    return count == 0 ? "" : " \(count)"
  }

  private func drawLadder(_ assessment: Assessment, _ page: PageLayout, on canvas: inout Canvas) {
    drawHeadline(assessment, row: page.headline, on: &canvas)
    for (offset, rung) in page.rungs.enumerated() {
      let line = RungLine(rung: rung, width: canvas.size.columns - 4)
      canvas.put(line.text, 3, page.ladder + offset, RungLine.style(of: rung))
    }
    if let change = page.change {
      canvas.put(change, 3, page.ladder + page.rungs.count, .dim, width: canvas.size.columns - 4)
    }
  }

  /// Segment, average, rank and capability on one line.
  private func drawHeadline(_ assessment: Assessment, row: Int, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    var column = canvas.put("SEGMENT", 1, row, .strong) + 1
    column = segment(assessment, column, row, on: &canvas) + 3
    if let words = assumed(assessment) {
      column = canvas.put(words, column - 1, row, .accent) + 3
    }
    if let average = assessment.shownAverage {
      column = canvas.put("average \(Figure.score(average))", column, row) + 3
    }
    if let rank = assessment.rank, let of = assessment.rankOf {
      column = canvas.put("rank \(rank) of \(of), range ", column, row)
      column = canvas.put(glyphs.text(.ellipsis), column, row, .dim) + 3
    }
    if let capability = ratedCapability(assessment) {
      column = canvas.put(DisplayText("CAPABILITY "), column, row, .strong)
      column =
        desk.hidesCapability(of: assessment)
        ? canvas.put(Words.hidden, column, row, .dim)
        : self.capability(capability, column, row, on: &canvas)
      column += 3
    }
    drawStatus(assessment, column, row, on: &canvas)
  }

  /// How far the assessment is on its way, where the row has room for it.
  private func drawStatus(
    _ assessment: Assessment, _ column: Int, _ row: Int, on canvas: inout Canvas
  ) {
    guard let status = desk.statusWords(of: assessment),
      column + Words.statusWord.count + status.count + 2 < canvas.size.columns
    else { return }
    let start = canvas.put(Words.statusWord, column, row, .strong) + 1
    canvas.put(status, start, row)
  }

  /// The capability, where the edition rates it.
  private func ratedCapability(_ assessment: Assessment) -> CapabilityResult? {
    desk.framework.capability(of: assessment.organisation.kind)?.overall == nil
      ? nil : assessment.capability
  }

  /// Whether a rule that makes the segment is assumed, and whether the result would be another one
  /// under another form of it: said wherever the segment stands.
  private func assumed(_ assessment: Assessment) -> String? {
    if !assessment.dependences.isEmpty { return Words.dependsOnAssumption }
    let isAssumed =
      assessment.segment != nil
      && desk.rungs(of: assessment).contains {
        $0.step.makesSegment && $0.provenance == .assumed
      }
    return isAssumed ? Words.byAssumedRules : nil
  }

  private func segment(
    _ assessment: Assessment, _ column: Int, _ row: Int, on canvas: inout Canvas
  ) -> Int {
    let glyphs = canvas.glyphs
    if assessment.segment == nil {
      let reason = assessment.segmentAbsence.map(desk.narrator.reason) ?? ""
      let room = canvas.size.columns - column - (ratedCapability(assessment) == nil ? 1 : 30)
      return canvas.put("none: \(reason)", column, row, .plain, width: room)
    }
    let count = desk.framework.segmentCount
    let words = desk.framework.segments.first { $0.number == assessment.segment }?.words ?? ""
    let end = canvas.put(
      Marks.segment(assessment.segment, of: count, glyphs), column, row,
      Marks.style(ofSegment: assessment.segment))
    return words.isEmpty ? end : canvas.put(words, end + 1, row)
  }

  private func capability(
    _ capability: CapabilityResult, _ column: Int, _ row: Int, on canvas: inout Canvas
  ) -> Int {
    guard let overall = capability.overall else {
      return canvas.put("none yet", column, row, .dim)
    }
    let mark = Marks.rating(overall, in: desk.narrator, canvas.glyphs)
    let name = desk.narrator.name(of: overall).uppercased()
    let moved = capability.isMoved ? ", \(Words.setByPanel)" : ""
    let provisional =
      capability.isProvisional ? ", \(Words.indicative), \(Words.onYourRatings)" : ""
    let end = canvas.put(mark.glyph + DisplayText(" \(name)"), column, row, mark.style)
    return canvas.put(moved + provisional, end, row, .dim)
  }
}
