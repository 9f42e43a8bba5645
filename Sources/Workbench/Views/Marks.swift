import Narration
import OversightCore
import Terminal

/// Glyphs for segments, ratings and flags. Each stands beside a digit, letter or word, so that
/// nothing is told by glyph or colour alone.
enum Marks {
  /// The digit and a bar of as many cells as the edition has segments.
  static func segment(_ segment: Int?, of count: Int, _ glyphs: GlyphSet) -> DisplayText {
    guard let segment else { return glyphs.text(.nothing) }
    let full = min(max(segment, 0), count)
    return DisplayText("\(segment) ") + glyphs.text(.barFull) * full
      + glyphs.text(.barEmpty) * (count - full)
  }

  /// 1 is good, 3 a warning, 4 and 5 bad.
  static func style(ofSegment segment: Int?) -> Style {
    switch segment {
    case 1: .good
    case 3: .warn
    case .some(4...): .bad
    case nil: .dim
    default: .plain
    }
  }

  /// A rating's glyph, letter and style, by its place on its own scale.
  static func rating(
    _ id: RatingID, in narrator: Narrator, _ glyphs: GlyphSet
  ) -> (glyph: DisplayText, letter: String, style: Style) {
    let scale = narrator.scale(of: id)
    let place = scale?.place(of: id) ?? 0
    let letter = narrator.definition(of: id)?.letter ?? "?"
    let count = scale?.ratings.count ?? 4
    let (glyph, style) = mark(place: place, of: count)
    return (glyphs.text(glyph), letter, style)
  }

  /// Scales of three begin at the square: nobody is said to excel by having no concerns.
  static func mark(place: Int, of count: Int) -> (NamedGlyph, Style) {
    let four: [(NamedGlyph, Style)] = [
      (.excelling, .good), (.achieving, .plain), (.progressing, .warn), (.insufficient, .bad),
    ]
    let marks = count == 3 ? Array(four.dropFirst()) : four
    return marks.indices.contains(place) ? marks[place] : (.notRated, .dim)
  }

  /// A person's rating of an area as one short cell; what is no rating by its glyph alone, with its
  /// words beneath the table. A view in words says so where there is room.
  static func given(
    _ rating: AreaRating?, in narrator: Narrator, _ glyphs: GlyphSet, isWide: Bool = false
  ) -> (DisplayText, Style) {
    switch rating {
    case .rated(let id):
      let mark = rating.flatMap { _ in Self.rating(id, in: narrator, glyphs) }
      return (
        (mark?.glyph ?? "") + DisplayText(" \(mark?.letter ?? "")"), mark?.style ?? .plain
      )
    case .notApplicable: return ("n", .plain)
    case .insufficientEvidence: return ("?", .plain)
    case .inWords: return (isWide ? "in words" : "w", .plain)
    case nil: return (glyphs.text(.notRated), .dim)
    }
  }

  /// An answer's glyph: a test that is met speaks against the organisation, as does a question
  /// answered yes.
  static func answer(_ answer: TestAnswer?) -> (NamedGlyph, Style) {
    switch answer {
    case .met: (.concern, .warn)
    case .notMet: (.commonCause, .plain)
    case nil: (.notRated, .dim)
    }
  }

  /// The flags of a row; the status line says them in words.
  static func flags(_ flags: [Flag], _ glyphs: GlyphSet) -> DisplayText {
    flags.map { flag in
      switch flag {
      case .deficit: glyphs.text(.deficit)
      case .missing: glyphs.text(.missing)
      case .overrideUnknown: "?"
      case .publishedAverage: "p"
      case .proxies: "f"
      case .provisional: "o"
      case .assumption: "a"
      }
    }.joined()
  }

  /// A score's glyph: `▲` below 1.75, `▼` from 3.25.
  static func score(_ score: Double, _ glyphs: GlyphSet) -> (DisplayText, Style) {
    if score < 1.75 { return (glyphs.text(.better), .good) }
    if score >= 3.25 { return (glyphs.text(.worse), .bad) }
    return ("", .plain)
  }
}

extension Narrator {
  /// The scale a rating belongs to.
  func scale(of rating: RatingID) -> RatingScale? {
    for profile in framework.capability {
      let scales =
        [profile.overall].compactMap { $0 }
        + profile.areas.flatMap { area in Layer.allCases.compactMap { area.scales[$0] } }
      if let found = scales.first(where: { $0.rating(rating) != nil }) { return found }
    }
    return nil
  }
}
