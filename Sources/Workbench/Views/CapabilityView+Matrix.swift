import Narration
import OversightCore
import Terminal

/// The areas as a table: a column a layer that any of them has, in a wide window one a kind of partner,
/// and one a part of the narrative where the edition wants one.
struct CapabilityMatrix {
  let desk: Desk
  let profile: CapabilityProfile
  let rows: [AreaRow]
  let glyphs: GlyphSet
  let width: Int

  private enum Column: Hashable {
    case area, selfAssessment, partners, kind(PartnerKind?), gap, own, moderated, final, carried
    case part(String)
    case evidence
  }

  func draw(_ page: PageLayout, on canvas: inout Canvas) {
    let table = TableLayout(columns, width: width)
    let ellipsis = glyphs.text(.ellipsis)
    table.draw(row: page.heading, at: 3, into: &canvas.grid, ellipsis: ellipsis, heading)
    for (index, row) in rows.enumerated() {
      let line = page.table + index
      guard line < page.layout.status else { break }
      table.draw(row: line, at: 3, into: &canvas.grid, ellipsis: ellipsis) { cell($0, row) }
      canvas.offer(line: index, row: line)
      if index == desk.page.areas.selection { canvas.select(row: line) }
    }
  }

  private func has(_ layers: Layer...) -> Bool {
    profile.areas.contains { area in layers.contains { area.scales[$0] != nil } }
  }

  private var isNarrative: Bool { !profile.narrative.isEmpty }
  private var hasKinds: Bool { width >= 116 && has(.partnerFeedback) }

  /// Views of partners whose kind nobody said have a column where there are any.
  private var kinds: [PartnerKind?] {
    let isOpen = rows.contains { $0.judgement.partnerFeedback.contains { $0.view.kind == nil } }
    return PartnerKind.allCases + (isOpen ? [nil] : [])
  }

  private var columns: [TableColumn<Column>] {
    // In a narrow window all spare room goes to the names of the areas.
    let most = width < 90 || hasKinds || isNarrative ? 0 : 14
    func column(
      _ id: Column, _ minimum: Int, _ priority: Int, if isThere: Bool = true
    ) -> [TableColumn<Column>] {
      isThere
        ? [TableColumn(id, title: "", minimum: minimum, maximum: most, priority: priority)] : []
    }
    // The layer that digits write is never the one that has no room.
    func rank(_ layer: Layer, else priority: Int) -> Int {
      desk.activeLayer == layer ? 19 : priority
    }
    let ofPartners = rank(.partnerFeedback, else: 7)
    let partners =
      hasKinds
      ? kinds.flatMap { column(.kind($0), $0 == nil ? kindNotGiven.count : 3, ofPartners) }
      : column(.partners, 8, ofPartners, if: has(.partnerFeedback) || isNarrative)
    let ofSelf = rank(.selfAssessment, else: 8)
    return [
      TableColumn(.area, title: "", minimum: 20, maximum: 44, priority: 20, isFrozen: true)
    ]
      + column(
        .selfAssessment, isNarrative ? 8 : 5, ofSelf, if: has(.selfAssessment) || isNarrative)
      + partners + column(.gap, 4, 9, if: rows.contains { $0.gap != nil })
      + column(.own, desk.hidesOwnRatings ? 6 : 5, rank(.assessor, else: 15), if: has(.assessor))
      + column(.moderated, 9, rank(.moderated, else: 12), if: has(.moderated))
      + column(.final, 5, rank(.final, else: 10), if: has(.final))
      + column(.carried, 9, 6, if: rows.contains { $0.carried != nil })
      + profile.narrative.flatMap { column(.part($0.id), width < 100 ? 8 : 14, 12) }
      + column(.evidence, 8, 11)
  }

  /// The heading of views whose kind nobody said, as far as there is room.
  private var kindNotGiven: String { width >= 150 ? Words.kindNotGiven : Words.otherPartner }

  /// The layer that digits rate is the accented one.
  private func heading(_ column: Column) -> (DisplayText, Style)? {
    func of(_ layer: Layer, _ words: String) -> (DisplayText, Style) {
      let isActive = desk.activeLayer == layer
      return (DisplayText(words), isActive ? Style(.accent, underline: true) : .dim)
    }
    return switch column {
    case .area: (DisplayText(Words.areaHeading), .dim)
    case .selfAssessment: of(.selfAssessment, "Self")
    case .partners: of(.partnerFeedback, "Partners")
    case .kind(let kind):
      of(.partnerFeedback, kind.map(Narration.Words.shortPartner) ?? kindNotGiven)
    case .gap: (DisplayText(Words.gap), .dim)
    case .own: of(.assessor, "Yours")
    case .moderated: of(.moderated, "Moderated")
    case .final: of(.final, "Final")
    case .carried: (DisplayText(Words.carriedHeading), .dim)
    case .part(let id): (DisplayText(name(ofPart: id)), .dim)
    case .evidence: (DisplayText(Words.evidenceHeading), .dim)
    }
  }

