import Narration
import OversightCore
import Terminal

/// The ratings of an item side by side: areas by assessors, then the overall rating and the segment.
struct CalibrationMatrixView {
  let desk: Desk
  let page: CalibrationPage
  let words: CalibrationWords
  let glyphs: GlyphSet
  let width: Int

  private enum Column: Hashable {
    case row, selfAssessment, assessor(Int), median, spread, moderated, agreed, drift, partners
    case evidence
  }

  private typealias Cell = (DisplayText, Style)

  /// The rows from a heading on, with the selected one marked.
  func draw(heading: Int, window: ScrollWindow, on canvas: inout Canvas) {
    let table = TableLayout(columns, width: width)
    let ellipsis = glyphs.text(.ellipsis)
    table.draw(row: heading, at: 3, into: &canvas.grid, ellipsis: ellipsis) { title($0) }
    for index in window.visible where page.lines.indices.contains(index) {
      let row = heading + 1 + index - window.offset
      let line = page.lines[index]
      table.draw(row: row, at: 3, into: &canvas.grid, ellipsis: ellipsis) { cell($0, line) }
      canvas.offer(line: index, row: row)
      if index == window.selection { canvas.select(row: row) }
    }
  }

  /// How many assessors have no column in this width.
  var hidden: Int {
    TableLayout(columns, width: width).hidden.count {
      if case .assessor = $0 { true } else { false }
    }
  }

  private var isWide: Bool { width >= 96 }

  /// Wide enough for the longest rating of the scale, and for the name where there is room.
  private func width(ofAssessor place: Int) -> Int {
    let name = heading(place).count
    return max(cellWidth, isWide ? min(name, 10) : min(name, 5))
  }

  private var cellWidth: Int {
    let scales = page.profile.areas.compactMap { $0.scales[.assessor] ?? $0.scales[.moderated] }
    return 2 + (scales.flatMap { $0.ratings.map(\.letter.count) }.max() ?? 1)
  }

  private var columns: [TableColumn<Column>] {
    func column(_ id: Column, _ minimum: Int, _ priority: Int) -> TableColumn<Column> {
      TableColumn(
        id, title: "", minimum: minimum, maximum: isWide ? minimum + 3 : 0, priority: priority)
    }
    let people =
      page.matrix.isRevealed || desk.part(in: page) == .ratesBlind
      ? page.matrix.assessors.indices.map { column(.assessor($0), width(ofAssessor: $0), 15) } : []
    let open = page.matrix.isRevealed
    let ends: [TableColumn<Column>] =
      page.isBenchmark
      ? [column(.agreed, 6, 13)] + (open ? [column(.drift, 7, 12)] : [])
      : [column(.moderated, 9, 13)]
    return [
      TableColumn(.row, title: "", minimum: 16, maximum: 44, priority: 20, isFrozen: true),
      column(.selfAssessment, max(4, cellWidth), 11),
    ] + people
      + (open ? [column(.median, isWide ? 6 : max(4, cellWidth), 14), column(.spread, 4, 14)] : [])
      + ends + [column(.partners, 8, 6), column(.evidence, 8, 7)]
  }

  private func heading(_ place: Int) -> String {
    page.matrix.isRevealed ? words.name(page.matrix.assessors[place]) : Words.Reveal.yoursHeading
  }

  private func title(_ column: Column) -> Cell? {
    let text =
      switch column {
      case .row: Words.areaHeading
      case .selfAssessment: Words.Reveal.selfHeading
      case .assessor(let place): heading(place)
      case .median: Words.Reveal.medianHeading(isWide: isWide)
      case .spread: Words.Reveal.spreadHeading(isWide: isWide)
      case .moderated: Words.Reveal.moderatedHeading
      case .agreed: Words.Reveal.agreedHeading
      case .drift: Words.Reveal.driftHeading
      case .partners: Words.Reveal.partnersHeading
      case .evidence: Words.evidenceHeading
      }
    return (DisplayText(text), .dim)
  }

  private func cell(_ column: Column, _ line: CalibrationLine) -> Cell? {
    switch line {
    case .area(let id): page.row(id).flatMap { cell(column, $0) }
    case .overall: overallCell(column)
    case .segment: segmentCell(column)
    }
  }
}

/// An area.
extension CalibrationMatrixView {
  private func cell(_ column: Column, _ row: CalibrationMatrix.Row) -> Cell? {
    switch column {
    case .row: (DisplayText("\(page.number(row.area.id)) \(row.area.name)"), .plain)
    case .selfAssessment:
      row.area.scales[.selfAssessment] == nil && row.judgement.selfAssessment == nil
        ? ("", .dim) : given(row.judgement.selfAssessment?.rating)
    case .assessor(let place): assessor(place, row)
    case .median: given(row.median.map { .rated($0) })
    case .spread: (spread(row.spread, isWidest: row.isWidest), row.isWidest ? .warn : .plain)
    case .moderated: moderated(row)
    case .agreed: given(page.item.benchmark?.ratings[row.area.id].map { .rated($0) })
    case .drift: drift(row.area.id)
    case .partners: (partners(row), .plain)
    case .evidence: evidence(row.area.id)
    }
  }

