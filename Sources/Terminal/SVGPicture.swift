/// A grid as a picture in SVG, for documentation: text stays text, colours are the theme's.
public struct SVGPicture {
  private let grid: Grid
  private let appearance: Appearance
  private let cell = (width: 8.4, height: 18.0)
  private let margin = 10.0

  /// A picture of a grid in a theme.
  public init(_ grid: Grid, appearance: Appearance = Appearance(theme: .dark, depth: .colours256)) {
    self.grid = grid
    self.appearance = appearance
  }

  /// The picture's text.
  public var text: String {
    let width = number(Double(grid.size.columns) * cell.width + 2 * margin)
    let height = number(Double(grid.size.rows) * cell.height + 2 * margin)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
      + "viewBox=\"0 0 \(width) \(height)\" role=\"img\" "
      + "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">\n"
    let paper =
      "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"\(colour(background(.plain)))\"/>\n"
    return head + paper + (0..<grid.size.rows).map(line).joined() + "</svg>\n"
  }

  /// A line as runs of cells of one style.
  private func line(_ row: Int) -> String {
    var runs: [(start: Int, style: Style, text: String, width: Int)] = []
    for (column, cell) in grid[row: row].enumerated() {
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].text += cell.text
        runs[last].width += 1
      } else {
        runs.append((column, cell.style, cell.text, 1))
      }
    }
    return runs.map { run(from: $0.start, of: $0.width, $0.style, $0.text, row: row) }.joined()
  }

  private func run(
    from column: Int, of count: Int, _ style: Style, _ text: String, row: Int
  ) -> String {
    let x = margin + Double(column) * cell.width
    let y = margin + Double(row) * cell.height
    let width = Double(count) * cell.width
    let ink = appearance.ink(style)
    let paper =
      background(style) == background(.plain)
      ? ""
      : "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
        + "height=\"\(number(cell.height))\" fill=\"\(colour(background(style)))\"/>\n"
    guard text.contains(where: { $0 != " " }) else { return paper }
    return paper
      + "<text x=\"\(number(x))\" y=\"\(number(y + 13.5))\" textLength=\"\(number(width))\" "
      + "fill=\"\(colour(foreground(style)))\""
      + (ink.bold ? " font-weight=\"bold\"" : "")
      + (ink.underline ? " text-decoration=\"underline\"" : "")
      + " xml:space=\"preserve\">\(escaped(text))</text>\n"
  }

  /// A reversed cell has the two exchanged, as a terminal does it; where a theme paints neither, the
  /// picture stands for a terminal of light text on dark.
  private func background(_ style: Style) -> Int {
    let ink = appearance.ink(style)
    return ink.reverse ? ink.foreground ?? 252 : ink.background ?? 234
  }

  private func foreground(_ style: Style) -> Int {
    let ink = appearance.ink(style)
    return ink.reverse ? ink.background ?? 234 : ink.foreground ?? 252
  }

  private func colour(_ number: Int) -> String { RGB.xterm(number).hex }

  private func escaped(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
  }

  /// Tenths are fine enough, and the same on every machine.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