  private func name(ofPart id: String) -> String {
    profile.narrative.first { $0.id == id }?.name ?? id
  }

  private func cell(_ column: Column, _ row: AreaRow) -> (DisplayText, Style)? {
    let judgement = row.judgement
    return switch column {
    case .area: (DisplayText("\(row.number) \(row.area.name)"), .plain)
    case .selfAssessment: given(.selfAssessment, judgement.selfAssessment, row)
    case .partners: (partners(judgement.partnerFeedback, row.area), .plain)
    case .kind(let kind):
      (partners(of: kind, judgement.partnerFeedback, row.area), .plain)
    case .gap: (gap(row), .plain)
    case .own: own(row)
    case .moderated: given(.moderated, judgement.moderated, row)
    case .final: given(.final, judgement.final, row)
    case .carried: (carried(row), .dim)
    case .part(let id): (part(id, of: row), row.parts[id] == nil ? .dim : .plain)
    case .evidence: evidence(row)
    }
  }

  private func given(
    _ layer: Layer, _ given: GivenRating?, _ row: AreaRow
  ) -> (DisplayText, Style) {
    guard row.area.scales[layer] != nil || given != nil || isNarrative else { return ("", .dim) }
    return Marks.given(given?.rating, in: desk.narrator, glyphs, isWide: isNarrative)
  }

  private func own(_ row: AreaRow) -> (DisplayText, Style) {
    if desk.hidesOwnRatings, row.area.scales[.assessor] != nil {
      return (DisplayText(Words.hidden), .dim)
    }
    return given(
      .assessor, row.judgement.assessors.first { $0.actor == desk.viewer.actor }, row)
  }

  /// The widest of all areas is marked.
  private func gap(_ row: AreaRow) -> DisplayText {
    guard let gap = row.gap else { return glyphs.text(.nothing) }
    let widest = rows.compactMap(\.gap).max() ?? 0
    return DisplayText("\(gap)") + (gap > 0 && gap == widest ? " " + glyphs.text(.widestGap) : "")
  }

  /// Best to worst and how many: "A–P  3"; views without a rating by their number in words.
  private func partners(_ given: [GivenRating], _ area: FunctionalArea) -> DisplayText {
    let inWords = given.filter { $0.rating.rating == nil }.count
    guard let range = range(of: given, area) else {
      return inWords == 0 ? glyphs.text(.nothing) : DisplayText(Words.viewsInWords(inWords))
    }
    return range + DisplayText("  \(given.count)")
  }

  /// What partners of one kind say: a letter, or from the best to the worst.
  private func partners(
    of kind: PartnerKind?, _ all: [GivenRating], _ area: FunctionalArea
  ) -> DisplayText {
    guard area.scales[.partnerFeedback] != nil else { return "" }
    let given = all.filter { $0.view.kind == kind }
    if let range = range(of: given, area) { return range }
    switch given.first?.rating {
    case .notApplicable: return "n"
    case .insufficientEvidence: return "?"
    case .inWords: return "w"
    case .rated, nil: return glyphs.text(.nothing)
    }
  }

  private func range(of given: [GivenRating], _ area: FunctionalArea) -> DisplayText? {
    guard let scale = area.scales[.partnerFeedback] else { return nil }
    let places = given.compactMap { $0.rating.rating.flatMap(scale.place) }
    guard let best = places.min(), let worst = places.max() else { return nil }
    let letters = [best, worst].map { DisplayText(scale.ratings[$0].letter) }
    return best == worst ? letters[0] : letters[0] + DisplayText("–") + letters[1]
  }

  /// Last year's rating in brackets: it counts for nothing.
  private func carried(_ row: AreaRow) -> DisplayText {
    guard let carried = row.carried else { return "" }
    let letter = carried.rating.rating.flatMap { desk.narrator.definition(of: $0)?.letter }
    let words = letter ?? desk.narrator.words(for: carried.rating).lowercased()
    return DisplayText(Words.carried(words, carried.cycle))
  }

  private func part(_ id: String, of row: AreaRow) -> DisplayText {
    row.parts[id] == nil ? glyphs.text(.nothing) : DisplayText(Words.written)
  }

  /// A rating that rests on nothing is said in words.
  private func evidence(_ row: AreaRow) -> (DisplayText, Style) {
    let isMissing = row.evidence.isEmpty && row.effective?.rating.rating != nil
    return isMissing
      ? (DisplayText(Words.noneGiven), .warn)
      : (DisplayText("\(row.evidence.count)"), row.evidence.isEmpty ? .dim : .plain)
  }
}
