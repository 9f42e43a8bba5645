import Narration
import OversightCore
import Terminal

/// The functional areas with every layer the viewer may see, and below them what follows and all that
/// is said of the selected one. Areas that an edition writes about and does not rate stand on the same
/// screen.
struct CapabilityView {
  let desk: Desk
  let assessment: Assessment
  let page: PageLayout

  func draw(on canvas: inout Canvas) {
    guard let profile = desk.framework.capability(of: assessment.organisation.kind) else {
      canvas.put(Words.noAreasHere(desk.framework.shortName), 3, page.heading)
      return
    }
    let rows = desk.areaRows(of: assessment)
    if desk.page.showsDetail, !page.layout.isTall {
      canvas.grid.cursor = Point(column: 1, row: page.heading)
      return drawDetail(profile, row: page.heading, on: &canvas)
    }
    CapabilityMatrix(
      desk: desk, profile: profile, rows: rows, glyphs: canvas.glyphs,
      width: canvas.size.columns - 4
    ).draw(page, on: &canvas)
    let next = drawConsequences(profile, row: page.table + rows.count + 1, on: &canvas)
    drawDetail(profile, row: next + 1, on: &canvas)
  }

  /// What is rated, what is still reachable, and what each digit would make of it.
  private func drawConsequences(
    _ profile: CapabilityProfile, row: Int, on canvas: inout Canvas
  ) -> Int {
    let forecast = RatingForecast(desk: desk, assessment: assessment, profile: profile)
    // Where the headline has no room for it, the status stands here.
    let headline = String(canvas.grid.line(page.headline))
    let status = desk.statusWords(of: assessment).flatMap { headline.contains($0) ? nil : $0 }
    let refusal =
      profile.narrative.isEmpty
      ? []
      : [
        desk.framework.refusal(of: .areaRating).map(Words.areasWithoutRatings) ?? "",
        profile.incomplete,
      ]
    let sentences = forecast.lines + refusal + (status.map { [Words.statusIs($0)] } ?? [])
    var row = row
    for line in sentences.filter({ !$0.isEmpty })
      .flatMap({ DisplayText.wrapping($0, to: canvas.size.columns - 2) })
    where row < page.layout.status {
      canvas.put(line, 1, row)
      row += 1
    }
    return row
  }

  private func drawDetail(_ profile: CapabilityProfile, row: Int, on canvas: inout Canvas) {
    guard let selected = desk.selectedAreaRow, row + 1 < page.layout.status else { return }
    let detail = AreaDetail(desk: desk, profile: profile, row: selected).lines
    if detail.isEmpty { return drawDescriptors(profile, row: row, on: &canvas) }
    canvas.rule(DisplayText(selected.area.name), row)
    let sheet = TextSheet(title: "", lines: detail)
    let lines = TextSheetLayout(sheet: sheet, width: canvas.size.columns).lines
    let room = page.layout.status - row - 1
    for (offset, line) in lines.prefix(max(0, room)).enumerated() {
      canvas.put(line.text, 1, row + 1 + offset, line.style)
    }
    drawDescriptors(profile, row: row + 2 + min(room, lines.count), on: &canvas)
  }

  private func drawDescriptors(_ profile: CapabilityProfile, row: Int, on canvas: inout Canvas) {
    guard let area = desk.selectedArea, let scale = desk.shownScale, !area.descriptors.isEmpty,
      row + 2 < page.layout.status
    else { return }
    canvas.rule(DisplayText(Words.descriptorsTitle(area.name, provenance: profile.provenance)), row)
    canvas.size.columns >= 100
      ? drawColumns(area, scale, row: row + 1, on: &canvas)
      : drawLines(area, scale, row: row + 1, on: &canvas)
  }

  private func drawColumns(
    _ area: FunctionalArea, _ scale: RatingScale, row: Int, on canvas: inout Canvas
  ) {
    let width = (canvas.size.columns - 2) / max(1, scale.ratings.count)
    for (place, rating) in scale.ratings.enumerated() {
      let column = 1 + place * width
      let (glyph, style) = Marks.mark(place: place, of: scale.ratings.count)
      let title = DisplayText("\(place + 1) ") + canvas.glyphs.text(glyph)
      canvas.put(title + DisplayText(" \(rating.name)"), column, row, style, width: width - 2)
      let lines = DisplayText.wrapping(area.descriptors[rating.id] ?? "", to: width - 2)
      for (offset, line) in lines.enumerated() where row + 1 + offset < page.layout.status {
        canvas.put(line, column, row + 1 + offset, .plain, width: width - 2)
      }
    }
  }

  private func drawLines(
    _ area: FunctionalArea, _ scale: RatingScale, row: Int, on canvas: inout Canvas
  ) {
    for (place, rating) in scale.ratings.enumerated() where row + place < page.layout.status {
      let (glyph, style) = Marks.mark(place: place, of: scale.ratings.count)
      let head = DisplayText("\(place + 1) ") + canvas.glyphs.text(glyph) + " "
      let column = canvas.put(head, 1, row + place, style)
      canvas.put(
        area.descriptors[rating.id] ?? rating.name, column, row + place, .plain,
        width: canvas.size.columns - column - 1)
    }
  }
}
