import Narration
import OversightCore
import Terminal

/// The functional areas with every layer the viewer may see, and what each digit would give.
struct CapabilityView {
  let desk: Desk
  let assessment: Assessment
  let page: PageLayout

  private enum Column: Hashable {
    case area, selfAssessment, partners, own, moderated, final
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
        TableColumn(.own, title: "", minimum: 5, maximum: most, priority: 15),
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
      .partners: ("Partners", style(.partnerFeedback)), .own: ("Yours", style(.assessor)),
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
      .own: cell(.assessor, own), .moderated: cell(.moderated, judgement?.moderated),
      .final: cell(.final, judgement?.final),
    ]
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
    guard let area = desk.selectedArea, let scale = desk.activeScale, !area.descriptors.isEmpty,
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

/// What the areas rated so far give, and what each rating of the selected area would give.
struct RatingForecast {
  let desk: Desk
  let assessment: Assessment
  let profile: CapabilityProfile

  var lines: [String] {
    guard let capability = assessment.capability,
      let arithmetic = desk.framework.overallCapability(of: assessment.organisation.kind)
    else { return [] }
    let ratings = arithmetic.areas.map { id in
      capability.areas.first { $0.id == id }?.effective?.rating.rating
    }
    return [now(capability, ratings)] + digits(arithmetic, ratings)
  }

  private func now(_ capability: CapabilityResult, _ ratings: [RatingID?]) -> String {
    let rated = ratings.compactMap { $0 }.count
    let narrator = desk.narrator
    guard let overall = capability.overall else {
      return Words.ratedSoFar(
        rated, of: ratings.count, could: narrator.alternatives(capability.reachable))
    }
    return Words.ratedAll(
      rated, overall: narrator.name(of: overall).lowercased(),
      provisional: capability.isProvisional)
  }

  /// What each digit would leave possible: said once where all leave the same.
  private func digits(_ arithmetic: OverallCapability, _ ratings: [RatingID?]) -> [String] {
    guard let area = desk.selectedArea, let place = arithmetic.areas.firstIndex(of: area.id),
      let scale = desk.activeScale, let layer = desk.activeLayer,
      layer != .selfAssessment, layer != .partnerFeedback
    else { return [] }
    let reaches = scale.ratings.map { rating in
      var what = ratings
      what[place] = rating.id
      return arithmetic.reachable(from: what)
    }
    let number = desk.page.areas.selection + 1
    if Set(reaches).count == 1 {
      return [Words.areaDecidesNothing(number, desk.narrator.alternatives(reaches[0]))]
    }
    let isDecided = !reaches.contains { $0.count > 1 }
    let words = reaches.enumerated().map { digit, reach in
      "\(digit + 1) \(isDecided ? desk.narrator.alternatives(reach) : letters(reach))"
    }
    return [Words.areaAs(number, words.joined(separator: "   "))]
  }

  private func letters(_ ratings: [RatingID]) -> String {
    Narrator.list(ratings.map { desk.narrator.definition(of: $0)?.letter ?? "" }, last: "or")
  }
}