  private func given(_ rating: AreaRating?) -> Cell {
    Marks.given(rating, in: desk.narrator, glyphs)
  }

  private func assessor(_ place: Int, _ row: CalibrationMatrix.Row) -> Cell {
    if desk.hidesRatings(of: page) { return (DisplayText(Words.hidden), .dim) }
    return given(row.cells.indices.contains(place) ? row.cells[place]?.rating : nil)
  }

  private func spread(_ spread: Int?, isWidest: Bool) -> DisplayText {
    guard let spread else { return glyphs.text(.nothing) }
    return DisplayText("\(spread)") + (isWidest ? " " + glyphs.text(.widestGap) : "")
  }

  /// What is drafted has a mark beside it.
  private func moderated(_ row: CalibrationMatrix.Row) -> Cell {
    let (text, style) = given(page.moderated(row.area.id))
    guard page.draft.choice.areas[row.area.id] != nil else { return (text, style) }
    return (text + " " + glyphs.text(.marked), style)
  }

  private func drift(_ id: AreaID) -> Cell {
    let steps = page.item.drift(under: page.profile)?.areas.first { $0.area.id == id }?.steps
    guard let steps else { return (glyphs.text(.nothing), .dim) }
    let words = steps == 0 ? "0" : (steps > 0 ? "+\(steps)" : "−\(-steps)")
    return (DisplayText(words), steps == 0 ? .plain : .warn)
  }

  /// Best to worst.
  private func partners(_ row: CalibrationMatrix.Row) -> DisplayText {
    let given = row.judgement.partnerFeedback
    guard let scale = row.area.scales[.partnerFeedback] else {
      return given.isEmpty ? glyphs.text(.nothing) : DisplayText(Words.viewsInWords(given.count))
    }
    let places = given.compactMap { $0.rating.rating.flatMap(scale.place) }
    guard let best = places.min(), let worst = places.max() else {
      return given.isEmpty ? glyphs.text(.nothing) : DisplayText(Words.viewsInWords(given.count))
    }
    let letters = [best, worst].map { scale.ratings[$0].letter }
    return DisplayText(best == worst ? letters[0] : "\(letters[0])–\(letters[1])")
  }

  private func evidence(_ id: AreaID) -> Cell {
    let count = page.areas.first { $0.area.id == id }?.evidence.count ?? 0
    let isMissing = count == 0 && page.moderated(id)?.rating != nil
    return isMissing
      ? (DisplayText(Words.noneGiven), .warn)
      : (DisplayText("\(count)"), count == 0 ? .dim : .plain)
  }
}

/// What the areas give together, and the segment.
extension CalibrationMatrixView {
  private func overallCell(_ column: Column) -> Cell? {
    func rating(_ id: RatingID?) -> Cell { given(id.map { .rated($0) }) }
    switch column {
    case .row: return (DisplayText(Words.Reveal.overallRow), .strong)
    case .selfAssessment: return rating(words.ownOverall)
    case .assessor(let place):
      if desk.hidesRatings(of: page) { return (DisplayText(Words.hidden), .dim) }
      return rating(words.overall(by: page.matrix.assessors[place]))
    case .moderated: return overallModerated
    case .median: return (glyphs.text(.nothing), .dim)
    default: return nil
    }
  }

  private var overallModerated: Cell {
    if let rating = desk.moderatedOverall(of: page) {
      let (text, style) = given(.rated(rating))
      let isDrafted = page.draft.choice.overall != nil
      return (isDrafted ? text + " " + glyphs.text(.marked) : text, style)
    }
    let areas = desk.arithmetic(of: page)?.areas ?? []
    let decided = areas.count { page.moderated($0)?.rating != nil }
    return (DisplayText(Words.Reveal.openAreas(decided, of: areas.count)), .plain)
  }

  private func segmentCell(_ column: Column) -> Cell? {
    func segment(_ number: Int?) -> Cell {
      number.map { (DisplayText("\($0)"), Marks.style(ofSegment: $0)) }
        ?? (glyphs.text(.nothing), .dim)
    }
    switch column {
    case .row: return (DisplayText(Words.Reveal.segmentRow), .strong)
    case .selfAssessment: return segment(nil)
    case .assessor(let place):
      if desk.hidesRatings(of: page) { return (DisplayText(Words.hidden), .dim) }
      return segment(page.matrix.segments[place]?.segment)
    case .median: return segment(page.matrix.medianSegment)
    case .spread: return (spread(page.matrix.segmentSpread, isWidest: false), .plain)
    case .moderated: return segmentModerated(segment)
    default: return nil
    }
  }

  private func segmentModerated(_ segment: (Int?) -> Cell) -> Cell {
    guard let drafted = page.draft.choice.segment else {
      return segment(page.item.decision?.segment)
    }
    let (text, style) = segment(drafted)
    return (text + " " + glyphs.text(.marked), style)
  }
}
