import Narration
import OversightCore
import Terminal

/// The picture of a state: pure, and the only place where the screen is made.
public func view(_ state: State) -> Grid {
  let picture =
    switch state.phase {
    case _ where state.isTooSmall: TooSmallView(size: state.size).grid
    case .opening: MessageView(size: state.size, sentence: Words.opening).grid
    case .failed(let sentence): MessageView(size: state.size, sentence: sentence).grid
    case .ready(let desk):
      DeskView(desk: desk, size: state.size, glyphs: state.glyphs).canvas.grid
    }
  return state.glyphs == .ascii ? picture.ascii : picture
}

extension State {
  /// Whether the window shows nothing but that it is too small.
  var isTooSmall: Bool {
    size.columns < Layout.least.columns || size.rows < Layout.least.rows
  }

  /// What a click at a place means: the picture itself is asked.
  func target(at point: Point) -> Target.Action? {
    guard case .ready(let desk) = phase, !isTooSmall else { return nil }
    return DeskView(desk: desk, size: size, glyphs: glyphs).canvas.targets.action(at: point)
  }
}

/// The picture of a desk: screen, sheet, status and footer.
struct DeskView {
  let desk: Desk
  let size: Size
  let glyphs: GlyphSet

  var canvas: Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    FrameView(desk: desk).draw(on: &canvas)
    desk.front.draw(desk, on: &canvas)
    if let sheet = desk.sheet {
      let status = FrameView(desk: desk).statusLines(on: canvas).count
      SheetView(sheet: sheet, desk: desk, lift: max(0, status - 1)).draw(on: &canvas)
    }
    FrameView(desk: desk).drawStatus(on: &canvas)
    return canvas
  }
}

/// A grid being drawn, with the characters to draw it with.
struct Canvas {
  var grid: Grid
  let glyphs: GlyphSet
  /// What a click means where, later ones on top.
  var targets: [Target] = []
  var size: Size { grid.size }

  init(size: Size, glyphs: GlyphSet) {
    grid = Grid(size: size)
    self.glyphs = glyphs
  }

  /// Puts text at a place and gives the column after it.
  @discardableResult
  mutating func put(
    _ text: String, _ column: Int, _ row: Int, _ style: Style = .plain, width: Int? = nil
  ) -> Int {
    put(DisplayText(text), column, row, style, width: width)
  }

  /// Puts cleaned text at a place, clipped to a width with an ellipsis, and gives the column after.
  @discardableResult
  mutating func put(
    _ text: DisplayText, _ column: Int, _ row: Int, _ style: Style = .plain, width: Int? = nil
  ) -> Int {
    let room = max(0, min(width ?? .max, size.columns - column))
    let clipped = text.clipped(to: room, ellipsis: glyphs.text(.ellipsis))
    return column
      + grid.put(clipped, at: Point(column: column, row: row), style: style, width: room)
  }

  /// Puts text so that it ends at a column.
  mutating func putRight(_ text: String, end column: Int, _ row: Int, _ style: Style = .plain) {
    let text = DisplayText(text)
    put(text, max(0, column - text.width), row, style)
  }

  /// Lets a click on a stretch of a row mean something.
  mutating func offer(_ action: Target.Action, _ columns: Range<Int>, row: Int) {
    let size = Size(columns: columns.count, rows: 1)
    targets.append(
      Target(
        rect: Rect(origin: Point(column: columns.lowerBound, row: row), size: size),
        action: action))
  }

  /// Lets a click on a whole row select a line of the list in front.
  mutating func offer(line: Int, row: Int) { offer(.row(line), 0..<size.columns, row: row) }

  /// A short rule with a title.
  mutating func rule(_ title: DisplayText, _ row: Int) {
    let start = put(glyphs.text(.rule) * 2, 1, row, .dim)
    put(title, start + 1, row, .strong)
  }

  /// Puts a sentence that stands where there is nothing to select, and the hardware cursor on it.
  mutating func explain(_ words: String, row: Int) {
    for (offset, line) in DisplayText.wrapping(words, to: size.columns - 6).enumerated() {
      put(line, 3, row + offset)
    }
    grid.cursor = Point(column: 3, row: row)
  }

  /// Marks a row as selected and puts the hardware cursor on it, for screen readers.
  mutating func select(row: Int, at column: Int = 1) {
    put(glyphs.text(.selected), column, row, .accent)
    grid.restyle(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { $0.selected = true }
    grid.cursor = Point(column: column, row: row)
  }
}

/// A sentence in an otherwise empty window.
struct MessageView {
  let size: Size
  let sentence: String

  var grid: Grid {
    var grid = Grid(size: size)
    let lines = DisplayText.wrapping(sentence, to: max(1, size.columns - 4))
    for (row, line) in lines.enumerated() {
      grid.put(line, at: Point(column: 2, row: 1 + row), style: .plain, width: size.columns - 4)
    }
    let last = Point(column: 2, row: size.rows - 1)
    grid.put(DisplayText(Words.quitHint), at: last, style: .dim, width: size.columns)
    return grid
  }
}

/// What a window says that is too small for anything else.
struct TooSmallView {
  let size: Size

  var grid: Grid {
    var grid = Grid(size: size)
    let lines =
      size.columns < 20 || size.rows < 4
      ? ["too small"]
      : [Words.tooSmall(size), Words.needed, Words.nothingLost, Words.draftsKept]
    for (row, line) in lines.enumerated() {
      grid.put(
        DisplayText(line), at: Point(column: 0, row: row), style: .plain, width: size.columns)
    }
    if size.rows > lines.count {
      let last = Point(column: 0, row: size.rows - 1)
      grid.put(DisplayText(Words.quitHint), at: last, style: .dim, width: size.columns)
    }
    return grid
  }
}
