/// The last step before a terminal that can show ASCII only.
enum ASCII {
  private static let pairs: [Character: String] = [
    "█": "#", "░": ".", "▲": "^", "■": "#", "□": "o", "▼": "v", "≈": "~", "£": "D", "◄": "<",
    "►": ">", "●": "O", "┼": "+", "├": "[", "┤": "]", "─": "-", "│": "|", "…": "~", "–": "-",
    "—": "-", "−": "-", "·": ".", "›": ">", "‹": "<", "↑": "^", "↓": "v", "←": "<", "→": ">",
    "¶": " ", "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "÷": "/", "±": "+",
    "°": " ", "½": "?", "≤": "<", "≥": ">", "•": "*",
  ]

  private static let letters: [(String, Character)] = [
    ("ÀÁÂÃÄÅĀ", "A"), ("àáâãäåā", "a"), ("Ç", "C"), ("çćč", "c"), ("ÈÉÊËĒ", "E"),
    ("èéêëēę", "e"), ("ÌÍÎÏ", "I"), ("ìíîï", "i"), ("Ñ", "N"), ("ñń", "n"), ("ÒÓÔÕÖØ", "O"),
    ("òóôõöøō", "o"), ("ÙÚÛÜ", "U"), ("ùúûü", "u"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"),
    ("Ŵ", "W"), ("ŵ", "w"), ("Š", "S"), ("šś", "s"), ("Ž", "Z"), ("žź", "z"), ("Ł", "L"),
    ("ł", "l"),
  ]

  private static let table: [Character: String] = letters.reduce(into: pairs) { table, entry in
    for letter in entry.0 { table[letter] = String(entry.1) }
  }

  /// One ASCII character a cell, so that nothing moves.
  static func glyphs(_ glyph: DisplayText.Glyph) -> [DisplayText.Glyph] {
    if glyph.symbol.isASCII { return [glyph] }
    if glyph.width == 1, let text = glyph.text.first.flatMap({ table[$0] }) {
      return [.init(text: text, width: 1)]
    }
    return Array(repeating: .init(text: "?", width: 1), count: glyph.width)
  }
}

extension DisplayText {
  /// The same cells in ASCII: known glyphs by the table, letters without accents, else `?`.
  public var ascii: DisplayText { DisplayText(glyphs: glyphs.flatMap(ASCII.glyphs)) }
}

extension Grid {
  /// The same picture in ASCII; nothing changes its place.
  public var ascii: Grid {
    var grid = self
    for row in 0..<size.rows {
      for (column, glyph, style) in glyphs(row: row) where !glyph.symbol.isASCII {
        let text = DisplayText(glyphs: ASCII.glyphs(glyph))
        grid.put(text, at: Point(column: column, row: row), style: style)
      }
    }
    return grid
  }
}
