import Narration
import OversightCore
import Terminal

/// The functional areas with every layer the viewer may see, and what each digit would give.
struct CapabilityView {
  let desk: Desk
  let assessment: Assessment
  let page: PageLayout

  private enum Column: Hashable {
    case area, selfAssessment, partners, gap, own, moderated, final
  }

  func draw(on canvas: inout Canvas) {
    guard let profile = desk.framework.capability(of: assessment.organisation.kind) else {
      canvas.put(Words.noAreasHere(desk.framework.shortName), 3, page.heading)
      return
    }
    if profile.areas.allSatisfy(\.scales.isEmpty) { return drawNames(profile, on: &canvas) }
    let bottom = drawAreas(profile, on: &canvas)
    let next = drawConsequences(profile, row: bottom + 1, on: &canvas)
    drawDescriptors(profile, row: next + 1, on: &canvas)
  }

  /// Areas an edition writes about and does not rate: their names, and why there is nothing to rate.
  private func drawNames(_ profile: CapabilityProfile, on canvas: inout Canvas) {
    canvas.put(Words.areaHeading, 3, page.heading, .dim)
    for (index, area) in profile.areas.enumerated() {
      let row = page.table + index
      guard row < page.layout.status else { break }
      canvas.put("\(index + 1) \(area.name)", 3, row, width: canvas.size.columns - 4)
      canvas.offer(line: index, row: row)
      if index == desk.page.areas.selection { canvas.select(row: row) }
    }
    let refusal = desk.framework.refusal(of: .areaRating)
    let words =
      refusal.map(Words.areasWithoutRatings) ?? Words.noAreasHere(desk.framework.shortName)
    let row = page.table + profile.areas.count + 1
    let lines = [words, profile.incomplete].filter { !$0.isEmpty }.flatMap {
      DisplayText.wrapping($0, to: canvas.size.columns - 4)
    }
    for (offset, line) in lines.enumerated() where row + offset < page.layout.status {
      canvas.put(line, 3, row + offset)
    }
  }

  private func drawAreas(_ profile: CapabilityProfile, on canvas: inout Canvas) -> Int {
    let table = layout(width: canvas.size.columns - 4)
    table.draw(heading, row: page.heading, at: 3, into: &canvas.grid)
    for (index, area) in profile.areas.enumerated() {
      let row = page.table + index
      guard row < page.layout.status else { break }
      table.draw(cells(area, index: index, canvas.glyphs), row: row, at: 3, into: &canvas.grid)
      canvas.offer(line: index, row: row)
      if index == desk.page.areas.selection { canvas.select(row: row) }
    }
    return page.table + profile.areas.count
  }

  private func layout(width: Int) -> TableLayout<Column> {
    // In a narrow window all spare room goes to the names of the areas.
    let most = width < 90 ? 0 : 14
    return TableLayout(
      [
        TableColumn(.area, title: "", minimum: 20, maximum: 44, priority: 20, isFrozen: true),
        TableColumn(.selfAssessment, title: "", minimum: 5, maximum: most, priority: 8),
        TableColumn(.partners, title: "", minimum: 8, maximum: most, priority: 7),
        TableColumn(.gap, title: "", minimum: 4, priority: 9),
        TableColumn(
          .own, title: "", minimum: desk.hidesOwnRatings ? 6 : 5, maximum: most, priority: 15),
        TableColumn(.moderated, title: "", minimum: 9, maximum: most, priority: 12),
        TableColumn(.final, title: "", minimum: 5, maximum: most, priority: 10),
      ], width: width)
  }

  /// The layer that digits rate is the accented one.
  private var heading: [Column: (DisplayText, Style)] {
    func style(_ layer: Layer) -> Style {
      desk.activeLayer == layer ? Style(.accent, underline: true) : .dim
    }
    return [
      .area: (DisplayText(Words.areaHeading), .dim),
      .selfAssessment: ("Self", style(.selfAssessment)),
      .partners: ("Partners", style(.partnerFeedback)), .gap: (DisplayText(Words.gap), .dim),
      .own: ("Yours", style(.assessor)),
      .moderated: ("Moderated", style(.moderated)), .final: ("Final", style(.final)),
    ]
  }

