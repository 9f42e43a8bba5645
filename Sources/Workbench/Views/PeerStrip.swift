import OversightCore
import Terminal

/// A value among its peers on one line: the middle half of peers always stands in the same two
/// columns, better to the left, so that the eye runs down one band.
struct PeerStrip {
  let value: Double
  let peers: PeerQuartiles
  let polarity: Polarity
  let width: Int

  /// The columns of the better and the worse quartile.
  private var band: (better: Int, worse: Int) { (width * 10 / 25, width * 18 / 25) }

  /// The strip, of exactly its width.
  func text(_ glyphs: GlyphSet) -> DisplayText {
    guard width > 4 else { return "" }
    var cells = [DisplayText](repeating: " ", count: width)
    cells[band.better] = glyphs.text(.cut)
    cells[band.worse] = glyphs.text(.cut)
    if let median = place(peers.median) { cells[clamped(median)] = glyphs.text(.median) }
    let own = place(value) ?? (isBetter(value, than: peers.median) ? -1 : width)
    let glyph: NamedGlyph =
      own < 0 ? .offScaleLow : own >= width ? .offScaleHigh : .thisOrganisation
    cells[clamped(own)] = glyphs.text(glyph)
    return cells.joined()
  }

  private func clamped(_ place: Int) -> Int { min(max(place, 0), width - 1) }

  /// Where a value falls; nil where the quartiles coincide and it is not on them.
  private func place(_ value: Double) -> Int? {
    let (better, worse) =
      polarity == .lower ? (peers.lower, peers.upper) : (peers.upper, peers.lower)
    guard abs(worse - better) > 1e-9 else { return abs(value - better) < 1e-9 ? band.better : nil }
    let part = (value - better) / (worse - better)
    let place = Double(band.better) + part * Double(band.worse - band.better)
    guard place.isFinite else { return nil }
    return Int(min(max(place.rounded(), -1), Double(width)))
  }

  private func isBetter(_ value: Double, than other: Double) -> Bool {
    polarity == .lower ? value < other : value > other
  }
}
