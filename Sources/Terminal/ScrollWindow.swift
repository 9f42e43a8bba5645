/// Which rows of a list are visible and which is selected. Always consistent: the selection lies
/// in the list, and after any move of it is visible; the wheel alone may scroll it out of sight.
public struct ScrollWindow: Hashable, Sendable {
  /// Rows in the list.
  public private(set) var count: Int
  /// Rows on the screen.
  public private(set) var height: Int
  /// The selected row, 0 in an empty list.
  public private(set) var selection: Int
  /// The first visible row.
  public private(set) var offset: Int

  /// A window on a list.
  public init(count: Int = 0, height: Int = 0, selection: Int = 0) {
    (self.count, self.height, self.selection, offset) = (max(0, count), max(0, height), 0, 0)
    select(selection)
  }

  /// The visible rows.
  public var visible: Range<Int> { offset..<min(count, offset + height) }

  /// Takes a new length or height and keeps what is selected in sight; where neither is new, what was
  /// scrolled stays scrolled.
  public mutating func resize(count: Int, height: Int) {
    guard count != self.count || height != self.height else { return }
    self.count = max(0, count)
    self.height = max(0, height)
    select(selection)
  }

  /// Selects a row, or the nearest there is.
  public mutating func select(_ row: Int) {
    selection = min(max(0, row), max(0, count - 1))
    let rows = max(1, height)
    offset = min(max(offset, selection - rows + 1), selection)
    offset = min(offset, max(0, count - rows))
  }

  /// Moves the selection.
  public mutating func move(by rows: Int) { select(selection + rows) }

  /// Moves by a screenful less one row, so that the eye keeps a row it knows.
  public mutating func page(_ pages: Int) { move(by: pages * max(1, height - 1)) }

  /// Scrolls without changing the selection, as the wheel does.
  public mutating func scroll(by rows: Int) {
    offset = min(max(0, offset + rows), max(0, count - max(1, height)))
  }

  /// The list row drawn at a screen row of the window, if any, for clicks.
  public func row(at screenRow: Int) -> Int? {
    let row = offset + screenRow
    return screenRow >= 0 && visible.contains(row) ? row : nil
  }

  /// Where a list row is drawn, if visible.
  public func screenRow(of row: Int) -> Int? {
    visible.contains(row) ? row - offset : nil
  }

  /// Does what a movement key means in a list.
  /// - Returns: whether the key was one.
  public mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp, .ctrl("b"): page(-1)
    case .pageDown, .ctrl("f"): page(1)
    case .home, .character("g"): select(0)
    case .end, .character("G"): select(count - 1)
    default: return false
    }
    return true
  }
}