  private func cells(
    _ area: FunctionalArea, index: Int, _ glyphs: GlyphSet
  ) -> [Column: (DisplayText, Style)] {
    let judgement = assessment.capability?.areas.first { $0.id == area.id }?.judgement
    let own = judgement?.assessors.first { $0.actor == desk.viewer.actor }
    func cell(_ layer: Layer, _ given: GivenRating?) -> (DisplayText, Style) {
      guard area.scales[layer] != nil else { return ("", .dim) }
      return Marks.given(given?.rating, in: desk.narrator, glyphs)
    }
    return [
      .area: (DisplayText("\(index + 1) \(area.name)"), .plain),
      .selfAssessment: cell(.selfAssessment, judgement?.selfAssessment),
      .partners: (partners(judgement?.partnerFeedback ?? [], area), .plain),
      .gap: (gap(in: area, glyphs), .plain),
      .own: hides(.assessor, of: area)
        ? (DisplayText(Words.hidden), .dim) : cell(.assessor, own),
      .moderated: cell(.moderated, judgement?.moderated),
      .final: cell(.final, judgement?.final),
    ]
  }

  private func hides(_ layer: Layer, of area: FunctionalArea) -> Bool {
    desk.hidesOwnRatings && area.scales[layer] != nil
  }

  /// How far self-assessment and what counts are apart; the widest of all areas is marked.
  private func gap(in area: FunctionalArea, _ glyphs: GlyphSet) -> DisplayText {
    let own = area.scales[.selfAssessment]
    let others = [Layer.assessor, .moderated, .final].compactMap { area.scales[$0] }
    guard let own, others.contains(own) else { return "" }
    guard let gap = steps(in: area) else { return glyphs.text(.nothing) }
    let widest = profileAreas.compactMap(steps).max() ?? 0
    return DisplayText("\(gap)") + (gap > 0 && gap == widest ? " " + glyphs.text(.widestGap) : "")
  }

  private var profileAreas: [FunctionalArea] {
    desk.framework.capability(of: assessment.organisation.kind)?.areas ?? []
  }

  /// The steps between the organisation's own view and the rating that counts, where both stand on
  /// one scale.
  private func steps(in area: FunctionalArea) -> Int? {
    let found = assessment.capability?.areas.first { $0.id == area.id }
    guard let effective = found?.effective, let own = found?.judgement.selfAssessment,
      let scale = area.scales[.selfAssessment], scale == area.scales[effective.layer],
      let left = own.rating.rating.flatMap(scale.place),
      let right = effective.rating.rating.flatMap(scale.place)
    else { return nil }
    return abs(left - right)
  }

  /// Best to worst: "A–P".
  private func partners(_ given: [GivenRating], _ area: FunctionalArea) -> DisplayText {
    guard let scale = area.scales[.partnerFeedback] else { return "" }
    let places = given.compactMap { $0.rating.rating.flatMap(scale.place) }
    guard let best = places.min(), let worst = places.max() else { return "–" }
    let letters = [best, worst].map { scale.ratings[$0].letter }
    return DisplayText(
      (best == worst ? letters[0] : "\(letters[0])–\(letters[1])") + "  \(places.count)")
  }

  /// What is rated, what is still reachable, and what each digit would make of it.
  private func drawConsequences(
    _ profile: CapabilityProfile, row: Int, on canvas: inout Canvas
  ) -> Int {
    let forecast = RatingForecast(desk: desk, assessment: assessment, profile: profile)
    var row = row
    let lines = forecast.lines.flatMap { DisplayText.wrapping($0, to: canvas.size.columns - 2) }
    for line in lines where row < page.layout.status {
      canvas.put(line, 1, row)
      row += 1
    }
    return row
  }

  private func drawDescriptors(_ profile: CapabilityProfile, row: Int, on canvas: inout Canvas) {
    guard let area = desk.selectedArea, let scale = desk.shownScale, !area.descriptors.isEmpty,
      row + 2 < page.layout.status
    else { return }
    canvas.rule(
      DisplayText(Words.descriptorsTitle(area.name, provenance: profile.provenance)), row)
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
